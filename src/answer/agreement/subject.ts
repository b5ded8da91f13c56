import type { Sentence } from '../../corpus/sentence.ts';
import type { QuestionAnalysis, QuestionTerm } from '../../question/analysis.ts';
import { createMatcher } from '../../ranking/match.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import { readSentence } from '../../ranking/reading.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isLightWord } from '../../text/stop-words.ts';
import { isSaidByForm } from './said-by-form.ts';
import { type Sayings, saidFrom } from './sayings.ts';
import type { StatedValue } from './stated-value.ts';

/** The least share of the telling words of the question for a sentence to answer, where it is probable enough. Untuned. */
export const mostSaid = 2 / 3;

/** How much a sentence says, with what stands around it, of the words of the question that the anchor says. */
export interface Said {
	/** Whether it says all the names and numbers; never where the anchor itself says too little of the question. */
	readonly names: boolean;
	/** Share of the telling words, names included. */
	readonly share: number;
}

export function createSays(
	{ terms }: QuestionAnalysis,
	{ withBefore }: Sayings,
	anchor: StatedValue,
): (candidate: RankedCandidate) => Said {
	const byAnchor = withBefore(anchor.candidate.sentence);
	const asked = terms.flatMap((term, i) => (term.light || term.role === 'class' ? [] : [i]));
	const telling = asked.filter((i) => (byAnchor[i] ?? 0) >= saidFrom);
	// "The nurse *Malini Perera*": a name is one also where it belongs to the class that is asked for.
	const named = terms.flatMap((term, i) => (isNamed(term) && (byAnchor[i] ?? 0) >= saidFrom ? [i] : []));
	return (candidate) => {
		const strength = withBefore(candidate.sentence);
		const said = telling.filter((i) => (strength[i] ?? 0) >= saidFrom);
		return {
			names: telling.length >= asked.length * mostSaid && named.every((i) => (strength[i] ?? 0) >= saidFrom),
			share: telling.length === 0 ? 0 : said.length / telling.length,
		};
	};
}

/**
 * What stands before the noun asked about, in dictionary form: "the *youth* unemployment rate" is another than the unemployment
 * rate, and "*foreign* students" are others than the students.
 */
export function createModifiers(analysis: QuestionAnalysis): (sentence: Sentence, value: Span) => readonly string[] {
	const { terms } = analysis;
	const focus = terms.some(({ role }) => role === 'focus');
	const match = createMatcher(analysis);
	return (sentence, value) => {
		const { text } = sentence;
		const reading = readSentence(sentence);
		const matches = match(reading.terms);
		return matches.flatMap(({ at, asked, strength }) => {
			const term = terms[asked];
			const [noun, before] = [reading.terms[at], reading.terms[at - 1]];
			if (term === undefined || noun === undefined || before === undefined) return [];
			const isAsked = focus ? term.role === 'focus' : term.kind === 'word' && !term.verb;
			if (!isAsked || strength < saidFrom || before.stop || before.bases.some(isLightWord)) return [];
			if (overlap(before, value)) return [];
			if (text.slice(before.end, noun.start) !== ' ' || matches.some((other) => other.at === at - 1)) return [];
			const tag = reading.annotation().tokens.find(({ start }) => start === before.start)?.partOfSpeech;
			// The first word of a sentence has a capital, and is tagged as a name by it.
			const isNoun = tag === 'NOUN' || (tag === 'PROPN' && at === 1);
			return tag === 'ADJ' || isNoun ? [before.bases[0] ?? before.normal] : [];
		});
	};
}

/** Whether a stated value is of what the anchor's is: what stands before the noun asked about must be the same. */
export function createIsOfSame(analysis: QuestionAnalysis, anchor: StatedValue): (stated: StatedValue) => boolean {
	const modifiersOf = createModifiers(analysis);
	const modifiers = ({ candidate, value }: StatedValue) => modifiersOf(candidate.sentence, value);
	const byAnchor = modifiers(anchor);
	return (stated) => {
		const own = modifiers(stated);
		return own.every((word) => byAnchor.includes(word)) && byAnchor.every((word) => own.includes(word));
	};
}

/**
 * "Who is the governor?" asks for an office, and one who governs is not in it: so strongly its words are said that tell. Words that
 * news uses for one another are said just so strongly, and show no difference: one who goes to court is no judge. Untuned.
 */
const saidOtherwise = 0.7;

