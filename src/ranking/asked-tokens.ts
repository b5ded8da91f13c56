import type { Token } from '../text/annotation.ts';
import type { Scene } from './scene.ts';
import { tags } from './span-feature-names.ts';
import { bitsOf, readTokens } from './token-bits.ts';
import { type Gaps, gapsOf } from './token-gaps.ts';

/** The tokens of a sentence in the light of a question. */
export interface AskedTokens {
	readonly tokens: readonly Token[];
	/** For each token its part of speech, by its place in {@link tags}. */
	readonly tag: readonly number[];
	/** For each token the place of the question's term that it is, or -1. */
	readonly asked: readonly number[];
	/** For each token what it is: see `bit`. */
	readonly bits: readonly number[];
	/** For each token the gaps to the question's words before it and behind it. */
	readonly gaps: { readonly back: readonly Gaps[]; readonly on: readonly Gaps[] };
	/** The place of the term for what the answer is one of, or -1, and its dictionary form. */
	readonly classTerm: number;
	readonly classWord: string | undefined;
	/** The preposition that the answer is asked for with. */
	readonly preposition: string | undefined;
	readonly isVerbAsked: (at: number) => boolean;
	/** The place of the nearest content word in a direction, or of the sign or the end of the sentence that comes before one. */
	readonly neighbour: (from: number, step: 1 | -1) => number;
	/** How much of the question, 0 to 1, is said before a token, and how much behind it. */
	readonly shareBefore: (at: number) => number;
	readonly shareBehind: (at: number) => number;
}

export function readAskedTokens(scene: Scene): AskedTokens {
	const { terms, text } = scene.analysis;
	const { tokens } = scene.reading.annotation();
	const { asked, content } = readTokens(scene, tokens);
	const classTerm = terms.findLastIndex(({ role }) => role === 'class');
	const isVerbAsked = (at: number) => terms[asked[at] ?? -1]?.verb === true;
	const before = weightBefore(asked, scene.weights);
	const all = before[tokens.length] ?? 0;
	return {
		tokens,
		tag: tokens.map(({ partOfSpeech }) => tags.indexOf(partOfSpeech)),
		asked,
		bits: tokens.map((token, i) => bitsOf(token, asked[i] ?? -1, content[i] === true, i, classTerm, scene)),
		gaps: gapsOf(tokens, (at) => (asked[at] ?? -1) >= 0, isVerbAsked),
		classTerm,
		classWord: terms[classTerm]?.bases[0],
		preposition: prepositionAsked(text),
		isVerbAsked,
		neighbour: (from, step) => {
			let at = from + step;
			while (at >= 0 && at < tokens.length && content[at] !== true && tokens[at]?.partOfSpeech !== 'PUNCT') at += step;
			return at;
		},
		shareBefore: (at) => shareOf(before[at] ?? 0, all),
		shareBehind: (at) => shareOf(all - (before[at + 1] ?? 0), all),
	};
}

// How much of the question stands before each token, and at the end before all; a word said twice counts where it is first.
function weightBefore(asked: readonly number[], weights: readonly number[]): readonly number[] {
	const counted = new Set<number>();
	let sum = 0;
	return [
		0,
		...asked.map((term) => {
			if (term >= 0 && !counted.has(term)) sum += weights[term] ?? 0;
			counted.add(term);
			return sum;
		}),
	];
}

function shareOf(part: number, all: number): number {
	return all === 0 ? 0 : part / all;
}

// "In what", "by whom", "what did it refer *to*".
function prepositionAsked(question: string): string | undefined {
	const found =
		/\b(in|on|at|to|by|for|from|of|with|as|into|under|through|against|about|over) (?:what|which|whom|whose|who)\b/iu.exec(
			question,
		) ?? /\b(in|on|at|to|by|for|from|of|with|as|into|under|through|against|about|over)\W*$/iu.exec(question);
	return found?.[1]?.toLowerCase();
}
