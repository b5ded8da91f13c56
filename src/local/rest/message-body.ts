import type { APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { withoutNulls } from '../world/without-nulls.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** What an answer needs beside the request: ids for media, and the files that `attachment://NAME` means. */
export interface BodySource {
	readonly newId: () => string;
	readonly attachments: readonly APIAttachment[];
}

/** Embeds as Discord gives them back: typed, without nulls, texts trimmed at the ends. */
export function embedsOf(embeds: readonly unknown[], source: BodySource): APIEmbed[] {
	return embeds.map((embed) => {
		const { fields, image, thumbnail, ...rest } = withoutNulls(embed as JsonObject);
		const rendered = {
			...(trimmed(rest) as JsonObject),
			type: 'rich',
			...(Array.isArray(fields)
				? { fields: fields.map((field: JsonObject) => ({ inline: false, ...(trimmed(field) as JsonObject) })) }
				: {}),
			...(image ? { image: embedImage(image as JsonObject, source) } : {}),
			...(thumbnail ? { thumbnail: embedImage(thumbnail as JsonObject, source) } : {}),
		};
		// The request has passed the schemas, so its parts have the types of an embed.
		return rendered as unknown as APIEmbed;
	});
}

/** Components as Discord gives them back: numbered from 1, depth first, with the defaults filled in. */
export function componentsOf(components: readonly unknown[], source: BodySource): APIMessageTopLevelComponent[] {
	let next = 1;

	function rendered(component: JsonObject): JsonObject {
		const { components: children, accessory, items, ...own } = withoutNulls(component);
		const numbered = { ...own, id: typeof own.id === 'number' && own.id > 0 ? own.id : next++ };
		const all = (list: unknown) => (list as readonly JsonObject[]).map(rendered);
		switch (own.type) {
			case ComponentType.StringSelect:
			case ComponentType.UserSelect:
			case ComponentType.RoleSelect:
			case ComponentType.MentionableSelect:
			case ComponentType.ChannelSelect:
				return { min_values: 1, max_values: 1, ...numbered };
			case ComponentType.ActionRow:
				return { ...numbered, components: all(children) };
			case ComponentType.Section:
				return { ...numbered, components: all(children), accessory: rendered(accessory as JsonObject) };
			case ComponentType.Container:
				return { accent_color: null, spoiler: false, ...numbered, components: all(children) };
			case ComponentType.Separator:
				return { divider: true, spacing: 1, ...numbered };
			case ComponentType.Thumbnail:
				return { description: null, spoiler: false, ...numbered, media: media(own.media as JsonObject, source) };
			case ComponentType.File: {
				const file = media(own.file as JsonObject, source);
				const named = source.attachments.find(({ id }) => id === file.attachment_id);
				return { spoiler: false, ...numbered, file, name: named?.filename ?? null, size: named?.size ?? null };
			}
			case ComponentType.MediaGallery:
				return {
					...numbered,
					items: (items as readonly JsonObject[]).map((item) => ({
						description: null,
						spoiler: false,
						...item,
						media: media(item.media as JsonObject, source),
					})),
				};
			default:
				return numbered;
		}
	}

	return components.map((component) => rendered(component as JsonObject)) as unknown as APIMessageTopLevelComponent[];
}

function media(request: JsonObject, source: BodySource): JsonObject {
	const attached = attachedFile(String(request.url), source);
	const url = attached?.url ?? request.url;
	return { id: source.newId(), url, proxy_url: url, ...(attached ? { attachment_id: attached.id } : {}) };
}

function embedImage(request: JsonObject, source: BodySource): JsonObject {
	const url = attachedFile(String(request.url), source)?.url ?? request.url;
	return { url, proxy_url: url };
}

function attachedFile(url: string, { attachments }: BodySource): APIAttachment | undefined {
	const scheme = 'attachment://';
	return url.startsWith(scheme) ? attachments.find(({ filename }) => filename === url.slice(scheme.length)) : undefined;
}

function trimmed(value: unknown): unknown {
	if (typeof value === 'string') return value.trim();
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, trimmed(part)]));
}
