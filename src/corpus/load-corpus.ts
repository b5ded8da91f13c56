import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, ArticleError, parseArticle } from './article.ts';
import { type Corpus, type CorpusProblem, corpusOf } from './corpus.ts';

/** Bytes. A book has about 1 MB; a larger file is no article, and would hold up the start. */
const largestFile = 5_000_000;

/**
 * Reads every `.md` and `.txt` file of a folder and of the folders in it. Other files are passed over; so are hidden ones.
 * A file that cannot be served becomes a problem, and the rest is served.
 *
 * @throws Error where the folder itself cannot be read.
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
	const articles: Article[] = [];
	const problems: CorpusProblem[] = [];
	for (const file of await filesIn(folder, problems)) {
		try {
			articles.push(parseArticle(file, await readFile(join(folder, file))));
		} catch (error) {
			problems.push({ file, message: messageOf(error) });
		}
	}
	return corpusOf(articles, problems);
}

async function filesIn(folder: string, problems: CorpusProblem[]): Promise<readonly string[]> {
	const files: string[] = [];
	const visit = async (below: string): Promise<void> => {
		for (const name of (await readdir(join(folder, below))).sort()) {
			if (name.startsWith('.')) continue;
			const file = below === '' ? name : `${below}/${name}`;
			try {
				const found = await lstat(join(folder, file));
				if (found.isDirectory()) await visit(file);
				else if (!/\.(?:md|txt)$/i.test(name)) continue;
				else if (found.isSymbolicLink())
					problems.push({ file, message: 'expected a file, found a symbolic link, which is not followed' });
				else if (!found.isFile()) problems.push({ file, message: 'expected a file, found a device, pipe or socket' });
				else if (found.size > largestFile) {
					problems.push({ file, message: `expected at most ${largestFile} bytes, found ${found.size}` });
				} else files.push(file);
			} catch (error) {
				problems.push({ file, message: messageOf(error) });
			}
		}
	};
	try {
		await visit('');
	} catch (error) {
		throw new Error(`corpus folder ${folder}: expected a folder that can be read, found ${messageOf(error)}`);
	}
	return files;
}

function messageOf(error: unknown): string {
	if (error instanceof ArticleError) return error.message;
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
			return 'nothing there (it vanished while the folder was read)';
		case 'EACCES':
		case 'EPERM':
			return 'no permission to read it';
		case 'ENOTDIR':
			return 'something that is not a folder';
		default:
			return error instanceof Error ? error.message : String(error);
	}
}
