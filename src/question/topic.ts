import { annotate } from '../text/annotation.ts';
import { isLightWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { namesBesides, namesMeant } from './answered-before.ts';
import { isOnlyElse } from './asked-further.ts';
import { auxiliary } from './clause.ts';
import { asksOfWhatWentBefore } from './ellipsis.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { hasPronoun, openPronouns } from './pronouns.ts';
import { questionTokens } from './question-tokens.ts';
import { isRelational } from './relational-nouns.ts';
import type { Salient, Turn } from './salience.ts';
import { timesIn } from './times.ts';

/** Salience from which something is what the conversation is about. Tuned on the development half of the sets. */
const leastTopic = 0.8;
/** Words of weight up to which a question without a name of its own is taken to be about what was spoken of. */
const fewWords = 1;
/** The same where the question before introduced it: "what are the side effects?" after "what is melatonin?". */
const mostWords = 2;

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

function weightyOf(question: string): readonly Term[] {
	return termsOf(question).filter(({ stop, bases }) => !stop && !bases.some(isLightWord));
}

function isSaid(text: string, question: string): boolean {
	const said = new Set(termsOf(question).flatMap(({ bases }) => bases));
	return termsOf(text).every(({ stop, bases }) => stop || bases.some((base) => said.has(base)));
}

/** "this", "those" and the like, before a noun or alone; not "cells that divide". */
function hasDemonstrative(question: string): boolean {
	const { tokens } = annotate(question);
	return tokens.some(({ normal, partOfSpeech }, i) => {
		if (/^(?:this|these|those)$/.test(normal)) return true;
		if (normal !== 'that') return false;
		const [previous, next] = [tokens[i - 1], tokens[i + 1]];
		if (previous === undefined) return false;
		const ends = next === undefined || next.kind === 'punctuation';
		return (
			ends ||
			// "was *that* a success?"
			auxiliary.test(previous.normal) ||
			(partOfSpeech === 'DET' &&
				/^(?:NOUN|ADJ)$/.test(next.partOfSpeech) &&
				!/^(?:NOUN|PROPN|VERB)$/.test(previous.partOfSpeech))
		);
	});
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

/** Asks for more of what was spoken of. */
const further = /\b(?:others?|another|else|any)\b/i;

/*
 * When a question without a name, a pronoun or a "this" goes on with the article: up to so many words of weight whatever they
 * are, up to so many where it asks for another or for any, else where such a share of them was said before. Tuned on the
 * development half of the sets.
 */
const shortQuestion = 1;
const mostFurther = 3;
const sharedShare = 0.3;

/** Whether a question goes on with an article that was quoted from: it says so, or it has nothing of its own. */
function goesOn(question: string, { text: title }: Entity, history: readonly Turn[]): boolean {
	if (openPronouns(question).length > 0 || hasDemonstrative(question)) return true;
	if (isDefinition(question) && !isDefinite(question)) return false;
	const weighty = weightyOf(question);
	const known = wordsAbout(title, history);
	const isKnown = ({ bases }: Term) => bases.some((base) => known.has(base));
	if (entitiesOf(question).some(({ proper }) => proper) || names(title, question)) return false;
	if (further.test(question) && weighty.length <= mostFurther) return true;
	return weighty.length <= shortQuestion || weighty.filter(isKnown).length >= sharedShare * weighty.length;
}

// "was osei elected?": a family name is a usual way to name somebody.
function names(title: string, question: string): boolean {
	const last = termsOf(title).findLast(({ stop }) => !stop);
	return last !== undefined && termsOf(question).some(({ normal }) => normal === last.normal);
}

function wordsAbout(title: string, history: readonly Turn[]): ReadonlySet<string> {
	const about = history.filter(({ answer }, i) => i === history.length - 1 || (answer?.title ?? '').startsWith(title));
	const said = about.map(({ question, answer }) =>
		`${question} ${answer?.text ?? ''} ${answer?.title ?? ''}`.slice(0, mostCharacters),
	);
	return new Set(termsOf(said.join(' ')).flatMap(({ stop, bases }) => (stop || bases.some(isLightWord) ? [] : bases)));
}

function topicLeftOut(asked: string, read: string, salient: readonly Salient[]): Entity | null {
	// "When was it made?", answered with a name: the next question is not of that.
	const single = salient.find((one) => one.joined === undefined && (one.asked || one.titled || one.whoAsked));
	const topic = comparing.test(asked) ? (salient.find(({ joined }) => joined) ?? single) : single;
	// What the last question no longer spoke of is not what this one leaves out.
	if (topic === undefined || topic.age > 0 || asked !== read) return null;
	if (openPronouns(asked).length > 0 || hasPronoun(asked)) return null;
	// Whoever a "who" was answered with is somebody, though the name tells nothing.
	const isSomebody = topic.kind === 'person' || (topic.kind === 'unknown' && topic.whoAsked);
	const isPerson = isSomebody && !topic.titled;
	// "What would *that* cost?": no person does.
	if (isPerson && hasDemonstrative(asked)) return null;
	if (isPerson && countsOthers(asked)) return null;
	if (topic.salience >= leastOfPart && (lacksWhole(asked) || describes(asked, topic))) return topic;
	if (topic.salience < leastTopic) return null;
	if (pointsBack.test(asked)) return topic;
	const isNew = topic.role === 'defined' && topic.age === 0;
	if (isPerson && !isNew && namesAThing(asked)) return null;
	return leavesOutTopic(asked, isNew ? mostWords : fewWords) && !namesKnown(asked, salient) ? topic : null;
}

/** "How many *schools took* part?": others than whoever was spoken of. */
function countsOthers(question: string): boolean {
	const tokens = questionTokens(question.replace(/^(?:and|but|so) /iu, ''));
	const verb = tokens.findIndex(({ partOfSpeech }) => partOfSpeech === 'VERB' || partOfSpeech === 'AUX');
	return /^(?:(?:and|but|so) )?how many \p{L}/iu.test(question) && verb > 2 && tokens[verb]?.partOfSpeech === 'VERB';
}

/** "How big is *the deficit*?": nothing of whoever was spoken of. */
function namesAThing(question: string): boolean {
	return entitiesOf(question).some(({ text, kind }) => text.startsWith('the ') && kind !== 'person');
}

/** "which is more important?" asks of two. */
const comparing =
	/^(?:and |so |but )?which(?: one| of (?:them|the two|these|those))?(?:['’]s| is| are| was| were| has| have| does| do| costs?| works?)\b|\bboth\b|\bcompare\b/i;

/** "in this kind of transaction", "in that case". */
const pointsBack =
	/\b(?:this|that|these|those|such) (?:kind|type|sort)s? of\b|\bin (?:this|that|such an?) (?:case|situation|event|scenario)\b/iu;

/** Salience from which it is meant where a noun of the question cannot do without it. Untuned. */
const leastOfPart = 0.55;

/** "what are the side effects?": a noun that needs a whole, in a question that names none. */
function lacksWhole(question: string): boolean {
	const entities = entitiesOf(question);
	if (entities.some(({ proper }) => proper) || weightyOf(question).length > mostWords) return false;
	const part = entities.find(({ head }) => isRelational(head));
	return (
		part !== undefined &&
		part.role !== 'possessed' &&
		!isGeneric(part, question) &&
		!/^ (?:of|between|behind|against|for|that|who|which)\b/.test(question.slice(part.end)) &&
		entities.filter(({ role }) => role !== 'adjunct').length === 1
	);
}

/** "why are *prices* rising?": all of them, wherever they are, where a verb says what they do. */
function isGeneric({ bare, plural, role, text, end }: Entity, question: string): boolean {
	const next = annotate(question).tokens.find(({ start }) => start >= end);
	return bare && plural && !text.startsWith('the ') && role === 'subject' && next?.partOfSpeech === 'VERB';
}

/** "when was the city founded?", after a question about Porto. */
function describes(question: string, topic: Entity): boolean {
	const entities = entitiesOf(question);
	if (!topic.proper || entities.some(({ proper }) => proper)) return false;
	return entities.some(
		({ bare, kind, start, end }) =>
			bare &&
			/^the /i.test(question.slice(start, end)) &&
			kind === topic.kind &&
			(kind === 'place' || kind === 'group') &&
			!/^ (?:of|in|that|who|which)\b/.test(question.slice(end)),
	);
}

// "where are the refugees?", after a question about refugees, is about those.
function namesKnown(question: string, salient: readonly Salient[]): boolean {
	return entitiesOf(question).some(({ head }) => salient.some((known) => known.head === head));
}

function leavesOutTopic(question: string, few: number): boolean {
	const entities = entitiesOf(question);
	if (entities.some(({ proper }) => proper) || /["“”]/.test(question)) return false;
	const weighty = weightyOf(question).length;
	if (weighty > few) return false;
	const definite = entities.filter(({ start, end }) => /^the /i.test(question.slice(start, end)));
	if (definite.length > 0)
		return definite.some(
			({ end }) => !/^ (?:of|for|in|on|at|to|between|from|with|about|that|who)\b/.test(question.slice(end)),
		);
	return weighty <= 1 && !isDefinition(question) && !isOfOwn(question);
}

/** "are *you* sure?" is about who is asked, "what happened *yesterday*?" about a day. */
function isOfOwn(question: string): boolean {
	return /\b(?:am|are|was|were) (?:i|you|we)\b/i.test(question) || timesIn(question).length > 0;
}

// "what is anemia?" is complete.
function isDefinition(question: string): boolean {
	return /^(?:and |so |ok |but )?wh(?:at|o)(?:['’]s| is| are| was| were) (?:an? )?(?:\S+ ?){1,3}(?<! like ?)\?*$/i.test(
		question,
	);
}

// "what were the themes?", of an article, is not.
function isDefinite(question: string): boolean {
	return /^(?:and |so |ok |but )?wh(?:at|o)(?:['’]s| is| are| was| were) the /i.test(question);
}
