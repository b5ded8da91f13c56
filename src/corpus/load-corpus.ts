import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, parseArticle } from './article.ts';
import { type ArticleFiles, type Corpus, type CorpusProblem, corpusOf, cutSentences } from './corpus.ts';
import { ArticleError } from './front-matter.ts';

/** Bytes. A book has about 1 MB; a larger file is no article, and would hold up the start. */
export const largestFile = 5_000_000;

/** A file that may hold an article. */
export interface FoundFile {
	readonly file: string;
	/** Of the file as it was found: another once its content, or the file in its place, is another. */
	readonly state: string;
}

/** What stands in a folder: the files to read, and all that is passed over for a reason. */
export interface Contents {
	readonly files: FoundFile[];
	readonly problems: CorpusProblem[];
	/** Files of other kinds, by ending. */
	readonly others: Map<string, string[]>;
	/** What could not be looked at, a folder mostly: whether the files in it are still there is not known. */
	readonly unlisted: string[];
	/** The number of the disk that the folder is on. */
	readonly device: number;
}

/** What was read before from the files of a folder. */
export interface ReadBefore {
	/** The article in a file, where that is as it was. */
	of(found: FoundFile): Article | undefined;
	/** The articles in what could not be looked at. */
	within(unlisted: string): readonly Article[];
}

const nothingBefore: ReadBefore = { of: () => undefined, within: () => [] };

/**
 * Reads every `.md` and `.txt` file of a folder and of the folders in it. Hidden files and folders are passed over. What
 * cannot be served becomes a problem, one for all files of another ending together, and the rest is served. The corpus stays
 * as it is when the files change; `openFolder` takes changes up.
 *
 * @throws Error where the folder itself cannot be read.
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
	return readContents(folder, await contentsOf(folder));
}

/** Reads what was found in a folder. What was read before from where nothing could be looked at now is kept, and said to be. */
export async function readContents(
	folder: string,
	{ files, problems, others, unlisted }: Contents,
	before = nothingBefore,
): Promise<Corpus> {
	const articles: Article[] = [];
	const unserved: CorpusProblem[] = [];
	for (const found of files) {
		const { file } = found;
		try {
			const article = before.of(found) ?? (await readArticle(folder, file));
			// Here, between the other work of the process, and not of all articles in one go.
			cutSentences(article);
			articles.push(article);
		} catch (error) {
			unserved.push({ file, message: reasonOf(error), ...(isUnread(error) ? { unread: true } : {}) });
		}
	}
	const kept = new Map(unlisted.map((path) => [path, before.within(path)]));
	const told = problems.map((problem) =>
		kept.get(problem.file)?.length ? { ...problem, message: `${problem.message}${stillServed}` } : problem,
	);
	return corpusOf(
		[...articles, ...[...kept.values()].flat()],
		[...told, ...unserved, ...problemsOf(others)],
		articleFiles(folder),
	);
}

/** The files of a corpus folder, as they are whenever they are asked for. */
export function articleFiles(folder: string): ArticleFiles {
	return {
		list: async () => (await contentsOf(folder)).files.map(({ file }) => file).toSorted(),
		async read(file) {
			try {
				return await readArticle(folder, file);
			} catch (error) {
				if (!isGone((error as Error).cause)) throw error;
				// Of what is in a folder that is away itself, such as one of a network, nothing is known.
				if (!(await isFolder(folder))) throw new ArticleError(folderAway, { cause: error });
				return undefined;
			}
		},
	};
}

async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

/** Whether a file could not be read, so that nothing is known of what is in it: an article that is none has no cause beneath. */
function isUnread(error: unknown): boolean {
	return (error as Error).cause !== undefined;
}

