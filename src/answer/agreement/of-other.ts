import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher, type Match, sameWord, surelyMet } from '../../ranking/match.ts';
import { readSentence } from '../../ranking/reading.ts';
import type { Name } from '../../text/names.ts';
import { isWithin, type Span } from '../../text/span.ts';
import { type Term, termsOf } from '../../text/terms.ts';
import type { StatedValue } from './stated-value.ts';
import type { Value } from './values-in.ts';

// Whether a sentence speaks of somebody or something else than the question, told by what stands beside the value.

/** A sentence with a value, and where it says words of the question. */
interface Told {
	readonly value: Value;
	readonly text: string;
	readonly said: readonly Term[];
	readonly matches: readonly Match[];
	readonly names: readonly Name[];
}

/** Tells of each stated value whether it counts for another than whoever is asked about: "the Greens, who won *nine* seats", asked of the League. */
export function createCountsForOther(analysis: QuestionAnalysis): (stated: StatedValue) => boolean {
	const match = createMatcher(analysis);
	const isDoneByOther = createIsDoneByOther(analysis);
	return (stated) => isDoneByOther(toldBy(stated, match));
}

/**
 * Tells of each stated value whether the one that it names has an office of another: asked for the coach of Orlo, "Castine, who lost to
 * Orlo, dismissed coach *Karl Weiss*".
 */
export function createHasOtherOffice(analysis: QuestionAnalysis): (stated: StatedValue) => boolean {
	const match = createMatcher(analysis);
	const isOfOtherOffice = createIsOfOtherOffice(analysis);
	return (stated) => isOfOtherOffice(toldBy(stated, match));
}

function toldBy({ candidate: { sentence }, value }: StatedValue, match: ReturnType<typeof createMatcher>): Told {
	const { terms: said, names } = readSentence(sentence);
	return { value, text: sentence.text, said, names, matches: match(said) };
}

/** Between whoever does something and the verb: "the Greens, *who* won", "Norway *has also* won". */
const doesIt = /^(?:,? (?:who|which|that))? (?:(?:has|have|had|will|would|could|can|also|then|since) )*$/u;

function createIsDoneByOther({ terms, text: question }: QuestionAnalysis): (told: Told) => boolean {
	const words = termsOf(question);
	const isName = (word: Term | undefined) => terms.some(({ start, kind }) => start === word?.start && kind === 'name');
	const verbs = terms.flatMap(({ verb, start }, asked) => {
		const at = words.findIndex((word) => word.start === start);
		return verb && isName(words[at - 1]) ? [asked] : [];
	});
	return ({ value, text, said, matches, names }) => {
		if (value.kind !== 'quantity') return false;
		const doers = matches
			.filter(({ asked, strength }) => verbs.includes(asked) && strength > surelyMet)
			.flatMap(({ at }) => {
				const verb = said[at]?.start ?? 0;
				return names.filter(({ end }) => doesIt.test(text.slice(end, verb)));
			});
		return doers.length > 0 && doers.every((name) => isNew(name, said, matches));
	};
}

/** Between an office and the name of whoever has it: "coach Karl Weiss", "their coach, Karl Weiss". */
const beforeHolder = /^,? $/u;
/** Between whoever has an office and the office: "Karl Weiss, *the head* coach", "Karl Weiss, *who was the* coach". */
const behindHolder = /^(?:,| is| was) (?:\p{Ll}+ ){0,4}$/u;
/** Between what somebody has an office of and the office: "Norland*'s* coach", "Norland *dismissed its* coach". */
const beforeOffice = /^(?:['’]s?)? (?:\p{Ll}+ ){0,3}$/u;
/** The same behind the office. */
const behindOffice = /^ (?:of|at|for) (?:the )?$/u;

/** The office that stands before the name of whoever has it, and the one behind. */
export function besideOffice(
	text: string,
	holder: Span,
	offices: readonly Term[],
): { readonly before: Term | undefined; readonly behind: Term | undefined } {
	return {
		before: offices.find(({ end }) => beforeHolder.test(text.slice(end, holder.start))),
		behind: offices.find(({ start }) => behindHolder.test(text.slice(holder.end, start))),
	};
}

function createIsOfOtherOffice(analysis: QuestionAnalysis): (told: Told) => boolean {
	const { terms, answerType } = analysis;
	const saysName = (matches: readonly Match[]) => matches.some(({ asked }) => terms[asked]?.kind === 'name');
	return ({ value, text, said, matches, names }) => {
		if (answerType !== 'person') return false;
		const offices = matches
			.filter(({ asked, strength }) => terms[asked]?.kind === 'word' && strength >= sameWord)
			.flatMap(({ at }) => said[at] ?? []);
		const { before, behind } = besideOffice(text, value, offices);
		const others = names.filter((name) => name.nameClass !== 'person' && isNew(name, said, matches));
		const ofOther = ({ start, end }: Name) =>
			(before !== undefined && beforeOffice.test(text.slice(end, before.start))) ||
			(behind !== undefined && behindOffice.test(text.slice(behind.end, start)));
		return saysName(matches) && others.some(ofOther);
	};
}

/** Whether the question has no word of a name. */
function isNew(name: Span, said: readonly Term[], matches: readonly Match[]): boolean {
	return !matches.some(({ at }) => isWithin(said[at], name));
}
