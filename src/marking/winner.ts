import type { Scene } from '../ranking/scene.ts';
import type { Token } from '../text/annotation.ts';
import { type Span, spanOf } from '../text/span.ts';

const asksEnd = /\b(?:who|which [\p{L}\s-]{1,40}) (?:has |had )?(?:(?<winner>won|wins)|lost|loses)\b/iu;
/** Verbs that have a winner before them and a loser behind. */
const beats = new Set('beat defeat thrash rout outpoint trounce'.split(' '));

/**
 * Asked who won, or lost, and told who beat whom, the one of the two: "*Ines Calder*, 67, beat Karl Weiss", "Weiss was beaten by *Ines Calder*"; null where that
 * is not told, or of several.
 */
export function winnerOf({ analysis, reading, text }: Scene): Span | null {
	const asked = asksEnd.exec(analysis.text);
	if (asked === null) return null;
	const { tokens } = reading.annotation();
	const [verb, ...others] = tokens.filter((token) => token.partOfSpeech === 'VERB' && beats.has(token.lemma));
	if (verb === undefined || others.length > 0) return null;
	const isTurned = isPassive(verb, tokens);
	if (isTurned && !/^ by /u.test(text.slice(verb.end))) return null;
	const isBehind = (asked.groups?.winner === undefined) !== isTurned;
	const names = reading.names.filter(({ start, end }) => (isBehind ? start > verb.end : end < verb.start));
	return isBehind || names.length === 1 ? spanOf(names[0]) : null;
}

/** "Was beaten", "been soundly beaten". */
function isPassive(verb: Token, tokens: readonly Token[]): boolean {
	const at = tokens.indexOf(verb);
	return tokens
		.slice(Math.max(0, at - 2), at)
		.some(({ lemma, partOfSpeech }) => partOfSpeech === 'AUX' && lemma === 'be');
}
