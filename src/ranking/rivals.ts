import type { Evidence } from './evidence.ts';

/** For each lag, the evidence of which it tells how far a candidate stays behind its best rival. */
const lagNames = {
	coverageBehind: 'coverage',
	coverageAmongBehind: 'coverageAmong',
	coverageAroundBehind: 'coverageAround',
	predicateBehind: 'predicate',
	coverageInParagraphBehind: 'coverageInParagraph',
	answerFitBehind: 'answerFit',
} as const satisfies Partial<Record<keyof Evidence, keyof Evidence>>;
type Lag = keyof typeof lagNames;

/** Evidence that compares a candidate with its rivals. */
export type Compared = { -readonly [name in Lag | 'retrieval' | 'retrievalPlace']: number };
/** The evidence of a candidate by itself. */
type Own = Omit<Evidence, keyof Compared>;

const lags = Object.entries(lagNames) as readonly (readonly [Lag, (typeof lagNames)[Lag]])[];

/** Stands in for the comparison before the rivals are known, so that the record of the evidence need not be built twice. */
export const notCompared: Compared = {
	...(Object.fromEntries(lags.map(([lag]) => [lag, 0])) as Record<Lag, number>),
	retrieval: 0,
	retrievalPlace: 0,
};

/** Prepares the candidates of a question for being compared with each other. */
export function createComparison(all: readonly Own[]): (one: Own) => Compared {
	// A sentence without the kind of words asked for is no rival, however much of the question it says.
	const ofKind = all.filter(({ kindMissing }) => kindMissing === 0);
	const rivals = ofKind.length > 0 ? ofKind : all;
	const bests = lags.map(([lag, name]) => [lag, name, Math.max(...rivals.map((one) => one[name]), 0)] as const);
	const retrieved = rivals.map(({ retrievalShare }) => retrievalShare);
	const best = Math.max(...retrieved, Number.MIN_VALUE);
	return (one) => {
		const compared = { ...notCompared };
		for (const [lag, name, most] of bests) compared[lag] = Math.max(0, most - one[name]);
		compared.retrieval = Math.min(1, one.retrievalShare / best);
		let better = 0;
		for (const share of retrieved) if (share > one.retrievalShare) better++;
		compared.retrievalPlace = 1 / (1 + better);
		return compared;
	};
}
