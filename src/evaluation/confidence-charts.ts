import { expectedCalibrationError, type Judged, reliabilityBins } from './calibration.ts';
import type { Chart } from './chart.ts';
import { percentText } from './figures.ts';
import { riskCoverage } from './risk-coverage.ts';

/** A point of the risk-coverage curve. */
export interface Operating {
	/** Share of the questions that was answered, 0 to 1. */
	readonly coverage: number;
	/** Share of the answers that was wrong, 0 to 1. */
	readonly risk: number;
}

/** What the bot did with its own threshold: the answers it gave, and of how many questions; null where it answered none. */
export function operatingPoint(answered: readonly Judged[], questions: number): Operating | null {
	if (answered.length === 0) return null;
	const wrong = answered.filter(({ right }) => !right);
	return { coverage: answered.length / questions, risk: wrong.length / answered.length };
}

/** How many answers are wrong if the bot answers more, or fewer, of the questions. `of`: the questions, in words. */
export function riskCoverageChart(judged: readonly Judged[], operating: Operating | null, of: string): Chart {
	const points = riskCoverage(judged);
	const all = points.at(-1)?.risk ?? 0;
	const now =
		operating === null
			? 'It answers none of them now.'
			: `Now it answers ${percentText(operating.coverage)} %, and ${percentText(operating.risk)} % of these answers are wrong.`;
	return {
		title: `Risk and coverage: ${of}`,
		description: `The share of answers that are wrong, against the share of ${judged.length} questions that are answered, the most confident first. If all were answered, ${percentText(all)} % would be wrong. ${now}`,
		xLabel: 'Questions answered (coverage)',
		yLabel: 'Answers that are wrong (risk)',
		lines: [
			{ label: 'most confident first', dashed: false, points: points.map(({ coverage, risk }) => [coverage, risk]) },
			{
				label: 'in any order',
				dashed: true,
				points: [
					[0, all],
					[1, all],
				],
			},
		],
		marks: operating === null ? [] : [{ at: [operating.coverage, operating.risk], label: 'the bot as it is' }],
	};
}

/** How often an answer is right, against how sure the bot was. `of`: the questions, in words. */
export function reliabilityChart(judged: readonly Judged[], of: string): Chart {
	const bins = reliabilityBins(judged);
	return {
		title: `Reliability: ${of}`,
		description: `How often the first sentence answers, against the confidence in it, in tenths, over ${judged.length} questions. Expected calibration error: ${percentText(expectedCalibrationError(judged))} %.`,
		xLabel: 'Confidence',
		yLabel: 'Right',
		lines: [
			{
				label: 'the bot',
				dashed: false,
				points: bins.map(({ meanConfidence, shareRight }) => [meanConfidence, shareRight]),
			},
			{
				label: 'means what it says',
				dashed: true,
				points: [
					[0, 0],
					[1, 1],
				],
			},
		],
		marks: bins.map(({ meanConfidence, shareRight, count }) => ({
			at: [meanConfidence, shareRight],
			label: String(count),
		})),
	};
}
