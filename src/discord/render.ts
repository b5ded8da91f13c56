import type { APIButtonComponentWithCustomId, APIEmbed } from 'discord-api-types/v10';
import type { Abstained, Answer, Answered, Evidenced } from '../answer/answer.ts';
import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { proveQuotation } from '../corpus/quotation-proof.ts';
import { sentenceKey } from '../corpus/sentence-key.ts';
import { questionWordPattern } from '../question/question-words.ts';
import { agreementLine, besideButton } from './agreement-line.ts';
import { asWrittenButtons } from './as-written.ts';
import { button, buttonRow, type QuotationKey } from './buttons.ts';
import { escapedToFit } from './cut.ts';
import { escapeMarkdown } from './escape.ts';
import { COLOURS, type Message } from './message.ts';
import { quotationEmbed, relative, withDistinctLinks, writtenDate } from './quotation-embed.ts';
import * as wording from './wording.ts';

/** Characters of what was asked that are shown, escaped: 400 typed ones always fit. */
export const ASKED_LIMIT = 850;
/**
 * Characters of how it was read, escaped. With what was asked, the articles asked, the further questions and a mark above
 * them all (`touch.ts`) it fits into the 2,000 of a message.
 */
const READ_AS_LIMIT = 550;
/** Characters of the further questions of a message, together, escaped. */
const OTHERS_LIMIT = 200;
/** Characters for the one quotation of an answer: with the lines below it stays within an embed's 4,096, with all in 6,000. */
const QUOTATION_LIMIT = 3800;
/** Characters for each of the two sentences below an abstention. */
const NEAREST_LIMIT = 1500;
const NEAREST_SHOWN = 2;
/** Characters of a missing word that are shown. */
const WORD_LIMIT = 80;

export interface RenderOptions {
	/** Whether to repeat the question, where the channel has not seen it: after a slash command. */
	readonly echo: boolean;
}

/** The message that answers a question. */
export function renderAnswer(answer: Answer, corpus: Corpus, { echo }: RenderOptions): Message {
	const lines = [
		...(echo ? [wording.asked(escapedToFit(answer.question, ASKED_LIMIT))] : []),
		...readingLines(answer, corpus),
	];
	if (answer.otherQuestions !== undefined) {
		lines.push(wording.otherQuestions(escapedToFit(answer.otherQuestions.join(' '), OTHERS_LIMIT)));
	}
	const asWritten = answer.followUp ? asWrittenButtons({ question: answer.question, filter: answer.filter ?? {} }) : [];
	const content = lines.length === 0 ? {} : { content: lines.join('\n') };
	switch (answer.kind) {
		case 'answered':
			return { ...content, ...renderAnswered(answer, corpus, asWritten) };
		case 'abstained':
			return { ...content, ...renderAbstained(answer, corpus, asWritten) };
	}
}

/** Characters of a source or title that a filter names, escaped. */
const FILTER_LIMIT = 100;

/** Below what was asked: which articles it was put to, where not to all, and how it was read, where otherwise than it was written. */
export function readingLines({ filter, readAs }: Pick<Answer, 'filter' | 'readAs'>, corpus: Corpus): readonly string[] {
	return [
		...(filter === undefined ? [] : [filterLine(filter, corpus)]),
		...(readAs === undefined ? [] : [wording.readAs(escapedToFit(readAs, READ_AS_LIMIT))]),
	];
}

function filterLine(filter: ArticleFilter, corpus: Corpus): string {
	const { since, until, from } = filter;
	const named = from === undefined ? undefined : escapedToFit(from, FILTER_LIMIT);
	const published = publishedWithin(since && writtenDate(since), until && writtenDate(until));
	return wording.filteredBy(articlesWithin(corpus, filter).length, corpus.articles.length, published, named);
}

function publishedWithin(since: string | undefined, until: string | undefined): string | undefined {
	if (since !== undefined && until !== undefined) return wording.publishedBetween(since, until);
	if (since !== undefined) return wording.publishedSince(since);
	return until === undefined ? undefined : wording.publishedUntil(until);
}

/** Probability of answering below which a further sentence only distracts. Untuned. */
const WORTH_SHOWING = 0.1;

