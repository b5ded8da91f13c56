import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { officesAmong } from '../text/names.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isNewName, surelyMet, surelySame } from './match.ts';
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
 * Tells of each sentence that speaks of the office whose holder is asked for, or of the thing whose name is, whether it names that:
 * asked who the president is, "President Karl Weiss" does, "Weiss will attend the dinner hosted by the president" does not. Null
 * where it speaks of neither or names nobody, and where nothing of the kind is asked.
 */
export function createHolderNamed({
	terms,
	text: question,
	answerType,
}: Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>): (scene: Told) => boolean | null {
	const opening = asksOffice.exec(question)?.[0].length;
	const asks = opening !== undefined && (answerType === 'person' || /\bnames?\b/iu.test(question));
	const length = question.slice(opening).search(afterOffice);
	const end = opening === undefined || length < 0 ? question.length : opening + length;
	const head = terms.findLastIndex((term) => term.end <= end);
	const ofThing = /\bnames?\b/iu.test(question.slice(0, opening)) && !isPersonNoun(terms[head]?.bases[0] ?? '');
	const isAsked = (asked: number) => {
		const term = terms[asked];
		const isHead = term?.kind === 'word' && !term.verb && term.end <= end;
		return isHead && (ofThing ? asked === head : meansSomebody(term));
	};
	// "The *prime* minister": another minister has another office.
	const whole = terms.flatMap(({ kind, light, verb }, asked) =>
		asked < head && kind === 'word' && !light && !verb ? [asked] : [],
	);
	return (scene) => {
		const { text, reading, matches } = scene;
		if (!asks) return null;
		const offices = matches.flatMap(({ asked, at, strength }) => {
			const said = reading.terms[at];
			// "CBS broadcast the game": whoever does it is the broadcaster.
			return said !== undefined && strength >= surelySame && isAsked(asked) ? [said] : [];
		});
		const nobody = ofThing ? [] : officesAmong(reading.names, text);
		const holders = reading.names.filter(
			({ nameClass, role, ...name }) =>
				(ofThing ? nameClass !== 'nationality' : ['person', 'unknown'].includes(nameClass)) &&
				!nobody.some((office) => isWithin(name, office)) &&
				(role !== null || ofThing || !offices.some((office) => isWithin(office, name))),
		);
		const names = holders.length > 0 || (reading.names.length > 0 && !standsFor.test(text));
		if (offices.length === 0 || !names) return null;
		const fresh = holders.filter((name) => isNewName(name, reading.terms, matches));
		const isNamed = offices.some((office) =>
			fresh.some(
				({ role, ...name }) =>
					(role !== null && isWithin(office, role)) || isWithin(office, name) || isBeside(office, name, scene),
			),
		);
		const isWhole = whole.every((word) =>
			matches.some(({ asked, strength }) => asked === word && strength > surelyMet),
		);
		return isNamed && !isWhole ? null : isNamed;
	};
}

/** Whether a word of the question names whoever has an office, or an abbreviation does that stands for one: "spokesman", "PM". */
function meansSomebody({ bases, expansions }: QuestionTerm): boolean {
	const heads = [bases[0], ...expansions.map((expansion) => expansion.bases.at(-1))];
	return heads.some((head) => head !== undefined && isPersonNoun(head));
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
