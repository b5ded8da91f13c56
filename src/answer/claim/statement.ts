import type { QuestionTerm } from '../../question/analysis.ts';
import { type Expansion, expand } from '../../question/expansion.ts';
import type { Vocabulary } from '../../question/vocabulary.ts';
import { annotate, type Token } from '../../text/annotation.ts';
import { type DateExpression, findDates } from '../../text/dates.ts';
import { isPersonNoun } from '../../text/lexicon.ts';
import { findMentions } from '../../text/mentions.ts';
import { findNames, type Name } from '../../text/names.ts';
import { type Quantity, readQuantities } from '../../text/quantities.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isLightWord } from '../../text/stop-words.ts';
import { type Term, termsOf } from '../../text/terms.ts';
import { ranking } from './parts-of-speech.ts';
import { otherWaysIn, sure } from './same-meaning.ts';

/** A text read for what it states. Spans are offsets into `text`. */
export interface Statement {
	readonly text: string;
	readonly terms: readonly Term[];
	readonly tokens: readonly Token[];
	readonly quantities: readonly Quantity[];
	readonly dates: readonly DateExpression[];
	readonly names: readonly Name[];
}

/** Reads a statement; `published` is the day against which its dates are read. */
export function readStatement(text: string, published: string | undefined): Statement {
	const dates = findDates(text, published ?? null);
	const inDate = (span: Span) => dates.some((date) => overlap(date, span));
	const annotation = annotate(text);
	const mentions = findMentions(text);
	const quantities = readQuantities(text, mentions, () => annotation).filter((quantity) => !inDate(quantity.number));
	const calendar = mentions.filter(({ kind }) => kind === 'date');
	const names = findNames(text).filter((name) => !inDate(name) && !calendar.some((date) => overlap(date, name)));
	return { text, terms: termsOf(text), tokens: annotation.tokens, quantities, dates, names };
}

/** The first token at a place. */
export const tokenAt = ({ tokens }: Statement, place: Span): Token | undefined =>
	tokens.find((token) => overlap(token, place));

/** Part of a claim that has to be met, by itself, for the claim to hold. */
export type Element =
	| { readonly kind: 'quantity'; readonly quantity: Quantity; readonly span: Span }
	| { readonly kind: 'date'; readonly date: DateExpression; readonly span: Span }
	/** `asked`: the places of its words in the claim's terms. */
	| { readonly kind: 'name'; readonly name: Name; readonly asked: readonly number[]; readonly span: Span }
	| {
			readonly kind: 'word';
			readonly wordClass: WordClass;
			readonly asked: number;
			readonly span: Span;
			/** Of a verb that stands as a noun in the claim: "received *treatment*". */
			readonly voice?: 'active' | 'passive';
	  };

export type NameElement = Extract<Element, { kind: 'name' }>;
export type WordElement = Extract<Element, { kind: 'word' }>;

export const isVerbElement = (element: Element): element is WordElement =>
	element.kind === 'word' && element.wordClass === 'verb';

/** A name, or a word that stands as a noun. */
export const isNominal = (element: Element): boolean =>
	element.kind === 'name' || (element.kind === 'word' && element.wordClass === 'noun');

/** `modifier`: what restricts another word. A sentence without it states more than the claim, or something else. */
export type WordClass = 'verb' | 'noun' | 'modifier';

/** A claim, and what it is looked for by. */
export interface Claim {
	/** The claim as it is read: what opens it ("I heard that") left out. */
	readonly text: string;
	/** Its words, to be met as they are written or in words that mean the same. */
	readonly terms: readonly QuestionTerm[];
}

/** Words that mean the same, not merely something near it: a kind of thing is not the thing. */
const meanTheSame: ReadonlySet<Expansion['relation']> = new Set<Expansion['relation']>([
	'derived',
	'synonym',
	'abbreviation',
]);

/** How people open what they state. It is theirs, and no article has it. */
const opening =
	/^(?:(?:(?:yes|no)(?=,)|so|and|but|well|btw|fyi|apparently|fun fact|(?:i|we) (?:just )?(?:think|believe|guess|heard|read)(?: that)?)[,:]? )+/iu;

export const withoutOpening = (text: string): string => text.replace(opening, '');

/**
 * Reads a claim. Not as a question is read: no word of it may be left out, however long it is, and its spelling is left alone,
 * since a name corrected to one that the corpus has would be another's.
 */
