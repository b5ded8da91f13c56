import { isNoun, type Token } from '../../text/annotation.ts';
import { superlative } from '../../text/superlative.ts';

/** A verb that is no helping one. */
export const isMainVerb = (token: Token | undefined): boolean => token?.partOfSpeech === 'VERB';
export const isRelativePronoun = ({ normal }: Token): boolean => /^(?:who|which|that|whose|whom|where)$/u.test(normal);

/** What a noun phrase is made of, but for pronouns and for what joins it to another. */
export const ofNounPhrase: ReadonlySet<Token['partOfSpeech']> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM']);

/** A word of a noun phrase, pronouns and the mark of an owner included. */
export const isInNounPhrase = (token: Token): boolean =>
	isNoun(token) || ['DET', 'ADJ', 'NUM', 'PRON', 'PART'].includes(token.partOfSpeech);

/** By these one is told from all others: "the *first* to win", "the *oldest*". */
export const ranking = `first|second|third|last|only|${superlative}`;

/** What stands between the words of one verb: "had *not yet* been closed". */
export const inVerbGroup = ({ partOfSpeech, normal }: Token): boolean =>
	partOfSpeech === 'AUX' || partOfSpeech === 'ADV' || normal === 'not' || normal === "n't";

/** "Is", "have left", "reaches": a form that speaks of today, not that of "they reach", which may be an infinitive. */
export const isPresentForm = ({ partOfSpeech, normal, lemma }: Token): boolean =>
	/^(?:is|['’]s|are|am|has|have|do|does)$/u.test(normal) ||
	(partOfSpeech === 'VERB' && normal.endsWith('s') && normal !== lemma);

/** A verb that can have a subject: no "-ing", nothing behind "to"; of the forms of "be" and "have" those that help no other verb. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.normal.endsWith('ing') || tokens[at - 1]?.normal === 'to') return false;
	if (token.partOfSpeech !== 'AUX') return token.partOfSpeech === 'VERB';
	const next = tokens.slice(at + 1).find((other) => !inVerbGroup(other));
	return next !== undefined && next.partOfSpeech !== 'VERB';
}
