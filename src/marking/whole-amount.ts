import type { Scene } from '../ranking/scene.ts';
import { approximatorOf, isReached } from '../text/approximators.ts';
import type { Span } from '../text/span.ts';

const amounts: readonly string[] = ['quantity', 'money', 'percentage', 'duration'];
/** "Hand *over* 36 works": there the word belongs to the verb, and limits no number. */
const phrasal = /\b(?:hand|turn)(?:s|ed|ing)? (?:over )?$/iu;
const takeover = /\bt(?:ake|akes|aken|aking|ook) (?:over )?$/iu;
/** What a mark may have left of a number's own words: "*more than* 4.5 billion years", "*at* least one". */
const bound = /^(?:at|more|less|fewer|over|under|up|no|not|nearly|almost|close)\b[^\d]*$/iu;
const ofWhole = /^(?:over )?[\d.,]+ of (?:the|its|their|\p{Lu}|\p{L}+['’]s)/iu;
/** What somebody does to a number limits it too, but is no part of it: "is *capped at* 30". */
const verbal = /^(?:\p{L}+ )?(?:capped|estimated at|starting|exceed|topp|surpass|approaching)/iu;
/** What an amount is for: "$180 billion *a year*", not "paid $5 million a year ago". */
const rate =
	/^ (?:an?|per|each|every) (?:square |cubic )?(second|minute|hour|day|night|week|month|quarter|season|year|decade|person|head|family|household|pupil|student|child|patient|passenger|worker|resident|tonne|ton|kilo|kilogram|pound|ounce|litre|liter|gallon|barrel|bag|bottle|mile|kilomet(?:re|er)|met(?:re|er)|foot|acre|hectare|share|seat|ticket|vehicle|kilowatt-hour|megawatt-hour)\b(?! (?:ago|earlier|later|before|after)\b)/iu;

/** An amount with what limits it and what it is for: "*close to* 600 people", "$180 billion *a year*"; without a word of the verb: "hand over *36* works". */
export function wholeAmount(span: Span, scene: Scene): Span {
	const { reading, text, analysis } = scene;
	const amount = reading.mentions.find(
		({ kind, start, end }) => amounts.includes(kind) && start <= span.start && span.start < end,
	);
	if (amount === undefined) return span;
	const isCut = bound.test(text.slice(amount.start, span.start)) && !isReached(text.slice(0, span.start));
	const start = isCut ? amount.start : openingOf(span, amount.kind === 'duration', text);
	// "1.20 euros *per pupil per day*": where one of them is not in the question, it is not told without the other.
	const first = rate.exec(text.slice(span.end));
	const second = rate.exec(text.slice(span.end + (first?.[0].length ?? 0)));
	const rates = [first, first === null ? null : second].filter((found) => found !== null);
	const isAsked = rates.every(([, of = '']) => analysis.text.toLowerCase().includes(of.toLowerCase()));
	return { start, end: span.end + (isAsked ? 0 : rates.reduce((length, [words]) => length + words.length, 0)) };
}

function openingOf({ start, end }: Span, isTime: boolean, text: string): number {
	const before = text.slice(0, start);
	const isVerbs = phrasal.test(before) || (takeover.test(before) && ofWhole.test(text.slice(start)));
	// "Went up to *58 percent*": the words belong to the verb.
	const upTo = /^up to /iu.exec(text.slice(start))?.[0] ?? '';
	if (isReached(before + upTo)) return start + upTo.length;
	if (isVerbs) return /^over /iu.test(text.slice(start)) ? start + 'over '.length : start;
	// "About 600" is 600 with a caution that the quotation shows; "close to 600" is another number.
	const { approximator, start: hedged } = approximatorOf(text, { start, end }, isTime);
	if (approximator === 'about' || approximator === 'exactly') return start;
	// "Less than *the 7 percent* of Norland" limits another number.
	if (/\bthan (?:the|its|their) $/iu.test(text.slice(hedged, start))) return start;
	return verbal.test(text.slice(hedged, start)) ? start : hedged;
}
