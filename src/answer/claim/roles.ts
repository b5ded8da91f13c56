import type { Span } from '../../text/span.ts';
import { hasPronoun, type Met } from './meeting.ts';
import type { Element, Statement } from './statement.ts';

const isNominal = (element: Element | undefined): boolean =>
	element?.kind === 'name' || (element?.kind === 'word' && element.wordClass === 'noun');

/** Of what stands before its verb, the claim has something in common with the sentence, or a pronoun stands for it. */
export function hasSubject(elements: readonly Element[], met: readonly Met[], said: Statement): boolean {
	const verb = elements.findIndex((element) => element.kind === 'word' && element.wordClass === 'verb');
	const before = met.slice(0, Math.max(0, verb)).filter((_, i) => isNominal(elements[i]));
	return before.length === 0 || hasPronoun(said) || before.some(({ kind }) => kind === 'own' || kind === 'other');
}

/** Who does it and to whom: a name before the verb stays before it, or changes sides with the voice. */
export function keepsRoles(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const placed = elements.flatMap((element, i) => {
		const one = met[i];
		const places = one?.kind === 'own' ? one.places : one?.kind === 'other' ? [one.said] : [];
		return places.length === 0 ? [] : [{ element, places }];
	});
	const verbs = placed.filter(({ element }) => element.kind === 'word' && element.wordClass === 'verb');
	const names = placed.filter(({ element }) => element.kind === 'name');
	const nouns = placed.filter(({ element }) => element.kind === 'word' && element.wordClass === 'noun');
	return verbs.every((verb) => {
		const subject = nouns.findLast(({ element }) => element.span.start < verb.element.span.start);
		return [...names, ...(subject === undefined ? [] : [subject])].every(({ element, places }) => {
			const asked = element.span.start < verb.element.span.start;
			return verb.places.some((at) => {
				const flips = isPassive(claim, verb.element.span) !== isPassive(said, at);
				return places.some((place) => (asked === place.start < at.start) !== flips);
			});
		});
	});
}

/** "was held", "have been sent", "30 elected members": a participle behind a form of "be", or before what it describes. */
function isPassive({ text, quantities }: Statement, verb: Span): boolean {
	if (!/(?:ed|en|t|d|n)$/iu.test(text.slice(verb.start, verb.end))) return false;
	const before = text.slice(0, verb.start);
	return (
		/\b(?:am|is|are|was|were|be|been|being|the|an?)(?: \p{L}+ly| not| also| then)? $/iu.test(before) ||
		quantities.some(({ number }) => number.end === before.trimEnd().length)
	);
}
