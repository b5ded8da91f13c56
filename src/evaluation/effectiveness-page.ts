import { pairColumns } from './agreement-pairs.ts';
import { conflictColumns } from './conflicts.ts';
import {
	type Column,
	dateColumns,
	decidingColumns,
	differenceText,
	findingColumns,
	percentText,
	selectionColumns,
} from './figures.ts';
import { readingColumns } from './readings.ts';
import type { Measured, Results } from './results.ts';
import { markdownTable, type Table, textTable } from './table.ts';

/** A set of questions as the page presents it. */
export interface DescribedSet {
	readonly name: string;
	readonly kind: 'open' | 'selection' | 'dates' | 'pairs' | 'conflicts' | 'readings';
	/** What it is, where it comes from and under which licence: one sentence, Markdown. */
	readonly about: string;
}

/** The tables of a kind of set: figures that belong together. */
const tablesOf: Readonly<Record<DescribedSet['kind'], readonly { title: string; columns: readonly Column[] }[]>> = {
	open: [
		{ title: 'Finding the sentence that answers, in a whole corpus', columns: findingColumns },
		{ title: 'Answering or not', columns: decidingColumns },
	],
	selection: [{ title: 'Choosing among given sentences', columns: selectionColumns }],
	dates: [{ title: 'Reading the dates in sentences', columns: dateColumns }],
	pairs: [{ title: 'Telling whether two articles agree', columns: pairColumns }],
	conflicts: [{ title: 'Telling where reports of one event contradict each other', columns: conflictColumns }],
	readings: [{ title: 'Showing all answers that the articles give', columns: readingColumns }],
};
const kinds = ['open', 'selection', 'dates', 'pairs', 'conflicts', 'readings'] as const;
/** What a set of a kind is made of. */
const counted: Readonly<Record<DescribedSet['kind'], string>> = {
	open: 'questions',
	selection: 'questions',
	dates: 'expressions',
	pairs: 'pairs',
	conflicts: 'questions',
	readings: 'questions',
};

/** For a terminal: each set's figures, and in the line below it what has changed since `before`. In percent. */
export function effectivenessText(sets: readonly DescribedSet[], now: Results, before: Results): string {
	const tables = kinds.flatMap((kind) => {
		const measured = sets.filter(({ name, kind: own }) => own === kind && now[name] !== undefined);
		if (measured.length === 0) return [];
		return tablesOf[kind].map(({ title, columns }) => {
			const shown = columnsWithFigures(columns, measured, now);
			const rows = measured.flatMap(({ name }) => {
				const row = rowOf(name, now[name], shown);
				const changes = shown.map(({ figure }) =>
					differenceText(now[name]?.figures[figure], before[name]?.figures[figure]),
				);
				return changes.some((change) => change !== '') ? [row, ['', '', ...changes]] : [row];
			});
			return `${title}, in %\n\n${textTable({ headings: headingsOf(shown, kind), rows })}`;
		});
	});
	return tables.join('\n\n');
}

/** Where the page has pictures of a set, their addresses as seen from it. */
export interface Pictures {
	readonly set: string;
	readonly riskCoverage: string;
	readonly reliability: string;
}

/** The page on effectiveness, in Markdown: what was measured last of every set. */
export function effectivenessPage(
	sets: readonly DescribedSet[],
	results: Results,
	pictures: readonly Pictures[],
): string {
	const measured = sets.filter(({ name }) => results[name] !== undefined);
	const sections = kinds.flatMap((kind) => {
		const ofKind = measured.filter((set) => set.kind === kind);
		if (ofKind.length === 0) return [];
		return tablesOf[kind].map(({ title, columns }) => {
			const shown = columnsWithFigures(columns, ofKind, results);
			return `## ${title}\n\n${meanings(shown)}\n\n${markdownTable(tableOf(ofKind, results, shown, kind))}`;
		});
	});
	const drawn = pictures
		.filter(({ set }) => results[set] !== undefined)
		.map(
			({ set, riskCoverage, reliability }) =>
				`![Risk-coverage curve over ${set}](${riskCoverage})\n\n![Reliability diagram over ${set}](${reliability})`,
		);
	return `${[
		'# Effectiveness',
		'How good the answers are. This page is written by `npm run eval`; the figures stand in [effectiveness.json](effectiveness.json).\nAll of them are in percent, and every question counts, abstentions included.',
		'The ranking, the confidence and the marked words were fitted to questions of most of these sets (not to clapnq_dev as a whole corpus,\nnor to multihoprag_excerpts). So the figures say what users of the same texts would meet, and flatter; what models make of articles,\nand of whole sets, that they were not fitted to stands in [training.md](training.md).',
		...sections,
		...drawn,
		'## The sets',
		measured.map(({ name, about }) => `- **${name}**: ${about}`).join('\n'),
		'## When this was measured',
		markdownTable({
			headings: ['set', 'date', 'commit'],
			rows: measured.map(({ name }) => [name, results[name]?.date ?? '', results[name]?.commit ?? '']),
		}),
	].join('\n\n')}\n`;
}

function meanings(columns: readonly Column[]): string {
	return columns.map(({ heading, meaning }) => `- ${heading}: ${meaning}`).join('\n');
}

function tableOf(
	sets: readonly DescribedSet[],
	results: Results,
	columns: readonly Column[],
	kind: DescribedSet['kind'],
): Table {
	return { headings: headingsOf(columns, kind), rows: sets.map(({ name }) => rowOf(name, results[name], columns)) };
}

function headingsOf(columns: readonly Column[], kind: DescribedSet['kind']): readonly string[] {
	return ['set', counted[kind], ...columns.map(({ heading }) => heading)];
}

function rowOf(name: string, measured: Measured | undefined, columns: readonly Column[]): readonly string[] {
	return [
		name,
		measured?.questions.toLocaleString('en-GB') ?? '',
		...columns.map(({ figure }) => percentText(measured?.figures[figure])),
	];
}

/** A column that no set has a figure for only takes room. */
function columnsWithFigures(columns: readonly Column[], sets: readonly DescribedSet[], results: Results) {
	return columns.filter(({ figure }) => sets.some(({ name }) => results[name]?.figures[figure] !== undefined));
}
