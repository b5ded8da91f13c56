import { percentText } from './figures.ts';
import { added, type Rewriting, wordsOf } from './rewriting.ts';
import { textTable } from './table.ts';

const sources = ['title', 'questions', 'answers', 'nowhere'] as const;

/**
 * Where the words stand that people add, in percent of them, and how many of those ours adds: each word counts for the title
 * where that has it, else for the questions before, else for the answers.
 */
export function sourcesReport(rewritings: readonly Rewriting[]): string {
	const words = rewritings.flatMap(({ question, expected, read, said }) => {
		const found = new Set(added(question, read));
		const known = (['title', 'questions', 'answers'] as const).map((name) => ({
			name,
			words: wordsOf(said?.[name] ?? ''),
		}));
		return added(question, expected).map((word) => ({
			source: known.find((source) => source.words.has(word))?.name ?? ('nowhere' as const),
			isAdded: found.has(word),
		}));
	});
	return textTable({
		headings: ['said in', 'words', 'share', 'of these added'],
		rows: sources.map((name) => {
			const all = words.filter(({ source }) => source === name);
			const ours = all.filter(({ isAdded }) => isAdded);
			return [name, String(all.length), share(all.length, words.length), share(ours.length, all.length)];
		}),
	});
}

function share(part: number, whole: number): string {
	return percentText(whole === 0 ? undefined : part / whole);
}
