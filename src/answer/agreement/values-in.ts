import { isJob } from '../../marking/somebody.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { AnswerType } from '../../question/answer-type.ts';
import type { RankedCandidate } from '../../ranking/rank.ts';
import { readSentence } from '../../ranking/reading.ts';
import { standsIn } from '../../ranking/span-fit.ts';
import { isKindOf, isOrdinaryWord, isPersonNoun } from '../../text/lexicon.ts';
import type { Mention } from '../../text/mentions.ts';
import { type Quantity, readQuantities } from '../../text/quantities.ts';
import { isWithin, overlap, type Span } from '../../text/span.ts';
import { type Term, termsOf } from '../../text/terms.ts';
import { isWeekdayOf } from '../../text/weekday-of.ts';
import { type DateInArticle, dateInArticle } from './date-in-article.ts';

/** A value in a sentence; the span is an offset into the sentence's text. */
export type Value = Span &
	(
		| { readonly kind: 'quantity'; readonly quantity: Quantity }
		| { readonly kind: 'date'; readonly date: DateInArticle }
		| { readonly kind: 'name'; readonly name: string }
		/** One of what is asked for ("which *sport*") that is no name. */
		| { readonly kind: 'thing'; readonly thing: string }
		/** Words for somebody or somewhere that name neither, "a committee of experts"; a name where the kind asked for is not known. */
		| { readonly kind: 'description'; readonly words: string }
	);

/** Words of the longest term that is looked up as one of a kind: "new south wales". */
const longestTerm = 3;

/** Asked which state or what sport, the words of a sentence that the lexicon has for a state or a sport. */
export function valuesOfClass(text: string, { answerType, terms }: QuestionAnalysis): readonly Value[] {
	const asked = terms.findLast(({ role }) => role === 'class');
	if (asked === undefined || (answerType !== 'other' && answerType !== 'place')) return [];
	const all = termsOf(text);
	const isAsked = (term: Term): boolean => terms.some(({ bases }) => bases.some((base) => term.bases.includes(base)));
	const found: Value[] = [];
	for (let at = 0; at < all.length; at++) {
		const lengths = Array.from({ length: longestTerm }, (_, i) => longestTerm - i);
		const length = lengths.find((count) => {
			const run = all.slice(at, at + count);
			const last = run.at(-1);
			if (run.length < count || last === undefined || run.every(isAsked)) return false;
			const words = text.slice(run[0]?.start, last.end);
			return [words, ...(count === 1 ? last.bases : [])].some((word) =>
				asked.bases.some((base) => isKindOf(word, base)),
			);
		});
		const [first, last] = [all[at], all[at + (length ?? 1) - 1]];
		if (length === undefined || first === undefined || last === undefined) continue;
		const [start, end] = [first.start, last.end];
		const words = text.slice(start, end);
		found.push(
			/^\p{Lu}/u.test(words) ? { kind: 'name', name: words, start, end } : { kind: 'thing', thing: words, start, end },
		);
		at += length - 1;
	}
	return found;
}

/** Asked for a profession, the words marked, where they are one; else null. */
export function jobMarked(text: string, { start, end }: Span): Value | null {
	const words = text.slice(start, end);
	return isJob(words) ? { kind: 'thing', thing: words, start, end } : null;
}

/** "22 months *after* a fire" says when and not how long. */
const isDistance = /^ (?:after|before|later|earlier|ago|from now)\b/iu;
const asksDistance = /\b(?:after|before|later|earlier|ago)\b/iu;

