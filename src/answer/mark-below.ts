import type { Sentence } from '../corpus/sentence.ts';
import type { AnswerType } from '../question/answer-type.ts';
import { annotate, isVerb } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';
import { withoutLabel } from './asks.ts';

/** Told by words, which are the whole answer where they are no sentence. Of numbers and dates only a part may be asked for. */
const inWords: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'place', 'reason', 'definition', 'other']);
/** Characters of an answer that is marked whole. A longer one says more. Untuned. */
const longestWhole = 80;

const nothing = /^(?:nothing|free(?: of charge)?|no (?:charge|fee))\b/iu;

/**
 * The words that answer in what stands right below a question, where its form tells: all of it where it has no verb, "All lines but 3 and
 * 11.", and "nothing" where a price is asked for. What was chosen stays where it begins it: "*Agnes Dorr*, in 1974." Offsets into the article's
 * body.
 */
export function markedBelow({ text, start }: Sentence, answerType: AnswerType, chosen: Span | null): Span | null {
	const words = withoutLabel(text);
	const from = start + text.length - words.length;
	if (!text.endsWith(words) || chosen?.start === from) return chosen;
	const free = answerType === 'money' ? nothing.exec(words)?.[0] : undefined;
	if (free !== undefined) return { start: from, end: from + free.length };
	const whole = words.replace(/[.!…*_`\s]+$/u, '');
	if (!inWords.has(answerType) || whole === '' || whole.length > longestWhole) return chosen;
	return annotate(whole).tokens.some(isVerb) ? chosen : { start: from, end: from + whole.length };
}
