import { makesOther, surelyMet } from '../ranking/match.ts';
import { isPersonNoun } from '../text/lexicon.ts';
import { isOwner } from '../text/possessive.ts';
import { isWithin } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import { succession } from './succession.ts';
import type { Asked, Tells } from './tells.ts';
import { wordsBefore } from './words-before.ts';

// Whether a sentence speaks of somebody else of the same office or of the same family.

/** Words by which a sentence says that somebody has an office no longer, not yet or for another, in whatever form. */
const ofOtherTime = new RegExp(
	`\\b(?:${[...makesOther].join('|')}|${succession}|served|old|retired|stepped down)\\b`,
	'iu',
);

/** Words before an office, at most, up to the one that makes another of it: "*deputy* prime minister". Untuned. */
const farthestOther = 3;
/** "Who is the *deputy* minister", and not "which former minister is president". */
const asksHolder = /^who(?:['’]s| is| was| are| were) /iu;

/**
 * Tells of each sentence whether it has only the holder of an office where another beside that one is asked for: asked who is *deputy*
 * minister, "Minister Ann Holm".
 */
export function createOnlyHolder({ terms, text: question, answerType }: Asked): Tells {
	const words = termsOf(question);
	const offices = terms.flatMap(({ start, kind, bases }, asked) => {
		const own = wordsBefore(words, start).slice(-farthestOther);
		return kind === 'word' &&
			bases.some(isPersonNoun) &&
			own.some(({ normal }) => makesOther.has(normal) && normal !== 'then')
			? [asked]
			: [];
	});
	return ({ text, matches }) =>
		answerType === 'person' &&
		asksHolder.test(question) &&
		!ofOtherTime.test(text) &&
		offices.some((office) => matches.some(({ asked, strength }) => asked === office && strength > surelyMet));
}

/**
 * Tells of each sentence whether it has another of the same family name, by the given name, and not the one asked about: asked when
 * *Adele* Funk sued, "Matthias Funk sued in 2020".
 */
export function createOtherGivenName({ terms, text: question }: Asked): Tells {
	const full = terms.flatMap((term, family) => {
		const given = terms[family - 1];
		const before = terms[family - 2];
		const isFull =
			term.kind === 'name' &&
			given?.kind === 'name' &&
			given.end + 1 === term.start &&
			(before?.kind !== 'name' || before.end + 1 !== given.start);
		const next = terms[family + 1];
		// A verb typed small may be taken for a name: "sue".
		const goesOn = next?.kind === 'name' && !next.verb && next.start === term.end + 1;
		// "Lee Poe's father" may have the name as well.
		return isFull && !goesOn && !isOwner(term, question) ? [{ given: family - 1, family }] : [];
	});
	return ({ text, reading, matches }) =>
		full.some(({ given, family }) => {
			if (matches.some(({ asked }) => asked === given)) return false;
			const first = terms[given]?.normal[0];
			const met = matches.filter(({ asked, strength }) => asked === family && strength > surelyMet);
			const isAnothers = (at: number) => {
				const [before, name] = [reading.terms[at - 1], reading.terms[at]];
				if (before === undefined || name === undefined || before.end + 1 !== name.start) return false;
				const person = reading.names.find(({ start, end }) => start <= before.start && end === name.end);
				if (person?.nameClass !== 'person') return false;
				const givenNames = reading.terms.filter((term) => term !== name && isWithin(term, person));
				return (
					// "*James* Francis Thorpe" may be Jim.
					!givenNames.some(({ normal }) => normal[0] === first) &&
					before.normal.length > 3 &&
					/^\p{Lu}/u.test(text.slice(before.start))
				);
			};
			return met.some(({ at }) => isAnothers(at));
		});
}
