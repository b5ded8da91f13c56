import type { QuestionAnalysis } from '../question/analysis.ts';
import { sameWord, surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isVerb, type Token } from '../text/annotation.ts';
import { findMentions, type Mention, type MentionKind } from '../text/mentions.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';

// Of several values that one sentence gives, each of something else, the one of what is asked about.

const amounts: readonly MentionKind[] = ['quantity', 'measure', 'money', 'percentage'];
/** What a sentence goes from one value to the next by. */
const goesOn = /[,;:] (?:and |but |while |whereas )?| (?:and|but|while|whereas) /gu;
/** The same, and what begins a clause of its own, with a verb. */
const newClause = /; |[,;:]? (?:and|but|while|whereas|after|before|when|which|who|that|where) /gu;
/** What begins to say of a part of the value before: "£4.6m, *of which* the county pays £2.9m". */
const ofWhich = /[,;] (?:\p{L}+ )?of (?:which|whom) /u;
/** The same behind it: "22 are in hospital, *five* of them in intensive care". */
const ofThem = /^ of (?:them|these|those|which|whom)\b/u;
/** What is said of a value ends here at the latest. */
const endsWords = /[,;:()“”]|[.!?](?:\s|$)|\s[–—-]\s| (?:and|but|while|whereas|which|who|that|when|after|before) /u;
/** Words between one value and the next, when the verb is left out: "and *the Rovers' Kofi Lartey with* 22". Untuned. */
const mostWords = 6;
/** Parts of speech that name nothing. */
const empty: ReadonlySet<string> = new Set('ADP ADV DET PART PUNCT SYM NUM CCONJ PRON SCONJ'.split(' '));
/** A table in one sentence is not told apart by its words, and takes the square of its length. Untuned. */
const mostValues = 12;

/** A value, and the words that say of what it is. */
interface Part {
	readonly value: Mention;
	readonly words: Span;
	/**
	 * `behind` the value ("15 from Embraer"), `before` it, the verb being left out ("Germany 12"), in a `clause` of its own, or in
	 * one that says it to be a `share` of the value before.
	 */
	readonly told: 'behind' | 'before' | 'clause' | 'share';
}

/**
 * Asked for a number or a date of one of several things, the one that stands with it: "Norway won 16 medals and Germany *12*",
 * "£4m for schools and *£1m* for roads", "opened at 6 a.m. and closed at *10 p.m.*"; null where the words of the question do
 * not stand with one value alone.
 */
export function toldApart(scene: Scene): Span | null {
	const kinds = kindsAsked(scene.analysis);
	if (kinds.length === 0) return null;
	// A number that the question has is not what it asks for.
	const isSaid = (value: Span) =>
		scene.matches.some(
			({ asked, at }) => scene.analysis.terms[asked]?.role !== 'class' && isWithin(scene.reading.terms[at], value),
		);
	const values = scene.reading.mentions.filter((mention) => kinds.includes(mention.kind) && !isSaid(mention));
	if (values.length > mostValues) return null;
	for (const [place, first] of values.entries()) {
		if (isInBrackets(first, scene.text)) continue;
		const parts = partsBehind(first, values.slice(place), scene);
		if (parts.length === 0) continue;
		const telling = [headOf(first, parts, scene), ...parts].filter((part) => tells(part, scene));
		// "18% of decisions were overturned in May; *in June the share was* 22%": which is asked for, the month says.
		const ofTime = telling.filter((part) => tellsTime(part, scene));
		const told = ofTime.length > 0 ? ofTime : telling;
		if (told.length > 0) return told.length === 1 ? spanOf(told[0]?.value) : null;
		if (parts[0]?.told === 'share') return spanOf(first);
	}
	return null;
}

/** "62 million euros (*about $67 million*), of which ...": the same value once more, and what follows is said of the one before. */
function isInBrackets({ start }: Span, text: string): boolean {
	return text.lastIndexOf('(', start) > text.lastIndexOf(')', start - 1);
}

function kindsAsked({ answerType, text }: QuestionAnalysis): readonly MentionKind[] {
	// Asked for the year or the day, no other part of a date will do.
	if (answerType === 'date') return /\b(?:when|what time)\b/iu.test(text) ? ['date'] : [];
	return answerType === 'quantity' || answerType === 'money' || answerType === 'percentage' ? amounts : [];
}

