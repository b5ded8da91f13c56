import type { QuestionAnalysis, QuestionTerm } from '../../question/analysis.ts';
import { annotate } from '../../text/annotation.ts';
import { isPersonNoun } from '../../text/lexicon.ts';
import { isSaidByForm } from './said-by-form.ts';
import { type Sayings, saidFrom } from './sayings.ts';
import type { StatedValue } from './stated-value.ts';

/** What may stand for a thing, and for somebody, in the sentence that follows. */
const forThing = /\b(?:it|its|they|them|their|this|these|that|those)\b/iu;
const forSomebody = /\b(?:he|she|they|him|her|them|his|their)\b/iu;

/**
 * Tells of each stated value whether its sentence speaks of the thing that the question asks about besides the names: asked who built the
 * bridge in Arn, who built the tower there is no other answer. What "it" stands for counts, by the sentence before or the title.
 */
export function createSaysThing(
	analysis: QuestionAnalysis,
	sayings: Sayings,
	anchor: StatedValue,
): (stated: StatedValue) => boolean {
	const thing = thingAsked(analysis);
	if (thing === null) return () => true;
	const pronoun = analysis.terms[thing]?.bases.some(isPersonNoun) === true ? forSomebody : forThing;
	const speaksOf = ({ candidate: { sentence } }: StatedValue) =>
		(sayings.itself(sentence)[thing] ?? 0) >= saidFrom ||
		(pronoun.test(sentence.text) && (sayings.goingBack(sentence)[thing] ?? 0) >= saidFrom);
	if (!speaksOf(anchor)) return () => true;
	return (stated) => speaksOf(stated) || isSaidByForm(stated.candidate.sentence.text, analysis);
}

/** The place among the terms of the noun that something was done to, or with; null where it is a name, or nothing is done. */
function thingAsked({ terms, text }: QuestionAnalysis): number | null {
	if (!terms.some(({ verb, light }) => verb && !light)) return null;
	const { tokens } = annotate(text);
	const isNoun = (term: QuestionTerm | undefined) =>
		term?.kind === 'word' &&
		term.role === 'content' &&
		!term.verb &&
		!term.light &&
		tokens.some(({ start, partOfSpeech }) => start === term.start && partOfSpeech === 'NOUN');
	const first = terms.findIndex(isNoun);
	if (first < 0) return null;
	const isBeside = (at: number) => text.slice(terms[at - 1]?.end, terms[at]?.start) === ' ';
	let head = first;
	while (isNoun(terms[head + 1]) && isBeside(head + 1)) head++;
	const next = terms[head + 1];
	// "The film *Marrow*": the name says which.
	return next !== undefined && next.kind !== 'word' && !next.verb && isBeside(head + 1) ? null : head;
}
