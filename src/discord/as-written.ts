import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import * as wording from './wording.ts';

/** What the id of the button starts with. Another version or kind of button never does (see `buttons.ts`). */
const PREFIX = '1w;';
/** Characters of a question that fit into a `custom_id` beside the prefix. */
export const WRITTEN_LIMIT = 97;

/**
 * The button that takes the reading of a follow-up back. Its id holds the question; one that is too long is left out, and
 * is then in the message that was replied to.
 */
export function asWrittenButton(question: string): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style: ButtonStyle.Secondary,
		label: wording.BUTTON_LABELS.asWritten,
		custom_id: `${PREFIX}${question.length > WRITTEN_LIMIT ? '' : question}`,
	};
}

/** Whether the id is that of {@link asWrittenButton}. */
export function isAsWritten(customId: string): boolean {
	return customId.startsWith(PREFIX);
}

/** The question that an id holds: empty where it was too long for it. */
export function questionIn(customId: string): string {
	return customId.slice(PREFIX.length);
}