function renderAnswered(
	answered: Answered,
	corpus: Corpus,
	further: readonly APIButtonComponentWithCustomId[],
): Message {
	const { answerId, quotations, supportedBy, agreement } = answered;
	const [{ sentence, answer, goesOn }, ...ranked] = quotations;
	const others = ranked.filter(({ score }) => score >= WORTH_SHOWING);
	const supported = supportedBy > 0 ? wording.supportedBy(supportedBy) : undefined;
	// What the articles say together says more than a count.
	const below = agreement === undefined ? supported : agreementLine(agreement, answered);
	const embed = quotationEmbed(corpus, sentence, answer, {
		colour: COLOURS.answer,
		limit: QUOTATION_LIMIT - (below?.length ?? 0),
		goesOn,
		...(below === undefined ? {} : { below }),
	});
	const buttons = [button({ kind: 'context', quotation: quotationKey(quotations[0]) }, wording.BUTTON_LABELS.context)];
	if (agreement !== undefined) {
		buttons.push(button(besideButton(agreement, quotations), wording.BUTTON_LABELS.beside));
	}
	if (others.length > 0) {
		buttons.push(button({ kind: 'more', quotations: others.map(quotationKey) }, wording.BUTTON_LABELS.more));
	}
	const proofs = [proveQuotation(sentence.article, sentence)];
	buttons.push(button({ kind: 'verify', code: { answerId, proofs } }, wording.BUTTON_LABELS.verify));
	return { embeds: [embed], components: buttonRow([...buttons, ...further]) };
}

/** A question word with a few words about it, and nobody spoken to: "until when?", "and when did it happen?", not "who are you?". */
const bareQuestion = new RegExp(`^(?!.*\\byou)(?:\\S+ ){0,2}${questionWordPattern}\\b(?: \\S+){0,4}\\W*$`, 'iu');

function renderAbstained(
	{ answerId, question, reason, lookedFor, missing, nearest }: Abstained,
	corpus: Corpus,
	further: readonly APIButtonComponentWithCustomId[],
): Message {
	const shown = nearest.slice(0, NEAREST_SHOWN);
	const words = missing.map((word) => escapedToFit(word, WORD_LIMIT));
	const because =
		reason === 'not-a-question' && bareQuestion.test(question)
			? wording.NO_SUBJECT
			: wording.abstention(reason, escapeMarkdown(lookedFor), words);
	const said: APIEmbed = {
		title: wording.abstentionTitle(reason),
		color: COLOURS.abstention,
		description: shown.length === 0 ? because : `${because}\n\n${wording.nearest(shown.length, reason)}`,
	};
	const embeds = shown.map(({ sentence }) =>
		quotationEmbed(corpus, sentence, null, {
			colour: COLOURS.abstention,
			limit: NEAREST_LIMIT,
			footerStart: wording.NOT_GIVEN,
		}),
	);
	const buttons = [...nearestButtons(answerId, shown), ...further];
	return {
		embeds: [said, ...withDistinctLinks(embeds)],
		...(buttons.length === 0 ? {} : { components: buttonRow(buttons) }),
	};
}

/** Whether a sentence answers is often told by those around it. What is quoted can be verified, given as an answer or not. */
function nearestButtons(answerId: string, shown: readonly Evidenced[]): readonly APIButtonComponentWithCustomId[] {
	if (shown.length === 0) return [];
	const contexts = shown.map(({ sentence }, i) =>
		button(
			{ kind: 'context', quotation: { key: sentenceKey(sentence), answer: null } },
			(shown.length > 1 ? wording.CONTEXT_OF_NEAREST[i] : undefined) ?? wording.BUTTON_LABELS.context,
		),
	);
	const proofs = shown.map(({ sentence }) => proveQuotation(sentence.article, sentence));
	return [...contexts, button({ kind: 'verify', code: { answerId, proofs } }, wording.BUTTON_LABELS.verify)];
}

/** What a button keeps of a quotation. */
export function quotationKey({ sentence, answer }: Evidenced): QuotationKey {
	return { key: sentenceKey(sentence), answer: relative(sentence, answer) };
}
