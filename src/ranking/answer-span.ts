import { isWithin, type Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import { describedFit, describedSpans } from './described-spans.ts';
import { surelyMet } from './match.ts';
import { type Possible, spansOfKind } from './possible-spans.ts';
import type { Scene } from './scene.ts';
import { isSaidAsAsked } from './span-fit.ts';

/** Words of a sentence that may be the answer. Offsets into the sentence's text. */
export interface AnswerSpan extends Span {
	/** How well they answer: 0 to 1. */
	readonly fit: number;
}

/** The words of a sentence that answer best, and how well; null where none are of the kind asked for. */
export function findAnswerSpan(scene: Scene): AnswerSpan | null {
	const ofKind = spansOfKind(scene);
	const [best = null] = fitting(ofKind, scene);
	// No description fits better than that, and it takes the parts of speech to find one.
	if (best !== null && best.fit > describedFit) return best;
	const described = describedSpans(scene);
	return described.length === 0 ? best : (fitting([...ofKind, ...described], scene)[0] ?? null);
}

/** All words of a sentence that are of the kind asked for, or near it, and how well they answer, best first. */
export function answerSpans(scene: Scene): readonly AnswerSpan[] {
	return fitting([...spansOfKind(scene), ...describedSpans(scene)], scene);
}

function fitting(spans: readonly Possible[], scene: Scene): readonly AnswerSpan[] {
	if (spans.length === 0) return [];
	const asksYear = /\b(?:what|which) year\b/iu.test(scene.analysis.text);
	return spans
		.filter((span) => isNew(span, scene))
		.map((span) => ({
			...(asksYear ? yearOf(span, scene) : { start: span.start, end: span.end }),
			fit: span.kindFit * closeness(span, scene),
		}))
		.sort((a, b) => b.fit - a.fit || a.start - b.start);
}

// Asked for the year, of "17 May 1899" only the year answers.
function yearOf({ start, end }: Span, { text }: Scene): Span {
	const year = /\d{4}/u.exec(text.slice(start, end));
	return year === null ? { start, end } : { start: start + year.index, end: start + year.index + year[0].length };
}

// What the question already has is not what it asks for; a name is known by any of its words: "Blome" is "Donald Blome".
function isNew(span: Span, { analysis, reading, matches }: Scene): boolean {
	const known = (at: number) => matches.some((match) => match.at === at && match.strength > surelyMet);
	const isInside = (term: Term | undefined) => isWithin(term, span) && term?.stop === false;
	if (!reading.terms.some((term, at) => isInside(term) && !known(at))) return false;
	if (analysis.answerType !== 'person' && analysis.answerType !== 'place') return true;
	return !matches.some(
		({ at, asked, strength }) =>
			strength === 1 && isInside(reading.terms[at]) && analysis.terms[asked]?.kind === 'name',
	);
}

/** Terms at which a word of the question counts half as near as next to the answer. Untuned. */
const halfDistance = 5;
/** Terms that a sign or an "and" between counts as: behind it something else is said. Untuned. */
const clauseBreak = 3;
/** What a span is worth that stands far from every word of the question. Untuned. */
const farFit = 0.35;

/** A name holds for the whole sentence; what is said of it stands by the answer. Untuned. */
const nameShare = 0.5;

function closeness(span: Span, scene: Scene): number {
	const { start, end } = span;
	const { analysis, reading, matches, weights, text } = scene;
	const first = reading.terms.findIndex((term) => term.end > start);
	const last = reading.terms.findLastIndex((term) => term.start < end);
	const nearest = new Map<number, number>();
	for (const { asked, at, strength } of matches) {
		const gap = at < first ? first - at : at > last ? at - last : 0;
		const apart = gap === 0 ? 0 : clauseBreaks(text, reading.terms, Math.min(at, last), Math.max(at, first));
		const near = (strength * halfDistance) / (halfDistance + gap + clauseBreak * apart);
		nearest.set(asked, Math.max(nearest.get(asked) ?? 0, near));
	}
	const weightOf = (asked: number) => (weights[asked] ?? 0) * (analysis.terms[asked]?.kind === 'word' ? 1 : nameShare);
	const all = weights.reduce((sum, _, asked) => sum + weightOf(asked), 0);
	const sum = [...nearest].reduce((total, [asked, near]) => total + near * weightOf(asked), 0);
	const close = all === 0 ? farFit : farFit + (1 - farFit) * (sum / all);
	// The preposition is one more word of the question, and right beside it: half of what is missing to 1. Untuned.
	return isSaidAsAsked(span, scene) ? (1 + close) / 2 : close;
}

function clauseBreaks(text: string, terms: readonly Term[], from: number, to: number): number {
	const between = text.slice(terms[from]?.end ?? 0, terms[to]?.start ?? 0);
	return (between.match(/[,;:—–()]|\band\b/gu) ?? []).length;
}
