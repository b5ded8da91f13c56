import type { QuestionTerm } from '../question/analysis.ts';
import type { Term } from '../text/terms.ts';
import type { Match } from './match.ts';

// How the words that a question and a sentence share stand to each other. All from 0 to 1.

/** Characters between two words of the question that count as neighbours: room for one short word. Untuned. */
const widestGap = 6;
/** Words on from one neighbour of the question to the other in the sentence, at most: one may stand between. Untuned. */
const widestStep = 2;

/** Share of the question's neighbouring word pairs that stand next to each other in the sentence, in the same order. 0 where it has none. */
export function pairsKept(matches: readonly Match[], terms: readonly QuestionTerm[]): number {
	let [pairs, kept] = [0, 0];
	for (let first = 0; first + 1 < terms.length; first++) {
		if ((terms[first + 1]?.start ?? 0) - (terms[first]?.end ?? 0) > widestGap) continue;
		pairs++;
		const isKept = matches.some(
			(a) =>
				a.asked === first && matches.some((b) => b.asked === first + 1 && b.at > a.at && b.at - a.at <= widestStep),
		);
		if (isKept) kept++;
	}
	return pairs === 0 ? 0 : kept / pairs;
}

/** The longest run of words, function words included, that the question and the sentence have in common, as a share of the question. */
export function longestRun(question: readonly Term[], sentence: readonly Term[]): number {
	let longest = 0;
	// For each place of the sentence the run that ends before it, and with the question's word before.
	const runs = new Int32Array(sentence.length + 1);
	for (const asked of question) {
		for (let j = sentence.length; j > 0; j--) {
			const run = asked.normal === sentence[j - 1]?.normal ? (runs[j - 1] ?? 0) + 1 : 0;
			runs[j] = run;
			longest = Math.max(longest, run);
		}
	}
	return question.length === 0 ? 0 : longest / question.length;
}

/** Share of the matched words that stand in the question's order: their longest increasing sequence. 0 where fewer than two are matched. */
export function orderKept(matches: readonly Match[]): number {
	const firsts = new Map<number, number>();
	for (const { asked, at } of matches) if (!firsts.has(asked)) firsts.set(asked, at);
	if (firsts.size < 2) return 0;
	const places = [...firsts].sort(([a], [b]) => a - b).map(([, at]) => at);
	const lengths: number[] = [];
	places.forEach((place, i) => {
		const before = lengths.filter((_, j) => (places[j] ?? 0) < place).slice(0, i);
		lengths.push(1 + Math.max(0, ...before));
	});
	return Math.max(...lengths) / places.length;
}

/** How tightly the matched words stand together: their number over the length of the stretch from the first to the last. 0 where fewer than two are matched. */
export function tightness(matches: readonly Match[]): number {
	const matched = new Set(matches.map(({ asked }) => asked)).size;
	if (matched < 2) return 0;
	// The shortest stretch that holds each matched word once.
	const held = new Map<number, number>();
	let [from, shortest] = [0, Number.POSITIVE_INFINITY];
	for (const { asked, at } of matches) {
		held.set(asked, (held.get(asked) ?? 0) + 1);
		while (held.size === matched) {
			const first = matches[from];
			if (first === undefined) break;
			shortest = Math.min(shortest, at - first.at + 1);
			const left = (held.get(first.asked) ?? 1) - 1;
			if (left === 0) held.delete(first.asked);
			else held.set(first.asked, left);
			from++;
		}
	}
	return Math.min(1, matched / shortest);
}
