/** A straight line. `paint`: its attributes beside the ends. */
export function svgLine([x1, y1, x2, y2]: readonly [number, number, number, number], paint: string): string {
	return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${paint}/>`;
}

/** Words at a place. They are escaped; the place, which may be a number already written out, and the attributes are not. */
export function svgText(x: number | string, y: number, words: string, attributes = ''): string {
	return `<text x="${x}" y="${y}"${attributes === '' ? '' : ` ${attributes}`}>${escaped(words)}</text>`;
}

/** A length as it is drawn: two digits are finer than any screen, and the same on every machine. */
export function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Words as they may stand between tags and in attributes, without what XML does not allow or would reorder them. */
export function escaped(words: string): string {
	return words
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
