import { isNoun, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { type Met, placesMet } from './meeting.ts';
import { isMainVerb, ofNounPhrase } from './parts-of-speech.ts';
import { isPossessive, prepositionBefore } from './prepositions.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

/** What stands on either side of an "and" behind which a verb is left out. */
interface Gapped {
	readonly before: Span;
	readonly behind: Span;
}

/**
 * Whether what the claim says with one verb stands on one side of an "and" that leaves the verb out: of "sent Weiss to prison and
 * Lind to hospital" nobody sent Weiss to hospital.
 */
export function keepsPairs(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	if (!keepsShares(claim, elements, said, met)) return false;
	const own = gappedIn(claim);
	const sideOf = ({ before, behind }: Gapped, place: Span) =>
		overlap(before, place) ? 'before' : overlap(behind, place) ? 'behind' : null;
	return gappedIn(said).every((gapped) => {
		const sides = elements.flatMap((element, i) => {
			if (isVerbElement(element)) return [];
			const found = new Set(placesMet(met[i]).map((place) => sideOf(gapped, place)));
			// What stands on both sides, or on neither, tells nothing.
			const [side] = found;
			if (side === undefined || side === null || found.size > 1) return [];
			return [{ side, asked: own.map((one) => sideOf(one, element.span)).join() }];
		});
		return sides.every((a) => sides.every((b) => a.asked !== b.asked || a.side === b.side));
	});
}

/** "$52 million would go on food, *$27 million on shelter*": what a number goes on, to or for stands between it and the next. */
function keepsShares(claim: Statement, elements: readonly Element[], said: Statement, met: readonly Met[]): boolean {
	const prepositionBehind = ({ end }: Span) => /^ (\p{L}+) /u.exec(said.text.slice(end))?.[1] ?? '';
	return elements.every((number, i) => {
		const [place, ...others] = placesMet(met[i]);
		if (number.kind !== 'quantity' || place === undefined || others.length > 0) return true;
		return elements.every((element, j) => {
			const preposition = prepositionBefore(claim, element.span);
			const places = placesMet(met[j]);
			if (element.kind === 'quantity' || preposition === null || places.length === 0) return true;
			const next = said.quantities.find(
				(other) => other.start >= place.end && prepositionBehind(other) === preposition,
			);
			const isListed = next !== undefined || said.quantities.some((other) => other.end <= place.start);
			if (!isListed || (next === undefined && prepositionBehind(place) !== preposition)) return true;
			const opensShare = prepositionBehind(place) === preposition;
			return places.some(({ start }) => start < (next?.start ?? Infinity) && (!opensShare || start > place.end));
		});
	});
}

function gappedIn({ tokens }: Statement): readonly Gapped[] {
	return tokens.flatMap((token, at) => {
		if (token.partOfSpeech !== 'CCONJ') return [];
		const verb = tokens.slice(0, at).findLastIndex(isMainVerb);
		const behind =
			withQuality(tokens, at) ??
			(verb < 0 ? null : (withPreposition(tokens, verb, at) ?? withSubject(tokens, verb, at)));
		return behind === null ? [] : [behind];
	});
}

/** "Is *highest among the young* and *lowest in Arn*": two qualities of one thing, each where it has it. */
function withQuality(tokens: readonly Token[], at: number): Gapped | null {
	const isQuality = (i: number) => tokens[i]?.partOfSpeech === 'ADJ' && tokens[i + 1]?.partOfSpeech === 'ADP';
	const being = tokens.slice(0, at).findLastIndex(({ lemma }) => lemma === 'be' || lemma === 'remain');
	const end = phraseEnd(tokens, at + 3);
	if (being < 0 || !isQuality(being + 1) || !isQuality(at + 1) || end === at + 3) return null;
	return spansOf(tokens, being + 1, at, end);
}

/** "Sent Weiss *to prison* and Lind *to hospital*": two noun phrases with one preposition, the second of the same sort as the first. */
function withPreposition(tokens: readonly Token[], verb: number, at: number): Gapped | null {
	const first = phraseEnd(tokens, verb + 1);
	const preposition = tokens[first];
	const second = phraseEnd(tokens, at + 1);
	if (first === verb + 1 || second === at + 1 || first >= at || preposition?.partOfSpeech !== 'ADP') return null;
	if (tokens[second]?.normal !== preposition.normal) return null;
	if (tokens[first - 1]?.partOfSpeech !== tokens[second - 1]?.partOfSpeech) return null;
	const end = phraseEnd(tokens, second + 1);
	return end === second + 1 ? null : spansOf(tokens, verb + 1, at, end);
}

/** "Weiss bought the mill and *Lind the bakery*": two subjects, each before its object. */
function withSubject(tokens: readonly Token[], verb: number, at: number): Gapped | null {
	const name = tokens.findIndex((token, i) => i > at && !isNoun(token));
	// "And Lind *of Norland* the bronze".
	const place = tokens[name]?.normal === 'of' ? tokens.findIndex((token, i) => i > name && !isNoun(token)) : name;
	const subject = place > name + 1 ? place : name;
	if (subject <= at + 1 || tokens[subject]?.partOfSpeech !== 'DET') return null;
	if (tokens[at + 1]?.partOfSpeech !== 'PROPN' || tokens[verb - 1]?.partOfSpeech !== 'PROPN') return null;
	const end = phraseEnd(tokens, subject);
	const first = tokens.slice(0, verb).findLastIndex((token) => !isNoun(token)) + 1;
	return spansOf(tokens, first, at, end);
}

/** Where a noun phrase that starts at a token is over; the token itself where none does. */
function phraseEnd(tokens: readonly Token[], from: number): number {
	const end = tokens.findIndex(
		(token, i) => i >= from && !ofNounPhrase.has(token.partOfSpeech) && !isPossessive(token),
	);
	const last = end < 0 ? tokens.length : end;
	return isNoun(tokens[last - 1]) ? last : from;
}

function spansOf(tokens: readonly Token[], first: number, at: number, end: number): Gapped | null {
	const [start, joint, close] = [tokens[first], tokens[at], tokens[end - 1]];
	if (start === undefined || joint === undefined || close === undefined) return null;
	return {
		before: { start: start.start, end: joint.start },
		behind: { start: joint.end, end: close.end },
	};
}
