import { type QuotationProof, readProof, writeProof } from '../corpus/quotation-proof.ts';
import { answerIdPattern } from './answer-id.ts';

/**
 * What vouches for an answer, to be copied or carried by a button: its id and a proof of each quotation, with points
 * between. Either may be left out. With the proofs, the quotations can be verified without any record of the answer.
 */
export interface ProofCode {
	readonly answerId?: string;
	readonly proofs: readonly QuotationProof[];
}

export function writeProofCode({ answerId, proofs }: ProofCode): string {
	return [...(answerId === undefined ? [] : [answerId]), ...proofs.map(writeProof)].join('.');
}

/** The code that was written so, or undefined where the text is none. */
export function readProofCode(text: string): ProofCode | undefined {
	const parts = text.split('.');
	const [first = ''] = parts;
	const answerId = answerIdPattern.test(first) ? { answerId: first } : {};
	const proofs = ('answerId' in answerId ? parts.slice(1) : parts).map(readProof);
	return proofs.every((proof) => proof !== undefined) ? { ...answerId, proofs } : undefined;
}
