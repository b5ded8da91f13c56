import { markdownTable } from '../../evaluation/table.ts';
import type { EvidenceName } from '../../ranking/evidence.ts';
import { evidenceGroups } from './ablation.ts';
import { crossValidate, type HeldOut, heldOutByEvidence, heldOutRankings, partOf } from './cross-validation.ts';
import { type Example, evidenceAt } from './examples.ts';
import { rankingsBy } from './first-candidates.ts';
import { type FitOptions, fitRanking, readerSets } from './fit.ts';
import { readerSet } from './reader-questions.ts';
import { ablationTable, confidenceTable, rankingTable, thresholdFor, thresholdTable } from './report.ts';
import { newsQuizSet, paraphrasedSet } from './written-folders.ts';

/** Sets of the same articles belong together: what was learned of one helps with the other. */
const families: Readonly<Record<string, string>> = { squad20: 'squad11', disflqa: 'squad11' };

/** Thresholds that are shown. */
const thresholds = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
/** Of the answers that are given, at least so many shall be right. */
const wantedPrecision = 0.8;

/** The page on training, in Markdown: what models make of questions that they were not fitted to. Takes many fits. */
export function trainingPage(examples: readonly Example[], options: FitOptions): string {
	const byEvidence = heldOutByEvidence(examples, options.ranking);
	const byArticle = crossValidate(examples, options, byEvidence);
	const rankings = (all: ReadonlyMap<Example, ArrayLike<number>>) => (example: Example) => all.get(example) ?? [];
	const whole = (example: Example) => byArticle.get(example)?.rankings ?? [];
	const familyOf = ({ set }: Example) => families[set] ?? set;
	const bySet = heldOutRankings(
		examples,
		options.order,
		heldOutByEvidence(examples, options.ranking, familyOf),
		familyOf,
	);
	const withoutEach = Object.entries(evidenceGroups).map(([name, group]) => [
		`weighed words, and ${name}`,
		rankingsWithout(examples, options, group),
	]);
	const readers = new Map([...byArticle].filter(([{ set }]) => set === readerSet));
	const paraphrased = new Map([...byArticle].filter(([{ set }]) => set === paraphrasedSet));
	const quiz = new Map([...byArticle].filter(([{ set }]) => set === newsQuizSet));
	const otherSmall = new Map([...byArticle].filter(([{ set, size }]) => size === 'small' && !readerSets.includes(set)));
	const thresholdIn = (asked: ReadonlyMap<Example, HeldOut>, by: 'seen' | 'sure') =>
		thresholdFor(asked, wantedPrecision, by)?.toFixed(3) ?? 'no threshold';
	return `# Training

What models make of questions that they were not fitted to. Written by \`npm run train -- --check\`, not by hand;
[effectiveness.md](effectiveness.md) says what the bot as it is makes of the same sets, most of which it was fitted to.

The articles of all sets are divided into five parts. Each part is judged by models that were fitted to the other four, so
that nothing learned of an article helps with another question about it. Shares are in percent.

## The order of the sentences

P@1: the first sentence answers. MRR: mean of 1 / place of the first that does. MAP: mean average precision. R@10: one of the
first ten answers. "Retrieval" is the order before ranking, "other sets" that of a model that has not seen the set at all, nor another set
of the same articles.

${markdownTable(rankingTable(examples, { retrieval: retrievalOf, learned: whole, 'other sets': rankings(bySet) }))}

## What each group of evidence adds

Mean over the rows of the table above, but of one of the five parts only: the model is fitted to the other four anew without the
group. The first row is the order as it is; all below are by evidence alone, without the weighed words of the best five.

${markdownTable(
	ablationTable(
		examples.filter((example) => partOf(example) === ablatedPart),
		{ nothing: whole, 'weighed words': rankings(byEvidence), ...Object.fromEntries(withoutEach) },
	),
)}

## Whether the confidence can be trusted

right: the first sentence answers, of all questions, unanswerable ones included. ECE: expected calibration error. AUROC: a right
first sentence has more confidence than a wrong one. AUROC-a: an answerable question has more than an unanswerable one. cov@90:
questions that could be answered with 9 of 10 answers right.

${markdownTable(confidenceTable(byArticle))}

## The threshold

Answers are given from a confidence on. What each threshold does: the share of the answers that is right, and of each kind of
question the share that is answered. Of the answers to readers' questions over folders of news, which are most like those of users, at
least ${wantedPrecision * 100} % are right from ${thresholdIn(readers, 'seen')} on, and from ${thresholdIn(readers, 'sure')} on even if chance was kind (by the lower end of Wilson's
95 % interval). [abstention.md](abstention.md) has the threshold of the bot:

${markdownTable(thresholdTable(readers, thresholds))}

Of the questions that are put in other words than the articles', which are much harder:

${markdownTable(thresholdTable(paraphrased, thresholds))}

Of the questions about a week's news, most as a quiz asks:

${markdownTable(thresholdTable(quiz, thresholds))}

In the other small corpora, which are made of the sets' texts, from ${thresholdIn(otherSmall, 'seen')} on:

${markdownTable(thresholdTable(otherSmall, thresholds))}

- answerable: an article answers.
- off-topic: asked about other articles.
- same-subject: about the same subject, where the part that answers is not in the corpus.
- near-miss: written to look answerable, or asked about people, places and events of the articles that do not tell.
- swapped: a name or a year of an answerable question is replaced by another one.
`;
}

/** The part on which it is shown what evidence adds. One, since each group takes a fit. */
const ablatedPart = 0;

function rankingsWithout(
	examples: readonly Example[],
	options: FitOptions,
	group: readonly EvidenceName[],
): (example: Example) => Float64Array {
	const others = examples.filter((example) => partOf(example) !== ablatedPart);
	return rankingsBy(fitRanking(others, options.ranking, group));
}

// Ranking by retrieval's own evidence alone.
function retrievalOf(example: Example): Float64Array {
	return Float64Array.from(example.right, (_, at) => evidenceAt(example, at, 'retrievalShare'));
}
