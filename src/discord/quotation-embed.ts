import type { APIEmbed } from 'discord-api-types/v10';
import { type ReadWith, readWith } from '../answer/read-with.ts';
import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import type { Day } from '../text/calendar.ts';
import type { Span } from '../text/span.ts';
import { claimDateLine } from './claim-date-line.ts';
import { cutToFit, escapedToFit, inOneLine, plainToFit } from './cut.ts';
import { blockQuote, escapeMarkdown, withoutBidiControls } from './escape.ts';
import { fragmentLink } from './fragment-link.ts';
import { LIMITS } from './message.ts';
import { shownSource, shownTitle } from './shown-name.ts';
import * as wording from './wording.ts';

/** Characters of a source that are shown. A longer one is no name. */
const SOURCE_LIMIT = 120;
/** Characters kept free for the notes that a sentence was cut. */
const NOTES = wording.CUT_BEFORE.length + wording.CUT_AFTER.length + 2;

/** Characters of a line above or below a quotation, escaped. Untuned. */
const LINE_LIMIT = 200;

/** How a quotation is laid out. */
export interface QuotationLayout {
	readonly colour: number;
	/** Characters for the quotation, its notes included. */
	readonly limit: number;
	/** A line above the title. */
	readonly label?: string;
	/** Leaves the days out that a date in it means, where nothing but the words matters. */
	readonly undated?: true;
	/** Markup below the quotation. */
	readonly below?: string;
	/** Plain text before the source. */
	readonly footerStart?: string;
	/** What belongs to the answer behind it. */
	readonly goesOn?: readonly Sentence[] | undefined;
}

/** A quotation as an embed: the title links to the sentence; below, the days that a date in it means, the source, the date and the place in the article. */
export function quotationEmbed(
	corpus: Corpus,
	sentence: Sentence,
	answer: Span | null,
	layout: QuotationLayout,
): APIEmbed {
	const place = wording.sentenceNumber(sentence.number, sentencesInArticle(corpus, sentence));
	return {
		...articleTitle(sentence),
		...(layout.label === undefined ? {} : { author: { name: layout.label } }),
		color: layout.colour,
		description: [
			...withSurroundings(sentence, answer, layout),
			layout.undated ? undefined : claimDateLine({ sentence, answer }),
			layout.below,
		]
			.filter((line) => line !== undefined)
			.join('\n'),
		footer: footer([layout.footerStart, ...provenance(sentence.article), place]),
	};
}

/** Characters for each of so many quotations in one message, where `around` others stand in the embed of each. */
export function roomForEach(quotations: number, around: number): number {
	return Math.min(LIMITS.description, Math.floor(LIMITS.embeds / quotations)) - around;
}

/** The quotation with what it is read with above and below it, as much as there is room for beside the quotation. */
function withSurroundings(
	sentence: Sentence,
	answer: Span | null,
	{ limit, goesOn }: Pick<QuotationLayout, 'limit' | 'goesOn'>,
): readonly string[] {
	const quotation = blockQuotation(sentence, answer, limit);
	const { above, below } = readWithMarkup(readWith(sentence, goesOn), sentence.article);
	const hasRoom = (lines: readonly string[]) => quotation.length + lines.join('\n').length + 1 <= limit;
	if (hasRoom([...above, ...below])) return [...above, quotation, ...below];
	return hasRoom(above) ? [...above, quotation] : [quotation];
}

/** What a sentence is read with, in small print: one line for all that leads to it, and one for each sentence that follows. */
function readWithMarkup(
	{ above, below }: ReadWith,
	{ body }: Article,
): Readonly<Record<'above' | 'below', readonly string[]>> {
	const line = ({ start, end }: Span) => escapedToFit(inOneLine(body.slice(start, end)), LINE_LIMIT);
	return {
		above: above.length === 0 ? [] : [wording.smallPrint(above.map(line).join(wording.THEN))],
		below: [...below.spans.map(line), ...(below.goesOn ? [wording.CUT_MARK] : [])].map(wording.smallPrint),
	};
}

/** Embeds of one message with the same address are merged by Discord, all but the first unseen: the others go without it. */
export function withDistinctLinks(embeds: readonly APIEmbed[]): APIEmbed[] {
	const seen = new Set<string>();
	return embeds.map((embed) => {
		const { url, ...unlinked } = embed;
		if (url === undefined || seen.has(url)) return unlinked;
		seen.add(url);
		return embed;
	});
}

/** The article's title, linked to the sentence where the article has an address. */
export function articleTitle(sentence: Sentence): Pick<APIEmbed, 'title' | 'url'> {
	const url = fragmentLink(sentence);
	return { title: escapedToFit(shownTitle(sentence.article), LIMITS.title), ...(url === undefined ? {} : { url }) };
}

/** Who published it (else the file), and when. */
export function provenance(article: Article): string[] {
	const shown = plainToFit(withoutBidiControls(shownSource(article)), SOURCE_LIMIT);
	return article.date === undefined ? [shown] : [shown, writtenDate(article.date)];
}

/** The same as markup, of which each part has no more characters either. */
export function provenanceMarkup(article: Article): string[] {
	return provenance(article).map((part) => escapedToFit(part, SOURCE_LIMIT));
}

export function footer(parts: readonly (string | undefined)[]): { readonly text: string } {
	return { text: parts.filter((part) => part !== undefined).join(' · ') };
}

/** `2024-09-10` as "10 September 2024". */
export function writtenDate(day: Day): string {
	return writing.format(Date.parse(`${day}T00:00:00Z`));
}

const writing = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** How many sentences the article has, headings included. */
export function sentencesInArticle(corpus: Corpus, { article, number, index }: Sentence): number {
	let count = number;
	while (corpus.sentences[index - number + 1 + count]?.article === article) count++;
	return count;
}

/** The sentence behind a bar, the answer words bold. Cut by slicing where it is too long, and then said to be cut. */
export function blockQuotation(sentence: Sentence, answer: Span | null, limit: number): string {
	const inSentence = relative(sentence, answer);
	const cut = cutToFit(sentence.text, limit - NOTES, inSentence, (slice) => quoted(slice, wholeOf(slice)).length);
	const bold = inSentence && {
		start: Math.max(0, inSentence.start - cut.start),
		end: Math.min(cut.end, inSentence.end) - cut.start,
	};
	const lines = [quoted(sentence.text.slice(cut.start, cut.end), bold)];
	if (cut.before) lines.unshift(wording.CUT_BEFORE);
	if (cut.after) lines.push(wording.CUT_AFTER);
	return lines.join('\n');
}

const quoted = (slice: string, bold: Span | null): string => blockQuote(escapeMarkdown(slice, bold));

/** The most that bold type can cost, so that a cut measured with it always fits. */
const wholeOf = (slice: string): Span => ({ start: 0, end: slice.length });

/** Offsets into the article's body as offsets into the sentence. */
export function relative(sentence: Sentence, answer: Span | null): Span | null {
	return answer && { start: answer.start - sentence.start, end: answer.end - sentence.start };
}
