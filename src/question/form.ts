import { isNoun, type Token } from '../text/annotation.ts';
import { classesOf } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { WordClass } from '../text/word-class.ts';
import { type AnswerType, answerTypeOfForm, answerTypeOfNoun } from './answer-type.ts';

/** What the form of a question tells. */
export interface Form {
	readonly answerType: AnswerType;
	readonly focus: Span | null;
	readonly focusRole: 'focus' | 'class';
}

/** Reads the answer type and the noun phrase that is asked about. */
export function readForm(text: string, tokens: readonly Token[]): Form {
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
	if (asksForDefinition(text)) return { answerType: 'definition', focus: null, focusRole: 'class' };
	// "the *number* of seats" is answered without the word, "the *phone number*" and "the *capital* of France" are not.
	const generic = genericNouns.has(subject.head) && subject.start === subject.headStart;
	// "The *phone* number" counts nothing, "the total number" does.
	const before = tokens.find(({ end }) => end === subject.headStart - 1);
	const isLabel = subject.head === 'number' && before?.partOfSpeech === 'NOUN';
	const asksOther = isLabel || (answerTypeOfNoun(subject.head) === 'person' && saysOfSubject.test(text));
	return {
		answerType: asksOther ? 'other' : answerTypeOfNoun(subject.head),
		focus: { start: subject.start, end: subject.end },
		focusRole: generic ? 'class' : 'focus',
	};
}

/** "What is the captain charged *with*?", "what was the coach *said to* have done?": something about somebody, who is known. */
const saysOfSubject =
	/^(?!.*\bnames? of\b).*(?:\b(?:with|of|for|as|from|about|against|like|into)\W*$|\b(?:said|thought|believed|alleged|reported|supposed) to (?:have|be)\b)/iu;

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

/** "How *long*", "how *old*": the answer is a length or an age, and need not say so. */
export function degreeAsked(tokens: readonly Token[]): Span | undefined {
	const how = tokens.findIndex(({ normal }) => normal === 'how');
	const next = tokens[how + 1];
	return how >= 0 && (next?.partOfSpeech === 'ADJ' || next?.partOfSpeech === 'ADV') ? next : undefined;
}

// "what is a caretaker government?", "what is the Security Council?": nothing but the thing itself.
function asksForDefinition(text: string): boolean {
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
	const nouns = tokens.slice(from, to).filter(isNoun);
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
	const start = tokens.findIndex((token, i) => i >= from && isNoun(token) && !/^(?:name|list)$/.test(token.normal));
	if (start < 0) return null;
	const between = tokens.slice(from, start);
	// After "what did" the subject acts, and of "what forced the director" it is acted on; it is not what is asked for.
	const isActedOn = asked >= 0 && /[^e]ed$/.test(between[0]?.normal ?? '');
	const direct =
		!isActedOn &&
		between.every(
			(token) =>
				token.lemma === 'be' ||
				['DET', 'ADJ', 'NUM', 'NOUN'].includes(token.partOfSpeech) ||
				token.normal === "'s" ||
				(asked < 0 && token.partOfSpeech === 'VERB') ||
				/[^e]ed$/.test(token.normal),
		);
	return direct ? nounPhraseAt(tokens, start) : null;
}
