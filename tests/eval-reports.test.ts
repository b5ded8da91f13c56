import { describe, expect, it } from 'vitest';
import { chartSvg } from '../src/evaluation/chart.ts';
import { reliabilityChart, riskCoverageChart } from '../src/evaluation/confidence-charts.ts';
import { type DescribedSet, effectivenessPage, effectivenessText } from '../src/evaluation/effectiveness-page.ts';
import { type Case, errorReport } from '../src/evaluation/error-report.ts';
import { differenceText, percentText } from '../src/evaluation/figures.ts';
import { judge } from '../src/evaluation/judgment.ts';
import { judgmentReport } from '../src/evaluation/judgment-report.ts';
import { formatResults, type Measured, parseResults } from '../src/evaluation/results.ts';
import { markdownTable, textTable } from '../src/evaluation/table.ts';

describe('a table', () => {
	const table = {
		headings: ['set', 'P@1'],
		rows: [
			['squad', '7.5'],
			['a|b', '100.0'],
		],
	};

	it('has its figures under each other on a terminal', () => {
		expect(textTable(table)).toBe(['set      P@1', 'squad    7.5', 'a|b    100.0'].join('\n'));
	});

	it('keeps its columns in a document, whatever stands in them', () => {
		expect(markdownTable(table)).toBe(
			['| set | P@1 |', '|---|---:|', '| squad | 7.5 |', '| a\\|b | 100.0 |'].join('\n'),
		);
	});
});

describe('a difference', () => {
	it.each([
		[0.755, 0.75, '+0.5'],
		[0.7, 0.75, '−5.0'],
		[0.75, 0.75, ''],
		[0.7503, 0.75, ''],
		[0.7506, 0.75, '+0.1'],
		[0.75, undefined, ''],
		[undefined, 0.75, ''],
	])('of %s to %s is “%s”', (now, before, text) => {
		expect(differenceText(now, before)).toBe(text);
	});

	it('is shown below its figure, and takes no line where nothing has changed', () => {
		const sets: readonly DescribedSet[] = [
			{ name: 'first', kind: 'selection', about: '' },
			{ name: 'second', kind: 'selection', about: '' },
		];
		const measured = (MAP: number): Measured => ({
			date: '2026-01-02',
			commit: 'abc',
			questions: 1200,
			figures: { MAP },
		});
		const now = { first: measured(0.8), second: measured(0.7) };
		const text = effectivenessText(sets, now, { first: measured(0.75), second: measured(0.7) });
		expect(text.split('\n').slice(2)).toEqual([
			'set     questions   MAP',
			'first       1,200  80.0',
			'                   +5.0',
			'second      1,200  70.0',
		]);
	});
});

describe('the results file', () => {
	const measured: Measured = { date: '2026-01-02', commit: 'abc', questions: 2, figures: { 'P@1': 0.123456789 } };

	it('is read as it was written, with four decimals, in the order of the sets', () => {
		const text = formatResults({ a: measured, unknown: measured, b: measured }, ['b', 'a']);
		expect(Object.keys(parseResults(text))).toEqual(['b', 'a', 'unknown']);
		expect(parseResults(text).a).toEqual({ ...measured, figures: { 'P@1': 0.1235 } });
		expect(formatResults(parseResults(text), ['b', 'a'])).toBe(text);
	});

	it.each([
		'[]',
		'null',
		'{"squad":{"date":"2026-01-02"}}',
		'{"squad":{"date":"","commit":"","questions":1,"figures":{"MAP":"high"}}}',
	])('is refused where it is %s', (text) => {
		expect(() => parseResults(text)).toThrow('expected');
	});
});

