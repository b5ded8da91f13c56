import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { Span } from '../../text/span.ts';
import type { StatedValue } from './stated-value.ts';

/** What of a stated value tells its side. */
interface Stated {
	readonly candidate: { readonly sentence: { readonly text: string } };
	readonly value: Span & Pick<StatedValue['value'], 'kind'>;
}

/** Which end of a time a date is, or the day that something is told of. */
type Side = 'start' | 'end' | 'at';

const sideWord = /\b(?:since|from|until|till|up to|through|by|before|as of)\b/giu;
/** "As of when", "until what year". */
const asksOfSide = /^(?:and )?(?:since|from|until|till|up to|by|as of) (?:when|what|which)\b/iu;
/** Before a value: "*as of* October 2023", "*since the end of* November". */
const wordsBefore = /(?:[^\s,;]+\s+){0,4}$/u;

/**
 * Whether a date is of the side of a time that is asked for, or that the best answer gives: asked as of when, "since November" is of another
 * day, and "by August 4" may be of the same; "closed since May" and "closed until June" do not differ. True for all that is no date, and
 * where either gives no side.
 */
export function createIsOfSide({ text }: Pick<QuestionAnalysis, 'text'>, anchor: Stated): (stated: Stated) => boolean {
	const wanted = sideOf(asksOfSide.exec(text)?.[0] ?? '') ?? sideSaid(anchor);
	return (stated) => {
		const said = sideSaid(stated);
		return wanted === null || said === null || said === wanted || (wanted !== 'start' && said !== 'start');
	};
}

/** The side that the words before a date give it; null where they give none, and for what is no date. */
function sideSaid({ candidate: { sentence }, value }: Stated): Side | null {
	if (value.kind !== 'date') return null;
	const [before = ''] = wordsBefore.exec(sentence.text.slice(0, value.start)) ?? [];
	return sideOf(before + sentence.text.slice(value.start, value.end));
}

function sideOf(words: string): Side | null {
	const word = [...words.matchAll(sideWord)].at(-1)?.[0];
	if (word === undefined) return null;
	if (/^as of$/iu.test(word)) return 'at';
	return /^(?:since|from)$/iu.test(word) ? 'start' : 'end';
}
