import type { Answer, Evidenced } from '../answer/answer.ts';
import { claimDateOf } from '../answer/claim-date.ts';

/** One line of `ask --json`. A contract with other programs: it changes only by addition. */
export function answerJson(id: string, answer: Answer, milliseconds: number): string {
	const shown = answer.kind === 'answered' ? answer.quotations : answer.nearest;
	return JSON.stringify({
		id,
		kind: answer.kind,
		...(answer.kind === 'abstained' ? { reason: answer.reason } : {}),
		confidence: answer.confidence,
		...(answer.readAs === undefined ? {} : { readAs: answer.readAs }),
		...(answer.otherQuestions === undefined ? {} : { otherQuestions: answer.otherQuestions }),
		...(answer.filter === undefined ? {} : { filter: answer.filter }),
		quotations: shown.map(quotationJson),
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
