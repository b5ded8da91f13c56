import { createTurned } from '../ranking/contradiction.ts';
import { createHolderNamed } from '../ranking/holder-named.ts';
import { isWithin } from '../text/span.ts';
import { supersededIn } from '../text/superseded.ts';
import { createAffirms } from './affirmed.ts';
import { createDenies } from './denied.ts';
import { createOnlyPlanned } from './only-planned.ts';
import { createOtherDimension } from './other-dimension.ts';
import {
	createCountsOthers,
	createOnlyCompared,
	createOnlyMeasuredBy,
	createOtherRate,
	createSaysWithout,
	createSharesOther,
} from './other-measured.ts';
import { createOtherNamed } from './other-named.ts';
import { createOtherOutcome } from './other-outcome.ts';
import { createOnlyHolder, createOtherGivenName } from './other-person.ts';
import { createSwapsRoles } from './swapped-roles.ts';
import type { Asked, Asking, Tells } from './tells.ts';
import { createOnlyAfter, createTurnedBefore } from './turned.ts';
import { createAgeUntold, createNameNotBeside, createTakingUntold } from './untold.ts';

// Whether a sentence speaks of somebody or something else than the question, told by form and for the few that are shown.

/** What a sentence falls behind in log-odds that speaks of another: as one without the date asked for. By judgment. */
export const ofOther = 3;
/**
 * The same where only another name stands by the verb, which may be the asked one's by another word: of 47 first sentences of
 * training questions that have it 23 answer, where without it 28 are expected to.
 */
const otherName = 0.7;

/**
 * What each sentence falls behind in log-odds for speaking of another than the question: by office, by what it counts, by time, with what is
 * asked for without it, by whose share or for whom, in words that were corrected, of the other side of a vote, by who does it to whom, as only planned, by
 * which side of a thing or what became of people, or by name; or for not telling what is asked about it at all.
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
		createAffirms(analysis),
		createDenies(analysis),
		createTurnedBefore(analysis),
		createOnlyAfter(analysis),
		createAgeUntold(analysis),
		createTakingUntold(analysis),
		createNameNotBeside(analysis),
		createSwapsRoles(analysis),
		createOnlyPlanned(analysis),
		createOtherDimension(analysis),
		createOtherOutcome(analysis),
		createOnlyHolder(analysis),
		createOtherGivenName(analysis),
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
