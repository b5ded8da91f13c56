import type { QuestionAnalysis } from '../question/analysis.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { classesOf } from '../text/lexicon.ts';
import { nounPhrases } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import { answerSpans } from './answer-span.ts';
import { createMatcher } from './match.ts';
import { questionForm } from './question-form.ts';
import type { RankedCandidate } from './rank.ts';
import { readSentence } from './reading.ts';
import type { Scene } from './scene.ts';
import { spanWeightsFor, worthsOf } from './span-model.ts';
import { noteSpans } from './span-notes.ts';
import { stretchesOf } from './stretches.ts';
import { termWeights } from './term-weights.ts';

/** Gives a candidate with its answering words chosen with care; the same candidate for one that it gave itself. */
export type Mark = (candidate: RankedCandidate) => RankedCandidate;

/**
 * Chooses the answering words of a candidate with more care than ranking takes for all of them: from every stretch of the
 * sentence, by what was learned from examples. Half a millisecond for each, so that it is for the few that are shown or read.
 */
export function createMark(analysis: QuestionAnalysis, index: SentenceIndex): Mark {
	if (analysis.answerType === 'yes-no') return (candidate) => candidate;
	const match = createMatcher(analysis);
	const weights = termWeights(analysis, index);
	const marked = new Map<RankedCandidate, RankedCandidate>();
	return (candidate) => {
		const known = marked.get(candidate);
		if (known !== undefined) return known;
		const reading = readSentence(candidate.sentence);
		const scene = { analysis, text: candidate.sentence.text, reading, matches: match(reading.terms), weights };
		const span = chosenSpan(scene);
		const chosen = { ...candidate, answer: span === null ? null : { ...span, fit: candidate.answer?.fit ?? 0 } };
		marked.set(candidate, chosen).set(chosen, chosen);
		return chosen;
	};
}

/** The words of a sentence that answer the question; null where it has none. */
function chosenSpan(scene: Scene): Span | null {
	const { analysis } = scene;
	const told = lifeDate(scene) ?? officeOf(scene);
	if (told !== null) return told;
	const judged = answerSpans(scene);
	const stretches = stretchesOf(scene, judged);
	const worths = worthsOf(stretches, noteSpans(scene, judged), spanWeightsFor(questionForm(analysis)));
	const best = stretches[worths.indexOf(Math.max(...worths))];
	if (best === undefined) return null;
	const better = analysis.answerType === 'person' ? officeHolder(best, scene) : partOf(best, scene);
	return better ?? { start: best.start, end: best.end };
}

// "*Seven* of the nine members voted for it": nine is how many there are, not how many did.
function partOf(best: Span, { analysis, text, reading }: Scene): Span | undefined {
	if (analysis.answerType !== 'quantity' || !analysis.terms.some(({ verb, light }) => verb && !light)) return undefined;
	const part = reading.mentions.find(
		({ kind, end }) =>
			kind === 'quantity' &&
			end < best.start &&
			/^ (?:out )?of (?:the |its |their |all )*$/u.test(text.slice(end, best.start)),
	);
	return part === undefined ? undefined : { start: part.start, end: part.end };
}

/** Brackets with two dates and a dash between: "(16 April 1720 – 22 February 1794)". */
const lifespan = /\([^()]*\b\d{4}\b[^()]*[–—-][^()]*\b\d{4}\b[^()]*\)/u;

/** Asked when somebody was born or died, the first or the last date of the life in brackets; null where there is none. */
function lifeDate({ analysis, text, reading }: Scene): Span | null {
	if (analysis.answerType !== 'date') return null;
	const birth = /\b(?:born|birth|birthday)\b/iu.test(analysis.text);
	const life = birth || /\b(?:die|died|death)\b/iu.test(analysis.text) ? lifespan.exec(text) : null;
	if (life === null) return null;
	const [from, to] = [life.index, life.index + life[0].length];
	const dates = reading.mentions.filter(({ kind, start, end }) => kind === 'date' && start >= from && end <= to);
	const date = birth ? dates[0] : dates.at(-1);
	return dates.length < 2 || date === undefined ? null : { start: date.start, end: date.end };
}

/** Asked who somebody is, the office before the name: "*U.S. Mission spokesperson* Jonathan Lalley"; null where there is none. */
function officeOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'definition' || !/^who\b/iu.test(analysis.text)) return null;
	const last = analysis.terms.length - 1;
	const asked = matches.filter((match) => match.asked === last).map(({ at }) => reading.terms[at]);
	const name = reading.names.find(({ start, end }) =>
		asked.some((term) => term !== undefined && start <= term.start && term.end <= end),
	);
	if (name === undefined || name.role !== null) return name?.role ?? null;
	// Written small, it is no part of what is read as the name: "mission spokesperson Jonathan Lalley".
	const phrase = nounPhrases(reading.annotation()).find(({ start, end }) => start < name.start && name.end <= end);
	const office = phrase === undefined ? '' : text.slice(phrase.start, name.start).trimEnd();
	const [head = ''] = termsOf(office).at(-1)?.bases ?? [];
	if (phrase === undefined || classesOf(head)[0]?.wordClass !== 'person') return null;
	return { start: phrase.start, end: phrase.start + office.length };
}

// Asked who, the name is marked; the office beside it is not part of it.
function officeHolder({ start, end }: Span, { reading }: Scene): Span | undefined {
	const name = reading.names.find(
		({ role, ...own }) => role !== null && start < own.start && start <= role.end && own.end <= end,
	);
	return name === undefined ? undefined : { start: name.start, end: name.end };
}
