import { irregularForms } from './irregular-forms.ts';

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb';

/** A word that another may be a form of. Whether it is a word at all, only the lexicon knows. */
interface Inflection {
	readonly base: string;
	readonly partOfSpeech: PartOfSpeech;
}

/** An ending and what stands in its place in the base form. */
type Detachment = readonly [ending: string, replacement: string];

/** The rules of detachment of Morphy (morphy(7WN) of WordNet), with `-ied`, `-ier`, `-oes`, `-ying` and Latin plurals beside them. */
const detachments: Readonly<Record<'noun' | 'verb' | 'adjective', readonly Detachment[]>> = {
	noun: [
		['s', ''],
		['ses', 's'],
		['xes', 'x'],
		['zes', 'z'],
		['ches', 'ch'],
		['shes', 'sh'],
		['oes', 'o'],
		['men', 'man'],
		['ies', 'y'],
		['ves', 'f'],
		['wives', 'wife'],
		['children', 'child'],
		['feet', 'foot'],
		['i', 'us'],
		['a', 'um'],
		['ae', 'a'],
		['ses', 'sis'],
	],
	verb: [
		['ies', 'y'],
		['ied', 'y'],
		['s', ''],
		['es', ''],
		['ed', 'e'],
		['ed', ''],
		['ing', 'e'],
		['ing', ''],
		['ying', 'ie'],
	],
	adjective: [
		['ier', 'y'],
		['iest', 'y'],
		['er', ''],
		['est', ''],
		['er', 'e'],
		['est', 'e'],
	],
};

/** What irregular verbs are compounded with: "overcame" is to "overcome" as "came" to "come". */
const verbPrefixes = 'over under out fore for re un mis with up inter pre be in by down'.split(' ');

/** A stem shorter than this is left alone, unless a whole word is replaced ("men"): "as" is no plural of "a". */
const shortestStem = 2;

/**
 * What a lower-case word may be a form of, by the irregular forms and the rules of detachment. Candidates only: most are
 * no words. The word itself is not among them.
 */
export function possibleBases(word: string): readonly Inflection[] {
	const found: Inflection[] = [];
	for (const partOfSpeech of ['noun', 'verb', 'adjective', 'adverb'] as const) {
		const irregular = partOfSpeech === 'verb' ? basesOfVerb(word) : irregularForms[partOfSpeech].get(word);
		if (irregular !== undefined) {
			for (const base of irregular) found.push({ base, partOfSpeech });
		} else if (partOfSpeech !== 'adverb') {
			for (const base of detached(word, detachments[partOfSpeech])) found.push({ base, partOfSpeech });
		}
	}
	return found;
}

function basesOfVerb(form: string): readonly string[] | undefined {
	const bases = irregularForms.verb.get(form);
	if (bases !== undefined) return bases;
	for (const prefix of verbPrefixes) {
		const simple = form.startsWith(prefix) ? basesOfVerb(form.slice(prefix.length)) : undefined;
		if (simple !== undefined) return simple.map((base) => prefix + base);
	}
	return undefined;
}

function detached(word: string, rules: readonly Detachment[]): readonly string[] {
	const bases: string[] = [];
	// The "s" of "pass" is no ending, though there is a word "pas".
	if (word.endsWith('ss')) return bases;
	for (const [ending, replacement] of rules) {
		if (!word.endsWith(ending)) continue;
		const stem = word.slice(0, word.length - ending.length);
		if (stem.length < shortestStem && stem !== '') continue;
		bases.push(stem + replacement);
		// "stopped" -> "stop", "bigger" -> "big".
		const doubled = /([bdfgklmnprstvz])\1$/.test(stem);
		if (doubled && replacement === '' && ending !== 's' && ending !== 'es') bases.push(stem.slice(0, -1));
	}
	return [...new Set(bases)];
}