/** The values of a sentence that are of the sort that a question asks for, in reading order. */
export function valuesOf(
	{ sentence, answer }: RankedCandidate,
	{ answerType, text: question }: QuestionAnalysis,
): readonly Value[] {
	const { text } = sentence;
	const { mentions, names, annotation } = readSentence(sentence);
	const quantities = () =>
		readQuantities(withOnes(text, mentions, answerType), mentions, annotation).map((quantity): Value => {
			const { start, end } = quantity;
			return { kind: 'quantity', quantity, start, end };
		});
	const dates = () =>
		wholeDates(text, mentions).map(({ start, end }): Value => {
			return { kind: 'date', date: dateInArticle(sentence, { start, end }), start, end };
		});
	const named = () =>
		names
			.filter((name) => !namesNobody(name, text) && !mentions.some((mention) => isWithin(name, mention)))
			.map(({ start, end }): Value => ({ kind: 'name', name: text.slice(start, end), start, end }));
	const says = saying.test(question);
	switch (answerType) {
		case 'quantity':
		case 'money':
		case 'percentage':
			return quantities();
		case 'duration': {
			const lasting = quantities().filter(
				({ end }) => asksDistance.test(question) || !isDistance.test(text.slice(end)),
			);
			return [...lasting, ...dates()].sort((a, b) => a.start - b.start);
		}
		case 'date':
			return dates().filter((it) => !asksYear.test(question) || (it.kind === 'date' && it.date.parts.years !== null));
		case 'person':
		case 'place': {
			// Asked who, whatever a thing happens in is a place. "*US* Ambassador": what only describes another name is no place.
			const found = named().filter(({ start, end }) => {
				const name = names.find((one) => one.start === start);
				if (answerType === 'person')
					return !isOffice({ start, end }, text) && !(name?.nameClass === 'unknown' && standsIn(name, text));
				if (name === undefined || name.role !== null || /^ \p{Lu}/u.test(text.slice(end))) return false;
				if (!says && isSayer({ start, end }, text)) return false;
				if (name.nameClass === 'person' || isWeekday.test(text.slice(start, end))) return false;
				// A body is no place, but somebody may be "at the General Assembly".
				const isNowhere = name.nameClass === 'group' || name.nameClass === 'thing';
				return !isNowhere || /\b(?:in|at|near) (?:the )?$/iu.test(text.slice(0, start));
			});
			if (answer === null || names.some((name) => overlap(name, answer))) return found;
			const { start, end } = answer;
			return [...found, { kind: 'description', words: text.slice(start, end), start, end }];
		}
		// "What does a ticket cost?", "what is the fine?": the kind shows in the answer. A name may be of anything.
		case 'other': {
			const unsorted = names
				.filter((name) => says || !isSayer(name, text))
				.map(({ start, end }): Value => ({ kind: 'description', words: text.slice(start, end), start, end }));
			return [...quantities(), ...dates(), ...unsorted].sort((a, b) => a.start - b.start);
		}
		case 'reason':
		case 'manner':
		case 'definition':
		case 'yes-no':
			return [];
	}
}

/** "More than *a year*" is a length of time like "more than 1 year": the same text with the number written, place by place. */
function withOnes(text: string, mentions: readonly Mention[], answerType: AnswerType): string {
	if (answerType !== 'duration') return text;
	return mentions
		.filter(({ kind }) => kind === 'duration')
		.reduce((read, { start, end }) => {
			const one = /\ban? (?=\p{L}+$)/u.exec(text.slice(start, end));
			if (one === null) return read;
			const from = start + one.index;
			return `${read.slice(0, from)}${'1 '.padStart(one[0].length)}${read.slice(from + one[0].length)}`;
		}, text);
}

/** The dates of a text, "Friday, 3 May" as one. */
function wholeDates(text: string, mentions: readonly Mention[]): readonly Span[] {
	const dates = mentions.filter(({ kind }) => kind === 'date');
	const weekdays = dates.map((date) => dates.find((day) => isWeekdayOf(day, date, text)));
	return dates.flatMap((date, i) =>
		weekdays.includes(date) ? [] : [{ start: weekdays[i]?.start ?? date.start, end: date.end }],
	);
}

/** "In which year?", "during which years?": a day without its year is none. */
const asksYear = /\b(?:which|what) years?\b/iu;

const saying =
	/\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|announced?|according|report(?:s|ed)?|warn(?:s|ed)?|claim(?:s|ed)?)\b/iu;

/** Whoever tells what is said is no place, and not what anything is: "the Aviation Authority *said*". */
function isSayer({ start, end }: Span, text: string): boolean {
	return (
		/^ (?:said|says|announced|reported|told|added)\b/u.test(text.slice(end)) ||
		/\baccording to (?:the )?$/iu.test(text.slice(0, start))
	);
}

const indefinite =
	/^(?:(?:every|any|some|no)(?:body|one|thing)|no one|nobody|none|all|both|most|many|few|several|others?|another|each|nothing)\b/iu;

/** "Everybody", with the capital of a sentence. */
function namesNobody({ start, end }: Span, text: string): boolean {
	return indefinite.test(text.slice(start, end));
}

const isWeekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/iu;

/** "Prime Minister", "the Ambassador": what somebody is and not who. */
function isOffice({ start, end }: Span, text: string): boolean {
	const all = text.slice(start, end).toLowerCase().split(/\s+/u);
	if (all.length === 1 && !/\bthe $/iu.test(text.slice(0, start))) return false;
	return all.every(isOrdinaryWord) && isPersonNoun(all.at(-1) ?? '');
}
