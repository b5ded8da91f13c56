import type { Scene } from '../ranking/scene.ts';
import type { MentionKind } from '../text/mentions.ts';
import { type Span, spanOf } from '../text/span.ts';

// An amount that is asked for without a word for a number: by the verb, or by the noun of a topic.

const asksSum =
	/^what (?:did|does|do|will|would|must|has|have|had) .+\b(?:pay|paid|cost|charge|earn|owe|fetch|spend)\b(?! (?:off|back|tribute|attention)\b)(?!\W*(?:for|on)\W*$)/iu;
const asksMeasure =
	/^(?:the |what(?:'s|’s| is| was) the )?(?:altitude|height|length|width|depth|weight|distance|elevation|area|size)\b/iu;
const asksShare = /^what (?:part|portion|fraction|share|proportion) of\b/iu;

/** Asked what somebody pays, how high something lies or what part of something, the only sum, measure or share that a sentence has; else null. */
export function amountAsked({ analysis, reading }: Scene): Span | null {
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
