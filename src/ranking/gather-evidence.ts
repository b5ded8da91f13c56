import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import { inverseFrequency } from '../retrieval/inverse-frequency.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { maySpeakOfFuture } from '../text/tense.ts';
import { termsOf } from '../text/terms.ts';
import { findAnswerSpan } from './answer-span.ts';
import { createOpposites, denies, singlingWords } from './contradiction.ts';
import { isName, isPredicate, isTelling, isUnknown, leastMet, shareMet, type Weighted } from './coverage.ts';
import type { Evidence, EvidencedCandidate } from './evidence.ts';
import { createHolderNamed } from './holder-named.ts';
import { kindAsked, kindOf } from './kind-asked.ts';
import { createKindSaid } from './kind-said.ts';
import { createMatcher, type Match, sameWord, strongestMatches } from './match.ts';
import { createNameMissing } from './name-asked.ts';
import { longestRun, orderKept, pairsKept, tightness } from './proximity.ts';
import { type Reading, readSentence } from './reading.ts';
import { createComparison, notCompared } from './rivals.ts';
import { createUsedAlike } from './used-alike.ts';

/** What a word counts that stands around the sentence and not in it. Untuned. */
const around = { referred: 0.85, before: 0.6, twoBefore: 0.45, after: 0.4, title: 0.6, paragraph: 0.5, article: 0.5 };
/** Below this fit the words found are of another kind than the one asked for. Untuned. */
const poorFit = 0.2;
/** With so many words missing it hardly matters how many more are. */
const mostMissing = 3;
/** Few sentences have more. */
const mostOpposites = 2;
/** Words. Few sentences are longer. */
const longSentence = 60;
/** Telling words that are new, and names, numbers or dates that are: few sentences have more. */
const manyNew = { words: 30, mentions: 4 };
/** Words. Few questions are longer. */
const longQuestion = 12;
/** Of the retrieval score of a sentence that says the whole question, what its surroundings add at most, about. */
const wholeRetrieval = 3;

