import { proveQuotation, writeProof } from '../corpus/quotation-proof.ts';
import { quote } from '../corpus/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Agreement, Answer, Evidenced } from './answer.ts';
import { claimDateOf } from './claim-date.ts';
import { readWith } from './read-with.ts';

/** How an answer came about, as far as the answer itself does not say. */
export interface Asking {
	/** The caller's name for the question. */
	readonly id: string;
	/** What was asked for beside the question, as `Engine.answer` takes it: an empty option is one left out. */
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
		...(answer.otherQuestions === undefined ? {} : { otherQuestions: answer.otherQuestions }),
		...(answer.filter === undefined ? {} : { filter: answer.filter }),
		quotations: shown.map(quotationJson),
		...(answer.kind === 'answered' && answer.agreement !== undefined
			? { agreement: agreementJson(answer.agreement, answer.quotations) }
			: {}),
		options: withoutEmpty(options),
		revision,
		answerId: answer.answerId,
		milliseconds,
	});
}

function withoutEmpty(options: object): object {
	const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
	return Object.fromEntries(Object.entries(options).filter(([, value]) => !isEmpty(value)));
}

/** `quotations` are places in the answer's quotations; `given` has for each of them the words and where they stand. */
function agreementJson({ kind, readings }: Agreement, quotations: readonly Evidenced[]) {
	return {
		kind,
		readings: readings.map(({ given, variants }) => {
			const shown = given.map(({ quotation, value, scope, attribution }) => {
				const body = quotations[quotation]?.sentence.article.body ?? '';
				const words = (span: Span | null) => span && { text: body.slice(span.start, span.end), ...span };
				return { quotation, value: words(value), scope: words(scope), attribution: words(attribution) };
			});
			return {
				value: shown[0]?.value?.text ?? '',
				quotations: given.map(({ quotation }) => quotation),
				...(variants.length === 0 ? {} : { variants }),
				given: shown,
			};
		}),
	};
}

function quotationJson({ sentence, answer, score, goesOn }: Evidenced) {
	const { article, text, number, start, end } = sentence;
	const claimDate = claimDateOf({ sentence, answer });
	const { above, below } = readWith(sentence, goesOn);
	const quoted = (spans: readonly Span[]) => spans.map((span) => ({ text: quote(article, span), ...span }));
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
		...(above.length === 0 ? {} : { above: quoted(above) }),
		...(below.spans.length === 0 ? {} : { below: quoted(below.spans) }),
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
