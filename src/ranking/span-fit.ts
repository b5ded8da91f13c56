import type { QuestionAnalysis } from '../question/analysis.ts';
import { isKindOf, knownWord } from '../text/lexicon.ts';
import { rememberedWhileKept } from '../text/remembered.ts';
import { isWithin, type Span } from '../text/span.ts';
import { type Term, termsOf, wordsEndingAt } from '../text/terms.ts';
import { listedClass } from './kind-said.ts';
import { strongestMatches } from './match.ts';
import type { Scene } from './scene.ts';

// How well a stretch of a sentence fits what was asked, each from one point of view: factors that are 1 where nothing
// speaks against it and lower where something does.

/** What is left of a fit where something speaks against a stretch, by what does. All of them untuned. */
const left = {
	/** A number beside no word of what is counted, and one that only has such a word before it. */
	countsOther: 0.45,
	countedBefore: 0.6,
	/** At least, of a number with a part of what is counted behind it. */
	countedInPart: 0.6,
	/** Asked how many of them: a number with no "of" behind it. */
	notOfThem: 0.6,
	/** Of another class than the one asked for, and of none that is known. */
	otherClass: 0.6,
	unknownClass: 0.8,
	/** A date with none of the words by which it is asked for, "until", in its clause. */
	noLimit: 0.6,
	/** A date of another form than the year, day or month asked for; a day where a time of day is. */
	otherForm: 0.4,
	noTimeOfDay: 0.1,
	/** A noun phrase that does not stand beside a verb of the question as the answer does. */
	offVerb: 0.7,
	/** A name on the wrong side of the verb: who does, or to whom it is done. */
	wrongSide: 0.7,
	/** A place with no "in" or "at" before it: in a dateline, behind another word that stands before places, anywhere else. */
	dateline: 0.9,
	otherPlaceWord: 0.85,
	noPlaceWord: 0.75,
};

/** A noun phrase beside the verb fits better than a class alone tells. Untuned. */
const besideVerb = 1.6;

/** Words after a number in which what it counts is looked for: "1.45 million *registered Afghan refugees*". Untuned. */
const unitReach = 5;

// A number counts what stands behind it: asked how many refugees, a number of dollars is no answer.
export function unitFit({ start, end }: Span, { analysis, reading, matches, text, weights }: Scene): number {
	// Only a count is followed by what it counts; a cost or a population stands on either side.
	if (!/\bhow (?:many|much|few)\b/iu.test(analysis.text)) return 1;
	// "How many of the members": "*ten* of the 15 members".
	if (/\bhow (?:many|much|few) of\b/iu.test(analysis.text)) return /^ of\b/u.test(text.slice(end)) ? 1 : left.notOfThem;
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
	if (near.length > 0) return left.countedInPart + (1 - left.countedInPart) * (met / all);
	const before = matches.some(({ asked, at }) => focusTerms.has(asked) && (reading.terms[at]?.end ?? 0) <= start);
	return before ? left.countedBefore : left.countsOther;
}

/** Whether a number with its unit only describes what is counted: "*50-crown* notes", "a *16-year-old* player"; not where its unit is asked for. */
export function countsByTheWay({ start, end }: Span, { analysis, reading, matches, text }: Scene): boolean {
	// "How many years": an "11-year veteran" tells.
	if (analysis.answerType === 'duration' || !/\bhow many\b/iu.test(analysis.text)) return false;
	if (!/-\p{L}+$/u.test(text.slice(start, end))) return false;
	return !matches.some(
		({ asked, at }) => analysis.terms[asked]?.role === 'focus' && isWithin(reading.terms[at], { start, end }),
	);
}

/** Terms to each side of a span in which its class is looked for: "the *Santa Odile*, a merchant ship". Untuned. */
const classReach = 4;

