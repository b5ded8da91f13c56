import type { Article } from '../../corpus/article.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher, strongestMatches } from '../../ranking/match.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import { readSentence } from '../../ranking/reading.ts';
import { isLightWord } from '../../text/stop-words.ts';
import { termsOf } from '../../text/terms.ts';
import { compareStatements, type Statement, statementOf, withValue } from './statement.ts';

/** What the articles say in answer to a question: one or more values, each with the sentences that give it. */
export interface StatedReadings {
	/** `compatible`: more than one value, and all may be true. See docs/agreement.md. */
	readonly kind: 'agree' | 'compatible' | 'differ';
	/** The reading of the best sentence first. A reading's statements are of different articles, best first. */
	readonly readings: readonly (readonly [Statement, ...Statement[]])[];
}

/** More values than these are no longer read side by side. */
const mostReadings = 5;
/** Articles that are shown for one value: enough to check it. */
const mostStatements = 4;
/** A word of the question counts as said from this strength on. Untuned. */
const saidFrom = 0.5;
/** Beside a sentence that answers, one of so large a share of the threshold is taken to answer too. Untuned. */
const besideBest = 0.5;
/** The same for one that says all that the best says of the question. Untuned. */
const wholeBeside = 0.2;
/** The least share of them for a sentence to be on the subject. Untuned. */
const halfSaid = 0.5;
/** The least share of them for a sentence to answer, where its probability is high enough. Untuned. */
const mostSaid = 2 / 3;
/** Characters before a sentence that it is read with: the sentence or two that "they" and "the city" go back to. Untuned. */
const reachBack = 300;
/** Numbers below this coincide too easily to be taken for the same figure by their closeness. Untuned. */
const tellingFrom = 100;
/** Share by which two figures may be apart and still be taken for one that is counted at two times or rounded. Untuned. */
const closeShare = 0.1;

/**
 * What the articles say in answer to a question that asks for a quantity, a date, a name or a place; null where fewer than
 * two articles say something that can be compared.
 *
 * One statement of each article counts. It must answer by itself to differ from another; to agree, or to give the same
 * figure more closely, it is enough that it is on the subject and gives a number too telling to coincide.
 *
 * @param ranked The candidates, best first.
 * @param threshold Probability from which a sentence answers.
 */
export function readingsOf(
	analysis: QuestionAnalysis,
	ranked: readonly RankedCandidate[],
	threshold: number,
): StatedReadings | null {
	const [best] = ranked;
	const anchor = best === undefined ? null : statementOf(best, analysis.answerType);
	if (best === undefined || anchor === null) return null;
	const says = createSays(analysis, anchor);
	const isOfSame = createIsOfSame(analysis, anchor);
	const isOfAnotherOffice = createIsOfAnotherOffice(analysis);
	const said = new Map<RankedCandidate, Said>();
	const statementsOf = new Map<Article, Statement[]>();
	for (const candidate of ranked) {
		const { article } = candidate.sentence;
		if (article === best.sentence.article || candidate.answer === null) continue;
		// A name of so unlikely a sentence neither answers nor is too telling to coincide.
		if (anchor.value.kind === 'name' && candidate.score < threshold * wholeBeside) continue;
		if (isOfAnotherOffice(candidate)) continue;
		const found = says(candidate);
		if (!found.names || found.share < halfSaid) continue;
		said.set(candidate, found);
		const statement = statementOf(candidate, analysis.answerType);
		if (statement !== null) statementsOf.set(article, [...(statementsOf.get(article) ?? []), statement]);
	}
	const answers = ({ candidate }: Statement): boolean => {
		const share = said.get(candidate)?.share ?? 0;
		const asked = share === 1 ? wholeBeside : besideBest;
		return share >= mostSaid && candidate.score >= threshold * asked;
	};
	const readings: [Statement, ...Statement[]][] = [[anchor]];
	for (const statements of statementsOf.values()) {
		const answering = statements.filter(answers);
		const near = statements.filter((statement) => !answers(statement) && isTelling(statement, anchor));
		const joined =
			joining(readings, answering, 'agree') ??
			joining(readings, answering.flatMap(alternatives), 'agree') ??
			joining(readings, near, 'agree') ??
			joining(readings, answering, 'compatible') ??
			joining(readings, near, 'compatible') ??
			joining(readings, answering.filter(isOfSame), 'differ');
		if (joined === null) continue;
		if (joined.reading === null) readings.push([joined.statement]);
		else joined.reading.push(joined.statement);
	}
	const shown = readings.slice(0, mostReadings).map((reading) => reading.slice(0, mostStatements) as typeof reading);
	if (shown.length === 1) return (shown[0]?.length ?? 0) < 2 ? null : { kind: 'agree', readings: shown };
	const differs = shown.some(([a], i) => shown.slice(i + 1).some(([b]) => compareStatements(a, b) === 'differ'));
	return { kind: differs ? 'differ' : 'compatible', readings: shown };
}

interface Joined {
	readonly statement: Statement;
	/** The reading whose value it gives; null where it gives a value of its own. */
	readonly reading: [Statement, ...Statement[]] | null;
}

