import type { Sentence } from '../corpus/sentence.ts';
import { readSentence } from '../ranking/reading.ts';
import { datelineEnd } from '../ranking/span-fit.ts';
import type { Token } from '../text/annotation.ts';
import { isVerb } from '../text/annotation.ts';
import { daysBetween } from '../text/calendar.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { isReached } from './figure-clause.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * For how long a figure was counted. `state`: how it stands at a time ("has 300 members"), whatever that is called. `open`: until a
 * day, from when is not said. Else it is what happened within its days: of a month and of a year such figures are no rise or fall.
 */
export type FigureStretch =
	| { readonly kind: 'state' }
	| { readonly kind: 'open' }
	| { readonly kind: 'since'; readonly from: string }
	| { readonly kind: 'within'; readonly days: number }
	/** Of what happened on a day, however much later more was known of it: "12 were killed when a bus crashed on Sunday". */
	| { readonly kind: 'of-event'; readonly on: string }
	/** On a day of what may have gone on for longer: "12 were killed on Monday" is a day's share of a flood, or all of a crash. */
	| { readonly kind: 'on-day' };

/** Reads it from the date of the claim and the verb that goes with the figure. */
export function stretchOf({ sentence, claimDate }: TimelineEntry, quantity: Quantity): FigureStretch {
	const { tokens } = readSentence(sentence).annotation();
	if ((quantity.unit.kind === 'percent' && quantity.change === 'none') || isState(tokens, quantity))
		return { kind: 'state' };
	if (claimDate?.period == null) return { kind: 'open' };
	const { from, to } = claimDate.period;
	switch (claimDate.relation) {
		case 'since':
		case 'after':
			return { kind: 'since', from };
		case 'at':
		case 'range':
			// "Visitors rose to 300 in May" are those of May.
			// "Fell to 300 *at the end of* May" is how it stood then.
			if (from < to && isReached(sentence.text, quantity) && isPoint(sentence, claimDate)) return { kind: 'open' };
			if (from < to) return { kind: 'within', days: daysBetween(from, to) + 1 };
			if (isOfEvent(sentence, tokens, claimDate, quantity)) return { kind: 'of-event', on: from };
			return isReached(sentence.text, quantity) ? { kind: 'open' } : { kind: 'on-day' };
		case 'by':
		case 'as-of':
		case 'until':
		case 'before':
			return { kind: 'open' };
	}
}

/** Whether a date names the beginning or the end of its days alone. */
function isPoint({ text, start }: Sentence, date: Span): boolean {
	return /\b(?:at|by) the (?:very )?(?:end|start|beginning|close|turn) of (?:the )?$/iu.test(
		text.slice(0, date.start - start),
	);
}

/** Of so many times the days, a figure is of another stretch: months are of 28 to 31, years of 365 and 366. Untuned. */
const unlikeDays = 1.2;

/** Whether the one can have become the other. */
export function areOfLikeStretch(a: FigureStretch, b: FigureStretch): boolean {
	if (a.kind === 'since' && b.kind === 'since') return a.from === b.from;
	if (a.kind === 'within' && b.kind === 'within')
		return Math.max(a.days, b.days) <= unlikeDays * Math.min(a.days, b.days);
	// 12 killed in Sunday's blast and 19 in Tuesday's.
	if (a.kind === 'of-event' && b.kind === 'of-event') return a.on === b.on;
	if (a.kind === b.kind) return true;
	// 12 killed when a bus crashed on Sunday, and 31 by Wednesday; but not 30 in July behind 240 by June.
	const [one, other] = a.kind === 'open' ? [a, b] : [b, a];
	return one.kind === 'open' && (other.kind === 'state' || other.kind === 'of-event');
}

/** Whether a date is that of a clause which tells what happened, and not of the figure alone; or of a thing: "*Sunday's* crash". */
function isOfEvent({ text, start }: Sentence, tokens: readonly Token[], date: Span, figure: Span): boolean {
	if (isOfOneBlow(text, tokens, date.end - start, figure)) return true;
	const lead = text.slice(0, date.start - start);
	if (/['’]s$/u.test(text.slice(0, date.end - start)) || /^['’]s\b/u.test(text.slice(date.end - start))) return true;
	const clause = /\b(?:when|after|as) [^,;:]*$/iu.exec(lead);
	return (
		clause !== null &&
		tokens.some(({ partOfSpeech, start: at }) => partOfSpeech === 'VERB' && at > clause.index && at < lead.length)
	);
}

/** What happens once: a day of it is all of it, which is not so of shelling, of gunmen or of rain. */
const atOnce =
	/^(?:(?:An?|The) [^,;:]*?\b(?:landslide|mudslide|avalanche|earthquake|quake|tsunami|cyclone|hurricane|typhoon|tornado|bus|train|plane|airliner|helicopter|ferry|bridge|dam)\b|(?:Cyclone|Hurricane|Typhoon|Tropical Storm|Storm) \p{Lu})/u;

/** "A bus *plunged* into a river *on Sunday, killing 12*", "Cyclone Asta hit Kell *on Sunday, killing 12*". */
function isOfOneBlow(text: string, tokens: readonly Token[], dateEnd: number, figure: Span): boolean {
	const from = datelineEnd(text);
	const subject = atOnce.exec(text.slice(from));
	if (subject === null) return false;
	const end = from + subject[0].length;
	return (
		!tokens.some((token) => token.start >= from && token.end <= end && isVerb(token)) &&
		/^, (?:killing|injuring|wounding|burying) $/u.test(text.slice(dateEnd, figure.start))
	);
}

const stative = new Set(
	'have be stand number total hold host employ count own contain remain comprise keep stay'.split(' '),
);

/** Whether the verb beside a figure says how things stand: "*has* 300 members", "300 people *were* missing"; not "were killed". */
function isState(tokens: readonly Token[], { start, end }: Span): boolean {
	const before = tokens.filter((token) => token.end <= start);
	const behind = tokens.filter((token) => token.start >= end);
	const clause = before.findLastIndex(({ normal }) => /^[,;:]$/u.test(normal)) + 1;
	const verb = before.slice(clause).findLast(isVerb);
	if (verb !== undefined) return stative.has(verb.lemma);
	const first = behind.findIndex(isVerb);
	const group = behind.slice(Math.max(first, 0)).filter(({ partOfSpeech }) => partOfSpeech !== 'ADV');
	const length = group.findIndex((token) => !isVerb(token));
	const verbs = group.slice(0, length < 0 ? undefined : length);
	// "Were *waiting*" says how things stood, whatever the verb.
	const goesOn = verbs[0]?.lemma === 'be';
	return first >= 0 && verbs.every(({ lemma, normal }) => stative.has(lemma) || (goesOn && normal.endsWith('ing')));
}
