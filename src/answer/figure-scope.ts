import type { Article } from '../corpus/article.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import { createMatcher, sameWord, strongestMatches } from '../ranking/match.ts';
import { readSentence } from '../ranking/reading.ts';
import { isNoun, type Token } from '../text/annotation.ts';
import { classesOf } from '../text/lexicon.ts';
import { type Quantity, readQuantities } from '../text/quantities.ts';
import { isWithin, overlap, type Span } from '../text/span.ts';
import { tenseAt } from '../text/tense.ts';
import { termsOf } from '../text/terms.ts';
import { sameUnit } from '../text/units.ts';
import { attributionOf } from './agreement/scope.ts';
import { createModifiers } from './agreement/subject.ts';
import { figureClauseOf } from './figure-clause.ts';

/** What a sentence says its figure is of, beyond what was asked. Two figures of one scope can have risen or fallen. */
export interface FigureScope {
	/** The words that narrow it, in dictionary form: "youth", "woman", "ostria". */
	readonly narrowed: readonly string[];
	/** The same of the clause before, which may say of what it is, and may speak of something else. */
	readonly around: readonly string[];
	readonly article: Article;
	/** `part`: by how much it changed, or what came to it: "lost 300", "another 300". */
	readonly sense: 'whole' | 'part';
	/** Whether it is still to come, or only expected. */
	readonly ahead: boolean;
}

/** Reads the scope of a figure; null where the words asked for go with another number of the sentence, or it was only asked for. */
export function createScopeOf(
	analysis: QuestionAnalysis,
): (sentence: Sentence, quantity: Quantity) => FigureScope | null {
	const modifiersOf = createModifiers(analysis);
	const goesWithAsked = createGoesWithAsked(analysis);
	const asked = new Set(
		analysis.terms.flatMap(({ bases, expansions }) => [...bases, ...expansions.flatMap((other) => other.bases)]),
	);
	return (sentence, quantity) => {
		if (!goesWithAsked(sentence, quantity)) return null;
		const { text, article } = sentence;
		const { tokens } = readSentence(sentence).annotation();
		const { own, before } = figureClauseOf(text, tokens, quantity, endOfOwn(sentence, quantity));
		const lead = text.slice(own.start, quantity.start);
		if (isWanted(lead, tokens, own.start) && !wanting.test(analysis.text)) return null;
		const said = new Set(termsOf(text.slice(own.start, own.end)).flatMap(({ bases, normal }) => [...bases, normal]));
		const within = (place: Span) => [
			...namesIn(sentence, quantity, place),
			...restrictions(
				sentence,
				tokens.filter((token) => isWithin(token, place)),
				quantity,
			),
		];
		const modifiers = modifiersOf(sentence, quantity).filter((word) => said.has(word));
		const narrowing = [...modifiers, ...quantity.counted.slice(0, -1), ...within(own)];
		const beyondAsked = (words: readonly string[]) =>
			[...new Set(words)].filter((word) => !asked.has(word) && !(sureOfDead.has(word) && isOfDead(text))).sort();
		return {
			narrowed: beyondAsked(narrowing),
			around: before === null ? [] : beyondAsked(within(before)),
			article,
			sense: isPart(text, quantity) ? 'part' : 'whole',
			ahead: isAhead(lead, tokens, quantity),
		};
	};
}

/** How surely the dead are known: "the *confirmed* death toll". Of cases, those confirmed are others than those suspected. */
const sureOfDead = new Set('confirm confirmed official know known'.split(' '));

function isOfDead(text: string): boolean {
	return /\b(?:confirmed|official|known) (?:death toll|toll|deaths?|dead|fatalities)\b/iu.test(text);
}

/** Whether nothing but what was asked is said of it. */
export function isPlain({ narrowed, sense, ahead }: FigureScope): boolean {
	return narrowed.length === 0 && sense === 'whole' && !ahead;
}

/**
 * What another clause says of a figure may narrow it. It is taken for no narrower where the other figure's own clause says the same
 * and no more, or where the article of the other speaks of all of it: one story.
 */
