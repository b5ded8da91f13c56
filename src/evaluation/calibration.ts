/** A confidence, and whether the answer it was given for was right. */
export interface Judged {
	/** 0 to 1. */
	readonly confidence: number;
	readonly right: boolean;
}

/** The questions whose confidence lies in one stretch. */
export interface ReliabilityBin {
	/** The stretch: from this confidence, up to but without the next; the last has 1 as well. */
	readonly from: number;
	readonly to: number;
	/** How many questions, 1 or more. */
	readonly count: number;
	/** 0 to 1. A bot that knows itself has both alike. */
	readonly meanConfidence: number;
	readonly shareRight: number;
}

/** Ten, as usual in the literature, so that figures can be compared. */
const usualBins = 10;

/**
 * The reliability diagram as numbers: the stretches of equal width that hold any question, lowest first.
 *
 * @throws RangeError where a confidence is not 0 to 1.
 */
export function reliabilityBins(judged: readonly Judged[], bins = usualBins): readonly ReliabilityBin[] {
	const filled = Array.from({ length: bins }, (): Judged[] => []);
	for (const one of judged) {
		const { confidence } = one;
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new RangeError(`expected a confidence from 0 to 1, found ${confidence}`);
		}
		filled[Math.min(bins - 1, Math.floor(confidence * bins))]?.push(one);
	}
	return filled.flatMap((held, i): readonly ReliabilityBin[] => {
		if (held.length === 0) return [];
		const meanConfidence = held.reduce((sum, { confidence }) => sum + confidence, 0) / held.length;
		const shareRight = held.filter(({ right }) => right).length / held.length;
		return [{ from: i / bins, to: (i + 1) / bins, count: held.length, meanConfidence, shareRight }];
	});
}

/**
 * Expected calibration error: by how much confidence and share of right answers differ, on average over the questions
 * (Naeini et al. 2015; Guo et al. 2017, https://arxiv.org/abs/1706.04599).
 *
 * @returns 0 (a confidence of 0.8 is right 8 times in 10) to 1. 0 without questions.
 */
export function expectedCalibrationError(judged: readonly Judged[]): number {
	return reliabilityBins(judged).reduce(
		(sum, { count, meanConfidence, shareRight }) =>
			sum + (count / judged.length) * Math.abs(meanConfidence - shareRight),
		0,
	);
}