describe('the page', () => {
	const sets: readonly DescribedSet[] = [
		{ name: 'news', kind: 'open', about: 'news of the day (MIT)' },
		{ name: 'sport', kind: 'open', about: 'never measured' },
	];
	const results = {
		news: { date: '2026-01-02', commit: 'abc1234', questions: 1200, figures: { 'P@1': 0.5, answered_right: 0.4 } },
	};
	const pictures = [{ set: 'news', riskCoverage: 'risk.svg', reliability: 'reliability.svg' }];
	const page = effectivenessPage(sets, results, pictures);

	it('names each measured set, with date and commit, and no other', () => {
		expect(page).toContain('- **news**: news of the day (MIT)');
		expect(page).toContain('| news | 2026-01-02 | abc1234 |');
		expect(page).not.toContain('sport');
	});

	it('explains every figure that it shows, and shows no empty column', () => {
		expect(page).toContain('| set | questions | P@1 |\n|---|---:|---:|\n| news | 1,200 | 50.0 |');
		expect(page).toContain('- P@1: questions whose first sentence answers');
		expect(page).not.toContain('ECE');
	});

	it('shows a picture only of a set that was measured', () => {
		expect(page).toContain('(risk.svg)');
		expect(effectivenessPage(sets, results, [{ ...(pictures[0] ?? failed()), set: 'sport' }])).not.toContain('.svg');
	});
});

function failed(): never {
	throw new Error('expected a picture');
}

