import { isNoun, type Token } from '../../text/annotation.ts';
import { kindsOfPlaces } from '../../text/phrases.ts';
import type { Span } from '../../text/span.ts';
import { ofNounPhrase } from './parts-of-speech.ts';
import type { Statement } from './statement.ts';

/** Of each set, one does not hold where another does: "before the fire" is not "after the fire". Closed classes, by hand. */
const contrasting: readonly ReadonlySet<string>[] = [
	new Set(['before', 'after', 'since', 'until', 'till', 'during']),
	new Set(['by', 'to', 'from']),
	new Set(['for', 'against', 'from', 'to']),
	new Set(['in', 'inside', 'near', 'outside']),
	new Set(['above', 'below']),
	new Set(['over', 'under']),
];
/** These turn what they stand before round, so that they contrast with no preposition as well. */
const excluding: ReadonlySet<string> = new Set(['against', 'without', 'except', 'besides']);

const opposed: ReadonlyMap<string, string> = new Map([
	['to', 'from'],
	['from', 'to'],
]);

/** The preposition of the noun phrase that ends with this place: "of" for "Norland" in "from the north of Norland". */
export function prepositionBefore({ tokens, dates }: Statement, place: Span): string | null {
	const before = tokens.filter(({ end }) => end <= place.start);
	const head = before.findLast(
		(token, i) =>
			!(ofNounPhrase.has(token.partOfSpeech) || token.normal === "'s" || isPossessive(token)) ||
			// "On Monday Weiss": a date ends the phrase before.
			dates.some(({ start, end }) => start <= token.start && token.end <= end) ||
			// "Gave Weiss the mill": so does an article behind a noun.
			(isNoun(token) && before[i + 1]?.partOfSpeech === 'DET'),
	);
	return head !== undefined && isPreposition(head) ? head.normal : null;
}

/** How much of something: "two *of the mills*" are mills, and "the owner *of the mill*" is no mill. */
const amounts =
	/^(?:\p{N}.*|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|each|both|several|few|none|dozens?|hundreds?|thousands?|millions?|billions?|number|majority|half|third|quarter|group|series|string)$/u;
/** Whether what "of" joins to this noun is meant by it as well: "*two* of the mills", "*the town* of Arn". */
export const isSameAsOf = ({ normal }: Token): boolean => amounts.test(normal) || kindsOfPlaces.has(normal);

/** Whether a name says where. */
export const isPlaced = (statement: Statement, name: Span): boolean =>
	/^(?:in|at|near|outside|inside|from)$/u.test(prepositionBefore(statement, name) ?? '');

/** Whether a place of the sentence stands in another relation than the one of the claim: "to 3 percent" and "by 3 percent". */
export function standsOtherwise(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const [asked, given] = [prepositionBefore(claim, claimed), prepositionBefore(said, place)];
	if (asked === given) return false;
	if ([asked, given].some((word) => word !== null && excluding.has(word))) return true;
	const within = /\b(to|from) (?:[\p{L}-]+ ){1,5}(?:in|at|near|of) (?:the )?$/u.exec(
		said.text.slice(0, place.start),
	)?.[1];
	// "To schools in Brenn", not from there.
	if (given !== null && within !== undefined && opposed.get(asked ?? '') === within) return true;
	return asked !== null && given !== null && contrasting.some((set) => set.has(asked) && set.has(given));
}

export const isPossessive = ({ normal }: Token): boolean => /^(?:its|their|his|her|our|your|my)$/u.test(normal);
const isPreposition = ({ partOfSpeech, normal }: Token) =>
	partOfSpeech === 'ADP' ||
	partOfSpeech === 'SCONJ' ||
	excluding.has(normal) ||
	contrasting.some((set) => set.has(normal));
