import type { APIUser } from 'discord-api-types/v10';
import { matchingOffers, type Offer } from './commands.ts';
import type { TextDraft } from './ui.ts';
import { displayName } from './world.ts';

/** The menu above the composer: commands after a slash, people after an at sign. */
export type Menu =
	| { readonly kind: 'commands'; readonly typed: string; readonly offers: readonly Offer[] }
	/** `start`: where the at sign stands. */
	| { readonly kind: 'people'; readonly start: number; readonly people: readonly APIUser[] };

const AT_WORD = /(?:^|\s)@([^\s@]*)$/;

/** The menu for what is typed, or null where there is none to show. */
export function menuFor(draft: TextDraft, offers: readonly Offer[], people: readonly APIUser[]): Menu | null {
	if (draft.menuClosed) return null;
	if (draft.text.startsWith('/') && !draft.text.includes('\n')) {
		const typed = draft.text.slice(1);
		const matching = matchingOffers(offers, typed);
		return matching.length === 0 ? null : { kind: 'commands', typed, offers: matching };
	}
	const word = AT_WORD.exec(draft.text.slice(0, draft.caret))?.[1];
	if (word === undefined) return null;
	const matching = people.filter((person) => displayName(person).toLowerCase().startsWith(word.toLowerCase()));
	return matching.length === 0 ? null : { kind: 'people', start: draft.caret - word.length - 1, people: matching };
}

/** The highlighted line after a step up or down, around the ends. */
export function step(highlighted: number, by: 1 | -1, lines: number): number {
	if (highlighted < 0) return by === 1 ? 0 : lines - 1;
	return (highlighted + by + lines) % lines;
}

/** The text with the person's name put in at the menu's place. */
export function withMention(draft: TextDraft, start: number, person: APIUser): TextDraft {
	const before = `${draft.text.slice(0, start)}@${displayName(person)} `;
	return {
		...draft,
		text: before + draft.text.slice(draft.caret).trimStart(),
		caret: before.length,
		highlighted: 0,
	};
}

/** The message as it is sent: names after an at sign become mentions, the longest name first. */
export function writtenOut(text: string, people: readonly APIUser[]): string {
	const named = [...people].sort((one, other) => displayName(other).length - displayName(one).length);
	return named.reduce((written, person) => written.split(`@${displayName(person)}`).join(`<@${person.id}>`), text);
}
