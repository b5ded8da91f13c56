import { overlap, type Span } from '../../text/span.ts';
import { straighten } from '../../text/straighten.ts';
import { agreeInPolarity } from './agree-in-polarity.ts';
import { openWord, shownFor } from './assertion.ts';
import { keepsBeing } from './being.ts';
import { createBinding } from './binding.ts';
import { type Comparison, fallingShort, type Nothing, type SpanDifference } from './comparison.ts';
import { keepsComparisons } from './comparisons.ts';
import { keepsComplements } from './complements.ts';
import { keepsPairs } from './gapping.ts';
import { meet } from './meet.ts';
import { type Met, placesMet, type Sides, type Surroundings } from './meeting.ts';
import { keepsNames } from './noun-phrases.ts';
import { keepsObjects } from './objects.ts';
import { keepsOffices } from './offices.ts';
import { keepsParticles, keepsRanks, keepsSequence } from './order.ts';
import { predicatesOf } from './predicates.ts';
import { hasSubject, keepsRoles, reversesRoles } from './roles.ts';
import { nearnessOf, onlyAround, without } from './shortfall.ts';
import { type Element, isVerbElement, type Statement, withoutOpening } from './statement.ts';
import { withoutSupport } from './support-verbs.ts';

/** Of a claim, the sentence itself states at least so much: what is around it only says of whom. Untuned. */
const leastOwn = 0.5;
/** One word alone does not state it, whatever is around: "they left" says nothing of a mill. */
const fewestOwn = 2;
/** With more differences it is not the same statement. Untuned. */
const mostDifferences = 2;