/** The values behind the first that are of its kind, each of something else. */
function partsBehind(first: Mention, values: readonly Mention[], scene: Scene): readonly Part[] {
	const parts: Part[] = [];
	if (isOfOther(first, scene)) return parts;
	for (const [place, value] of values.entries()) {
		const before = values[place - 1];
		if (before === undefined) continue;
		const part = areAlike(first, value, scene) ? partOf(before, value, values[place + 1], scene) : null;
		if (part === null) break;
		parts.push(part);
	}
	return parts;
}

/** Whether two numbers may be of one sort: of the same unit, or the second without one ("roads 17 percent and libraries 3"). */
function areAlike(first: Mention, second: Mention, { text }: Scene): boolean {
	if (first.kind === 'date' || second.kind === 'quantity') return true;
	return first.kind === second.kind && unitOf(first, text) === unitOf(second, text);
}

function unitOf({ start, end }: Span, text: string): string {
	return text.slice(start, end).replace(/^.*?[\d.,]*\d(?: (?:million|billion|trillion|thousand))?|[\s-]/gu, '');
}

function partOf(before: Mention, value: Mention, next: Mention | undefined, scene: Scene): Part | null {
	const { text } = scene;
	const between = text.slice(before.end, value.start);
	const end = endOf(value, next, text);
	// "Killed 12 people and 30 *were hurt* in Lisenne".
	if (isOfOther(value, scene) || saysOther({ start: value.end, end }, scene)) return null;
	const share = ofWhich.exec(between);
	if (share !== null) return { value, words: { start: before.end + share.index, end }, told: 'share' };
	const last = [...between.matchAll(goesOn)].at(-1);
	const start = last === undefined ? null : before.end + last.index + last[0].length;
	const tokens = start === null ? [] : tokensIn({ start, end: value.start }, scene);
	// "Bought one for $7m in May and sold the other, the older, to Weiss for $2m": what stands last is in a clause of its own.
	if (start !== null && !tokensIn({ start: before.end, end: value.start }, scene).some(isVerb)) {
		const isTold = tokens.length <= mostWords && !text.slice(start, value.start).includes('(');
		const content = tokens.filter(({ partOfSpeech }) => !empty.has(partOfSpeech));
		// "Karl Weiss, 34,": an age stands between commas.
		if (isTold && content.length === 0) return { value, words: { start: value.end, end }, told: 'behind' };
		if (isTold) return { value, words: { start, end }, told: 'before' };
	}
	if (/[,;] $/u.test(between) && ofThem.test(text.slice(value.end)))
		return { value, words: { start: value.end, end }, told: 'share' };
	for (const { index, 0: opening } of [...between.matchAll(newClause)].reverse()) {
		const from = before.end + index + opening.length;
		const clause = { start: from, end: value.start };
		if (!tokensIn(clause, scene).some(isVerb)) continue;
		return saysOther(clause, scene) ? null : { value, words: { start: from, end }, told: 'clause' };
	}
	return null;
}

/** Whether words have a verb, and none of the question's. */
function saysOther(words: Span, scene: Scene): boolean {
	const tokens = tokensIn(words, scene);
	const verbs = tokens.filter(isVerb);
	// In "of which 40 are *electric*" what counts is behind the verb.
	const telling = verbs.every(({ partOfSpeech }) => partOfSpeech === 'AUX') ? tokens : verbs;
	const isMet = (token: Span) =>
		scene.matches.some(({ at, strength }) => strength > surelyMet && isWithin(scene.reading.terms[at], token));
	return verbs.length > 0 && !telling.some(isMet);
}

