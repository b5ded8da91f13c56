import { surelyMet } from '../ranking/match.ts';
import { findMentions } from '../text/mentions.ts';
import { isWithin, type Span, spansMatching } from '../text/span.ts';
import { superlative } from '../text/superlative.ts';
import type { Asked, Tells } from './tells.ts';

// Whether what a sentence counts, dates or shares out is of others than the question asks about.

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
