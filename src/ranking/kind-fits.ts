import type { MentionKind } from '../text/mentions.ts';
import type { NameClass } from '../text/names.ts';

// How well a kind of words fits what is asked, before anything else of the sentence is looked at.

/** A kind that is near to the one asked for: a sum of money is also a quantity. Untuned. */
export const nearKind = 0.55;

/**
 * What is left of the fit of words that hardly ever answer: how often for how long, the town of a dateline for who, "50-crown
 * notes" for how many notes. Untuned.
 */
export const hardlyFits = 0.1;

/** How well a name fits that says whose deed it is: "the *Soviet* invasion". Untuned. */
export const doingFit = 0.7;

export type MentionFits = Readonly<Partial<Record<MentionKind, number>>>;

/** How well each kind of mention fits what is asked, 0 to 1; one that is not named does not answer. Untuned. */
export const mentionFits = {
	date: { date: 1 },
	duration: { duration: 1, measure: 0.7, date: hardlyFits },
	times: { quantity: 1, ordinal: 0.6, measure: hardlyFits, percentage: hardlyFits, money: hardlyFits },
	// "How long is the bridge": a length of time is none of a thing.
	extent: { measure: 1, quantity: 0.3 },
	// "How tall" is answered with a unit of length, "how many" without.
	degree: { measure: 1, duration: 0.4, quantity: 0.3, percentage: 0.3, money: 0.2 },
	// "How far have prices fallen", "how high is the hill".
	reach: { measure: 1, percentage: 0.8, money: 0.8, quantity: 0.5, duration: 0.4 },
	quantity: { quantity: 1, measure: 1, percentage: nearKind, money: nearKind, duration: nearKind, ordinal: 0.15 },
	money: { money: 1, percentage: 0.3, quantity: 0.25 },
	// A rate may be so many in a thousand, a share of a hundred may not.
	share: { percentage: 1, quantity: hardlyFits, money: hardlyFits },
	rate: { percentage: 1, quantity: 0.4, money: 0.3 },
} as const satisfies Readonly<Record<string, MentionFits>>;

/** How well a name of each class fits, asked who or where, 0 to 1. Untuned. */
export const nameFits = {
	person: { person: 1, unknown: 0.6, group: 0.45, place: 0.15, thing: 0.1, nationality: 0.05 },
	place: { place: 1, unknown: 0.55, nationality: 0.4, group: 0.35, thing: 0.1, person: 0.1 },
} as const satisfies Readonly<Record<string, Readonly<Record<NameClass, number>>>>;

/** How well what is found by its form alone fits, 0 to 1. Untuned. */
export const formFit = {
	/** A date that bounds a length of time: "until *June 30*". */
	bound: 0.8,
	/** A share in words or of so many: "*a third*". */
	share: 0.9,
	sureCause: 1,
	cause: 0.5,
	way: 0.8,
	/** Asked whose: a name that is said to own something, and any other. */
	owner: 1,
	otherName: 0.4,
	/** Of a person, its office; of a thing, what stands behind its name; of an abbreviation, its long form. */
	role: 0.9,
	behindName: 0.7,
	longForm: 1,
	/** Any noun phrase, where no kind is asked for. */
	phrase: 0.5,
};

/** What is left of an owner's fit where only a nationality says it. Untuned. */
export const ofNationality = 0.5;
