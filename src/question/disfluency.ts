/** Sounds of hesitation: they only fall out, unless a word of correction stands by them. */
const hesitation = 'u+m+|u+h+|e+r+|e+r+m+|h+m+|woah|whoa|a+h+';
/** Words by which a speaker takes back what was just said. */
const correction =
	"no,? i mean(?:t)?|i mean(?:t)?(?: to say)?|or make that|make that|scratch that|strike that|forget that|never ?mind|excuse me|hold on|no,? sorry|i['’]m sorry|sorry|oops|no,? wait|oh no|or rather|no,? rather|or actually|no,? actually|no,? not that,? but|or,? no|let['’]s say";
const weak = 'or|no|oh|wait|actually|rather|like|well|instead|but';
/** A run of such words with at least one that is sure, commas and all. */
const interruption = new RegExp(
	String.raw`(?:^|[\s,])(?:(?:${weak})[\s,]+)*\b(?:${correction}|${hesitation})\b(?:[\s,]+(?:${correction}|${hesitation}|${weak})\b)*[\s,]*|[\s,]+(?:or )?no,?\s+(?=(?:(?:in|on|at|to|by|for|from|of|during) )?(?:who|whom|whose|what|which|when|where|why|how)\b)|\s+no,?\s+(?=\p{N}+\b(?<=\p{N}\s+no,?\s+\p{N}+))`,
	'iu',
);
const questionWord = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/iu;
const startsAnew =
	/^(?:(?:in|on|at|to|by|for|from|of|during|until|since) )?(?:who|whom|whose|what|which|when|where|why|how)\b/iu;
/** Words before a correction in which its beginning may be repeated: "the TAR, I mean *the* WGI report". */
const reach = 8;
/** Corrections in one question. A text of nothing else is not read to its end. */
const mostInterruptions = 6;

/**
 * The question as its speaker meant it, where they broke off and began again: "How many rooms, no wait, where is the
 * tribute?" asks where; "museums, no sorry, posters" are posters. A question without such words comes back unchanged.
 */
export function withoutFalseStarts(question: string): string {
	let text = question;
	for (let i = 0; i < mostInterruptions; i++) {
		const found = interruption.exec(text);
		if (found === null) break;
		const before = text.slice(0, found.index).trimEnd();
		const after = text.slice(found.index + found[0].length).trimStart();
		if (after === '') break;
		text = repaired(before, after, new RegExp(correction, 'iu').test(found[0]) || /\b(?:or|no)\b/iu.test(found[0]));
	}
	return questionWord.test(question) && !questionWord.test(text) ? question : text;
}

function repaired(before: string, after: string, isCorrection: boolean): string {
	if (before === '' || startsAnew.test(after)) return after;
	if (questionWord.test(before) && questionWord.test(after)) return after;
	if (!isCorrection) return `${before} ${after}`;
	const words = before.split(/\s+/);
	const first = after.split(/\s+/)[0]?.toLowerCase();
	const repeats = words.findLastIndex((word, i) => i >= words.length - reach && i > 0 && word.toLowerCase() === first);
	return [...words.slice(0, repeats > 0 ? repeats : Math.max(1, words.length - 1)), after].join(' ');
}
