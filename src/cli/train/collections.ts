import { type Corpus, corpusOf } from '../../corpus/corpus.ts';
import type { Sentence } from '../../corpus/sentence.ts';

/** A text that questions are asked about, in paragraphs. */
export interface SourceText {
	readonly id: string;
	readonly title: string;
	readonly paragraphs: readonly string[];
}

/** Where an answer stands. Offsets are UTF-16 code units into the paragraph. */
export interface AnswerPlace {
	readonly source: string;
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
}

/** A question that people asked about a source text, or a part of it. */
export interface SetQuestion {
	/** Unique in its set. */
	readonly id: string;
	readonly text: string;
	readonly source: string;
	/** The paragraphs that were looked at for an answer. */
	readonly paragraphs: readonly number[];
	/** The article that it was asked about, in lower case: articles are kept together when examples are divided. */
	readonly group: string;
	/** Empty where the paragraphs do not answer it, though they seem to. */
	readonly answers: readonly AnswerPlace[];
}

export function isAnswerable({ answers }: SetQuestion): boolean {
	return answers.length > 0;
}

/** A data set of source texts and questions about them. */
export interface OpenSet {
	readonly name: string;
	readonly sources: readonly SourceText[];
	readonly questions: readonly SetQuestion[];
}

/**
 * Why nothing in the corpus answers a question: it was asked about something else, about a part of the text that is not there, about
 * what the text does not quite say, or a name or year in it was swapped.
 */
export type QuestionKind = 'answerable' | 'off-topic' | 'same-subject' | 'near-miss' | 'swapped';

/** A question put to a corpus. */
export interface AskedQuestion {
	readonly text: string;
	readonly kind: QuestionKind;
	readonly group: string;
	readonly answeredBy: (sentence: Sentence) => boolean;
}

/** Questions that sentences of the corpus answer. */
export function answeredIn({ answers }: PassageCorpus, questions: readonly SetQuestion[]): readonly AskedQuestion[] {
	return questions.map((question) => ({
		text: question.text,
		group: question.group,
		kind: 'answerable',
		answeredBy: (sentence) => answers(question, sentence),
	}));
}

/** Questions that no sentence of the corpus answers, and why. */
export function unansweredOf(
	questions: readonly Pick<SetQuestion, 'text' | 'group'>[],
	kind: QuestionKind,
): readonly AskedQuestion[] {
	return questions.map(({ text, group }) => ({ text, group, kind, answeredBy: () => false }));
}

/** A corpus and what is asked of it. */
export interface Collection {
	readonly set: string;
	readonly size: 'large' | 'small';
	/** Whether all sentences are ranked, as in answer sentence selection, or those that retrieval finds. */
	readonly ranksAll: boolean;
	readonly corpus: Corpus;
	readonly questions: readonly AskedQuestion[];
}

/** A run of paragraphs of a source text, to be an article. */
export interface Passage {
	readonly source: SourceText;
	/** Title of the article; none where the file name is all there is. */
	readonly title?: string;
	readonly from: number;
	readonly to: number;
}

interface PassageCorpus {
	readonly corpus: Corpus;
	/** How many of the paragraphs of a question are in the corpus. */
	readonly has: (question: SetQuestion) => 'all' | 'some' | 'none';
	/** Whether a sentence of the corpus answers a question. */
	readonly answers: (question: SetQuestion, sentence: Sentence) => boolean;
}

/** A corpus of passages, each an article, its paragraphs joined by an empty line. */
export function corpusOfPassages(passages: readonly Passage[]): PassageCorpus {
	const places = new Map<string, { readonly file: string; readonly offset: number }>();
	const articles = passages.map(({ source, title, from, to }, i) => {
		const file = `${String(i).padStart(3, '0')}-${source.id.toLowerCase()}.md`;
		let offset = 0;
		source.paragraphs.slice(from, to).forEach((paragraph, at) => {
			places.set(`${source.id} ${from + at}`, { file, offset });
			offset += paragraph.length + 2;
		});
		return { file, title: title ?? String(i).padStart(3, '0'), body: source.paragraphs.slice(from, to).join('\n\n') };
	});
	return {
		corpus: corpusOf(articles),
		has: ({ source, paragraphs }) => {
			const here = paragraphs.filter((paragraph) => places.has(`${source} ${paragraph}`)).length;
			return here === 0 ? 'none' : here < paragraphs.length ? 'some' : 'all';
		},
		answers: ({ answers }, sentence) =>
			answers.some(({ source, paragraph, start, end }) => {
				const place = places.get(`${source} ${paragraph}`);
				return (
					place?.file === sentence.article.file &&
					sentence.start <= place.offset + start &&
					place.offset + end <= sentence.end
				);
			}),
	};
}

/** Every paragraph of every source text as one corpus. */
export function wholeCorpus(set: OpenSet): PassageCorpus {
	return corpusOfPassages(
		set.sources.map((source) => ({ source, title: source.title, from: 0, to: source.paragraphs.length })),
	);
}

/** The name by which an article is the same one in all sets. */
export function groupOf(title: string): string {
	return title.replaceAll('_', ' ').toLowerCase();
}
