import { annotate, type Token } from '../text/annotation.ts';
import { asNamed, isInBrackets } from './alike.ts';
import { anotherInItsPlace, isFragment } from './alternative.ts';
import { askedFurther } from './asked-further.ts';
import { bareQuestionWord, isBareQuestionWord } from './bare-word.ts';
import { auxiliary, type Clause, clauseOf, nounAsked, statementOrder } from './clause.ts';
import { whyThatMuch } from './degree.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { questionTokens } from './question-tokens.ts';
import { askingWhoSaid } from './quoted.ts';
import type { Turn } from './salience.ts';

/** Words that only join a question to the one before. */
const joining = /^(?:(?:and|but|so|or|ok|okay|then|also|now|well|hmm|no(?=,))\b[\s,]*)+/i;

/** A question without the words that only join it to the one before. */
function withoutJoining(question: string): string {
	return question.trim().replace(joining, '');
}

/** Whether a text asks something only because of the question before, and looks like small talk else: "how much?". */
export function asksOfWhatWentBefore(question: string): boolean {
	return isBareQuestionWord(withoutJoining(question));
}

/**
 * A question with what it leaves out put back from the question before: "until when?", "and how many were sent back?",
 * "what about Iran?", "who said that?". Null where it leaves out nothing of the kind.
 *
 * @param turn The question before, as it was read, with its answer.
 */
export function withElided(question: string, { question: previous, answer }: Turn): string | null {
	const core = withoutJoining(question);
	const joined = core.length < question.trim().length;
	const before = withoutJoining(previous);
	if (saying.test(core) && answer != null && answer.text.length <= mostCharacters) return askingWhoSaid(answer.text);
	if (core === '' || before === '' || before.length > mostCharacters || /[.?!]\s+\S/u.test(before)) return null;
	const whole =
		corrected(core, before) ??
		askedFurther(core, before) ??
		whyThatMuch(core, before) ??
		bareQuestionWord(core, before, answer?.words) ??
		askedOfWhatWasSaid(core, before) ??
		anotherInItsPlace(core, before, joined) ??
		countedAgain(core, before);
	return whole === null ? null : capitalised(whole);
}

/** "I meant the purchase loan", "I am talking about Peru": the question before, of something else. */
const correction =
	/^(?:(?:oops|sorry|no|wait|actually|ah|oh)\b[\s,.!]*)*(?:i (?:meant|mean)|(?:i(?:['’]m| am| was) )?(?:talking|asking) about|(?:i(?:['’]m| am| was) )?referring to)\s+(?:for |about |to )?(.+?)[\s,.!?]*(?:\b(?:pls|please)\b[\s.!]*)?$/iu;

function corrected(core: string, before: string): string | null {
	const meant = correction.exec(core)?.[1];
	if (meant === undefined || !isFragment(meant) || !/\?\s*$|^(?:wh|how|is|are|was|were|do|does|did|can)/i.test(before))
		return null;
	const heads = new Set(entitiesOf(meant).map(({ head }) => head));
	const named = entitiesOf(before);
	const slot =
		named.find(({ head }) => heads.has(head)) ?? (/\bi mean/i.test(core) ? onlyLike(meant, named, before) : undefined);
	if (slot !== undefined) return before.slice(0, slot.start) + meant + before.slice(slot.end);
	const end = before.search(/[\s?.!]*$/u);
	return `${before.slice(0, end)} (${meant})${before.slice(end)}`;
}

