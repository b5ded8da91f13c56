import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import { messageCommandNames } from './commands.ts';
import { closeIcon, moreIcon, replyIcon } from './icons.ts';
import { step } from './menu.ts';
import { EMPTY_DRAFT, type Page } from './ui.ts';

/** What can be done with a message: a reply to it, and the bot's commands in its menu. */
export function toolbar(page: Page, message: APIMessage, { withReply }: { readonly withReply: boolean }): unknown {
	const names = messageCommandNames(page.channel.commands);
	const open = page.ui.menuOf === message.id;
	const reply = (): void => {
		page.setDraft({ ...(page.draft.kind === 'text' ? page.draft : EMPTY_DRAFT), replyTo: message.id });
		page.focus('#composer-text');
	};
	const toMore = (): void => page.focus(`[data-message="${message.id}"] .toolbar [aria-haspopup]`);
	const close = (): void => page.change({ menuOf: null });
	const toggle = (): void => {
		page.change({ menuOf: open ? null : message.id });
		if (!open) page.focus('.menu button');
	};
	const keyed = (event: KeyboardEvent): void => {
		if (!open) return;
		if (event.key === 'Escape') {
			close();
			toMore();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			stepInMenu(event, event.key === 'ArrowDown' ? 1 : -1);
		}
	};
	const left = (event: FocusEvent): void => {
		const [toolbar, to] = [event.currentTarget, event.relatedTarget];
		if (open && toolbar instanceof Node && to instanceof Node && !toolbar.contains(to)) close();
	};
	const run = (name: string): void => {
		close();
		toMore();
		void page
			.act({ kind: 'message-command', channelId: page.channel.id, name, messageId: message.id })
			.then((outcome) => page.now().notifyFailure(page.channel.id, name, outcome));
	};
	if (!withReply && names.length === 0) return nothing;
	return html`
		<div class="toolbar" @keydown=${keyed} @focusout=${left}>
			${withReply ? html`<button type="button" aria-label="Reply" title="Reply" @click=${reply}>${replyIcon()}</button>` : nothing}
			${
				names.length === 0
					? nothing
					: html`<button type="button" aria-label="More" title="More" aria-haspopup="menu" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>${open ? closeIcon() : moreIcon()}</button>`
			}
			${
				open
					? html`<div class="menu" role="menu" aria-label="Apps">${names.map((name) => html`<button type="button" role="menuitem" @click=${() => run(name)}>${name}</button>`)}</div>`
					: nothing
			}
		</div>
	`;
}

/** Moves the focus up or down in the open menu, around the ends. */
function stepInMenu({ currentTarget, target }: KeyboardEvent, by: 1 | -1): void {
	if (!(currentTarget instanceof Element) || !(target instanceof HTMLElement)) return;
	const lines = [...currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
	const at = lines.indexOf(target);
	lines[step(at, by, lines.length)]?.focus();
}
