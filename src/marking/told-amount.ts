import type { Scene } from '../ranking/scene.ts';
import type { MentionKind } from '../text/mentions.ts';
import { type Span, spanOf, spansMatching } from '../text/span.ts';

// An amount that is asked for without a word for a number: by the verb, or by the noun of a topic.

const asksSum =
	/^what (?:did|does|do|will|would|must|has|have|had) .+\b(?:pay|paid|cost|charge|earn|owe|fetch|spend)\b(?! (?:off|back|tribute|attention)\b)(?!\W*(?:for|on)\W*$)/iu;
const asksMeasure =
	/^(?:the |what(?:'s|’s| is| was) the )?(?:altitude|height|length|width|depth|weight|distance|elevation|area|size)\b/iu;
const asksShare = /^what (?:part|portion|fraction|share|proportion) of\b/iu;

const asksTemperature = /\bwhat temperatures?\b|\bhow (?:hot|cold|warm|cool)\b/iu;
const degree = '(?:minus |-)?\\d[\\d.,]*';
/** "Between 2 and 8 degrees Celsius", "38.5 °C". */
const temperature = new RegExp(
	`(?:between )?${degree}(?:(?: to | and |[–-])${degree})?(?: degrees?(?: (?:Celsius|Fahrenheit|centigrade))?\\b| ?°(?: ?[CF]\\b)?)`,
	'giu',
);

/**
 * Asked what somebody pays, how high something lies, what part of something or how warm it is, the only sum, measure, share or
 * temperature that a sentence has; else null.
 */
export function amountAsked({ analysis, reading, text }: Scene): Span | null {
	if (asksTemperature.test(analysis.text)) {
		const [only, ...others] = spansMatching(temperature, text);
		return only === undefined || others.length > 0 ? null : only;
	}
	if (analysis.answerType !== 'other') return null;
	const kind = kindFor(analysis.text);
	const found = reading.mentions.filter((mention) => mention.kind === kind);
	return found.length === 1 ? spanOf(found[0]) : null;
}

function kindFor(question: string): MentionKind | null {
	if (asksSum.test(question)) return 'money';
	if (asksMeasure.test(question)) return 'measure';
	return asksShare.test(question) ? 'percentage' : null;
}
