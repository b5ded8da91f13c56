import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../corpus/article.ts';
import { corpusOf } from '../corpus/corpus.ts';
import { percentText } from '../evaluation/figures.ts';
import { followUpAdditions } from '../evaluation/follow-up-additions.ts';
import { isDevelopment, type Rewriting, rewritingReport } from '../evaluation/rewriting.ts';
import { sourcesReport } from '../evaluation/rewriting-sources.ts';
import { textTable } from '../evaluation/table.ts';
import { analyzeQuestion } from '../question/analysis.ts';
import { readConversation, readFollowUp } from '../question/follow-up.ts';
import type { Turn } from '../question/salience.ts';
import { createRetrieve } from '../retrieval/retrieve.ts';
import { indexSentences } from '../retrieval/sentence-index.ts';
import { readJsonLines } from './command-line.ts';

/** What the writer of an answer says in the sets where nothing was found. */
const nothingFound = /^I don't know\.?$|CANNOTANSWER/;

interface RewriteRecord {
	readonly id: string;
	readonly title: string | null;
	readonly year?: number;
	readonly history: readonly string[];
	readonly question: string;
	readonly rewrite: string;
}

/** Prints how well follow-ups are read: against rewritings by people, and by what is found with them. */
export function evaluateFollowUps(data: string): void {
	const canard = followUpsOf(join(data, 'canard_dev.jsonl'), (id) => id.replace(/#.*$/, ''));
	const cast = followUpsOf(join(data, 'cast_topics.jsonl'), (id) => id.replace(/_.*$/, ''));
	const rows: { readonly name: string; readonly rewritings: readonly Rewriting[] }[] = [
		...halves('canard, with answers and title', canard, (record) => answered(record, record.title)),
		...halves('canard, with answers', canard, (record) => answered(record, null)),
		...halves('canard, questions alone', canard, (record) =>
			record.history.filter((_, i) => i % 2 === 0).map((question) => ({ question })),
		),
		...halves(
			'cast 2019',
			cast.filter(({ record }) => record.year === 2019),
			questionsOf,
		),
		// Its questions go back to what a system said, which the file does not have.
		...halves(
			'cast 2020 and 2021',
			cast.filter(({ record }) => record.year !== 2019),
			questionsOf,
		),
	];
	for (const withAnswers of [false, true]) {
		rows.push({
			name: `squad20, each after three on other subjects${withAnswers ? ', with answers and titles' : ''}`,
			rewritings: unrelated(data, withAnswers),
		});
	}
	process.stdout.write(
		`Follow-ups against rewritings by people: content words added, in %; every second conversation is for development\n\n${rewritingReport(rows)}\n\n`,
	);
	const [withTitles] = rows;
	process.stdout.write(
		`Where the words stand that people add (${withTitles?.name}), in %\n\n${sourcesReport(withTitles?.rewritings ?? [])}\n\n`,
	);
	process.stdout.write(`${retrievalReport(join(data, 'mtrag_un.jsonl'))}\n`);
}

/** How many questions before one are about something else. */
const unrelatedBefore = 3;
/** Every so many questions of the file, so that those that follow each other are of different articles. A prime. */
const stride = 2749;
const unrelatedAsked = 1000;

interface StandingAlone {
	readonly question: string;
	readonly answers: readonly { readonly doc: string; readonly text: string }[];
}

/** Questions that stand alone, each after others that it has nothing to do with. They need nothing. */
function unrelated(data: string, withAnswers: boolean): readonly Rewriting[] {
	const all = readJsonLines(join(data, 'squad20.jsonl'), (record) => record as StandingAlone);
	const { docs } = JSON.parse(readFileSync(join(data, 'squad20.docs.json'), 'utf8')) as {
		readonly docs: readonly { readonly id: string; readonly title: string }[];
	};
	const titles = new Map(docs.map(({ id, title }) => [id, title]));
	const turnOf = ({ question, answers: [answer] }: StandingAlone): Turn => {
		if (!withAnswers) return { question };
		const title = titles.get(answer?.doc ?? '');
		return {
			question,
			answer: answer === undefined ? null : { text: answer.text, ...(title === undefined ? {} : { title }) },
		};
	};
	const shuffled = all.flatMap((_, i) => all[(i * stride) % all.length] ?? []);
	return shuffled.slice(unrelatedBefore, unrelatedBefore + unrelatedAsked).map(({ question }, i): Rewriting => {
		const turns = shuffled.slice(i, i + unrelatedBefore).map(turnOf);
		return { question, expected: question, read: readFollowUp(question, readConversation(turns)), context: '' };
	});
}

function questionsOf({ history }: RewriteRecord): readonly Turn[] {
	return history.map((question) => ({ question }));
}

interface Half {
	readonly record: RewriteRecord;
	readonly development: boolean;
}

/** Questions without any before them are no follow-ups. */
function followUpsOf(file: string, conversationOf: (id: string) => string): readonly Half[] {
	const records = readJsonLines(file, (record) => record as RewriteRecord);
	const conversations = [...new Set(records.map(({ id }) => conversationOf(id)))];
	return records
		.filter(({ history }) => history.length > 0)
		.map((record) => ({ record, development: isDevelopment(conversationOf(record.id), conversations) }));
}

function halves(name: string, all: readonly Half[], turnsOf: (record: RewriteRecord) => readonly Turn[]) {
	const read = all.map(({ record, development }) => ({ rewriting: rewritingOf(record, turnsOf(record)), development }));
	return [true, false].map((half) => ({
		name: `${name}, ${half ? 'development' : 'held out'}`,
		rewritings: read.filter(({ development }) => development === half).map(({ rewriting }) => rewriting),
	}));
}

function rewritingOf({ question, rewrite }: RewriteRecord, turns: readonly Turn[]): Rewriting {
	const said = {
		title: turns.map(({ answer }) => answer?.title ?? '').join(' '),
		questions: turns.map(({ question: asked }) => asked).join(' '),
		answers: turns.map(({ answer }) => answer?.text ?? '').join(' '),
	};
	return {
		question,
		expected: rewrite,
		read: readFollowUp(question, readConversation(turns)),
		context: Object.values(said).join(' '),
		said,
	};
}

/** The history of a record that has questions and answers by turns. */
function answered({ history }: RewriteRecord, title: string | null): readonly Turn[] {
	return history.flatMap((question, i): readonly Turn[] => {
		if (i % 2 === 1) return [];
		const text = history[i + 1];
		if (text === undefined || nothingFound.test(text)) return [{ question, answer: null }];
		return [{ question, answer: { text, ...(title === null ? {} : { title }) } }];
	});
}

interface ConversationRecord {
	readonly id: string;
	readonly question: string;
	readonly history: readonly { readonly speaker: 'user' | 'agent'; readonly text: string }[];
	readonly contexts: readonly { readonly id: string; readonly text: string }[];
}

/** How many sentences are looked at. */
const depths = [1, 10, 50];

/** Sentences among which a passage is looked for: as many as R@50 looks at, which is more than the bot ranks. */
const lookedAt = 50;

/**
 * The passages of all conversations are one corpus; a question finds its own where a sentence of one of them is among the
 * first retrieved. Ranking is left out: it is measured elsewhere.
 */
function retrievalReport(file: string): string {
	const records = readJsonLines(file, (record) => record as ConversationRecord);
	const passages = new Map(records.flatMap(({ contexts }) => contexts.map(({ id, text }) => [id, text] as const)));
	const corpus = corpusOf([...passages].map(([id, text]) => parseArticle(`${id}.txt`, withoutControls(text))));
	const index = indexSentences(corpus);
	const retrieve = createRetrieve(index, lookedAt);
	const placeOf = (question: string, own: ReadonlySet<string>) => {
		const found = retrieve(analyzeQuestion(question, index.vocabulary)).findIndex(({ sentence }) =>
			own.has(sentence.article.file),
		);
		return found < 0 ? Number.POSITIVE_INFINITY : found + 1;
	};
	const asked = records
		.filter(({ contexts, history }) => contexts.length > 0 && history.length > 0)
		.map((record, i) => {
			const own = new Set(record.contexts.map(({ id }) => `${id}.txt`));
			const addition = followUpAdditions[keyOf(record.id)];
			const read = readFollowUp(record.question, readConversation(turnsIn(record, true)));
			const alone = readFollowUp(record.question, readConversation(turnsIn(record, false)));
			return {
				development: i % 2 === 0,
				needs: addition !== undefined,
				changed: read !== record.question,
				places: {
					'as written': placeOf(record.question, own),
					'as read': placeOf(read, own),
					'as read, questions alone': placeOf(alone, own),
					'as a person rewrites it': placeOf(withAddition(record.question, addition), own),
				},
			};
		});
	const groups = {
		'leaves something out, development': asked.filter(({ needs, development }) => needs && development),
		'leaves something out, held out': asked.filter(({ needs, development }) => needs && !development),
		'leaves something out': asked.filter(({ needs }) => needs),
		'all follow-ups': asked,
	};
	const rows = Object.entries(groups).flatMap(([name, group]) =>
		(['as written', 'as read', 'as read, questions alone', 'as a person rewrites it'] as const).map((way) => [
			name,
			String(group.length),
			way,
			...depths.map((depth) => percentText(group.filter(({ places }) => places[way] <= depth).length / group.length)),
			percentText(group.reduce((sum, { places }) => sum + 1 / places[way], 0) / group.length),
		]),
	);
	return `What is found, over ${passages.size} passages of MTRAG-UN, in %\n\n${textTable({ headings: ['follow-ups', 'questions', 'asked', ...depths.map((depth) => `R@${depth}`), 'MRR'], rows })}`;
}

// Before the question mark: what follows one is a question of its own.
function withAddition(question: string, addition: string | undefined): string {
	if (addition === undefined) return question;
	const end = question.search(/[\s?.!]*$/u);
	return `${question.slice(0, end)} (${addition})${question.slice(end)}`;
}

function turnsIn({ history }: ConversationRecord, withAnswers: boolean): readonly Turn[] {
	return history.flatMap(({ speaker, text }, i): readonly Turn[] => {
		if (speaker === 'agent') return [];
		const next = history[i + 1];
		if (!withAnswers || next?.speaker !== 'agent') return [{ question: text }];
		return [{ question: text, answer: { text: next.text } }];
	});
}

/** An article has none; some passages were read in the wrong encoding. */
function withoutControls(text: string): string {
	return text.replace(/[^\P{Cc}\n]/gu, ' ');
}

function keyOf(id: string): string {
	const [conversation = '', turn = ''] = id.split('<::>');
	return `${conversation.slice(0, 'ffffffff'.length)}#${turn}`;
}