/** Whether a question asks who has an office, or is otherwise described: "Who is the *prime minister* of Norland?" */
function asksHolder({ answerType, text }: QuestionAnalysis): boolean {
	return answerType === 'person' && /^who(?:['’]s| is| are| was| were)\b/iu.test(text);
}

/**
 * Whether a stated value may be of the very thing that the anchor's is, though no name of the question tells things apart: "When did
 * violence start?" is of any violence, and Norland has many ministers. So the sentence itself must say all that the anchor's own
 * says of the question; of an office all but the names.
 */
export function createSaysAll(
	analysis: QuestionAnalysis,
	{ itself }: Sayings,
	anchor: StatedValue,
): (stated: StatedValue) => boolean {
	const { terms } = analysis;
	const ofOffice = asksHolder(analysis);
	if (!ofOffice && terms.some(({ kind }) => kind === 'name')) return () => true;
	const least = ofOffice ? saidOtherwise : saidFrom;
	const byAnchor = itself(anchor.candidate.sentence);
	const telling = terms.flatMap(({ kind }, i) => ((byAnchor[i] ?? 0) >= least && kind !== 'name' ? [i] : []));
	return ({ candidate }) => {
		const own = itself(candidate.sentence);
		return telling.every((i) => (own[i] ?? 0) >= least);
	};
}

/**
 * Whether a stated value says, itself or with what stands before it, every word of what is asked that the anchor says so, and itself
 * each verb that the anchor's own sentence says: who won a marathon is not who died at it, and 16 medals are no gold medals. Asked who
 * does something, a verb that says the like is another: to lead talks with a firm is not to run it.
 */
export function createSaysAsMuch(
	analysis: QuestionAnalysis,
	{ itself, withBefore }: Sayings,
	anchor: StatedValue,
): (stated: StatedValue) => boolean {
	const { answerType, terms } = analysis;
	const { sentence } = anchor.candidate;
	const saidIn = (strengths: readonly number[], among: (term: QuestionTerm) => boolean) =>
		terms.flatMap((term, i) =>
			(strengths[i] ?? 0) >= saidFrom && !isNamed(term) && term.role !== 'class' && among(term) ? [i] : [],
		);
	const ofDeed = answerType === 'person' && !asksHolder(analysis);
	const verbs = saidIn(itself(sentence), ({ verb }) => verb);
	const tellingDeeds = ofDeed ? saidIn(itself(sentence), ({ verb, light }) => verb && !light) : [];
	const deeds = ofDeed && tellingDeeds.length === 0 ? verbs : tellingDeeds;
	const words = saidIn(withBefore(sentence), ({ light }) => !light);
	const isSaid = (asked: readonly number[], strengths: readonly number[]) =>
		asked.every((i) => (strengths[i] ?? 0) >= saidFrom);
	return ({ candidate }) => {
		const own = itself(candidate.sentence);
		const isDone = deeds.every((i) => (own[i] ?? 0) > saidOtherwise);
		return isDone && isSaid(verbs, own) && isSaid(words, withBefore(candidate.sentence));
	};
}

/** A verb is no name, though one may be written like it: "born". */
function isNamed(term: QuestionTerm | undefined): boolean {
	return term !== undefined && term.kind !== 'word' && !term.verb;
}

/** The places of the words that tell what is asked of the names; none in "how *long* will Ferraz be out". */
function tellingPredicate(terms: readonly QuestionTerm[]): readonly number[] {
	return terms.flatMap((term, i) => (isNamed(term) || term.light || term.role === 'class' ? [] : [i]));
}

/** The same, and where no word tells it, those that say little. */
function predicateOf(terms: readonly QuestionTerm[]): readonly number[] {
	const telling = tellingPredicate(terms);
	return telling.length > 0 ? telling : terms.flatMap((term, i) => (isNamed(term) ? [] : [i]));
}

/**
 * Whether a stated value's own sentence says anything of what is asked of the names: what only the sentences before it say, and
 * what is said of the same person on another matter, does not answer. Where no word tells what is asked, any may answer.
 */
export function createSaysOfIt({ terms }: QuestionAnalysis, { itself }: Sayings): (stated: StatedValue) => boolean {
	const predicate = tellingPredicate(terms);
	return ({ candidate }) => predicate.length === 0 || isAnySaid(predicate, itself(candidate.sentence), 0);
}

/**
 * Whether it says so for certain, as it must to differ from another: in some word of what is asked, however little that tells, and
 * of an office in more than a word that only goes with it.
 */
export function createSurelySaysOfIt(
	analysis: QuestionAnalysis,
	{ itself }: Sayings,
): (stated: StatedValue) => boolean {
	const predicate = predicateOf(analysis.terms);
	const above = asksHolder(analysis) ? saidOtherwise : 0;
	return ({ candidate }) => isAnySaid(predicate, itself(candidate.sentence), above);
}

function isAnySaid(asked: readonly number[], strengths: readonly number[], above: number): boolean {
	return asked.some((i) => (strengths[i] ?? 0) > above);
}

/** An article's sentence answers too that would, were it the only article, with so large a share of the threshold. Untuned. */
export const answersFrom = 0.1;
/** Share of the threshold from which a sentence may answer in no words that are known for what is asked ("a song by"). Untuned. */
const unsaidFrom = 0.7;

/**
 * Whether a sentence may answer for something of the name that is asked about, which need not be the same thing: there are
 * several Barbara Smiths. It, what stands before it, or the opening of its article must say all names and numbers of the
 * question, and itself half of what is asked of them, or say it by its form, and then it need not be probable. `score`: its
 * probability within its article, as a share of the threshold; asked for only where it matters.
 */
export function createIsOfName(
	analysis: QuestionAnalysis,
	{ withOpening, itself }: Sayings,
): (candidate: RankedCandidate, score: () => number) => boolean {
	const { terms } = analysis;
	const asked = terms.flatMap((term, i) => (term.role === 'class' ? [] : [i]));
	const names = asked.filter((i) => isNamed(terms[i]));
	const predicate = predicateOf(terms);
	return ({ sentence }, score) => {
		if (names.length === 0) return false;
		const around = withOpening(sentence);
		if (!names.every((i) => (around[i] ?? 0) >= saidFrom)) return false;
		if (isSaidByForm(sentence.text, analysis)) return true;
		const probable = score();
		if (probable < answersFrom) return false;
		const own = itself(sentence);
		const said = predicate.filter((i) => (own[i] ?? 0) >= saidFrom);
		// Who has one office of Norland says nothing of another.
		if (asksHolder(analysis)) return predicate.every((i) => (own[i] ?? 0) >= saidOtherwise);
		return (
			(analysis.answerType !== 'other' && probable >= unsaidFrom) ||
			(said.length > 0 && said.length >= predicate.length / 2)
		);
	};
}
