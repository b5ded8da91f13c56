import { proveQuotation, writeProof } from '../corpus/quotation-proof.ts';
import type { Answer, Evidenced } from './answer.ts';
import { claimDateOf } from './claim-date.ts';

/** How an answer came about, as far as the answer itself does not say. */
export interface Asking {
	/** The caller's name for the question. */
	readonly id: string;
	/** What was asked for beside the question, as `Engine.answer` takes it. */
	readonly options: object;
	/** `Corpus.revision`. */
	readonly revision: string;
	readonly milliseconds: number;
}

/** One line of `ask --json`. A contract with other programs: it changes only by addition. `PrintedAnswer` reads it back. */
export function answerJson(answer: Answer, { id, options, revision, milliseconds }: Asking): string {
	const shown = answer.kind === 'answered' ? answer.quotations : answer.nearest;
	return JSON.stringify({
		id,
		question: answer.question,
		kind: answer.kind,
		...(answer.kind === 'abstained' ? { reason: answer.reason } : {}),
		confidence: answer.confidence,
		...(answer.readAs === undefined ? {} : { readAs: answer.readAs }),
		quotations: shown.map(quotationJson),
		options,
		revision,
		answerId: answer.answerId,
		milliseconds,
	});
}

function quotationJson({ sentence, answer, score }: Evidenced) {
	const { article, text, number, start, end } = sentence;
	const claimDate = claimDateOf({ sentence, answer });
	return {
		text,
		article: article.file,
		title: article.title,
		...(article.url === undefined ? {} : { url: article.url }),
		...(article.date === undefined ? {} : { date: article.date }),
		sentence: number,
		start,
		end,
		answer:
			answer === null
				? null
				: { text: article.body.slice(answer.start, answer.end), start: answer.start, end: answer.end },
		score,
		proof: writeProof(proveQuotation(article, sentence)),
		...(claimDate === null
			? {}
			: {
					claimDate: {
						text: article.body.slice(claimDate.start, claimDate.end),
						start: claimDate.start,
						end: claimDate.end,
						from: claimDate.period?.from ?? null,
						to: claimDate.period?.to ?? null,
						relation: claimDate.relation,
					},
				}),
	};
}
