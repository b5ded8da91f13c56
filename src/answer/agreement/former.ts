import type { Sentence } from '../../corpus/sentence.ts';
import { readSentence } from '../../ranking/reading.ts';
import { stepsIn } from '../../ranking/told-former.ts';
import { overlap, type Span } from '../../text/span.ts';

/** Whether a value is given as what was before another: "rose from *$12* to $14", "86, down from *104*". */
export function isFormer(value: Span, sentence: Sentence): boolean {
	const steps = stepsIn(readSentence(sentence).mentions, sentence.text);
	return steps.some(({ former }) => overlap(former, value));
}
