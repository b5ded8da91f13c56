import { baseForms } from '../text/lexicon.ts';

/** Nouns that are always of something: a question that has one and nothing that it is of leaves that out. */
const relational = new Set(
	`type kind form version member part component layer stage step phase character theme benefit advantage disadvantage pro con
	drawback risk danger effect impact implication consequence cause symptom treatment cure prevention source use application
	example alternative difference similarity history origin role purpose goal meaning definition feature characteristic
	requirement limitation cost price fee policy result outcome finding conclusion criticism controversy significance
	importance`.split(/\s+/),
);

/** Whether a noun is one of a part, a cause, a use or the like, rather than of a thing. In lower case, in any form. */
export function isRelational(noun: string): boolean {
	return relational.has(baseForms(noun)[0] ?? noun);
}
