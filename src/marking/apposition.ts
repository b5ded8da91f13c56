import type { QuestionTerm } from '../question/analysis.ts';
import { type Match, sameWord } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { genderOfGivenName } from '../text/given-names.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import type { Name } from '../text/names.ts';
import { wholePersonName } from '../text/person-name.ts';
import { isWithin, type Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';

// Who stands in apposition right behind words for somebody: "its treasurer, *Maria del Valle*".

/** Asks for whoever has an office, and for nothing that somebody did. */
const asksHolder =
	/^(?:who(?:['’]s| is| was) |(?:what(?:['’]s| is| was) )?(?:the )?name of )(?:(?:the|its|his|her|their) |\p{L}[\p{L} -]*['’]s? )/iu;
/** What an office is of: "the director *of the park*". */
const ofWhat = /^ (?:of|for|at|in) [^,;:.()“”"]{1,40}(?=, $)/u;
/** Where an apposition ends: not "the director, Ida Holm *and Karl Weiss*". */
const endsThere = /^(?:[,;.)—–]|$| and (?:its|the|his|her|their|an?) |\s[-—–])/u;
/** Between somebody's name and an office that is said of that: "Ida Holm, *its chief* gardener". */
const saidOfBefore = /^, (?!and )(?:(?:its|the|his|her|their|our|an?|\p{L}+['’]s) )?(?:\p{L}+ )?$/u;

/** Words of a name, and of the title before it: more of them with capitals are a table. Untuned. */
const longestName = 5;
const longestTitle = 3;

/** An office with whoever stands behind it, and the words for what it is of. */
interface Holder {
	readonly name: Span;
	readonly ofWhat: Span;
}

/**
 * Asked who has an office, the name in apposition right behind it: "its director, Dr. *Paul van der Meer*"; null where none is, or several
 * are and nothing says which.
 */
export function holderInApposition(scene: Scene): Span | null {
	const { analysis, matches } = scene;
	const { terms, text: question } = analysis;
	if (analysis.answerType !== 'person' || !asksHolder.test(question)) return null;
	if (terms.some(({ verb, light }) => verb && !light)) return null;
	const head = officeAsked(terms, question);
	if (head < 0) return null;
	const others = matches.filter(({ asked, strength }) => asked !== head && strength >= sameWord);
	const holders = matches
		.filter(({ asked, strength }) => asked === head && strength >= sameWord)
		.flatMap((office) => (hasModifiers(head, office, scene) ? (holderBehind(office, scene) ?? []) : []));
	const ofIt = ({ ofWhat: words }: Holder) => others.some(({ at }) => isWithin(scene.reading.terms[at], words));
	// The director of the zoo is not that of the museum.
	const named = holders.length > 1 ? holders.filter(ofIt) : holders;
	const [only] = named;
	if (only === undefined || named.length > 1) return null;
	const isOfOther = only.ofWhat.end > only.ofWhat.start && others.length > 0 && !ofIt(only);
	return isOfOther ? null : only.name;
}

/** The place of the noun for the office among the terms of a question; -1 where it asks for none. */
function officeAsked(terms: readonly QuestionTerm[], question: string): number {
	const lead = asksHolder.exec(question)?.[0].length ?? 0;
	const length = question.slice(lead).search(/ (?:of|in|for|at|from) /u);
	const end = length < 0 ? question.length : lead + length;
	const head = terms.findLastIndex((term) => term.end <= end);
	return isPersonNoun(terms[head]?.bases[0] ?? '') ? head : -1;
}

/** Whether what stands before the noun in the question stands before it in the sentence: the *deputy* director. */
function hasModifiers(head: number, { at }: Match, { analysis, matches }: Scene): boolean {
	const { terms, text } = analysis;
	for (let back = 1; back <= head; back++) {
		const [word, next] = [terms[head - back], terms[head - back + 1]];
		if (word === undefined || next === undefined || text.slice(word.end, next.start) !== ' ') break;
		if (/['’]s?$/u.test(text.slice(word.start, word.end))) break;
		if (!matches.some((match) => match.asked === head - back && match.at === at - back)) return false;
	}
	return true;
}

function holderBehind({ at }: Match, scene: Scene): Holder | null {
	const { reading, text } = scene;
	const office: Term | undefined = reading.terms[at];
	if (office === undefined) return null;
	const isSaidBefore = reading.names.some(
		({ end, nameClass }) => nameClass !== 'place' && saidOfBefore.test(text.slice(end, office.start)),
	);
	if (isSaidBefore) return null;
	for (const name of reading.names) {
		if (name.start <= office.end) continue;
		const between = text.slice(office.end, startOf(name, text));
		const of = ofWhat.exec(between)?.[0] ?? '';
		const gap = between.slice(of.length);
		if (gap !== ', ' && gap !== ' ') continue;
		const person = personIn(name, text, gap === ', ');
		if (person !== null) return { name: person, ofWhat: { start: office.end, end: office.end + of.length } };
	}
	return null;
}

/** Who is named in apposition right behind words that end there: "the park’s director, Dr. *Paul van der Meer*"; null where nobody is. */
export function namedBehind(end: number, { reading, text }: Scene): Span | null {
	const name = reading.names.find((one) => text.slice(end, startOf(one, text)) === ', ');
	return name === undefined ? null : personIn(name, text, true);
}

function startOf({ role, ...name }: Name, text: string): number {
	const isTitle = role !== null && wordsIn(role, text) <= longestTitle;
	return Math.min(isTitle ? role.start : name.start, wholePersonName(text, name).start);
}

function wordsIn({ start, end }: Span, text: string): number {
	return text.slice(start, end).split(/\s+/u).length;
}

function personIn(name: Name, text: string, closed: boolean): Span | null {
	const whole = wholePersonName(text, name);
	if (wordsIn(whole, text) > longestName) return null;
	const isSurname = whole.end - whole.start > name.end - name.start;
	// "Ida" is a body as well.
	const isGiven =
		genderOfGivenName(/^[\p{L}’'-]+(?= )/u.exec(text.slice(whole.start, whole.end))?.[0] ?? '') !== undefined;
	if (!isSurname && !isGiven && name.nameClass !== 'person' && name.nameClass !== 'unknown') return null;
	return closed && !endsThere.test(text.slice(whole.end)) ? null : whole;
}
