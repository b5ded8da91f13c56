import { sameWord } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';

// Dates that the form of question and sentence tells from the others of the sentence.

/** Brackets with two dates and a dash between: "(16 April 1720 – 22 February 1794)". The stretches are bounded, so that time is. */
export const lifespan = /\(\s*(?:born |b\. )?[^()]{0,30}\b\d{4}[^()–—]{0,40}[–—-]\s*[^()]{0,30}\b\d{4}[^()]{0,40}\)/u;

/**
 * Asked when somebody was born or died, the first or the last date of the life in brackets, or the date behind "born" and before
 * "died", or behind that; null where there is none.
 */
export function lifeDate({ analysis, text, reading }: Scene): Span | null {
	if (analysis.answerType !== 'date') return null;
	const birth = /\b(?:born|birth|birthday)\b/iu.test(analysis.text);
	if (!birth && !/\b(?:die|died|death)\b/iu.test(analysis.text)) return null;
	const dates = reading.mentions.filter(({ kind }) => kind === 'date');
	const within = (from: number, to: number) => dates.filter(({ start, end }) => start >= from && end <= to);
	const life = lifespan.exec(text);
	const inBrackets = life === null ? [] : within(life.index, life.index + life[0].length);
	if (inBrackets.length > 1) return spanOf(birth ? inBrackets[0] : inBrackets.at(-1));
	const [born, died] = [/\bborn\b/iu.exec(text)?.index, /\bdied\b|\(d\. /iu.exec(text)?.index];
	if (born === undefined || died === undefined || born > died) return null;
	return spanOf(birth ? within(born, died)[0] : within(died, text.length)[0]);
}

const asksBeginning =
	/\b(?:when|(?:what|which) (?:year|day|date|month)) .*\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|launch(?:es|ed|ing)?|commenc(?:e[sd]?|ing)|end(?:s|ed|ing)?|stop(?:s|ped|ping)?|finish(?:es|ed|ing)?)\b/iu;
const begins = new Set('start begin launch commence open end stop finish close'.split(' '));
/** What ends the clause that a verb stands in. */
const clauseEnd = /[,;:()—]|\b(?:and|but|while|which|who|that|when|after|before)\b/u;

