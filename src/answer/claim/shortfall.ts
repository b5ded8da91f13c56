import { isNoun, type Token } from '../../text/annotation.ts';
import type { Quantity } from '../../text/quantities.ts';
import { overlap, type Span } from '../../text/span.ts';
import { sameUnit } from '../../text/units.ts';
import { countTheSame, dateHoldsIn, quantityHolds } from './entailment.ts';
import type { Met, Sides } from './meeting.ts';
import { isMainVerb } from './parts-of-speech.ts';
import { isNegation } from './polarity.ts';
import { hasBroader, hasPronoun } from './stand-ins.ts';
import { type Element, type Statement, tokenAt } from './statement.ts';

/** What a claim has that a sentence which does not state it has not. None of it says that the claim is false. */
export type Shortfall =
	/** Words of the claim, in its order, that stand neither in the sentence nor, for what it is about, around it. */
	| { readonly kind: 'without'; readonly words: readonly [string, ...string[]] }
	/** All words are there, but so is a word of the sentence that leaves open, denies or limits what they say. */
	| { readonly kind: 'qualified'; readonly said: Span }
	/** All words are there, and who acts is who is acted on in the claim. */
	| { readonly kind: 'reversed' }
	/** All words are there, and yet they are not read as stating it. The sentence may still say it, in a way that is not known. */
	| { readonly kind: 'unstated' };

/** How near a sentence that does not state a claim comes to it. */
export interface Nearness {
	/** Share of the claim's parts that the sentence has, 0 to 1. A name or number counts no more than a word: twice as much was no better. */
	readonly had: number;
	readonly shortfall: Shortfall;
}

/** What only stands around a sentence, against what it has itself. Untuned. */
const aroundWeight = 0.5;

/** Reads what of a claim a sentence has, wherever in it: whether it says it of the same is left to the comparison. */
export function nearnessOf(sides: Omit<Sides, 'bound'>, met: readonly Met[]): Nearness {
	const { claim, elements, said, placesOf } = sides;
	const words = claim.terms.filter(({ stop }) => !stop);
	const parts = elements.map((element, i) => partHad(element, met[i], words, sides));
	const had = parts.length === 0 ? 0 : parts.reduce((sum, { share }) => sum + share, 0) / parts.length;
	// "People got more of it": words that say little are all that it says.
	const isLight = parts.length === 0;
	const missing = isLight
		? words.filter((_, asked) => placesOf(asked).length === 0)
		: parts.flatMap(({ spans }) => spans);
	// "The union had demanded it" has no government, wherever else one is told of.
	const elsewhere = hasPronoun(said.text) ? [] : onlyAround(elements, met);
	const bound = parts.flatMap(({ boundBy }) => boundBy ?? [])[0];
	const otherwise = bound === undefined ? null : ({ kind: 'qualified', said: bound } as const);
	// "The ship carries up to 340" has another word for the ferry of its title.
	const isCalledElse = elsewhere.every((span) => hasBroader(said, tokenAt(claim, span)?.lemma ?? ''));
	const shortfall =
		without(claim, missing) ?? (isCalledElse ? otherwise : null) ?? without(claim, elsewhere) ?? otherwise;
	return { had, shortfall: shortfall ?? { kind: 'unstated' } };
}

/** What of a claim a sentence leaves to what stands around it. */
export const onlyAround = (elements: readonly Element[], met: readonly Met[]): readonly Span[] =>
	elements.flatMap(({ span }, i) => (met[i]?.kind === 'around' ? [span] : []));

/** Of what is missing so much is read: more than is shown, and no more, so that no statement takes seconds. Untuned. */
const mostRead = 20;

/** Words of a claim as a shortfall, neighbouring ones as one; null for no words. */
export function without(claim: Statement, missing: readonly Span[]): Shortfall | null {
	const written = missing.slice(0, mostRead).map((span) => phraseAt(claim, span));
	const [first, ...rest] = joined(claim, written).map(({ start, end }) => claim.text.slice(start, end));
	return first === undefined ? null : { kind: 'without', words: [first, ...rest] };
}

interface PartHad {
	/** 0 to 1. */
	readonly share: number;
	/** What of it is missing. */
	readonly spans: readonly Span[];
	/** The words of the sentence that bound the same number otherwise: "*up to* 340" for 340. */
	readonly boundBy?: Span;
}

