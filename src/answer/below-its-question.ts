import type { Article } from '../corpus/article.ts';
import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { standingOf } from '../corpus/standing.ts';
import { analyzeQuestion, type QuestionAnalysis, type QuestionTerm } from '../question/analysis.ts';
import { isTelling } from '../ranking/coverage.ts';
import { createMatcher, surelyMet } from '../ranking/match.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { annotate } from '../text/annotation.ts';
import { properNounClass } from '../text/lexicon.ts';
import { findMentions } from '../text/mentions.ts';
import { remembered, rememberedWhileKept } from '../text/remembered.ts';
import { isLightWord } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { isPastForm, verbTense } from '../text/verb-tense.ts';
import { howTo, onlyAsks, withoutLabel } from './asks.ts';
import { isQuestionLine } from './read-with.ts';
import { turnAlike } from './turning-words.ts';

/** Sentences of an article that stand together, one or more. */
export type Section = readonly [Sentence, ...Sentence[]];

/** Sentences with the rarest word of a question, among which a line that asks the same is looked for; see `mostPostings`. Untuned. */
const mostLookedAt = 20_000;

/** What stands below lines of articles: one section for each line in the corpus's order, and then for each title. */
export interface Below {
	/**
	 * Below a line that asks the same ("Where can I park?"), below one that says how to do what is asked ("How to pay", "Installing a
	 * lock"), or, asked to define something, below its name.
	 */
	readonly asked: readonly Section[];
	/** Asked what something is or are, "what are the requirements?": below a heading that says just that. */
	readonly named: readonly Section[];
}

/**
 * What articles themselves say in answer to a question, below a line that asks it.
 *
 * The ranking takes a heading for what a sentence is about, and no more: "Yes, on a lead." shares no word with the question.
 */
export function belowItsQuestion(analysis: QuestionAnalysis, index: SentenceIndex, filter: ArticleFilter): Below {
	const saysTheSame = createSaysTheSame(analysis, index);
	const { corpus } = index;
	const [rarest, ...others] = analysis.terms
		.filter(isTelling)
		.map((term) => ({ bases: basesOf(term), frequency: frequency(basesOf(term), index), hasPhrase: hasPhrase(term) }))
		.toSorted((a, b) => a.frequency - b.frequency);
	if (rarest === undefined || rarest.frequency > mostLookedAt) return { asked: [], named: [] };
	const further = others.filter(({ hasPhrase: isElsewhere }) => !isElsewhere).map(({ bases }) => bases);
	const chosen = Object.keys(filter).length === 0 ? null : new Set(articlesWithin(corpus, filter));
	const isChosen = (article: Article) => chosen?.has(article) ?? true;
	const found = (how: How | null, section: Section | null): readonly Found[] =>
		how === null || section === null || !isTold(how, section, analysis) ? [] : [{ how, section }];
	const below = placesOf([rarest.bases, ...further], index.sentencesWith).flatMap((place): readonly Found[] => {
		const line = corpus.sentences[place];
		if (line === undefined || !isChosen(line.article)) return [];
		const isHeading = line.kind === 'heading';
		if (!isHeading && !line.text.includes('?')) return [];
		const how = isHeading || isQuestionLine(line) ? saysTheSame(line.text, isHeading) : null;
		return found(how, how === null ? null : sectionBelow(line, corpus));
	});
	const titled = placesOf([rarest.bases, ...further], index.articlesTitled).flatMap((place): readonly Found[] => {
		const article = corpus.articles[place];
		const how = article === undefined || !isChosen(article) ? null : saysTheSame(article.title, true);
		return found(how, article === undefined || how === null ? null : beginningOf(article, corpus));
	});
	// A title is often the first heading as well.
	const all = [...below, ...titled.filter((one) => !below.some(({ section }) => section.includes(one.section[0])))];
	const those = (asked: How) => all.filter(({ how }) => how === asked).map(({ section }) => section);
	return { asked: those('asked'), named: those('named') };
}

type How = keyof Below;
interface Found {
	readonly how: How;
	readonly section: Section;
}

function surelyStandingFor({ expansions, within }: QuestionTerm): readonly (readonly string[])[] {
	return [...expansions, ...within].filter(({ strength }) => strength > surelyMet).map(({ bases }) => bases);
}

function basesOf(term: QuestionTerm): readonly string[] {
	return [...term.bases, ...surelyStandingFor(term).flatMap((words) => (words.length === 1 ? words : []))];
}

/** Whether a term may be said by a phrase, and so stand where none of its words does. */
function hasPhrase(term: QuestionTerm): boolean {
	return surelyStandingFor(term).some((words) => words.length > 1);
}

