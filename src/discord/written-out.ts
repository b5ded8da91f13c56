import { dayOf } from '../text/calendar.ts';
import { escapeMarkdown } from './escape.ts';
import { writtenDate } from './quotation-embed.ts';

/** What stands for somebody or something that is mentioned, and whose name the message does not hold. */
const MENTIONED: ReadonlyMap<string, string> = new Map([
	['@', '@user'],
	['@!', '@user'],
	['@&', '@role'],
	['#', '#channel'],
]);
const mentioned = new RegExp(`(?:${[...new Set(MENTIONED.values())].join('|')})\\b`);

/** What is drawn otherwise than it is written, behind what a backslash keeps from being so. */
const drawn =
	/\\[\s\S]|```(?:[\w+#.-]+\n)?([\s\S]+?)```|(?<!`)(`{1,2})(?!`)([\s\S]+?)(?<!`)\2(?!`)|<t:(-?\d{1,17})(?::\w)?>|<(@[!&]?|#)\d+>/g;

/**
 * A message, as markup, with the words that its readers see instead of what Discord draws for them: a time stamp as its day in
 * UTC, code as text, a mention as "@user", "@role" or "#channel".
 */
export function writtenOut(content: string): string {
	return content.replace(
		drawn,
		(found: string, block?: string, _marks?: string, code?: string, seconds?: string, mark?: string) => {
			if (block !== undefined) return ` ${escapeMarkdown(block)} `;
			if (code !== undefined) return escapeMarkdown(code);
			// Discord as well shows what is no time as it is written.
			if (seconds !== undefined) return dateAt(Number(seconds)) ?? escapeMarkdown(found);
			return MENTIONED.get(mark ?? '') ?? found;
		},
	);
}

/** Whether a text that was written out speaks of somebody or something mentioned. Who that is, no article tells. */
export function speaksOfMentioned(text: string): boolean {
	return mentioned.test(text);
}

/** A time of Discord, in seconds, as its day in UTC; null where there is no such day. */
export function dateAt(seconds: number): string | null {
	const time = new Date(seconds * 1000);
	const day = dayOf(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate());
	return day && writtenDate(day);
}
