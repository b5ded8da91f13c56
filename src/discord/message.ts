import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord-api-types/v10';

/** A message as Discord's API takes it, ready to be sent as a reply, a follow-up or an edit. */
export interface Message {
	readonly content?: string;
	readonly embeds?: readonly APIEmbed[];
	readonly components?: readonly APIActionRowComponent<APIButtonComponent>[];
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
} as const;

/** Colours of the bar beside an embed. None of them is the only sign of anything. */
export const COLOURS = { answer: 0x2d_7d_46, abstention: 0x74_7f_8d, other: 0x58_65_f2 } as const;
