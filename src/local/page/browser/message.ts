import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from './avatar.ts';
import { messageCommandNames } from './commands.ts';
import { components } from './components.ts';
import { markdown, type Names } from './draw.ts';
import { embed, linked, picture } from './embed.ts';
import { eyeIcon, warningIcon } from './icons.ts';
import { drawMarkdown, plainText } from './markdown.ts';
import { inFull, sentAt, timeOfDay } from './times.ts';
import { toolbar } from './toolbar.ts';
import { COMPOSER, type Page } from './ui.ts';
import { displayName, type Entry, userName } from './world.ts';

/** Milliseconds within which a further message of the same author stands below its first without a header, as on Discord. */
const GROUPED_WITHIN = 7 * 60_000;
/** Characters of a message that a reply to it shows. */
const REPLY_EXCERPT = 120;

/** Whether the message continues the entry above it, so that it needs no header. */
export function continues(message: APIMessage, above: Entry | undefined): boolean {
	if (above?.kind !== 'message') return false;
	const { message: earlier } = above;
	return (
		earlier.author.id === message.author.id &&
		Date.parse(message.timestamp) - Date.parse(earlier.timestamp) < GROUPED_WITHIN &&
		isEphemeral(earlier) === isEphemeral(message) &&
		!isAnswer(message)
	);
}

export function messageView(page: Page, message: APIMessage, grouped: boolean): TemplateResult {
	const at = new Date(message.timestamp);
	const now = new Date();
	const names = namesFor(page, message);
	const mentionsMe =
		message.mentions.some(({ id }) => id === page.world.me.id) && message.author.id !== page.world.me.id;
	const classes = [
		'message',
		grouped ? 'grouped' : '',
		isEphemeral(message) ? 'ephemeral' : '',
		mentionsMe ? 'mentions-me' : '',
		page.ui.menuOf === message.id ? 'menu-open' : '',
	];
	return html`
		<article class=${classes.join(' ')} data-message=${message.id} aria-label=${`${displayName(message.author)}, ${sentAt(at, now)}`}>
			${answeredLine(page, message)}
			${grouped ? html`<time class="gutter-time" datetime=${message.timestamp} title=${inFull(at)}>${timeOfDay(at)}</time>` : avatar(message.author, 'large')}
			<div class="message-content">
				${
					grouped
						? nothing
						: html`<div class="message-header"><span class="author">${displayName(message.author)}</span>${message.author.bot ? html`<span class="app-tag">App</span>` : nothing}<time datetime=${message.timestamp} title=${inFull(at)}>${sentAt(at, now)}</time></div>`
				}
				${isThinking(message) ? thinking(message) : body(page, message, names)}
				${isEphemeral(message) ? onlyYou(page, message.id) : nothing}
			</div>
			${isThinking(message) ? nothing : toolbar(page, message, { withReply: !isEphemeral(message) })}
		</article>
	`;
}

/** A line of the client itself about a command that came to nothing. */
export function noticeView(page: Page, notice: Extract<Entry, { kind: 'notice' }>): TemplateResult {
	return html`
		<article class="message ephemeral" aria-label=${`About ${notice.command ?? 'a message'}`}>
			<div class="answered-line">
				<span class="answered-hook"></span>${avatar(page.world.me, 'tiny')}<span><strong>${displayName(page.world.me)}</strong> ${notice.command === null ? 'wrote a message' : html`used <span class="mention">${notice.command}</span>`}</span>
			</div>
			${avatar(page.world.bot, 'large')}
			<div class="message-content">
				<div class="message-header"><span class="author">${displayName(page.world.bot)}</span><span class="app-tag">App</span></div>
				<div class="failure" role="alert">${warningIcon()}${notice.sentence}</div>
				${onlyYou(page, notice.id)}
			</div>
		</article>
	`;
}

function body(page: Page, message: APIMessage, names: Names): TemplateResult {
	const edited = message.edited_timestamp === null ? nothing : html`<span class="edited"> (edited)</span>`;
	const attachments = message.attachments.map((file) =>
		file.content_type?.startsWith('image/')
			? picture(file.url, file.description ?? file.filename)
			: html`<div class="file">${linked(file.filename, file.url)}<span>${file.size} bytes</span></div>`,
	);
	return html`
		${message.content === '' ? nothing : html`<div class="markup">${markdown(message.content, names)}${edited}</div>`}
		${attachments} ${message.embeds.map((source) => embed(source, names))} ${components(page, message, names)}
	`;
}

function thinking(message: APIMessage): TemplateResult {
	return html`<div class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${displayName(message.author)} is thinking...</div>`;
}

/** Above a message: who used which command, or what it replies to. */
function answeredLine(page: Page, message: APIMessage): unknown {
	const used = message.interaction;
	if (used !== undefined && message.interaction_metadata?.type === 2) {
		const slash = messageCommandNames(page.channel.commands).includes(used.name) ? '' : '/';
		return html`<div class="answered-line"><span class="answered-hook"></span>${avatar(used.user, 'tiny')}<span><strong>${displayName(used.user)}</strong> used <span class="mention">${slash}${used.name}</span></span></div>`;
	}
	const earlier = repliedTo(page, message);
	if (earlier === undefined) return nothing;
	return html`<div class="answered-line"><span class="answered-hook"></span>${avatar(earlier.author, 'tiny')}<span class="answered-text"><strong>@${displayName(earlier.author)}</strong> ${excerpt(page, earlier)}</span></div>`;
}

/** Beside a reply Discord sends the message that it replies to, or only that message's id. */
function repliedTo(page: Page, message: APIMessage): APIMessage | undefined {
	if (message.referenced_message) return message.referenced_message;
	const entry = page.channel.entries.find(({ id }) => id === message.message_reference?.message_id);
	return entry?.kind === 'message' ? entry.message : undefined;
}

function excerpt(page: Page, message: APIMessage): string {
	const content = message.content === '' ? (message.embeds[0]?.title ?? '') : message.content;
	const named = content.replace(/<@!?(\d+)>/g, (_, id: string) => `@${userName(page.world, id, message)}`);
	const text = plainText(drawMarkdown(named)).replace(/\s+/g, ' ').trim();
	return text === '' ? 'Open the message to see it' : text.slice(0, REPLY_EXCERPT);
}

function onlyYou(page: Page, id: string): TemplateResult {
	const dismiss = (event: MouseEvent): void => {
		page.change({ dismissed: new Set([...page.ui.dismissed, id]) });
		// Pressed by keyboard, whose place would be lost with the button; a finger is not to open a phone's keyboard.
		if (event.detail === 0) page.focus(COMPOSER);
	};
	return html`<div class="only-you">${eyeIcon()}<span>Only you can see this</span><span aria-hidden="true">•</span><button type="button" class="link-button" @click=${dismiss}>Dismiss message</button></div>`;
}

function namesFor(page: Page, message: APIMessage): Names {
	return {
		user: (id) => userName(page.world, id, message),
		channel: (id) => page.world.channels.find((channel) => channel.id === id)?.name,
	};
}

function has(message: APIMessage, flag: MessageFlags): boolean {
	return ((message.flags ?? 0) & flag) !== 0;
}

function isEphemeral(message: APIMessage): boolean {
	return has(message, MessageFlags.Ephemeral);
}

function isThinking(message: APIMessage): boolean {
	return has(message, MessageFlags.Loading);
}

function isAnswer(message: APIMessage): boolean {
	return message.interaction_metadata !== undefined || message.message_reference !== undefined;
}
