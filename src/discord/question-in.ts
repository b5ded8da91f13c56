import { dateAt } from './written-out.ts';

const mention = '<(?:@[!&]?|#)\\d+>';
const mentions = new RegExp(mention);

/** What Discord draws otherwise than it is written, and what is no word: a time stamp, an emoji of a server. */
const drawn = /<t:(-?\d{1,17})(?::\w)?>|<a?:\w+:\d+>/g;

/** What opens a question, so that a mention before it is not what the question is about. */
const opening =
	'(?:(?:(?:in|on|at|by|for|from|to|until|since|with|and|so) )?(?:who|whom|whose|what|when|where|which|why|how)|please|tell|(?:can|could) you|d(?:o|oes|id)(?! (?:what|not)))';
/** With these a question opens as well. Without a comma before them the mention may be their subject: "@user is where?". */
const verb = '(?:is|are|was|were|has|have|had|will|would|should)';
/** The command, typed where it is no command: in a message, or inside its own option. */
const typedCommand = /^\/ask\b(?:\s*question:)?\s*/i;

/** Who is only spoken to: first, before a comma or the question; last, behind a comma or the end of a sentence; and who is to be told. */
const spokenTo = [
	new RegExp(
		`^(?:(?:hey|hi|hello|ok|cc|fyi):?\\s+)?(?:${mention}\\s*)+(?:[,:]\\s*(?=(?:${opening}|${verb})\\b)|(?=${opening}\\b))`,
		'iu',
	),
	new RegExp(`(?:,|(?<=[?.!]))(?:\\s*(?:cc|fyi):?)?(?:\\s*${mention})+(?=[?.!\\s]*$)`, 'iu'),
	new RegExp(`(?<=^(?:(?:please|(?:can|could) you) )*tell )${mention} `, 'iu'),
];

/**
 * The question in a message or an option, as its readers see it: with the day of a time stamp in UTC, and without the bot,
 * those who are only spoken to, and emoji.
 */
export function questionIn(content: string, botId?: string): string {
	const toOthers = botId === undefined ? content : content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ');
	const read = toOthers
		.replace(drawn, (found: string, seconds?: string) =>
			seconds === undefined ? ' ' : (dateAt(Number(seconds)) ?? found),
		)
		.replace(/\s+/g, ' ')
		.trim();
	return [typedCommand, ...spokenTo].reduce((question, pattern) => question.replace(pattern, ''), read).trim();
}

/** Whether a question speaks of somebody or something mentioned. Who that is, no article tells. */
export function asksOfMentioned(question: string): boolean {
	return mentions.test(question);
}
