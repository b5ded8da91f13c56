import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';

const asksSource =
	/\b(?:which|what) (?:\p{L}+ )?(?:newspapers?|papers?|magazines?|publications?|broadcasters?|journals?|news (?:site|agency|organi[sz]ation|channel)|outlets?|website)\b(?=.*\b(?:(?:report|publish|reveal|break|broke|wr[io]te|writt|said|say|tell|told|print|quot|interview|find|found|poll|survey|cit)(?:e?[dns]?|ing)|c[ao]me out)\b)/iu;
const title = "((?:\\p{Lu}[\\p{L}\\d&.’'-]*)(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}\\d&]*)*)";
const reporting =
	'(?:reports?|reported|reveal(?:s|ed)|wrote|writes|publish(?:es|ed)|found|conducted|surveyed|polled|broke)';
/** "According to *The Courier*", "a report from *the Courier*", "*The Courier* reported". */
const sources = [
	`\\b[Aa]ccording to (?:the |an? )?${title}`,
	`\\b(?:reports?|story|article|interview|survey|poll) (?:from|by|in|with) (?:the |an? )?${title}`,
	`\\btold (?:the )?${title}(?=[,.]|$| (?:on|in|that|last|this)\\b)`,
	`${title} (?:first |recently |\\p{L}+ly )?${reporting}\\b`,
].map((pattern) => new RegExp(pattern, 'dgu'));

/** Asked which newspaper or the like had the news, the one that the sentence has it from; null where none is named, or several are. */
export function sourceNamed({ analysis, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'other' || !asksSource.test(analysis.text)) return null;
	for (const source of sources) {
		const named = [...text.matchAll(source)].flatMap(({ indices }) => {
			const [start, end] = indices?.[1] ?? [0, 0];
			const isPerson = reading.names.some(
				(name) => name.nameClass === 'person' && name.start >= start && name.end <= end,
			);
			return isPerson ? [] : [{ start, end: end - (text[end - 1] === '.' ? 1 : 0) }];
		});
		const [only, ...others] = named;
		if (only !== undefined) return others.length === 0 ? only : null;
	}
	return null;
}
