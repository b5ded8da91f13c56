import type { Scene } from '../ranking/scene.ts';
import type { Token } from '../text/annotation.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';

const joint = /^(?:, | and | or |, and |, or )$/u;
const lastJoint = / (?:and|or) $/u;
/** One is asked for, of whatever stands there: "which film", "the name of the river", "what was the first". */
const asksOne =
	/\b(?:(?:what|which) (?:is|was|'s) the|the name of|first|last|only|biggest|largest|oldest|youngest|most|best|main|one)\b/iu;

/** What is named first in a row of several, with the others: "*Leith, Perth and Oban*". */
export function wholeList(first: Span, scene: Scene): Span | undefined {
	const { text, reading, analysis } = scene;
	if (asksOne.test(analysis.text) || asksSingular(analysis)) return undefined;
	const { tokens } = reading.annotation();
	const named = namedIn(scene);
	const own = named.find((phrase) => isWithin(first, phrase) && phrase.end === first.end);
	const before = text.slice(0, own?.start);
	if (own === undefined || /(?:,|\b(?:and|or|between|both)) (?:the )?$/iu.test(before)) return undefined;
	let [end, closed] = [first.end, false];
	for (const next of named) {
		if (next.start < end) continue;
		const gap = text.slice(end, next.start).replace(/(?<= )the $/iu, '');
		if (closed || !joint.test(gap)) break;
		closed = lastJoint.test(gap);
		end = next.end;
	}
	return closed && endsThere(tokens, end, before) ? { start: first.start, end } : undefined;
}

/** What may be of a row: asked where or who, names alone. */
function namedIn({ analysis, reading, text }: Scene): readonly Span[] {
	const { names } = reading;
	switch (analysis.answerType) {
		case 'place':
			return names.filter(({ nameClass }) => nameClass === 'place');
		case 'person':
			return names.filter(
				({ nameClass, start, end }) =>
					nameClass === 'person' && !isPersonNoun(text.slice(start, end).split(' ').at(-1)?.toLowerCase() ?? ''),
			);
		default:
			return [...nounPhrases(reading.annotation()), ...names].sort((a, b) => a.start - b.start);
	}
}

/** Whether the row is over, and its last is not who does the next thing: "met Weiss and *Roe left*". */
function endsThere(tokens: readonly Token[], end: number, before: string): boolean {
	const next = tokens.find(({ start }) => start >= end);
	const isSubject = /(?:^|[.!?:;,—“"] )(?:the )?$/iu.test(before);
	if (next?.partOfSpeech === 'NUM') return false;
	return next === undefined || isSubject || !(next.partOfSpeech === 'VERB' || next.partOfSpeech === 'AUX');
}

/** "Which film", "what breed of dog", but not "which body parts": a noun of one. */
function asksSingular({ text, terms }: Scene['analysis']): boolean {
	const kind = terms.findLast(({ role }) => role === 'class');
	if (kind === undefined) return false;
	const noun = text.slice(kind.start, kind.end).toLowerCase();
	// "Parts" is in the dictionary, and several all the same.
	return kind.bases.includes(noun) && !(noun.endsWith('s') && kind.bases.includes(noun.slice(0, -1)));
}