function partHad(element: Element, met: Met | undefined, words: readonly Span[], sides: Omit<Sides, 'bound'>): PartHad {
	const { claim, said, surroundings, placesOf } = sides;
	const either = (isHad: boolean): PartHad => (isHad ? whole : { share: 0, spans: [element.span] });
	if (met?.kind === 'own') return whole;
	if (met?.kind === 'around') return { share: aroundWeight, spans: [] };
	switch (element.kind) {
		case 'quantity': {
			const alike = said.quantities.filter((other) => sameUnit(element.quantity.unit, other.unit));
			if (alike.some((other) => quantityHolds(element.quantity, other))) return whole;
			const same = alike.find(
				(other) =>
					other.low === element.quantity.low &&
					other.high === element.quantity.high &&
					countTheSame(element.quantity, other),
			);
			if (same === undefined) return either(false);
			const boundBy = boundOf(said, same);
			if (boundBy !== null) return { share: 1, spans: [], boundBy };
			const claimed = boundOf(claim, element.quantity);
			return claimed === null ? either(false) : { share: 1, spans: [claimed] };
		}
		case 'date':
			return either(
				said.dates.some((other) => dateHoldsIn(claim, { ...element.date, relation: other.relation }, said, other)),
			);
		case 'word': {
			// "According to" says who says it; "nobody was arrested" is in "police have not arrested anyone".
			const isSource = /^according to\b/iu.test(claim.text.slice(element.span.start));
			const denies = element.wordClass !== 'verb' && isNegation(claim.text.slice(element.span.start, element.span.end));
			return either(placesOf(element.asked).length > 0 || isSource || (denies && isNegation(said.text)));
		}
		case 'name': {
			const { inTitle, before } = surroundings;
			const isHere = (asked: number) => placesOf(asked).length > 0;
			const isAround = (asked: number) => inTitle.has(asked) || before.has(asked);
			const share = element.asked.filter(isHere).length / element.asked.length;
			const lost = element.asked.filter((asked) => !isHere(asked) && !isAround(asked));
			// What an article is about need not be named again.
			if (share === 0)
				return { ...either(false), share: element.asked.every((asked) => inTitle.has(asked)) ? aroundWeight : 0 };
			if (lost.length === 0) return { share, spans: [] };
			// "Anna" of "Anna Weiss", where it says Weiss; the whole of "the Calder Star", where it says Calder Lines.
			const byGivenName = element.name.nameClass === 'person' && !lost.includes(element.asked.at(-1) ?? -1);
			return { share, spans: byGivenName ? lost.flatMap((asked) => words[asked] ?? []) : [element.span] };
		}
	}
}

/** The words that bound a number: "up to", "or more"; null for a plain one. */
function boundOf({ text }: Statement, { start, end, number, approximator }: Quantity): Span | null {
	if (approximator === 'none') return null;
	const before = text.slice(start, number.start).replace(/[^\p{L}]+$/u, '');
	return before === '' ? { start, end } : { start, end: start + before.length };
}

const whole: PartHad = { share: 1, spans: [] };

/** As it is written, with what belongs to it: "six-week", "@user", "broke *out*", "*in* protest". */
function phraseAt({ text, tokens }: Statement, { start, end }: Span): Span {
	const before = /[\p{L}\p{N}@#$€£’'-]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
	const behind = /^[\p{L}\p{N}%’'-]*/u.exec(text.slice(end))?.[0].replace(/[’'-]+$/u, '').length ?? 0;
	const [from, to] = [start - before, end + behind];
	const first = tokens.find((token) => token.end > from);
	const earlier = tokens.filter((token) => token.end <= from);
	const last = earlier.findLast(({ partOfSpeech }) => partOfSpeech !== 'DET');
	const isPreposition = last?.partOfSpeech === 'ADP' && last.normal !== 'of' && !isParticle(last);
	const opens = isPreposition && (isNoun(first) || first?.partOfSpeech === 'ADJ');
	const next = tokens.find((token) => token.start >= to);
	// "For a *new* dam": the preposition goes with what is there.
	const isWhole = !isNoun(next) && next?.partOfSpeech !== 'ADJ';
	const closes = isMainVerb(first) && isParticle(next) && next?.start === to + 1;
	return { start: opens && isWhole ? last.start : from, end: closes ? next.end : to };
}

const isParticle = (token: Token | undefined): boolean =>
	/^(?:out|up|down|off|away|back|over|apart|aside)$/u.test(token?.normal ?? '');

/** Function words that may stand between two words that are missing, for both to be shown as one. */
const joining: ReadonlySet<string> = new Set(['ADP', 'DET', 'PART', 'AUX']);

function joined(claim: Statement, spans: readonly Span[]): readonly Span[] {
	const found: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = found.at(-1);
		const between = last && { start: last.end, end: span.start };
		if (last !== undefined && between !== undefined && isJoint(claim, between))
			found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		else found.push(span);
	}
	return found;
}

/** Whether nothing of weight stands here, and no "not". */
function isJoint({ text, tokens }: Statement, between: Span): boolean {
	if (/[^\p{L}\s]|\b(?:not|no|never)\b/iu.test(text.slice(between.start, between.end))) return false;
	return tokens.filter((token) => overlap(token, between)).every(({ partOfSpeech }) => joining.has(partOfSpeech));
}
