import type { Evidence } from './evidence.ts';

/** Evidence that compares a candidate with the others. */
const lagNames = {
	coverageBehind: 'coverage',
	coverageAmongBehind: 'coverageAmong',
	coverageAroundBehind: 'coverageAround',
	predicateBehind: 'predicate',
	coverageInParagraphBehind: 'coverageInParagraph',
	answerFitBehind: 'answerFit',
} as const satisfies Partial<Record<keyof Evidence, keyof Evidence>>;
type Lag = keyof typeof lagNames;
/** The evidence of a candidate by itself. */
type Own = Omit<Evidence, Lag>;

/** What stands in for lags before they are known, so that the record of the evidence need not be built twice. */
export const noLags = Object.fromEntries(Object.keys(lagNames).map((lag) => [lag, 0])) as Record<Lag, number>;

/** Prepares the candidates of a question for being compared with the best of them. */
export function createLags(all: readonly Own[]): (one: Own) => Pick<Evidence, Lag> {
	const entries = Object.entries(lagNames) as readonly (readonly [Lag, (typeof lagNames)[Lag]])[];
	// A sentence without the kind of words asked for is no rival, however much of the question it says.
	const ofKind = all.filter(({ kindMissing }) => kindMissing === 0);
	const rivals = ofKind.length > 0 ? ofKind : all;
	const bests = entries.map(([lag, name]) => [lag, name, Math.max(...rivals.map((one) => one[name]), 0)] as const);
	return (one) =>
		Object.fromEntries(bests.map(([lag, name, best]) => [lag, Math.max(0, best - one[name])])) as unknown as Pick<
			Evidence,
			Lag
		>;
}