describe('a chart', () => {
	const judged = [
		{ confidence: 0.9, right: true },
		{ confidence: 0.4, right: false },
	];
	const svg = chartSvg(riskCoverageChart(judged, { coverage: 0.5, risk: 0 }, 'questions of “R&D <2>”'));

	it('has a title, a description and both axes in words', () => {
		expect(svg).toContain('role="img" aria-labelledby="title description"');
		expect(svg).toContain('<title id="title">Risk and coverage: questions of “R&amp;D &lt;2&gt;”</title>');
		expect(svg).toContain('If all were answered, 50.0 % would be wrong. Now it answers 50.0 %');
		expect(svg).toContain('>Questions answered (coverage)</text>');
		expect(svg).toContain('>Answers that are wrong (risk)</text>');
	});

	it('is well-formed: what is opened is closed, and nothing is not a number', () => {
		const opened = [...svg.matchAll(/<([a-z]+)[^>]*[^/]>/g)].map(([, name]) => name);
		const closed = [...svg.matchAll(/<\/([a-z]+)>/g)].map(([, name]) => name);
		expect(closed.toSorted()).toEqual(opened.toSorted());
		expect(svg).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('puts 0 % at the lower left and 100 % at the upper right', () => {
		const corner = {
			...riskCoverageChart(judged, null, 'x'),
			lines: [
				{
					label: '',
					dashed: false,
					points: [
						[0, 0],
						[1, 1],
					] as const,
				},
			],
		};
		expect(chartSvg(corner)).toContain('points="80,372 616,60"');
	});

	it('marks each confidence with how many questions had it', () => {
		const { marks } = reliabilityChart([...judged, { confidence: 0.95, right: true }], 'x');
		expect(marks.map(({ label }) => label)).toEqual(['1', '2']);
	});

	it('can be drawn where the bot answers nothing', () => {
		expect(chartSvg(riskCoverageChart(judged, null, 'x'))).toContain('It answers none of them now.');
	});
});

describe('the report on an admin’s questions', () => {
	const answer = (kind: 'answered' | 'abstained', text: string, confidence: number) => ({
		id: '1',
		kind,
		confidence,
		...(kind === 'abstained' ? { reason: 'weak-evidence' as const } : {}),
		quotations: [{ text, title: 'Peru', article: 'peru.md', start: 0, end: text.length, answer: { text: 'Lima' } }],
	});
	const expecting = (line: number, expected: readonly string[], spans: readonly string[] = []) => ({
		line,
		question: `question ${line}?`,
		expect: expected.length > 0 ? ('answer' as const) : ('abstain' as const),
		quotationContainsAny: expected,
		answerSpanAny: spans,
	});
	const report = judgmentReport(
		[
			judge(expecting(1, ['Lima']), answer('answered', 'Lima is big.', 0.9)),
			judge(expecting(2, ['Lima']), answer('answered', 'Quito\u001b[31m\nis big.', 0.8)),
			judge(expecting(3, ['Lima']), answer('abstained', 'Lima is big.', 0.3)),
			judge(expecting(4, []), answer('answered', 'Cuzco is old.', 0.7)),
			judge(expecting(5, []), answer('abstained', 'Cuzco is old.', 0.1)),
			judge(expecting(6, ['Lima'], ['the city of Lima']), answer('answered', 'Lima is big.', 0.9)),
		],
		2,
	);

	it('counts what was asked, answered and right', () => {
		expect(report).toContain('6 questions over 2 articles');
		expect(report).toMatch(/an answer is expected +4 +3 +2 +1\n/);
		expect(report).toMatch(/none is expected +2 +1 +0 +1\n/);
		expect(report).toContain('Answers that are right: 2 of 4, 50.0 %');
		expect(report).toContain('Abstentions that are right: 1 of 2, 50.0 %');
	});

	it('lists every wrong answer by line, with what was expected and what was found', () => {
		expect(report).toContain('Answered wrongly: 1\n\n  line 2: question 2?\n    expected: “Lima”\n');
		expect(report).toContain('Answered, though nothing was expected to answer: 1\n\n  line 4:');
		expect(report).toContain('Abstained, though an answer was expected: 1\n\n  line 3:');
		expect(report).toContain('nearest:  “Lima is big.” (peru.md) — the expected one');
		expect(report).toContain('Answered rightly, with other words marked: 1\n\n  line 6:');
		expect(report).not.toMatch(/line [15]:/);
	});

	it('lets no article steer the terminal', () => {
		expect(report).toContain('“Quito [31m is big.”');
		expect(report).not.toContain('\u001b');
	});

	it('says so where there is nothing to count', () => {
		const silent = judgmentReport([judge(expecting(1, []), answer('abstained', 'Cuzco is old.', 0.1))], 1);
		expect(silent).toContain('Answers that are right: there are none to count');
		expect(silent).toContain('Answered wrongly: none');
	});

	it('counts one question and one article as one', () => {
		const single = judgmentReport([judge(expecting(1, []), answer('abstained', 'Cuzco is old.', 0.1))], 1);
		expect(single).toMatch(/^1 question over 1 article\n/);
	});
});

describe('the error report', () => {
	const one = (id: string, rank: number | null, kind: 'answered' | 'abstained'): Case => ({
		outcome: {
			question: {
				id,
				question: `question ${id}?`,
				answers: [{ doc: 'd', paragraph: 0, start: 0, text: 'Lima' }],
				unanswerable: false,
			},
			printed: { id, kind, confidence: 0.5, quotations: [] },
			answerable: true,
			rank,
			spanF1: rank === 1 ? 1 : null,
		},
		inOneSentence: true,
		retrieved: rank === null ? null : 12,
		answerType: 'place',
		expectedSentences: ['Lima is big.'],
	});
	const cases = [
		one('a', 1, 'answered'),
		one('b', 2, 'answered'),
		one('c', 5, 'abstained'),
		one('d', null, 'abstained'),
		one('e', 1, 'abstained'),
	];

	it('counts each question once, by answer type and cause', () => {
		const [, line] = errorReport(cases, true, 0).split('\n');
		expect(line?.split(/ {2,}/)).toEqual(['place', '5', '20.0', '0', '1', '2', '1', '0', '0']);
	});

	it('tells how low the ranking was and what was answered all the same', () => {
		expect(errorReport(cases, true, 0)).toContain(
			'ranked low: 2 questions, 1 answered wrongly, 1 not answered; at place 2 or 3: 1, 4 to 10: 1, below: 0',
		);
	});

	it('gives as many examples as asked for, with the sentence that answers', () => {
		const report = errorReport(cases, true, 1);
		expect(report).toContain('question b?');
		expect(report).not.toContain('question c?');
		expect(report).toContain('in: Lima is big. (place 2, retrieved at 12)');
	});
});

describe('a share in a table', () => {
	it.each([
		[0.12345, '12.3'],
		[1, '100.0'],
		[0, '0.0'],
		[undefined, ''],
	])('of %s is “%s”', (share, text) => {
		expect(percentText(share)).toBe(text);
	});
});
