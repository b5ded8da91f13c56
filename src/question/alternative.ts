import { annotate } from '../text/annotation.ts';
import { classesOf } from '../text/lexicon.ts';
import { overlap, type Span } from '../text/span.ts';
import { auxiliary, nounAsked } from './clause.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { timesIn } from './times.ts';

const whatAbout = /^(?:what|how) about\s+/i;
const preposition =
	/^(in|on|at|of|for|from|to|with|without|by|since|until|during|after|before|among|between|against)\b\s*/i;
/** "How many *of them* in Emden?", "how many against?": the question before counted already. */
const countedBefore = /^how (?:many|much)\b(?: of (?:them|these|those)\b)?\s+(?!of (?:them|these|those)\b)/i;

/** "what about Iran?", "and in 2020?": the question before, with another thing in the place of its like. */
export function anotherInItsPlace(core: string, before: string, joined: boolean): string | null {
	const explicit = whatAbout.test(core);
	const asked = core.replace(whatAbout, '').replace(/[\s?.!]+$/u, '');
	const said = withoutCount(asked, before);
	if (asksAnew.test(said)) return otherCounted(said, before);
	if (!explicit && said === asked && !(joined && isFragment(said))) return null;
	const lead = preposition.exec(said);
	const bare = lead === null ? said : said.slice(lead[0].length);
	if (bare === '') return withOpposite(said, before);
	const superlative = /^the (?:\p{L}+est|most \p{L}+|least \p{L}+|first|last|others?)$/iu;
	if (superlative.test(bare)) {
		const like = /\bthe (?:\p{L}+est|most \p{L}+|least \p{L}+|first|last)\b/iu.exec(before);
		return like === null ? null : before.replace(like[0], bare);
	}
	if (isTime(said, bare)) return atAnotherTime(said, bare, before);
	const [other] = entitiesOf(bare);
	const slot = other === undefined ? null : likeOf(other, entitiesOf(before), before, lead?.[1]);
	if (slot !== null) return exchanged(before, slot, bare);
	if (lead !== null) return appended(before, said);
	// "what about Iran?", where the question before names no place.
	return other?.kind === 'place' && other.proper ? appended(before, `in ${bare}`) : null;
}

function withoutCount(said: string, before: string): string {
	const rest = said.replace(countedBefore, '');
	const bare = rest.replace(preposition, '');
	const goesOn = /^how (?:many|much)\b/i.test(before) && isFragment(rest) && (bare !== rest || isTime(rest, bare));
	return goesOn ? rest : said;
}

function appended(before: string, said: string): string {
	const end = before.search(/[\s?.!]*$/u);
	return `${before.slice(0, end)} ${said}${before.slice(end)}`;
}

/** Puts a thing in the place of another. "And for Norland?", where Norland was the other side, makes them change sides. */
function exchanged(before: string, slot: Span, bare: string): string {
	const was = before.slice(slot.start, slot.end);
	const owner = /['’]s$/.test(was) ? '’s' : '';
	const other = entitiesOf(before).find(
		({ start, end }) => (end <= slot.start || start >= slot.end) && before.slice(start, end) === bare,
	);
	const changes = [{ ...slot, text: bare + owner }, ...(other === undefined ? [] : [{ ...other, text: was }])];
	return changes
		.sort((a, b) => b.start - a.start)
		.reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), before);
}

const opposites: Readonly<Record<string, string>> = {
	for: 'against',
	against: 'for',
	with: 'without',
	without: 'with',
	before: 'after',
	after: 'before',
	from: 'to',
	to: 'from',
};

/** "And how many against?", after those who voted for something. */
function withOpposite(said: string, before: string): string | null {
	const opposite = opposites[said.toLowerCase()];
	const place = opposite === undefined ? null : new RegExp(`\\b${opposite}\\b`, 'i').exec(before);
	return place === null ? null : before.slice(0, place.index) + said + before.slice(place.index + place[0].length);
}

const year = /\b\p{N}{4}\b/u;
const onlyYear = /^\p{N}{4}$/u;

