import { annotate } from '../text/annotation.ts';
import { baseForms, isOrdinaryWord } from '../text/lexicon.ts';
import { overlap, type Span } from '../text/span.ts';
import { isCapitalised } from '../text/words.ts';
import { asNamed, isInBrackets, likeOf } from './alike.ts';
import { anotherOfItsKind, inPartOf, isDirection, partOfSpokenOf, withoutPart } from './another-of-kind.ts';
import { auxiliary, nounAsked } from './clause.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { isUnitOfTime, timesIn } from './times.ts';

const whatAbout =
	/^(?:(?:what|how) about|(?:the )?same (?:(?:question|thing) )?(?:(?:for|with|about)\b|(?=(?:in|on|at)\b)))\s*/i;
const preposition =
	/^(in|on|at|of|for|from|to|with|without|by|since|until|during|after|before|among|between|against|per)\b\s*/i;
/** "How many *of them* in Emden?", "how many against?": the question before counted already. */
const countedBefore = /^how (?:many|much)\b(?: of (?:them|these|those)\b)?\s+(?!of (?:them|these|those)\b)/i;
/** "Per year", "a week": how a figure is given. */
const rate = /^(?:an?|per|each|every) \p{L}+$/iu;

/** "what about Iran?", "and in 2020?": the question before, with another thing in the place of its like. */
export function anotherInItsPlace(core: string, before: string, joined: boolean): string | null {
	const explicit = whatAbout.test(core);
	const asked = core.replace(whatAbout, '').replace(/[\s?.!]+$/u, '');
	const said = withoutCount(asked, before);
	if (asksAnew.test(said)) return otherCounted(said, before);
	if (asksNothing.test(said)) return null;
	const lead = preposition.exec(said);
	const bare = lead === null ? said : said.slice(lead[0].length);
	const isRate = rate.test(said) && isUnitOfTime(said.split(' ').at(-1) ?? '');
	const isFew = isFragment(said) || (lead !== null && isWord.test(bare));
	// "In percent?" and "last year?" ask nothing by themselves, as "Lake Chad" may.
	const goesOn = joined || lead !== null || isRate || isTime(said, bare);
	if (!explicit && said === asked && !(goesOn && isFew)) return joined ? ofAnotherDeed(said, before) : null;
	if (bare === '') return withOpposite(said, before);
	// "And before her?": who that is, the question before does not say.
	if (pronoun.test(bare)) return null;
	if (isRate) return appended(before, said);
	const another = anotherOfItsKind(bare, before);
	if (another !== null) return another;
	if (isTime(said, bare)) return atAnotherTime(said, bare, before);
	if (lead !== null && isDirection.test(bare)) return inPartOf(lead[1] ?? '', bare, before);
	const [other] = entitiesOf(said).map(asNamed);
	const whole = other?.kind === 'place' ? withoutPart(before) : before;
	const slot = other === undefined ? null : likeOf(other, entitiesOf(whole).map(asNamed), whole, lead?.[1]);
	if (slot !== null) return exchanged(whole, slot, bare);
	const doing = lead === null || !/^\p{L}+ing$/iu.test(bare) ? null : ofAnotherDoing(lead[1] ?? '', bare, before);
	if (doing !== null) return doing;
	const elsewhere = lead === null || other === undefined ? null : atAnotherPlace(said, other, before);
	if (elsewhere !== null) return elsewhere;
	const deed = joined && !explicit && other === undefined ? ofAnotherDeed(said, before) : null;
	if (deed !== null) return deed;
	if (lead !== null)
		return (other === undefined ? behindTheSame(lead[1] ?? '', said, before) : null) ?? appended(before, said);
	const part = explicit && other !== undefined && other.end === said.length ? partOfSpokenOf(other, before) : null;
	if (part !== null) return part;
	// "what about Iran?", where the question before names no place.
	return other?.kind === 'place' && other.proper ? appended(before, `in ${bare}`) : null;
}

/** How something is said, which asks nothing: "of course", "by the way?". */
const asksNothing =
	/^(?:of course|by the way|for (?:sure|real)|in (?:fact|short|other words)|at all|to be (?:fair|honest|sure))$/i;
const isWord = /^(?!\p{L}+ing$)\p{L}+$/iu;
const pronoun =
	/^(?:him|her|them|it|that|this|these|those|then|there|here|he|she|they|me|us|you|(?:whom?|whose|which|what|when|where|why|how)\b.*)$/i;

function withoutCount(said: string, before: string): string {
	const rest = said.replace(countedBefore, '');
	const bare = rest.replace(preposition, '');
	const goesOn = /^how (?:many|much)\b/i.test(before) && isFragment(rest) && (bare !== rest || isTime(rest, bare));
	return goesOn ? rest : said;
}

// Before what the question is about, which stands in brackets.
function appended(before: string, said: string): string {
	const end = before.search(/(?: \([^()]*\))?[\s?.!]*$/u);
	return `${before.slice(0, end)} ${said}${before.slice(end)}`;
}

