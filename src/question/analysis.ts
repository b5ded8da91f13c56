import { annotate, type Token } from '../text/annotation.ts';
import { classesOf, isOrdinaryWord, isPersonNoun, properNounClass } from '../text/lexicon.ts';
import { findNames, officesAmong } from '../text/names.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isLightWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { WordClass } from '../text/word-class.ts';
import { type AnswerType, answerTypeOfForm, answerTypeOfNoun } from './answer-type.ts';
import { excludedIn } from './besides.ts';
import { withLeftOut } from './contractions.ts';
import { withoutFalseStarts } from './disfluency.ts';
import { type Expansion, expand } from './expansion.ts';
import { framingIn } from './framing.ts';
import { withinLimits } from './limits.ts';
import { isPleasantry, withoutPreamble } from './preamble.ts';
import { questionsIn } from './several.ts';
import { correctSpelling } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { namesAsked } from './who-asked.ts';

/** A word of the question that is looked for. */
export interface QuestionTerm extends Term {
	/** Names and numbers decide: a sentence about another country, person or year is no answer. */
	readonly kind: 'word' | 'name' | 'number';
	/**
	 * `focus`: counted or measured ("how many *refugees*"). `class`: what the answer is one of ("which *country*"), which
	 * the answering sentence need not say. `content`: all others.
	 */
	readonly role: 'focus' | 'class' | 'content';
	/** Says little by itself: "get", "give", "people". */
	readonly light: boolean;
	readonly verb: boolean;
	/** Other words that may stand for it in an article. */
	readonly expansions: readonly Expansion[];
}

/** What a question asks for, and the words to look for. */
export interface QuestionAnalysis {
	/** As it was asked. */
	readonly question: string;
	/** As it is read: courtesies and false starts left out, misspelt words replaced by the corpus's. Spans are offsets into it. */
	readonly text: string;
	/** Whether a misspelling was replaced or a false start left out. */
	readonly corrected: boolean;
	/** Further questions of the same message, which are not looked into. */
	readonly others: readonly string[];
	readonly answerType: AnswerType;
	/** The noun phrase asked about, where the question has one: "refugees", "country". */
	readonly focus: Span | null;
	/** Empty when nothing was asked. What it asks beyond ("besides Oslo") is not among them. */
	readonly terms: readonly QuestionTerm[];
}

/** Reads a question. The vocabulary is the corpus's: it corrects spelling and tells names typed in lower case. */
export function analyzeQuestion(question: string, vocabulary: Vocabulary): QuestionAnalysis {
	const bounded = withinLimits(question);
	if (isPleasantry(bounded)) {
		return { question, text: question, corrected: false, others: [], answerType: 'other', focus: null, terms: [] };
	}
	const asked = withLeftOut(withoutPreamble(withoutShouting(bounded)));
	const fluent = withoutFalseStarts(asked);
	const [first, ...others] = questionsIn(fluent);
	const text = correctSpelling(first, vocabulary);
	const { tokens } = annotate(text);
	const read = termsOf(text);
	const form = readForm(text, tokens);
	const { focus, focusRole } = form;
	const degree = degreeAsked(tokens);
	const excluded = excludedIn(text, tokens);
	const framing = framingIn(text);
	const offices = officesAmong(findNames(text), text);
	const terms = read
		.filter(({ stop, start }) => !stop && !excluded.some((span) => span.start <= start && start < span.end))
		.map((term): QuestionTerm => {
			const inFocus = focus !== null && focus.start <= term.start && term.end <= focus.end;
			const kind =
				offices.some((office) => isWithin(term, office)) && isOrdinaryWord(term.normal)
					? 'word'
					: kindOf(term, text, vocabulary);
			return {
				...term,
				kind,
				role: inFocus ? focusRole : term.start === degree?.start ? 'class' : 'content',
				light: kind === 'word' && (term.bases.some(isLightWord) || framing.some((words) => isWithin(term, words))),
				verb: tokens.some(
					(token) => token.start <= term.start && term.start < token.end && token.partOfSpeech === 'VERB',
				),
				expansions: expand(term, read, text, kind === 'name', vocabulary),
			};
		});
	// "Who is Donald Blome?" does not ask for a person but for what he is.
	const names = namesAsked(text, terms);
	return {
		question,
		text,
		corrected: fluent !== asked || text !== first,
		others,
		answerType: names === null ? form.answerType : 'definition',
		focus,
		terms: names?.map((name) => ({ ...name, role: 'content' })) ?? terms,
	};
}

