import { setTimeout as sleep } from 'node:timers/promises';
import type { Corpus } from './corpus/corpus.ts';
import type { CorpusFolder } from './corpus/open-folder.ts';
import { makeKeys } from './corpus/sentence-key.ts';
import { createEngine, createEngineBetweenOtherWork, type Engine } from './engine.ts';

/** An engine over the articles of a folder as they stand there now. */
export interface LiveEngine {
	/** Another engine each time the articles have changed. Whoever answers takes it once: its corpus stays as it is. */
	current(): Engine;
	/** Looks no more. */
	stop(): void;
}

/** Told what becomes of a folder while it is served. */
export interface FolderListener {
	/** Of each change, once it is served. */
	changed(now: Corpus, before: Corpus): void;
	/** Why the folder cannot be read, or what it has not be served: once, until it can be. What was read before is served until then. */
	failed(error: unknown): void;
	/** That a look has not come back for so many seconds, once until one has: a disk that hangs gives no error. */
	hangs(seconds: number): void;
	/** That the folder is read again after either. */
	recovered(): void;
}

/** How often a folder is looked at. */
export interface Pace {
	/** Milliseconds between two looks; more where a look takes long. */
	readonly every?: number;
	/** How many times as long as a look took to wait before the next, at least. */
	readonly rest?: number;
	/** Milliseconds without an end after which a look is told of. */
	readonly hangsAfter?: number;
}

/** Milliseconds between two looks: a change is served after two or three of them, and a look at 1,000 files takes some 40 ms. */
const LOOK_EVERY = 10_000;

/** Times as long as a look took is waited before the next: a folder on a slow disk, or of 100,000 files, costs 2 % of the time. */
const REST = 49;

/** Milliseconds without an end after which a look is told of: one at 100,000 files on a slow disk takes less. Untuned. */
const HANGS_AFTER = 60_000;

/** Any question and any statement do. */
const WARM_UP = { question: 'How many people came?', statement: 'Two people came.' };

/** Serves a folder, and takes up what changes in it while it is served. */
export function serveFolder(
	folder: CorpusFolder,
	listener: FolderListener,
	{ every = LOOK_EVERY, rest = REST, hangsAfter = HANGS_AFTER }: Pace = {},
): LiveEngine {
	let engine = warm(createEngine(folder.corpus));
	// What was read and is not served yet: the folder gives it once, and an engine may fail to be made of it.
	let unserved: Corpus | undefined;
	let failing = false;
	let hanging = false;
	let stopped = false;
	let pause = every;

	async function look(): Promise<void> {
		const started = performance.now();
		const longEnough = () => Math.max(every, rest * (performance.now() - started));
		try {
			unserved = (await orTold(folder.look())) ?? unserved;
			pause = unserved === undefined ? longEnough() : every;
			if (unserved !== undefined) await serve(unserved);
			if (failing || hanging) listener.recovered();
			[failing, hanging] = [false, false];
		} catch (error) {
			pause = longEnough();
			if (!failing) listener.failed(error);
			failing = true;
		}
	}

	async function orTold<T>(looking: Promise<T>): Promise<T> {
		const timer = setTimeout(() => {
			if (!stopped && !hanging) listener.hangs(hangsAfter / 1000);
			hanging = true;
		}, hangsAfter);
		timer.unref();
		return looking.finally(() => clearTimeout(timer));
	}

	async function serve(corpus: Corpus): Promise<void> {
		const before = engine.corpus;
		const made = await createEngineBetweenOtherWork(corpus);
		await makeKeys(corpus.sentences);
		corpus.sentenceByKey('');
		engine = made;
		unserved = undefined;
		listener.changed(corpus, before);
	}

	async function follow(): Promise<void> {
		for (;;) {
			await sleep(pause, undefined, { ref: false });
			if (stopped) return;
			await look();
		}
	}
	void follow();

	return {
		current: () => engine,
		stop() {
			stopped = true;
		},
	};
}

/** Makes now what is made once: the first question, statement and press of a button would wait for it. */
function warm(engine: Engine): Engine {
	engine.answer(WARM_UP.question);
	engine.findEvidence(WARM_UP.statement);
	engine.corpus.sentenceByKey('');
	return engine;
}
