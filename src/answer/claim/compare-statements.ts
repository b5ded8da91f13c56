import type { Span } from '../../text/span.ts';
import { isAsserted } from './assertion.ts';
import { createBinding } from './binding.ts';
import { type Met, meet, type Surroundings } from './meeting.ts';
import { negationIn, polarityOf } from './polarity.ts';
import { hasSubject, keepsRoles } from './roles.ts';
import type { Element, Statement } from './statement.ts';

/** How a sentence stands to a claim. `share`: how much of the claim the sentence has by itself, 0 to 1. */
export type Comparison =
	| { readonly kind: 'supports'; readonly share: number }
	| { readonly kind: 'differs'; readonly share: number; readonly differences: readonly SpanDifference[] }
	| { readonly kind: 'nothing'; readonly share: number };

/** Spans of the claim and of the sentence. */
export interface SpanDifference {
	readonly claimed: Span | null;
	readonly said: Span | null;
}

/** Of a claim, the sentence itself states at least so much: what is around it only says of whom. Untuned. */
const leastOwn = 0.5;
/** With more differences it is not the same statement. Untuned. */
const mostDifferences = 2;

/** Compares a claim, with the parts of it that have to be met, to a sentence. */
export function compareStatements(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	surroundings: Surroundings,
): Comparison {
	const placesOf = (asked: number): readonly Span[] =>
		surroundings.matches.filter((match) => match.asked === asked).flatMap(({ at }) => said.terms[at] ?? []);
	const bound = createBinding(claim, elements, said, placesOf);
	const met = elements.map((element) => meet(element, { claim, elements, said, surroundings, placesOf, bound }));
	const own = met.flatMap((one) =>
		one.kind === 'own' ? one.places.slice(0, 1) : one.kind === 'other' ? [one.said] : [],
	);
	const share = elements.length === 0 ? 0 : own.length / elements.length;
	const nothing: Comparison = { kind: 'nothing', share };
	if (
		share < leastOwn ||
		!states(elements) ||
		!eachHasItsOwn(elements, met) ||
		met.some(({ kind }) => kind === 'absent')
	)
		return nothing;
	const differences = elements.flatMap(({ span }, i): readonly SpanDifference[] => {
		const one = met[i];
		return one?.kind === 'other' ? [{ claimed: span, said: one.said }] : [];
	});
	// Another number of another period is not the same statement.
	const differIn = (kind: Element['kind']) =>
		elements.some((element, i) => element.kind === kind && met[i]?.kind === 'other');
	if (differIn('quantity') && differIn('date')) return nothing;
	if (differences.length > mostDifferences || !hasSubject(elements, met, said)) return nothing;
	if (!keepsRoles(claim, elements, said, met) || !isAsserted(claim, elements, said, met)) return nothing;
	return agreeInPolarity(claim, said, own, differences, share);
}

/** Two numbers of the claim are not both met by one of the sentence. */
function eachHasItsOwn(elements: readonly Element[], met: readonly Met[]): boolean {
	const used = new Set<number>();
	return elements.every(({ kind }, i) => {
		const one = met[i];
		if (kind !== 'quantity' || one?.kind !== 'own') return true;
		const free = one.places.find(({ start }) => !used.has(start));
		if (free !== undefined) used.add(free.start);
		return free !== undefined;
	});
}

/**
 * "Afghans were behind the bombings", "it began": names and nouns alone do not tell one statement from another, nor does a
 * verb, nor do numbers.
 */
function states(elements: readonly Element[]): boolean {
	const tells = (element: Element) =>
		element.kind === 'quantity' || element.kind === 'date' || (element.kind === 'word' && element.wordClass === 'verb');
	return elements.length > 1 && elements.some(tells) && elements.some(({ kind }) => kind === 'word' || kind === 'name');
}

function agreeInPolarity(
	claim: Statement,
	said: Statement,
	own: readonly Span[],
	differences: readonly SpanDifference[],
	share: number,
): Comparison {
	const whole = { start: 0, end: claim.text.length };
	const stretch = clauseAround(said.text, own);
	const asked = polarityOf(claim.text, whole, [...claim.quantities, ...claim.dates]);
	const given = polarityOf(said.text, stretch, [...said.quantities, ...said.dates]);
	if (!isSameSet(asked.reserves, given.reserves)) return { kind: 'nothing', share };
	if (!asked.restrictions.every((word) => given.restrictions.includes(word))) return { kind: 'nothing', share };
	if (!isSameSet(asked.exceptions, given.exceptions)) return { kind: 'nothing', share };
	if (asked.negations !== given.negations) {
		// "No matter who" and a "not" beside it are two, and yet no denial of a denial.
		const isTurned = asked.negations === 0 || given.negations === 0;
		if (differences.length > 0 || !isTurned) return { kind: 'nothing', share };
		const claimed = asked.negations > 0 ? (negationIn(claim.text, whole) ?? null) : null;
		const found = given.negations > 0 ? (negationIn(said.text, stretch) ?? null) : null;
		return { kind: 'differs', share, differences: [{ claimed, said: found }] };
	}
	return differences.length === 0 ? { kind: 'supports', share } : { kind: 'differs', share, differences };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
	return a.every((word) => b.includes(word)) && b.every((word) => a.includes(word));
}

/**
 * The clauses that hold these places. Whatever stands before them may say how they are meant ("critics took the order to
 * be"), behind them only what is not parted from them.
 */
function clauseAround(text: string, places: readonly Span[]): Span {
	const start = Math.min(...places.map((place) => place.start));
	const end = Math.max(...places.map((place) => place.end));
	const before = [
		...text.slice(0, start).matchAll(/[;:—“”"()]|, (?:but|which|who|where|while|because|although)\b/gu),
	].at(-1);
	const after = /[,;:—“”"()]| (?:and|but|which|who|as|because|while)\b/u.exec(text.slice(end));
	return {
		start: before === undefined ? 0 : before.index + before[0].length,
		end: after === null ? text.length : end + after.index,
	};
}
