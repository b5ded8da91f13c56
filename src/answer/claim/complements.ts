import type { Token } from '../../text/annotation.ts';
import type { Span } from '../../text/span.ts';
import { type Met, placesMet } from './meeting.ts';
import { isInRelative } from './objects.ts';
import { inVerbGroup, isFiniteVerb, isMainVerb, isRelativePronoun } from './parts-of-speech.ts';
import { startsPredicate } from './predicates.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

/**
 * Whether what stands behind a verb of the claim goes with the same verb in the sentence, and not with another one that is joined to
 * it: who was "found guilty of theft but acquitted *of murder*" was not found guilty of murder.
 */
export function keepsComplements(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const claimed = openingsOf(claim);
	const given = openingsOf(said);
	const isWordOrName = ({ kind }: Element) => kind === 'word' || kind === 'name';
	return elements.every((element, i) => {
		const places = placesMet(met[i]);
		if (!isWordOrName(element) || isVerbElement(element) || places.length === 0) return true;
		const at = elements.findLastIndex((other) => isVerbElement(other) && other.span.start < element.span.start);
		const verb = elements[at];
		const verbs = placesMet(met[at]);
		if (verb === undefined || verbs.length === 0 || claimed(verb.span, element.span)) return true;
		return verbs.some((one) =>
			places.some((place) =>
				one.start < place.start
					? !given(one, place) && !isOver(said, one, place)
					: !(isBehindVerb(said, place) && given(place, one)),
			),
		);
	});
}

/** "The team *that won in Arn* plays in Pell": behind the next verb nothing more is said of what the relative clause tells. */
const isOver = ({ tokens }: Statement, verb: Span, { start }: Span): boolean =>
	isInRelative(tokens, verb) &&
	tokens.some(
		(token, i) => token.start >= verb.end && token.end <= start && isMainVerb(token) && isFiniteVerb(tokens, i),
	);

const isBehindVerb = ({ tokens }: Statement, { start }: Span): boolean =>
	tokens.some((token, i) => token.end <= start && isFiniteVerb(tokens, i));

/** Whether something of another verb opens behind the first place and before the second. */
function openingsOf({ tokens }: Statement): (first: Span, second: Span) => boolean {
	const openings = tokens.flatMap((token, i) => (opens(tokens, i) ? [{ ...token, at: i }] : []));
	return (first, second) =>
		openings.some(
			({ start, at }) =>
				start >= first.end && start < second.start && !isClosed(tokens, at, second) && !saysOf(tokens, at, first),
		);
}

/** "Asked the agency, *which is poor,* for money": what is only inserted is over where the sentence goes on. */
function isClosed(tokens: readonly Token[], at: number, { start }: Span): boolean {
	const token = tokens[at];
	if (token === undefined || !isRelativePronoun(token) || tokens[at - 1]?.text !== ',') return false;
	return tokens.some((other) => other.text === ',' && other.start > token.start && other.start < start);
}

/** "Bought *the mill, which* Lind sold": the clause is about what it stands right behind. */
function saysOf(tokens: readonly Token[], at: number, { end }: Span): boolean {
	const between = tokens.filter((token, i) => token.start >= end && i < at);
	const token = tokens[at];
	return token !== undefined && isRelativePronoun(token) && between.every(({ text }) => text === ',');
}

/** Conjunctions behind which somebody does something else at the time, or under a condition. */
const besides = /^(?:while|as|when|once|if|unless|whereas|where)$/u;

/** ", and closed", "while the nurses stayed", "who stayed", "after closing", ", closing", "to close". */
function opens(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (token === undefined || next === undefined) return false;
	if (startsPredicate(tokens, at)) return true;
	const verb = at + 1 + tokens.slice(at + 1).findIndex((other) => !inVerbGroup(other));
	if (token.normal === 'to') return isMainVerb(next);
	if (
		next.normal.endsWith('ing') &&
		isMainVerb(next) &&
		!/^(?:including|following|according|regarding|concerning)$/u.test(next.normal)
	)
		return token.text === ',' || token.partOfSpeech === 'ADP' || token.partOfSpeech === 'SCONJ';
	if (isRelativePronoun(token)) return isMainVerb(tokens[verb]) || isFiniteVerb(tokens, at + 1);
	// "Registered *as* refugees" opens no clause.
	const isOfVerb = token.normal === 'as' && isMainVerb(tokens[at - 1]);
	return besides.test(token.normal) && !isOfVerb && hasClause(tokens, at + 1);
}

/** Whether a subject and a verb of its own follow. */
function hasClause(tokens: readonly Token[], from: number): boolean {
	const end = tokens.findIndex(
		(token, i) => i >= from && (/^[,;:.]$/u.test(token.text) || token.partOfSpeech === 'CCONJ'),
	);
	const behind = tokens.slice(from, end < 0 ? undefined : end);
	return behind.some((_, i) => i > 0 && isFiniteVerb(tokens, from + i));
}
