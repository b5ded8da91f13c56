import { genderOfGivenName } from '../text/given-names.ts';
import { baseForms } from '../text/lexicon.ts';
import { asksOfWhatWentBefore, withElided } from './ellipsis.ts';
import { entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { withNounForOne } from './one-of-them.ts';
import { isPleasantry } from './preamble.ts';
import { withAntecedents } from './pronouns.ts';
import { isInQuotation, quotedIn, quotesOnly } from './quoted.ts';
import { type Salient, salientEntities, type Turn, type TurnAnswer } from './salience.ts';
import { isUnitOfTime } from './times.ts';
import { withTopic } from './topic.ts';

/** Turns that are looked back at. Nobody refers further back, and what is older hardly counts. */
export const mostTurns = 10;

/**
 * The question in the light of those before it: rewritten so that it can be understood alone, or as it stands where it can
 * already, or where nothing before it tells what it leaves out. A question that goes wrong is worse than one that is left.
 *
 * @param history The turns before, oldest first, each question as it was read.
 */
export function readFollowUp(question: string, history: readonly Turn[]): string {
	// What was only thanked for, or doubted, is gone on from.
	const asking = history.filter((turn) => !isPleasantry(turn.question) && !asksWhetherTrue.test(turn.question));
	const previous = asking.at(-1);
	if (previous === undefined || question.length > mostCharacters) return question;
	if (isPleasantry(question) && !asksOfWhatWentBefore(question)) return question;
	if (asksWhetherTrue.test(question)) return question;
	const recent = asking.slice(-mostTurns);
	const salient = salientEntities(recent);
	const completed = withElided(question, previous);
	const said = [question, previous.question, previous.answer?.text ?? ''];
	const whole = completed !== null && quotesOnly(completed, said) ? completed : question;
	if (quotedIn(whole) !== null) return whole;
	// "How much (the dam)?" is no question that a person could ask.
	const named = withFullNames(withNounForOne(withDemonstratives(whole, salient), salient), salient);
	const resolved = withAntecedents(named, salient);
	return withTopic(whole, resolved, recent, salient, whole !== question);
}

/** "Is that true?" asks of the answer as a whole, which no word of the conversation stands for. */
const asksWhetherTrue =
	/^(?:(?:and|but|so|ok|wait|hmm|really|are you sure)\b[\s,?]*)*(?:(?:is|was|isn['’]?t) (?:that|this|it|all that)|that['’]?s) (?:really |actually |even )?(?:true|correct|right|so|accurate|real|for real|certain|confirmed)[\s?.!]*$/i;

/** Reads a conversation from its first question on. `answer` tells what a question was answered with, where that is not known. */
export function readConversation(
	turns: readonly Turn[],
	answer: (question: string) => TurnAnswer | null = () => null,
): readonly Turn[] {
	const read: Turn[] = [];
	for (const turn of turns) {
		const question = turn.asRead ? turn.question : readFollowUp(turn.question, read);
		const written = turn.written ?? turn.question;
		read.push({
			question,
			...(written === question ? {} : { written }),
			answer: turn.answer === undefined ? answer(question) : turn.answer,
		});
	}
	return read;
}

/** One of another time than "this" speaks of: "the *last* election", "the *2011* flood". */
const ofAnotherTime = /^(?:the |an? )?(?:last|next|previous|past|coming|\p{N}{4}) /iu;

// "that album": the album that was named. "This year" is today's.
function withDemonstratives(question: string, salient: readonly Salient[]): string {
	return question.replace(
		/\b(this|that|these|those|such an?|the) (\p{L}+)\b(?! of\b)/giu,
		(said, which: string, noun: string, at: number) => {
			if (isUnitOfTime(noun) || isInQuotation(at, question)) return said;
			const definite = /^the$/i.test(which);
			const near = definite || /^th(?:is|ese)$/i.test(which);
			const head = baseForms(noun.toLowerCase())[0];
			// "These songs" are several.
			const many = /^th(?:ese|ose)$/i.test(which) && noun.toLowerCase() !== head;
			const agrees = ({ plural, proper }: Salient) => plural || proper || !many;
			const named = salient.find(
				(entity) =>
					entity.head === head &&
					!entity.bare &&
					entity.joined === undefined &&
					agrees(entity) &&
					(!definite || isFuller(entity, noun)) &&
					!(near && ofAnotherTime.test(entity.text)),
			);
			if (named === undefined) return said;
			return named.proper || /^the |['’]s? /.test(named.text) ? named.text : `the ${named.text}`;
		},
	);
}

/** "The pledge", after "the taxpayer protection pledge"; not after "Ann’s pledge" or another number of them. */
function isFuller({ text, proper, titled, age }: Salient, noun: string): boolean {
	return !titled && age === 0 && !proper && text.toLowerCase().endsWith(` ${noun.toLowerCase()}`);
}

// "Anne", after Anne Bonny was spoken of. A family name alone is a usual way to name somebody, and is left.
function withFullNames(question: string, salient: readonly Salient[]): string {
	const short = entitiesOf(question).filter(
		({ proper, text, start }) =>
			proper && !text.includes(' ') && genderOfGivenName(text) !== undefined && !isInQuotation(start, question),
	);
	return short.toReversed().reduce((text, { start, end, text: name }) => {
		const full = salient.find((entity) => entity.kind === 'person' && entity.text.startsWith(`${name} `));
		return full === undefined
			? text
			: text.slice(0, start) + full.text + text.slice(start + name.length, end) + text.slice(end);
	}, question);
}
