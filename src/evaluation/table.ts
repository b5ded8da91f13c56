/** A table: the first column is text, the others are figures. */
export interface Table {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** For a terminal: columns under each other, figures to the right. */
export function textTable({ headings, rows }: Table): string {
	const lines = [headings, ...rows];
	const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
	return lines
		.map((line) =>
			headings
				.map((_, column) => {
					const [cell, width] = [line[column] ?? '', widths[column] ?? 0];
					return column === 0 ? cell.padEnd(width) : cell.padStart(width);
				})
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

/** A text of an article in a report: it must not steer the reader's terminal, and a line stays a line. */
export function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\s]+/gu, ' ');
}

/** For a document in Markdown. */
export function markdownTable({ headings, rows }: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	const rule = `|${headings.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`;
	return [line(headings), rule, ...rows.map(line)].join('\n');
}
