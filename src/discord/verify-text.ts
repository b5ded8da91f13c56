import { answerIdPattern } from '../answer/answer-id.ts';
import { type ProofCode, readProofCode } from '../answer/proof-code.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { proveQuotation, type QuotationProof } from '../corpus/quotation-proof.ts';
import { readAgain } from '../corpus/verify-quotation.ts';
import type { AnswerRecord } from '../store/answer-record.ts';
import { splitSentences } from '../text/segmentation.ts';
import { words } from '../text/words.ts';
import type { Message } from './message.ts';
import { renderVerification, VERIFIED_LIMIT, verify } from './verification.ts';
import * as wording from './wording.ts';

/** Characters of what is to be verified: the longest sentence has 1,000. */
export const VERIFIABLE_LIMIT = 1500;
/** Fewer words than that stand in too many sentences to be a quotation of one. */
const FEWEST_WORDS = 3;

/**
 * Verifies what somebody names: the code of a proof, the id of a recorded answer, or the words of a quotation, by the articles
 * as their files have them now.
 */
export async function verifyText(text: string, corpus: Corpus, record?: Pick<AnswerRecord, 'find'>): Promise<Message> {
	const named = text.trim();
	const code = readProofCode(named);
	if (code !== undefined && code.proofs.length > 0) return verifyCode(code, corpus);
	if (answerIdPattern.test(named)) return verifyAnswer(named, corpus, record);
	return verifyWords(named, corpus);
}

async function verifyCode({ proofs, ...code }: ProofCode, corpus: Corpus): Promise<Message> {
	const shown = proofs.slice(0, VERIFIED_LIMIT);
	const current = await readAgain(corpus.files, new Set(shown.map(({ file }) => file)), corpus.articles);
	return renderVerification(verify(shown, corpus, current), { ...code, proofs: shown });
}

async function verifyAnswer(answerId: string, corpus: Corpus, record?: Pick<AnswerRecord, 'find'>): Promise<Message> {
	if (record === undefined) return { content: wording.NO_RECORD };
	const answer = await record.find(answerId);
	if (answer === undefined) return { content: wording.notRecorded(answerId) };
	const proofs = answer.quotations.map(({ proof }) => proof);
	return proofs.length === 0 ? { content: wording.NOTHING_QUOTED } : verifyCode({ answerId, proofs }, corpus);
}

/** Copied words, with or without the quotation marks around them. */
async function verifyWords(text: string, corpus: Corpus): Promise<Message> {
	if (words(text).length < FEWEST_WORDS) return { content: wording.tooFewWords(FEWEST_WORDS) };
	for (const copied of [text, text.replace(/^["“‘']+|["”’']+$/g, '')]) {
		const proofs = proofsOf(copied, corpus);
		if (proofs.length > 0) return verifyCode({ proofs }, corpus);
	}
	return { content: wording.NOWHERE };
}

/** Proofs of the sentences that the words are part of, or that are part of them. */
function proofsOf(copied: string, { articles }: Corpus): readonly QuotationProof[] {
	const proofs: QuotationProof[] = [];
	for (const article of articles) {
		const start = article.body.indexOf(copied);
		if (start < 0) continue;
		const touched = splitSentences(article.body).filter(
			(span) => span.start < start + copied.length && span.end > start,
		);
		proofs.push(...touched.map((span) => proveQuotation(article, span)));
		if (proofs.length >= VERIFIED_LIMIT) break;
	}
	return proofs;
}
