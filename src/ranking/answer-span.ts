import type { QuestionAnalysis } from '../question/analysis.ts';
import { classesOf, isKindOf } from '../text/lexicon.ts';
import type { NameClass } from '../text/names.ts';
import { causes, nounPhrases, ways } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import { termsOf } from '../text/terms.ts';
import { type Match, strongestMatches } from './match.ts';
import type { Reading } from './reading.ts';

/** Words of a sentence that may be the answer. Offsets into the sentence's text. */
export interface AnswerSpan extends Span {
	/** How well they answer: 0 to 1. */
	readonly fit: number;
}

/** Everything that is known when the answering words are looked for. */
interface Scene {
	readonly analysis: QuestionAnalysis;
	readonly text: string;
	readonly reading: Reading;
	readonly matches: readonly Match[];
	/** Weight of each of the question's terms. */
	readonly weights: readonly number[];
}

interface Possible extends Span {
	/** How well its kind is what was asked for, 0 to 1. */
	readonly kindFit: number;
}

/** The words of a sentence that answer best, and how well; null where none are of the kind asked for. */
export function findAnswerSpan(scene: Scene): AnswerSpan | null {
	const fits = possibleSpans(scene)
		.filter((span) => isNew(span, scene))
		.map((span) => ({ ...narrowed(span, scene), fit: span.kindFit * closeness(span, scene) }))
		.sort((a, b) => b.fit - a.fit || a.start - b.start);
	return fits[0] ?? null;
}

// Asked for the year, of "17 May 1899" only the year answers.
function narrowed({ start, end }: Span, { analysis, text }: Scene): Span {
	const year = /\b(?:what|which) year\b/iu.test(analysis.text) ? /\d{4}/u.exec(text.slice(start, end)) : null;
	return year === null ? { start, end } : { start: start + year.index, end: start + year.index + year[0].length };
}

/** A kind that is near to the one asked for: a sum of money is also a quantity. Untuned. */
const nearKind = 0.55;

function possibleSpans(scene: Scene): readonly Possible[] {
	const { analysis, reading, text } = scene;
	const mentioned = (kinds: Readonly<Record<string, number>>) =>
		reading.mentions.flatMap(({ kind, start, end }) => {
			const kindFit = kinds[kind];
			return kindFit === undefined ? [] : [{ start, end, kindFit: kindFit * unitFit({ start, end }, scene) }];
		});
	const named = (classes: Readonly<Record<NameClass, number>>) =>
		reading.names.map(({ start, end, nameClass, role }) => ({
			start,
			end,
			kindFit: classes[nameClass] * classFit({ start, end }, scene) * officeFit({ start, end }, role, scene),
		}));
	switch (analysis.answerType) {
		case 'date':
			return mentioned({ date: 1 }).map((span) => ({
				...span,
				kindFit: span.kindFit * limitFit(span, scene) * calendarFit(span, scene),
			}));
		case 'duration':
			return mentioned({ duration: 1, measure: 0.7, date: 0.35 });
		case 'quantity':
			return mentioned({
				quantity: 1,
				measure: 1,
				percentage: nearKind,
				money: nearKind,
				duration: nearKind,
				ordinal: 0.15,
			});
		case 'money':
			return mentioned({ money: 1, percentage: 0.3, quantity: 0.25 });
		case 'percentage':
			return mentioned({ percentage: 1, quantity: 0.4 });
		case 'person':
			return [
				...named({ person: 1, unknown: 0.6, group: 0.45, place: 0.15, nationality: 0.05 }).map((span) => ({
					...span,
					kindFit: span.kindFit * sideFit(span, scene),
				})),
				...describedPersons(scene),
			];
		case 'place':
			return [
				...named({ place: 1, unknown: 0.55, nationality: 0.4, group: 0.35, person: 0.1 }).map((span) => ({
					...span,
					kindFit: span.kindFit * placeFit(span, text),
				})),
				...describedPlaces(scene),
			];
		case 'reason':
			return causes(text).map(({ start, end, sure }) => ({ start, end, kindFit: sure ? 1 : 0.5 }));
		case 'manner':
			return ways(text).map((span) => ({ ...span, kindFit: 0.8 }));
		case 'definition':
		case 'other':
			return otherSpans(scene);
		case 'yes-no':
			return [];
	}
}

// Asked who, "a *committee of experts*" or "*cost engineers*" may be all that the sentence names.
function describedPersons({ analysis, reading, matches, text }: Scene): readonly Possible[] {
	if (!/\bwho/iu.test(analysis.text)) return [];
	return nounPhrases(reading.annotation()).flatMap((span) => {
		const head = headOf(text.slice(span.start, span.end));
		const wordClass = classesOf(head)[0]?.wordClass;
		// The office that was asked about, put another way, is not its holder.
		const isAsked = matches.some(({ at, strength }) => strength > 0.6 && within(reading.terms[at], span));
		return (wordClass === 'person' || wordClass === 'group') && !isAsked ? [{ ...span, kindFit: 0.3 }] : [];
	});
}

