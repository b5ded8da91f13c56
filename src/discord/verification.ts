import type { APIEmbed } from 'discord-api-types/v10';
import { type ProofCode, writeProofCode } from '../answer/proof-code.ts';
import type { Article } from '../corpus/article.ts';
import { type Corpus, corpusOf } from '../corpus/corpus.ts';
import { type QuotationProof, textHash } from '../corpus/quotation-proof.ts';
import { quote, type Sentence } from '../corpus/sentence.ts';
import { articlesByHash, type Current, type Verdict, verdictOf } from '../corpus/verify-quotation.ts';
import type { Span } from '../text/span.ts';
import { escapedToFit } from './cut.ts';
import { COLOURS, LIMITS, type Message } from './message.ts';
import { type QuotationLayout, quotationEmbed, roomForEach, withDistinctLinks } from './quotation-embed.ts';
import { shownTitle } from './shown-name.ts';
import * as verifying from './verification-wording.ts';

/** Quotations that are verified in one message: what five embeds can show at length. */
export const VERIFIED_LIMIT = 5;
/** Characters of an embed beside its quotation: title 256, label 20, line below 100, footer 200. */
const AROUND_QUOTATION = 600;
/** Characters of a file's name or of what is wrong with it. */
const FILE_LIMIT = 200;
const REASON_LIMIT = 400;

/** What has become of each quotation, by the articles as they are now; `corpus` remembers the words as they were. */
export function verify(proofs: readonly QuotationProof[], corpus: Corpus, current: Current): readonly Verdict[] {
	return proofs.map((proof) => {
		const remembered = rememberedWords(proof, corpus);
		return verdictOf(current, { proof, ...(remembered === undefined ? {} : { remembered }) });
	});
}

function rememberedWords({ file, text, span }: QuotationProof, { articles }: Corpus): string | undefined {
	const named = articlesByHash(articles).get(file) ?? [];
	return named.map(({ body }) => body.slice(span.start, span.end)).find((words) => textHash(words) === text);
}

/** Whether proofs are of what was `quoted` before, or of words `found` a moment ago, of which no earlier reading is known. */
export type ProofOrigin = 'quoted' | 'found';

/** Says of each quotation whether it stands there still, with what stands there now, cut from the article and escaped. */
export function renderVerification(
	verdicts: readonly Verdict[],
	code: ProofCode,
	origin: ProofOrigin = 'quoted',
): Message {
	const shown = verdicts.slice(0, VERIFIED_LIMIT);
	const limit = roomForEach(shown.length, AROUND_QUOTATION);
	return {
		content: verifying.verifyLater(writeProofCode(code)),
		embeds: withDistinctLinks(shown.map((verdict) => verdictEmbed(verdict, limit, origin))),
	};
}

function verdictEmbed(verdict: Verdict, limit: number, origin: ProofOrigin): APIEmbed {
	switch (verdict.kind) {
		case 'unchanged': {
			const { article, span, rest } = verdict;
			return standing(article, span, {
				colour: COLOURS.answer,
				label: origin === 'found' ? verifying.FOUND : verifying.UNCHANGED,
				below: verifying.REST[origin === 'found' ? 'unknown' : rest],
				limit,
			});
		}
		case 'changed': {
			const { article, now } = verdict;
			if (now === null) {
				return {
					...stated(verifying.CHANGED, verifying.NOTHING_NOW),
					title: escapedToFit(shownTitle(article), LIMITS.title),
				};
			}
			return standing(article, now, {
				colour: COLOURS.abstention,
				label: verifying.CHANGED,
				below: verifying.STANDS_NOW,
				limit,
			});
		}
		case 'unreadable': {
			const [file, reason] = [escapedToFit(verdict.file, FILE_LIMIT), escapedToFit(verdict.reason, REASON_LIMIT)];
			return stated(verifying.CHANGED, verifying.unreadable(file, reason));
		}
		case 'unread': {
			const [file, reason] = [escapedToFit(verdict.file, FILE_LIMIT), escapedToFit(verdict.reason, REASON_LIMIT)];
			return stated(verifying.NOT_READ, verifying.unread(file, reason));
		}
		case 'removed':
			return stated(verifying.REMOVED, verifying.NO_FILE);
	}
}

/** The words at a span of an article, with where they stand. */
function standing(article: Article, span: Span, layout: QuotationLayout): APIEmbed {
	const alone = corpusOf([article]);
	const sentence = alone.sentences.find(({ start, end }) => start === span.start && end === span.end);
	return quotationEmbed(alone, sentence ?? asSentence(article, span), null, { ...layout, undated: true });
}

/** Words that another version cut out of the article otherwise than this one would. */
function asSentence(article: Article, span: Span): Sentence {
	return { article, ...span, number: 1, paragraph: 1, index: 0, kind: 'prose', text: quote(article, span) };
}

function stated(label: string, description: string): APIEmbed {
	return { author: { name: label }, color: COLOURS.abstention, description };
}