export function readClaim(claim: string, vocabulary: Vocabulary): Claim {
	const text = withoutOpening(claim.trim());
	const read = termsOf(text);
	const { tokens } = annotate(text);
	const otherWays = otherWaysIn(read);
	const terms = read
		.map((term, at) => ({ term, others: otherWays(at) }))
		.filter(({ term }) => !term.stop)
		.map(({ term, others }): QuestionTerm => {
			const isName = /^\p{Lu}/u.test(term.text) && term.start > 0;
			const verb = tokens.some((token) => overlap(token, term) && token.partOfSpeech === 'VERB');
			return {
				...term,
				kind: /^\p{N}/u.test(term.text) ? 'number' : isName ? 'name' : 'word',
				role: 'content',
				light: !others.inPhrase && term.bases.some(isLightWord),
				verb,
				expansions: [
					...expand(term, read, text, isName, vocabulary).filter(
						({ relation, strength, bases }) =>
							meanTheSame.has(relation) &&
							strength >= sure &&
							!(!verb && relation === 'derived' && isWhoDoesIt(term, bases)),
					),
					...(isName ? [] : others.words.map((bases): Expansion => ({ bases, strength: sure, relation: 'synonym' }))),
				],
				within: [],
			};
		});
	return { text, terms };
}

/** What of a claim has to be met. `statement`: the claim read against the day of the article it is compared with. */
export function elementsOf({ terms }: Claim, statement: Statement): readonly Element[] {
	const { quantities, dates, names } = statement;
	const nameElements = names.flatMap((name): readonly Element[] => {
		const asked = withoutRepeats(
			terms.flatMap((term, i) => (overlap(name, term) ? [i] : [])),
			(i) => terms[i]?.normal ?? '',
		);
		return asked.length === 0 ? [] : [{ kind: 'name', name, asked, span: name }];
	});
	// "Tanabe came third": a verb that says little counts where it is the only one.
	const hasVerb = terms.some((term) => term.verb && !term.light);
	const words = terms.flatMap((term, asked): readonly Element[] => {
		const taken = [...quantities, ...dates, ...names].some((span) => overlap(span, term));
		const token = tokenAt(statement, term);
		const wordClass = wordClassOf(token, term.verb);
		// "People", "give" and "make" say little, but "first" and "last" tell one thing from another.
		const isRanked = behindRank.test(statement.text.slice(0, term.start));
		const tells =
			isRanked ||
			!term.light ||
			(wordClass === 'noun' && term.bases.some((base) => lightAsVerb.has(base))) ||
			wordClass === 'modifier' ||
			(wordClass === 'verb' && !isReport(term) && (!hasVerb || isInfinitive(statement.text, term)));
		if (taken || !tells) return [];
		return [{ kind: 'word', wordClass, asked, span: { start: term.start, end: term.end } }];
	});
	const all = [
		...quantities.map((quantity): Element => ({ kind: 'quantity', quantity, span: quantity })),
		...dates.map((date): Element => ({ kind: 'date', date, span: date })),
		...nameElements,
		...words,
	].sort((a, b) => a.span.start - b.span.start);
	return withoutRepeats(all, ({ kind, span }) => `${kind} ${statement.text.slice(span.start, span.end).toLowerCase()}`);
}

/** "Voted to *keep* it": what is done is another thing than to drop it, however little the verb says. */
const isInfinitive = (text: string, { start }: Span): boolean => /\bto $/u.test(text.slice(0, start));

const behindRank = new RegExp(`\\b(?:${ranking}) $`, 'u');

/** These say little as verbs alone: "the *state* bought it". */
const lightAsVerb: ReadonlySet<string> = new Set(['state', 'need', 'use', 'show', 'call', 'name', 'help']);

/** Of what a claim says over and over, so much is compared: "Ann's Ann's Ann's" would take seconds. More than any sentence has; untuned. */
const mostRepeats = 4;

/** All but what comes again after it has come often. */
function withoutRepeats<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
	const counts = new Map<string, number>();
	return all.filter((one) => {
		const count = (counts.get(keyOf(one)) ?? 0) + 1;
		counts.set(keyOf(one), count);
		return count <= mostRepeats;
	});
}

/** "Botany" is not said by "botanist", as "taught" is by "teacher". */
const isWhoDoesIt = ({ bases }: Term, others: readonly string[]): boolean =>
	!bases.some(isPersonNoun) && isPersonNoun(others.at(-1) ?? '');

const isReport = ({ bases }: Term) => bases.some((base) => base === 'say' || base === 'tell' || base === 'state');

function wordClassOf(token: Token | undefined, verb: boolean): WordClass {
	if (verb) return 'verb';
	return token?.partOfSpeech === 'NOUN' || token?.partOfSpeech === 'PROPN' ? 'noun' : 'modifier';
}
