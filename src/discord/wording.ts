import type { AbstentionReason } from '../answer/answer.ts';
import type { Change } from '../answer/figures.ts';

/**
 * What the bot says in answer to questions, presses and statements. Values put in are ready to show: escaped where the place knows
 * markup.
 */

/** How many missing words are named. More would bury the sentence around them. */
const MISSING_WORDS = 5;

export const timelineAbout = (about: string): string => `**About:** ${about}`;
export const timelineTitle = (entries: number): string => `Timeline: ${counted(entries, 'dated statement')}`;
export const NO_TIMELINE_TITLE = 'Nothing dated in the articles';
export const noTimeline = (undated: number): string =>
	undated === 0
		? 'I looked for sentences on this with a date, or from an article with one, and found none.'
		: `${undated === 1 ? 'One sentence is' : `${undated.toLocaleString('en-US')} sentences are`} on this, but without a date that I can tell. Dates such as “last month” need the date of the article.`;
/** Which entry it is, and when: by its article's day, by the days that its words mean, or by both. Days are Discord's time stamps. */
export const timelineEntry = (number: number, published: string | null, claimed: string | null): string => {
	const dates = [published === null ? null : `published ${published}`, claimed].filter((date) => date !== null);
	return `**${number}.** ${dates.join(' · ')}`;
};
export const datedBy = (words: string, days: string): string => `“${words}”: ${days}`;
export const figureChange = (change: Change, words: string, before: string): string => {
	switch (change) {
		case 'up':
			return `**${words}**, up from ${before}`;
		case 'down':
			return `**${words}**, down from ${before}`;
		case 'same':
			return `**${words}**, as before`;
		case 'unclear':
			return `**${words}**, no clear change from ${before}`;
	}
};
export const timelineFooter = (undated: number, left: number): string | undefined => {
	const parts = [
		...(left === 0 ? [] : [`${counted(left, 'entry', 'entries')} more had no room`]),
		...(undated === 0 ? [] : [`${counted(undated, 'sentence')} on this without a date that can be told`]),
	];
	return parts.length === 0 ? undefined : parts.join(' · ');
};
/** Alt text of a chart. */
export const chartDescription = (about: string, points: readonly string[]): string =>
	`A chart of ${points.length} dated figures on “${about}”: ${points.join('; ')}.`;
export const CHART_IS_CUT = 'The height does not begin at zero.';
/** `dated`: the article's words for days of which the drawn one is only the end. */
export const chartPoint = (
	words: string,
	day: string,
	dated: 'day' | 'published' | { readonly words: string },
): string =>
	dated === 'day'
		? `${words} on ${day}`
		: dated === 'published'
			? `${words}, published on ${day}`
			: `${words} (“${dated.words}”), drawn at ${day}`;

export const badFilter = (error: string): string => `I could not choose the articles: ${error}.`;

export const filteredBy = (
	articles: number,
	all: number,
	published: string | undefined,
	from: string | undefined,
): string => {
	const dated = published === undefined ? '' : `, published ${published}`;
	const named = from === undefined ? '' : `, from “${from}”`;
	return `-# ${countedOf(articles, all)}${named}${dated}`;
};
export const publishedSince = (day: string): string => `since ${day}`;
export const publishedUntil = (day: string): string => `until ${day}`;
export const publishedBetween = (first: string, last: string): string =>
	first === last ? `on ${first}` : `from ${dayToDay(first, last)}`;

/** Below a quotation. `days` are Discord's time stamps. */
export const claimDate = (words: string, days: string): string => `-# ${datedBy(words, days)}`;
export const dayToDay = (first: string, last: string): string => `${first} to ${last}`;

/** Between the headings and the line that lead to a quotation. */
export const THEN = ' › ';
export const smallPrint = (line: string): string => `-# ${line}`;

export const BUTTON_LABELS = {
	context: 'Context',
	more: 'More quotations',
	verify: 'Verify',
	asWritten: 'As I wrote it',
	beside: 'Side by side',
	previous: 'Previous',
	next: 'Next',
} as const;

/** One for each of the nearest sentences, where two are shown. */
export const CONTEXT_OF_NEAREST = ['Context of the first', 'Context of the second'] as const;

export const asked = (question: string): string => `**Question:** ${question}`;

export const readAs = (question: string): string => `-# Read as: ${question}`;

/** Below the question of a message that asks several. */
export const otherQuestions = (questions: string): string =>
	`-# This is about the first question. Ask again for: ${questions}`;

export const supportedBy = (sentences: number): string =>
	sentences === 1 ? '1 other sentence supports this.' : `${sentences} other sentences support this.`;

/** `value` is marked up; `spellings` is empty or what `alsoSpelt` gives. */
export const articlesAgree = (articles: number, value: string, spellings: string): string =>
	`${articles} articles agree: ${value}${spellings}`;
export const alsoSpelt = (spellings: readonly string[]): string =>
	spellings.length === 0 ? '' : ` (also written ${spellings.join(', ')})`;
export const articlesDiffer = (values: readonly string[]): string => `Articles differ: ${values.join(' · ')}`;
/** Rounded, bounded, of different times, or one less specific than the other: all may be true. */
export const articlesCompatible = (values: readonly string[]): string =>
	`Articles say, and all may be true: ${values.join(' · ')}`;
/** `source` is an article's title and date; `others` how many articles give the same value besides. */
export const sources = (source: string, others: number): string =>
	others === 0 ? source : `${source}, and ${counted(others, 'other article')}`;
export const besideNote = (quotations: number): string =>
	quotations === 1
		? 'One of the sentences is left; the others have changed or gone since:'
		: `What ${quotations} articles say, with the value of each in bold:`;

