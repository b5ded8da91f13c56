import { termsOf } from '../text/terms.ts';
import type { EvidencedCandidate } from './evidence.ts';

/**
 * Which candidates give the same answer: for each a number that it shares with those whose marked words are the same, and
 * with no others. "The 1.45 million" and "1.45 million" are the same; a candidate without marked words is alone.
 */
export function readingsOf(candidates: readonly EvidencedCandidate[]): readonly number[] {
	const known = new Map<string, number>();
	return candidates.map(({ sentence, answer }, i) => {
		if (answer === null) return i;
		const words = termsOf(sentence.text.slice(answer.start, answer.end)).filter((term) => !term.stop);
		const key = words.map((term) => term.normal).join(' ');
		const reading = known.get(key) ?? i;
		known.set(key, reading);
		return reading;
	});
}
