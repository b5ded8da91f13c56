import type { QuestionAnalysis } from '../question/analysis.ts';
import { findMentions } from '../text/mentions.ts';

/** A sentence with its article's title, and the sentences right before it. */
interface Told {
	readonly title: string;
	readonly text: string;
	readonly before: readonly string[];
}

const year = /\b(?:1[5-9]|20)\d\d\b/gu;
const yearsIn = (text: string): readonly string[] => text.match(year) ?? [];

/**
 * Tells of each sentence without a date whether its article is of another year than is asked about, by its title: asked how many children
 * were poor in 2013, "412,000 children live in poverty" under "Child poverty, 2023".
 */
export function createIsOfOtherYear({ text: question }: Pick<QuestionAnalysis, 'text'>): (told: Told) => boolean {
	const asked = yearsIn(question);
	return ({ title, text, before }) => {
		if (asked.length === 0 || yearsIn(text).length > 0) return false;
		const titled = yearsIn(title);
		const isSaid = [title, ...before].some((words) => yearsIn(words).some((one) => asked.includes(one)));
		return titled.length > 0 && !isSaid && !findMentions(text).some(({ kind }) => kind === 'date');
	};
}