function frequency(bases: readonly string[], { vocabulary }: SentenceIndex): number {
	return bases.reduce((sum, base) => sum + vocabulary.frequency(base), 0);
}

/** Where one of the first words stands, and one of each of the others: each place once, in the corpus's order. */
function placesOf(
	[first = [], ...others]: readonly (readonly string[])[],
	placesWith: (base: string) => Int32Array,
): readonly number[] {
	const further = others.map((bases) => bases.map(placesWith));
	const [only = new Int32Array(), ...more] = first.map(placesWith);
	const places = more.length === 0 ? only : Int32Array.from(new Set([only, ...more].flatMap((some) => [...some])));
	return [...places.filter((place) => further.every((found) => found.some((among) => isAmong(place, among)))).sort()];
}

/** @param ascending By halves: a common word stands in most articles. */
function isAmong(place: number, ascending: Int32Array): boolean {
	let [from, to] = [0, ascending.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((ascending[middle] ?? 0) < place) from = middle + 1;
		else to = middle;
	}
	return ascending[from] === place;
}

/** "How much would *that* cost?": of what was said before, which another page may have been asked of as well. */
const pointing = /\b(?:that|this|these|those|it|they|them|he|she|him|her)\b/iu;
/** Words of weight from which such a question says of itself what it is about. Untuned. */
const fewestOfSaid = 2;

/** "Installing a lock": what is done, and no thing. */
const doing = /^\W*\p{L}+ing\b/iu;

