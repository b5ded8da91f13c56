import { answerIdPattern } from '../answer/answer-id.ts';
import { type ProofCode, readProofCode } from '../answer/proof-code.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { BIDI_CONTROL } from '../corpus/hidden-characters.ts';
import { proveQuotation, type QuotationProof } from '../corpus/quotation-proof.ts';
import { readAgain } from '../corpus/verify-quotation.ts';
import type { AnswerRecord } from '../store/answer-record.ts';
import { splitSentences } from '../text/segmentation.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { withoutBidiControls } from './escape.ts';
import type { Message } from './message.ts';
import { type ProofOrigin, renderVerification, VERIFIED_LIMIT, verify } from './verification.ts';
import * as verifying from './verification-wording.ts';

/** Characters of what is to be verified: the longest sentence has 1,000. */
export const VERIFIABLE_LIMIT = 1500;
/** Fewer words than that stand in too many sentences to be a quotation of one. */
const FEWEST_WORDS = 3;

/** The line that the bot shows below a verification, up to the code. */
const command = /^.*\/verify what:/su;
/** Around the code, as the bot shows it. */
const codeMarks = /^[`\s]+|[`\s]+$/g;

/**
 * Verifies what somebody names: the code of a proof, the id of a recorded answer, or the words of a quotation, by the articles
 * as their files have them now.
 */
export async function verifyText(text: string, corpus: Corpus, record?: Pick<AnswerRecord, 'find'>): Promise<Message> {
	const named = text.replace(command, '').replace(codeMarks, '');
	const code = readProofCode(named);
	if (code !== undefined && code.proofs.length > 0) return verifyCode(code, corpus);
	if (answerIdPattern.test(named)) return verifyAnswer(named, corpus, record);
	return verifyWords(named, corpus);
}

async function verifyCode({ proofs, ...code }: ProofCode, corpus: Corpus, origin?: ProofOrigin): Promise<Message> {
	const shown = proofs.slice(0, VERIFIED_LIMIT);
	const current = await readAgain(corpus.files, new Set(shown.map(({ file }) => file)), corpus.articles);
	return renderVerification(verify(shown, corpus, current), { ...code, proofs: shown }, origin);
}

async function verifyAnswer(answerId: string, corpus: Corpus, record?: Pick<AnswerRecord, 'find'>): Promise<Message> {
	if (record === undefined) return { content: verifying.NO_RECORD };
	const answer = await record.find(answerId);
	if (answer === undefined) return { content: verifying.notRecorded(answerId) };
	const proofs = answer.quotations.map(({ proof }) => proof);
	return proofs.length === 0 ? { content: verifying.NOTHING_QUOTED } : verifyCode({ answerId, proofs }, corpus);
}

/** Copied words, with or without the quotation marks around them. */
async function verifyWords(text: string, corpus: Corpus): Promise<Message> {
	if (words(text).length < FEWEST_WORDS) return { content: verifying.tooFewWords(FEWEST_WORDS) };
	for (const copied of [text, text.replace(/^["“‘']+|["”’']+$/g, '')]) {
		const proofs = proofsOf(copied, corpus);
		if (proofs.length > 0) return verifyCode({ proofs }, corpus, 'found');
	}
	return { content: verifying.NOWHERE };
}

/** Proofs of the sentences that the words are part of, or that are part of them. */
function proofsOf(copied: string, { articles }: Corpus): readonly QuotationProof[] {
	const find = createFinder(copied);
	const proofs: QuotationProof[] = [];
	for (const article of articles) {
		const found = find(article.body);
		if (found === undefined) continue;
		const touched = splitSentences(article.body).filter((span) => span.start < found.end && span.end > found.start);
		proofs.push(...touched.map((span) => proveQuotation(article, span)));
		if (proofs.length >= VERIFIED_LIMIT) break;
	}
	return proofs;
}

/**
 * Finds in a text the words that were copied from the screen, character for character but for what a screen does not keep:
 * where the lines break, and the characters that only turn the direction of writing round.
 */
function createFinder(copied: string): (text: string) => Span | undefined {
	const hidden = `${BIDI_CONTROL}*`;
	const pieces = withoutBidiControls(copied)
		.trim()
		.split(/\s+/)
		.map((piece) => [...piece].map((character) => character.replace(syntax, '\\$&')).join(hidden));
	const pattern = new RegExp(pieces.join(`${hidden}\\s(?:\\s|${BIDI_CONTROL})*`), 'u');
	return (text) => {
		const found = pattern.exec(text);
		return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
	};
}

/** What means something else than itself in a regular expression. */
const syntax = /[\\^$.*+?()[\]{}|/]/;
