import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceGroups } from '../src/cli/train/ablation.ts';
import { crossValidate, fitModel, heldOutByEvidence, partOf } from '../src/cli/train/cross-validation.ts';
import type { Example } from '../src/cli/train/examples.ts';
import { rankingsBy } from '../src/cli/train/first-candidates.ts';
import { type FitOptions, fitRanking } from '../src/cli/train/fit.ts';
import { fitOrder } from '../src/cli/train/fit-order.ts';
import { fitLinear } from '../src/cli/train/linear.ts';
import { type Loss, listwiseLoss, logisticLoss } from '../src/cli/train/losses.ts';
import { thresholdFor } from '../src/cli/train/report.ts';
import { boost, type Table } from '../src/cli/train/trees.ts';
import { evidenceNames } from '../src/ranking/evidence.ts';
import { compileTrees } from '../src/ranking/regression-trees.ts';

const options: FitOptions = {
	ranking: { ridge: 1, trees: 20, depth: 2, rate: 0.3, leastCurvature: 0.1, penalty: 1, inputShare: 1 },
	order: { ridge: 1 },
	confidence: { trees: 20, depth: 2, rate: 0.3, leastCurvature: 0.1, penalty: 1, inputShare: 1 },
};

/** A question whose candidates differ in one piece of evidence. */
function example(group: string, coverages: readonly number[], right: readonly boolean[]): Example {
	const at = evidenceNames.indexOf('coverage');
	const evidence = new Float64Array(coverages.length * evidenceNames.length);
	coverages.forEach((coverage, i) => {
		evidence[i * evidenceNames.length + at] = coverage;
	});
	return {
		set: 'made up',
		size: 'small',
		kind: right.includes(true) ? 'answerable' : 'off-topic',
		ranksAll: false,
		group,
		question: 'Who?',
		answerType: 'person',
		evidence,
		right,
		reading: right.map((_, i) => i),
		worthOf: () => null,
		notFound: [],
	};
}

const examples = Array.from({ length: 40 }, (_, i) =>
	i % 4 === 3
		? example(`article ${i}`, [0.2, 0.3, 0.1], [false, false, false])
		: example(`article ${i}`, [0.1, 0.9 - (i % 5) / 10, 0.2], [false, true, false]),
);

/** By how much the loss changes with each score, measured. */
function measuredGradients(loss: Loss, scores: Float64Array): readonly number[] {
	const step = 1e-5;
	const at = (i: number, change: number) => {
		const moved = scores.map((score, j) => score + (i === j ? change : 0));
		return loss(moved, new Float64Array(scores.length), new Float64Array(scores.length));
	};
	return [...scores].map((_, i) => (at(i, step) - at(i, -step)) / (2 * step));
}

describe('the losses', () => {
	const scores = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 });

	it.each<[string, Loss]>([
		['logistic', logisticLoss([1, 0, 0, 1, 1, 0])],
		['listwise', listwiseLoss([1, 0, 0, 0, 1, 1], [0, 3, 6])],
	])('give the gradients that can be measured: %s', (_, loss) => {
		fc.assert(
			fc.property(scores, (values) => {
				const given = Float64Array.from(values);
				const gradients = new Float64Array(given.length);
				loss(given, gradients, new Float64Array(given.length));
				measuredGradients(loss, given).forEach((measured, i) => {
					expect(gradients[i]).toBeCloseTo(measured, 4);
				});
			}),
		);
	});

	it('of a list is lower the higher a right row stands, and does not mind a shift of all rows', () => {
		const loss = listwiseLoss([1, 0, 0], [0, 3]);
		const at = (...values: number[]) => loss(Float64Array.from(values), new Float64Array(3), new Float64Array(3));
		expect(at(2, 1, 0)).toBeLessThan(at(1, 1, 0));
		expect(at(2, 1, 0)).toBeCloseTo(at(5, 4, 3), 10);
	});
});

