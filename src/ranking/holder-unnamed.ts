import type { QuestionAnalysis } from '../question/analysis.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { surelyMet } from './match.ts';
import type { Scene } from './scene.ts';

/** Asks for whoever has an office, or for somebody's name, and not for "the oldest" or "the most widely read" of many. */
const asksOffice =
	/^(?:who(?:['’]s| is| was)|(?:what(?:['’]?s| is| are| was| were) )?(?:the )?names? of|name) (?:(?:the|an?) (?!most\b|least\b|\p{L}+est\b)|\p{L}[\p{L}-]*['’]s? )/iu;
/** Whoever has the office may be named in the sentence before. */
const standsFor = /\b(?:he|she|they|him|her|them|who|I|we)\b/iu;
/** Where the words for the office end: "the trader *who* exploited it", "the governor *of* Montana". */
const afterOffice = /\b(?:of|who|whom|whose|that|which|from|in|for|at|on|to|with|by)\b/iu;
/** Characters between an office and the name of whoever has it: "the president of the Republic of Maravia, Karl Weiss". Untuned. */
const farthestHolder = 60;
/** Verbs between the two that say who has it, or had: "Weiss *was elected* president", "Weiss *took over* as president". */
const holds = new Set(
	'become appoint elect re-elect name choose select nominate declare swear succeed replace serve lead take make install remain work act inaugurate confirm promote hire sign call know'.split(
		' ',
	),
);

/**
 * Tells of each sentence whether it speaks of the office whose holder is asked for, names somebody, and not whoever has it: asked who
 * the president is, "Weiss will attend the dinner hosted by the president".
 */
export function createHolderUnnamed({
	terms,
	text: question,
	answerType,
}: Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>): (
	scene: Pick<Scene, 'text' | 'reading' | 'matches'>,
) => boolean {
	const opening = asksOffice.exec(question)?.[0].length;
	const asks = opening !== undefined && (answerType === 'person' || /\bnames?\b/iu.test(question));
	const length = question.slice(opening).search(afterOffice);
	const end = opening === undefined || length < 0 ? question.length : opening + length;
	const head = terms.findLastIndex((term) => term.end <= end);
	const ofThing = /\bnames?\b/iu.test(question.slice(0, opening)) && !isPersonNoun(terms[head]?.bases[0] ?? '');
	const isAsked = (asked: number) => {
		const term = terms[asked];
		const isHead = term?.kind === 'word' && !term.verb && term.end <= end;
		return isHead && (ofThing ? asked === head : isPersonNoun(term.bases[0] ?? ''));
	};
	return ({ text, reading, matches }) => {
		if (!asks) return false;
		const offices = matches.flatMap(({ asked, at, strength }) => {
			const said = reading.terms[at];
			return said !== undefined && strength > surelyMet && isAsked(asked) ? [said] : [];
		});
		// "The U.S. President" is written like a name.
		const people = reading.names.filter(
			({ nameClass, role, ...name }) =>
				(ofThing ? nameClass !== 'nationality' : ['person', 'unknown'].includes(nameClass)) &&
				(role !== null || ofThing || !offices.some((office) => isWithin(office, name))),
		);
		const names = people.length > 0 || (reading.names.length > 0 && !standsFor.test(text));
		if (offices.length === 0 || !names) return false;
		const { tokens } = reading.annotation();
		// "The trader who *cheated*, Karl Weiss", asked for the trader who cheated; not "when a trader cheated, Karl Weiss".
		const met = new Set(matches.map(({ at }) => reading.terms[at]?.start));
		const isBeside = (office: Span, name: Span) => {
			const [from, to] = office.end <= name.start ? [office.end, name.start] : [name.end, office.start];
			const between = text.slice(from, to);
			if (between.length > farthestHolder || /[;:]/u.test(between)) return false;
			const isTold = /\b(?:who|whom|that|which)\b/iu.test(between);
			return tokens.every(
				({ start, end, partOfSpeech, lemma }) =>
					start < from || end > to || partOfSpeech !== 'VERB' || holds.has(lemma) || (isTold && met.has(start)),
			);
		};
		return !offices.some((office) =>
			people.some(
				({ role, ...name }) =>
					(role !== null && isWithin(office, role)) || isWithin(office, name) || isBeside(office, name),
			),
		);
	};
}