/** "For united", where no word tells what is named, after "for Pell Rovers". */
function behindTheSame(lead: string, said: string, before: string): string | null {
	const slot = entitiesOf(before).findLast(
		({ start, end, kind }) =>
			kind !== 'time' &&
			!isInBrackets({ start, end }, before) &&
			new RegExp(`\\b${lead} $`, 'i').test(before.slice(0, start)),
	);
	return slot === undefined ? null : before.slice(0, slot.start) + said.slice(lead.length + 1) + before.slice(slot.end);
}

/** "For parking?", after "what is the fine for speeding?": a deed takes the place of a deed behind the same preposition. */
function ofAnotherDoing(lead: string, bare: string, before: string): string | null {
	const was = new RegExp(`(?<=\\b${lead} )\\p{L}+ing\\b`, 'iu').exec(before);
	return was === null ? null : before.slice(0, was.index) + bare + before.slice(was.index + was[0].length);
}

const ofPlace = /\b(?:in|at|on) (?:the )?$/i;

/** "And at home?", after "how many live in the village?": a place takes the place of a place. */
function atAnotherPlace(said: string, other: Entity, before: string): string | null {
	if (
		(other.kind !== 'place' && other.head !== 'home') ||
		!ofPlace.test(said.slice(0, said.length - other.text.replace(/^the /, '').length))
	)
		return null;
	const slot = entitiesOf(before).findLast(
		(entity) => entity.kind === 'place' && ofPlace.test(before.slice(0, entity.start)) && !isInBrackets(entity, before),
	);
	if (slot === undefined) return null;
	return before.slice(0, slot.start).replace(ofPlace, '') + said + before.slice(slot.end);
}

/** "And close?", after "when did the mine open?": something else that is said of the same. */
function ofAnotherDeed(said: string, before: string): string | null {
	const end = before.search(/(?: \([^()]*\))?[\s?.!]*$/u);
	const { tokens } = annotate(before.slice(0, end));
	const [last, deed] = [tokens.at(-1), annotate(said).tokens[0]];
	if (last === undefined || deed === undefined || !isWord.test(said) || !isOrdinaryWord(deed.normal)) return null;
	if (![last, deed].every(({ partOfSpeech }) => partOfSpeech === 'VERB' || partOfSpeech === 'ADJ')) return null;
	const [isBase, wasBase] = [deed, last].map(({ normal }) => baseForms(normal)[0] === normal);
	const [isPast, wasPast] = [deed, last].map(({ normal }) => normal.endsWith('ed'));
	const isSaidAlike = isBase === wasBase || (isPast && wasPast);
	// "When did it open", asked on with "and *closed*".
	const asSaid = wasBase && isPast && !wasPast ? baseForms(deed.normal).find((form) => form !== deed.normal) : said;
	return isSaidAlike && asSaid !== undefined ? before.slice(0, last.start) + asSaid + before.slice(end) : null;
}

/** Puts a thing in the place of another. "And for Norland?", where Norland was the other side, makes them change sides. */
function exchanged(before: string, of: Span, bare: string): string {
	const slot = withHyphens(of, before);
	const was = before.slice(slot.start, slot.end);
	const owner = /['’]s$/u.test(was) ? '’s' : '';
	const isOwner = owner !== '' || /^['’]s\b/u.test(before.slice(slot.end));
	const name = isOwner ? bare.replace(/['’]s$/u, '') : bare;
	const other = entitiesOf(before).find(
		({ start, end }) => (end <= slot.start || start >= slot.end) && before.slice(start, end) === bare,
	);
	const changes = [{ ...slot, text: name + owner }, ...(other === undefined ? [] : [{ ...other, text: was }])];
	return changes
		.sort((a, b) => b.start - a.start)
		.reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), before);
}

/** "Part-*timers*" are no timers: a span with all of the words that hyphens join to it. */
function withHyphens({ start, end }: Span, text: string): Span {
	const ahead = /(?:[\p{L}\p{N}]+[-‐‑])*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
	const behind = /^(?:[-‐‑][\p{L}\p{N}]+)*/u.exec(text.slice(end))?.[0].length ?? 0;
	return { start: start - ahead, end: end + behind };
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
	const kept = said === bare && isCapitalised(bare) ? Math.max(0, was.search(/\p{Lu}/u)) : 0;
	return ahead + was.slice(0, kept) + said + before.slice(time.end);
}

/** A question word is no alternative to a thing. */
const asksAnew = /^(?:how|what|which|who|whom|whose|when|where|why)\b/i;

/** "and how many people?": the same question, of others. */
function otherCounted(said: string, before: string): string | null {
	const [asked, noun] = [said, before].map((text) => /^\s*how (?:many|much) /i.exec(text)?.[0].length);
	if (asked === undefined || !isFragment(said)) return null;
	if (entitiesOf(said).every(({ kind }) => kind === 'time')) return null;
	// "How many homes?", after "what did Osei promise?".
	const object = /^\s*what (?=(?:do|does|did|will|can|could|would|should) )/i.exec(before);
	if (object !== null) return `${said} ${before.slice(object[0].length)}`;
	if (noun === undefined) return null;
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
