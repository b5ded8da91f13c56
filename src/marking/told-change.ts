import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';

const changes = '(?:rise|grow|increase|climb|jump|fall|drop|decline|decrease|shrink|go up|go down)';
/** "How much did sales rise", "by how much has the tax gone up", but not "what did sales rise to". */
const asksChange = new RegExp(
	`^(?:by )?how (?:much|many) .*\\b(?:${changes}|rose|risen|grew|grown|increased|climbed|jumped|fell|fallen|dropped|declined|decreased|shrank|gone (?:up|down))\\b(?! to\\b)`,
	'iu',
);
/** Between a verb and by how much: "rose *by about* 4 percent". */
const by = /^ (?:up |down )?by (?:about |around |some |roughly |an estimated )?$/iu;
/** The same without "by", before a percentage: "fell 3 percent". */
const straight = /^ (?:about |around |some |roughly |an estimated )?$/iu;

/**
 * Asked by how much something rose or fell, the value that its verb has behind "by", or the percentage right behind it:
 * "sales rose by *9 percent* to $5.8 billion"; else null.
 */
export function changeOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksChange.test(analysis.text)) return null;
	const verbs = reading.annotation().tokens.filter(({ partOfSpeech }) => partOfSpeech === 'VERB');
	const asked = verbs.filter((verb) =>
		matches.some(({ at, strength }) => strength > surelyMet && isWithin(reading.terms[at], verb)),
	);
	const behind = reading.mentions.filter(({ kind, start }) => {
		if (kind === 'date' || kind === 'ordinal') return false;
		const gaps = asked.filter(({ end }) => end < start).map(({ end }) => text.slice(end, start));
		return gaps.some((gap) => by.test(gap) || (kind === 'percentage' && straight.test(gap)));
	});
	return behind.length === 1 ? spanOf(behind[0]) : null;
}
