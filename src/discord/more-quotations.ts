import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { sentenceKey } from '../corpus/sentence-key.ts';
import type { Span } from '../text/span.ts';
import { button, buttonRow } from './buttons.ts';
import { COLOURS, type Message } from './message.ts';
import { quotationEmbed, relative, roomForEach, withDistinctLinks } from './quotation-embed.ts';
import * as wording from './wording.ts';

/** Characters of an embed beside its quotation: title 256, label 20, line of its date 130, footer 200. */
const AROUND_QUOTATION = 610;

export interface Quoted {
	readonly sentence: Sentence;
	/** The answer words, as offsets into the article's body. */
	readonly answer: Span | null;
}

/** The other quotations of an answer, 1 to 5, each with a button for its context. */
export function renderMore(corpus: Corpus, quotations: readonly Quoted[]): Message {
	return renderQuotations(corpus, quotations, wording.moreNote(quotations.length));
}

/** Quotations under each other, 1 to 5, below a note that says what they are. */
export function renderQuotations(corpus: Corpus, quotations: readonly Quoted[], note: string): Message {
	const limit = roomForEach(quotations.length, AROUND_QUOTATION);
	const one = quotations.length === 1;
	const embeds = quotations.map(({ sentence, answer }, i) =>
		quotationEmbed(corpus, sentence, answer, {
			colour: COLOURS.other,
			limit,
			...(one ? {} : { label: wording.quotationNumber(i + 1, quotations.length) }),
		}),
	);
	const buttons = quotations.map(({ sentence, answer }, i) =>
		button(
			{ kind: 'context', quotation: { key: sentenceKey(sentence), answer: relative(sentence, answer) } },
			one ? wording.BUTTON_LABELS.context : `${wording.BUTTON_LABELS.context} ${i + 1}`,
		),
	);
	return {
		content: note,
		embeds: withDistinctLinks(embeds),
		components: buttonRow(buttons),
	};
}
