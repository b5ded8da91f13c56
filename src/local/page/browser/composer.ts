import type { APIUser } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { avatar } from './avatar.ts';
import { commandComposer } from './command-composer.ts';
import { commandDraft } from './command-draft.ts';
import { type Offer, slashOffers, typedOffer } from './commands.ts';
import { closeIcon, sendIcon } from './icons.ts';
import { type Menu, menuFor, step, withMention, writtenOut } from './menu.ts';
import { EMPTY_DRAFT, type Page, type TextDraft } from './ui.ts';
import { displayName } from './world.ts';

/** Pixels the text field grows to; it scrolls beyond. */
const TALLEST_FIELD = 240;

/** Where one types: a message, or a command with its options. */
export function composer(page: Page): TemplateResult {
	return page.draft.kind === 'text' ? textComposer(page, page.draft) : commandComposer(page, page.draft);
}

/** How a channel is called to its person: "#general", "@Verbatim". */
export function channelTitle(page: Page): string {
	return page.channel.kind === 'guild' ? `#${page.channel.name}` : `@${page.channel.name}`;
}

function textComposer(page: Page, draft: TextDraft): TemplateResult {
	const offers = slashOffers(page.channel.commands);
	const people = [page.world.bot, page.world.me];
	const menu = menuFor(draft, offers, people);
	const lines = menu === null ? 0 : menu.kind === 'commands' ? menu.offers.length : menu.people.length;
	const highlighted = Math.min(draft.highlighted, lines - 1);

	const typed = (event: Event): void => {
		const field = event.target;
		if (!(field instanceof HTMLTextAreaElement)) return;
		growWithText(field);
		const command = typedOffer(offers, field.value);
		if (command !== null) pickCommand(page, command.offer, command.rest);
		else page.setDraft({ ...draft, text: field.value, caret: field.selectionStart, highlighted: 0, menuClosed: false });
	};
	const pick = (line: number): void => {
		if (menu?.kind === 'commands') {
			const offer = menu.offers[line];
			if (offer !== undefined) pickCommand(page, offer, '');
		} else if (menu?.kind === 'people') {
			const person = menu.people[line];
			if (person !== undefined) page.setDraft(withMention(draft, menu.start, person));
			page.focus('#composer-text');
		}
	};
	const pressed = (event: KeyboardEvent): void => {
		if (event.isComposing) return;
		if (menu !== null && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
			event.preventDefault();
			page.setDraft({ ...draft, highlighted: step(highlighted, event.key === 'ArrowDown' ? 1 : -1, lines) });
		} else if (menu !== null && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
			event.preventDefault();
			pick(highlighted);
		} else if (event.key === 'Escape') {
			page.setDraft(menu !== null ? { ...draft, menuClosed: true } : { ...draft, replyTo: null });
		} else if (event.key === 'Enter' && !event.shiftKey) {
			event.preventDefault();
			say(page, draft, people);
		}
	};

	return html`
		${menu === null ? nothing : menuView(page, menu, highlighted, pick)} ${replyBar(page, draft)}
		<form
			class=${`composer ${draft.replyTo === null ? '' : 'below-bar'}`}
			@submit=${(event: Event) => {
				event.preventDefault();
				say(page, draft, people);
			}}
		>
			<textarea
				id="composer-text"
				rows="1"
				placeholder=${`Message ${channelTitle(page)}`}
				aria-label=${`Message ${channelTitle(page)}`}
				aria-autocomplete="list"
				aria-haspopup="listbox"
				aria-controls=${menu === null ? nothing : 'composer-menu'}
				aria-activedescendant=${menu === null ? nothing : `composer-menu-${highlighted}`}
				autocomplete="off"
				.value=${live(draft.text)}
				@input=${typed}
				@keydown=${pressed}
			></textarea>
			<button class="send" aria-label="Send message" ?disabled=${draft.text.trim() === ''}>${sendIcon()}</button>
		</form>
	`;
}

function pickCommand(page: Page, offer: Offer, rest: string): void {
	const draft = commandDraft(offer, rest);
	page.setDraft(draft);
	page.focus(draft.shown.length > 0 ? '.option-field' : '.composer .send');
}

function say(page: Page, draft: TextDraft, people: readonly APIUser[]): void {
	const content = writtenOut(draft.text, people).trim();
	if (content === '') return;
	page.setDraft(EMPTY_DRAFT);
	const channelId = page.channel.id;
	void page.act({ kind: 'say', channelId, content, replyTo: draft.replyTo }).then((outcome) => {
		page.now().notifyFailure(channelId, null, outcome);
		page.now().giveBack(channelId, draft, outcome);
	});
}

function menuView(page: Page, menu: Menu, highlighted: number, pick: (line: number) => void): TemplateResult {
	const line = (index: number, inside: TemplateResult): TemplateResult => html`
		<div
			id=${`composer-menu-${index}`}
			class=${`menu-line ${index === highlighted ? 'highlighted' : ''}`}
			role="option"
			aria-selected=${index === highlighted ? 'true' : 'false'}
			@mousedown=${(event: Event) => event.preventDefault()}
			@click=${() => pick(index)}
		>
			${inside}
		</div>
	`;
	if (menu.kind === 'people') {
		return html`
			<div class="composer-menu" id="composer-menu" role="listbox" aria-label="People">
				<div class="menu-title" aria-hidden="true">People</div>
				${menu.people.map((person, index) => line(index, html`${avatar(person, 'small')}<span class="menu-name">${displayName(person)}</span><span class="menu-side">${person.username}</span>`))}
			</div>
		`;
	}
	const title = menu.typed === '' ? displayName(page.world.bot) : `Commands matching /${menu.typed}`;
	return html`
		<div class="composer-menu" id="composer-menu" role="listbox" aria-label="Commands">
			<div class="menu-title" aria-hidden="true">${title}</div>
			${menu.offers.map((offer, index) =>
				line(
					index,
					html`
						${avatar(page.world.bot, 'small')}
						<span class="menu-words">
							<span class="menu-name">/${offer.name}</span>${offer.options.map((option) => html`<span class=${`menu-option ${option.required ? 'required' : ''}`}>${option.name}</span>`)}
							<span class="menu-description">${offer.description}</span>
						</span>
						<span class="menu-side">${displayName(page.world.bot)}</span>
					`,
				),
			)}
		</div>
	`;
}

function replyBar(page: Page, draft: TextDraft): unknown {
	if (draft.replyTo === null) return nothing;
	const entry = page.channel.entries.find(({ id }) => id === draft.replyTo);
	if (entry?.kind !== 'message') return nothing;
	const leave = (): void => {
		page.setDraft({ ...draft, replyTo: null });
		page.focus('#composer-text');
	};
	return html`
		<div class="composer-bar">
			<span>Replying to <strong>${displayName(entry.message.author)}</strong></span>
			<button type="button" aria-label="Do not reply" @click=${leave}>${closeIcon()}</button>
		</div>
	`;
}

/** Grows the field with its text. */
export function growWithText(field: HTMLTextAreaElement): void {
	field.style.height = 'auto';
	field.style.height = `${Math.min(field.scrollHeight, TALLEST_FIELD)}px`;
}
