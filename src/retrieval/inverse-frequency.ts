/**
 * Inverse document frequency: how much a word tells that stands in so many of so many sentences (the form of BM25 that is
 * never negative, https://doi.org/10.1561/1500000019, section 3.1, plus one inside the logarithm).
 */
export function inverseFrequency(sentences: number, having: number): number {
	return Math.log(1 + (sentences - having + 0.5) / (having + 0.5));
}
