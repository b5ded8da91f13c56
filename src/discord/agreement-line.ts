import type { Agreement, Answered, Evidenced, Given } from '../answer/answer.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sentenceKey } from '../corpus/sentence-key.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Button, QuotationKey } from './buttons.ts';
import { escapedToFit, inOneLine, plainToFit } from './cut.ts';
import { escapeMarkdown } from './escape.ts';
import { fragmentLink } from './fragment-link.ts';
import type { Message } from './message.ts';
import { type Quoted, renderQuotations } from './more-quotations.ts';
import { relative, writtenDate } from './quotation-embed.ts';
import { shownTitle } from './shown-name.ts';
import * as wording from './wording.ts';

/** Characters of a value, of a scope and of a title, so that five of each stay a line that is read. */
const VALUE_LIMIT = 80;
const SCOPE_LIMIT = 60;
const TITLE_LIMIT = 60;
/** Spellings of a name that are shown besides the first. */
const VARIANTS_SHOWN = 3;
/** Characters for the line. Where the addresses are too long for it, they are left out: the button leads there too. */
export const LINE_LIMIT = 1500;

/**
 * One line on what the articles say together: "2 articles agree: 1.7 million"; "Articles differ: 14 (title, date) · 21
 * (title, date)". Each value leads to its quotation where the article has an address.
 */
export function agreementLine(agreement: Agreement, { quotations }: Answered): string {
	const linked = lineOf(agreement, quotations, true);
	if (linked.length <= LINE_LIMIT) return linked;
	const { readings } = agreement;
	const shorter = readings.map((_, i) =>
		lineOf({ ...agreement, readings: readings.slice(0, readings.length - i) }, quotations, false),
	);
	return shorter.find((line) => line.length <= LINE_LIMIT) ?? '';
}

function lineOf({ kind, readings }: Agreement, quotations: readonly Evidenced[], link: boolean): string {
	const [first] = readings;
	if (kind === 'agree' && first !== undefined) {
		const spellings = first.variants
			.slice(0, VARIANTS_SHOWN)
			.map((variant) => escapedToFit(inOneLine(variant), VALUE_LIMIT));
		return wording.articlesAgree(
			first.given.length,
			linkedValue(first.given[0], quotations, link),
			wording.alsoSpelt(spellings),
		);
	}
	const shown = readings.map(({ given }) => {
		const from = wording.sources(sourceOf(given[0], quotations), given.length - 1);
		const { scope, quotation } = given[0];
		const body = quotations[quotation]?.sentence.article.body ?? '';
		const time =
			scope === null ? '' : ` ${escapedToFit(insideLine(inOneLine(body.slice(scope.start, scope.end))), SCOPE_LIMIT)}`;
		return `${linkedValue(given[0], quotations, link)}${time} (${from})`;
	});
	return kind === 'differ' ? wording.articlesDiffer(shown) : wording.articlesCompatible(shown);
}

/** "Since November" stood at the beginning of its sentence; a month or a weekday keeps its capital. */
function insideLine(scope: string): string {
	const [first = ''] = scope.split(' ');
	return isStopWord(first.toLowerCase()) ? `${first.toLowerCase()}${scope.slice(first.length)}` : scope;
}

/** Escapes do not work in the label of a link: a value that needs them goes without the link. */
function linkedValue({ quotation, value }: Given, quotations: readonly Evidenced[], link: boolean): string {
	const sentence = quotations[quotation]?.sentence;
	const words = inOneLine(sentence?.article.body.slice(value.start, value.end) ?? '');
	const shown = escapedToFit(words, VALUE_LIMIT);
	const address = sentence === undefined || !link ? undefined : fragmentLink(sentence);
	return address !== undefined && shown === words ? `[${words}](${address})` : `**${shown}**`;
}

function sourceOf({ quotation }: Given, quotations: readonly Evidenced[]): string {
	const article = quotations[quotation]?.sentence.article;
	if (article === undefined) return '';
	const title = escapeMarkdown(plainToFit(shownTitle(article), TITLE_LIMIT));
	return article.date === undefined ? title : `${title}, ${escapeMarkdown(writtenDate(article.date))}`;
}

/** The button that lays the quotations of the readings side by side: one of each reading first, then the others. */
export function besideButton({ readings }: Agreement, quotations: readonly Evidenced[]): Button {
	const firsts = readings.flatMap(({ given }) => given.slice(0, 1));
	const others = readings.flatMap(({ given }) => given.slice(1));
	return { kind: 'beside', quotations: [...firsts, ...others].flatMap((given) => keyOf(given, quotations) ?? []) };
}

function keyOf({ quotation, value }: Given, quotations: readonly Evidenced[]): QuotationKey | undefined {
	const sentence = quotations[quotation]?.sentence;
	return sentence && { key: sentenceKey(sentence), answer: relative(sentence, value) };
}

/** The quotations of several articles under each other, the value of each marked. */
export function renderBeside(corpus: Corpus, quotations: readonly Quoted[]): Message {
	return renderQuotations(corpus, quotations, wording.besideNote(quotations.length));
}
