import { genderOfGivenName } from '../text/given-names.ts';
import { baseForms } from '../text/lexicon.ts';
import { isLightWord } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { withElided } from './ellipsis.ts';
import { entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { isPleasantry } from './preamble.ts';
import { hasPronoun, withAntecedents } from './pronouns.ts';
import { type Salient, salientEntities, type Turn, type TurnAnswer } from './salience.ts';

/** Turns that are looked back at. Nobody refers further back, and what is older hardly counts. */
export const mostTurns = 10;

/**
 * The question in the light of those before it: rewritten so that it can be understood alone, or as it stands where it can
 * already, or where nothing before it tells what it leaves out. A question that goes wrong is worse than one that is left.
 *
 * @param history The turns before, oldest first, each question as it was read.
 */
export function readFollowUp(question: string, history: readonly Turn[]): string {
	const previous = history.at(-1);
	if (previous === undefined || isPleasantry(question) || question.length > mostCharacters) return question;
	const salient = salientEntities(history.slice(-mostTurns));
	const whole = withElided(question, previous.question) ?? question;
	const named = withFullNames(withDemonstratives(whole, salient), salient);
	const resolved = withAntecedents(named, salient);
	if (resolved !== named || whole !== question || hasPronoun(question)) return resolved;
	return withTopic(named, salient);
}

/** Reads a conversation from its first question on. `answer` tells what a question was answered with, where that is not known. */
export function readConversation(
	turns: readonly Turn[],
	answer: (question: string) => TurnAnswer | null = () => null,
): readonly Turn[] {
	const read: Turn[] = [];
	for (const turn of turns) {
		const question = turn.asRead ? turn.question : readFollowUp(turn.question, read);
		read.push({ question, answer: turn.answer === undefined ? answer(question) : turn.answer });
	}
	return read;
}

// "that album": the album that was named.
function withDemonstratives(question: string, salient: readonly Salient[]): string {
	return question.replace(/\b(?:this|that|these|those|such an?) (\p{L}+)\b(?! of\b)/giu, (said, noun: string) => {
		const head = baseForms(noun.toLowerCase())[0];
		const named = salient.find((entity) => entity.head === head && !entity.bare);
		return named === undefined
			? said
			: named.proper || named.text.startsWith('the ')
				? named.text
				: `the ${named.text}`;
	});
}

// "Anne", after Anne Bonny was spoken of. A family name alone is a usual way to name somebody, and is left.
function withFullNames(question: string, salient: readonly Salient[]): string {
	const short = entitiesOf(question).filter(
		({ proper, text }) => proper && !text.includes(' ') && genderOfGivenName(text) !== undefined,
	);
	return short.toReversed().reduce((text, { start, end, text: name }) => {
		const full = salient.find((entity) => entity.kind === 'person' && entity.text.startsWith(`${name} `));
		return full === undefined
			? text
			: text.slice(0, start) + full.text + text.slice(start + name.length, end) + text.slice(end);
	}, question);
}

/** Salience from which something is what the conversation is about. Tuned on the development half of the sets. */
const leastTopic = 1.1;
/** Words of weight up to which a question without a name of its own is taken to be about what was spoken of. */
const fewWords = 1;
/** The same where the question before introduced it: "what are the side effects?" after "what is melatonin?". */
const mostWords = 2;

/**
 * Names what is spoken of, in brackets, where the question is about a part of it without saying so: "what are the main
 * layers (the oceanic crust)?".
 */
function withTopic(question: string, salient: readonly Salient[]): string {
	const [topic] = salient;
	if (topic === undefined || topic.salience < leastTopic) return question;
	const isTitled = salient.some(({ titled }) => titled);
	const isNew = topic.role === 'defined' && topic.age === 0;
	if (!leavesOutTopic(question, isTitled, isNew ? mostWords : fewWords)) return question;
	if (!isTitled && namesKnown(question, salient)) return question;
	const said = new Set(termsOf(question).flatMap(({ bases }) => bases));
	const isSaid = termsOf(topic.text).every(({ stop, bases }) => stop || bases.some((base) => said.has(base)));
	if (isSaid) return question;
	const end = question.search(/[\s?.!]*$/u);
	return `${question.slice(0, end)} (${topic.text})${question.slice(end)}`;
}

// "where are the refugees?", after a question about refugees, is about those.
function namesKnown(question: string, salient: readonly Salient[]): boolean {
	return entitiesOf(question).some(({ head }) => salient.some((known) => known.head === head));
}

function leavesOutTopic(question: string, hasTitle: boolean, few: number): boolean {
	const entities = entitiesOf(question);
	if (entities.some(({ proper }) => proper) || /["“”]/.test(question)) return false;
	const weighty = termsOf(question).filter(({ stop, bases }) => !stop && !bases.some(isLightWord)).length;
	if (hasTitle && /\b(?:this|that|these|those|ones?|other|others|another|else|any)\b/i.test(question)) return true;
	if (weighty > few) return false;
	const definite = entities.filter(({ start, end }) => /^the /i.test(question.slice(start, end)));
	if (definite.length > 0)
		return definite.some(
			({ end }) => !/^ (?:of|for|in|on|at|to|between|from|with|about|that|who)\b/.test(question.slice(end)),
		);
	return weighty <= 1 && !isDefinition(question);
}

// "what is anemia?" is complete.
function isDefinition(question: string): boolean {
	return /^(?:and |so |ok |but )?wh(?:at|o)(?:['’]s| is| are| was| were) (?:an? )?(?:\S+ ?){1,3}\?*$/i.test(question);
}
