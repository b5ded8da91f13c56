import { termsOf } from '../text/terms.ts';
import { isCapitalised } from '../text/words.ts';
import type { EvidencedCandidate } from './evidence.ts';

/**
 * Which candidates give the same answer: for each a number that it shares with those whose marked words are the same, and
 * with no others. "The 1.45 million" and "1.45 million" are the same, and so are "Shehbaz Sharif" and "Sharif"; a candidate
 * without marked words is alone.
 */
export function readingsOf(candidates: readonly EvidencedCandidate[]): readonly number[] {
	const known = new Map<string, number>();
	const names: { readonly key: string; readonly reading: number }[] = [];
	return candidates.map(({ sentence, answer }, i) => {
		if (answer === null) return i;
		const marked = sentence.text.slice(answer.start, answer.end);
		const words = termsOf(marked).filter((term) => !term.stop);
		const key = words.map((term) => term.normal).join(' ');
		const isName = words.length > 0 && words.every((term) => isCapitalised(term.text));
		const same = isName ? names.find((other) => isPartOf(key, other.key) || isPartOf(other.key, key)) : undefined;
		const reading = known.get(key) ?? same?.reading ?? i;
		known.set(key, reading);
		if (isName) names.push({ key, reading });
		return reading;
	});
}

// The first or the last words of a name: "Donald", "Blome" of "Donald Blome".
function isPartOf(part: string, whole: string): boolean {
	return whole.startsWith(`${part} `) || whole.endsWith(` ${part}`);
}