/** No such file, or no longer a folder on the way to it. */
function isGone(error: unknown): boolean {
	const { code } = (error ?? {}) as NodeJS.ErrnoException;
	return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * What stands in a folder now.
 *
 * @throws Error where the folder itself cannot be read.
 */
export async function contentsOf(folder: string): Promise<Contents> {
	// Else it would be the folder in which the program was started, with all that is in it.
	if (folder === '') throw new Error('corpus folder: expected the path of a folder, found an empty text');
	try {
		const { dev: device } = await stat(folder);
		const contents: Contents = { files: [], problems: [], others: new Map(), unlisted: [], device };
		await list(folder, '', contents);
		return contents;
	} catch (error) {
		const hint = folder.startsWith('~') ? ' (write the path out: only a shell takes "~" for the home folder)' : '';
		throw new Error(`corpus folder ${folder}: expected a folder that can be read, found ${reasonOf(error)}${hint}`);
	}
}

/**
 * Reads one file of a corpus folder. Only a plain file is read, whatever has come in its place since it was listed: a link as
 * the file itself is not followed, and no pipe waited for.
 *
 * @throws ArticleError where the file is no article, or cannot be read.
 */
export async function readArticle(folder: string, file: string): Promise<Article> {
	const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
	try {
		const opened = await open(join(folder, file), flags);
		try {
			const found = await opened.stat();
			if (!found.isFile()) throw new ArticleError(noFile);
			if (found.size > largestFile) throw new ArticleError(tooLarge(found.size));
			return parseArticle(file, await opened.readFile());
		} finally {
			await opened.close();
		}
	} catch (error) {
		throw error instanceof ArticleError ? error : new ArticleError(reasonOf(error), { cause: error });
	}
}

const noFile = 'expected a file, found a device, pipe or socket';
const notUtf8Name = 'expected a name in UTF-8, found a byte in it that is none';
const folderAway = 'the folder of the articles is not there';
const stillServed = '; what was read of it before is served';
const aLink = 'expected a file, found a symbolic link, which is not followed';
const tooLarge = (size: number): string => `expected at most ${largestFile} bytes, found ${size}`;

async function list(folder: string, below: string, contents: Contents): Promise<void> {
	for (const name of await readdir(join(folder, below))) {
		if (name.startsWith('.')) continue;
		const file = below === '' ? name : `${below}/${name}`;
		try {
			await sort(folder, file, contents);
		} catch (error) {
			// Node puts U+FFFD where a byte of the name is no character, and finds no such file then.
			const message = isGone(error) && file.includes('\ufffd') ? notUtf8Name : reasonOf(error);
			contents.problems.push({ file, message });
			if (!isGone(error)) contents.unlisted.push(file);
		}
	}
}

async function sort(folder: string, file: string, contents: Contents): Promise<void> {
	const found = await lstat(join(folder, file));
	const refuse = (reason: string) => contents.problems.push({ file, message: reason });
	if (found.isSymbolicLink()) refuse(aLink);
	else if (found.isDirectory()) await list(folder, file, contents);
	else if (!found.isFile()) refuse(noFile);
	else if (!/\.(?:md|txt)$/i.test(file)) {
		const ending = /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
		const alike = contents.others.get(ending);
		if (alike === undefined) contents.others.set(ending, [file]);
		else alike.push(file);
	} else if (/\p{Cc}/u.test(file)) refuse('expected a name of characters, found a control character in it');
	else contents.files.push({ file, state: stateOf(found) });
}

/** Size, times and place on the disk: a file that is written, replaced or moved changes at least one of them. */
function stateOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
	return [size, mtimeMs, ctimeMs, ino].join(' ');
}

/** Whoever drops a PDF into the folder is told; whoever keeps a thousand pictures in it is told once. */
function problemsOf(others: Contents['others']): readonly CorpusProblem[] {
	return [...others].map(([ending, files]) => {
		const [file = ''] = files.toSorted();
		const found = ending === '' ? 'no ending' : ending;
		const more = files.length > 1 ? `, as have ${files.length - 1} more` : '';
		return { file, message: `expected a name ending in .md or .txt, found ${found}${more}` };
	});
}

function reasonOf(error: unknown): string {
	if (error instanceof ArticleError) return error.message;
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
			return 'nothing there: it is missing, or vanished while the folder was read';
		case 'ELOOP':
			return aLink;
		case 'ENXIO':
			return noFile;
		case 'EACCES':
		case 'EPERM':
			return 'no permission to read it';
		case 'ENOTDIR':
			return 'something that is not a folder';
		default:
			// The message itself may name the folder, which is nobody's business in Discord.
			return `it could not be read (${(error as NodeJS.ErrnoException).code ?? 'no reason is known'})`;
	}
}
