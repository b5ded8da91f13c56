import { isNoun } from '../../text/annotation.ts';
import { isKindOf } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import { overlap } from '../../text/span.ts';
import type { Statement } from './statement.ts';

/** Whether something in it stands for what was named before. */
export const hasPronoun = (text: string) => /\b(?:he|she|it|they|his|her|hers|its|their|him|them)\b/iu.test(text);

/** Whether a pronoun of it can be said of this name: "it" of nobody. */
export const hasPronounFor = (text: string, { nameClass }: Name): boolean =>
	nameClass === 'person' ? /\b(?:he|she|they|his|her|hers|their|him|them)\b/iu.test(text) : hasPronoun(text);

/** Whether "the company" or another organization without a name of its own stands for this name: a company's, not a person's. */
export function hasStandIn({ tokens, names }: Statement, { nameClass }: Name): boolean {
	if (nameClass === 'person' || nameClass === 'place' || nameClass === 'nationality') return false;
	return tokens.some(
		(token, i) =>
			token.partOfSpeech === 'NOUN' &&
			tokens[i - 1]?.normal === 'the' &&
			isKindOf(token.lemma, 'organization') &&
			!isNoun(tokens[i + 1]) &&
			tokens[i + 1]?.normal !== 'of' &&
			!names.some((name) => overlap(name, token)),
	);
}

/** Whether a broader noun may stand for this one: "the *ship*" for a ferry that was told of before. */
export const hasBroader = ({ tokens }: Statement, noun: string): boolean =>
	tokens.some(
		(token, i) =>
			token.partOfSpeech === 'NOUN' &&
			/^(?:the|this)$/u.test(tokens[i - 1]?.normal ?? '') &&
			!isNoun(tokens[i + 1]) &&
			isKindOf(noun, token.lemma),
	);
