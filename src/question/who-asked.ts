import { properNounClass } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';

const asksWho = /^who(?:'s|’s| is| are| was| were)\b(?! (?:in|on|at|behind|with|from)\b)/iu;

const office =
	'(?:(?:public|political|government|official|current|former|job) )?(?:office|post|position|title|job|role|rank)';
// What is asked about, and nothing after it: not "what is Norland's position *on the treaty*".
const asksOffice: readonly RegExp[] = [
	new RegExp(`^(?:what|which) ${office} (?:do|does|did) (.+?) (?:hold|have|occupy|fill)\\W*$`, 'diu'),
	new RegExp(`^(?:what|which) ${office} (?:has|is|was) (.+?) (?:held|had|holding|in)\\W*$`, 'diu'),
	new RegExp(`^what(?:['’]s| is| was) (.+?)['’]s? ${office}\\W*$`, 'diu'),
	new RegExp(`^what(?:['’]s| is| was) the ${office} (?:of|held by) (.+?)\\W*$`, 'diu'),
];

/**
 * The names that a question asks who they are, and that alone: "Who is Donald Blome?", "What position does Donald Blome hold?". Null
 * for every other question. A sentence that tells says the office beside the name, and need not call it one.
 */
export function namesAsked<Asked extends Term & { readonly kind: string }>(
	text: string,
	terms: readonly Asked[],
): readonly Asked[] | null {
	const written = /.\p{Lu}/su.test(text) ? /^\p{Lu}/u : /^/u;
	const areNames = (asked: readonly Asked[]) =>
		asked.every(({ kind, text: word }) => kind === 'name' && written.test(word));
	if (asksWho.test(text)) return areNames(terms) ? terms : null;
	const holder = holderIn(text);
	if (holder === null) return null;
	// "Blome's" ends behind the name.
	const asked = terms.filter(({ start }) => start >= holder.start && start < holder.end);
	// "Norland's position" is what it thinks.
	const isPlace = asked.at(-1)?.bases.some((base) => properNounClass(base) === 'place') ?? false;
	if (asked.length === 0 || isPlace || !areNames(asked)) return null;
	return asked;
}

/** Whether a question asks who or what by office somebody is. */
export function asksWhoIs(text: string): boolean {
	return asksWho.test(text) || holderIn(text) !== null;
}

function holderIn(text: string): Span | null {
	for (const form of asksOffice) {
		const holder = form.exec(text)?.indices?.[1];
		if (holder !== undefined) return { start: holder[0], end: holder[1] };
	}
	return null;
}
