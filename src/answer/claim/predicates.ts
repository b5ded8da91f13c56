import { isNoun, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { inVerbGroup, isFiniteVerb, isMainVerb, isRelativePronoun, ofNounPhrase } from './parts-of-speech.ts';
import type { Statement } from './statement.ts';

/** Whether a number or date of a statement may go with a verb of it. */
export type SharesPredicate = (place: Span, verb: Span) => boolean;

/**
 * Reads what a statement says one after the other: "Weiss joined in 2014 / and left in 2016". A number or date goes with the verbs
 * of its own predicate, and one before the first verb with all of them: "in 2014 Weiss joined and paid".
 */
export function predicatesOf({ tokens, quantities }: Statement): SharesPredicate {
	const first = tokens.find((_, i) => isFiniteVerb(tokens, i))?.start ?? 0;
	const starts = tokens
		.filter(
			({ start }, i) =>
				(start > first || opensPart(tokens, i)) && (startsPredicate(tokens, i) || closesWhole(tokens, i)),
		)
		.map(({ start }) => start);
	const predicateAt = ({ start }: Span) => starts.filter((other) => other <= start).length;
	const isBeforeAll = ({ start }: Span) => start < first && !starts.some((other) => start < other && other < first);
	// "*Four* were saved, but rescuers found two bodies": what counts the subject of one clause does not go with another subject's verb.
	const owners = starts.filter((start) => hasOwnSubject(tokens, start));
	const isOfAnother = (place: Span, verb: Span) =>
		quantities.some((quantity) => overlap(quantity, place)) &&
		owners.some((start) => place.start < start && start < verb.start);
	return (place, verb) => (isBeforeAll(place) && !isOfAnother(place, verb)) || predicateAt(place) === predicateAt(verb);
}

/** "But *rescuers* found": whether a verb that is joined here has a subject of its own. */
function hasOwnSubject(tokens: readonly Token[], start: number): boolean {
	const at = tokens.findIndex((token) => token.start === start);
	if (closesWhole(tokens, at)) return true;
	const behind = tokens.slice(at + 1);
	const subject = behind.slice(
		0,
		behind.findIndex((token) => !inSubject(token)),
	);
	// "Ten were killed and *two* injured".
	return tokens[at]?.partOfSpeech === 'CCONJ' && subject.some((token) => isNoun(token) || token.partOfSpeech === 'NUM');
}

/** Conjunctions behind which another time or cause is told; what happens "when" or "while" shares the date. */
const ofAnotherTime = /^(?:before|after|until|till|since|because|although|though|whereas)$/u;

/**
 * Whether another finite verb is joined here: "; ", ", closed", "and closed", "and the mill closed", "before the railway came", ", where she
 * met Lind".
 */
export function startsPredicate(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.text === ';') return token !== undefined;
	if (ofAnotherTime.test(token.normal) || (isRelativePronoun(token) && opensRelative(tokens, at))) {
		const verb = at + 1 + tokens.slice(at + 1).findIndex((other) => !inSubject(other) && !inVerbGroup(other));
		return isFiniteVerb(tokens, verb);
	}
	const isConjunction = token.partOfSpeech === 'CCONJ';
	if (!isConjunction && token.text !== ',') return false;
	const next = at + 1 + tokens.slice(at + 1).findIndex((other) => !inVerbGroup(other));
	// "Was arrested and charged on Monday": two verbs next to each other share what follows.
	if (isFiniteVerb(tokens, next)) return !isConjunction || tokens[at - 1]?.partOfSpeech !== 'VERB';
	const verb = at + 1 + tokens.slice(at + 1).findIndex((other) => !inSubject(other));
	// "Or 300 more *than* planned" has no subject.
	const isSubject = tokens[verb - 1]?.partOfSpeech !== 'ADP';
	return (
		isConjunction && isSubject && verb > at + 1 && (isFiniteVerb(tokens, verb) || tokens[verb]?.partOfSpeech === 'AUX')
	);
}

/** "Of the 400 people who were asked*,* 120 had moved": who was asked is the whole, and what follows is said of the part. */
function closesWhole(tokens: readonly Token[], at: number): boolean {
	const first = tokens.findIndex(({ kind }) => kind === 'word');
	if (tokens[at]?.text !== ',' || !/^(?:of|out|among|amongst)$/u.test(tokens[first]?.normal ?? '')) return false;
	const hasVerb = (from: number, to?: number) => tokens.slice(from, to).some(isMainVerb);
	const isClosed = tokens.slice(first, at).some(({ text }, i) => text === ',' && hasVerb(first, first + i));
	return !isClosed && hasVerb(first, at) && tokens.slice(at + 1).some((_, i) => isFiniteVerb(tokens, at + 1 + i));
}

/** ", which", ", of which". */
const opensRelative = (tokens: readonly Token[], at: number) => tokens[at - 1]?.text === ',' || opensPart(tokens, at);
/** "The work cost 5.6 million, *of which* the fund paid half": what stands before is the whole, whatever verb it stands with. */
const opensPart = (tokens: readonly Token[], at: number) =>
	/^(?:which|whom)$/u.test(tokens[at]?.normal ?? '') &&
	tokens[at - 1]?.partOfSpeech === 'ADP' &&
	tokens[at - 2]?.text === ',';

const inSubject = (token: Token) =>
	(ofNounPhrase.has(token.partOfSpeech) || token.partOfSpeech === 'ADP' || token.partOfSpeech === 'PRON') &&
	!isRelativePronoun(token);
