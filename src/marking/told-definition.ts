import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';
import { clauseAt } from './told-clause.ts';

/** "What is dumping", "explain what a double-dip recession is": a term, and no name. */
const asksTerm = [
	/^(?:(?:explain|define|tell me) )?what(?: is|['’]s| are| was| were) (?:meant by )?(?:an? |the )?["“]?([\p{Ll}\d][\p{L}\d’' -]{1,40}?)["”]?\W*$/u,
	/^(?:(?:explain|tell me) )?what (?!does\b|do\b)(?:an? |the )?([\p{Ll}\d][\p{L}\d’' -]{1,40}?) (?:is|are|means?)\W*$/u,
	/^what (?:does|do) (?:an? |the )?["“]?([\p{Ll}\d][\p{L}\d’' -]{1,40}?)["”]? mean\W*$/u,
];
/** Between a term and what it means. */
const explains = [
	/^["”]? means? (?:that )?(?=\p{L}+ )/u,
	/^["”]? (?:is|are) (?=(?:an?|the) (?!same\b))/u,
	/^["”]?(?: -{1,2} | — |, )(?=(?:where|in which|when) )/u,
	/^["”]?, (?=an? )/u,
];

/** "**Keeper**: ", "Wick | ", "**Beacon** – ": how an entry of a glossary begins, and not "Rates: ", which may be a line on them. */
const gloss = /^[|*_`\s]*([^|*_`:\n]{2,40}?)(?:[*_`]+:[*_`]*|:[*_`]+|[*_`]+ ?[–—-]|\s+[–—|])\s+(?=\S)/u;

/** All that an entry of a glossary has behind its term; null where the sentence is no entry of it. */
function glossed(term: string, text: string): Span | null {
	const [opening, entry] = gloss.exec(text) ?? [];
	if (opening === undefined || entry?.trim().toLowerCase() !== term.toLowerCase()) return null;
	const clause = /^[^.!?|]+/u.exec(text.slice(opening.length))?.[0].trimEnd() ?? '';
	return clause === '' ? null : { start: opening.length, end: opening.length + clause.length };
}

/**
 * Asked what something is called, all that the sentence says it is: "A davit is *a crane that lowers boats*", "a davit, *a crane for
 * boats*,"; null where it does not say so of the words asked about.
 */
export function definitionOf({ analysis, text }: Scene): Span | null {
	const question = `${analysis.text[0]?.toLowerCase() ?? ''}${analysis.text.slice(1)}`;
	const term = asksTerm.map((asks) => asks.exec(question)?.[1]).find((words) => words !== undefined);
	if (term === undefined) return null;
	const entry = glossed(term, text);
	if (entry !== null) return entry;
	for (let at = text.toLowerCase().indexOf(term); at >= 0; at = text.toLowerCase().indexOf(term, at + 1)) {
		if (/[\p{L}\d-]$/u.test(text.slice(0, at))) continue;
		const from = at + term.length;
		const [told] = explains.flatMap((pattern, way) => {
			const gap = pattern.exec(text.slice(from))?.[0].length;
			return gap === undefined ? [] : [{ start: from + gap, isBeside: way === explains.length - 1 }];
		});
		if (told === undefined) continue;
		const clause = clauseAt(text, told.start);
		const comma =
			clause === null ? -1 : text.slice(told.start, clause.end).search(told.isBeside ? /, | -{1,2} /u : / -{1,2} /u);
		return clause !== null && comma > 0 ? { start: told.start, end: told.start + comma } : clause;
	}
	return null;
}