// "Which *country*": Japan is one, January is not.
export function classFit(span: Span, { analysis, matches, reading, text }: Scene): number {
	const asked = analysis.terms.findLastIndex((term) => term.role === 'class');
	const head = listedClass(analysis.terms) ?? analysis.terms[asked]?.bases[0];
	if (head === undefined || analysis.answerType === 'person') return 1;
	const words = text.slice(span.start, span.end);
	const terms = termsOf(words);
	const last = terms.at(-1)?.bases[0] ?? words;
	if (
		isKindOf(words.toLowerCase(), head) ||
		wordsEndingAt(terms, terms.length - 1).some((ending) => isKindOf(ending, head))
	)
		return 1;
	const first = reading.terms.findIndex((term) => term.end > span.start);
	const end = reading.terms.findLastIndex((term) => term.start < span.end);
	const isCalledSo = matches.some(
		(match) => match.asked === asked && match.at >= first - classReach && match.at <= end + classReach,
	);
	// Of a name that the lexicon does not know nobody can say that it is none.
	return isCalledSo ? 1 : knownWord(last) ? left.otherClass : left.unknownClass;
}

// "Until when": the date behind "until" rather than the one behind "on".
export function limitFit({ start }: Span, { analysis, text }: Scene): number {
	const asked = /\b(?:until|till|by|since|from|before|after)\b(?= (?:when|what|which))|\b(?:how long)\b/iu
		.exec(analysis.text)?.[0]
		.toLowerCase();
	if (asked === undefined) return 1;
	// "Since the invasion in 1979": the word may stand earlier in the clause.
	const clause =
		text
			.slice(0, start)
			.toLowerCase()
			.split(/[,;:()]/u)
			.at(-1) ?? '';
	return new RegExp(`\\b(?:${asked === 'till' ? 'until' : asked})\\b`, 'u').test(clause) ? 1 : left.noLimit;
}

/**
 * Whether words stand right behind the very preposition that they are asked for with: "*until* when", "*until* June 30"; "*from* which
 * country", "*from* Norway"; "how long", "*for* two years".
 */
export function isSaidAsAsked({ start }: Span, { analysis, text }: Scene): boolean {
	return introductionAsked(analysis)?.test(text.slice(0, start)) ?? false;
}

/** What a text ends with that introduces the answer; null where the question asks with no such word. */
const introductionAsked = rememberedWhileKept(({ text }: QuestionAnalysis): RegExp | null => {
	const asked = /\b(until|till|by|since|from|before|after) (?:when|what|which)\b|\bhow long\b/iu.exec(text);
	if (asked === null) return null;
	const words = asked[1] === undefined ? 'for' : /^(?:until|till)$/iu.test(asked[1]) ? 'until|till' : asked[1];
	return new RegExp(`\\b(?:${words}) (?:the (?:end|start|beginning) of |about |around |nearly |at least )?$`, 'iu');
});

/** "Since at least the ...", "until the second quarter of the ...". */
const untilThen =
	/\b(?:until|till|through|since|up to) (?:(?:at least|about|around) )?(?:(?:the )?(?:\p{L}+ )?(?:end|start|beginning|middle|half|quarter|third) of )?(?:the )?$/iu;

/** Whether a date bounds a length of time: "until June 30", "from 1945 to 1952"; "three weeks ago" is one itself. */
export function boundsTime({ start, end }: Span, text: string): boolean {
	const [before, own, behind] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
	return (
		untilThen.test(before) ||
		(/\b(?:from|between) $/iu.test(before) && /^ (?:to|until|and|through) \p{Lu}?[\p{L}\d]/u.test(behind)) ||
		/\b(?:from|between) .{1,30} (?:to|and) $/iu.test(before) ||
		/\d[-–]\d|\bago$/u.test(own)
	);
}

