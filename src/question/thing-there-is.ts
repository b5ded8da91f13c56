import type { Clause } from './clause.ts';

const be = /^(?:is|are|was|were)$/;
const oneOfThem = /^there (an?|any|some) (.+?)( (?:on|in|at|to|from|for|near|after|before|during) .+)?$/i;

/**
 * "How much?", after "is there a reward for the crown?": how much is the reward. Null where the clause does not ask whether
 * there is something, or not of the number of things that the words ask about.
 */
export function askedOfWhatThereIs(asked: string, { subject, auxiliary, rest }: Clause): string | null {
	const [, article = '', thing, further = ''] = oneOfThem.exec(rest) ?? [];
	if (subject !== '' || !be.test(auxiliary) || thing === undefined) return null;
	const isOne = /^an?$/i.test(article);
	if (/^how many$/i.test(asked))
		return /^(?:are|were)$/.test(auxiliary) ? `How many ${thing} ${auxiliary} there${further}?` : null;
	if (/^how (?:much|big|long|old)$/i.test(asked))
		return isOne ? `${capitalised(asked)} ${auxiliary} the ${thing}${further}?` : null;
	return /^(?:when|where|why|since when|until when)$/i.test(asked)
		? `${capitalised(asked)} ${auxiliary} ${rest}?`
		: null;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
