import { annotate } from '../text/annotation.ts';
import { classesOf } from '../text/lexicon.ts';
import { auxiliary, clauseOf, inQuestionOrder, nounAsked, statementOrder } from './clause.ts';
import { type Entity, entitiesOf } from './entities.ts';
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
		bareQuestionWord(core, before) ??
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

function bareQuestionWord(core: string, before: string): string | null {
	const asked = bareWord.exec(core)?.[1];
	if (asked === undefined) return null;
	const clause = clauseOf(before);
	return clause === null ? null : `${capitalised(asked)} ${inQuestionOrder(clause)}?`;
}

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

const whatAbout = /^(?:what|how) about\s+/i;

/** "what about Iran?", "and in 2020?": the question before, with another thing in the place of its like. */
function anotherInItsPlace(core: string, before: string, joined: boolean): string | null {
	const explicit = whatAbout.test(core);
	const said = core.replace(whatAbout, '').replace(/[\s?.!]+$/u, '');
	if (asksAnew.test(said)) return otherCounted(said, before);
	if (!explicit && !(joined && isFragment(said))) return null;
	const end = before.search(/[\s?.!]*$/u);
	const preposition = /^(in|on|at|for|from|to|with|by|since|until|during|after|before|among|between)\s+/i.exec(said);
	const bare = preposition === null ? said : said.slice(preposition[0].length);
	const superlative = /^the (?:\p{L}+est|most \p{L}+|least \p{L}+|first|last|others?)$/iu;
	if (superlative.test(bare)) {
		const like = /\bthe (?:\p{L}+est|most \p{L}+|least \p{L}+|first|last)\b/iu.exec(before);
		return like === null ? null : before.replace(like[0], bare);
	}
	const year = /^\p{N}{4}$/u.test(bare) ? /\b\p{N}{4}\b/u.exec(before) : null;
	if (year !== null) return before.replace(year[0], bare);
	const [other] = entitiesOf(bare);
	const slot = other === undefined ? null : likeOf(other, entitiesOf(before), before, preposition?.[1]);
	if (slot !== null) {
		const replaced = before.slice(slot.start, slot.end);
		return before.slice(0, slot.start) + bare + (/['’]s$/.test(replaced) ? '’s' : '') + before.slice(slot.end);
	}
	// "what about Iran?", where the question before names no place.
	if (preposition === null && other?.kind === 'place' && other.proper)
		return `${before.slice(0, end)} in ${bare}${before.slice(end)}`;
	return preposition === null ? null : `${before.slice(0, end)} ${said}${before.slice(end)}`;
}

/** A question word is no alternative to a thing. */
const asksAnew = /^(?:how|what|which|who|whom|whose|when|where|why)\b/i;

/** "and how many people?": the same question, of others. */
function otherCounted(said: string, before: string): string | null {
	const [asked, noun] = [said, before].map((text) => /^\s*how (?:many|much) /i.exec(text)?.[0].length);
	if (asked === undefined || noun === undefined || !isFragment(said)) return null;
	const { tokens } = annotate(before);
	const asking = tokens.findIndex(({ normal }) => normal === 'how');
	const verb = tokens.findIndex(
		(token, i) => i > asking && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const counted = verb < 0 ? '' : nounAsked(before, tokens, asking, verb);
	if (counted === '') return null;
	return said + before.slice(before.indexOf(counted, noun) + counted.length);
}

function isFragment(text: string): boolean {
	const { tokens } = annotate(text);
	return (
		tokens.length <= mostWordsOfFragment &&
		!tokens.some((token) => auxiliary.test(token.normal) || token.partOfSpeech === 'VERB')
	);
}

/** A longer text without a verb is a topic of its own. Untuned. */
const mostWordsOfFragment = 5;

/** What of the question before is of the same sort. */
function likeOf(
	other: Entity,
	entities: readonly Entity[],
	before: string,
	preposition: string | undefined,
): Entity | null {
	let best: Entity | null = null;
	let most = enoughAlike;
	for (const entity of entities) {
		const ahead = before.slice(0, entity.start).trimEnd();
		const sameWay = preposition !== undefined && new RegExp(`\\b${preposition}$`, 'i').test(ahead);
		const sameHead = entity.head === other.head;
		const alike =
			(entity.proper === other.proper ? 2 : 0) +
			(entity.kind === other.kind || (isAnimate(entity) && isAnimate(other)) ? 2 : 0) +
			(entity.proper && other.proper && (entity.kind === 'unknown' || other.kind === 'unknown') ? 1 : 0) +
			(entity.plural && other.plural ? 2 : 0) +
			(wordClassOf(entity) === wordClassOf(other) ? 1 : 0) +
			(sameHead ? 2 : 0) +
			(sameWay ? 2 : 0) +
			(entity.role === 'defined' ? 1 : 0) -
			(entity.role === 'asked' || entity.role === 'possessed' ? 2 : 0);
		if (alike > most) [best, most] = [entity, alike];
	}
	return best;
}

function isAnimate({ kind }: Entity): boolean {
	return kind === 'person' || kind === 'group';
}

/** Points below which two things are no alternatives. Untuned. */
const enoughAlike = 3;

function wordClassOf({ head, proper }: Entity): string {
	return proper ? 'name' : (classesOf(head)[0]?.wordClass ?? 'none');
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