/** The form of a date that each of these asks for, and what is left of the fit of one without it. */
const calendarForms: readonly (readonly [RegExp, RegExp, number])[] = [
	[/\b(?:what|which) year\b/iu, /\d{4}|\byear\b/iu, left.otherForm],
	[
		/\bwhat time\b(?! (?:of|period|frame)\b)|\bwhich hour\b/iu,
		/[ap]\.?m\b|\d[:.]\d\d|noon|midnight|midday|o['’]clock|dawn|dusk|morning|afternoon|evening|night\b/iu,
		left.noTimeOfDay,
	],
	[/\b(?:what|which|on what) (?:date|day)\b/iu, /\p{L}+ \d{1,2}\b|\d{1,2} \p{L}+|day\b/iu, left.otherForm],
	[/\b(?:what|which) month\b/iu, /\p{Lu}\p{Ll}{2,}/u, left.otherForm],
];

export function calendarFit({ start, end }: Span, { analysis, text }: Scene): number {
	const form = calendarForms.find(([asks]) => asks.test(analysis.text));
	return form === undefined || form[1].test(text.slice(start, end)) ? 1 : form[2];
}

// "What did the embassy *condemn*?": what follows the verb. "What *condemned* ...": what stands before it.
export function objectFit(span: Span, scene: Scene): number {
	const { analysis, reading, text } = scene;
	const verbs = verbsMet(scene);
	if (verbs.length === 0) return left.offVerb;
	const asksObject = /\b(?:do|does|did|will|would|can|could|is|are|was|were|has|have|had)\b/iu.test(analysis.text);
	const near = verbs.some((verb) => {
		const [from, to] = asksObject ? [verb.end, span.start] : [span.end, verb.start];
		return (
			from <= to &&
			reading.terms.every((term) => term.stop || term.end <= from || term.start >= to) &&
			!/[,;:]/u.test(text.slice(from, to))
		);
	});
	return near ? besideVerb : left.offVerb;
}

/** The words of a sentence at which a verb of the question is met. */
function verbsMet({ analysis, matches, reading }: Scene): readonly Term[] {
	return matches.flatMap(({ asked, at }) => {
		const verb = reading.terms[at];
		return analysis.terms[asked]?.verb === true && verb !== undefined ? [verb] : [];
	});
}

/** Of a length of time: "300,000 visitors *a year*", "$5 *a day*": how often and not how long. */
export function isRate({ start, end }: Span, { text, reading }: Scene): boolean {
	if (!/^(?:an?|each|every) \p{L}+$/iu.test(text.slice(start, end))) return false;
	const before = reading.annotation().tokens.findLast((token) => token.end <= start);
	return before !== undefined && ['NOUN', 'PROPN', 'NUM', 'SYM'].includes(before.partOfSpeech);
}

/** Where the dateline of a report ends, "QUETTA, Pakistan — ...", "QUETTA (Wire) - ...", "QUETTA: ..."; 0 where a sentence has none. It says where a report is from, not who. */
export function datelineEnd(text: string): number {
	return (
		/^\p{Lu}[\p{Lu} .'’-]+(?:, [\p{L} .]{2,30})?(?: \([^()]{2,30}\))?(?: ?—{1,2} ?| [–-]{1,2} |: )/u.exec(text)?.[0]
			.length ?? 0
	);
}

// "In Islamabad" rather than "to Pakistan"; a dateline ("QUETTA — ...") says where the report is from.
export function placeFit(span: Span, text: string): number {
	if (/\b(?:in|at|near|outside|inside|within) (?:the )?$/iu.test(text.slice(0, span.start))) return 1;
	if (span.start === 0 && /^[^.]{0,30} [—–-] /u.test(text.slice(span.end - 1))) return left.dateline;
	return behindPlaceWord(span, text) ? left.otherPlaceWord : left.noPlaceWord;
}

/** Whether words stand behind one that only places stand behind. */
export function standsIn({ start }: Span, text: string): boolean {
	return /\b(?:in|near|outside|across) (?:the )?$/iu.test(text.slice(0, start));
}

export function behindPlaceWord({ start }: Span, text: string): boolean {
	return /\b(?:in|at|near|from|to|into|outside|inside|within|on|around|across|off|through) (?:the )?$/iu.test(
		text.slice(0, start),
	);
}

// "Who *founded* it" asks for what stands before the verb or behind "by"; "who did it *defeat*" for what stands behind.
export function sideFit(span: Span, scene: Scene): number {
	const { analysis, text } = scene;
	const verbs = verbsMet(scene);
	if (verbs.length === 0) return 1;
	const asksObject = /\bwhom?\s+(?:do|does|did|will|would|can|could|has|have|had)\b/iu.test(analysis.text);
	const fits = verbs.some((verb) => {
		const behind = span.start >= verb.end;
		const byAgent = behind && /\bby (?:the )?(?:[\p{L}'’.-]+ ){0,4}$/iu.test(text.slice(verb.end, span.start));
		return asksObject ? behind : !behind || byAgent;
	});
	return fits ? 1 : left.wrongSide;
}