/** The words that say of what the first of the values is: those that stand as the others' do. */
function headOf(value: Mention, [part]: readonly Part[], scene: Scene): Part {
	const { text } = scene;
	const end = endOf(value, part?.value, text);
	const told = part?.told ?? 'behind';
	if (told === 'behind') {
		// "24 goals *in the league* last season and four *in the cup*"; "£7m in reserves, down from £9m *two years ago*".
		const opening = /^ \p{Ll}+\b/u.exec(text.slice(part?.words.start, part?.words.end))?.[0] ?? ' ';
		const from = text.slice(value.end, end).indexOf(opening);
		return { value, words: { start: from < 0 ? end : value.end + from, end }, told };
	}
	// Of "a single ticket costs £3, and a *return* £5" each is a ticket: only a subject of which the question has every word is asked about.
	const clause = Math.max(
		...[...text.slice(0, value.start).matchAll(goesOn)].map(({ index, 0: own }) => index + own.length),
		0,
	);
	const before = tokensIn({ start: clause, end: value.start }, scene);
	// A short verb right before the value may be taken for a noun: "a ticket *costs* $12".
	const verb = before.findLast(isVerb) ?? before.findLast(({ partOfSpeech }) => partOfSpeech === 'NOUN');
	if (told === 'before') {
		const subject = { start: clause, end: verb?.start ?? value.start };
		const isWhole = tokensIn(subject, scene)
			.filter(({ partOfSpeech }) => !empty.has(partOfSpeech))
			.every((token) => scene.matches.some(({ at }) => isWithin(scene.reading.terms[at], token)));
		return { value, words: isWhole ? subject : { start: value.start, end: value.start }, told };
	}
	return { value, words: { start: verb?.start ?? value.start, end }, told };
}

/** Where the words that are said of a value end. */
function endOf(value: Mention, next: Mention | undefined, text: string): number {
	const until = next?.start ?? text.length;
	const behind = text.slice(value.end, until);
	return value.end + (endsWords.exec(behind)?.index ?? behind.length);
}

/** Whether a value is of a thing that the question does not ask for: "16 medals and 12 *trophies*", "the 1967 *borders*". */
export function isOfOther(value: Span, { analysis, matches, reading, text }: Scene): boolean {
	const behind = tokensIn({ start: value.end, end: text.length }, { reading });
	const from = behind.findIndex(({ partOfSpeech }) => partOfSpeech !== 'ADJ');
	const nouns = behind.slice(Math.max(0, from));
	const to = nouns.findIndex(({ partOfSpeech }) => partOfSpeech !== 'NOUN' && partOfSpeech !== 'PROPN');
	const noun = nouns[(to < 0 ? nouns.length : to) - 1];
	if (noun === undefined) return false;
	return !matches.some(({ asked, at }) => {
		const role = analysis.terms[asked]?.role;
		return (role === 'focus' || role === 'class') && isWithin(reading.terms[at], noun);
	});
}

/** Whether a word of the question stands with a value, and with no other part of the sentence. */
function tells({ words }: Part, scene: Scene): boolean {
	const { analysis, matches, reading } = scene;
	if (isAgainst(words, scene)) return true;
	const counted = analysis.terms.findLastIndex(({ role }) => role === 'focus' || role === 'class');
	return analysis.terms.some(({ role, light }, asked) => {
		if (role === 'class' || asked === counted || light) return false;
		const met = matches.filter((match) => match.asked === asked && match.strength >= sameWord);
		const isHere = met.every(({ at }) => isWithin(reading.terms[at], words));
		return isHere && met.length > 0;
	});
}

/** Whether the only date of the question stands with a value, and with no other part of the sentence. */
function tellsTime({ words }: Part, { analysis, matches, reading }: Scene): boolean {
	if (analysis.answerType === 'date') return false;
	const times = findMentions(analysis.text).filter(({ kind }) => kind === 'date');
	return analysis.terms.some((term, asked) => {
		if (!times.some((time) => isWithin(term, time))) return false;
		const met = matches.filter((match) => match.asked === asked && match.strength >= sameWord);
		return met.length > 0 && met.every(({ at }) => isWithin(reading.terms[at], words));
	});
}

/** Asked who or how many are against something, whether these words have the only "against" of the sentence. */
export function isAgainst({ start, end }: Span, { analysis, text }: Pick<Scene, 'analysis' | 'text'>): boolean {
	const [found, ...others] = text.matchAll(/\bagainst\b/giu);
	if (found === undefined || others.length > 0 || !/\bagainst\b/iu.test(analysis.text)) return false;
	return start <= found.index && found.index < end;
}

function tokensIn({ start, end }: Span, { reading }: Pick<Scene, 'reading'>): readonly Token[] {
	return reading.annotation().tokens.filter((token) => token.start >= start && token.end <= end);
}
