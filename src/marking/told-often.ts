import type { Scene } from '../ranking/scene.ts';
import { smallNumber } from '../text/mentions.ts';
import { overlap, type Span, spansMatching } from '../text/span.ts';

const asksOften = /\bhow (?:often|frequently)\b/iu;
const count = `(?:(?!one\\b)${smallNumber}|\\d+|several|many)`;
const unit =
	'(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade|century|morning|afternoon|evening|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const units = `(?:${unit}|centurie)s?\\b`;
/** "Twice a week", "three times every year", "*four trips* a day". */
const rate = new RegExp(
	`\\b(?:once|twice|thrice|${count} \\p{Ll}+)(?: (?:an?|per|every|each)(?: ${count})? ${units}| (?:daily|weekly|monthly|yearly)\\b)`,
	'giu',
);
/** "Every Friday", "every other day", "every six weeks", "every half hour". */
const every = new RegExp(
	`\\b(?:every|each) (?:(?:other|second|third|few|${count}) |half(?: an |[ -])|quarter of an )?${units}`,
	'giu',
);
/** "Has won it *nine times*". */
const times = new RegExp(`\\b(?:once|twice|thrice|(?:over |more than |at least )?${count} times)\\b`, 'giu');

/**
 * Asked how often something is done, the words that say so: "*every Friday*", "*twice a year*", "*nine times*"; null where a sentence has
 * none, or two of a sort.
 */
export function frequencyOf({ analysis, text }: Scene): Span | null {
	if (!asksOften.test(analysis.text)) return null;
	const rates = spansMatching(rate, text);
	const periods = spansMatching(every, text).filter((period) => !rates.some((told) => overlap(told, period)));
	const found = rates.length + periods.length > 0 ? [...rates, ...periods] : spansMatching(times, text);
	return found.length === 1 ? (found[0] ?? null) : null;
}
