import type { AnswerType } from '../question/answer-type.ts';
import { sameWord, surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import type { Mention, MentionKind } from '../text/mentions.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';
import { isOfOther } from './told-apart.ts';

const hedge = '(?:about |around |some |nearly |almost |more than |over )?';
/** Stems of verbs by which a value changes, with regular forms: "climbs", "plunged", "dropping". */
const regular = 'climb|jump|dropp?|slump|plung|surg|soar|slipp?|tumbl|doubl|tripl|increas|decreas|declin';
/** Pattern of a verb by which a value changes of itself, in any form: "rose", "is growing", "has gone up". */
export const roseOrFell = `(?:(?:${regular})(?:e?[sd]?|ing)|r[io]s(?:e|es|en|ing)|gr[eo]w(?:s|n|ing)?|shr[aiu]nk(?:s|ing)?|(?:go(?:es|ing|ne)?|went) (?:up|down)|fall(?:s|en|ing)?|fell)`;
const changed = `(?:${roseOrFell}|(?:rais|lower|reduc)(?:e?[sd]?|ing)|cut(?:s|ting)?|go(?:es|ing|ne)?|went)`;
/** Before what it was: "*rose in May from* $12 to $14". */
const fromBefore = new RegExp(`\\b${changed} (?:\\p{L}+ ){0,8}?from ${hedge}$`, 'iu');
/** Between what it was and what it came to: "$12 *in May 2020 to* $14". */
const toBetween = new RegExp(`^(?: (?:\\p{Ll}+|\\p{Lu}\\p{Ll}+|[12]\\d{3})){0,3} to ${hedge}$`, 'u');
/** Before what it came to: "*fell to* 46 from 61". */
const toBefore = new RegExp(`\\b${changed} (?:\\p{L}+ ){0,8}?to ${hedge}$`, 'iu');
/** Between what it came to and what it was: "4 percent *of output next year, from* 5 percent". */
const fromBetween = new RegExp(`^(?: \\p{L}+){0,8}?,? from ${hedge}$`, 'iu');
/** Between what it is and what it was: "$1.15 *a share, up from* 95 cents". */
const upFrom = new RegExp(`^[^,;:.]{0,40},? (?:up|down) from ${hedge}$`, 'iu');
/** Between the two, where they were read as one: "rose from *12 to 15 years*". */
const rangeTo = new RegExp(` to ${hedge}`, 'iu');
const comparedWith = new RegExp(`^[^,;:.]{0,40},? (?:compared (?:with|to)|against) ${hedge}$`, 'iu');
/** Behind what it was, and not what another is: "compared with 3.1 *ten years earlier*". */
const thenBehind =
	/^[^,;:.]{0,40}\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:day|week|month|year|decade)s? (?:ago|earlier|before)|last (?:week|month|year|season)|the (?:year|month|week|season) before|in (?:the )?(?:1\d|20)\d\d)\b/iu;

const steps =
	'rise|fall|drop|grow|climb|jump|increased?|decreased?|decline|go (?:up|down)|raised?|cut|lowered?|reduced?';
/** "What was it *before*?", "*before 2023*", but not "how many came before the war". */
const asksFormer = new RegExp(
	`\\b(?:used? to\\b|(?:in|at|by|of) (?:the|its|his|her|their) previous\\b|(?:before|previously|formerly|originally|until (?:now|then)|at first|(?:${steps}) from|before (?:\\p{L}+ )?\\d{4})\\W*$)`,
	'iu',
);
const asksNow = new RegExp(`\\b(?:(?:is|are|does|do|will|can|must|now|new)\\b|(?:${steps}) to\\W*$)`, 'iu');
/** "How much will it *rise*" asks for neither. */
const asksStep = new RegExp(`\\b(?:${steps})\\b(?! (?:to|from)\\W*$)`, 'iu');

/** What stands behind a value up to the next comma says of what time it is. */
const clause = /^[^,;:()]*/u;

/** What something was and what it came to, in one sentence. */
interface Step {
	readonly kind: MentionKind;
	readonly former: Span;
	readonly now: Span;
}

/**
 * Asked what something was before or at a time that stands with that, or what it is now, where a sentence says both: "rose from *$12* to
 * *$14*", "carried 1.9 million, up from *1.7 million* in May"; null where the question says neither, or several things changed.
 */
