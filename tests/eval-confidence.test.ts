import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderRoc, type Scored } from '../src/evaluation/auroc.ts';
import { expectedCalibrationError, type Judged, reliabilityBins } from '../src/evaluation/calibration.ts';
import { wilsonInterval } from '../src/evaluation/interval.ts';
import { bestCoverage, riskCoverage } from '../src/evaluation/risk-coverage.ts';

/** `0.8 right`, `0.3 wrong`: confidences with what became of them. */
function judged(...lines: readonly string[]): readonly Judged[] {
	return lines.map((line) => {
		const [confidence, verdict] = line.split(' ');
		return { confidence: Number(confidence), right: verdict === 'right' };
	});
}

// Tenths make ties and the edges of bins common.
const confidences = fc.oneof(
	fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
	fc.double({ min: 0, max: 1, noNaN: true }),
);
const anyJudged = fc.array(fc.record({ confidence: confidences, right: fc.boolean() }), {
	minLength: 1,
	maxLength: 60,
});
const anyScored = anyJudged.map((all) =>
	all.map(({ confidence, right }): Scored => ({ score: confidence, positive: right })),
);

describe('the area under the ROC', () => {
	it('is 1 where every positive scores above every negative, and 0 the other way round', () => {
		const apart: readonly Scored[] = [
			{ score: 0.9, positive: true },
			{ score: 0.2, positive: false },
			{ score: 0.8, positive: true },
		];
		expect(areaUnderRoc(apart)).toBe(1);
		expect(areaUnderRoc(apart.map((one) => ({ ...one, positive: !one.positive })))).toBe(0);
	});

	it('counts a tie a half, in whatever order the tied ones come', () => {
		const tied = (positives: readonly boolean[]) => positives.map((positive) => ({ score: 0.5, positive }));
		expect(areaUnderRoc(tied([true, false, false]))).toBe(0.5);
		expect(areaUnderRoc(tied([false, false, true]))).toBe(0.5);
		expect(areaUnderRoc([...tied([true, false]), { score: 0.7, positive: true }])).toBe(0.75);
	});

	it('is unknown without positives, or without negatives', () => {
		expect(areaUnderRoc([])).toBeNull();
		expect(areaUnderRoc([{ score: 1, positive: true }])).toBeNull();
		expect(areaUnderRoc([{ score: 1, positive: false }])).toBeNull();
	});

	it('is the share of pairs of a positive and a negative that are in the right order', () => {
		fc.assert(
			fc.property(anyScored, (scored) => {
				const pairs = scored
					.filter(({ positive }) => positive)
					.flatMap((up) =>
						scored
							.filter(({ positive }) => !positive)
							.map((down) => (up.score > down.score ? 1 : up.score === down.score ? 0.5 : 0)),
					);
				const area = areaUnderRoc(scored);
				if (pairs.length === 0) expect(area).toBeNull();
				else expect(area).toBeCloseTo(pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length, 10);
			}),
		);
	});

	it('depends on the order of the scores alone, not on their size', () => {
		fc.assert(
			fc.property(anyScored, (scored) => {
				const sizes = [...new Set(scored.map(({ score }) => score))].sort((a, b) => a - b);
				const stretched = scored.map(({ score, positive }) => ({ score: 2 ** sizes.indexOf(score), positive }));
				expect(areaUnderRoc(stretched)).toBe(areaUnderRoc(scored));
			}),
		);
	});
});

describe('the reliability bins', () => {
	it('put a confidence on the edge of two into the upper one, and 1 into the last', () => {
		const bins = reliabilityBins(judged('0.5 right', '0.49 wrong', '1 right', '0.95 wrong'), 2);
		expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
			[0, 0.5, 1],
			[0.5, 1, 3],
		]);
	});

	it('leave out the stretches without a question', () => {
		expect(reliabilityBins(judged('0.05 wrong', '0.97 right')).map(({ from }) => from)).toEqual([0, 0.9]);
	});

	it('hold each question once', () => {
		fc.assert(
			fc.property(anyJudged, fc.integer({ min: 1, max: 20 }), (all, bins) => {
				const counted = reliabilityBins(all, bins).reduce((sum, { count }) => sum + count, 0);
				expect(counted).toBe(all.length);
			}),
		);
	});

	it.each([-0.1, 1.1, Number.NaN])('refuse the confidence %f', (confidence) => {
		expect(() => reliabilityBins([{ confidence, right: true }])).toThrow(
			`expected a confidence from 0 to 1, found ${confidence}`,
		);
	});
});