/** Fewer words in capitals alone are names: "UNSC", "US FDA". */
const shoutedWords = 3;

/** "WHO IS THE MAYOR?": capitals that every word has tell no names. */
function withoutShouting(text: string): string {
	const inCapitals = text.split(/\s+/u).filter((word) => /\p{Lu}/u.test(word)).length;
	return inCapitals >= shoutedWords && !/\p{Ll}/u.test(text) ? text.toLowerCase() : text;
}

function kindOf(term: Term, text: string, vocabulary: Vocabulary): QuestionTerm['kind'] {
	if (/^\p{N}/u.test(term.text)) return 'number';
	// "PM" and "CEO" are written like names and stand for offices.
	const isOffice = (words: string) => isPersonNoun(words.split(' ').at(-1) ?? '');
	if (/^\p{Lu}{2,}$/u.test(term.text) && vocabulary.otherForms(term, text).some(isOffice)) return 'word';
	const capitalised = /^\p{Lu}/u.test(term.text) && term.start > 0;
	const isKnown = term.bases.some((base) => properNounClass(base) !== null);
	// Typed in lower case: a word that the corpus capitalises and the dictionary does not know. "Governor" is no name.
	const isCorpusName = !isOrdinaryWord(term.normal) && term.bases.some((base) => vocabulary.isName(base));
	return capitalised || isKnown || isCorpusName ? 'name' : 'word';
}

interface Form {
	readonly answerType: AnswerType;
	readonly focus: Span | null;
	readonly focusRole: 'focus' | 'class';
}

function readForm(text: string, tokens: readonly Token[]): Form {
	const form = asksExtent(text, tokens) ? 'quantity' : answerTypeOfForm(text);
	const asked = tokens.findIndex((token) => /^(?:how|what|which|whose)$/.test(token.normal));
	const counted = tokens[asked]?.normal === 'how' && /^(?:many|much|few)$/.test(tokens[asked + 1]?.normal ?? '');
	const phrase = counted
		? nounPhraseAt(tokens, tokens[asked + 2]?.normal === 'of' ? asked + 3 : asked + 2)
		: asked >= 0
			? nounPhraseAt(tokens, asked + 1, true)
			: null;
	const focus = phrase === null ? null : { start: phrase.start, end: phrase.end };
	if (counted) {
		return {
			answerType: form ?? 'quantity',
			focus,
			focusRole: form === 'duration' || form === 'money' ? 'class' : 'focus',
		};
	}
	if (form !== null)
		return { answerType: form, focus, focusRole: tokens[asked]?.normal === 'whose' ? 'focus' : 'class' };
	if (phrase !== null) return { answerType: answerTypeOfNoun(phrase.head), focus, focusRole: 'class' };
	const subject = subjectOf(tokens, asked);
	if (subject === null) return { answerType: 'other', focus: null, focusRole: 'class' };
	if (isDefinition(text)) return { answerType: 'definition', focus: null, focusRole: 'class' };
	// "the *number* of seats" is answered without the word, "the *phone number*" and "the *capital* of France" are not.
	const generic = genericNouns.has(subject.head) && subject.start === subject.headStart;
	// "The *phone* number" counts nothing, "the total number" does.
	const before = tokens.find(({ end }) => end === subject.headStart - 1);
	const isLabel = subject.head === 'number' && before?.partOfSpeech === 'NOUN';
	return {
		answerType: isLabel ? 'other' : answerTypeOfNoun(subject.head),
		focus: { start: subject.start, end: subject.end },
		focusRole: generic ? 'class' : 'focus',
	};
}

/** What has a length in metres rather than in days. */
const extended: ReadonlySet<WordClass> = new Set(['artifact', 'object', 'place', 'animal', 'plant', 'body'] as const);

// "How long is the bridge at Marrow?"; not "how long is the *ceasefire*", "how long was the bridge *closed*", "... in *use*".
function asksExtent(text: string, tokens: readonly Token[]): boolean {
	const asking = /^how long (?:is|are|was|were) (?=the |an? |its |his |her |their )/iu.exec(text)?.[0];
	const first = tokens.findIndex(({ start }) => start >= (asking?.length ?? text.length));
	const subject = asking === undefined ? null : nounPhraseAt(tokens, first);
	if (subject === null || !extended.has(classesOf(subject.head)[0]?.wordClass ?? 'time')) return false;
	return /^(?: (?:at|in|on|of|under|beneath|between|across|over|along|through|near) (?:the |\p{Lu}).*)?\W*$/u.test(
		text.slice(subject.end),
	);
}

