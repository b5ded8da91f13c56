import type { QuestionAnalysis } from '../question/analysis.ts';
import { createTurned } from '../ranking/contradiction.ts';
import { createHolderNamed } from '../ranking/holder-named.ts';
import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { findMentions } from '../text/mentions.ts';
import { isWithin, type Span } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';

// Whether a sentence speaks of somebody or something else than the question, told by form and for the few that are shown.

type Asked = Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>;
type Asking = Pick<Scene, 'text' | 'reading' | 'matches'>;
type Tells = (scene: Asking) => boolean;

/** What a sentence falls behind in log-odds that speaks of another: as one without the date asked for. By judgment. */
const ofOther = 3;
/**
 * The same where only another name stands by the verb, which may be the asked one's by another word: of 47 first sentences of
 * training questions that have it 23 answer, where without it 28 are expected to.
 */
const otherName = 0.7;

/** What each sentence falls behind in log-odds for speaking of another than the question: by office, by what it counts, by time, of the other side of a vote, or by name. */
export function createSpeaksOfOther(analysis: Asked): (scene: Asking) => number {
	const holderNamed = createHolderNamed(analysis);
	const all = [
		(scene: Asking) => holderNamed(scene) === false,
		createCountsOthers(analysis),
		createOnlyCompared(analysis),
	];
	const isOtherNamed = createOtherNamed(analysis);
	const countTurned = createTurned(analysis);
	// Of other verbs it is no sign: what drugs are used for they may be used against.
	const asksVotes = /\bvot(?:e|es|ed|ing)\b/iu.test(analysis.text);
	return (scene) => {
		const isOther =
			all.some((tells) => tells(scene)) || (asksVotes && countTurned(scene.reading.terms, scene.matches) > 0);
		return isOther ? ofOther : isOtherNamed(scene) ? otherName : 0;
	};
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

/** What makes a name before the verb no subject of it. */
const preposition = /^(?:at|of|in|for|from|with|by|to|on|against|about|between|and|or)$/;
/** Whoever a verb may go with instead of a name before it. */
const pronoun = /\b(?:he|she|it|they|we|I|his|her|its|their)\b/u;

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

/** "The largest increase *since December 1981*", "the most aggressive hike *since 1994*", and not "since the cup was held there in 1994". */
const compared = /\b(?:most|least|worst|first|\p{L}{2,}est)\b[^,;:()]*? since (?:(?:the|early|late|at least|in) )*/giu;

/**
 * Tells of each sentence whether it only compares with the time that is asked about: asked how high inflation was in December 1981,
 * "the largest increase since December 1981".
 */
export function createOnlyCompared({ terms, text: question }: Asked): Tells {
	const timesAsked = findMentions(question).filter(({ kind }) => kind === 'date');
	const asked = terms.flatMap((term, i) => (timesAsked.some((time) => isWithin(term, time)) ? [i] : []));
	const asks = asked.length > 0 && !/\bsince\b/iu.test(question);
	return ({ text, reading, matches }) => {
		if (!asks) return false;
		const ends = Array.from(text.matchAll(compared), ({ 0: { length }, index }) => index + length);
		const times = reading.mentions.filter(({ kind, start }) => kind === 'date' && ends.includes(start));
		const met = matches.filter((match) => asked.includes(match.asked));
		return met.length > 0 && met.every(({ at }) => times.some((time) => isWithin(reading.terms[at], time)));
	};
}
