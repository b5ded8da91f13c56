import type { QuestionAnalysis } from '../question/analysis.ts';
import { createTurned } from '../ranking/contradiction.ts';
import { createHolderNamed } from '../ranking/holder-named.ts';
import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { findMentions } from '../text/mentions.ts';
import { isWithin, type Span, spansMatching } from '../text/span.ts';
import { superlative } from '../text/superlative.ts';
import { supersededIn } from '../text/superseded.ts';
import { type Term, termsOf } from '../text/terms.ts';

// Whether a sentence speaks of somebody or something else than the question, told by form and for the few that are shown.

type Asked = Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>;
type Asking = Pick<Scene, 'text' | 'reading' | 'matches'>;
type Tells = (scene: Asking) => boolean;

/** What a sentence falls behind in log-odds that speaks of another: as one without the date asked for. By judgment. */
export const ofOther = 3;
/**
 * The same where only another name stands by the verb, which may be the asked one's by another word: of 47 first sentences of
 * training questions that have it 23 answer, where without it 28 are expected to.
 */
const otherName = 0.7;

/**
 * What each sentence falls behind in log-odds for speaking of another than the question: by office, by what it counts, by time, with what is
 * asked for without it, by whose share or for whom, in words that were corrected, of the other side of a vote, or by name.
 */
export function createSpeaksOfOther(analysis: Asked): (scene: Asking) => number {
	const holderNamed = createHolderNamed(analysis);
	const all = [
		(scene: Asking) => holderNamed(scene) === false,
		createCountsOthers(analysis),
		createOnlyCompared(analysis),
		createOnlyMeasuredBy(analysis),
		createSaysWithout(analysis),
		createSharesOther(analysis),
		createOtherRate(analysis),
		createSuperseded(analysis),
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
		const without = spansMatching(included, text).filter(
			(stretch) => !reading.mentions.some((mention) => isWithin(mention, stretch)),
		);
		return counted.some((asked) => {
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			return met.length > 0 && met.every(({ at }) => without.some((stretch) => isWithin(reading.terms[at], stretch)));
		});
	};
}

/** "The largest increase *since December 1981*", "the most aggressive hike *since 1994*", and not "since the cup was held there in 1994". */
const compared = new RegExp(
	`\\b(?:most|least|best|worst|first|${superlative})\\b[^,;:()]*? since (?:(?:the|early|late|at least|in) )*`,
	'giu',
);

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
		const ends = spansMatching(compared, text).map(({ end }) => end);
		const times = reading.mentions.filter(({ kind, start }) => kind === 'date' && ends.includes(start));
		const met = matches.filter((match) => asked.includes(match.asked));
		return met.length > 0 && met.every(({ at }) => times.some((time) => isWithin(reading.terms[at], time)));
	};
}

