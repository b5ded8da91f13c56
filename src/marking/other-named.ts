import { surelyMet } from '../ranking/match.ts';
import { isWithin, type Span } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { Asked, Tells } from './tells.ts';

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
