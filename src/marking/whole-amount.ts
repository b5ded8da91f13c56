import type { Scene } from '../ranking/scene.ts';
import { approximatorOf } from '../text/approximators.ts';
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
	const isCut = bound.test(text.slice(amount.start, span.start));
	const start = isCut ? amount.start : openingOf(span, amount.kind === 'duration', text);
	const asked = rate.exec(text.slice(span.end));
	const isAsked = asked?.[1] !== undefined && analysis.text.toLowerCase().includes(asked[1].toLowerCase());
	return { start, end: span.end + (asked === null || isAsked ? 0 : asked[0].length) };
}

function openingOf({ start, end }: Span, isTime: boolean, text: string): number {
	const before = text.slice(0, start);
	const isVerbs = phrasal.test(before) || (takeover.test(before) && ofWhole.test(text.slice(start)));
	if (isVerbs) return /^over /iu.test(text.slice(start)) ? start + 'over '.length : start;
	// "About 600" is 600 with a caution that the quotation shows; "close to 600" is another number.
	const { approximator, start: hedged } = approximatorOf(text, { start, end }, isTime);
	if (approximator === 'about' || approximator === 'exactly') return start;
	return verbal.test(text.slice(hedged, start)) ? start : hedged;
}
