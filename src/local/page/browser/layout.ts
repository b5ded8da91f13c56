import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from './avatar.ts';
import { channelTitle, composer } from './composer.ts';
import { formDialog } from './form.ts';
import { closeIcon, hashIcon, listIcon } from './icons.ts';
import { continues, messageView, noticeView } from './message.ts';
import { dayOf } from './times.ts';
import type { Page } from './ui.ts';
import { type Channel, displayName, type Entry, userName } from './world.ts';

/** The whole page. */
export function layout(page: Page): TemplateResult {
	return html`
		<div class=${`layout ${page.ui.channelListOpen ? 'list-open' : ''}`} @click=${(event: Event) => leaveMenu(page, event)}>
			<div class="banner" role="note"><strong>Local preview</strong><span>This is not Discord.</span><span class="banner-more">Nothing here leaves this computer.</span></div>
			${channelList(page)}
			<main class="chat" ?inert=${page.ui.channelListOpen}>
				${header(page)}
				<div class="log" id="log" role="log" aria-live="polite" aria-label=${`Messages in ${channelTitle(page)}`} tabindex="0">
					<div class="log-inside">${welcome(page)} ${entries(page)}</div>
				</div>
				<div class="composing">
					${composer(page)}
					<div class="status" aria-live="polite">${status(page)}</div>
				</div>
			</main>
			${page.ui.form === null ? nothing : keyed(page.ui.form.opened.interactionId, formDialog(page, page.ui.form))}
		</div>
	`;
}

/** A click elsewhere closes a message's menu. */
function leaveMenu(page: Page, event: Event): void {
	if (page.ui.menuOf === null) return;
	// The path as it was when the click began: what was clicked may be drawn anew by now.
	if (event.composedPath().some((node) => node instanceof Element && node.matches('.toolbar'))) return;
	page.change({ menuOf: null });
}

function header(page: Page): TemplateResult {
	const { channel, ui, world } = page;
	const toggle = (): void => {
		page.change({ channelListOpen: true });
		page.focus('.channel-list .close');
	};
	const unread = ui.unread.size > 0;
	return html`
		<header class="channel-header">
			<button type="button" class="open-list" aria-label=${unread ? 'Channels, unread messages' : 'Channels'} aria-expanded=${ui.channelListOpen ? 'true' : 'false'} @click=${toggle}>
				${listIcon()}${unread ? html`<span class="unread-dot"></span>` : nothing}
			</button>
			${channel.kind === 'guild' ? hashIcon() : avatar(world.bot, 'small')}
			<h1>${channel.name}</h1>
			<span class="topic">${channel.kind === 'guild' ? `Ask with /ask, or mention @${displayName(world.bot)}` : 'Ask anything, no command needed'}</span>
			${connectionNote(page)}
		</header>
	`;
}

function connectionNote({ ui, world }: Page): unknown {
	if (ui.connection !== 'open')
		return html`<span class="connection lost" role="status">Connection lost. Trying again</span>`;
	if (!world.botConnected)
		return html`<span class="connection" role="status">${displayName(world.bot)} is offline</span>`;
	return nothing;
}

function channelList(page: Page): TemplateResult {
	const { world, ui } = page;
	const close = (): void => {
		page.change({ channelListOpen: false });
		page.focus('.open-list');
	};
	return html`
		<div class="veil" @click=${close}></div>
		<nav class="channel-list" aria-label="Channels" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && ui.channelListOpen && close()}>
			<div class="guild-name">
				<h2>${world.guildName}</h2>
				<button type="button" class="close" aria-label="Close the channel list" @click=${close}>${closeIcon()}</button>
			</div>
			<div class="channels">
				<h3>Text channels</h3>
				<ul>${channelsOf(page, (channel) => channel.kind === 'guild')}</ul>
				<h3>Direct messages</h3>
				<ul>${channelsOf(page, (channel) => channel.kind !== 'guild')}</ul>
			</div>
			<div class="me">
				${avatar(world.me, 'small')}
				<span><strong>${displayName(world.me)}</strong><small>Online</small></span>
			</div>
		</nav>
	`;
}

function channelsOf(page: Page, wanted: (channel: Channel) => boolean): TemplateResult[] {
	const open = (channel: Channel): void => {
		page.change({
			channelId: channel.id,
			channelListOpen: false,
			menuOf: null,
			unread: new Set([...page.ui.unread].filter((id) => id !== channel.id)),
		});
		page.focus('#composer-text');
	};
	return page.world.channels.filter(wanted).map((channel) => {
		const here = channel.id === page.channel.id;
		const unread = page.ui.unread.has(channel.id);
		const online = channel.kind === 'bot-dm' && page.world.botConnected;
		const picture =
			channel.kind === 'bot-dm'
				? html`<span class=${`presence ${online ? 'online' : ''}`}>${avatar(page.world.bot, 'small')}</span>`
				: hashIcon();
		return html`
			<li>
				<button
					type="button"
					class=${`channel ${here ? 'here' : ''} ${unread ? 'unread' : ''}`}
					aria-current=${here ? 'page' : 'false'}
					aria-label=${`${channel.kind === 'guild' ? `#${channel.name}` : channel.name}${unread ? ', unread messages' : ''}`}
					@click=${() => open(channel)}
				>
					${picture}<span class="channel-name">${channel.name}</span>
				</button>
			</li>
		`;
	});
}

/** At the top of a channel: what it is, and how to begin. */
function welcome(page: Page): TemplateResult {
	const { channel, world } = page;
	const bot = displayName(world.bot);
	if (channel.kind === 'guild') {
		return html`
			<div class="welcome">
				<span class="welcome-picture">${hashIcon()}</span>
				<h2>Welcome to #${channel.name}</h2>
				<p>This is the start of the #${channel.name} channel. Type <kbd>/</kbd> to see what ${bot} can do, or <kbd>@</kbd> to mention it.</p>
			</div>
		`;
	}
	return html`
		<div class="welcome">
			${avatar(world.bot, 'large')}
			<h2>${channel.name}</h2>
			<p>This is the start of your direct messages with ${bot}. Ask it a question in your own words.</p>
		</div>
	`;
}

function entries(page: Page): unknown {
	const shown = page.channel.entries.filter(({ id }) => !page.ui.dismissed.has(id));
	return repeat(
		shown,
		({ id }) => id,
		(entry, index) => {
			const above = shown[index - 1];
			const divider = newDay(entry, above);
			const view =
				entry.kind === 'notice'
					? noticeView(page, entry)
					: messageView(page, entry.message, divider === null && continues(entry.message, above));
			return html`${divider === null ? nothing : html`<div class="day"><span>${divider}</span></div>`}${view}`;
		},
	);
}

/** The day, where a message is the first of it. */
function newDay(entry: Entry, above: Entry | undefined): string | null {
	if (entry.kind !== 'message') return null;
	const day = dayOf(new Date(entry.message.timestamp));
	if (above === undefined) return day;
	return above.kind === 'message' && dayOf(new Date(above.message.timestamp)) !== day ? day : null;
}

/** Below the composer: what is on its way. */
function status(page: Page): unknown {
	const { channel, ui, world } = page;
	if (ui.sending !== null) return html`<span class="sending">Sending ${ui.sending}</span>`;
	const names = channel.typing.map(({ userId }) => userName(world, userId));
	if (names.length === 0) return nothing;
	return html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span><strong>${names.join(', ')}</strong> ${names.length === 1 ? 'is' : 'are'} typing...</span>`;
}
