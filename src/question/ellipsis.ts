import { annotate, type Token } from '../text/annotation.ts';
import { anotherInItsPlace, isFragment } from './alternative.ts';
import { auxiliary, type Clause, clauseOf, inQuestionOrder, nounAsked, statementOrder } from './clause.ts';
import { entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { askingWhoSaid } from './quoted.ts';
import type { Turn } from './salience.ts';

/** Words that only join a question to the one before. */
const joining = /^(?:(?:and|but|so|or|ok|okay|then|also|now|well|hmm)\b[\s,]*)+/i;

/**
 * A question with what it leaves out put back from the question before: "until when?", "and how many were sent back?",
 * "what about Iran?", "who said that?". Null where it leaves out nothing of the kind.
 *
 * @param turn The question before, as it was read, with its answer.
 */
export function withElided(question: string, { question: previous, answer }: Turn): string | null {
	const core = question.trim().replace(joining, '');
	const joined = core.length < question.trim().length;
	const before = previous.trim().replace(joining, '');
	if (saying.test(core) && answer != null && answer.text.length <= mostCharacters) return askingWhoSaid(answer.text);
	if (core === '' || before === '' || before.length > mostCharacters || /[.?!]\s+\S/u.test(before)) return null;
	const whole =
		corrected(core, before) ??
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
	const slot = entitiesOf(before).find(({ head }) => heads.has(head));
	if (slot !== undefined) return before.slice(0, slot.start) + meant + before.slice(slot.end);
	const end = before.search(/[\s?.!]*$/u);
	return `${before.slice(0, end)} (${meant})${before.slice(end)}`;
}

/** "until when", "by whom", "in what year", "how often": a question word with its preposition, and nothing else. */
const bareWord =
	/^((?:(?:as of|until|till|since|by|from|in|on|at|to|with|for|of|about) )?(?:when|where|why|whom?|which|(?:what|which) (?:year|month|day|date|time|country|countries|city|place|age)|how (?:many|much|long|often|old|far|big|soon|exactly)|how)(?: (?:exactly|to|from|by|with|not|else))?)[\s?.!]*$/i;

function bareQuestionWord(core: string, before: string, answered: string | undefined): string | null {
	const asked = bareWord.exec(core)?.[1];
	const clause = asked === undefined ? null : clauseOf(before);
	if (asked === undefined || clause === null) return null;
	const whole = subjectAsked(clause, before) ? withSubject(clause, before, asked, answered) : clause;
	return whole === null ? null : `${capitalised(asked)} ${inQuestionOrder(whole)}?`;
}

/** "Who won?", "who was elected?", "who is the mayor?": the question word is the subject itself. */
function subjectAsked({ subject, auxiliary: aux, rest }: Clause, before: string): boolean {
	if (subject !== '' || !/^(?:who|what)\b/i.test(before)) return false;
	const isWho = /^who (?:is|are|was|were)\b/i.test(before);
	return aux === '' || startsWithVerb(rest) || (isWho && !annotate(rest).tokens.some(isVerb));
}

function isVerb({ partOfSpeech }: Token): boolean {
	return partOfSpeech === 'VERB';
}

function startsWithVerb(text: string): boolean {
	const first = annotate(text).tokens.find(({ partOfSpeech }) => partOfSpeech !== 'ADV' && partOfSpeech !== 'PART');
	return first !== undefined && isVerb(first);
}

/** The clause with what was answered in the place of "who"; null where that is not known and cannot be left open. */
function withSubject(clause: Clause, before: string, asked: string, answered = ''): Clause | null {
	const words = answered.split(/\s+/).length > mostWordsOfSubject ? '' : answered;
	if (clause.auxiliary === '' || startsWithVerb(clause.rest)) {
		const open = /^who\b/i.test(before) ? 'someone' : 'something';
		return { ...clause, subject: words === '' ? open : words };
	}
	// "Where is the mayor?" is complete.
	if (/^(?:where|how(?: old)?)$/i.test(asked)) return clause;
	if (words === '') return null;
	// "Who is *Karl Weiss*?" has the name, "who is the mayor?" was answered with it.
	const named = entitiesOf(words)[0]?.proper ?? false;
	return { ...clause, rest: named ? `${words} ${clause.rest}` : `${clause.rest} ${words}` };
}

/** Words of an answer that names whoever acts. A longer one says more. Untuned. */
const mostWordsOfSubject = 6;

/** "who said that?", "says who?", "according to whom?": asks for the source of the answer before. */
const saying =
	/^(?:(?:and )?(who(?: has| had)? (?:said|says|say|claimed|claims|reported|reports|told (?:you|them|us)|announced|estimated|confirmed|wrote|thinks|believes))(?: (?:that|so|this|it))?|says who|according to (?:whom?|which source))[\s?.!]*$/i;

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
		return clause === null ? null : `${asks} that ${clause.rest}?`;
	}
	if (!tokens.slice(0, 3).some(({ normal }) => /^(?:who|whom|whose|what|which|when|where|why|how)$/.test(normal)))
		return null;
	return `${asks} ${lowered(statementOrder(text, tokens))}?`;
}

/** A longer one says itself what it counts. Untuned. */
const mostWordsOfCount = 8;

/** "how many were sent back?": what is counted was named before. */
function countedAgain(core: string, before: string): string | null {
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
	const { tokens: earlier } = annotate(before);
	const asking = earlier.findIndex(({ normal }) => normal === 'how');
	const verb = earlier.findIndex(
		(token, i) => i > asking && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const counted =
		asking >= 0 && verb > 0 && /^(?:many|much)$/.test(earlier[asking + 1]?.normal ?? '')
			? nounAsked(before, earlier, asking, verb)
			: '';
	const noun = counted !== '' ? counted : entitiesOf(before).find(({ plural }) => plural)?.text;
	return noun === undefined ? null : `${match[1]} ${noun} ${core.slice(match[0].length)}`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
