import { annotate } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
import { entitiesOf } from './entities.ts';
import { isInQuotation } from './quoted.ts';
import type { Salient } from './salience.ts';

/** "The first one", "the ones at Vika", "which one": a word that only stands for a noun. */
const standsForNoun = /\b(which|another|the(?: (?!other|little|loved|young)\p{L}+)?) (ones?)\b(?! of\b| who\b)/giu;
/** "How do I get one?": any of those that were spoken of. */
const anyOne =
	/\b((?:get|buy|have|need|want|order|own|rent|make|build|find|use|apply for|ask for)) one(?=[\s?.!]*$| (?:in|at|for|from|by|before|without)\b)/iu;
/** "The one at Vika" is told from others by what follows; "the one" alone by nothing. */
const toldByNext = /^ (?:at|in|on|near|from|for|by|with|without|that|which)\b/i;
/** One of several, where "the old one" may be another than the only one that was named. */
const ofSeveral = /^(?:which|the(?: (?:first|second|third|last|\p{L}+est))?)$/iu;

/** A question with the noun that "one" and "ones" stand for: "when did the first boat sail?". */
export function withNounForOne(question: string, salient: readonly Salient[]): string {
	const thing = salient.find(
		({ age, kind, proper, joined, role }) =>
			age === 0 && !proper && joined === undefined && kind !== 'person' && role !== 'adjunct',
	);
	if (thing === undefined) return question;
	const any = anyOne.exec(question);
	if (any !== null && !isInQuotation(any.index, question) && !hasItsNoun(question, any.index)) {
		const kind = thing.text.replace(/^the /, '').split(' ');
		const last = kind.at(-1) ?? '';
		const one = [...kind.slice(0, -1), thing.plural ? (baseForms(last)[0] ?? last) : last].join(' ');
		return question.replace(anyOne, (_said, verb: string) => `${verb} ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`);
	}
	return question.replace(standsForNoun, (said, which: string, one: string, at: number) => {
		if (isInQuotation(at, question) || hasItsNoun(question, at)) return said;
		if (/^the$/i.test(which) && !toldByNext.test(question.slice(at + said.length))) return said;
		const noun = nounsOf(thing.text);
		const last = noun.at(-1);
		if (last === undefined || (ofSeveral.test(which) && !thing.plural)) return said;
		const single = /^one$/i.test(one) && thing.plural ? (baseForms(last)[0] ?? last) : last;
		return [which, ...noun.slice(0, -1), single].join(' ');
	});
}

/** "Is the new bridge longer than *the old one*?", "*which one* is cheaper, the bus or the train?". */
function hasItsNoun(question: string, at: number): boolean {
	const ahead = entitiesOf(question).filter(({ end, kind }) => end <= at && kind !== 'time');
	const asked = /\b(?:how many|how much|which|what) $/i;
	return ahead.some(({ start }) => !asked.test(question.slice(0, start))) || /\bor\b/i.test(question.slice(at));
}

/** "Malaria vaccine", of "the new malaria vaccine": what another of its kind is called too. */
function nounsOf(text: string): readonly string[] {
	const { tokens } = annotate(text);
	const before = tokens.findLastIndex(({ partOfSpeech }) => partOfSpeech !== 'NOUN');
	return tokens.slice(before + 1).map((token) => token.text);
}