describe('the expected calibration error', () => {
	it('is 0 where 8 of 10 answers given at 0.8 are right', () => {
		const lines = Array.from({ length: 10 }, (_, i) => (i < 8 ? '0.8 right' : '0.8 wrong'));
		expect(expectedCalibrationError(judged(...lines))).toBeCloseTo(0, 12);
	});

	it('weighs each bin by its questions', () => {
		// Three at 0.9 of which none is right, one at 0.1 that is not right either: (3 * 0.9 + 1 * 0.1) / 4.
		expect(expectedCalibrationError(judged('0.9 wrong', '0.9 wrong', '0.9 wrong', '0.1 wrong'))).toBeCloseTo(0.7, 12);
	});

	it('is 1 for a bot that is always sure and always wrong', () => {
		expect(expectedCalibrationError(judged('1 wrong', '1 wrong'))).toBe(1);
	});

	it('lies between 0 and 1, and no order of the questions changes it', () => {
		fc.assert(
			fc.property(anyJudged, (all) => {
				const error = expectedCalibrationError(all);
				expect(error).toBeGreaterThanOrEqual(0);
				expect(error).toBeLessThanOrEqual(1);
				expect(expectedCalibrationError(all.toReversed())).toBeCloseTo(error, 12);
			}),
		);
	});

	it('is at least the difference between mean confidence and share of right answers', () => {
		fc.assert(
			fc.property(anyJudged, (all) => {
				const mean = all.reduce((sum, { confidence }) => sum + confidence, 0) / all.length;
				const share = all.filter(({ right }) => right).length / all.length;
				expect(expectedCalibrationError(all)).toBeGreaterThanOrEqual(Math.abs(mean - share) - 1e-9);
			}),
		);
	});
});

describe('the risk-coverage curve', () => {
	it('has a point for each threshold, the most careful first', () => {
		expect(riskCoverage(judged('0.2 wrong', '0.9 right', '0.6 wrong', '0.7 right'))).toEqual([
			{ threshold: 0.9, coverage: 0.25, risk: 0 },
			{ threshold: 0.7, coverage: 0.5, risk: 0 },
			{ threshold: 0.6, coverage: 0.75, risk: 1 / 3 },
			{ threshold: 0.2, coverage: 1, risk: 0.5 },
		]);
	});

	it('answers questions of equal confidence together', () => {
		expect(riskCoverage(judged('0.5 right', '0.5 wrong', '0.5 right'))).toEqual([
			{ threshold: 0.5, coverage: 1, risk: 1 / 3 },
		]);
	});

	it('ends with every question answered, covers more at each point, and keeps its points in any order of questions', () => {
		fc.assert(
			fc.property(anyJudged, (all) => {
				const points = riskCoverage(all);
				expect(points.at(-1)).toMatchObject({
					coverage: 1,
					risk: all.filter(({ right }) => !right).length / all.length,
				});
				const coverages = points.map(({ coverage }) => coverage);
				expect(coverages).toEqual([...new Set(coverages)].sort((a, b) => a - b));
				expect(riskCoverage(all.toReversed())).toEqual(points);
			}),
		);
	});

	it('finds the widest coverage at a precision, the edge included', () => {
		const nineOfTen = judged(
			...Array.from({ length: 10 }, (_, i) => (i === 4 ? '0.8 wrong' : '0.8 right')),
			'0.1 wrong',
		);
		expect(bestCoverage(nineOfTen, 0.9)).toMatchObject({ threshold: 0.8, coverage: 10 / 11 });
		expect(bestCoverage(nineOfTen, 0.91)).toBeNull();
		expect(bestCoverage([], 0.5)).toBeNull();
	});

	it('finds it also past a stretch of lower precision', () => {
		expect(bestCoverage(judged('0.9 wrong', '0.8 right', '0.7 right', '0.6 right', '0.5 wrong'), 0.75)).toMatchObject({
			threshold: 0.6,
		});
		expect(bestCoverage(judged('0.9 right', '0.8 wrong', '0.7 right'), 0.6)).toMatchObject({ threshold: 0.7 });
	});
});

describe('the interval of a share', () => {
	it('is that of the published example: 15 of 148', () => {
		// Newcombe 1998, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I.
		const [low, high] = wilsonInterval(15, 148);
		expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0624', '0.1605']);
	});

	it('holds the share that was seen, lies within 0 and 1, and narrows with more questions', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (all, some) => {
				const met = some % (all + 1);
				const [low, high] = wilsonInterval(met, all);
				expect(0 <= low && low <= met / all && met / all <= high && high <= 1).toBe(true);
				const [lower, higher] = wilsonInterval(met * 10, all * 10);
				expect(higher - lower).toBeLessThan(high - low);
			}),
		);
	});

	it('is refused for no questions', () => {
		expect(() => wilsonInterval(0, 0)).toThrow('found 0 of 0');
	});
});
