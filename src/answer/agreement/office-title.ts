import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createMatcher, sameWord } from '../../ranking/match.ts';
import { readSentence } from '../../ranking/reading.ts';
import { countryOf, isOrdinaryWord } from '../../text/lexicon.ts';
import { besideOffice } from './of-other.ts';
import type { StatedValue } from './stated-value.ts';

/** What a title is made of, in wink's tags. */
const titleTags = new Set('NOUN PROPN ADJ'.split(' '));

/**
 * Whether a stated value may have the very office of the anchor's: asked for "the minister", a *finance* minister is not the *health*
 * minister, nor a *deputy finance* minister. Where no office stands beside one of the two, nothing tells them apart.
 */
export function createHasOfficeOfAnchor(
	analysis: QuestionAnalysis,
	anchor: StatedValue,
): (stated: StatedValue) => boolean {
	const titleOf = createTitleOf(analysis);
	const byAnchor = titleOf(anchor);
	return (stated) => {
		const own = titleOf(stated);
		return byAnchor === null || own === null || own === byAnchor;
	};
}

/** The words of the title that the question does not have, names apart, in dictionary form; null where no office stands beside the value. */
function createTitleOf(analysis: QuestionAnalysis): (stated: StatedValue) => string | null {
	const match = createMatcher(analysis);
	return ({ candidate: { sentence }, value }) => {
		if (analysis.answerType !== 'person') return null;
		const { text } = sentence;
		const { terms: said, annotation } = readSentence(sentence);
		const matches = match(said).filter(({ strength }) => strength >= sameWord);
		const offices = matches
			.filter(({ asked }) => analysis.terms[asked]?.kind === 'word')
			.flatMap(({ at }) => said[at] ?? []);
		const beside = besideOffice(text, value, offices);
		const office = beside.before ?? beside.behind;
		if (office === undefined) return null;
		const title: string[] = [];
		for (let at = said.indexOf(office) - 1; at >= 0; at--) {
			const [word, next] = [said[at], said[at + 1]];
			if (word === undefined || next === undefined || word.stop || text.slice(word.end, next.start) !== ' ') break;
			const tag = annotation().tokens.find(({ start }) => start === word.start)?.partOfSpeech;
			if (tag === undefined || !titleTags.has(tag)) break;
			const isAsked = matches.some((other) => other.at === at);
			const isName = !isOrdinaryWord(word.normal) || countryOf(word.normal) !== null;
			if (!isAsked && !isName) title.push(word.bases[0] ?? word.normal);
		}
		return title.sort().join(' ');
	};
}
