import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { ArticleFilter } from '../corpus/article-filter.ts';
import { LIMITS } from './message.ts';
import * as wording from './wording.ts';

/** What the id of the button starts with. Another version or kind of button never does (see `buttons.ts`). */
const PREFIX = '1w;';
/** The same where the question was put to some articles only: the filter follows, and then the question. */
const FILTERED_PREFIX = '1f;';
/** Both days, the length of the name of a source or article, that name, and the question. */
const FILTERED = /^(\d{4}-\d\d-\d\d)?;(\d{4}-\d\d-\d\d)?;(\d{1,2});(.*)$/su;

/** A question as it was written, and which articles it was put to. */
export interface Written {
	readonly question: string;
	readonly filter: ArticleFilter;
}

/**
 * The button that takes the reading of a follow-up back. Its id holds the question and what narrows it; a question that is
 * too long is left out, and is then in the message that was replied to. No button where what narrows it does not fit: one
 * that asks other articles would answer another question.
 */
export function asWrittenButtons(written: Written): readonly APIButtonComponentWithCustomId[] {
	const id = [idOf(written), idOf({ ...written, question: '' })].find((one) => one.length <= LIMITS.customId);
	if (id === undefined) return [];
	return [
		{
			type: ComponentType.Button,
			style: ButtonStyle.Secondary,
			label: wording.BUTTON_LABELS.asWritten,
			custom_id: id,
		},
	];
}

/** Whether a question and its filter fit into the id of the button together. */
export function fitsButton(written: Written): boolean {
	return idOf(written).length <= LIMITS.customId;
}

function idOf({ question, filter: { since = '', until = '', from = '' } }: Written): string {
	if (since === '' && until === '' && from === '') return PREFIX + question;
	return `${FILTERED_PREFIX}${since};${until};${from.length};${from}${question}`;
}

/** Whether the id is that of {@link asWrittenButtons}. */
export function isAsWritten(customId: string): boolean {
	return customId.startsWith(PREFIX) || customId.startsWith(FILTERED_PREFIX);
}

/** What an id holds: the question is empty where it was too long for it. */
export function writtenIn(customId: string): Written {
	const rest = customId.slice(PREFIX.length);
	const parts = customId.startsWith(FILTERED_PREFIX) ? FILTERED.exec(rest) : null;
	if (parts === null) return { question: rest, filter: {} };
	const [, since, until, length, text = ''] = parts;
	const from = text.slice(0, Number(length));
	return {
		question: text.slice(from.length),
		filter: {
			...(since === undefined ? {} : { since }),
			...(until === undefined ? {} : { until }),
			...(from === '' ? {} : { from }),
		},
	};
}