/** Rows of two inputs, and whether each is right. */
function tableOf(rows: readonly (readonly [number, number])[]): Table {
	return {
		names: ['first', 'second'],
		columns: [0, 1].map((i) => Float64Array.from(rows, (row) => row[i] ?? 0)),
		rows: rows.length,
	};
}

describe('weights', () => {
	const rows = Array.from({ length: 200 }, (_, i): [number, number] => [
		(i % 10) / 10 - 0.5,
		((i * 7) % 10) / 10 - 0.5,
	]);
	const right = rows.map(([first]) => (first > 0 ? 1 : 0));

	it('are high for what tells right from wrong, and near nothing for what does not', () => {
		const weights = fitLinear(tableOf(rows), logisticLoss(right), 1);
		expect(weights[0]).toBeGreaterThan(2);
		expect(Math.abs(weights[1] ?? 0)).toBeLessThan(1);
	});

	it('are drawn to nothing the more, the higher the ridge penalty', () => {
		const [weak, strong] = [1, 100].map((ridge) => fitLinear(tableOf(rows), logisticLoss(right), ridge)[0] ?? 0);
		expect(strong).toBeGreaterThan(0);
		expect(strong).toBeLessThan((weak ?? 0) / 2);
	});
});

describe('trees', () => {
	// Right where exactly one of the two is high: no weighted sum tells.
	const rows = Array.from({ length: 400 }, (_, i): [number, number] => [i % 2, Math.floor(i / 2) % 2]);
	// One kind of row is a little more frequent, so that a first cut pays.
	rows.push([1, 0], [1, 0], [1, 0]);
	const right = rows.map(([first, second]) => (first === second ? 0 : 1));
	const settings = { trees: 20, depth: 2, rate: 0.5, leastCurvature: 1, penalty: 1, inputShare: 1 };
	const grown = () => boost(tableOf(rows), logisticLoss(right), settings);

	it('tell what no weighted sum does', () => {
		const of = compileTrees(grown(), ['first', 'second']);
		expect(of([1, 0])).toBeGreaterThan(1);
		expect(of([0, 1])).toBeGreaterThan(1);
		expect(of([1, 1])).toBeLessThan(-1);
		expect(of([0, 0])).toBeLessThan(-1);
	});

	it('are the same trees, to the last digit, when grown again', () => {
		expect(JSON.stringify(grown())).toBe(JSON.stringify(grown()));
	});

	it('ask each of its share of the inputs only, and together of all', () => {
		const trees = boost(tableOf(rows), logisticLoss(right), { ...settings, inputShare: 0.5 });
		const asked = trees.map((tree) => new Set(JSON.stringify(tree).match(/first|second/g)));
		expect(asked.every((inputs) => inputs.size <= 1)).toBe(true);
		expect(new Set(asked.flatMap((inputs) => [...inputs]))).toEqual(new Set(['first', 'second']));
	});

	it('do not ask where too few rows are on one side', () => {
		const few = { ...settings, leastCurvature: 1000 };
		const trees = boost(tableOf(rows), logisticLoss(right), few);
		expect(trees.every((tree) => typeof tree === 'number')).toBe(true);
	});
});