/** Compares a claim, with the parts of it that have to be met, to a sentence. */
export function compareStatements(
	claim: Statement,
	claimed: readonly Element[],
	said: Statement,
	surroundings: Surroundings,
): Comparison {
	if (isRepeated(claim.text, said.text)) return { kind: 'supports', share: 1 };
	const placesOf = placesIn(said, surroundings);
	const elements = withoutSupport(claim, claimed, said, placesOf);
	const bound = createBinding(claim, elements, said, placesOf);
	const met = elements.map((element) => meet(element, { claim, elements, said, surroundings, placesOf, bound }));
	const own = nearEachOther(met.map(placesMet).filter((places) => places.length > 0));
	const share = elements.length === 0 ? 0 : own.length / elements.length;
	const nothing = { kind: 'nothing', ...nearnessOf({ claim, elements, said, surroundings, placesOf }, met) } as const;
	if (
		own.length < fewestOwn ||
		share < leastOwn ||
		isAsked(said.text, own) ||
		!(states(elements) || standsWhole(claim.text, said.text)) ||
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
	if (differences.length > mostDifferences) return nothing;
	const judged = { own, share, differences, nothing };
	const sides = { claim, elements, said, surroundings, placesOf };
	const whole = judge(sides, met, judged);
	if (whole.kind === 'nothing') return whole;
	return readingsOf(elements, met).some((reading) => judge(sides, reading, judged).kind !== 'nothing')
		? whole
		: nothing;
}

/** Readings of a sentence by which verb of several is the claim's. More than any sentence of prose needs; untuned. */
const mostReadings = 8;

/** "Lind *moved* to Pell, while Okan *went* to Arn": what one verb says and what the other says are not said by one. */
function readingsOf(elements: readonly Element[], met: readonly Met[]): readonly (readonly Met[])[] {
	return elements.reduce<readonly (readonly Met[])[]>(
		(readings, element, i) => {
			const one = met[i];
			if (!isVerbElement(element) || one?.kind !== 'own') return readings;
			if (one.places.length < 2 || readings.length * one.places.length > mostReadings) return readings;
			return one.places.flatMap((place) =>
				readings.map((reading) => reading.with(i, { kind: 'own', places: [place] })),
			);
		},
		[met],
	);
}

interface Judged {
	readonly own: readonly Span[];
	readonly share: number;
	readonly differences: readonly SpanDifference[];
	readonly nothing: Nothing;
}

/** Whether the sentence says the claim's words of each other as the claim does, and asserts it as the claim does. */
function judge(
	{ claim, elements, said, surroundings, placesOf }: Omit<Sides, 'bound'>,
	met: readonly Met[],
	{ own, share, differences, nothing }: Judged,
): Comparison {
	if (!hasSubject(claim, elements, said, met, surroundings))
		return fallingShort(nothing, without(claim, onlyAround(elements, met)));
	const open = openWord(claim, elements, said, met);
	if (open !== null) {
		const shown = shownFor(said, open);
		const isClaimed = met.some((one) => placesMet(one).some((place) => shown !== null && overlap(place, shown)));
		return fallingShort(nothing, shown === null || isClaimed ? null : { kind: 'qualified', said: shown });
	}
	if (!keepsRoles(claim, elements, said, met)) {
		return fallingShort(nothing, reversesRoles(claim, elements, said, met) ? { kind: 'reversed' } : null);
	}
	if (!keepsBeing(claim, elements, said, met)) return nothing;
	if (!keepsComparisons(claim, elements, said, met) || !keepsNames(claim, elements, said, placesOf)) return nothing;
	if (!keepsPairs(claim, elements, said, met) || !keepsObjects(claim, elements, said, met)) return nothing;
	if (!keepsComplements(claim, elements, said, met) || !keepsOffices(claim, elements, said, placesOf)) return nothing;
	if (!keepsSequence(claim, elements, said, placesOf) || !keepsParticles(claim, elements, said, placesOf))
		return nothing;
	if (!keepsRanks(claim, elements, said, placesOf, predicatesOf(claim), predicatesOf(said))) return nothing;
	return agreeInPolarity(claim, elements, said, met, own, differences, share, nothing);
}

/** Of what is met at several places the one beside the rest: "it found no coins, but *found* a sword". */
function nearEachOther(places: readonly (readonly Span[])[]): readonly Span[] {
	const sure = places.flatMap((found) => (found.length === 1 ? found : []));
	const gap = (place: Span) => sure.reduce((sum, other) => sum + Math.abs(other.start - place.start), 0);
	return places.flatMap((found) => (found.length < 2 ? found : found.toSorted((a, b) => gap(a) - gap(b)).slice(0, 1)));
}

/** Whether the sentence only asks it. */
function isAsked(text: string, places: readonly Span[]): boolean {
	const end = Math.max(...places.map((place) => place.end));
	return /^[^.!?]*\?/u.test(text.slice(end));
}

/** Whether a claim is the sentence, however its quotation marks are drawn. */
function isRepeated(claim: string, said: string): boolean {
	const bare = (text: string) =>
		withoutOpening(straighten(text).trim())
			.replace(/[\s.!"']+$/u, '')
			.replace(/\s+/gu, ' ');
	return bare(claim).toLowerCase() === bare(said).toLowerCase();
}

/** Places of one word in a sentence that are looked at. More than any sentence of prose has; untuned. */
const mostPlaces = 8;

/** Where a sentence has each word of the claim. */
function placesIn({ terms }: Statement, { matches }: Surroundings): (asked: number) => readonly Span[] {
	const places = new Map<number, Span[]>();
	for (const { asked, at } of matches) {
		const term = terms[at];
		const known = places.get(asked) ?? [];
		if (term !== undefined && known.length < mostPlaces) places.set(asked, [...known, term]);
	}
	return (asked) => places.get(asked) ?? [];
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
	const tells = (element: Element) => element.kind === 'quantity' || element.kind === 'date' || isVerbElement(element);
	return elements.length > 1 && elements.some(tells) && elements.some(({ kind }) => kind === 'word' || kind === 'name');
}

/** "*The vaccine is safe*, said Lind": the claim opens the sentence, word for word. */
function standsWhole(claim: string, said: string): boolean {
	const bare = straighten(claim).replace(/[\s.!]+$/u, '');
	const whole = straighten(said).replace(/^["']/u, '');
	return whole.startsWith(bare) && /^["']?(?:[,;.]|$)/u.test(whole.slice(bare.length));
}
