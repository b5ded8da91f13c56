import { dateAt } from './written-out.ts';

const mention = '<(?:@[!&]?|#)\\d+>';
const mentions = new RegExp(mention);

/** What Discord draws otherwise than it is written, and what is no word: a time stamp, an emoji of a server, a command. */
const drawn = /<t:(-?\d{1,17})(?::\w)?>|<a?:\w+:\d+>|<\/[\p{L}\p{N} _-]+:\d+>/gu;

/** What opens a question, so that a mention before it is not what the question is about. */
const opening =
	'(?:(?:(?:in|on|at|by|for|from|to|until|since|with|and|so) )?(?:who|whom|whose|what|when|where|which|why|how)|please|tell|(?:can|could) you|d(?:o|oes|id)(?! (?:what|not)))';
/** With these a question opens as well. Without a comma before them the mention may be their subject: "@user is where?". */
const verb = '(?:is|are|was|were|has|have|had|will|would|should)';
const opens = new RegExp(`^\\s*${opening}\\b`, 'iu');
/** The command, typed where it is no command: in a message, or inside its own option. */
const typedCommand = new RegExp(`^(?:\\/ask\\b(?:\\s*question:)?|ask\\s*:?(?=\\s*${opening}\\b))\\s*`, 'iu');

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
	const read = linesThatAsk(toOthers)
		.replace(drawn, (found: string, seconds?: string) =>
			seconds === undefined ? ' ' : (dateAt(Number(seconds)) ?? found),
		)
		.replace(/\s+/g, ' ')
		.trim();
	const question = [typedCommand, ...spokenTo].reduce((rest, pattern) => rest.replace(pattern, ''), read);
	return withoutAsides(question).trim();
}

/** Whether a question speaks of somebody or something mentioned. Who that is, no article tells. */
export function asksOfMentioned(question: string): boolean {
	const [first = question] = /[^?]*\?/u.exec(question) ?? [];
	return mentions.test(first);
}

/**
 * Of a message of several lines those that ask, with the lines that go on with one; of one without a question mark all but what
 * it quotes of another message.
 */
function linesThatAsk(content: string): string {
	const lines = content.split('\n').filter((line) => !/^\s*(?:>|$)/u.test(line));
	const goesOn = (line = '') => /^\s*\p{Ll}/u.test(line) && !opens.test(line);
	const asking = lines.map((line) => line.includes('?'));
	// From the last line to the first: "How many refugees / got an extension?" is one question.
	for (let at = lines.length - 2; at >= 0; at--)
		if (asking[at + 1] === true && goesOn(lines[at + 1])) asking[at] = true;
	const chosen = lines.filter((_, at) => asking[at]);
	return (chosen.length > 0 ? chosen : lines.length > 0 ? lines : [content]).join(' ');
}

/** Beside a question, sentences that mention somebody and ask nothing: "*@user wants to know.*" */
function withoutAsides(text: string): string {
	if (!text.includes('?')) return text;
	const sentences = text.split(/(?<=[.?!])\s+(?=[\p{Lu}<])/u);
	return sentences.filter((sentence) => sentence.includes('?') || !mentions.test(sentence)).join(' ');
}
