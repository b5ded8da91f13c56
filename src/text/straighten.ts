/** Curly quotation marks and apostrophes, and dashes of every length, as the keyboard has them. Keeps the length. */
export function straighten(text: string): string {
	if (isAscii.test(text)) return text;
	return text
		.replace(/[\u2018\u2019\u201A\u201B\u02BC\u2032]/g, "'")
		.replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
		.replace(/[\u2010-\u2015\u2212]/g, '-');
}

const isAscii = /^[\0-\x7f]*$/;