export function isSameScope(a: FigureScope, b: FigureScope): boolean {
	if (a.sense !== b.sense || a.ahead !== b.ahead) return false;
	if (a.narrowed.join(' ') !== b.narrowed.join(' ')) return isSaidAround(a, b) || isSaidAround(b, a);
	return a.around.join(' ') === b.around.join(' ') || (speaksOf(a.article, b.around) && speaksOf(b.article, a.around));
}

function isSaidAround({ narrowed, around }: FigureScope, other: FigureScope): boolean {
	return (
		narrowed.every((word) => other.narrowed.includes(word)) &&
		other.narrowed.every((word) => narrowed.includes(word) || around.includes(word))
	);
}

function speaksOf({ title, body }: Article, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const spoken = new Set(basesOf(`${title}\n${body}`));
	return words.every((word) => spoken.has(word));
}

/** Asked who is missing, of "54 people had been injured and 90 were missing" the 90. */
function createGoesWithAsked(analysis: QuestionAnalysis): (sentence: Sentence, quantity: Quantity) => boolean {
	const { terms } = analysis;
	const match = createMatcher(analysis);
	return (sentence, quantity) => {
		const reading = readSentence(sentence);
		const rivals = rivalsOf(sentence, quantity);
		if (rivals.length === 0) return true;
		const from = Math.max(0, ...rivals.filter(({ end }) => end <= quantity.start).map(({ end }) => end));
		const to = Math.min(...rivals.filter(({ start }) => start >= quantity.end).map(({ start }) => start), Infinity);
		const matches = match(reading.terms);
		const strongest = strongestMatches(matches, terms.length);
		const telling = matches.flatMap(({ asked, at, strength }) => {
			const [term, said] = [terms[asked], reading.terms[at]];
			const tells = term?.kind === 'word' && !term.light && term.role === 'content';
			// Where the word itself stands in the sentence, what only may stand for it ("injured") says nothing.
			return tells && said !== undefined && strength >= Math.min(sameWord, strongest[asked] ?? 0) ? [said] : [];
		});
		return (
			telling.length === 0 ||
			telling.some(({ start, end }) => from <= start && end <= to) ||
			// "Employed 120 people in 1860, 310 in 1900": the first word goes with them all.
			telling.every(({ start }) => rivals.every((rival) => start < rival.start))
		);
	};
}

