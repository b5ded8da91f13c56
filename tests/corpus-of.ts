import type { Abstained, Answered, Evidenced } from '../src/answer/answer.ts';
import type { Article } from '../src/corpus/article.ts';
import { type Corpus, inMemory } from '../src/corpus/corpus.ts';
import { quote, type Sentence } from '../src/corpus/sentence.ts';
import { sentenceKey } from '../src/corpus/sentence-key.ts';

/** An article written sentence by sentence: paragraphs of sentences, a paragraph that begins with `#` being a heading. */
export interface Written extends Omit<Article, 'body' | 'file'> {
	readonly file?: string;
	readonly paragraphs: readonly (readonly string[])[];
}

/** A corpus whose sentences are the ones given, wherever a reader of English would see their ends. */
export function corpusOf(...written: readonly Written[]): Corpus {
	const sentences: Sentence[] = [];
	const articles = written.map(({ paragraphs, file, ...rest }, a): Article => {
		const body = paragraphs.map((texts) => texts.join(' ')).join('\n\n');
		const article = { ...rest, file: file ?? `${a}.md`, body };
		let from = 0;
		const placed = paragraphs.flatMap((texts, p) => texts.map((text) => ({ text, paragraph: p + 1 })));
		for (const [n, { text, paragraph }] of placed.entries()) {
			const start = body.indexOf(text, from);
			const span = { start, end: start + text.length };
			from = span.end;
			const kind = text.startsWith('#') ? 'heading' : 'prose';
			const place = { article, number: n + 1, paragraph, index: sentences.length };
			sentences.push({ ...span, ...place, kind, text: quote(article, span) });
		}
		return article;
	});
	const byKey = new Map(sentences.map((sentence) => [sentenceKey(sentence), sentence]));
	return {
		articles,
		sentences,
		problems: [],
		files: inMemory(articles),
		revision: '0',
		sentenceByKey: (key) => byKey.get(key),
	};
}

/** The sentence that holds `words`, which are the answer unless told otherwise. */
export function evidenced(corpus: Corpus, words: string, answers = true): Evidenced {
	const sentence = corpus.sentences.find(({ text }) => text.includes(words));
	if (sentence === undefined) throw new Error(`expected a sentence with "${words}"`);
	const start = sentence.start + sentence.text.indexOf(words);
	return { sentence, answer: answers ? { start, end: start + words.length } : null, score: 0.9 };
}

export function answered(
	quotations: readonly [Evidenced, ...Evidenced[]],
	rest: Partial<Omit<Answered, 'quotations'>> = {},
): Answered {
	return {
		kind: 'answered',
		answerId: '0123456789abcdef',
		question: 'How many?',
		confidence: 0.9,
		supportedBy: 0,
		...rest,
		quotations,
	};
}

export function abstained(rest: Partial<Abstained> = {}): Abstained {
	return {
		kind: 'abstained',
		answerId: '0123456789abcdef',
		question: 'How many?',
		confidence: 0.1,
		reason: 'weak-evidence',
		missing: [],
		lookedFor: 'a number',
		nearest: [],
		...rest,
	};
}
