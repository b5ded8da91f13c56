import type { Corpus } from '../corpus/corpus.ts';
import { proveQuotation } from '../corpus/quotation-proof.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { Span } from '../text/span.ts';
import { button, buttonRow } from './buttons.ts';
import { cutToFit } from './cut.ts';
import { escapeMarkdown } from './escape.ts';
import { COLOURS, type Message } from './message.ts';
import { articleTitle, blockQuotation, footer, provenance, sentencesInArticle } from './quotation-embed.ts';
import * as wording from './wording.ts';

/** Sentences shown on either side of the quoted one, headings included. */
const AROUND = 2;
/** Characters for the quoted sentence, and for each of the four around it: together within an embed's 4,096. */
const QUOTED_LIMIT = 2000;
const NEIGHBOUR_LIMIT = 480;

/** A quotation among the sentences around it, in the article's order; headings bold, the quoted sentence behind a bar. */
export function renderContext(corpus: Corpus, sentence: Sentence, answer: Span | null): Message {
	const total = sentencesInArticle(corpus, sentence);
	const first = Math.max(1, sentence.number - AROUND);
	const last = Math.min(total, sentence.number + AROUND);
	const firstIndex = sentence.index - (sentence.number - first);
	const window = corpus.sentences.slice(firstIndex, firstIndex + (last - first) + 1);

	let description = '';
	for (const [i, shown] of window.entries()) {
		const previous = window[i - 1];
		description += previous === undefined ? '' : between(previous, shown, sentence);
		description += shown === sentence ? blockQuotation(sentence, answer, QUOTED_LIMIT) : neighbour(shown);
	}
	return {
		content: wording.CONTEXT_NOTE,
		embeds: [
			{
				...articleTitle(sentence),
				color: COLOURS.other,
				description,
				footer: footer([...provenance(sentence.article), wording.sentenceRange(first, last, total)]),
			},
		],
		components: buttonRow([
			button(
				{ kind: 'verify', code: { proofs: [proveQuotation(sentence.article, sentence)] } },
				wording.BUTTON_LABELS.verify,
			),
		]),
	};
}

/** A heading's own marks are shown as what they mean. */
const HEADING_MARKS = /^#{1,6}\s+/;

function neighbour({ text: written, kind }: Sentence): string {
	const text = kind === 'heading' ? written.replace(HEADING_MARKS, '') : written;
	const { end, after } = cutToFit(
		text,
		NEIGHBOUR_LIMIT - wording.CUT_MARK.length - 1,
		null,
		(slice) => escapeMarkdown(slice, { start: 0, end: slice.length }).length,
	);
	const slice = text.slice(0, end);
	const shown = escapeMarkdown(slice, kind === 'heading' ? { start: 0, end } : null);
	return after ? `${shown} ${wording.CUT_MARK}` : shown;
}

/** A blank within a paragraph, an empty line between paragraphs; the bar and a heading's text begin a line of their own. */
function between(previous: Sentence, next: Sentence, quoted: Sentence): string {
	const sameParagraph = !previous.article.body.slice(previous.end, next.start).includes('\n');
	if (previous === quoted || next === quoted || previous.kind === 'heading') return '\n';
	return sameParagraph ? ' ' : '\n\n';
}
