import type { Span } from './span.ts';

// Dates that the words around them leave in doubt, or whose tense they do.

/** "On 1 October each year", "one Friday a month": more than one of them. */
export function isRepeated(text: string, { start, end }: Span): boolean {
	return (
		(/\b(?:one|two|three) $/iu.test(text.slice(0, start)) &&
			/^s? (?:an?|per) (?:month|year|term)\b/iu.test(text.slice(end))) ||
		/^,? (?:in |of )?(?:each|every) (?:\p{L}+ )?year\b/iu.test(text.slice(end)) ||
		/\b(?:annually|(?:each|every) (?:\p{L}+ )?year),? (?:\p{L}+ )?$/iu.test(text.slice(0, start))
	);
}

/** "Seven months *later than* planned" says what it is compared with, and no day. */
export function isLaterThan(text: string, { start, end }: Span): boolean {
	return /\b(?:later|earlier)$/iu.test(text.slice(start, end)) && /^ than\b/iu.test(text.slice(end));
}

/** "Declared Thursday a day of mourning": the day is to come, or is the one on which it is said. */
export function isDeclared(text: string, { start, end }: Span): boolean {
	return (
		/\b(?:declared|proclaimed|designated) $/iu.test(text.slice(0, start)) && /^ (?:as )?an? /iu.test(text.slice(end))
	);
}

const event =
	'(?:assembl(?:y|ies)|ballots?|boycotts?|demonstrations?|elections?|marches|march|meetings?|protests?|rall(?:y|ies)|referendums?|sessions?|stoppages?|strikes?|summits?|votes?|walkouts?)';
const calling = new RegExp(
	`\\b(?:call|announce|declare|order|threaten)(?:s|ed|d)? (?:for )?(?:an?|the|another|its|their|two|three) (?:[\\p{L}\\d-]+ ){0,3}${event}\\b[^,;:]{0,60}$`,
	'iu',
);

/** "Called a strike on Monday" may tell when it was called, and when it is to be. */
export function isOfCalledEvent(text: string, { start }: Span): boolean {
	return calling.test(text.slice(0, start));
}

const moving = '(?:mov|shift|chang|postpon|delay|bring|brought|push|put|reschedul)\\p{L}*';
const movedFrom = new RegExp(
	`\\b(?:${moving} [^,;:]*\\p{L} from|(?:be|been|being|is|are|was|were) ${moving} from) (?:the )?$`,
	'iu',
);

/** "Wants to move the fair from May to June": two dates, and no stretch between them. */
export function isMoved(before: string): boolean {
	return movedFrom.test(before);
}