/** Gathers the evidence for every candidate of a question. `weights`: how much each of the question's terms tells. */
export function gatherEvidence(
	analysis: QuestionAnalysis,
	candidates: readonly Candidate[],
	weights: readonly number[],
	index: SentenceIndex,
): readonly EvidencedCandidate[] {
	const { terms } = analysis;
	const weighted: Weighted = { terms, weights };
	const asked = termsOf(analysis.text);
	const match = createMatcher(analysis);
	const strongest = (matches: readonly Match[]) => strongestMatches(matches, terms.length);
	// Sentences and titles are asked for again and again within one question.
	const inTitle = remembered(({ title, date }: Article) =>
		strongest(match(termsOf(`${title} ${date?.slice(0, 4) ?? ''}`))),
	);
	const matchesIn = remembered((sentence: Sentence) => match(readSentence(sentence).terms));
	const inSentence = remembered((sentence: Sentence) => strongest(matchesIn(sentence)));
	const neighbour = neighbours(index.corpus);
	const inNeighbour = (sentence: Sentence, offset: number): readonly number[] => {
		const other = neighbour(sentence, offset);
		return other === null ? [] : inSentence(other);
	};
	const countOpposites = createOpposites(analysis);
	const questionDenies = denies(analysis.text);
	const singling = singlingWords(analysis.text);
	const heaviest = weights.indexOf(Math.max(...weights));
	const question = {
		...kindAsked[kindOf(analysis.answerType)],
		typedAsSearch: /[?\p{Lu}]/u.test(analysis.question) ? 0 : 1,
		questionLength: Math.min(1, terms.length / longQuestion),
		questionUnknown:
			shareMet(
				weighted,
				terms.map((term) => (isUnknown(term, index.vocabulary) ? 1 : 0)),
			) ?? 0,
	};

	const share = (strengths: readonly number[], picks?: (term: QuestionTerm) => boolean) =>
		shareMet(weighted, strengths, picks);
	const byRarity: Weighted = { terms, weights: weights.map((weight) => weight ** 2) };
	const among: Weighted = {
		terms,
		weights: weights.map((weight, i) => {
			const having = candidates.filter(({ sentence }) => (inSentence(sentence)[i] ?? 0) > 0).length;
			return weight * inverseFrequency(candidates.length, having);
		}),
	};
	const nameMissing = createNameMissing(analysis);
	const holderNamed = createHolderNamed(analysis);
	const ofFuture = asksOfFuture(analysis.text);
	const kindSaid = createKindSaid(analysis);
	const usedAlike = createUsedAlike(asked);
	const gathered = candidates.map(({ sentence, retrievalShare, inParagraph, inArticle }) => {
		const reading = readSentence(sentence);
		const matches = matchesIn(sentence);
		const said = kindSaid(inSentence(sentence), reading.terms, matches);
		const [before, after, title] = [inNeighbour(sentence, -1), inNeighbour(sentence, 1), inTitle(sentence.article)];
		const refers = refersBack(sentence.text);
		const places = [
			{ found: before, counts: refers ? around.referred : around.before },
			{ found: inNeighbour(sentence, -2), counts: around.twoBefore },
			{ found: after, counts: around.after },
			{ found: title, counts: around.title },
			{ found: inParagraph, counts: around.paragraph },
			{ found: inArticle, counts: around.article },
		];
		const near = said.map((own, i) => Math.max(own, ...places.map(({ found, counts }) => counts * (found[i] ?? 0))));
		const beyondTitle: Weighted = { terms, weights: weights.map((weight, i) => ((title[i] ?? 0) > 0 ? 0 : weight)) };
		const previous = neighbour(sentence, -1);
		const answer = findAnswerSpan({ analysis, text: sentence.text, reading, matches, weights });

		const coverage = share(said) ?? 0;
		const coverageAround = share(near) ?? 0;
		const evidence: Evidence = {
			exact: share(said.map((strength) => (strength >= sameWord ? 1 : 0))) ?? 0,
			coverage,
			coverageAround,
			coverageBefore: share(before) ?? 0,
			coverageAfter: share(after) ?? 0,
			coverageInTitle: share(title) ?? 0,
			coverageInParagraph: share(inParagraph) ?? 0,
			coverageInArticle: share(inArticle) ?? 0,
			coverageByRarity: shareMet(byRarity, said) ?? 0,
			coverageAmong: shareMet(among, said) ?? 0,
			coverageBeyondTitle: shareMet(beyondTitle, said) ?? coverage,
			classSaid: share(said, (term) => term.role === 'class') ?? coverage,
			exactInParagraph: share(inParagraph.map((strength) => (strength === 1 ? 1 : 0))) ?? 0,
			leastSaid: leastMet(weighted, said, isTelling) ?? coverage,
			leastInParagraph: leastMet(weighted, inParagraph, isTelling) ?? coverage,
			missingInParagraph: Math.min(
				1,
				terms.filter((term, i) => isTelling(term) && inParagraph[i] === 0).length / mostMissing,
			),
			leastNameInParagraph: leastMet(weighted, inParagraph, isName) ?? coverage,
			opposites: Math.min(1, countOpposites(reading.terms, matches) / mostOpposites),
			denialDiffers: questionDenies === denies(sentence.text) ? 0 : 1,
			singlingMissing: singling.every((word) => sentence.text.toLowerCase().includes(word)) ? 0 : 1,
			rarest: said[heaviest] ?? 0,
			rarestAround: near[heaviest] ?? 0,
			names: share(said, isName) ?? coverage,
			namesAround: share(near, isName) ?? coverageAround,
			leastName: leastMet(weighted, near, isName) ?? coverageAround,
			nameAbsent: leastMet(weighted, near, isName) === 0 ? 1 : 0,
			predicate: share(said, isPredicate) ?? coverage,
			predicateAround: share(near, isPredicate) ?? coverageAround,
			predicateAbsent: share(near, isPredicate) === 0 ? 1 : 0,
			leastWord: leastMet(weighted, near, (term) => isPredicate(term) && !term.verb) ?? coverageAround,
			wordsMissing: Math.min(1, terms.filter((term, i) => isPredicate(term) && near[i] === 0).length / mostMissing),
			verbs: share(said, (term) => term.verb && !term.light) ?? coverage,
			leastFocus: (leastMet(weighted, near, (term) => term.role === 'focus') ?? coverageAround) ** 2,
			answerFit: answer?.fit ?? 0,
			kindMissing: asksForKind(analysis) && (answer?.fit ?? 0) < poorFit ? 1 : 0,
			causeMissing: analysis.answerType === 'reason' && (answer?.fit ?? 0) === 0 ? 1 : 0,
			nameMissing: nameMissing({ text: sentence.text, reading, matches, said }) ? 1 : 0,
			holderNamed: holderNamed({ text: sentence.text, reading, matches }) === true ? 1 : 0,
			futureMissing: ofFuture && !maySpeakOfFuture(sentence.text) ? 1 : 0,
			pairsKept: pairsKept(matches, terms),
			longestRun: longestRun(asked, reading.terms),
			orderKept: orderKept(matches),
			tightness: tightness(matches),
			usedAlike: usedAlike(reading.use, refers && previous !== null ? readSentence(previous).use : null),
			length: Math.min(1, reading.terms.length / longSentence),
			earliness: 1 / sentence.number,
			refersBack: refers ? 1 : 0,
			asks: /\?["”’']?$/u.test(sentence.text) ? 1 : 0,
			opensParagraph: previous?.paragraph === sentence.paragraph ? 0 : 1,
			retrievalShare: Math.min(1, retrievalShare / wholeRetrieval),
			// Last: before the others these would make the whole record some fifty times slower to build.
			...question,
			...newIn(reading, matches),
			...notCompared,
		};
		return { sentence, evidence, answer };
	});
	const compared = createComparison(gathered.map(({ evidence }) => evidence));
	return gathered.map((candidate) => ({
		...candidate,
		evidence: Object.assign(candidate.evidence, compared(candidate.evidence)),
	}));
}

// What the sentence says that the question does not: an answer is new.
function newIn({ terms, mentions, names }: Reading, matches: readonly Match[]) {
	const met = new Set(matches.map(({ at }) => at));
	let [all, shared, fresh] = [0, 0, 0];
	terms.forEach((term, at) => {
		if (term.stop) return;
		const tells = 1 - term.commonness / 2;
		all += tells;
		if (met.has(at)) shared += tells;
		else fresh++;
	});
	const metTerms = terms.filter((_, at) => met.has(at));
	const isNew = (span: Span) => !metTerms.some(({ start, end }) => start >= span.start && end <= span.end);
	const counted = (spans: readonly Span[]) => Math.min(1, spans.filter(isNew).length / manyNew.mentions);
	const times = mentions.filter(({ kind }) => kind === 'date' || kind === 'duration');
	return {
		saidOfSentence: all === 0 ? 0 : shared / all,
		newWords: Math.min(1, fresh / manyNew.words),
		newNames: counted(names),
		newNumbers: counted(mentions.filter((mention) => !times.includes(mention))),
		newDates: counted(times),
	};
}

function neighbours({ sentences }: Corpus): (sentence: Sentence, offset: number) => Sentence | null {
	return (sentence, offset) => {
		const other = sentences[sentence.index + offset];
		return other?.article === sentence.article ? other : null;
	};
}

/** Whether an answer must hold words of a kind that can be told by their form: a date, a number, a name. */
function asksForKind({ answerType }: QuestionAnalysis): boolean {
	return !['yes-no', 'other', 'definition', 'manner', 'reason'].includes(answerType);
}

// "When *will* it open?"; not "Will Smith's son".
function asksOfFuture(text: string): boolean {
	return /\b(?:will|shall|won['’]t|going to)\b|['’]ll\b|^(?:Will|Shall) (?!\p{Lu}\p{Ll}+['’]s)/u.test(text);
}

// "The country will ...", "He said ...": the sentence speaks of what the one before it names.
function refersBack(text: string): boolean {
	return /^["“]?(?:(?:the|this|that|these|those|such) \p{Ll}|(?:he|she|it|they|his|her|its|their)\b)|\b(?:its|his|their)\b/iu.test(
		text,
	);
}
