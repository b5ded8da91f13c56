import type { QuestionTerm } from '../question/analysis.ts';
import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span } from '../text/span.ts';

// Of "seven of the nine members", the part and the whole.

/** Of "one of the 12 miners rescued has died" the whole is as often asked for: "how many were rescued". */
const asksPart = /\bhow many of\b/iu;
/** Before the number of the whole: "*one* of the nine", and not "out of the nine". */
const partInWords = /\b(?:one|none|neither|both|half|most|all but \p{L}+) of (?:(?:the|its|their|his|her|all) )*$/iu;
/** Behind a number, where another was read: "seven *of the* nine". */
const betweenPartAndWhole = /^ (?:out )?of (?:(?:the|its|their|all|\p{L}+['’]s) )*$/u;

/** The number of those that did, where the chosen one is of all that there are: "*Seven* of the nine members voted for it". */
export function partOf(best: Span, scene: Scene): Span | undefined {
	const { analysis, text, reading } = scene;
	if (analysis.answerType !== 'quantity') return undefined;
	const read = reading.mentions.find(
		({ kind, end }) => kind === 'quantity' && end < best.start && betweenPartAndWhole.test(text.slice(end, best.start)),
	);
	const inWords =
		asksPart.test(analysis.text) && read === undefined ? partInWords.exec(text.slice(0, best.start)) : null;
	const part = inWords === null ? read : { start: inWords.index, end: inWords.index + inWords[0].search(/ of /u) };
	if (part === undefined) return undefined;
	const metIn = createMetIn(scene);
	// "Seven of the nine *who voted* were fined": asked how many voted, the whole did.
	const clause = /^ (?:\p{Ll}+ ){1,2}(?:who|that|which) [^,;:()]*/u.exec(text.slice(best.end))?.[0] ?? '';
	if (metIn(best.end, best.end + clause.length).some(({ verb }) => verb)) return undefined;
	const [before, behind] = [metIn(0, part.start), metIn(best.end, text.length)];
	// "*The Greens* have 12 of the 40 seats *of the council*": asked how many the Greens have, or how many the council has.
	const isOfSubject = before.some((term) => !behind.includes(term)) && behind.every((term) => before.includes(term));
	const isDone = analysis.terms.some(({ verb, light }) => verb && !light);
	return isDone || isOfSubject ? { start: part.start, end: part.end } : undefined;
}

/** The number of all, where the chosen one is of a part and no deed is asked about: "seven of the *nine* members", asked how many there are. */
export function wholeOf(best: Span, scene: Scene): Span | undefined {
	const { analysis, text, reading } = scene;
	if (analysis.answerType !== 'quantity' || asksPart.test(analysis.text)) return undefined;
	if (analysis.terms.some(({ verb, light }) => verb && !light)) return undefined;
	const whole = reading.mentions.find(
		({ kind, start }) =>
			kind === 'quantity' && start > best.end && betweenPartAndWhole.test(text.slice(best.end, start)),
	);
	if (whole === undefined) return undefined;
	const metIn = createMetIn(scene);
	const before = metIn(0, best.start);
	// "The Greens have *12* of the 40 seats of the council", asked how many the Greens have.
	return before.length === 0 && metIn(whole.end, text.length).length > 0
		? { start: whole.start, end: whole.end }
		: undefined;
}

/** Gives the words of weight of the question that a part of the sentence has. */
function createMetIn({ analysis, matches, reading }: Scene): (start: number, end: number) => readonly QuestionTerm[] {
	return (start, end) =>
		analysis.terms.filter(
			({ role, light }, asked) =>
				role === 'content' &&
				!light &&
				matches.some(
					({ asked: of, at, strength }) =>
						of === asked && strength > surelyMet && isWithin(reading.terms[at], { start, end }),
				),
		);
}

/** Asked who voted for it, "*Seven of the nine members of the board*". */
export function withNumber({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const number = reading.mentions.find(
		({ kind, end: to }) =>
			kind === 'quantity' && to < start && /^ of (?:the|its|their|all) $/u.test(text.slice(to, start)),
	);
	return number === undefined ? undefined : { start: number.start, end };
}
