import type { AnswerType } from '../question/answer-type.ts';
import { sameWord } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';

const valued: ReadonlySet<AnswerType> = new Set<AnswerType>(['quantity', 'money', 'percentage']);
const hedge = '(?:the |about |around |some |nearly |almost |more than |over |only |just )*';
/** Between a value and the one that it is compared with: "4.1% *, compared with* 11.8% in Lodden". */
const comparing = new RegExp(
	`(?:,? (?:as )?compared (?:with|to)|,? as against|, against|,? versus|,? (?:more|less|fewer|higher|lower|faster|slower) than) ${hedge}$`,
	'iu',
);
const endsWords = /[,;:()“”]|[.!?](?:\s|$)|\s[–—]\s| (?:and|but|while|whereas|which|who|that) /u;

/**
 * Asked for a value of one of two things that are compared, the one that stands with it: "rents in Corrin rose by 4.1%, compared with
 * *11.8%* in Lodden", asked of Lodden; null where the words of the question do not stand behind the second value alone.
 */
export function otherCompared({ analysis, matches, reading, text }: Scene): Span | null {
	if (!valued.has(analysis.answerType)) return null;
	const values = reading.mentions.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal' && kind !== 'duration');
	const found = values.filter((value, i) => {
		const first = values[i - 1];
		if (first?.kind !== value.kind || !comparing.test(text.slice(first.end, value.start))) return false;
		const length = text.slice(value.end).search(endsWords);
		const behind = { start: value.end, end: length < 0 ? text.length : value.end + length };
		return analysis.terms.some(({ role, light }, asked) => {
			if (role === 'class' || role === 'focus' || light) return false;
			const met = matches.filter((match) => match.asked === asked && match.strength >= sameWord);
			return met.length > 0 && met.every(({ at }) => isWithin(reading.terms[at], behind));
		});
	});
	return found.length === 1 ? spanOf(found[0]) : null;
}
