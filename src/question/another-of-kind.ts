import { baseForms } from '../text/lexicon.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { isRelational } from './relational-nouns.ts';

const ordinal = 'first|second|third|fourth|fifth|last|next';
const graded = new RegExp(`\\bthe (?:${ordinal}|most \\p{L}+|least \\p{L}+|\\p{L}+est)\\b`, 'giu');
const anotherGrade = new RegExp(`^the (?:${ordinal}|others?|most \\p{L}+|least \\p{L}+|\\p{L}+est)(?= ones?$|$)`, 'iu');
const anotherOne = /^the ((?:\p{L}+ )+)ones?$/iu;
/** Before what is not known yet, or not which, and so has no "the": "*how many* bridges", "*some* ferries". */
const ofUnknown = /\b(?:how many|how much|which|what|some|any) $/i;
const anotherTime = new RegExp(`^the (?:${ordinal}|other) time$`, 'i');

/**
 * The question before, of another of what it spoke of: "and the second?" after the first, "and the old one?" after a bridge,
 * "and the second time?". Null where the words are none of these.
 */
export function anotherOfItsKind(bare: string, before: string): string | null {
	const end = before.search(/[\s?.!]*$/u);
	if (anotherTime.test(bare))
		return `${before.slice(0, end).replace(/ (?:the )?(?:first|last)(?: time)?(?= (?!of\b)|$)/i, '')} ${bare}${before.slice(end)}`;
	const grade = anotherGrade.exec(bare)?.[0];
	if (grade !== undefined && isGrade(grade)) {
		const like = [...before.matchAll(graded)].find(([words]) => isGrade(words));
		return like === undefined ? null : before.slice(0, like.index) + grade + before.slice(like.index + like[0].length);
	}
	const which = anotherOne.exec(bare)?.[1];
	const slot = which === undefined ? undefined : thingSpokenOf(before);
	if (which === undefined || slot === undefined || ofUnknown.test(before.slice(0, slot.start))) return null;
	return `${before.slice(0, slot.start)}the ${which}${lastWord(slot.text)}${before.slice(slot.end)}`;
}

/** "What about side effects?": those of what the question before speaks of. Null where that names nothing, or several things. */
export function partOfSpokenOf({ head, plural, text }: Entity, before: string): string | null {
	if (!isRelational(head)) return null;
	const wholes = entitiesOf(before).filter(
		({ kind, role }) => kind !== 'time' && kind !== 'person' && role !== 'asked',
	);
	const named = wholes.filter(({ role }) => role === 'subject' || role === 'defined' || role === 'topic');
	const [whole, ...others] = named.length === 0 ? wholes : named;
	if (whole === undefined || others.length > 0) return null;
	return `What ${plural ? 'are' : 'is'} the ${text.replace(/^the /, '')} of ${whole.text}?`;
}

// "The west" and "the forest" are no superlatives.
function isGrade(words: string): boolean {
	const word = lastWord(words).toLowerCase();
	return !word.endsWith('est') || / (?:most|least) /i.test(words) || baseForms(word)[0] !== word;
}

function lastWord(text: string): string {
	return text.split(/\s+/).at(-1) ?? '';
}

/** What the old one is one of: the thing that the question before says something of, or the only one that it names. */
function thingSpokenOf(before: string): Entity | undefined {
	const things = entitiesOf(before).filter(
		({ kind, proper, head, text }) =>
			(kind === 'thing' || kind === 'place') &&
			!isRelational(head) &&
			(!proper || text.toLowerCase().endsWith(head)) &&
			isNoun(text),
	);
	const subjects = things.filter(({ role }) => role === 'subject' || role === 'defined');
	return subjects.length === 1 ? subjects[0] : things.length === 1 ? things[0] : undefined;
}

function isNoun(text: string): boolean {
	return /^\p{Ll}+$/u.test(lastWord(text));
}

/** A part of whatever place was spoken of. */
export const isDirection =
	/^(?:the )?(?:(?:north|south)(?:-?(?:east|west))?|east|west|centre|center|middle)(?:ern part)?$/i;
const partBefore = /\b(?:the )?(?:(?:north|south)(?:-?(?:east|west))?|east|west|centre|center|middle)\b/i;

/** "And in the north?", after "how many live in Marrow?": in the north of it. */
export function inPartOf(lead: string, bare: string, before: string): string {
	const end = before.search(/[\s?.!]*$/u);
	const places = [...before.matchAll(new RegExp(`\\b${lead} `, 'gi'))];
	const at = places.at(-1);
	const from = at === undefined ? end : at.index + at[0].length;
	const behind = before.slice(from, end);
	const part = partBefore.exec(behind);
	if (part?.index === 0) return before.slice(0, from) + bare + behind.slice(part[0].length) + before.slice(end);
	const isPlace = at !== undefined && entitiesOf(before).some(({ start, kind }) => start === from && kind === 'place');
	return isPlace
		? `${before.slice(0, from)}${bare} of ${before.slice(from)}`
		: `${before.slice(0, end)} ${lead} ${bare}${before.slice(end)}`;
}

/** "In Marrow" for "in the north of Marrow", of which another place is no part. */
export function withoutPart(before: string): string {
	return before.replace(
		/\b(in|at|on) (?:the )?(?:(?:north|south)(?:-?(?:east|west))?|east|west|centre|center|middle) of /gi,
		'$1 ',
	);
}
