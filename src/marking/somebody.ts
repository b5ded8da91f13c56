import { classesOf, isKindOf, isPersonNoun } from '../text/lexicon.ts';
import { headOf } from '../text/phrases.ts';

// Whether words that are no name say who or what somebody is.

/** Whether words are for one person: "a passing driver", "son of a farmer". */
export function isPersonSaid(words: string): boolean {
	return isPersonNoun(nounOf(words));
}

/** Whether words describe somebody, one or many: "a passing driver", "the board". */
export function isSomebodySaid(words: string): boolean {
	const wordClass = classesOf(nounOf(words))[0]?.wordClass;
	return wordClass === 'person' || wordClass === 'group';
}

/** Whether words say what somebody is by profession: "a merchant sailor", and not "a son". */
export function isJob(words: string): boolean {
	return isPersonSaid(words) && !isKindOf(nounOf(words), 'relative');
}

// Of "son of a farmer" the son.
function nounOf(words: string): string {
	return headOf(words.replace(/ (?:of|in|at|for|from) .*/u, ''));
}