/** Where another number with words of its own begins: "290 people, *120 of them in Harn*". */
function endOfOwn(sentence: Sentence, quantity: Quantity): number {
	const { text } = sentence;
	const next = rivalsOf(sentence, quantity).find(
		({ start }) => start >= quantity.end && /[,;(]/u.test(text.slice(quantity.end, start)),
	);
	return next?.start ?? text.length;
}

/** The other numbers of a sentence in the unit of one. */
function rivalsOf(sentence: Sentence, quantity: Quantity): readonly Quantity[] {
	const { mentions, annotation } = readSentence(sentence);
	return readQuantities(sentence.text, mentions, annotation).filter(
		(other) => !overlap(other, quantity) && sameUnit(other.unit, quantity.unit),
	);
}

/** Words of names, but for whose figure it is. */
function namesIn(sentence: Sentence, quantity: Quantity, own: Span): readonly string[] {
	const { names, mentions } = readSentence(sentence);
	const attribution = attributionOf(sentence.text, quantity);
	return names
		.filter((name) => isWithin(name, own) && (attribution === null || !overlap(name, attribution)))
		.filter((name) => !mentions.some((mention) => mention.kind === 'date' && overlap(mention, name)))
		.flatMap(({ start, end }) => basesOf(sentence.text.slice(start, end)));
}

/** What a firm's name may go without. */
const formsOfFirms = new Set('inc inc. ltd ltd. corp corp. co co. plc llc gmbh'.split(' '));

function basesOf(text: string): readonly string[] {
	return termsOf(text).flatMap(({ stop, bases, normal }) =>
		stop || formsOfFirms.has(normal) ? [] : [bases[0] ?? normal],
	);
}

const restricting = new Set(
	'in among amongst for at within outside across near inside under excluding except'.split(' '),
);
/** What says nothing of whom or where: "in all", "at the end of May", "in a report". */
const noRestriction = new Set(
	'end start beginning close middle total all fact addition part case number figure time moment least most average row record work'.split(
		' ',
	),
);
const inPhrase = new Set(['DET', 'ADJ', 'ADV', 'NOUN', 'PRON']);
const ofSaying = new Set(['communication', 'time', 'quantity']);

/** "Unemployment *among women*", "*in the northern province*": the words of a phrase that narrows a figure. */
function restrictions(sentence: Sentence, tokens: readonly Token[], quantity: Span): readonly string[] {
	const { mentions } = readSentence(sentence);
	const attribution = attributionOf(sentence.text, quantity);
	const isElsewhere = (token: Token) =>
		overlap(token, quantity) ||
		(attribution !== null && overlap(token, attribution)) ||
		mentions.some((mention) => mention.kind !== 'ordinal' && overlap(mention, token));
	return tokens.flatMap((token, i) => {
		if (!restricting.has(token.normal)) return [];
		const behind = tokens.slice(i + 1);
		const last = behind.findIndex(({ partOfSpeech }) => !inPhrase.has(partOfSpeech));
		const phrase = behind.slice(0, last < 0 ? undefined : last);
		const said = phrase.filter(({ partOfSpeech }) => partOfSpeech !== 'DET' && partOfSpeech !== 'PRON');
		// "Among the young", "in the south" have no noun.
		const head =
			said.findLast(({ partOfSpeech }) => partOfSpeech === 'NOUN') ?? (phrase[0] === said[0] ? undefined : said.at(-1));
		if (head === undefined || phrase.some(isElsewhere)) return [];
		if (noRestriction.has(head.lemma) || ofSaying.has(classesOf(head.lemma)[0]?.wordClass ?? '')) return [];
		return said.flatMap(({ text }) => basesOf(text));
	});
}

const changesBefore =
	/\b(?:los[et]s?|losing|shed|gain(?:s|ed)?|add(?:s|ed|ing)?|recruit(?:s|ed)?|hired|cut|another|a further|an additional|an extra)\s*$/iu;
const changesBehind =
	/^ (?:more|fewer|extra|additional|new)\b|^(?: \p{L}+){0,2} (?:join(?:ed)?|left|quit|resigned|signed up|(?:were|was|have been) added)\b/iu;

function isPart(text: string, { start, number, end, change }: Quantity): boolean {
	return (
		change !== 'none' ||
		changesBefore.test(text.slice(0, number.start)) ||
		// Before "some" and "about", which belong to the quantity.
		changesBefore.test(text.slice(0, start)) ||
		changesBehind.test(text.slice(Math.min(number.end, end)))
	);
}

/** What was only asked for is not so: "demanded the release of 50 prisoners". */
const wanting = /\b(?:demand|seek(?!er)|sought|want|ask(?:s|ed|ing)? for)/iu;
const wanted = /\b(?:demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|ask(?:s|ed|ing)? for)\b[^,;:]*$/iu;

function isWanted(lead: string, tokens: readonly Token[], offset: number): boolean {
	const found = wanted.exec(lead);
	if (found === null) return false;
	// "*Demand* for paper rose to 300 tonnes".
	return !/^demand\b/iu.test(found[0]) || !isNoun(tokens.find(({ start }) => start === offset + found.index));
}

/** "The bank *projects* 5 percent", and neither "the *projects* employed 300" nor "the *plant*". */
const expecting =
	/\b(?:expect(?:s|ed|ing|ations?)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing|ions?)?|project(?:ed|ing|ions?)|(?<!\b(?:the|its|their|her|his|our|these|those|all|of|new|such|\d+) )projects|target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goals?(?= (?:of|to|is|was)\b)|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|want(?:s|ed|ing)?|propos(?:es?|ed|ing|als?)|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|anticipat(?:es?|ed|ing|ions?))\b[^,;:]*$/iu;

function isAhead(before: string, tokens: readonly Token[], quantity: Span): boolean {
	return expecting.test(before) || tenseAt(tokens, quantity) === 'future';
}
