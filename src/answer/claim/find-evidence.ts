import type { Sentence } from '../../corpus/sentence.ts';
import { analyzeQuestion, type QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher } from '../../ranking/match.ts';
import type { Candidate } from '../../retrieval/retrieve.ts';
import type { SentenceIndex } from '../../retrieval/sentence-index.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import { compareStatements } from './compare-statements.ts';
import type { Comparison } from './comparison.ts';
import type { Shortfall } from './shortfall.ts';
import { hasPronoun } from './stand-ins.ts';
import { type Claim, type Element, elementsOf, readClaim, readStatement, type Statement } from './statement.ts';

/** What the articles have on one claim. None of it says whether the claim is true. */
export type ClaimEvidence =
	/** The sentence states all that the claim states. */
	| { readonly kind: 'supports'; readonly claim: string; readonly sentence: Sentence }
	/** The sentence states the same with another number, date or name, or with a "not" that the claim has not. */
	| {
			readonly kind: 'differs';
			readonly claim: string;
			readonly sentence: Sentence;
			readonly differences: readonly [Difference, ...Difference[]];
	  }
	/** `nearest`: the sentence with most of the claim, where there is one at all. */
	| { readonly kind: 'nothing'; readonly claim: string; readonly nearest: Nearest | null }
	/** It has more than `mostNumbers`, and was not looked for: a table is no statement. */
	| { readonly kind: 'unread'; readonly claim: string };

/** The sentence that comes nearest to a claim without stating it, and what it falls short in. */
export interface Nearest {
	readonly sentence: Sentence;
	/** Its `said` as offsets into the article's body. */
	readonly shortfall: Shortfall;
}

export interface Difference {
	/** As the claim has it; null where only the sentence has something there, such as a "not". */
	readonly claimed: string | null;
	/** Where the sentence has something else, as offsets into the article's body; null where only the claim has it. */
	readonly said: Span | null;
}

/** Sentences before a sentence that say what its pronouns stand for. Untuned. */
const mostBefore = 3;
/** Share of the claim's words below which a sentence is not read closely. Untuned. */
const leastFound = 0.25;

/** Numbers in a claim. Each is compared with each, so that thousands take seconds; no sentence of prose has as many. Untuned. */
export const mostNumbers = 100;

/** Finds for a claim the sentence that states the same, else one that states it with a difference. */
export function findEvidence(
	text: string,
	index: SentenceIndex,
	retrieve: (analysis: QuestionAnalysis) => readonly Candidate[],
): ClaimEvidence {
	if (termsOf(text).filter((term) => /^\p{N}/u.test(term.text)).length > mostNumbers)
		return { kind: 'unread', claim: text };
	const claim = readClaim(text, index.vocabulary);
	// What a sentence is found by may be read as a question is, with words that are merely near.
	const candidates = retrieve(analyzeQuestion(claim.text, index.vocabulary));
	const comparison = createComparison(claim, index);
	const compared = candidates.map(({ sentence }) => ({ sentence, ...comparison(sentence, leastFound) }));
	const shareOf = (one: Comparison) => (one.kind === 'nothing' ? 0 : one.share);
	const best = (kind: 'supports' | 'differs') =>
		compared.filter((one) => one.kind === kind).toSorted((a, b) => shareOf(b) - shareOf(a))[0];
	const supporting = best('supports');
	if (supporting !== undefined) return { kind: 'supports', claim: text, sentence: supporting.sentence };
	const differing = best('differs');
	if (differing?.kind === 'differs') {
		const [first, ...rest] = differing.differences.map(
			({ claimed, said }): Difference => ({
				claimed: claimed && claim.text.slice(claimed.start, claimed.end),
				said: said && { start: differing.sentence.start + said.start, end: differing.sentence.start + said.end },
			}),
		);
		if (first !== undefined) {
			return { kind: 'differs', claim: text, sentence: differing.sentence, differences: [first, ...rest] };
		}
	}
	const hadBy = (one: Comparison) => (one.kind === 'nothing' ? one.had : 0);
	const nearest = compared.toSorted((a, b) => hadBy(b) - hadBy(a))[0]?.sentence;
	return {
		kind: 'nothing',
		claim: text,
		nearest:
			nearest === undefined ? null : { sentence: nearest, shortfall: shortfallOf(nearest, comparison(nearest, 0)) },
	};
}

function shortfallOf({ start }: Sentence, comparison: Comparison): Shortfall {
	if (comparison.kind !== 'nothing') return { kind: 'unstated' };
	const { shortfall } = comparison;
	if (shortfall.kind !== 'qualified') return shortfall;
	return { kind: 'qualified', said: { start: start + shortfall.said.start, end: start + shortfall.said.end } };
}

/** Compares a claim with one sentence after the other. */
function createComparison(claim: Claim, { corpus }: SentenceIndex): (sentence: Sentence, least: number) => Comparison {
	const match = createMatcher(claim);
	const asked = (text: string): ReadonlySet<number> => new Set(match(termsOf(text)).map(({ asked: place }) => place));
	// Read once for each day that its dates are read against.
	const readings = new Map<string | undefined, { claimed: Statement; elements: readonly Element[] }>();
	const readFor = (date: string | undefined) => {
		const known = readings.get(date);
		if (known !== undefined) return known;
		const claimed = readStatement(claim.text, date);
		const reading = { claimed, elements: elementsOf(claim, claimed) };
		readings.set(date, reading);
		return reading;
	};
	return ({ article, text, index, number }, least) => {
		const matches = match(termsOf(text));
		const found = new Set(matches.map(({ asked: place }) => place)).size / Math.max(1, claim.terms.length);
		// Parts of speech cost a hundred times more than looking for words.
		if (found < least) return { kind: 'nothing', had: 0, shortfall: { kind: 'unstated' } };
		const { claimed, elements } = readFor(article.date);
		// What the first sentence names is known from there on.
		const first = index - number + 1;
		const before = corpus.sentences.slice(first, index).filter((_, i, all) => i === 0 || i >= all.length - mostBefore);
		return compareStatements(claimed, elements, readStatement(text, article.date), {
			matches,
			inTitle: asked(article.title),
			before: asked(before.map((other) => other.text).join(' ')),
			within: asked(meantBefore(before.map((other) => other.text))),
		});
	};
}

/** What a pronoun may stand for something in, of the sentences before: the last, and those before it while they have pronouns too. */
function meantBefore(texts: readonly string[]): string {
	const start = texts.findLastIndex((text) => !hasPronoun(text));
	return texts.slice(Math.max(0, start)).join(' ');
}