export const CUT_BEFORE = '*(The sentence begins before this. It is too long to show whole.)*';
export const CUT_AFTER = '*(The sentence goes on. It is too long to show whole.)*';
/** Where a sentence of the context is cut. */
export const CUT_MARK = '[…]';

export const sentenceNumber = (number: number, of: number): string => `sentence ${number} of ${of}`;
export const sentenceRange = (first: number, last: number, of: number): string =>
	first === last ? sentenceNumber(first, of) : `sentences ${first} to ${last} of ${of}`;

export const quotationNumber = (number: number, of: number): string => `Quotation ${number} of ${of}`;

/** Below each of the nearest sentences. Whether it answers all the same is left to its reader. */
export const NOT_GIVEN = 'Not given as an answer';

export function abstentionTitle(reason: AbstentionReason): string {
	switch (reason) {
		case 'not-a-question':
			return 'Nothing to look for';
		case 'weak-evidence':
			return 'No clear answer found in the articles';
		case 'nothing-shared':
		case 'focus-missing':
		case 'no-answer-of-type':
			return 'No answer found in the articles';
	}
}

/** Where a question has nothing but its question word, in place of {@link abstention}. */
export const NO_SUBJECT =
	'This does not say what it is about. Ask it as a whole; or, after another question, in a reply to me, a thread or a direct message, where I read it in the light of that.';

/** Why nothing is quoted. `lookedFor` is, for example, "a number"; `missing` the words no article has, one or more for `focus-missing`. */
export function abstention(reason: AbstentionReason, lookedFor: string, missing: readonly string[]): string {
	switch (reason) {
		case 'not-a-question':
			return 'Ask about something the articles may say: who, what, when, where, how many, why. `/articles` lists them, and `/help` says more.';
		case 'nothing-shared':
			return `I looked for ${lookedFor}. No sentence shares a word of weight with the question.${missing.length === 0 ? '' : ` No article has ${quoted(missing)}.`}`;
		case 'focus-missing':
			return `I looked for ${lookedFor}. The articles do not mention ${quoted(missing)}.`;
		case 'no-answer-of-type':
			return `I looked for ${lookedFor}. Some sentences are on the subject, but I found no answer in them.`;
		case 'weak-evidence':
			return `I looked for ${lookedFor}. Some sentences come near, but I am sure of none.`;
	}
}

export const nearest = (sentences: number, reason: AbstentionReason): string => {
	const [those, they] =
		sentences === 1 ? ['The nearest sentence', 'it answers'] : ['The nearest sentences', 'they answer'];
	return reason === 'weak-evidence' ? `${those}. Whether ${they}, I cannot tell:` : `${those}, not given as an answer:`;
};

export const CONTEXT_NOTE = 'The quoted sentence, marked by the bar, among the sentences around it:';
export const moreNote = (quotations: number): string =>
	quotations === 1
		? 'One more sentence on this. It may answer less well:'
		: `${quotations} more sentences on this, best first. They may answer less well:`;

export const corpusSize = (articles: number, sentences: number): string =>
	`${counted(articles, 'article')}, ${counted(sentences, 'sentence')}`;
export const articlesMatching = (matching: number, all: number, filter: string): string =>
	`${countedOf(matching, all)} with “${filter}”`;
export const articlesPage = (page: number, pages: number): string => `Page ${page} of ${pages}`;
export const noArticleMatches = (filter: string): string =>
	`No article has “${filter}” in its title, source or file name. \`/articles\` without words lists them all.`;
export const NO_ARTICLES = 'There are no articles at the moment.';
export const sentenceCount = (sentences: number): string => counted(sentences, 'sentence');
export const openLink = (url: string): string => `[open](${url})`;

export const QUESTION_HINT =
	'Ask me a question about the articles: who, what, when, where, how many, why. `/help` says more.';
export const questionTooLong = (limit: number): string =>
	`That is too long for me to read as one question. Please ask in ${limit} characters or fewer.`;

export const ASKS_OF_MENTIONED =
	'I know people and places by the names that articles give them, not by mentions. Please ask again with the name as a word.';

export const UNKNOWN_BUTTON = 'This button is from an older version of me. Please ask again.';
export const QUESTION_GONE = 'I cannot find the question any more; please ask it again.';
export const UNKNOWN_COMMAND = 'I do not know this command any more. Please try again in a minute.';
export const slowDown = (seconds: number): string =>
	`That was a lot at once. Please wait ${counted(seconds, 'second')} and try again.`;
export const RESTARTING = 'I am restarting. Please ask again in a minute.';
export const FAILED = 'Something went wrong on my side, so there is no answer this time. Please try again.';
/** AutoMod is Discord's own filter, which the moderators of a server set. */
export const BLOCKED =
	'This server’s filter (AutoMod) blocked my answer, so I cannot show it here. Its moderators decide which words are blocked.';
export const NEEDS_EMBEDS =
	'I may not show quotations here: I need the permission “Embed Links” in this channel. `/ask` works.';

/** A number with its noun: "1 article", "1,200 sentences". */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
	return `${n.toLocaleString('en-US')} ${n === 1 ? noun : plural}`;
}

/** "12 of 1,200 articles". */
function countedOf(articles: number, all: number): string {
	return `${articles.toLocaleString('en-US')} of ${counted(all, 'article')}`;
}

function quoted(words: readonly string[]): string {
	const named = words.slice(0, MISSING_WORDS).map((word) => `“${word}”`);
	const more = words.length - named.length;
	return anyOf.format(more === 0 ? named : [...named, `${more} more of the words`]);
}

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });
