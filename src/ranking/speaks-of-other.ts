import type { QuestionAnalysis } from '../question/analysis.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { createTurned } from './contradiction.ts';
import type { Scene } from './scene.ts';

// Whether a sentence speaks of somebody or something else than the question, told by form and for the few that are shown.

type Asked = Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>;
type Tells = (scene: Pick<Scene, 'text' | 'reading' | 'matches'>) => boolean;

/** Tells of each sentence whether it speaks of another than the question: by name, by office, by what it counts, or of the other side. */
export function createSpeaksOfOther(analysis: Asked): Tells {
	const all = [createOtherNamed(analysis), createHolderUnnamed(analysis), createCountsOthers(analysis)];
	const countTurned = createTurned(analysis);
	return (scene) => all.some((tells) => tells(scene)) || countTurned(scene.reading.terms, scene.matches) > 0;
}

const article = /^(?:the|an?)$/;

/**
 * Tells of each sentence whether another name stands in it before or behind the question's verb than in the question, and the
 * question's own nowhere: asked when *Weiss* resigned or they captured *Islamabad*, one in which *Calder* resigned or they captured
 * *Kabul* speaks of something else.
 */
export function createOtherNamed({ terms, text: question }: Asked): Tells {
	const words = termsOf(question);
	const named = (word: Term | undefined) =>
		terms.findIndex(({ start, kind }) => start === word?.start && kind === 'name');
	const verbs = terms.flatMap(({ verb, light, start }, asked) => {
		const at = words.findIndex((word) => word.start === start);
		if (!verb || light) return [];
		// "When did the protest at *Ratnavati* begin?": the protest did.
		const opening = words.slice(0, at).findLast((word) => named(word) < 0)?.normal ?? '';
		return [
			{ asked, subject: preposition.test(opening) ? -1 : named(words[at - 1]), object: named(behind(words, at)) },
		];
	});
	return ({ text, reading, matches }) => {
		const isMissing = (name: number) => name >= 0 && !matches.some(({ asked }) => asked === name);
		const isNew = (name: Span) => !matches.some(({ at }) => isWithin(reading.terms[at], name));
		return verbs.some(({ asked, subject, object }) =>
			matches.some(({ asked: met, at, strength }) => {
				const verb = reading.terms[at];
				if (met !== asked || strength < surelyMet || verb === undefined) return false;
				const before = reading.names.findLast(({ end, nameClass }) => nameClass === 'person' && end <= verb.start);
				const next = behind(reading.terms, at);
				const after = reading.names.find((name) => isWithin(next, name) && name.nameClass !== 'nationality');
				const acts = before !== undefined && !pronoun.test(text.slice(before.end, verb.start));
				return (
					(isMissing(object) && after !== undefined && isNew(after)) || (isMissing(subject) && acts && isNew(before))
				);
			}),
		);
	};
}

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
export function createHolderUnnamed({ terms, text: question, answerType }: Asked): Tells {
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

/** What makes a name before the verb no subject of it. */
const preposition = /^(?:at|of|in|for|from|with|by|to|on|against|about|between|and|or)$/;
/** Whoever a verb may go with instead of a name before it. */
const pronoun = /\b(?:he|she|it|they|we|I|his|her|its|their)\b/u;

/** Surer than this, a word of the question is met and not one that is only related. Untuned. */
const surelyMet = 0.6;

/** The word behind another, articles apart. */
function behind(words: readonly Term[], at: number): Term | undefined {
	return at < 0 ? undefined : words.slice(at + 1).find(({ normal }) => !article.test(normal));
}

/** "Over 50 people, *including soldiers*": up to the end of the clause, those of whom there is no number. */
const included = /\b(?:including|among (?:them|whom|these))\b[^,;:()]*/giu;

/**
 * Tells of each sentence whether those whose number is asked for are only among others that it counts: asked how many soldiers were
 * killed, "over 50 people, including soldiers".
 */
export function createCountsOthers({ terms, text: question }: Asked): Tells {
	const verb = terms.findIndex((term) => term.verb);
	const counted = terms.flatMap(({ kind, role }, asked) =>
		kind === 'word' && role !== 'class' && (verb < 0 || asked < verb) ? [asked] : [],
	);
	const asks = /^how many\b/iu.test(question);
	return ({ text, reading, matches }) => {
		if (!asks) return false;
		const without = [...text.matchAll(included)]
			.map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
			.filter((stretch) => !reading.mentions.some((mention) => isWithin(mention, stretch)));
		return counted.some((asked) => {
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			return met.length > 0 && met.every(({ at }) => without.some((stretch) => isWithin(reading.terms[at], stretch)));
		});
	};
}
