import type { Token } from '../text/annotation.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isCapitalised } from '../text/words.ts';
import type { AnswerSpan } from './answer-span.ts';
import { type AskedTokens, readAskedTokens } from './asked-tokens.ts';
import type { Scene } from './scene.ts';
import {
	endFeature,
	fitPlace,
	gapPlace,
	lengthPlace,
	sharePlace,
	startFeature,
	wholeFeature,
} from './span-feature-names.ts';
import type { Stretch } from './stretches.ts';
import { bit, featureBits, isOfClass } from './token-bits.ts';
import { far, type Gaps } from './token-gaps.ts';

/**
 * The features of the stretches of a sentence, by their numbers (see span-feature-names.ts). Most are of one end of a stretch; they
 * are read once for all stretches that begin or end there.
 */
export interface SpanFeatures {
	/** For each token, of the stretches that begin with it. */
	readonly starts: readonly (readonly number[])[];
	/** For each token, of the stretches that end with it. */
	readonly ends: readonly (readonly number[])[];
	readonly whole: (stretch: Stretch) => readonly number[];
}

/** Reads the features of a sentence's stretches. `judged`: the spans that answer by judgment, best first. */
export function spanFeatures(scene: Scene, judged: readonly AnswerSpan[]): SpanFeatures {
	const read = readAskedTokens(scene);
	return {
		starts: read.tokens.map((token, at) => featuresOfStart(read, token, at)),
		ends: read.tokens.map((token, at) => featuresOfEnd(read, token, at)),
		whole: (stretch) => featuresOfWhole(read, stretch, judged),
	};
}

function featuresOfStart(read: AskedTokens, token: Token, i: number): readonly number[] {
	const { tokens, tag, asked } = read;
	const [prior, second, gap] = [tokens[i - 1], tokens[i - 2], read.gaps.back[i]];
	const features = [startFeature.tag.nth(tag[i] ?? 0), startFeature.share.nth(sharePlace(read.shareBefore(i)))];
	if (prior === undefined) features.push(startFeature.sentence);
	else {
		features.push(startFeature.tagBefore.nth(tag[i - 1] ?? 0), startFeature.tags(tag[i - 1] ?? 0, tag[i] ?? 0));
		features.push(startFeature.wordBefore.of(prior.normal));
		if (prior.normal === read.preposition) features.push(startFeature.preposition);
		if (prior.normal === ',' && (asked[i - 2] ?? -1) >= 0) features.push(startFeature.comma);
	}
	if (second !== undefined) features.push(startFeature.wordTwoBefore.of(second.normal));
	if (isCapitalised(token.text)) features.push(startFeature.capital);
	if (gap !== undefined) pushGaps(features, startFeature, gap);
	const at = read.neighbour(i, -1);
	if ((asked[at] ?? -1) >= 0) {
		features.push(read.isVerbAsked(at) ? startFeature.afterVerb : startFeature.afterWord);
		if (i - at === 2 && isBe(prior)) features.push(startFeature.isSaidOf);
		if (asked[at] === read.classTerm) features.push(startFeature.classBefore);
	}
	return features.filter((feature) => feature >= 0);
}

function featuresOfEnd(read: AskedTokens, token: Token, i: number): readonly number[] {
	const { tokens, tag, asked, classTerm } = read;
	const [next, gap] = [tokens[i + 1], read.gaps.on[i]];
	const features = [endFeature.tag.nth(tag[i] ?? 0), endFeature.share.nth(sharePlace(read.shareBehind(i)))];
	if (next === undefined) features.push(endFeature.sentence);
	else {
		features.push(endFeature.tagAfter.nth(tag[i + 1] ?? 0), endFeature.tags(tag[i] ?? 0, tag[i + 1] ?? 0));
		features.push(endFeature.wordAfter.of(next.normal));
		if (next.normal === ',' && (asked[i + 2] ?? -1) >= 0) features.push(endFeature.comma);
	}
	if (gap !== undefined) pushGaps(features, endFeature, gap);
	const at = read.neighbour(i, 1);
	if ((asked[at] ?? -1) >= 0) {
		features.push(read.isVerbAsked(at) ? endFeature.beforeVerb : endFeature.beforeWord);
		if (at - i === 2 && isBe(next)) features.push(endFeature.saysOf);
		if (asked[at] === classTerm) features.push(endFeature.classAfter);
	}
	if (classTerm >= 0 && asked[i] === classTerm) features.push(endFeature.classLast);
	else if (isOfClass(token, read.classWord)) features.push(endFeature.ofClass);
	return features.filter((feature) => feature >= 0);
}

function featuresOfWhole(
	{ tokens, tag, bits, classWord }: AskedTokens,
	stretch: Stretch,
	judged: readonly AnswerSpan[],
): readonly number[] {
	const { first, last, kinds, mention, nameClass } = stretch;
	const features = [
		wholeFeature.length.nth(lengthPlace(last - first + 1)),
		wholeFeature.tags(tag[first] ?? 0, tag[last] ?? 0),
	];
	for (const kind of kinds) features.push(wholeFeature.kind.of(kind));
	if (mention !== null) features.push(wholeFeature.mention.of(mention));
	if (nameClass !== null) features.push(wholeFeature.name.of(nameClass));
	pushJudgment(features, stretch, judged);
	let [found, words, shared] = [0, 0, 0];
	for (let i = first; i <= last; i++) {
		const is = bits[i] ?? 0;
		if (is & bit.of && !(found & bit.of) && i > first && isOfClass(tokens[i - 1], classWord))
			features.push(wholeFeature.ofClass);
		if (is & bit.content) words++;
		if (is & bit.shared) shared++;
		found |= i > first ? is : is & ~(bit.verb | bit.capital);
		if (i === last && is & bit.class) found &= ~bit.class;
	}
	for (let place = 0; place < featureBits; place++)
		if (found & (1 << place)) features.push(wholeFeature.has.nth(place));
	if (found & bit.sharedName) features.push(wholeFeature.sharesName);
	features.push(wholeFeature.shares.nth(shared === 0 ? 0 : 2 * shared < words ? 1 : 2));
	return features;
}

function pushGaps(features: number[], feature: typeof startFeature | typeof endFeature, gap: Gaps): void {
	if (gap.word < far) features.push(feature.gap.nth(gapPlace(gap.word)), feature.phraseGap.nth(gapPlace(gap.phrase)));
	if (gap.verb < far) features.push(feature.verbGap.nth(gapPlace(gap.verb)));
}

function pushJudgment(features: number[], stretch: Span, judged: readonly AnswerSpan[]): void {
	const [best, second] = judged;
	if (best === undefined) return;
	const own = judged.find(({ start, end }) => start === stretch.start && end === stretch.end);
	if (own !== undefined) features.push(wholeFeature.judged.nth(fitPlace(own.fit)));
	if (own === best) features.push(wholeFeature.judgedBest);
	else if (own !== undefined && own === second) features.push(wholeFeature.judgedSecond);
	else if (isWithin(stretch, best)) features.push(wholeFeature.insideBest);
	else if (isWithin(best, stretch)) features.push(wholeFeature.aroundBest);
}

function isBe(token: Token | undefined): boolean {
	return token !== undefined && /^(?:is|are|was|were|be|been|being|'s)$/.test(token.normal);
}
