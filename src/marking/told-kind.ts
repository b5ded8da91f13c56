import { sameWord, surelyMet } from '../ranking/match.ts';
import { asksAge } from '../ranking/possible-spans.ts';
import type { Scene } from '../ranking/scene.ts';
import { agesIn } from '../text/ages.ts';
import { behindMeasure, type Measured } from '../text/measured.ts';
import type { Mention, MentionKind } from '../text/mentions.ts';
import { isWithin, overlap, type Span, spanOf, spansMatching } from '../text/span.ts';
import { unknownMoney } from '../text/whole-number.ts';

// Where the words chosen are of a kind that the question does not ask for, those of the sentence that are.

const asksCount = /^(?:tell me )?(?:how many|(?:the )?number of)\b/iu;
const asksAgeOf = /^(?:the )?age of\b/iu;
const asksShare = /^(?:the |what |which )?(?:share|proportion|percentage)\b/iu;
const asksDay =
	/^(?:the |what |which |(?:on|by) (?:what|which) )?(?:(?:last|first|final|latest|earliest|closing|opening) )?(?:date|day|deadline)\b|^(?:what|which) \p{L}[\p{L}-]* dates\b/iu;
/** "How many euros" asks for a sum. */
const isMoneyCounted =
	/\bhow many (?:million |billion )?(?:dollars|euros|pounds|cents|pence|francs|pesos|rupees|yen|yuan)\b/iu;
