import { annotate } from '../text/annotation.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { hasDemonstrative, isDefinition, weightyOf } from './own-words.ts';
import { hasPronoun, openPronouns } from './pronouns.ts';
import { questionTokens } from './question-tokens.ts';
import { isRelational } from './relational-nouns.ts';
import type { Salient } from './salience.ts';
import { timesIn } from './times.ts';

/** Salience from which something is what the conversation is about. Tuned on the development half of the sets. */
const leastTopic = 0.8;
/** Words of weight up to which a question without a name of its own is taken to be about what was spoken of. */
const fewWords = 1;
/** The same where the question before introduced it: "what are the side effects?" after "what is melatonin?". */
const mostWords = 2;

/** What stands out of what was spoken of, where a question is about it and does not say so; null where it is complete. `read`: with its pronouns resolved. */
export function topicLeftOut(asked: string, read: string, salient: readonly Salient[]): Entity | null {
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
