import type { QuestionAnalysis } from '../question/analysis.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { sameWord, surelyMet } from './match.ts';
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

/** "The president *and* Karl Weiss" are two. */
const joins = /^,? and (?:the )?$/u;
/** "*A* former trader" may be anybody, unless the name stands right beside it. */
const anyOne = /\b(?:an?|another) (?:[\p{L}'’-]+ ){0,3}$/iu;
/** "A trader, Karl Weiss", "a trader *named* Karl Weiss". */
const calls = /^[,:]? ["“]?$|\b(?:named?|names|called|calls|known as)\b/u;
/** "Karl Weiss, a trader", "Karl Weiss *is now* a trader", "Karl Weiss (then a trader)". */
const isA =
	/^(?:,(?: who| which)?|(?:,? (?:who|which))? (?:is|was|has been|had been|became|remains?)|["”’,]* \()(?: (?:now|then|also|once|himself|herself))? ?$/u;

type Told = Pick<Scene, 'text' | 'reading' | 'matches'>;

/**
 * Tells of each sentence whether it speaks of the office whose holder is asked for, or of the thing whose name is, names somebody or
 * something, and not that: asked who the president is, "Weiss will attend the dinner hosted by the president".
 */
export function createHolderUnnamed({
	terms,
	text: question,
	answerType,
}: Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>): (scene: Told) => boolean {
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
	return (scene) => {
		if (!asks) return false;
		const { text, reading, matches } = scene;
		const offices = matches.flatMap(({ asked, at, strength }) => {
			const said = reading.terms[at];
			// "CBS broadcast the game": whoever does it is the broadcaster.
			return said !== undefined && strength >= sameWord && isAsked(asked) ? [said] : [];
		});
		// "The U.S. President" is written like a name.
		const holders = reading.names.filter(
			({ nameClass, role, ...name }) =>
				(ofThing ? nameClass !== 'nationality' : ['person', 'unknown'].includes(nameClass)) &&
				(role !== null || ofThing || !offices.some((office) => isWithin(office, name))),
		);
		const names = holders.length > 0 || (reading.names.length > 0 && !standsFor.test(text));
		if (offices.length === 0 || !names) return false;
		const fresh = holders.filter((name) => isNew(name, scene));
		return !offices.some((office) =>
			fresh.some(
				({ role, ...name }) =>
					(role !== null && isWithin(office, role)) || isWithin(office, name) || isBeside(office, name, scene),
			),
		);
	};
}

/** Asked after *Karl Weiss* who is trader, his name names nobody. */
function isNew({ start, end }: Span, { reading, matches }: Told): boolean {
	const known = new Set(matches.filter(({ strength }) => strength > surelyMet).map(({ at }) => at));
	return reading.terms.some((term, at) => start <= term.start && term.start < end && !term.stop && !known.has(at));
}

/** Whether a name stands so by an office that it may be that of whoever has it. */
function isBeside(office: Span, name: Span, { text, reading, matches }: Told): boolean {
	const isBehind = office.end <= name.start;
	const [from, to] = isBehind ? [office.end, name.start] : [name.end, office.start];
	const between = text.slice(from, to);
	if (between.length > farthestHolder || /;|:(?! ["“])/u.test(between)) return false;
	// "The startup, *Marrow's* new bank", but "quarterback *Karl Weiss's* passes".
	const owns = between !== ' ' && /^['’]s?\b/u.test(text.slice(name.end));
	if (isBehind && (joins.test(between) || owns)) return false;
	const anyone = anyOne.exec(text.slice(0, office.start));
	if (anyone !== null) return isBehind ? calls.test(between) : isA.test(text.slice(name.end, anyone.index));
	// "The trader who *cheated*, Karl Weiss", asked for the trader who cheated; not "when a trader cheated, Karl Weiss".
	const met = new Set(matches.map(({ at }) => reading.terms[at]?.start));
	const isTold = /\b(?:who|whom|that|which)\b/iu.test(between);
	return reading
		.annotation()
		.tokens.every(
			({ start, end, partOfSpeech, lemma }) =>
				start < from || end > to || partOfSpeech !== 'VERB' || holds.has(lemma) || (isTold && met.has(start)),
		);
}