/** Whether a fragment is nothing but a time: "in 2023", "this season". */
function isTime(said: string, bare: string): boolean {
	const from = said.length - bare.replace(/^the /i, '').length;
	return onlyYear.test(bare) || timesIn(said).some(({ start, end }) => end === said.length && start <= from);
}

/** A time takes the place of a time, with its preposition. */
function atAnotherTime(said: string, bare: string, before: string): string {
	const things = entitiesOf(before).filter(({ kind }) => kind !== 'time');
	// "The *2019* cup" is not of that time but called by it.
	const time = timesIn(before).findLast((span) => !things.some((thing) => overlap(thing, span)));
	const named = onlyYear.test(bare) && (time === undefined || said === bare) ? year.exec(before) : null;
	if (named !== null) return before.replace(named[0], bare);
	if (time === undefined) return appended(before, said === bare && onlyYear.test(bare) ? `in ${bare}` : said);
	const ahead = before.slice(0, time.start).replace(/\b(?:in|on|at|during|for) (?:the )?$/i, '');
	const was = before.slice(ahead.length, time.end);
	// "And *Tuesday*?" after "on Monday" is on Tuesday; "and *last season*?" after "in 2021" is not "in" it.
	const kept = said === bare && /^\p{Lu}/u.test(bare) ? Math.max(0, was.search(/\p{Lu}/u)) : 0;
	return ahead + was.slice(0, kept) + said + before.slice(time.end);
}

/** A question word is no alternative to a thing. */
const asksAnew = /^(?:how|what|which|who|whom|whose|when|where|why)\b/i;

/** "and how many people?": the same question, of others. */
function otherCounted(said: string, before: string): string | null {
	const [asked, noun] = [said, before].map((text) => /^\s*how (?:many|much) /i.exec(text)?.[0].length);
	if (asked === undefined || noun === undefined || !isFragment(said)) return null;
	if (entitiesOf(said).every(({ kind }) => kind === 'time')) return null;
	const { tokens } = annotate(before);
	const asking = tokens.findIndex(({ normal }) => normal === 'how');
	const verb = tokens.findIndex(
		(token, i) => i > asking && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const counted = verb < 0 ? '' : nounAsked(before, tokens, asking, verb);
	if (counted === '') return null;
	return said + before.slice(before.indexOf(counted, noun) + counted.length);
}

/** Whether a text is a few words without a verb. */
export function isFragment(text: string): boolean {
	const { tokens } = annotate(text);
	return (
		tokens.length <= mostWordsOfFragment &&
		!tokens.some((token) => auxiliary.test(token.normal) || token.partOfSpeech === 'VERB')
	);
}

/** A longer text without a verb is a topic of its own. Untuned. */
const mostWordsOfFragment = 5;

/** What of the question before is of the same sort or, where the other has a preposition, what stands behind the same one. */
function likeOf(other: Entity, entities: readonly Entity[], before: string, behind: string | undefined): Entity | null {
	let best: Entity | null = null;
	let most = behind === undefined ? enoughAlike : Number.NEGATIVE_INFINITY;
	for (const entity of entities) {
		const ahead = before.slice(0, entity.start).trimEnd();
		// "For treating *flu*" is for the flu.
		const sameWay = behind !== undefined && new RegExp(`\\b${behind}(?: \\p{L}+ing)?$`, 'iu').test(ahead);
		if (entity.kind === 'time' || (behind !== undefined && !sameWay)) continue;
		const sameHead = entity.head === other.head;
		const alike =
			(entity.proper === other.proper ? 2 : 0) +
			(entity.kind === other.kind || (isAnimate(entity) && isAnimate(other)) ? 2 : 0) +
			(entity.proper && other.proper && (entity.kind === 'unknown' || other.kind === 'unknown') ? 1 : 0) +
			(entity.plural && other.plural ? 2 : 0) +
			(wordClassOf(entity) === wordClassOf(other) ? 1 : 0) +
			(sameHead ? 2 : 0) +
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
