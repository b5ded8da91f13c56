import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';
import type { Sentence } from './sentence.ts';

/** Characters of a key: 48 bits, so that two of 100,000 sentences share one with a chance of 1 in 56,000. */
export const keyLength = 8;
/** Keys, some 5 ms of work. */
const keysAtOnce = 1_000;

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

/** The keys of an article's sentences, while it is kept: another corpus with the same article need not make them again. */
const keysOf = new WeakMap<Article, string[]>();

/** Of a sentence of a corpus: an article is always cut alike. */
function keyOnce(sentence: Sentence): string {
	const keys = keysOf.get(sentence.article) ?? [];
	keysOf.set(sentence.article, keys);
	keys[sentence.number] ??= sentenceKey(sentence);
	return keys[sentence.number] ?? '';
}

/** Makes the keys of sentences between the other work of the process: those of a large corpus take a second. */
export async function makeKeys(sentences: Corpus['sentences']): Promise<void> {
	for (const sentence of sentences) {
		keyOnce(sentence);
		if (sentence.index % keysAtOnce === 0) await setImmediate();
	}
}

/** Finds sentences by key. The keys are made at the first question. Of two sentences with one key, the first is found. */
export function keyedSentences(sentences: Corpus['sentences']): Corpus['sentenceByKey'] {
	let byKey: Map<string, Sentence> | undefined;
	return (key) => {
		byKey ??= new Map(sentences.toReversed().map((sentence) => [keyOnce(sentence), sentence]));
		return byKey.get(key);
	};
}
