import { dateAt } from './written-out.ts';

const mention = '<(?:@[!&]?|#)\\d+>';
const mentions = new RegExp(mention);

/** What Discord draws otherwise than it is written, and what is no word: a time stamp, an emoji of a server. */
const drawn = /<t:(-?\d{1,17})(?::\w)?>|<a?:\w+:\d+>/g;

/** Who is only spoken to: first, before a comma or what opens a question; last, behind a comma or the end of a sentence. */
const opening = '(?:who|whom|whose|what|when|where|which|why|how|please|tell|(?:do|can|could) you|until when)';
const spokenToFirst = new RegExp(`^(?:(?:hey|hi|hello)\\s+)?(?:${mention}\\s*)+(?:[,:]\\s*|(?=${opening}\\b))`, 'iu');
const spokenToLast = new RegExp(`(?:,|(?<=[?.!]))(?:\\s*${mention})+(?=[?.!\\s]*$)`, 'u');

/**
 * The question in a message or an option, as its readers see it: with the day of a time stamp in UTC, and without the bot,
 * those who are only spoken to, and emoji.
 */
export function questionIn(content: string, botId?: string): string {
	const toOthers = botId === undefined ? content : content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ');
	return toOthers
		.replace(drawn, (found: string, seconds?: string) =>
			seconds === undefined ? ' ' : (dateAt(Number(seconds)) ?? found),
		)
		.replace(/\s+/g, ' ')
		.trim()
		.replace(spokenToFirst, '')
		.replace(spokenToLast, '')
		.trim();
}

/** Whether a question speaks of somebody or something mentioned. Who that is, no article tells. */
export function asksOfMentioned(question: string): boolean {
	return mentions.test(question);
}
