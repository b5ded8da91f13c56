import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';
import { type Contents, contentsOf, readArticle, readContents } from './load-corpus.ts';

/** A folder of articles that may change while they are served. */
export interface CorpusFolder {
	/** As it was when it was last read. */
	readonly corpus: Corpus;
	/**
	 * Looks for files that were added, changed or removed, and reads the folder again where two looks in a row see the same:
	 * what is still being written or copied waits for the next look. A file that could not be read is tried again at each look.
	 * An article whose file is as it was is not read again, and stays the same object.
	 *
	 * @returns The corpus as it is now, or undefined where nothing has changed, or nothing yet.
	 * @throws Error where the folder itself cannot be read. What was read before is kept.
	 */
	look(): Promise<Corpus | undefined>;
}

/**
 * Reads a folder as `loadCorpus` does, and again whenever it has changed.
 *
 * @throws Error where the folder itself cannot be read.
 */
export async function openFolder(folder: string): Promise<CorpusFolder> {
	const first = await contentsOf(folder);
	let corpus = await readContents(folder, first);
	let [served, seen] = [stateOf(first), stateOf(first)];
	let known = byState(first, corpus.articles);
	return {
		get corpus() {
			return corpus;
		},
		async look() {
			const contents = await contentsOf(folder);
			const state = stateOf(contents);
			const settled = state === seen;
			seen = state;
			if (!settled || (state === served && !(await anyCanBeRead(folder, corpus)))) return undefined;
			const now = await readContents(folder, contents, ({ file, state }) => known.get(`${file} ${state}`));
			const changed = now.revision !== corpus.revision || problemsIn(now) !== problemsIn(corpus);
			[corpus, served, known] = [now, state, byState(contents, now.articles)];
			return changed ? corpus : undefined;
		},
	};
}

/** Equal for two looks that find the same files in the same states, and pass over the same. A folder is listed in no order. */
function stateOf({ files, problems, others }: Contents): string {
	const passedOver = [...others.values()].flat();
	return [...files, ...problems, ...passedOver]
		.map((found) => JSON.stringify(found))
		.toSorted()
		.join('\n');
}

/** Whether a file that could not be read can be by now: its state tells nothing of the disk that failed. */
async function anyCanBeRead(folder: string, { problems }: Corpus): Promise<boolean> {
	for (const { file, unread } of problems) {
		if (!unread) continue;
		try {
			await readArticle(folder, file);
			return true;
		} catch (error) {
			if ((error as Error).cause === undefined) return true;
		}
	}
	return false;
}

function problemsIn({ problems }: Corpus): string {
	return JSON.stringify(problems);
}

/** The articles by their files and the states in which these were found before they were read. */
function byState({ files }: Contents, articles: Corpus['articles']): ReadonlyMap<string, Article> {
	const states = new Map(files.map(({ file, state }) => [file, state]));
	return new Map(articles.map((article) => [`${article.file} ${states.get(article.file) ?? ''}`, article]));
}
