import type { Sentence } from '../../corpus/sentence.ts';
import { stepsIn } from '../../marking/told-former.ts';
import { readSentence } from '../../ranking/reading.ts';
import { overlap, type Span } from '../../text/span.ts';

/** Whether a value is given as what was before another: "rose from *$12* to $14", "86, down from *104*". */
export function isFormer(value: Span, sentence: Sentence): boolean {
	const steps = stepsIn(readSentence(sentence).mentions, sentence.text);
	return steps.some(({ former }) => overlap(former, value));
}

/** Before the name of whoever was there before: "Karl Weiss, *who replaced* Anna Holm". */
const replaces =
	/\b(?:replac(?:es?|ed|ing)|succe(?:eds?|eded|eding)|(?:took|takes?|taken|taking) over from|in place of|successor (?:of|to)|predecessor,?) (?:\p{L}+ ){0,3}$/iu;
/** Behind it: "Anna Holm *was replaced by* Karl Weiss". */
const isReplaced = /^,? (?:who )?(?:is|was|were|has been|had been) (?:replaced|succeeded) by\b/iu;

/** Whether a name is given as that of whoever was there before another. */
export function isPredecessor({ start, end }: Span, text: string): boolean {
	return replaces.test(text.slice(0, start)) || isReplaced.test(text.slice(end));
}