/** "Higher *than in a poll of* March 2023": before the date of what something is measured by. */
const measuredBy = /\b(?:than|compared (?:with|to)) (?:(?!and\b|but\b|which\b)[\p{L}’'-]+ ){0,6}$/iu;

/** "No later *than* April 8", "more *than* two weeks ago" bound the day itself. */
const bounded = /\b(?:later|earlier|sooner|longer|more|less|fewer) than (?:the )?$/iu;

/** Tells of each sentence, where the day of something is asked for, whether all of its dates are of what it is compared with. */
export function createOnlyMeasuredBy({ answerType }: Asked): Tells {
	return ({ text, reading }) => {
		if (answerType !== 'date') return false;
		const dates = reading.mentions.filter(({ kind }) => kind === 'date');
		return (
			dates.length > 0 &&
			dates.every(({ start }) => measuredBy.test(text.slice(0, start)) && !bounded.test(text.slice(0, start)))
		);
	};
}

const withWord = /\bwith (?:(?:the|an?|any) )?$/iu;
const withoutWord = /\bwithout (?:(?:the|an?|any) )?$/iu;

/**
 * Tells of each sentence whether it says what is so without the thing with which it is asked for, or with it instead of without: asked how
 * much emissions would fall *with* a ban, "without a ban".
 */
export function createSaysWithout({ terms, text: question }: Asked): Tells {
	const sideOf = (before: string) => (withoutWord.test(before) ? 'without' : withWord.test(before) ? 'with' : null);
	const sided = terms.flatMap(({ start }, asked) => {
		const side = sideOf(question.slice(0, start));
		return side === null ? [] : [{ asked, side }];
	});
	return ({ text, reading, matches }) =>
		sided.some(({ asked, side }) => {
			const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
			const sides = met.map(({ at }) => sideOf(text.slice(0, reading.terms[at]?.start ?? 0)));
			return sides.length > 0 && sides.every((other) => other !== null && other !== side);
		});
}

const asksShareOf = /\b(?:share|proportion|percentage|percent|fraction) of (?:(?:the|all|its|their) )?$/iu;
/** Any of these may be meant by another of them, in a poll by all. Closed by hand. */
const anybody =
	/^(?:people|persons?|adults?|citizens?|residents?|inhabitants?|voters?|electorate|public|population|individuals?|households?|everybody|everyone)$/iu;
/** Whoever was asked, of whom the sentences before may say who they are. */
const whoWasAsked = /^(?:respondents?|participants?|interviewees|those|them|whom|which|sample|panel|readers|users)$/iu;
const wholeOfShare = /^ of (?:(?:the|all|its|their|these|those|our) )?(?=\p{L})/u;

/**
 * Tells of each sentence whether all the shares that it has are of others than those whose share is asked for: asked for the share of *women*,
 * "58 percent of adults".
 */
export function createSharesOther({ terms, text: question, answerType }: Asked): Tells {
	const whole = terms.findIndex(
		({ start, kind, text }) => asksShareOf.test(question.slice(0, start)) && kind === 'word' && !anybody.test(text),
	);
	return ({ text, reading, matches }) => {
		// "Their share of the vote" is a share of what need not be said.
		if (
			answerType !== 'percentage' ||
			whole < 0 ||
			matches.some((match) => match.asked === whole && match.strength > surelyMet)
		)
			return false;
		const shares = reading.mentions.filter(({ kind }) => kind === 'percentage');
		const isOfOther = ({ end }: Span) => {
			const from = end + (wholeOfShare.exec(text.slice(end))?.[0].length ?? Number.POSITIVE_INFINITY);
			const noun = reading.terms.findIndex(({ start }) => start === from);
			if (whoWasAsked.test(reading.terms[noun]?.text ?? '')) return false;
			return noun >= 0 && !matches.some(({ at, strength }) => at === noun && strength > surelyMet);
		};
		return shares.length > 0 && shares.every(isOfOther);
	};
}

const asksRate = /\b(?:per|(?:for )?(?:each|every)) $/iu;
/** Words that say for each of what. Untuned. */
const wordsOfEach = 3;
const saysRate = /\b(?:per|an?|each|every) $/iu;

/**
 * Tells of each sentence, where a sum for each of something is asked for, whether it has sums and none of them for each: asked what
 * breakfast costs per pupil, "117 million euros a year".
 */
export function createOtherRate({ terms, text: question, answerType }: Asked): Tells {
	const first = terms.findIndex(({ start }) => asksRate.test(question.slice(0, start)));
	return ({ text, reading, matches }) => {
		if (answerType !== 'money' || first < 0) return false;
		const sums = reading.mentions.filter(({ kind }) => kind === 'money');
		const isSaid = matches.some(
			({ asked, at }) =>
				// "For each *Corvanta share*".
				asked >= first && asked < first + wordsOfEach && saysRate.test(text.slice(0, reading.terms[at]?.start ?? 0)),
		);
		// "Each of them gets 40 euros", "the fee is 40 euros a head".
		return sums.length > 0 && !isSaid && !/\b(?:per|each|every|apiece|a head|average)\b/iu.test(text);
	};
}

/** Asked what an article said before it was corrected. */
const asksEarlier =
	/\b(?:earlier|previous(?:ly)?|original(?:ly)?|before|at first|first|initially|correct(?:ed|ion|ions)?|wrong(?:ly)?|mistakes?|errors?|versions?)\b/iu;

/** Tells of each sentence whether all that it has of the question only stood in an earlier version of the article, which was corrected. */
export function createSuperseded({ text: question }: Asked): Tells {
	return ({ text, reading, matches }) => {
		const given = asksEarlier.test(question) ? null : supersededIn(text);
		return given !== null && matches.every(({ at }) => isWithin(reading.terms[at], given));
	};
}
