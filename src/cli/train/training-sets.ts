import { contentWords } from '../../evaluation/content-words.ts';
import { drawByKey } from '../../evaluation/draw.ts';
import { leastContentWords } from '../../evaluation/qamr.ts';
import {
	answeredIn,
	type Collection,
	isAnswerable,
	type OpenSet,
	type SetQuestion,
	unansweredOf,
	wholeCorpus,
} from './collections.ts';
import { createSwap } from './near-misses.ts';
import { readDisfluent, readNewsQuestions, readOpenSet } from './open-sets.ts';
import { readerCollections } from './reader-questions.ts';
import { reportCollections } from './reports.ts';
import { collectionOfTask, openSetOf, readSelectionSet, type SelectionTask } from './selection-sets.ts';
import { smallCorpora } from './small-corpora.ts';
import {
	newsQuizFolder,
	newsQuizSet,
	paraphrasedFolder,
	paraphrasedSet,
	writtenCollections,
} from './written-folders.ts';

/** How many questions of each kind are put to all texts of a set as one corpus, and how many small corpora are made of them. */
interface OpenShare {
	readonly answerable: number;
	readonly nearMiss: number;
	readonly offTopic: number;
	readonly swapped: number;
	/** Each is asked some 30 questions. */
	readonly smallCorpora: number;
}

interface SelectionShare {
	/** Each is a corpus of its own. */
	readonly tasks: number;
	/** How many of them are also asked a question of another. */
	readonly offTopic: number;
	readonly smallCorpora: number;
}

const openShares = {
	squad11: { answerable: 5665, nearMiss: 0, offTopic: 200, swapped: 250, smallCorpora: 35 },
	squad20: { answerable: 2656, nearMiss: 2647, offTopic: 0, swapped: 0, smallCorpora: 50 },
	disflqa: { answerable: 200, nearMiss: 200, offTopic: 0, swapped: 0, smallCorpora: 0 },
	qamr_wikinews: { answerable: 900, nearMiss: 0, offTopic: 150, swapped: 150, smallCorpora: 30 },
} as const satisfies Readonly<Record<string, OpenShare>>;

const selectionShares = {
	selqa_dev: { tasks: 785, offTopic: 50, smallCorpora: 30 },
	clapnq_dev_as2: { tasks: 600, offTopic: 50, smallCorpora: 40 },
	qed_dev_as2: { tasks: 1355, offTopic: 50, smallCorpora: 40 },
} as const satisfies Readonly<Record<string, SelectionShare>>;

/**
 * The corpora of the training sets and the questions drawn for each, one after the other; the same for the same folder.
 *
 * @param seed Decides every draw.
 * @throws UsageError naming the file, where a set is not there or not as documented.
 */
export function* trainingCollections(folder: string, seed: string): Generator<Collection> {
	const selection = Object.entries(selectionShares).map(([name, shares]) => {
		return { name, shares, tasks: readSelectionSet(folder, name) };
	});
	const foreign = selection.flatMap(({ tasks }) => tasks);

	const squad20 = readOpenSet(folder, 'squad20');
	const open: Readonly<Record<keyof typeof openShares, OpenSet>> = {
		squad11: readOpenSet(folder, 'squad11'),
		squad20,
		disflqa: readDisfluent(folder, 'disflqa', squad20),
		qamr_wikinews: withTellingQuestions(readNewsQuestions(folder, 'qamr_wikinews')),
	};
	for (const [name, set] of Object.entries(open)) {
		const { smallCorpora: corpora, ...shares } = openShares[name as keyof typeof openShares];
		yield largeCorpus(set, shares, foreign, `${seed} ${name}`);
		yield* smallCorpora(set, corpora, `${seed} ${name} small`);
	}
	yield* readerCollections(folder);
	yield* writtenCollections(paraphrasedSet, paraphrasedFolder);
	yield* writtenCollections(newsQuizSet, newsQuizFolder);
	yield* reportCollections();
	for (const { name, shares, tasks } of selection) {
		const drawn = drawByKey(tasks, shares.tasks, ({ text }) => text, `${seed} ${name}`);
		for (const [i, task] of drawn.entries()) {
			const others = tasks.filter(({ group }) => group !== task.group);
			yield collectionOfTask(
				name,
				task,
				i < shares.offTopic ? drawByKey(others, 1, ({ text }) => text, `${seed} ${i}`) : [],
			);
		}
		yield* smallCorpora(openSetOf(name, tasks), shares.smallCorpora, `${seed} ${name} small`);
	}
}

function largeCorpus(
	set: OpenSet,
	shares: Omit<OpenShare, 'smallCorpora'>,
	foreign: readonly SelectionTask[],
	seed: string,
): Collection {
	const passageCorpus = wholeCorpus(set);
	const answerable = set.questions.filter(isAnswerable);
	const nearMisses = set.questions.filter((question) => !isAnswerable(question));
	const swap = createSwap(set.questions);
	const draw = (questions: readonly SetQuestion[], wanted: number, purpose: string) =>
		drawByKey(questions, wanted, ({ id }) => id, `${seed} ${purpose}`);
	const swapped = draw(answerable, shares.swapped, 'swapped').flatMap(swap);
	return {
		set: set.name,
		size: 'large',
		ranksAll: false,
		corpus: passageCorpus.corpus,
		questions: [
			...answeredIn(passageCorpus, draw(answerable, shares.answerable, 'answerable')),
			...unansweredOf(draw(nearMisses, shares.nearMiss, 'near-miss'), 'near-miss'),
			...unansweredOf(swapped, 'swapped'),
			...unansweredOf(
				drawByKey(foreign, shares.offTopic, ({ text }) => text, seed),
				'off-topic',
			),
		],
	};
}

function withTellingQuestions(set: OpenSet): OpenSet {
	return { ...set, questions: set.questions.filter(({ text }) => contentWords(text).length >= leastContentWords) };
}
