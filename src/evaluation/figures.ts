/** Named figures of a set of questions: shares and areas, 0 to 1. A figure that a set cannot have is missing. */
export type Figures = Readonly<Record<string, number>>;

/** Those figures that there are: a share of nothing is none. */
export function given(figures: Figures): Figures {
	return Object.fromEntries(Object.entries(figures).filter(([, figure]) => !Number.isNaN(figure)));
}

/** A figure as a column of a table. */
export interface Column {
	/** The figure's name in the results, the scorers' own where they have one. */
	readonly figure: string;
	readonly heading: string;
	readonly meaning: string;
}

/** Where the sentence that answers is found. Abstentions count as if the nearest sentence had been given. */
export const findingColumns: readonly Column[] = [
	{ figure: 'P@1', heading: 'P@1', meaning: 'questions whose first sentence answers' },
	{
		figure: 'P@1_plain',
		heading: 'plain',
		meaning: 'P@1 of the same questions in their plain form, asked in the same run',
	},
	{ figure: 'R@3', heading: 'R@3', meaning: 'questions with a sentence that answers among the first 3' },
	{ figure: 'R@10', heading: 'R@10', meaning: 'the same, among the first 10' },
	{ figure: 'MRR', heading: 'MRR', meaning: 'mean of 1 / place of the first sentence that answers' },
	{
		figure: 'retrieved_R@10',
		heading: 'ret.10',
		meaning: 'questions with a sentence that answers among the first 10 retrieved, before ranking',
	},
	{ figure: 'retrieved_R@50', heading: 'ret.50', meaning: 'the same, among the first 50' },
	{
		figure: 'span_EM_given_hit',
		heading: 'EM',
		meaning: 'marked words that are the expected ones, where the first sentence answers',
	},
	{ figure: 'span_F1_given_hit', heading: 'F1', meaning: 'agreement of the marked with the expected words there' },
];

/** What is answered and what is not. The first five add up to all questions. */
export const decidingColumns: readonly Column[] = [
	{ figure: 'answered_right', heading: 'right', meaning: 'answered, and the first sentence answers' },
	{ figure: 'answered_wrong', heading: 'wrong', meaning: 'answered with another sentence, though one answers' },
	{ figure: 'answered_unanswerable', heading: 'baseless', meaning: 'answered, though no sentence answers' },
	{ figure: 'abstained_though_answerable', heading: 'missed', meaning: 'not answered, though a sentence answers' },
	{ figure: 'abstained_right', heading: 'declined', meaning: 'not answered, and no sentence answers' },
	{ figure: 'answer_precision', heading: 'precision', meaning: 'answers given that are right' },
	{
		figure: 'AUROC_right_answer',
		heading: 'AUROC',
		meaning: 'chance that a right first sentence has more confidence than a wrong one',
	},
	{
		figure: 'AUROC_answerable',
		heading: 'AUROC-a',
		meaning: 'chance that an answerable question has more confidence than an unanswerable one',
	},
	{
		figure: 'coverage_at_90_precision',
		heading: 'cov@90',
		meaning: 'questions that could be answered with 9 of 10 answers right',
	},
	{ figure: 'ECE', heading: 'ECE', meaning: 'expected calibration error of the confidence; lower is better' },
];

/** Answer sentence selection among given candidates. */
export const selectionColumns: readonly Column[] = [
	{ figure: 'MAP', heading: 'MAP', meaning: 'mean average precision of the order of the candidates' },
	{ figure: 'MRR', heading: 'MRR', meaning: 'mean of 1 / place of the first candidate that answers' },
	{ figure: 'P@1', heading: 'P@1', meaning: 'questions whose first candidate answers' },
	{
		figure: 'triggering_best_F1',
		heading: 'trig.F1',
		meaning: 'answer triggering: F1 of giving an answer or none, at the best threshold for this set',
	},
	{
		figure: 'AUROC_answerable',
		heading: 'AUROC-a',
		meaning: 'chance that an answerable question has more confidence than an unanswerable one',
	},
];

/** Labelled date expressions. The first three add up to all. */
export const dateColumns: readonly Column[] = [
	{ figure: 'right', heading: 'right', meaning: 'read as labelled, or left unread where that is the label' },
	{ figure: 'unresolved', heading: 'unread', meaning: 'not read, though a careful reader can' },
	{ figure: 'wrong', heading: 'wrong', meaning: 'read as other days, or in another relation to them' },
	{ figure: 'right_developed', heading: 'developed', meaning: 'right in the half that the rules were written with' },
	{ figure: 'right_held_out', heading: 'held out', meaning: 'right in the other half' },
];

/** Below this a difference would be printed as 0. */
const visible = 0.0005;

/** A share in percent with one decimal; empty where there is none. */
export function percentText(share: number | undefined): string {
	return share === undefined ? '' : (share * 100).toFixed(1);
}

/** By how many points a figure has changed, with its sign; empty where it has not, or where one of both is missing. */
export function differenceText(now: number | undefined, before: number | undefined): string {
	if (now === undefined || before === undefined || Math.abs(now - before) < visible) return '';
	const points = ((now - before) * 100).toFixed(1);
	return now > before ? `+${points}` : points.replace('-', '−');
}
