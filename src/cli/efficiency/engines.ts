import { DatabaseSync } from '@photostructure/sqlite';
import { Index as FlexSearch } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Corpus } from '../../corpus/corpus.ts';
import { createEngine } from '../../engine.ts';
import { analyzeQuestion } from '../../question/analysis.ts';
import { createRetrieve } from '../../retrieval/retrieve.ts';
import { indexSentences } from '../../retrieval/sentence-index.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { words } from '../../text/words.ts';

/** A way of finding sentences, as it is measured. */
export interface EngineUnderTest {
	readonly name: string;
	/** How it is set up, in a few words. */
	readonly setting: string;
	/** Indexes the sentences of a corpus. */
	build(corpus: Corpus): Searchable;
}

export interface Searchable {
	/** Prepares a question; what is given back is what is timed: places in `Corpus.sentences`, best first. */
	prepare(question: string): () => readonly number[];
	/** Bytes of the index where they are not on the heap of JavaScript. */
	readonly bytesElsewhere?: () => number;
}

/** Sentences that each engine gives for a question; the bot's retrieval gives its own 40, an answer its five. */
const most = 50;

const verbatimAnswers: EngineUnderTest = {
	name: 'Verbatim, whole answer',
	setting:
		'question read, up to 40 candidates found, the promising ones ranked, answer or abstention chosen, the words of five sentences marked',
	build(corpus) {
		const engine = createEngine(corpus);
		return {
			prepare: (question) => () => {
				const answer = engine.answer(question);
				const given = answer.kind === 'answered' ? answer.quotations : answer.nearest;
				return given.map(({ sentence }) => sentence.index);
			},
		};
	},
};

const verbatimRetrieval: EngineUnderTest = {
	name: 'Verbatim, retrieval',
	setting: 'the words of the question and up to 16 related words for each; neighbours and titles weighed in',
	build(corpus) {
		const index = indexSentences(corpus);
		const retrieve = createRetrieve(index);
		return {
			prepare(question) {
				const analysis = analyzeQuestion(question, index.vocabulary);
				return () => retrieve(analysis).map(({ sentence }) => sentence.index);
			},
		};
	},
};

const miniSearch = (name: string, setting: string, processTerm?: (term: string) => string | null): EngineUnderTest => ({
	name,
	setting,
	build({ sentences }) {
		const index = new MiniSearch<{ id: number; text: string }>({
			fields: ['text'],
			...(processTerm === undefined ? {} : { processTerm }),
		});
		index.addAll(sentences.map(({ text }, id) => ({ id, text })));
		return {
			prepare: (question) => () =>
				index
					.search(question)
					.slice(0, most)
					.map(({ id }) => id as number),
		};
	},
});

const flexSearch: EngineUnderTest = {
	name: 'FlexSearch',
	setting: 'as it comes, `suggest` on, since it else asks for every word',
	build({ sentences }) {
		const index = new FlexSearch();
		sentences.forEach(({ text }, id) => {
			index.add(id, text);
		});
		return {
			prepare: (question) => () => index.search(question, { limit: most, suggest: true }).map(Number),
		};
	},
};

const lunrIndex: EngineUnderTest = {
	name: 'lunr',
	setting: 'as it comes: stemmed, without stop words',
	build({ sentences }) {
		const index = lunr((builder) => {
			builder.ref('id');
			builder.field('text');
			sentences.forEach(({ text }, id) => {
				builder.add({ id, text });
			});
		});
		return {
			prepare: (question) => () =>
				index
					.query((query) => query.term(lunr.tokenizer(question), {}))
					.slice(0, most)
					.map(({ ref }) => Number(ref)),
		};
	},
};

const sqlite: EngineUnderTest = {
	name: 'SQLite FTS5',
	setting: 'in memory, without the text, any word of the question, ordered by its BM25',
	build({ sentences }) {
		const database = new DatabaseSync(':memory:');
		database.exec("CREATE VIRTUAL TABLE sentence USING fts5 (text, content = '', tokenize = 'unicode61')");
		const insert = database.prepare('INSERT INTO sentence (rowid, text) VALUES (?, ?)');
		database.exec('BEGIN');
		sentences.forEach(({ text }, id) => {
			insert.run(id, text);
		});
		database.exec('COMMIT');
		const select = database.prepare('SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ?');
		const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
		return {
			prepare(question) {
				const query = words(question)
					.map(({ text }) => `"${text}"`)
					.join(' OR ');
				return () => select.all(query, most).map((row) => Number((row as { readonly rowid: number }).rowid));
			},
			bytesElsewhere: () => pragma('page_count') * pragma('page_size'),
		};
	},
};

/** What is measured, in the order of the report. */
export const engines: readonly EngineUnderTest[] = [
	verbatimAnswers,
	verbatimRetrieval,
	miniSearch('MiniSearch', 'as it comes'),
	miniSearch('MiniSearch without stop words', 'those of the bot left out of index and question', (term) =>
		isStopWord(term) ? null : term.toLowerCase(),
	),
	flexSearch,
	lunrIndex,
	sqlite,
];
