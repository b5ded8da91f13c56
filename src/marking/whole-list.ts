import type { Scene } from '../ranking/scene.ts';
import { isVerb, type Token } from '../text/annotation.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';

const joint = /^(?:, | and | or |, and |, or )$/u;
const lastJoint = / (?:and|or) $/u;
const determines: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADJ']);
/** Before what is no beginning of a row. */
const continues = /(?:,|\b(?:and|or|between)) (?:the )?$/iu;
/** One is asked for, of whatever stands there: "which film", "the name of the river", "what was the first". */
const asksOne =
	/\b(?:(?:what|which)(?:['’]s| is| was) the|the name of|first|last|only|biggest|largest|oldest|youngest|most|best|main|one)\b/iu;

/** What is named first or last in a row of several, with the others: "*Leith, Perth and Oban*". */
export function wholeList(one: Span, scene: Scene): Span | undefined {
	const { text, reading, analysis } = scene;
	if (asksOne.test(analysis.text) || asksSingular(analysis)) return undefined;
	const { tokens } = reading.annotation();
	const named = namedIn(one, scene);
	const own = named.find((phrase) => isWithin(one, phrase) && phrase.end === one.end);
	if (own === undefined) return undefined;
	const before = text.slice(0, own.start);
	if (continues.test(before)) return rowUpTo(own, named, scene);
	let [end, closed] = [one.end, false];
	for (const next of named) {
		if (next.start < end) continue;
		const gap = text.slice(end, next.start).replace(/(?<= )the $/iu, '');
		if (closed || !joint.test(gap)) break;
		closed = lastJoint.test(gap);
		end = next.end;
	}
	return closed && endsThere(tokens, end, before) ? { start: one.start, end } : undefined;
}

/** The row that a name, or what stands right behind a verb, is the last of: "*Norway and* Iceland abstained", "broke *a rib and* an arm". */
function rowUpTo(last: Span, named: readonly Span[], { reading, text }: Scene): Span | undefined {
	const { tokens } = reading.annotation();
	let start = last.start;
	for (const before of named.filter(({ end }) => end < last.start).reverse()) {
		const gap = text.slice(before.end, start).replace(/(?<= )the $/iu, '');
		if (!(start === last.start ? joint.test(gap) && lastJoint.test(gap) : gap === ', ')) break;
		start = before.start;
	}
	const before = text.slice(0, start);
	if (start === last.start || continues.test(before) || !endsThere(tokens, last.end, before)) return undefined;
	const isNamed = reading.names.some((name) => name.start === start);
	// "Broke *her* pelvis".
	const lead = tokens.findLast((token) => token.end <= start && !determines.has(token.partOfSpeech));
	const isObject = lead?.partOfSpeech === 'VERB';
	return isNamed || isObject ? { start, end: last.end } : undefined;
}

/** What may be of a row: asked where or who, names alone, and of one sort. */
function namedIn(one: Span, { analysis, reading, text }: Scene): readonly Span[] {
	const { names } = reading;
	switch (analysis.answerType) {
		case 'place':
			return names.filter(({ nameClass }) => nameClass === 'place');
		case 'person': {
			const own = names.find((name) => isWithin(one, name))?.nameClass;
			const sort = own === 'place' || own === 'group' ? own : 'person';
			return names.filter(
				({ nameClass, start, end }) =>
					nameClass === sort && !isPersonNoun(text.slice(start, end).split(' ').at(-1)?.toLowerCase() ?? ''),
			);
		}
		default:
			return [...nounPhrases(reading.annotation()), ...names].sort((a, b) => a.start - b.start);
	}
}

/** Whether the row is over, and its last is not who does the next thing: "met Weiss and *Roe left*". */
function endsThere(tokens: readonly Token[], end: number, before: string): boolean {
	const next = tokens.find(({ start }) => start >= end);
	const isSubject = /(?:^|[.!?:;,—“"] )(?:the )?$/iu.test(before);
	if (next?.partOfSpeech === 'NUM') return false;
	return isSubject || !isVerb(next);
}

/** "Which film", "what breed of dog", but not "which body parts": a noun of one. */
function asksSingular({ text, terms }: Scene['analysis']): boolean {
	const kind = terms.findLast(({ role }) => role === 'class');
	if (kind === undefined) return false;
	const noun = text.slice(kind.start, kind.end).toLowerCase();
	// "Parts" is in the dictionary, and several all the same.
	return kind.bases.includes(noun) && !(noun.endsWith('s') && kind.bases.includes(noun.slice(0, -1)));
}