/** The first statement that stands so to a reading: with `agree` one that joins it, else one that stands beside it. */
function joining(
	readings: readonly [Statement, ...Statement[]][],
	statements: readonly Statement[],
	how: 'agree' | 'compatible' | 'differ',
): Joined | null {
	for (const statement of statements) {
		const reading = readings.find(([first]) => compareStatements(statement, first) === how);
		if (reading !== undefined) return { statement, reading: how === 'agree' ? reading : null };
	}
	return null;
}

/** A sentence with several values, of which not the likeliest but another may be the answer. */
function alternatives(statement: Statement): readonly Statement[] {
	return statement.others.map((value) => withValue(statement, value));
}

/** How much a sentence says, with what stands around it, of the words of the question that the anchor says. */
interface Said {
	/** Whether it says all the names and numbers; never where the anchor itself says too little of the question. */
	readonly names: boolean;
	/** Share of the telling words, names included. */
	readonly share: number;
}

function createSays(analysis: QuestionAnalysis, anchor: Statement): (candidate: RankedCandidate) => Said {
	const { terms } = analysis;
	const match = createMatcher(analysis);
	const strengths = ({ sentence }: RankedCandidate) => {
		const { article, start, end } = sentence;
		const around = termsOf(`${article.title}\n${article.body.slice(Math.max(0, start - reachBack), end)}`);
		return strongestMatches(match(around), terms.length);
	};
	const byAnchor = strengths(anchor.candidate);
	const asked = terms.flatMap((term, i) => (term.light || term.role === 'class' ? [] : [i]));
	const telling = asked.filter((i) => (byAnchor[i] ?? 0) >= saidFrom);
	return (candidate) => {
		const strength = strengths(candidate);
		const said = telling.filter((i) => (strength[i] ?? 0) >= saidFrom);
		return {
			names:
				telling.length >= asked.length * mostSaid &&
				telling.every((i) => terms[i]?.kind === 'word' || said.includes(i)),
			share: telling.length === 0 ? 0 : said.length / telling.length,
		};
	};
}

/**
 * Whether a statement is of what the anchor's is: "the *youth* unemployment rate" is another than the unemployment rate,
 * and "foreign students" are others than the students. What stands before the noun asked about must be the same.
 */
function createIsOfSame(analysis: QuestionAnalysis, anchor: Statement): (statement: Statement) => boolean {
	const { terms } = analysis;
	const focus = terms.some(({ role }) => role === 'focus');
	const match = createMatcher(analysis);
	const modifiers = ({ candidate, value }: Statement): readonly string[] => {
		const { text } = candidate.sentence;
		const reading = readSentence(candidate.sentence);
		const matches = match(reading.terms);
		return matches.flatMap(({ at, asked, strength }) => {
			const term = terms[asked];
			const [noun, before] = [reading.terms[at], reading.terms[at - 1]];
			if (term === undefined || noun === undefined || before === undefined) return [];
			const isNoun = focus ? term.role === 'focus' : term.kind === 'word' && !term.verb;
			if (!isNoun || strength < saidFrom || before.stop || before.bases.some(isLightWord)) return [];
			if (before.start < value.end && value.start < before.end) return [];
			if (text.slice(before.end, noun.start) !== ' ' || matches.some((other) => other.at === at - 1)) return [];
			const tag = reading.annotation().tokens.find(({ start }) => start === before.start)?.partOfSpeech;
			return tag === 'ADJ' || tag === 'NOUN' ? [before.bases[0] ?? before.normal] : [];
		});
	};
	const byAnchor = modifiers(anchor);
	return (statement) => {
		if (statement.value.kind !== 'quantity') return true;
		const own = modifiers(statement);
		return own.every((word) => byAnchor.includes(word)) && byAnchor.every((word) => own.includes(word));
	};
}

/** "The *deputy* mayor" is not the mayor: what makes of a word of the question something else. */
const otherOffice =
	/^(?:deputy|vice|former|formerly|acting|interim|assistant|ex|then|late|incoming|outgoing|co|sub|non|anti)$/u;

function createIsOfAnotherOffice(analysis: QuestionAnalysis): (candidate: RankedCandidate) => boolean {
	const match = createMatcher(analysis);
	const asked = new Set(analysis.text.toLowerCase().split(/[^\p{L}]+/u));
	return ({ sentence }) => {
		const { terms } = readSentence(sentence);
		return match(terms).some(({ at }) => {
			const before = terms[at - 1]?.normal ?? '';
			return otherOffice.test(before) && !asked.has(before);
		});
	};
}

/** Whether a value is so particular that, close to the anchor's, it is taken for the same figure. */
function isTelling({ value }: Statement, anchor: Statement): boolean {
	if (value.kind === 'date' && anchor.value.kind === 'date') {
		return value.date.month !== null && anchor.value.date.month !== null;
	}
	if (value.kind !== 'quantity' || anchor.value.kind !== 'quantity') return false;
	const [a, b] = [value.quantity, anchor.value.quantity];
	if (a.unit.kind === 'count' && (a.counted.length === 0 || b.counted.length === 0)) return false;
	const [size, other] = [Math.max(a.low, a.high), Math.max(b.low, b.high)];
	return Math.min(size, other) >= tellingFrom && Math.abs(size - other) <= closeShare * Math.max(size, other);
}
