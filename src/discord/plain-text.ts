/** What Discord writes for people, roles, channels, emoji, commands and times, and addresses. None of it is somebody's words. */
const references = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|t:)[^>\s]*>|https?:\/\/\S+/g;
const maskedLink = /\[([^\]\n]+)\]\([^)\s]+\)/g;
const codeBlock = /```[\s\S]*?```/g;
/** Emphasis, spoilers and code, wherever they stand; headings, small print and quotes, first in a line. */
const marks = /\*{1,3}|_{2}|~~|\|\||`/g;
const lineMarks = /^(?:>{1,3} |-# |#{1,3} )/gm;

/** The words of a message, without Discord's markup. Not for quotations: what is quoted is escaped instead. */
export function plainText(content: string): string {
	return content
		.replace(codeBlock, ' ')
		.replace(maskedLink, '$1')
		.replace(references, ' ')
		.replace(lineMarks, '')
		.replace(marks, '')
		.replace(/[ \t]+/g, ' ')
		.trim();
}
