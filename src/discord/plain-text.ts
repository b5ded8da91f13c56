/** Discord's markup, in the order in which it is looked for at each place of a message. */
const markup = new RegExp(
	[
		// A mark that is shown as it is: "1\.45".
		'\\\\([!-/:-@[-`{-~])',
		// Only the label of a masked link is shown; its address may have brackets, or stand between angle ones.
		'\\[([^\\]\\n]+)\\]\\((?:<[^>\\n]+>|(?:[^()\\s]|\\([^()\\s]*\\))+)\\)',
		// People, roles, channels, emoji, commands, times, addresses and blocks of code: none of it is somebody's words.
		'(```[\\s\\S]*?```|<(?:@[!&]?|#|a?:\\w+:|/[^:>]+:|t:)[^>\\s]*>|<https?://[^>\\s]+>|https?://\\S+)',
		// Quotes, small print and headings, first in a line.
		'^(?:>{1,3} |-# |#{1,3} )',
		// Emphasis, spoilers and code, wherever they stand; underscores at the edge of a word alone ("snake_case").
		'\\*{1,3}|~~|\\|\\||`|(?<![\\p{L}\\p{N}_])_{1,3}(?=[^\\s_])|(?<=[^\\s_])_{1,3}(?![\\p{L}\\p{N}_])',
	].join('|'),
	'gmu',
);

/**
 * The words of a message, without Discord's markup; what readers see of times, mentions and code is written out before. Not for
 * quotations: what is quoted is escaped instead.
 */
export function plainText(content: string): string {
	return withoutMarkup(content)
		.replace(/[ \t]+/g, ' ')
		.trim();
}

function withoutMarkup(content: string): string {
	return content.replace(markup, (_, escaped?: string, label?: string, noWords?: string) => {
		if (label !== undefined) return withoutMarkup(label);
		return escaped ?? (noWords === undefined ? '' : ' ');
	});
}
