import { makesOther } from '../../ranking/match.ts';
import { isOwner } from '../../text/possessive.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isMainVerb } from './parts-of-speech.ts';
import type { Element, Statement } from './statement.ts';

/** Words before a noun by which it is something else: "a *fake* priest", "the *former* mayor". Closed class, by hand. */
const ofAnotherSort: ReadonlySet<string> = new Set([
	...makesOther,
	...`assistant onetime previous future would be aspiring fake false forged mock bogus counterfeit imaginary fictional fictitious hypothetical
	different attempted failed planned proposed potential prospective so-called pseudo anti non`.split(/\s+/),
]);
/** Prepositions behind which a possessor may stand instead: "the profit *of* Velar", "*in* Eshland" for "in Eshland's capital". */
const ofPossessor = /\b(?:of|in|at|from|by|within) (?:the |an? )?$/iu;

/** Whether a place of the sentence only says whose something is, as "Weiss" in "Weiss's wife", and the claim's word does not. */
export function onlyPossesses(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	return isPossessor(said, place) && !mayPossess(claim, claimed, ownedBy(said, place));
}

/** Whether the words before a noun of the sentence make something else of it than the claim's: "the *former* mayor". */
export function isAnother(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const own = describedBy(claim, claimed);
	return describedBy(said, place).some((word) => ofAnotherSort.has(word) && !own.includes(word));
}

/** The words between the article and a noun, or right before it, and what a hyphen joins to it: "former", "would", "be", "ex". */
function describedBy({ text, tokens }: Statement, place: Span): readonly string[] {
	const at = tokens.findIndex((token) => overlap(token, place));
	const before = tokens.slice(Math.max(0, at - mostDescribing), Math.max(0, at));
	const from = before.findLastIndex(
		({ partOfSpeech, text }) => ['DET', 'ADP', 'VERB', 'CCONJ', 'SCONJ', 'PRON'].includes(partOfSpeech) || text === ',',
	);
	const joined = text
		.slice(tokens[at]?.start ?? place.start, place.start)
		.toLowerCase()
		.split('-');
	return [...before.slice(from + 1).map(({ normal }) => normal), ...joined];
}

/** Words before a noun that are looked at. Untuned. */
const mostDescribing = 4;