function describedPlaces({ analysis, reading, text }: Scene): readonly Possible[] {
	if (!/\bwhere/iu.test(analysis.text)) return [];
	return nounPhrases(reading.annotation()).flatMap((span) =>
		behindPlaceWord(span, text) ? [{ ...span, kindFit: 0.3 }] : [],
	);
}

// "In Islamabad" rather than "to Pakistan"; a dateline ("QUETTA — ...") says where the report is from.
function placeFit(span: Span, text: string): number {
	if (/\b(?:in|at|near|outside|inside|within) (?:the )?$/iu.test(text.slice(0, span.start))) return 1;
	if (span.start === 0 && /^[^.]{0,30} [—–-] /u.test(text.slice(span.end - 1))) return 0.9;
	return behindPlaceWord(span, text) ? 0.85 : 0.75;
}

function behindPlaceWord({ start }: Span, text: string): boolean {
	return /\b(?:in|at|near|from|to|into|outside|inside|within|on|around|across|off|through) (?:the )?$/iu.test(
		text.slice(0, start),
	);
}

function within(inner: Span | undefined, outer: Span): boolean {
	return inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

// The last word before an "of": in "members of the board" it is "member".
function headOf(phrase: string): string {
	const words = termsOf(phrase.split(/ of /u)[0] ?? phrase);
	return words.at(-1)?.bases[0] ?? '';
}

// "Who *founded* it" asks for what stands before the verb or behind "by"; "who did it *defeat*" for what stands behind.
function sideFit(span: Span, { analysis, matches, reading, text }: Scene): number {
	const verbs = matches.filter(({ asked }) => analysis.terms[asked]?.verb);
	if (verbs.length === 0) return 1;
	const asksObject = /\bwhom?\s+(?:do|does|did|will|would|can|could|has|have|had)\b/iu.test(analysis.text);
	const fits = verbs.some(({ at }) => {
		const verb = reading.terms[at];
		if (verb === undefined) return false;
		const behind = span.start >= verb.end;
		const byAgent = behind && /\bby (?:the )?(?:[\p{L}'’.-]+ ){0,4}$/iu.test(text.slice(verb.end, span.start));
		return asksObject ? behind : !behind || byAgent;
	});
	return fits ? 1 : 0.7;
}

function otherSpans(scene: Scene): readonly Possible[] {
	const { reading } = scene;
	const phrases = nounPhrases(reading.annotation());
	return phrases.map((span) => ({ ...span, kindFit: 0.5 * classFit(span, scene) * objectFit(span, scene) }));
}

/** Characters to each side of a name in which an office is looked for: "Dar, the foreign minister". Untuned. */
const officeReach = 40;
/** Words after a number in which what it counts is looked for: "1.45 million *registered Afghan refugees*". */
const unitReach = 5;

const lesserOffice = /\b(?:deputy|vice|former|acting|assistant|ex|then)\b/iu;

// "Who is the *ambassador*?": the name that has the office, rather than any name beside it.
function officeFit(name: Span, role: Span | null, { analysis, reading, matches, text }: Scene): number {
	if (analysis.answerType !== 'person') return 1;
	const whole = reading.terms.filter((term) => term.start >= name.start && term.end <= name.end).length;
	const fullness = whole > 1 ? 1 : 0.9;
	if (!/^who(?:'s|’s| is| are| was| were)\b/iu.test(analysis.text)) return fullness;
	const office = role ?? { start: Math.max(0, name.start - officeReach), end: name.end + officeReach };
	const beside = matches.some(({ asked, at, strength }) => {
		const term = reading.terms[at];
		const isOffice = analysis.terms[asked]?.kind === 'word' && strength > 0.6;
		return isOffice && term !== undefined && term.start >= office.start && term.end <= office.end;
	});
	const lesser =
		role !== null && lesserOffice.test(text.slice(role.start, role.end)) && !lesserOffice.test(analysis.text);
	return fullness * (lesser ? 0.5 : beside ? 1 : 0.6);
}

// A number counts what stands behind it: asked how many refugees, a number of dollars is no answer.
function unitFit({ start, end }: Span, { analysis, reading, matches, text, weights }: Scene): number {
	const focusTerms = new Set(analysis.terms.flatMap((term, i) => (term.role === 'focus' ? [i] : [])));
	if (focusTerms.size === 0) return 1;
	const next = reading.terms.findIndex((term) => term.start >= end);
	const from = next < 0 ? reading.terms.length : next;
	const clauseEnd = end + Math.max(0, `${text.slice(end)},`.search(/[,;.](?:\s|$)/u));
	const near = matches.filter(
		({ asked, at }) =>
			focusTerms.has(asked) && at >= from && at < from + unitReach && (reading.terms[at]?.start ?? 0) < clauseEnd,
	);
	const strengths = strongestMatches(near, analysis.terms.length);
	const [met, all] = [...focusTerms].reduce(
		([sum, total], i) => [sum + (strengths[i] ?? 0) * (weights[i] ?? 0), total + (weights[i] ?? 0)],
		[0, 0],
	);
	if (near.length > 0) return 0.6 + 0.4 * (met / all);
	const before = matches.some(({ asked, at }) => focusTerms.has(asked) && (reading.terms[at]?.end ?? 0) <= start);
	return before ? 0.6 : 0.45;
}

// "Which *country*": Japan is one, January is not.
function classFit(span: Span, { analysis, text }: Scene): number {
	const head = analysis.terms.findLast((term) => term.role === 'class')?.bases[0];
	if (head === undefined || analysis.answerType === 'person') return 1;
	const words = text.slice(span.start, span.end);
	const last = termsOf(words).at(-1)?.bases[0] ?? words;
	return isKindOf(words.toLowerCase(), head) || isKindOf(last, head) ? 1 : 0.6;
}

// "Until when": the date behind "until" rather than the one behind "on".
function limitFit({ start }: Span, { analysis, text }: Scene): number {
	const asked = /\b(?:until|till|by|since|from|before|after)\b(?= (?:when|what|which))|\b(?:how long)\b/iu
		.exec(analysis.text)?.[0]
		.toLowerCase();
	const preposition = /(\p{L}+)\s+$/u.exec(text.slice(0, start))?.[1]?.toLowerCase();
	if (asked === undefined) return 1;
	return preposition === asked || (asked === 'till' && preposition === 'until') ? 1 : 0.6;
}

/** The form of a date that each of these asks for. */
const calendarForms: readonly (readonly [RegExp, RegExp])[] = [
	[/\b(?:what|which) year\b/iu, /\d{4}|\byear\b/iu],
	[/\bwhat time\b|\bwhich hour\b/iu, /[ap]\.?m\b|\d[:.]\d\d|noon|midnight/iu],
	[/\b(?:what|which|on what) (?:date|day)\b/iu, /\p{L}+ \d{1,2}\b|\d{1,2} \p{L}+|day\b/iu],
	[/\b(?:what|which) month\b/iu, /\p{Lu}\p{Ll}{2,}/u],
];

function calendarFit({ start, end }: Span, { analysis, text }: Scene): number {
	const form = calendarForms.find(([asks]) => asks.test(analysis.text));
	return form === undefined || form[1].test(text.slice(start, end)) ? 1 : 0.4;
}

// "What did the embassy *condemn*?": what follows the verb. "What *condemned* ...": what stands before it.
function objectFit(span: Span, { analysis, matches, reading, text }: Scene): number {
	const verbs = matches.filter(({ asked }) => analysis.terms[asked]?.verb);
	if (verbs.length === 0) return 0.7;
	const asksObject = /\b(?:do|does|did|will|would|can|could|is|are|was|were|has|have|had)\b/iu.test(analysis.text);
	const near = verbs.some(({ at }) => {
		const verb = reading.terms[at];
		if (verb === undefined) return false;
		const [from, to] = asksObject ? [verb.end, span.start] : [span.end, verb.start];
		return (
			from <= to &&
			reading.terms.every((term) => term.stop || term.end <= from || term.start >= to) &&
			!/[,;:]/u.test(text.slice(from, to))
		);
	});
	return near ? 1.6 : 0.7;
}

// What the question already has is not what it asks for; a name is known by any of its words: "Blome" is "Donald Blome".
function isNew({ start, end }: Span, { analysis, reading, matches }: Scene): boolean {
	const inside = reading.terms.flatMap((term, at) =>
		term.start >= start && term.end <= end && !term.stop ? [at] : [],
	);
	const known = (at: number) => matches.some((match) => match.at === at && match.strength > 0.6);
	if (inside.length === 0 || inside.every(known)) return false;
	if (analysis.answerType !== 'person' && analysis.answerType !== 'place') return true;
	return !matches.some(
		({ at, asked, strength }) => inside.includes(at) && strength === 1 && analysis.terms[asked]?.kind === 'name',
	);
}

/** Terms at which a word of the question counts half as near as next to the answer. Untuned. */
const halfDistance = 5;
/** What a span is worth that stands far from every word of the question. Untuned. */
const farFit = 0.35;

function closeness({ start, end }: Span, { reading, matches, weights, text }: Scene): number {
	const first = reading.terms.findIndex((term) => term.end > start);
	const last = reading.terms.findLastIndex((term) => term.start < end);
	const nearest = new Map<number, number>();
	for (const { asked, at, strength } of matches) {
		const gap = at < first ? first - at : at > last ? at - last : 0;
		const apart = gap === 0 ? 0 : clauseBreaks(text, reading.terms, Math.min(at, last), Math.max(at, first));
		const near = (strength * halfDistance) / (halfDistance + gap + 3 * apart);
		nearest.set(asked, Math.max(nearest.get(asked) ?? 0, near));
	}
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const sum = [...nearest].reduce((total, [asked, near]) => total + near * (weights[asked] ?? 0), 0);
	return all === 0 ? farFit : farFit + (1 - farFit) * (sum / all);
}

function clauseBreaks(text: string, terms: readonly Term[], from: number, to: number): number {
	const between = text.slice(terms[from]?.end ?? 0, terms[to]?.start ?? 0);
	return (between.match(/[,;:—–()]/gu) ?? []).length;
}
