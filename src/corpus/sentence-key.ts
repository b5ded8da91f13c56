import { createHash } from 'node:crypto';
import type { Corpus } from './corpus.ts';
import type { Sentence } from './sentence.ts';

/** Characters of a key: 48 bits, so that two of 100,000 sentences share one with a chance of 1 in 56,000. */
export const keyLength = 8;

/**
 * A short name for a sentence that stays while its article's file keeps its name and the sentence its words, and is gone
 * when either changes: base64url of SHA-256 over file and text.
 */
export function sentenceKey({ article, text }: Sentence): string {
	return createHash('sha256').update(`${article.file}\0${text}`).digest('base64url').slice(0, keyLength);
}

/** Finds sentences by key. The keys are made at the first question. */
export function keyedSentences(sentences: Corpus['sentences']): Corpus['sentenceByKey'] {
	let byKey: Map<string, Sentence> | undefined;
	return (key) => {
		if (byKey === undefined) {
			byKey = new Map();
			// A sentence that stands twice in an article is found at its first place.
			for (const sentence of sentences)
				if (!byKey.has(sentenceKey(sentence))) byKey.set(sentenceKey(sentence), sentence);
		}
		return byKey.get(key);
	};
}
