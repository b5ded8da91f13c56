import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord-api-types/v10';

/** A message as Discord's API takes it, ready to be sent as a reply, a follow-up or an edit. */
export interface Message {
	readonly content?: string;
	readonly embeds?: readonly APIEmbed[];
	readonly components?: readonly APIActionRowComponent<APIButtonComponent>[];
	readonly files?: readonly MessageFile[];
}

/** A file that is sent with a message, and shown with it where it is a picture. */
export interface MessageFile {
	readonly name: string;
	/** What it shows, for those who do not see it. */
	readonly description: string;
	readonly contentType: string;
	readonly bytes: Uint8Array;
}

/** Discord's limits on a message, in characters. */
export const LIMITS = {
	content: 2000,
	title: 256,
	description: 4096,
	footer: 2048,
	/** Over all embeds of a message. */
	embeds: 6000,
	customId: 100,
	choice: 100,
	/** Of a file. */
	fileDescription: 1024,
} as const;

/** Colours of the bar beside an embed. None of them is the only sign of anything. */
export const COLOURS = { answer: 0x2d_7d_46, abstention: 0x74_7f_8d, other: 0x58_65_f2 } as const;
