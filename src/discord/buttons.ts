import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type ProofCode, readProofCode, writeProofCode } from '../answer/proof-code.ts';
import type { Span } from '../text/span.ts';
import { LIMITS, type Message } from './message.ts';

/**
 * Buttons carry all they need in their `custom_id`, so that they work after a restart and nothing about a question is kept.
 * Refused: a table of answers by id. It would have to outlive the process, which means a record of what people asked.
 *
 * Nothing in an id is secret or grants anything: whoever forges one sees sentences that every question may quote.
 */
export type Button =
	/** The sentences around a quotation. */
	| { readonly kind: 'context'; readonly quotation: QuotationKey }
	/** Further quotations, best first: 1 to 5. */
	| { readonly kind: 'more'; readonly quotations: readonly QuotationKey[] }
	/** Quotations of different articles that give the same value or different ones: 1 to 5. */
	| { readonly kind: 'beside'; readonly quotations: readonly QuotationKey[] }
	/** Whether what is quoted stands in the articles still: proofs of 1 or 2 quotations. */
	| { readonly kind: 'verify'; readonly code: ProofCode }
	/** A page of the list of articles, counted from 0, of those that match the filter, of up to 80 characters. */
	| { readonly kind: 'articles'; readonly page: number; readonly filter: string };

/** A sentence and the answer words in it, as offsets into the sentence. */
export interface QuotationKey {
	/** See `sentenceKey`: 8 characters of base64url. */
	readonly key: string;
	readonly answer: Span | null;
}

/** Raised when the form of the ids changes, so that older buttons are recognised as such. */
const VERSION = '1';
const BASE = 36;
/** Offsets of up to three digits in base 36. Beyond, the answer words are left unmarked. */
const OFFSET_LIMIT = BASE ** 3;
/** Characters of a filter that fit beside the rest. */
export const FILTER_LIMIT = 80;
const QUOTATION_LIMIT = 5;
const PROOF_LIMIT = 2;

const QUOTATION = /^([\w-]{8})(?:([0-9a-z]{1,3}),([0-9a-z]{1,3}))?$/;
const PAGE = /^([0-9a-z]{1,4});(.{0,80})$/su;

/** A `custom_id`: at most 5 x 16 + 3 = 83 characters for quotations, 3 + 16 + 2 x 36 = 91 for proofs, 88 for articles. */
export function encodeButton(button: Button): string {
	switch (button.kind) {
		case 'context':
			return `${VERSION}c;${encodeQuotation(button.quotation)}`;
		case 'more':
			return `${VERSION}m;${encodeQuotations(button.quotations)}`;
		case 'beside':
			return `${VERSION}b;${encodeQuotations(button.quotations)}`;
		case 'verify':
			return `${VERSION}v;${writeProofCode(button.code)}`;
		case 'articles':
			return `${VERSION}a;${button.page.toString(BASE)};${button.filter}`;
	}
}

/** The button with this id, or undefined where the id is not one of ours: older, foreign or forged. */
export function parseButton(customId: string): Button | undefined {
	if (customId.length > LIMITS.customId || customId.at(0) !== VERSION || customId.at(2) !== ';') return undefined;
	const rest = customId.slice(3);
	switch (customId.at(1)) {
		case 'c': {
			const quotation = parseQuotation(rest);
			return quotation === undefined ? undefined : { kind: 'context', quotation };
		}
		case 'm': {
			const quotations = parseQuotations(rest);
			return quotations && { kind: 'more', quotations };
		}
		case 'b': {
			const quotations = parseQuotations(rest);
			return quotations && { kind: 'beside', quotations };
		}
		case 'v': {
			const code = readProofCode(rest);
			return code === undefined || code.proofs.length === 0 || code.proofs.length > PROOF_LIMIT
				? undefined
				: { kind: 'verify', code };
		}
		case 'a': {
			const [, page, filter] = PAGE.exec(rest) ?? [];
			return page === undefined || filter === undefined
				? undefined
				: { kind: 'articles', page: Number.parseInt(page, BASE), filter };
		}
		default:
			return undefined;
	}
}

export function button(pressed: Button, label: string, disabled = false): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		label,
		custom_id: encodeButton(pressed),
		...(disabled ? { disabled } : {}),
	};
}

/** A row of 1 to 5 buttons. */
export function buttonRow(components: APIButtonComponentWithCustomId[]): NonNullable<Message['components']> {
	return [{ type: ComponentType.ActionRow, components }];
}

function encodeQuotations(quotations: readonly QuotationKey[]): string {
	return quotations.slice(0, QUOTATION_LIMIT).map(encodeQuotation).join(';');
}

function parseQuotations(text: string): readonly QuotationKey[] | undefined {
	const quotations = text.split(';').map(parseQuotation);
	const known = quotations.length <= QUOTATION_LIMIT && quotations.every((quotation) => quotation !== undefined);
	return known ? quotations : undefined;
}

function encodeQuotation({ key, answer }: QuotationKey): string {
	if (answer === null || answer.end >= OFFSET_LIMIT) return key;
	return `${key}${answer.start.toString(BASE)},${(answer.end - answer.start).toString(BASE)}`;
}

function parseQuotation(text: string): QuotationKey | undefined {
	const [, key, start, length] = QUOTATION.exec(text) ?? [];
	if (key === undefined) return undefined;
	if (start === undefined || length === undefined) return { key, answer: null };
	const from = Number.parseInt(start, BASE);
	return { key, answer: { start: from, end: from + Number.parseInt(length, BASE) } };
}
