import { termsOf } from '../text/terms.ts';
import { namesBesides, namesMeant } from './answered-before.ts';
import { isOnlyElse } from './asked-further.ts';
import { asksOfWhatWentBefore } from './ellipsis.ts';
import { goesOn } from './goes-on.ts';
import { topicLeftOut } from './left-out.ts';
import { hasDemonstrative } from './own-words.ts';
import { openPronouns } from './pronouns.ts';
import type { Salient, Turn } from './salience.ts';

/**
 * Names what is spoken of, in brackets, where a question is about a part of it without saying so: "what are the main
 * layers (the oceanic crust)?". That is what an article is about that was quoted from, where its title is a name, else what
 * stands out. What a "this" goes back to stands beside it, and what a "what else" goes on from is named with "besides".
 *
 * @param asked The question as it was written; `read` is it with its pronouns resolved.
 * @param completed Whether it was completed from the question before, so that only the article may be missing.
 */
export function withTopic(
	asked: string,
	read: string,
	history: readonly Turn[],
	salient: readonly Salient[],
	completed: boolean,
): string {
	// An article that neither the last question nor its answer spoke of is another subject.
	const staysOn = asksOfArticle.test(asked) || (!completed && isOfOneArticle(history));
	const topic = salient.find(({ titled, age }) => titled && (age === 0 || staysOn));
	if (!completed && isOnlyQuestionWord(asked, topic !== undefined)) return read;
	const before = history.at(-1);
	const goes = topic !== undefined && goesOn(asked, topic, history);
	const unnamed = completed ? null : topicLeftOut(asked, read, salient);
	const left = topic === undefined ? unnamed : goes ? topic : null;
	const unsaid = (names: readonly string[]) => names.filter((name) => !isSaid(name, `${read} ${left?.text ?? ''}`));
	const besides = goes && before !== undefined ? unsaid(namesBesides(asked, before)) : [];
	const meant = goes && before !== undefined && !completed && goesBack(asked) ? unsaid(namesMeant(before)) : [];
	const named = [...meant, ...(left === null || isSaid(left.text, read) ? [] : [left.text])];
	const end = read.search(/[\s?.!]*$/u);
	const added = `${besides.length === 0 ? '' : ` besides ${besides.join(' and ')}`}${named.length === 0 ? '' : ` (${named.join(', ')})`}`;
	return `${read.slice(0, end)}${added}${read.slice(end)}`;
}

/**
 * Whether brackets would make no question that a person could ask: "how much (the dam)?", "what else (orchids)?". A single
 * "why?" is asked of an article's subject.
 */
function isOnlyQuestionWord(asked: string, ofArticle: boolean): boolean {
	if (!asksOfWhatWentBefore(asked)) return !ofArticle && isOnlyElse(asked);
	return !ofArticle || /\p{L} +\p{L}/u.test(asked);
}

function goesBack(question: string): boolean {
	return hasDemonstrative(question) || openPronouns(question).some(({ kind }) => kind === 'neuter');
}

function isSaid(text: string, question: string): boolean {
	const said = new Set(termsOf(question).flatMap(({ bases }) => bases));
	return termsOf(text).every(({ stop, bases }) => stop || bases.some((base) => said.has(base)));
}

/** Asks for more of the article that was quoted from last, whatever was asked in between. */
const asksOfArticle = /\b(?:(?:this|the|that) article|in article|anything else)\b/i;

/** Answers of one article that make a conversation about it. Untuned. */
const fewestAnswers = 2;

/** Whether the last question found no answer, and all before it were answered from one article. */
function isOfOneArticle(history: readonly Turn[]): boolean {
	const titles = history.flatMap(({ answer }) => (answer == null ? [] : [answer.title]));
	return history.at(-1)?.answer === null && titles.length >= fewestAnswers && new Set(titles).size === 1;
}
