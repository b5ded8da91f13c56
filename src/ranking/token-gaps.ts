import type { Token } from '../text/annotation.ts';

/** Steps from a token to the nearest one of the question in one direction; {@link far} where there is none. */
export interface Gaps {
	readonly word: number;
	/** To a verb of the question. */
	readonly verb: number;
	/** Counted in phrases that are led into. */
	readonly phrase: number;
}

/** No word of the question that way. */
export const far = 99;

/** What a sign counts as a step to a word. Untuned. */
const signStep = 0.5;
/** Steps that a word of another sort counts on the way to a verb of the question: another verb takes over its objects. Untuned. */
const apart = { verb: 3, sign: 2 };
/** Phrases that a token leads into: what is said behind another verb or a sign is a step further. Untuned. */
const phraseSteps: Readonly<Record<string, number>> = { VERB: 2, PUNCT: 2, SCONJ: 2, ADP: 1, CCONJ: 1, PRON: 1 };

/** For each token the gaps to the question's words before it (`back`) and behind it (`on`). */
export function gapsOf(
	tokens: readonly Token[],
	isAsked: (at: number) => boolean,
	isVerbAsked: (at: number) => boolean,
): { readonly back: readonly Gaps[]; readonly on: readonly Gaps[] } {
	const gapsAlong = (order: readonly number[]): readonly Gaps[] => {
		const gaps = tokens.map(() => ({ word: far, verb: far, phrase: far }));
		let [word, verb, phrase] = [far, far, far];
		for (const i of order) {
			gaps[i] = { word, verb, phrase };
			const part = tokens[i]?.partOfSpeech;
			const isSign = part === 'PUNCT';
			word = isAsked(i) ? 0 : word + (isSign ? signStep : 1);
			verb = isVerbAsked(i) ? 0 : verb + (part === 'VERB' ? apart.verb : isSign ? apart.sign : 1);
			phrase = isAsked(i) ? 0 : phrase + (phraseSteps[part ?? 'X'] ?? 0);
		}
		return gaps;
	};
	const places = tokens.map((_, i) => i);
	return { back: gapsAlong(places), on: gapsAlong(places.toReversed()) };
}
