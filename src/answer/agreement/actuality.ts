import { wordsWith } from './own-clause.ts';
import type { StatedValue } from './stated-value.ts';

/** Whether a value is told as it is or was, as it is to be, or as it may be. */
export type Actuality = 'told' | 'to come' | 'possible';

/** "Could be barred for *four years*", "if 20 are freed". The month has a capital. */
const possible = /\b(?:[Cc]ould|[Mm]ight|may|[Ii]f|[Uu]nless)\b/u;
/** "Until 20 are freed": a number is asked for there, a date ("until 20 June") is no condition. */
const conditional = /^until\b/iu;
const toCome =
	/\b(?:will|shall|would|(?:is|are|was|were) (?:to|due|set|scheduled|likely|(?:going|about) to)|expected|(?:planned|set|scheduled) for|(?:expect(?:s|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|promis(?:es?|ed|ing)|want(?:s|ed|ing)?|agree[sd]?) (?:\p{L}+ ){0,3}?to)\b|['’]ll\b/iu;

/** How a sentence puts the value it states: told, to come, or only possible. Read from the words of the value's clause alone. */
export function actualityOf(stated: Pick<StatedValue, 'candidate' | 'value'>): Actuality {
	const words = wordsWith(stated);
	if (possible.test(words) || (stated.value.kind === 'quantity' && conditional.test(words))) return 'possible';
	return toCome.test(words) ? 'to come' : 'told';
}
