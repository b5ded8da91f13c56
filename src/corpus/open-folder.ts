import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';
import {
	type Contents,
	contentsOf,
	type FoundFile,
	type ReadBefore,
	readArticle,
	readContents,
} from './load-corpus.ts';

/** A folder of articles that may change while they are served. */
export interface CorpusFolder {
	/** As it was when it was last read. */
	readonly corpus: Corpus;
	/**
	 * Looks for files that were added, changed or removed, and reads the folder again where two looks in a row see the same:
	 * what is still being written or copied waits for the next look. A file that could not be read is tried again at each look.
	 * An article whose file is as it was is not read again, and stays the same object. One in a sub-folder that cannot be read
	 * is kept until that can be.
	 *
	 * @returns The corpus as it is now, or undefined where nothing has changed, or nothing yet.
	 * @throws Error where the folder itself cannot be read, or is an empty one on another disk. What was read before is kept.
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
	let known = readFrom(first, corpus.articles, new Map());
	let { device } = first;
	return {
		get corpus() {
			return corpus;
		},
		async look() {
			const contents = await contentsOf(folder);
			if (corpus.articles.length > 0 && contents.device !== device && isEmpty(contents)) {
				// What stands where a disk was mounted, once that is away. Files that were deleted leave their folder on its disk.
				throw new Error(`corpus folder ${folder}: expected the disk it was on, found an empty folder on another`);
			}
			if (!isEmpty(contents)) device = contents.device;
			const state = stateOf(contents);
			const settled = state === seen;
			seen = state;
			if (!settled || (state === served && !(await anyCanBeRead(folder, corpus)))) return undefined;
			const now = await readContents(folder, contents, before(known));
			const changed = now.revision !== corpus.revision || problemsIn(now) !== problemsIn(corpus);
			[corpus, served, known] = [now, state, readFrom(contents, now.articles, known)];
			return changed ? corpus : undefined;
		},
	};
}

function isEmpty({ files, problems, others }: Contents): boolean {
	return files.length === 0 && problems.length === 0 && others.size === 0;
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

/** An article, and the state in which its file was found before it was read. */
interface Read extends FoundFile {
	readonly article: Article;
}

/** The articles by their files. The file of one that was kept could not be looked at, and is as it was known. */
function readFrom(
	{ files }: Contents,
	articles: Corpus['articles'],
	known: ReadonlyMap<string, Read>,
): ReadonlyMap<string, Read> {
	const states = new Map(files.map(({ file, state }) => [file, state]));
	return new Map(
		articles.map((article) => {
			const { file } = article;
			return [file, { file, state: states.get(file) ?? known.get(file)?.state ?? '', article }];
		}),
	);
}

function before(known: ReadonlyMap<string, Read>): ReadBefore {
	return {
		of({ file, state }) {
			const read = known.get(file);
			return read?.state === state ? read.article : undefined;
		},
		within: (path) =>
			[...known.values()]
				.filter(({ file }) => file === path || file.startsWith(`${path}/`))
				.map(({ article }) => article),
	};
}
