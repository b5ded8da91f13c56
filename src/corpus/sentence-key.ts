import { createHash } from 'node:crypto';
import type { Corpus } from './corpus.ts';
import type { Sentence } from './sentence.ts';

/** Characters of a key: 48 bits, so that two of 100,000 sentences share one with a chance of 1 in 56,000. */
export const keyLength = 8;

/**
 * A short name for a sentence that stays while its article's file keeps its name and the sentence its words, wherever it
 * moves, and is gone when either changes: base64url of SHA-256 over file, text and, where the article has the same words
 * before, how often.
 */
export function sentenceKey({ article, text, repeat }: Sentence): string {
	const hash = createHash('sha256').update(`${article.file}\0${text}`);
	if (repeat !== undefined) hash.update(`\0${repeat}`);
	return hash.digest('base64url').slice(0, keyLength);
}

/** Finds sentences by key. The keys are made at the first question. Of two sentences with one key, the first is found. */
export function keyedSentences(sentences: Corpus['sentences']): Corpus['sentenceByKey'] {
	let byKey: Map<string, Sentence> | undefined;
	return (key) => {
		byKey ??= new Map(sentences.toReversed().map((sentence) => [sentenceKey(sentence), sentence]));
		return byKey.get(key);
	};
}
