import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lineSchema = z.union([
	z.strictObject({ articles: z.array(z.string().min(1)).length(4) }),
	z.strictObject({
		question: z.string().min(1),
		answers: z.array(
			z
				.strictObject({
					article: z.string().min(1),
					paragraph: z.int().min(0),
					start: z.int().min(0),
					end: z.int().min(1),
				})
				.refine(({ start, end }) => start < end),
		),
	}),
]);

interface Folder {
	readonly articles: readonly string[];
	readonly questions: { readonly question: string; readonly answers: readonly { readonly article: string }[] }[];
}

function readFolders(file: string): readonly Folder[] {
	const folders: Folder[] = [];
	for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
		const read = lineSchema.parse(JSON.parse(line));
		if ('articles' in read) folders.push({ articles: read.articles, questions: [] });
		else folders.at(-1)?.questions.push(read);
	}
	return folders;
}

const folders = readFolders('src/cli/train/reader-questions.jsonl');
const heldOut = readFolders('tests/reader-questions-held-out.jsonl');

describe("the readers' questions", () => {
	it('are of 21 folders, 105 of each, of which 72 are answered', () => {
		expect(folders).toHaveLength(21);
		for (const { questions } of folders) {
			expect(questions).toHaveLength(105);
			expect(questions.filter(({ answers }) => answers.length > 0)).toHaveLength(72);
		}
	});

	it('ask nothing twice of a folder', () => {
		for (const { questions } of folders) {
			const asked = questions.map(({ question }) => question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
			expect(asked.filter((one, i) => asked.indexOf(one) < i)).toEqual([]);
		}
	});

	it('are answered by articles of their folder, and no article is in two, those kept aside included', () => {
		const all = [...folders, ...heldOut];
		for (const { articles, questions } of all)
			for (const { answers } of questions) for (const { article } of answers) expect(articles).toContain(article);
		const articles = all.flatMap((folder) => folder.articles);
		expect(new Set(articles).size).toBe(articles.length);
	});

	it('that are kept aside are of 6 folders, 35 of each, of which 25 are answered', () => {
		expect(heldOut).toHaveLength(6);
		for (const { questions } of heldOut) {
			expect(questions).toHaveLength(35);
			expect(questions.filter(({ answers }) => answers.length > 0)).toHaveLength(25);
		}
	});
});
