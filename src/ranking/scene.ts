import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Match } from './match.ts';
import type { Reading } from './reading.ts';

/** Everything that is known when the answering words are looked for. */
export interface Scene {
	readonly analysis: QuestionAnalysis;
	readonly text: string;
	readonly reading: Reading;
	readonly matches: readonly Match[];
	/** Weight of each of the question's terms. */
	readonly weights: readonly number[];
}
