import { type Annotation, isNoun, type Token } from './annotation.ts';
import type { Span } from './span.ts';
import { termsOf } from './terms.ts';
import type { Unit } from './units.ts';

/** A word of what is counted. */
export interface Counted {
	/** Its dictionary form. */
	readonly base: string;
	readonly isNoun: boolean;
}

const beforeNoun = new Set(['ADJ', 'NOUN', 'PROPN', 'DET', 'VERB']);
/** Words between a number and what it counts. */
const betweenNumberAndNoun =
	/^(?:of|the|its|their|his|her|our|these|those|such|more|other|additional|further|all|new|total|different|separate|people|or|so)$/u;
/** Between a part and the number of the whole: "two *of its* 14 plants". */
const isOfWhole = /^ (?:out )?of (?:(?:the|its|their|his|her|our|these|those) )?$/u;
/** Words of what is counted. */
const longestCounted = 6;

/** What the number at `span` counts, or is a share of, head last; empty where it is left out, and for money and measures. */
export function countedBy(text: string, span: Span, unit: Unit, annotation: () => Annotation): readonly Counted[] {
	if (unit.kind === 'money' || unit.kind === 'measure') {
		return [];
	}
	const { tokens } = annotation();
	let at = tokens.findIndex((token) => token.start >= span.end);
	if (at < 0 || /[.!?;:)(—–,]/u.test(text.slice(span.end, tokens[at]?.start ?? span.end))) return [];
	const found: Token[] = [];
	while (at < tokens.length && found.length < longestCounted) {
		const token = tokens[at];
		if (token === undefined || (token.kind === 'punctuation' && token.text !== '-')) break;
		if (found.length === 0 && betweenNumberAndNoun.test(token.normal) && token.normal !== 'people') {
			at++;
			continue;
		}
		// "Two of its *14* plants" are plants.
		if (found.length === 0 && token.partOfSpeech === 'NUM' && isOfWhole.test(text.slice(span.end, token.start))) {
			at++;
			continue;
		}
		if (token.text !== '-' && !beforeNoun.has(token.partOfSpeech)) break;
		// "Afghans *returning*" ends the phrase, "*registered* refugees" does not.
		if (token.partOfSpeech === 'VERB' && (/ing$/u.test(token.normal) || found.some(isNoun))) break;
		if (token.partOfSpeech === 'DET') break;
		if (token.text !== '-') found.push(token);
		at++;
	}
	while (found.length > 0 && found.at(-1)?.partOfSpeech === 'VERB' && found.some(isNoun)) found.pop();
	return found.map((token) => ({
		base: termsOf(token.text)[0]?.bases[0] ?? token.lemma,
		isNoun: token.partOfSpeech !== 'VERB',
	}));
}
