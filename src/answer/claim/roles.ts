import { overlap, type Span } from '../../text/span.ts';
import { hasPronoun, hasStandIn, type Met, placesMet } from './meeting.ts';
import { prepositionBefore } from './prepositions.ts';
import type { Element, Statement } from './statement.ts';
import { isParted } from './subjects.ts';

const isNominal = (element: Element): boolean =>
	element.kind === 'name' || (element.kind === 'word' && element.wordClass === 'noun');

/** Of what stands before its verb, the claim has something in common with the sentence, or something else stands for it. */
export function hasSubject(elements: readonly Element[], met: readonly Met[], said: Statement): boolean {
	const verb = elements.findIndex((element) => element.kind === 'word' && element.wordClass === 'verb');
	const before = elements.flatMap((element, i) =>
		i < verb && isNominal(element) ? [{ element, kind: met[i]?.kind }] : [],
	);
	return (
		before.length === 0 ||
		hasPronoun(said) ||
		before.some(({ kind }) => kind === 'own' || kind === 'other') ||
		before.some(({ element }) => element.kind === 'name' && hasStandIn(said, element.name))
	);
}

/**
 * Who does it and to whom: a name before the verb stays before it and is its subject as in the claim, or changes sides with the
 * voice, and then acts "by".
 */
export function keepsRoles(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const placed = elements.flatMap((element, i) => {
		const places = placesMet(met[i]);
		return places.length === 0 ? [] : [{ element, places }];
	});
	const verbs = placed.filter(({ element }) => element.kind === 'word' && element.wordClass === 'verb');
	const names = placed.filter(({ element }) => element.kind === 'name');
	const nouns = placed.filter(({ element }) => element.kind === 'word' && element.wordClass === 'noun');
	return verbs.every((verb) => {
		const subject = nouns.findLast(({ element }) => element.span.start < verb.element.span.start);
		return [...names, ...(subject === undefined ? [] : [subject])].every(({ element, places }) => {
			const asked = element.span.start < verb.element.span.start;
			const isActive = !isPassive(claim, verb.element.span);
			const mayBeParted = asked ? isParted(claim, element.span, verb.element.span) : isActive;
			return verb.places.some((at) => {
				const flips = isActive === isPassive(said, at);
				return places.some((place) => {
					if (flips && isBesides(claim, element.span, said, place)) return true;
					const isBefore = place.start < at.start;
					if ((asked === isBefore) === flips) return false;
					if (isBefore) return mayBeParted || !isParted(said, place, at);
					return !isPassive(said, at) || !flips || isAgent(said, at, place);
				});
			});
		});
	});
}

/** "A shopper *in Pell* found it", "found by a shopper *in Pell*": whatever the voice, the name does not act, nor is it acted on. */
function isBesides(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const [asked, given] = [prepositionBefore(claim, claimed), prepositionBefore(said, place)];
	return asked !== null && asked === given && ofPlace.test(asked);
}

const ofPlace = /^(?:in|at|near|from|on|outside|inside)$/u;

/**
 * "was held", "have been sent", "30 elected members", "a team led by Lind": a participle behind a form of "be", before what it describes
 * or before who does it.
 */
function isPassive({ text, quantities, dates }: Statement, verb: Span): boolean {
	if (!/(?:ed|en|t|d|n)$/iu.test(text.slice(verb.start, verb.end))) return false;
	const before = text.slice(0, verb.start);
	const by = /^ by (?!\d|noon|midnight|night|mistake)/u.exec(text.slice(verb.end))?.[0].length;
	// "Returned by August", "rose by 3%".
	const isByAgent =
		by !== undefined && !dates.some((date) => overlap(date, { start: verb.end + 1, end: verb.end + by + 1 }));
	return (
		isByAgent ||
		/\b(?:am|is|are|was|were|be|been|being|the|an?)(?: \p{L}+ly| not| also| then)? $/iu.test(before) ||
		quantities.some(({ number }) => number.end === before.trimEnd().length)
	);
}

/** Whether what stands behind a participle is who did it: "killed by Weiss", not "killed, said Weiss". */
function isAgent({ tokens }: Statement, verb: Span, place: Span): boolean {
	const between = tokens.filter((token) => token.start >= verb.end && token.end <= place.start);
	const by = between.findLastIndex(({ normal }) => normal === 'by');
	return (
		by >= 0 && !between.slice(by).some(({ partOfSpeech, text }) => partOfSpeech === 'VERB' || /^[,;:]$/u.test(text))
	);
}
