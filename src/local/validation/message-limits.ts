import { MessageFlags } from 'discord-api-types/v10';
import type { Violation } from '../requests.ts';
import { required, tooLong, violation } from './check.ts';
import type { ComponentRequest } from './component-limits.ts';
import { componentViolations } from './component-limits.ts';

/** A message in a request that the schemas have passed: only what the limits look at. */
export interface MessageRequest {
	readonly content?: string | null;
	readonly embeds?: readonly EmbedRequest[] | null;
	readonly components?: readonly ComponentRequest[] | null;
	readonly flags?: number | null;
	readonly poll?: unknown;
	readonly sticker_ids?: readonly string[] | null;
}

interface EmbedRequest {
	readonly title?: string | null;
	readonly description?: string | null;
	readonly footer?: { readonly text?: string | null } | null;
	readonly author?: { readonly name?: string | null } | null;
	readonly fields?: readonly { readonly name: string; readonly value: string }[] | null;
	readonly image?: unknown;
	readonly thumbnail?: unknown;
}

/** What a message is sent as; it decides which flags may be set. */
export type MessageUse = 'channel-message' | 'interaction-message' | 'edit' | 'defer';

/** Characters; the schemas allow a channel message 4,000, which only some users' accounts may send. */
const maximumContent = 2000;
/** Characters of title, description, field names and values, footers and authors, over all embeds of a message. */
const maximumEmbedText = 6000;

const settableFlags: Readonly<Record<MessageUse, number>> = {
	'channel-message':
		MessageFlags.SuppressEmbeds |
		MessageFlags.SuppressNotifications |
		MessageFlags.IsVoiceMessage |
		MessageFlags.IsComponentsV2,
	'interaction-message':
		MessageFlags.SuppressEmbeds |
		MessageFlags.SuppressNotifications |
		MessageFlags.IsVoiceMessage |
		MessageFlags.IsComponentsV2 |
		MessageFlags.Ephemeral,
	edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
	// The Components V2 flag comes with the edit that follows.
	defer: MessageFlags.Ephemeral,
};

/**
 * The limits of a message that the schemas do not state.
 * `path`: of the message in the body, "" or "data." `currentFlags`: of the message that is edited.
 */
export function messageViolations(
	message: MessageRequest,
	use: MessageUse,
	path = '',
	currentFlags = 0,
): readonly Violation[] {
	const isV2 = (((message.flags ?? 0) | currentFlags) & MessageFlags.IsComponentsV2) !== 0;
	const content = message.content ?? '';
	return [
		...(content.length > maximumContent ? [tooLong(`${path}content`, maximumContent)] : []),
		...flagViolations(message.flags ?? 0, use, path, currentFlags),
		...(isV2 ? legacyFields(message, path) : embedViolations(message.embeds ?? [], path)),
		...componentViolations(message.components ?? [], isV2, `${path}components`),
	];
}

function flagViolations(flags: number, use: MessageUse, path: string, current: number): readonly Violation[] {
	// An edit may repeat the flags that the message has.
	const refused = flags & ~(settableFlags[use] | current);
	return refused === 0
		? []
		: [violation(`${path}flags`, 'BITFIELD_INVALID_FLAGS', `Flags that cannot be set here: ${refused}.`)];
}

function legacyFields(message: MessageRequest, path: string): readonly Violation[] {
	const used = [
		...(message.content ? ['content'] : []),
		...(message.embeds?.length ? ['embeds'] : []),
		...(message.poll ? ['poll'] : []),
		...(message.sticker_ids?.length ? ['sticker_ids'] : []),
	];
	return used.map((field) =>
		violation(
			`${path}${field}`,
			'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
			`The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
		),
	);
}

function embedViolations(embeds: readonly EmbedRequest[], path: string): readonly Violation[] {
	const texts = embeds.flatMap((embed) => [
		embed.title,
		embed.description,
		embed.footer?.text,
		embed.author?.name,
		...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
	]);
	const total = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
	const found = embeds.flatMap((embed, position) => [
		...fieldViolations(embed, `${path}embeds.${position}`),
		...(isEmpty(embed) ? [required(`${path}embeds.${position}.description`)] : []),
	]);
	if (total > maximumEmbedText) {
		const message = `Embed size exceeds maximum size of ${maximumEmbedText}`;
		found.push(violation(`${path}embeds`, 'MAX_EMBED_SIZE_EXCEEDED', message));
	}
	return found;
}

function fieldViolations({ fields }: EmbedRequest, path: string): readonly Violation[] {
	return (fields ?? []).flatMap(({ name, value }, position) => [
		...(name.trim() === '' ? [required(`${path}.fields.${position}.name`)] : []),
		...(value.trim() === '' ? [required(`${path}.fields.${position}.value`)] : []),
	]);
}

function isEmpty({ title, description, footer, author, fields, image, thumbnail }: EmbedRequest): boolean {
	return !title && !description && !footer && !author && !fields?.length && !image && !thumbnail;
}
