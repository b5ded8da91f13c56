import { isNoun, isVerb, type Token } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
import { findNames, type Name } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';
import { questionWordPattern } from './question-words.ts';

const questionStart = new RegExp(
	`^(?:${questionWordPattern}|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|tell|describe|explain|give|name|list|show|and|but|so|any|also|besides|in|on|at|for|after|before|during|since|from|of|with|by)$`,
	'i',
);

// "Describe Netflix" is an order and a name.
function namesIn(text: string): readonly Name[] {
	return findNames(text).flatMap((name) => {
		const [first = ''] = /^\S+/.exec(text.slice(name.start, name.end)) ?? [];
		if (!questionStart.test(first) || /^\p{Lu}{2,}$/u.test(first)) return [name];
		const start = name.start + first.length + 1;
		return start >= name.end ? [] : [{ ...name, start }];
	});
}

/** A noun with what goes before it, or a name. */
export interface Phrase extends Span {
	/** Where the words themselves start, behind an article. */
	readonly from: number;
	readonly name: Name | null;
	readonly head: Token;
	readonly first: number;
	readonly last: number;
}

const inPhrase = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

/**
 * The base noun phrases of a text, in reading order: without what follows their noun ("of Porto").
 *
 * @param times Those of the text: "the jobless rate *last year*" is two phrases.
 */
export function baseNounPhrases(text: string, tokens: readonly Token[], times: readonly Span[]): readonly Phrase[] {
	const names = namesIn(text);
	const phrases: Phrase[] = [];
	const nameAt = (token: Token | undefined) =>
		token === undefined ? undefined : names.find(({ start, end }) => start <= token.start && token.start < end);
	const endsInTime = (at: number) => {
		const time = times.find(({ start }) => start === tokens[at]?.start);
		const next = time === undefined ? undefined : tokens.find(({ start }) => start >= time.end);
		return time !== undefined && !isPhraseWord(next);
	};
	const verb = verbBetweenNouns(tokens, nameAt);
	let i = 0;
	while (i < tokens.length) {
		// "what *causes* depression": the verb, taken for a noun.
		if (isVerbAfterAsking(tokens, i) || i === verb) i++;
		const first = i;
		const endsBefore = (at: number) => at === verb || (at > first && endsInTime(at));
		// Adjectives and nouns, up to a name where one follows: "nominal GDP".
		while (isPhraseWord(tokens[i]) && nameAt(tokens[i]) === undefined && !endsBefore(i)) i++;
		const name = nameAt(tokens[i]);
		let last = i - 1;
		if (name !== undefined) {
			while (i < tokens.length && (tokens[i] as Token).start < name.end) i++;
			last = i - 1;
			// "the Milgram *experiment*"
			while (tokens[i]?.partOfSpeech === 'NOUN' && isPhraseWord(tokens[i]) && !endsBefore(i)) last = i++;
			i = last + 1;
		} else {
			while (last >= first && !isNoun(tokens[last])) last--;
		}
		if (isNounTakenForVerb(tokens, first, i)) last = i++;
		if (last < first) {
			i = Math.max(i, first + 1);
			continue;
		}
		if (last > first && last + 1 !== verb && isVerbAfterSubject(tokens, first, last)) last--;
		const [start, head] = [tokens[first] as Token, tokens[last] as Token];
		const article = tokens[first - 1];
		const withArticle = article !== undefined && /^(?:the|an?)$/.test(article.normal);
		phrases.push({
			start: withArticle ? article.start : start.start,
			from: start.start,
			end: name === undefined || head.start >= name.end ? head.end : name.end,
			name: name ?? null,
			head,
			first,
			last,
		});
		i = Math.max(i, last + 1);
	}
	return phrases;
}

const modal = /^(?:do|does|did|can|could|will|would|should|may|might)$/;

// "when did Netflix *shift* from": the tagger takes the verb behind the subject for a noun, and then finds no verb at all.
function isVerbAfterSubject(tokens: readonly Token[], first: number, last: number): boolean {
	const asking = tokens
		.slice(0, first)
		.findLast(({ normal }) => !/^(?:the|an?|my|your|our|his|her|its|their|\p{L}+ed)$/u.test(normal));
	if (asking === undefined) return false;
	const [head, rest] = [tokens[last] as Token, tokens.slice(last + 1)];
	const inflected = baseForms(head.normal)[0] !== head.normal && !/s$/.test(head.normal);
	const verbless = !rest.some(({ partOfSpeech }) => partOfSpeech === 'VERB');
	// "When does the elephant house *open*?": the verb, taken for an adjective.
	const [next, end] = rest;
	if (next?.partOfSpeech === 'ADJ' && (end === undefined || end.kind === 'punctuation')) return false;
	if (modal.test(asking.normal)) return verbless;
	return /^(?:is|are|was|were)$/.test(asking.normal) && inflected && verbless;
}

/**
 * "How much did the strike *cost* retailers": the verb behind a subject, where the tagger takes all of them for nouns. It is
 * the last common noun before a name or before a noun in the plural; -1 where there is none.
 */
function verbBetweenNouns(tokens: readonly Token[], nameAt: (token: Token | undefined) => Name | undefined): number {
	const asking = tokens.findLastIndex(({ normal }) => /^(?:do|does|did)$/.test(normal));
	const clause = asking < 0 ? [] : tokens.slice(asking + 1);
	if (clause.some(({ partOfSpeech }) => partOfSpeech === 'VERB')) return -1;
	const ends = clause.findIndex((token) => token.partOfSpeech !== 'DET' && !isPhraseWord(token));
	const nouns = ends < 0 ? clause : clause.slice(0, ends);
	const verb = nouns.findLastIndex((token, at) => {
		const [before, next] = [nouns[at - 1], nouns[at + 1]];
		const isNoun = token.partOfSpeech === 'NOUN' && nameAt(token) === undefined;
		return isNoun && isPhraseWord(before) && (nameAt(next) !== undefined || isPlural(next));
	});
	return verb < 0 ? -1 : asking + 1 + verb;
}

function isPlural(token: Token | undefined): boolean {
	return token !== undefined && /[^s]s$/.test(token.normal) && baseForms(token.normal)[0] !== token.normal;
}

// "what is a heat *pump*?": there is no verb behind what is defined.
function isNounTakenForVerb(tokens: readonly Token[], first: number, at: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	const opening = tokens.slice(Math.max(0, first - 3), first).map(({ normal }) => normal);
	return (
		token?.partOfSpeech === 'VERB' &&
		at > first &&
		(next === undefined || next.kind === 'punctuation') &&
		(/^what (?:is|was) an?$/.test(opening.join(' ')) ||
			// "what is seafloor *spreading*?"
			(/what (?:is|was)$/.test(opening.join(' ')) &&
				/ing$/.test(token.normal) &&
				tokens[first]?.partOfSpeech === 'NOUN'))
	);
}

function isVerbAfterAsking(tokens: readonly Token[], i: number): boolean {
	return (
		/^(?:what|who)$/.test(tokens[i - 1]?.normal ?? '') &&
		/s$|ed$/.test(tokens[i]?.normal ?? '') &&
		isPhraseWord(tokens[i + 1]) &&
		!tokens.some(isVerb)
	);
}

function isPhraseWord(token: Token | undefined): boolean {
	return (
		token !== undefined && inPhrase.has(token.partOfSpeech) && !isStopWord(token.text) && token.kind !== 'punctuation'
	);
}