/** "Did *not* arrive on Monday" says nothing of when. */
const denied = /(?:\bnot|n[’']t|\bnever)(?: \p{L}+){0,2} $/iu;

/**
 * Asked when something began or ended, or when something was done, the date that stands alone behind the verb for it in its clause:
 * "*began* its first round *in May*, with 300 leaving by August", "*arrived on Monday*, the first to come since 1981"; else null.
 */
export function dateOfVerb(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	if (analysis.answerType !== 'date') return null;
	const [ofBeginning, ofDeed] = [asksBeginning.test(analysis.text), /\bwhen\b/iu.test(analysis.text)];
	const isSaid = ({ start, end }: Span) => analysis.text.includes(text.slice(start, end));
	const dates = reading.mentions.filter((mention) => mention.kind === 'date' && !isSaid(mention));
	const verbs = reading.annotation().tokens.filter(({ partOfSpeech }) => partOfSpeech === 'VERB');
	for (const { asked, at, strength } of matches) {
		const [verb, said] = [analysis.terms[asked], reading.terms[at]];
		if (verb?.verb !== true || said === undefined) continue;
		const isDeed = strength >= sameWord && verbs.some(({ start }) => start === said.start);
		const isOfVerb = ofDeed && verb.kind === 'word' && !verb.light && isDeed && !denied.test(text.slice(0, said.start));
		if (!isOfVerb && !(ofBeginning && said.bases.some((base) => begins.has(base)))) continue;
		if (isOfOtherName(said, scene)) continue;
		const behind = dates.filter(({ start }) => start > said.end && !clauseEnd.test(text.slice(said.end, start)));
		if (behind.length === 1) return spanOf(behind[0]);
	}
	return null;
}

/** Whether the question's name stands elsewhere and another before the verb: "Holm came in 2019, while *Weiss* was *picked* in 2021". */
function isOfOtherName(verb: Span, { analysis, matches, reading, text }: Scene): boolean {
	const from = verb.start - (text.slice(0, verb.start).split(clauseEnd).at(-1)?.length ?? 0);
	const met = matches.flatMap(({ asked, at }) =>
		analysis.terms[asked]?.kind === 'name' ? (reading.terms[at] ?? []) : [],
	);
	const inClause = reading.names.filter(({ start, end }) => start >= from && end <= verb.start);
	return met.length > 0 && inClause.length > 0 && !inClause.some((name) => met.some((said) => isWithin(said, name)));
}

const putOff =
	/\b(?:(?:put|pushed) (?:off|back)|postponed|delayed|deferred|rescheduled|moved|brought forward|extended)\b[^,;:.()]{0,40}? (?:until|till|to|for) (?:the )?$/iu;
const asksFirstPlan = /\b(?:originally|at first|initially|first|before|planned|supposed|meant|should)\b/iu;

/** Asked when something is to be done that was put off, the day that it was put off to: "was to open in May but has been put off until *July*"; else null. */
export function newDate({ analysis, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'date' || asksFirstPlan.test(analysis.text)) return null;
	const found = reading.mentions.filter(({ kind, start }) => kind === 'date' && putOff.test(text.slice(0, start)));
	return found.length === 1 ? spanOf(found[0]) : null;
}

const asksToCome = /^when (?:can|will|is|are)\b/iu;
const toCome = /\b(?:will|is to|are to|is due to|are due to|is expected to|are expected to)\b[^,;:()]*$/iu;

/** Asked when something will be, the only date that is said of what is to come: "closed on Tuesday and will reopen on *Friday*"; else null. */
export function dateToCome({ analysis, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'date' || !asksToCome.test(analysis.text)) return null;
	const dates = reading.mentions.filter(({ kind }) => kind === 'date');
	const found = dates.filter(({ start }) =>
		toCome.test(
			text
				.slice(0, start)
				.split(/ (?:and|but|after|when) /u)
				.at(-1) ?? '',
		),
	);
	return found.length === 1 ? spanOf(found[0]) : null;
}

const ends =
	/\b(?:clos(?:e[sd]?|ing)|end(?:s|ed|ing)?|stop(?:s|ped|ping)?|finish(?:es|ed|ing)?|shut(?:s|ting)?|expir(?:e[sd]?|ing)|r[ua]n(?:s|ning)? out|(?:un)?till? when|how late)\b/iu;
const starts = /\b(?:(?:open|start)(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|since when|from when|how early)\b/iu;
/** Where what is told is that something does not happen, its beginning is the end of something else. */
const ceases =
	/\b(?:clos(?:e(?! to\b)|es|ed|ing|ure)|shut(?:s|ting)?|stop(?:s|ped|ping)?|suspend(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|halt(?:s|ed|ing)?|ban(?:s|ned|ning)?)\b/iu;

/** Asked when something opens or closes, begins or ends, the one side of the only span of time: "open from *7 a.m.* to *6 p.m.*"; else null. */
export function sideOfSpan({ analysis, reading, text }: Scene): Span | null {
	const [end, start] = [ends.test(analysis.text), starts.test(analysis.text)];
	if (analysis.answerType !== 'date' || end === start || ceases.test(text)) return null;
	const dates = reading.mentions.filter(({ kind }) => kind === 'date');
	const [span, ...more] = dates.flatMap((from, place) => {
		const to = dates[place + 1];
		const between = text.slice(from.end, to?.start);
		const isSpan =
			(/\bfrom $/iu.test(text.slice(0, from.start)) && /^ (?:to|till|until) $/u.test(between)) ||
			(/\bbetween $/iu.test(text.slice(0, from.start)) && between === ' and ');
		return to !== undefined && isSpan ? [{ from, to }] : [];
	});
	return span === undefined || more.length > 0 ? null : spanOf(end ? span.to : span.from);
}