const genericNouns = new Set(
	`number amount total count name date day year month time kind type percentage profession occupation job nationality genre
	gender language religion role position post party purpose function topic subject theme issue
	age height length depth width weight distance duration speed temperature`
		.split(/\s+/)
		.filter(Boolean),
);

// "how *long*", "how *old*": the answer is a length or an age, and need not say so.
function degreeAsked(tokens: readonly Token[]): Span | undefined {
	const how = tokens.findIndex(({ normal }) => normal === 'how');
	const next = tokens[how + 1];
	return how >= 0 && (next?.partOfSpeech === 'ADJ' || next?.partOfSpeech === 'ADV') ? next : undefined;
}

// "what is a caretaker government?", "what is the Security Council?": nothing but the thing itself.
function isDefinition(text: string): boolean {
	if (/^what(?:'s|’s| is| are| was| were) the (?:\p{Lu}[\p{L}\p{N}'’-]* ?){1,4}\?*$/u.test(text.replace(/^W/u, 'w')))
		return true;
	return (
		/^(?:and |so )?what(?:'s|’s| is| are| was| were) (?:an? )?(?:[\p{L}\p{N}'’-]+ ?){1,3}\?*$/iu.test(text) &&
		!/\bthe\b|\bof\b|['’]s \p{L}/iu.test(text)
	);
}

interface NounPhrase extends Span {
	/** The dictionary form of its head, in lower case. */
	readonly head: string;
	readonly headStart: number;
}

const inNounPhrase = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

function nounPhraseAt(tokens: readonly Token[], at: number, asksFor = false): NounPhrase | null {
	let from = at;
	while (tokens[from]?.partOfSpeech === 'DET') from++;
	let to = from;
	const owns = (i: number) =>
		tokens[i]?.normal === "'s" || (/^['’]$/.test(tokens[i]?.normal ?? '') && /s$/.test(tokens[i - 1]?.normal ?? ''));
	while (to < tokens.length && (inNounPhrase.has(tokens[to]?.partOfSpeech ?? 'X') || owns(to))) to++;
	// "Amazon's buy box": what the owner has was taken for a verb.
	if (!asksFor && tokens[to - 1]?.normal === "'s") return null;
	const nouns = tokens
		.slice(from, to)
		.filter((token) => token.partOfSpeech === 'NOUN' || token.partOfSpeech === 'PROPN');
	// "which country *hosts* the summit": no phrase goes on with a determiner, so its last word is the verb.
	const endsInVerb = ['DET', 'PRON'].includes(tokens[to]?.partOfSpeech ?? 'X');
	if (endsInVerb && nouns.length > 1 && at > 0) nouns.pop();
	// "which *player*'s goal" asks for the player.
	const owner = tokens.slice(from, to).findIndex((_, i) => owns(from + i));
	const owning = owner > 0 && asksFor ? tokens[from + owner - 1] : undefined;
	const [first, head] = [tokens[from], owning ?? nouns.at(-1)];
	if (first === undefined || head === undefined) return null;
	return { start: first.start, end: head.end, head: head.lemma, headStart: head.start };
}

// "what was the *cost* of the bridge", "name the *spokesperson*", "*number* of seats won".
function subjectOf(tokens: readonly Token[], asked: number): NounPhrase | null {
	// "What is the name of *the mayor*", "what are the names of *his parents*".
	const named = tokens.findIndex(({ normal }, i) => /^names?$/.test(normal) && tokens[i + 1]?.normal === 'of');
	const from = named >= 0 ? named + 2 : asked < 0 ? 0 : asked + 1;
	const start = tokens.findIndex(
		(token, i) => i >= from && ['NOUN', 'PROPN'].includes(token.partOfSpeech) && !/^(?:name|list)$/.test(token.normal),
	);
	if (start < 0) return null;
	const between = tokens.slice(from, start);
	// After "what did" the subject acts; it is not what is asked for.
	const direct = between.every(
		(token) =>
			token.lemma === 'be' ||
			['DET', 'ADJ', 'NUM', 'NOUN'].includes(token.partOfSpeech) ||
			token.normal === "'s" ||
			(asked < 0 && token.partOfSpeech === 'VERB') ||
			/[^e]ed$/.test(token.normal),
	);
	return direct ? nounPhraseAt(tokens, start) : null;
}
