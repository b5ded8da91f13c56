import type { Token } from '../../text/annotation.ts';

export const isVerb = (token: Token | undefined): boolean => token?.partOfSpeech === 'VERB';
export const isVerbOrAuxiliary = ({ partOfSpeech }: Token): boolean =>
	partOfSpeech === 'VERB' || partOfSpeech === 'AUX';
export const isNominal = (token: Token | undefined): boolean =>
	token?.partOfSpeech === 'NOUN' || token?.partOfSpeech === 'PROPN';
export const isRelativePronoun = ({ normal }: Token): boolean => /^(?:who|which|that|whose|whom|where)$/u.test(normal);

/** What stands between the words of one verb: "had *not yet* been closed". */
export const inVerbGroup = ({ partOfSpeech, normal }: Token): boolean =>
	partOfSpeech === 'AUX' || partOfSpeech === 'ADV' || normal === 'not' || normal === "n't";

/** A verb that can have a subject: no "-ing", nothing behind "to"; of the forms of "be" and "have" those that help no other verb. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.normal.endsWith('ing') || tokens[at - 1]?.normal === 'to') return false;
	if (token.partOfSpeech !== 'AUX') return token.partOfSpeech === 'VERB';
	const next = tokens.slice(at + 1).find((other) => !inVerbGroup(other));
	return next !== undefined && next.partOfSpeech !== 'VERB';
}