const polls = /\b(?:polls?|polled|surveys?|surveyed|questioned|respondents|sample)\b/iu;
/** "A third of which the county pays". */
const isPart = /\b(?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b| (?:in|out of) /iu;
/** "90 million from the state budget": a sum whose money was said before. */
const isLarge = /\b(?:thousand|million|billion|trillion)\b/iu;
/** Numbers that stand for a count without being read as one: "*None* of the three". */
const numberInWords = /\b(?:one|none|neither|both|half|most|all|nobody|no)\b/giu;
/** Answered by a measure: "Nine miners were trapped *540 metres* below ground". */
const asksExtent = /\bhow (?:deep|tall|high|wide|broad|thick|heavy|fast)\b/iu;
const asksLength = /\bhow long (?:is|was|are|were)\b/iu;
const asksLasting = /\bhow long (?:did|does|do|has|have|had|will|would|can|could|may|must|should)\b/iu;
const asksDistance = /\bhow far (?:is|was|are|were|away|off|from)\b/iu;
const countsTime =
	/\bhow many (?:\p{L}+ ){0,2}(?:seconds|minutes|hours|days|nights|weeks|months|seasons|years|decades|centuries)\b/iu;

/**
 * The words of a sentence that are of the kind asked for, where those chosen are not: asked how many, a count and no percentage; asked
 * for an age, a share, a date or a sum, one. Null where those chosen may be, or the sentence has none or several.
 */
export function ofKindAsked(chosen: Span | null, scene: Scene): Span | null {
	const narrowed = countOfNarrowed(scene);
	if (narrowed !== null && chosen !== null && !overlap(narrowed, chosen)) return narrowed;
	const extent = extentAsked(scene);
	if (extent !== null && chosen !== null && !overlap(extent, chosen)) return extent;
	const ofKind = kindAskedOf(scene);
	if (ofKind === null || (chosen !== null && ofKind.may.some((one) => overlap(one, chosen)))) return null;
	const [only, ...others] = ofKind.found;
	return others.length > 0 ? null : spanOf(only);
}

const asksHowMany = /^how many /iu;

/**
 * Asked how many of a narrower sort, the only count that stands before the word for it: of "over four million migrants, including *1.7 million*
 * undocumented people" asked how many *undocumented* migrants there are; null where none or several do.
 */
function countOfNarrowed(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	const from = asksHowMany.exec(analysis.text)?.[0].length;
	const sort = analysis.terms.findIndex(({ start, verb, light }) => start === from && !verb && !light);
	const next = analysis.terms[sort + 1];
	// "How many *undocumented Afghans*", and not "how many *Afghans* live".
	if (sort < 0 || next === undefined || next.verb || next.start !== (analysis.terms[sort]?.end ?? 0) + 1) return null;
	const said = matches.filter(({ asked, strength }) => asked === sort && strength >= sameWord);
	const found = ofKinds(scene, ['quantity']).filter(({ end }) =>
		said.some(({ at }) => /^ $/u.test(text.slice(end, reading.terms[at]?.start ?? end))),
	);
	const [only] = found;
	// "Lost 143 *of its 318* local newspapers": that is how many there were.
	const isDone = analysis.terms.some(({ verb, light }) => verb && !light);
	const isWhole = only !== undefined && isDone && isOfWhole.test(text.slice(0, only.start));
	return found.length === 1 && !isWhole ? spanOf(only) : null;
}

/** Behind the number of a part: "143 *of its* 318". */
const isOfWhole = /\p{N} (?:out )?of (?:(?:the|its|their|all|\p{L}+['’]s) )*$/u;

const asksMeasured: readonly (readonly [asked: RegExp, measured: Measured])[] = [
	[/\bhow deep\b/iu, 'depth'],
	[/\bhow (?:high|tall)\b/iu, 'height'],
	[/\bhow (?:wide|broad)\b/iu, 'width'],
	[/\bhow thick\b/iu, 'thickness'],
	[/\bhow long\b/iu, 'length'],
];

/** Of "80 metres high and *15 metres* wide" the one that says how wide; null where none or several do. */
function extentAsked(scene: Scene): Span | null {
	const { analysis, text } = scene;
	const measured = asksMeasured.find(([asked]) => asked.test(analysis.text))?.[1];
	if (measured === undefined) return null;
	const said = new RegExp(`^[ -](?:${behindMeasure[measured]})\\b`, 'u');
	// "640 m" may be millions for what reads numbers.
	const found = ofKinds(scene, ['measure', 'quantity']).filter(({ end }) => said.test(text.slice(end)));
	return found.length === 1 ? spanOf(found[0]) : null;
}

interface OfKind {
	/** What may be the answer. */
	readonly may: readonly Span[];
	/** Those of it that fit best. */
	readonly found: readonly Span[];
}

function kindAskedOf(scene: Scene): OfKind | null {
	const { analysis, text } = scene;
	const question = analysis.text;
	const numbers = ofKinds(scene, ['quantity', 'measure', 'duration']);
	if (asksAgeOf.test(question)) return { may: numbers, found: apart(agesIn(text)) };
	// "How old is the church?" is answered by the year as well.
	if (asksAge.test(question)) return { may: [...numbers, ...ofKinds(scene, ['date'])], found: apart(agesIn(text)) };
	if (asksShare.test(question)) return { may: [...numbers, ...ofKinds(scene, ['percentage'])], found: sharesIn(scene) };
	if (asksDay.test(question)) return alone(ofKinds(scene, ['date']));
	if (asksLength.test(question)) return lengthOf(scene);
	if (asksLasting.test(question)) {
		const lengths = ofKinds(scene, ['duration']);
		return { may: [...lengths, ...ofKinds(scene, ['date', 'quantity'])], found: lengths };
	}
	if (asksDistance.test(question)) {
		const distances = ofKinds(scene, ['measure']);
		const times = ofKinds(scene, ['duration']);
		return {
			may: [...distances, ...times, ...ofKinds(scene, ['quantity'])],
			found: distances.length > 0 ? distances : times,
		};
	}
	if (asksExtent.test(question)) return alone(ofKinds(scene, ['measure']));
	if (analysis.answerType === 'money') {
		const sums = [...ofKinds(scene, ['money']), ...unknownMoney(text)];
		const parts = numbers.filter(
			({ start, end }) => isPart.test(text.slice(start, end)) || isLarge.test(text.slice(start, end)),
		);
		return { may: [...sums, ...parts, ...ofKinds(scene, ['percentage'])], found: sums };
	}
	if (!asksCount.test(question) || analysis.answerType !== 'quantity' || isMoneyCounted.test(question)) return null;
	const counts = ofKinds(scene, ['quantity']).filter((one) => !isNumberOfName(one, text) && !isSaid(one, scene));
	const counted = counts.filter((count) => isOfAsked(count, scene));
	// "How many liked it? *58 percent*", but not "61 percent *of its costs*"; of a poll the only count may be how many were asked.
	const isPoll = polls.test(text);
	const shares = ofKinds(scene, ['percentage']).filter(
		(share) => isPoll || !/^ of\b/u.test(text.slice(share.end)) || isOfAsked(share, scene),
	);
	const others = ofKinds(
		scene,
		countsTime.test(question) ? ['measure', 'duration', 'ordinal'] : ['measure', 'ordinal'],
	);
	const inWords = spansMatching(numberInWords, text);
	return { may: [...counts, ...shares, ...others, ...inWords], found: counted.length > 0 ? counted : counts };
}

/** Without those that share words with an earlier one. */
function apart(spans: readonly Span[]): readonly Span[] {
	return spans.filter((span, i) => !spans.slice(0, i).some((earlier) => overlap(earlier, span)));
}

function alone(found: readonly Span[]): OfKind {
	return { may: found, found };
}

function ofKinds({ reading }: Scene, kinds: readonly MentionKind[]): readonly Mention[] {
	return reading.mentions.filter(({ kind }) => kinds.includes(kind));
}

/** The percentages, without those of something else: "*58 percent of residents*" asked for the share of residents. */
function sharesIn(scene: Scene): readonly Span[] {
	const shares = ofKinds(scene, ['percentage']);
	const ofIt = shares.filter((share) => isOfAsked(share, scene));
	return ofIt.length > 0 ? ofIt : shares;
}

/** How long a thing is, by the word before it: "their *84-page* report". */
function lengthOf(scene: Scene): OfKind {
	const { text } = scene;
	const found = spansMatching(/(?<![\d.,])\d[\d.,]*-\p{Ll}+(?= )/gu, text).filter((compound) =>
		isOfAsked(compound, scene),
	);
	return { may: [...found, ...ofKinds(scene, ['duration', 'measure', 'quantity'])], found };
}

/** Whether a word of the question stands right behind a value, or behind "of" there: "14 *burns*", "2 million pairs of *shoes*". */
function isOfAsked(value: Span, { matches, reading, text }: Scene): boolean {
	const behind = /^ (?:(?:\p{Ll}+ )?of [^,.;:()]{0,40}|\p{Ll}+)/u.exec(text.slice(value.end))?.[0] ?? '';
	const near = { start: value.end, end: value.end + behind.length };
	return matches.some(({ at, strength }) => strength > surelyMet && isWithin(reading.terms[at], near));
}

/** "The Halo *3* phones", "the *49*ers": a number that belongs to a name counts nothing. */
function isNumberOfName({ start, end }: Span, text: string): boolean {
	const isGlued = /^\p{L}/u.test(text.slice(end));
	return (
		isGlued ||
		(/[^.!?] \p{Lu}\p{L}+ $/u.test(text.slice(0, start)) && /^ \p{Ll}/u.test(text.slice(end)) && end - start < 3)
	);
}

function isSaid(value: Span, { matches, reading }: Scene): boolean {
	return matches.some(({ at }) => isWithin(reading.terms[at], value));
}
