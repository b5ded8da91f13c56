import type { Article } from '../corpus/article.ts';
import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import { isTelling } from '../ranking/coverage.ts';
import { surelyMet } from '../ranking/match.ts';
import { standsWithin } from '../retrieval/scoring.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { annotate } from '../text/annotation.ts';
import { verbTense } from '../text/verb-tense.ts';
import { isQuestionLine } from './read-with.ts';
import { createSaysTheSame, type How } from './same-question.ts';
import { beginningOf, type Section, sectionBelow } from './section.ts';

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
	return [
		...places
			.filter((place) => further.every((found) => found.some((among) => standsWithin(among, place, place + 1))))
			.sort(),
	];
}

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
