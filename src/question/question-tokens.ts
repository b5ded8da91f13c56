import { annotate, type Token } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
import { questionWords } from './question-words.ts';

const isAmong = (token: Token | undefined, ...parts: readonly Token['partOfSpeech'][]) =>
	token !== undefined && parts.includes(token.partOfSpeech);

/**
 * The tokens of a question, with what its form tells of two words that are often tagged wrongly: behind "did" stands no "-s" of a verb, so
 * that "rents" is a noun in "how much did *rents* rise", and where nothing else is a verb, a noun between a plural and an article
 * is: "which councils *host* the talks".
 */
export function questionTokens(text: string): readonly Token[] {
	const { tokens } = annotate(text);
	const noun = tokens.findIndex(
		(token, i) =>
			token.partOfSpeech === 'VERB' &&
			/^(?:do|does|did)$/.test(tokens[i - 1]?.normal ?? '') &&
			/[^s]s$/.test(token.normal) &&
			baseForms(token.normal)[0] !== token.normal,
	);
	if (noun >= 0) return retagged(tokens, noun, 'NOUN');
	const isQuestion = tokens.slice(0, 2).some(({ normal }) => questionWords.includes(normal));
	if (!isQuestion || tokens.some((token) => isAmong(token, 'VERB', 'AUX'))) return tokens;
	const verb = tokens.findIndex(
		(token, i) =>
			token.partOfSpeech === 'NOUN' && isPlural(tokens[i - 1]) && isAmong(tokens[i + 1], 'DET') && !isPlural(token),
	);
	return verb < 0 ? tokens : retagged(tokens, verb, 'VERB');
}

function isPlural(token: Token | undefined): boolean {
	return (
		token?.partOfSpeech === 'NOUN' &&
		(/^(?:people|men|women|children)$/.test(token.normal) ||
			(/[^s]s$/.test(token.normal) && baseForms(token.normal)[0] !== token.normal))
	);
}

function retagged(tokens: readonly Token[], at: number, partOfSpeech: Token['partOfSpeech']): readonly Token[] {
	return tokens.map((token, i) => (i === at ? { ...token, partOfSpeech } : token));
}