describe('what was learned', () => {
	const judgedAll = (asked: readonly Example[]) =>
		crossValidate(asked, options, heldOutByEvidence(asked, options.ranking));

	it('puts the sentence first that has the evidence of right ones', () => {
		const rankingsOf = rankingsBy(fitRanking(examples, options.ranking));
		const rankings = [...rankingsOf(example('another', [0.1, 0.2, 0.8], [false, false, true]))];
		expect(rankings.indexOf(Math.max(...rankings))).toBe(2);
	});

	it('is the same model, to the last digit, when fitted again', () => {
		expect(JSON.stringify(fitModel(examples, options))).toBe(JSON.stringify(fitModel(examples, options)));
	});

	it('lets what the answering words are worth count in the order as far as it tells, for each answer type', () => {
		const weighed = examples.map((one) => ({
			...one,
			answerType: partOf(one) % 2 === 0 ? ('date' as const) : ('person' as const),
			// Of dates the right one is worth more; of persons the first one, right or not.
			worthOf: (at: number) => (partOf(one) % 2 === 0 ? Number(one.right[at]) : Number(at === 0)),
		}));
		const rankings = new Map(weighed.map((one) => [one, Float64Array.from(one.right, () => 0)]));
		const order = fitOrder(weighed, rankings, 1);
		expect(order.date).toBeGreaterThan(0);
		expect(order.person).toBeLessThan(0);
	});

	it('does not look at evidence that is left out', () => {
		const ranking = fitRanking(examples, options.ranking, ['coverage']);
		expect(JSON.stringify(ranking)).not.toContain('"coverage"');
		const [one, other] = rankingsBy(ranking)(example('another', [0.1, 0.9], [false, true]));
		expect(one).toBe(other);
	});

	it('judges an article by models that have not seen it: its own labels change nothing', () => {
		const first = examples[0];
		if (first === undefined) throw new Error('expected an example');
		const part = partOf(first);
		const flipped = examples.map((one) => (partOf(one) === part ? { ...one, right: one.right.map((it) => !it) } : one));
		const before = judgedAll(examples);
		const after = judgedAll(flipped);
		examples.forEach((one, i) => {
			const other = flipped[i];
			if (other === undefined || partOf(one) !== part) return;
			expect([...(after.get(other)?.rankings ?? [])]).toEqual([...(before.get(one)?.rankings ?? [])]);
		});
	});

	it('is surer of questions that are answered than of those that are not', () => {
		const judged = [...judgedAll(examples)];
		const mean = (kind: string) => {
			const held = judged.filter(([one]) => one.kind === kind);
			return held.reduce((sum, [, { confidence }]) => sum + confidence, 0) / held.length;
		};
		expect(mean('answerable')).toBeGreaterThan(mean('off-topic') + 0.3);
	});
});

describe('the groups of evidence', () => {
	it('hold all evidence that there is, and nothing else', () => {
		expect([...new Set(Object.values(evidenceGroups).flat())].sort()).toEqual([...evidenceNames].sort());
	});
});

describe('the sets that were written for this project', () => {
	it('count as one in learning the order, however their questions are divided', () => {
		const asOne = examples.map((one) => ({ ...one, set: 'news_readers' }));
		const divided = asOne.map((one, i) => (i % 8 === 0 ? { ...one, set: 'paraphrased' } : one));
		const apart = divided.map((one) => (one.set === 'paraphrased' ? { ...one, set: 'published' } : one));
		expect(fitRanking(divided, options.ranking)).toEqual(fitRanking(asOne, options.ranking));
		expect(fitRanking(apart, options.ranking)).not.toEqual(fitRanking(asOne, options.ranking));
	});
});

describe('the threshold', () => {
	/** So many questions of this confidence, so many of them with the right sentence first. */
	const asked = (confidence: number, all: number, right: number) =>
		Array.from({ length: all }, (_, i) => {
			const one = example(`article ${confidence} ${i}`, [0.9, 0.1], [i < right, false]);
			return [one, { rankings: Float64Array.of(1, 0), confidence }] as const;
		});

	it('is where four of five are right, or where they are even if chance was kind', () => {
		const heldOut = new Map([...asked(0.9, 200, 190), ...asked(0.6, 100, 55), ...asked(0.3, 100, 10)]);
		expect(thresholdFor(heldOut, 0.8, 'seen')).toBe(0.6);
		expect(thresholdFor(heldOut, 0.8, 'sure')).toBe(0.9);
	});

	it('is none where no answers are as good as that', () => {
		expect(thresholdFor(new Map(asked(0.9, 200, 150)), 0.8, 'seen')).toBeNull();
		expect(thresholdFor(new Map(asked(0.9, 20, 17)), 0.8, 'sure')).toBeNull();
	});
});