/** "*Weiss*'s wife", "the *owners*' sons": whatever is written of the mark is in the place or behind it. */
function isPossessor({ text }: Statement, { start, end }: Span): boolean {
	const isMarked = isOwner({ start, end }, text);
	return isMarked && /^(?:['’]s?)? [\p{L}\p{N}]/u.test(text.slice(end));
}

/** The noun phrase behind a possessor, which is what it has: "annual profit" in "Velar's annual profit rose". */
function ownedBy({ tokens }: Statement, { end }: Span): readonly string[] {
	const behind = tokens.filter((token) => token.start >= end && !/^['’]s?$/u.test(token.text));
	const over = behind.findIndex(({ partOfSpeech }) => !['ADJ', 'NUM', 'NOUN', 'PROPN'].includes(partOfSpeech));
	return behind.slice(0, over < 0 ? undefined : over).map(({ normal }) => normal);
}

function mayPossess(statement: Statement, place: Span, owned: readonly string[]): boolean {
	const { text, tokens } = statement;
	if (isPossessor(statement, place) || ofPossessor.test(text.slice(0, place.start))) return true;
	// "The Velar factory" for "Velar's factory"; not "Velar has 12 mills" for "Velar's founder has 12 mills".
	const behind = tokens.filter(({ start }) => start >= place.end);
	const [next] = behind;
	if (!behind.some(({ normal }) => owned.includes(normal))) return false;
	return next?.partOfSpeech === 'NOUN' || next?.lemma === 'have' || next?.lemma === 'own';
}

/** "Makes *drone* engines", which are no drones; before the first verb "plans" may be one that is read as a noun. */
export function isModifier({ tokens }: Statement, place: Span): boolean {
	const at = tokens.findIndex((token) => overlap(token, place));
	const next = tokens[at + 1];
	const isNounBehind = next?.partOfSpeech === 'NOUN' && next.start === place.end + 1;
	return tokens[at]?.partOfSpeech === 'NOUN' && isNounBehind && tokens.slice(0, at).some(isMainVerb);
}

/** "Two thirds of *large* firms", where the claim has two thirds of firms. */
export function isOfNarrowerShare(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	if (!isWholeOfShare(claim, claimed)) return false;
	const own = describedBy(claim, claimed);
	const isAdjective = (word: string) =>
		said.tokens.some(
			({ normal, partOfSpeech, end }) => normal === word && partOfSpeech === 'ADJ' && end <= place.start,
		);
	return describedBy(said, place).some((word) => !own.includes(word) && isAdjective(word) && !wholes.test(word));
}

/** Words of a share itself. */
const wholes = /^(?:half|third|quarter|most|all|other|own|total|\p{N}.*)$/u;

/** "*All* schools", "*no* school", "*40 percent of* patients", which is another share of those with asthma. */
export const isEvery = (statement: Statement, place: Span): boolean =>
	isWholeOfShare(statement, place) ||
	describedBy(statement, place).some((word) => /^(?:all|every|each|no)$/u.test(word)) ||
	/\b(?:all|every|each|no) (?:of )?(?:the )?$/iu.test(statement.text.slice(0, place.start));

/** The noun behind the "of" of a share: "patients" in "two in three of the patients". */
function isWholeOfShare({ text, quantities }: Statement, { start }: Span): boolean {
	const before = (end: number) =>
		/^ (?:of )?(?:(?:the|all|its|their|these|those|our) )?(?:\p{L}+ )?$/u.test(text.slice(end, start));
	return (
		/\bmost $/iu.test(text.slice(0, start)) ||
		/\b(?:half|third|quarter|fifth|tenth|majority|minority) of (?:(?:the|all|its|their|these|those|our) )?$/iu.test(
			text.slice(0, start),
		) ||
		quantities.some(({ unit, end }) => unit.kind === 'percent' && end <= start && before(end))
	);
}

/** "Schools *in Arn*": those alone. */
export const isNarrowed = ({ text }: Statement, { end }: Span): boolean =>
	/^ (?:in|at|near|from|with|without|of|under|over|inside|outside|that|which|who) /u.test(text.slice(end));

/** Between a noun and the name that it is joined to: "the parliament *in* Arnby". */
const joining = /^ (in|at|near|of|from|on|outside|inside|behind|under)(?: (?:the|an?))? $/u;
/** Between a name and the noun that says who it is: "Weiss, *the* owner". */
const explaining = /^, (?:the|an?|its|their|his|her) (?:\p{L}+ )?$/u;

/**
 * Whether a noun of the claim that a name is joined to is joined to no other name in the sentence: not "the parliament in Kolvik" where it
 * is "in Arnby", nor "Lind, the owner" where that is Weiss.
 */
export function keepsNames(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: (asked: number) => readonly Span[],
): boolean {
	return elements.every((element) => {
		if (element.kind !== 'word' || element.wordClass !== 'noun') return true;
		const places = placesOf(element.asked);
		if (places.length === 0) return true;
		return elements.every((other) => {
			if (other.kind !== 'name') return true;
			const joint = jointOf(claim, element.span, other.span);
			if (joint === null) return true;
			const own = other.asked.flatMap(placesOf);
			const isOwn = (name: Span) => own.some((place) => overlap(place, name));
			return places.some((place) => {
				const joined = said.names.filter(
					(name) => name.nameClass !== 'nationality' && jointOf(said, place, name) === joint,
				);
				// "The university in Arnby, Norland".
				return joined.length === 0 || joined.some((name) => isOwn(name) || own.some((at) => isInList(said, name, at)));
			});
		});
	});
}

const isInList = ({ text }: Statement, first: Span, second: Span): boolean =>
	/^(?:, |,? and )(?:the )?$/u.test(text.slice(first.end, second.start));

function jointOf({ text }: Statement, noun: Span, name: Span): string | null {
	if (noun.end <= name.start) {
		const between = text.slice(noun.end, name.start);
		return between === ', ' ? 'is' : (joining.exec(between)?.[1] ?? null);
	}
	return explaining.test(text.slice(name.end, noun.start)) ? 'is' : null;
}
