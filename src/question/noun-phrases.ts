import type { Token } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
import { findNames, type Name } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';

const questionStart =
	/^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|tell|describe|explain|give|name|list|show|and|but|so|any|also|besides|in|on|at|for|after|before|during|since|from|of|with|by)$/i;

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

/** The noun phrases of a text, in reading order, without what follows their noun ("of Porto"). */
export function nounPhrases(text: string, tokens: readonly Token[]): readonly Phrase[] {
	const names = namesIn(text);
	const phrases: Phrase[] = [];
	const nameAt = (token: Token | undefined) =>
		token === undefined ? undefined : names.find(({ start, end }) => start <= token.start && token.start < end);
	let i = 0;
	while (i < tokens.length) {
		// "what *causes* depression": the verb, taken for a noun.
		if (isVerbAfterAsking(tokens, i)) i++;
		const first = i;
		// Adjectives and nouns, up to a name where one follows: "nominal GDP".
		while (isPhraseWord(tokens[i]) && nameAt(tokens[i]) === undefined) i++;
		const name = nameAt(tokens[i]);
		let last = i - 1;
		if (name !== undefined) {
			while (i < tokens.length && (tokens[i] as Token).start < name.end) i++;
			last = i - 1;
			// "the Milgram *experiment*"
			while (tokens[i]?.partOfSpeech === 'NOUN' && isPhraseWord(tokens[i])) last = i++;
			i = last + 1;
		} else {
			while (last >= first && !['NOUN', 'PROPN'].includes((tokens[last] as Token).partOfSpeech)) last--;
		}
		if (isNounTakenForVerb(tokens, first, i)) last = i++;
		if (last < first) {
			i = Math.max(i, first + 1);
			continue;
		}
		if (last > first && isVerbAfterSubject(tokens, first, last)) last--;
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
	if (modal.test(asking.normal)) return verbless;
	return /^(?:is|are|was|were)$/.test(asking.normal) && inflected && verbless;
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
		!tokens.some(({ partOfSpeech }) => partOfSpeech === 'AUX' || partOfSpeech === 'VERB')
	);
}

function isPhraseWord(token: Token | undefined): boolean {
	return (
		token !== undefined && inPhrase.has(token.partOfSpeech) && !isStopWord(token.text) && token.kind !== 'punctuation'
	);
}