/** The only name in a question, where another of its kind was meant: "sorry, I meant Tom Fox". */
function onlyLike(meant: string, named: readonly Entity[], before: string): Entity | undefined {
	const [other, ...others] = entitiesOf(meant).map(asNamed);
	const names = named.map(asNamed).filter((one) => one.proper && one.kind !== 'time');
	const [name] = names;
	if (other?.proper !== true || others.length > 0 || name === undefined || names.length > 1) return undefined;
	const isAlike = other.kind === name.kind || other.kind === 'unknown' || name.kind === 'unknown';
	return isAlike && !isInBrackets(name, before) && !/['’]s?$/u.test(before.slice(name.start, name.end))
		? name
		: undefined;
}

/** "who said that?", "says who?", "according to whom?": asks for the source of the answer before. */
const saying =
	/^(?:(?:and )?(who(?: has| had)? (?:said|says|say|claimed|claims|reported|reports|told (?:you|them|us)|announced|estimated|confirmed|wrote(?! (?:this|it)\b)|thinks|believes))(?: (?:that|so|this|it))?|says who|according to (?:whom?|which source))[\s?.!]*$/i;

function askedOfWhatWasSaid(core: string, before: string): string | null {
	const match = saying.exec(core);
	if (match === null) return null;
	const text = before.replace(/[\s?.!]+$/u, '');
	const { tokens } = annotate(text);
	const [first] = tokens;
	if (first === undefined) return null;
	const asks = match[1] === undefined ? 'Who said' : capitalised(match[1]);
	if (auxiliary.test(first.normal)) {
		const clause = clauseOf(text);
		return clause === null ? null : `${asks} that ${asStated(clause)}?`;
	}
	if (!tokens.slice(0, 3).some(({ normal }) => /^(?:who|whom|whose|what|which|when|where|why|how)$/.test(normal)))
		return null;
	return `${asks} ${lowered(statementOrder(text, tokens))}?`;
}

/** "Is the bridge safe?" states that "the bridge *is* safe"; "did it open?" is left, since its verb would change. */
function asStated({ auxiliary: aux, rest }: Clause): string {
	const [named] = entitiesOf(rest);
	const pronoun = /^(?:it|he|she|they|there|this|that|these|those)\b/i.exec(rest)?.[0].length;
	const end = pronoun ?? (named?.start === 0 ? named.end : undefined);
	if (/^(?:do|does|did)$/.test(aux) || end === undefined) return rest;
	return `${rest.slice(0, end)} ${aux}${rest.slice(end)}`;
}

/** A longer one says itself what it counts. Untuned. */
const mostWordsOfCount = 8;

/** "How much of it is for food?", after "how much money was raised?": of the money. */
const shareOfIt = /^how much of (?:it|that|this)\b(?=[\s?.!]|$)/i;
const amountAsked =
	/^how much (\p{L}+) (?:is|was|do|does|did|has|have|had|will|would|can|could|should|may|might|must)\b/iu;

/** "how many were sent back?": what is counted was named before. */
function countedAgain(core: string, before: string): string | null {
	const amount = shareOfIt.test(core) ? amountAsked.exec(before)?.[1] : undefined;
	if (amount !== undefined) return core.replace(shareOfIt, `how much of the ${amount}`);
	const match =
		/^(how (?:many|much)|which|what percentage|what share)(?: of (?:them|these|those))? (?=(\p{L}+))/iu.exec(core);
	if (match === null) return null;
	const { tokens } = annotate(core);
	const at = tokens.find(({ start }) => start === match[0].length);
	// "how many fumbles did he force": a noun, taken for a verb, and the verb behind it.
	const isVerb = at?.partOfSpeech === 'VERB' && !tokens.some(({ normal }) => auxiliary.test(normal));
	if (
		at === undefined ||
		tokens.length > mostWordsOfCount ||
		!(auxiliary.test(at.normal) || isVerb) ||
		/^how much$/i.test(match[1] ?? '')
	)
		return null;
	const earlier = questionTokens(before);
	const asking = earlier.findIndex(({ normal }) => normal === 'how');
	const verb = earlier.findIndex(
		(token, i) => i > asking && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const share = shareAsked.exec(before)?.[0];
	const whole = share === undefined ? '' : wholeOf(before, share.length, earlier);
	// "And what share oppose it?": of the same.
	if (whole !== '' && /^what/i.test(match[1] ?? '')) return `${match[1]} of ${whole} ${core.slice(match[0].length)}`;
	if (whole !== '') return `${match[1]} ${whole} ${core.slice(match[0].length)}`;
	const counted =
		asking >= 0 && verb > 0 && /^(?:many|much)$/.test(earlier[asking + 1]?.normal ?? '')
			? nounAsked(before, earlier, asking, verb)
			: '';
	const noun = counted !== '' ? counted : entitiesOf(before).find(({ plural }) => plural)?.text;
	return noun === undefined ? null : `${match[1]} ${noun} ${core.slice(match[0].length)}`;
}

/** "What share of *adults* support it?": of whom a share was asked for. */
const shareAsked = /^(?:what|which) (?:share|percentage|proportion|fraction|percent) of (?:the |all )?/iu;

function wholeOf(before: string, from: number, tokens: readonly Token[]): string {
	const verb = tokens.find(
		(token) => token.start > from && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const words = before.slice(from, verb?.start ?? from).trim();
	return isFragment(words) ? words : '';
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
