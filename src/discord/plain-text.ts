/** Discord's markup, in the order in which it is looked for at each place of a message. */
const markup = new RegExp(
	[
		// A mark that is shown as it is: "1\.45".
		'\\\\([!-/:-@[-`{-~])',
		// Only the label of a masked link is shown.
		'\\[([^\\]\\n]+)\\]\\([^)\\s]+\\)',
		// By underscores, which inside of a word ("snake_case") are no marks.
		'(?<![\\p{L}\\p{N}_])_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_(?![\\p{L}\\p{N}_])',
		// People, roles, channels, emoji, commands, times, addresses and blocks of code: none of it is somebody's words.
		'(```[\\s\\S]*?```|<(?:@[!&]?|#|a?:\\w+:|/[^:>]+:|t:)[^>\\s]*>|https?://\\S+)',
		// Quotes, small print and headings, first in a line.
		'^(?:>{1,3} |-# |#{1,3} )',
		// Emphasis, spoilers and code, wherever they stand.
		'\\*{1,3}|~~|\\|\\||`|(?<![\\p{L}\\p{N}])__|__(?![\\p{L}\\p{N}])',
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
	return content.replace(markup, (_, escaped?: string, label?: string, emphasised?: string, noWords?: string) => {
		if (escaped !== undefined) return escaped;
		const inner = label ?? emphasised;
		if (inner !== undefined) return withoutMarkup(inner);
		return noWords === undefined ? '' : ' ';
	});
}
