import { isNoun, type Token } from '../text/annotation.ts';
import { isKindOf } from '../text/lexicon.ts';
import type { Term } from '../text/terms.ts';
import { isCapitalised } from '../text/words.ts';
import { surelyMet } from './match.ts';
import type { Scene } from './scene.ts';

// What the tokens of a sentence are to a question.

/** What a token is, as bits of a number. The first are in the order of the features that a stretch has of its words. */
export const bit = {
	class: 1,
	comma: 2,
	of: 4,
	conjunction: 8,
	preposition: 16,
	verb: 32,
	clause: 64,
	number: 128,
	bracket: 256,
	capital: 512,
	content: 1024,
	shared: 2048,
	sharedName: 4096,
};
/** So many of them, from the first, are features. */
export const featureBits = 10;

/** For each token the place of the question's word that it is, or -1, and whether it is a content word. */
export function readTokens({ reading: { terms }, matches }: Scene, tokens: readonly Token[]) {
	const askedBy = new Array<number>(terms.length).fill(-1);
	for (const { at, asked, strength } of matches) if (strength > surelyMet) askedBy[at] = asked;
	let at = 0;
	const own = tokens.map((token): Term | undefined => {
		while ((terms[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
		return (terms[at]?.start ?? Number.POSITIVE_INFINITY) < token.end ? terms[at] : undefined;
	});
	const place = new Map(terms.map((term, i) => [term, i]));
	return {
		asked: own.map((term) => (term === undefined ? -1 : (askedBy[place.get(term) ?? -1] ?? -1))),
		content: own.map((term) => term !== undefined && !term.stop),
	};
}

/** What a token is: bits of {@link bit}. `asked`: as {@link readTokens} says. `classTerm`: place of the word for what the answer is one of, or -1. */
export function bitsOf(
	{ text, normal, partOfSpeech }: Token,
	asked: number,
	isContent: boolean,
	at: number,
	classTerm: number,
	{ analysis }: Scene,
): number {
	let bits = 0;
	if (isContent) bits |= bit.content;
	if (asked >= 0) {
		bits |= bit.shared;
		if (analysis.terms[asked]?.kind === 'name') bits |= bit.sharedName;
		if (asked === classTerm) bits |= bit.class;
	}
	if (at > 0 && isCapitalised(text)) bits |= bit.capital;
	if (normal === ',') return bits | bit.comma;
	if (normal === '(' || normal === ')') return bits | bit.bracket;
	if (normal === 'of') return bits | bit.of;
	if (partOfSpeech === 'CCONJ') return bits | bit.conjunction;
	if (partOfSpeech === 'ADP') return bits | bit.preposition;
	if (partOfSpeech === 'VERB') return bits | bit.verb;
	if (partOfSpeech === 'AUX' || partOfSpeech === 'SCONJ' || partOfSpeech === 'PRON') return bits | bit.clause;
	return partOfSpeech === 'NUM' ? bits | bit.number : bits;
}

const kinds = new Map<string, boolean>();
/** Pairs of a word and a class that are remembered. */
const mostKinds = 20_000;

/** Whether a noun is of a class: "treaty" of "agreement". */
export function isOfClass(token: Token | undefined, classWord: string | undefined): boolean {
	if (token === undefined || classWord === undefined || !isNoun(token)) return false;
	const key = `${token.lemma} ${classWord}`;
	const before = kinds.get(key);
	if (before !== undefined) return before;
	if (kinds.size >= mostKinds) kinds.clear();
	const is = isKindOf(token.lemma, classWord);
	kinds.set(key, is);
	return is;
}