/** "What are the requirements?": of a thing nothing but what it is. */
const whatIs = /^\W*what(?:['’]s| is| are)\b/iu;

/** "Answers on page 12." */
const elsewhere =
	/^\W*(?:the )?(?:answers?|solutions?)\b.{0,40}\b(?:pages?|above|below|overleaf|bottom|back|end|next|tomorrow)\b/iu;

/** Whether a section can answer what its line asks or names. */
function isTold(how: How, [first]: Section, { answerType, terms }: QuestionAnalysis): boolean {
	if (elsewhere.test(first.text)) return false;
	const hasName = answerType === 'definition' && terms.some(({ kind }) => kind === 'name');
	return how !== 'asked' || !hasName || defines(first.text);
}

const definition =
	/^\W*(?:(?:an?|any|one of|what|where|short for|stands for)\b|(?:\p{L}+ ){1,4}(?:is|are|was|were|means?|stands? for) )/iu;
const relative: ReadonlySet<string> = new Set('that which who whose whom where when'.split(' '));

/**
 * Whether a text says what something is: below its name stands news of it as well, "Shares fell on Monday.", which has a verb of its own
 * before any "that" or "which".
 */
function defines(text: string): boolean {
	if (definition.test(text)) return true;
	const { tokens } = annotate(text);
	const end = tokens.findIndex(({ normal }) => relative.has(normal));
	return tokens.slice(0, end < 0 ? undefined : end).every((_, at) => verbTense(tokens, at) === null);
}

/** Whether a word names what headings of news have below them, and no glossary: a country, a person, a day. */
function isKnownName({ kind, text }: QuestionTerm): boolean {
	if (kind !== 'name') return false;
	const known = properNounClass(text.toLowerCase());
	return (known !== null && known !== 'group') || findMentions(text).length > 0;
}

/** "What is ballast?": whatever else the word may be, a noun. */
const oneThing = /^\W*what(?:['’]s| is| are) (?:(?:an?|the) )?[\p{L}-]+\W*$/iu;

/** Tells of each line of an article whether it asks, or announces, just what a question asks: the same words, and the same of them. */
function createSaysTheSame(
	analysis: QuestionAnalysis,
	{ vocabulary }: SentenceIndex,
): (line: string, isHeading: boolean) => How | null {
	const match = createMatcher(analysis);
	const asksTheSame = remembered((line: string): boolean => {
		const other = analyzeQuestion(line, vocabulary);
		return (
			other.answerType === analysis.answerType &&
			haveOneModal(other, analysis) &&
			isOfPast(other) === isOfPast(analysis)
		);
	});
	const isOfSaid = pointing.test(analysis.text) && analysis.terms.filter(isTelling).length < fewestOfSaid;
	const asksOfThing = oneThing.test(analysis.text) || analysis.terms.every(({ verb, light }) => !verb || light);
	const isAnnounced = ['manner', 'definition'].includes(analysis.answerType) || whatIs.test(analysis.text);
	return (written, isHeading) => {
		// Most headings are none that could lead to an answer, and reading them all takes its time.
		if (isOfSaid || (!isAnnounced && !written.includes('?'))) return null;
		const line = withoutLabel(written);
		const words = termsOf(line);
		const met = match(words).filter(({ strength }) => strength > surelyMet);
		const isSaid = analysis.terms.every(({ light }, asked) => light || met.some((one) => one.asked === asked));
		const isAsked = words.every(
			({ stop, bases }, at) => stop || bases.some(isLightWord) || met.some((one) => one.at === at),
		);
		if (!isSaid || !isAsked || !turnAlike(analysis.text, line)) return null;
		if (onlyAsks(line)) return asksTheSame(line) ? 'asked' : null;
		if (!isHeading) return null;
		const isDone = met.some(({ asked, at }) => at === 0 && analysis.terms[asked]?.verb === true);
		if (analysis.answerType === 'manner') return howTo.test(line) || (isDone && doing.test(line)) ? 'asked' : null;
		if (!asksOfThing || analysis.terms.some(isKnownName)) return null;
		return analysis.answerType === 'definition' ? 'asked' : whatIs.test(analysis.text) ? 'named' : null;
	};
}

/** Whether a question asks what was: "how much *did* it cost?", "who *built* it?", and not what is or will be. */
function isOfPast({ text, terms }: QuestionAnalysis): boolean {
	if (/\b(?:was|were|did|had)\b/iu.test(text)) return true;
	const hasHelper =
		/\b(?:is|are|am|do|does|has|have|can|could|may|might|must|will|would|shall|should|to)\b|['’](?:s|re|ll)\b/iu;
	return !hasHelper.test(text) && terms.some((term) => term.verb && isPastForm(term));
}

/** "Can I", "do I need to", "should I": of these each asks something else. How something can be done, it is done. */
function haveOneModal(one: QuestionAnalysis, other: QuestionAnalysis): boolean {
	const [first, second] = [modalOf(one), modalOf(other)];
	switch (one.answerType) {
		case 'manner':
			return true;
		case 'yes-no':
		case 'other':
			return first === second;
		default:
			// Where one can park, one parks; when one can pay, one need not.
			return first === second || [first, second].some((modal) => ['', 'will', 'would', 'shall'].includes(modal));
	}
}

function modalOf({ text }: QuestionAnalysis): string {
	const modal = /\b(?:can|could|may|might|must|shall|should|will|would|need|have to|supposed to)\b/iu.exec(text)?.[0];
	const same = modal === undefined ? undefined : sameModal.get(modal.toLowerCase());
	return same ?? modal?.toLowerCase() ?? '';
}

const sameModal: ReadonlyMap<string, string> = new Map([
	['could', 'can'],
	['may', 'can'],
	['might', 'can'],
	['have to', 'need'],
	['must', 'need'],
]);

function sectionBelow(line: Sentence, corpus: Corpus): Section | null {
	const standing = standingOf(line);
	const level = standing.kind === 'heading' ? standing.level : null;
	return sectionFrom(line.index + 1, level, line.article, corpus);
}

function beginningOf(article: Article, corpus: Corpus): Section | null {
	const first = beginnings(corpus.sentences).get(article);
	return first === undefined ? null : sectionFrom(first, 0, article, corpus);
}

/** The place of the first sentence of each article. */
const beginnings = rememberedWhileKept((sentences: Corpus['sentences']): ReadonlyMap<Article, number> => {
	const first = new Map<Article, number>();
	for (const { article, index } of sentences) if (!first.has(article)) first.set(article, index);
	return first;
});

/**
 * The sentences from a place on, up to the next heading or question. Headings of a deeper `level` may stand before the first. Below a
 * line that is no heading (null) they end where the lines do.
 */
function sectionFrom(from: number, level: number | null, article: Article, corpus: Corpus): Section | null {
	const found: Sentence[] = [];
	for (let i = from; corpus.sentences[i]?.article === article; i++) {
		const next = corpus.sentences[i];
		if (next === undefined) break;
		const standing = standingOf(next);
		if (standing.kind === 'heading') {
			if (found.length > 0 || level === null || standing.level <= level) break;
			continue;
		}
		if (isQuestionLine(next)) break;
		const before = found.at(-1);
		const isApart = before !== undefined && /\n[ \t]*\r?\n/.test(article.body.slice(before.end, next.start));
		if (level === null && isApart) break;
		// What only looks like a heading is not quoted by itself.
		if (found.length > 0 || next.kind === 'prose') found.push(next);
	}
	const [first, ...rest] = found;
	return first === undefined ? null : [first, ...rest];
}