export function ofStep(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	const { answerType, text: question } = analysis;
	if (!valued.has(answerType)) return null;
	const { mentions } = reading;
	const [step, ...more] = stepsIn(mentions, text);
	if (step === undefined || more.length > 0) return null;
	if (answerType === 'duration' && step.kind !== 'duration') return null;
	const value = valueAsked(question, step, scene);
	if (value === null) return null;
	// Behind a sum stands the money, and behind a number what is counted.
	if (answerType !== 'money' && step.kind !== 'duration' && isOfOther(step.now, scene)) return null;
	const first = Math.min(step.former.start, step.now.start);
	const before = mentions.findLast(({ kind, end }) => kind !== 'date' && end <= first)?.end ?? 0;
	const stretch = { start: before, end: Math.max(step.former.end, step.now.end) };
	const isOfIt = matches.some(
		({ asked, at, strength }) =>
			strength > surelyMet && analysis.terms[asked]?.role !== 'class' && isWithin(reading.terms[at], stretch),
	);
	return isOfIt ? spanOf(value) : null;
}

/** Which of the two is asked for; null where the question does not say. */
function valueAsked(question: string, { former, now }: Step, scene: Scene): Span | null {
	if (asksFormer.test(question) || isOfTime(former, now, scene)) return former;
	return asksNow.test(question) && !asksStep.test(question) ? now : null;
}

const valued: ReadonlySet<AnswerType> = new Set<AnswerType>(['quantity', 'money', 'percentage', 'duration', 'other']);

/** Whether a date of the question stands behind a value, and behind nothing else: "down from $14 *in August*". */
function isOfTime(value: Span, other: Span, { matches, reading, text }: Scene): boolean {
	const until = other.start > value.end ? other.start : text.length;
	const { length } = clause.exec(text.slice(value.end, until))?.[0] ?? '';
	const behind = { start: value.end, end: value.end + length };
	const dates = reading.mentions.filter((mention) => mention.kind === 'date' && isWithin(mention, behind));
	return dates.some((date) => {
		const said = reading.terms.flatMap((term, at) => (isWithin(term, date) ? [at] : []));
		const asked = said.map((place) => matches.filter(({ at, strength }) => at === place && strength >= sameWord));
		// "Last year" is a year that the question has as well as "last".
		const isMet = asked.every((all) => all.length > 0);
		const isHere = asked.flat().every((one) => matches.filter((match) => match.asked === one.asked).length === 1);
		return said.length > 0 && isMet && isHere;
	});
}

/** Neighbouring amounts of which one is what something was and the other what it came to. */
export function stepsIn(mentions: readonly Mention[], text: string): readonly Step[] {
	const values = mentions.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal');
	const amounts = values.filter(({ kind }) => kind !== 'duration');
	return [
		...neighbours(amounts).flatMap(({ one, other }) => stepOf(one, other, text) ?? []),
		// "Rose to 34 *years* from 28"; elsewhere a length of time says how long the change took.
		...neighbours(values).flatMap(({ one, other }) =>
			one.kind === 'duration' ? (toFrom(one, other, text) ?? []) : [],
		),
		...values.flatMap((both) => withinOne(both, text) ?? []),
	];
}

function neighbours(all: readonly Mention[]): readonly { readonly one: Mention; readonly other: Mention }[] {
	return all.flatMap((one, place) => {
		const other = all[place + 1];
		return other === undefined ? [] : [{ one, other }];
	});
}

function stepOf(one: Mention, other: Mention, text: string): Step | null {
	const between = text.slice(one.end, other.start);
	const { kind } = one;
	if (upFrom.test(between)) return { kind, former: other, now: one };
	if (comparedWith.test(between) && thenBehind.test(text.slice(other.end))) return { kind, former: other, now: one };
	if (fromBefore.test(text.slice(0, one.start)) && toBetween.test(between)) return { kind, former: one, now: other };
	return toFrom(one, other, text);
}

/** "Rose *to* 26 percent, *from* 21 percent". */
function toFrom(one: Mention, other: Mention, text: string): Step | null {
	const isTo = toBefore.test(text.slice(0, one.start)) && fromBetween.test(text.slice(one.end, other.start));
	return isTo ? { kind: one.kind, former: other, now: one } : null;
}

/** "Rose from *12 to 15 years*", which is read as one length of time. */
function withinOne({ kind, start, end }: Mention, text: string): Step | null {
	const to = fromBefore.test(text.slice(0, start)) ? rangeTo.exec(text.slice(start, end)) : null;
	if (to === null) return null;
	const middle = start + to.index;
	return { kind, former: { start, end: middle }, now: { start: middle + to[0].length, end } };
}
