import { baseForms } from '../text/lexicon.ts';
import { contentWords } from './content-words.ts';
import { percentText } from './figures.ts';
import { textTable } from './table.ts';

/** A follow-up as it was written, as a person rewrote it to stand alone, and as the bot read it. */
export interface Rewriting {
	readonly question: string;
	readonly expected: string;
	readonly read: string;
	/** What was said before: no reading can add a word that stands nowhere. */
	readonly context: string;
	/** The same by where it was said; left out where that is not looked at. */
	readonly said?: Said;
}

/** What was said before: in the title of what was quoted from, in the questions, in the answers. */
export type Said = Readonly<Record<'title' | 'questions' | 'answers', string>>;

export interface Counts {
	readonly questions: number;
	/** Words that the person's rewriting adds, that the bot's adds, and that both add. */
	readonly expected: number;
	readonly added: number;
	readonly shared: number;
	/** Of the expected ones, those that were said before. */
	readonly within: number;
	/** Questions that need nothing, and those of them that were left alone. */
	readonly complete: number;
	readonly leftAlone: number;
}

/** Words that only say that more is asked for: "besides the cup", "in addition to it". */
const joining = new Set(['besides', 'aside', 'apart', 'addition', 'except']);

/** Words are counted once a question, function words not at all, and are the same where their likeliest dictionary forms are. */
export function wordsOf(text: string): ReadonlySet<string> {
	return new Set(
		contentWords(text).map(({ start, end }) => {
			const word = text
				.slice(start, end)
				.toLowerCase()
				.replace(/['’]s?$/u, '');
			return baseForms(word)[0] ?? word;
		}),
	);
}

/** The words that a rewriting adds to a question. */
export function added(question: string, rewritten: string): readonly string[] {
	const before = wordsOf(question);
	return [...wordsOf(rewritten)].filter((word) => !before.has(word) && !joining.has(word));
}

/** How the bot's rewritings compare with those of people. */
export function countsOf(rewritings: readonly Rewriting[]): Counts {
	const counts = { questions: 0, expected: 0, added: 0, shared: 0, within: 0, complete: 0, leftAlone: 0 };
	for (const { question, expected, read, context } of rewritings) {
		const wanted = added(question, expected);
		const found = added(question, read);
		const said = wordsOf(context);
		counts.questions += 1;
		counts.expected += wanted.length;
		counts.added += found.length;
		counts.shared += found.filter((word) => wanted.includes(word)).length;
		counts.within += wanted.filter((word) => said.has(word)).length;
		if (wanted.length > 0) continue;
		counts.complete += 1;
		if (found.length === 0) counts.leftAlone += 1;
	}
	return counts;
}

/** A table of how well questions are rewritten, in percent, a row for each list of them. */
export function rewritingReport(
	rows: readonly { readonly name: string; readonly rewritings: readonly Rewriting[] }[],
): string {
	return textTable({
		headings: ['set', 'questions', 'recall', 'precision', 'in context', 'left alone'],
		rows: rows.map(({ name, rewritings }) => {
			const counts = countsOf(rewritings);
			return [
				name,
				String(counts.questions),
				percentText(share(counts.shared, counts.expected)),
				percentText(share(counts.shared, counts.added)),
				percentText(share(counts.within, counts.expected)),
				`${percentText(share(counts.leftAlone, counts.complete))} of ${counts.complete}`,
			];
		}),
	});
}

function share(part: number, whole: number): number | undefined {
	return whole === 0 ? undefined : part / whole;
}

/** Whether a conversation belongs to the half that the rules were developed on: every second one, in the order of the file. */
export function isDevelopment(conversation: string, all: readonly string[]): boolean {
	return all.indexOf(conversation) % 2 === 0;
}
