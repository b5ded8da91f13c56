import { isJob } from '../../marking/somebody.ts';
import { lifespan } from '../../marking/told-dates.ts';
import { asksJob } from '../../marking/told-job.ts';
import type { QuestionAnalysis } from '../../question/analysis.ts';

const asksLife = /\b(?:born|birth|birthday|die|died|dead|death)\b/iu;
const asksMaker =
	/^who (?:is|are|was|were) the (?:\p{L}+ )?(?:artist|author|composer|creator|designer|director|maker|painter|singer|sculptor|writer|architect|publisher|producer|inventor|founder|developer)s?\b/iu;
const saysMaker = /\bby (?:the )?(?:[\p{L}\p{N}&/-]+ ){0,5}?\p{Lu}/u;

const asksWhereIs = /\b(?:located|situated|lie|lies)\b/iu;
/** "Is a private high school in Barrie, Ontario". */
const saysWhereIs = /\b(?:is|was|are|were)\b.*? (?:in|at|near) (?:the )?\p{Lu}/u;
/** "Was a *British actor* and singer". */
const called = /\b(?:is|was) (?:an?|the) (?<words>.+?)(?=$|[,.;(]| (?:and|who|which|that|by)\b)/u;

const saysPeople =
	/\d (?:(?:hundred|thousand|million|billion|lakh|crore) )?(?:people|inhabitants|residents|persons)\b/iu;

/** Whether what is asked is said without its word: "(1768 – 1847)" says born and died, "a song by" says who made it. */
export function isSaidByForm(text: string, analysis: QuestionAnalysis): boolean {
	const { answerType, text: question } = analysis;
	return (
		(answerType === 'date' && asksLife.test(question) && lifespan.test(text)) ||
		(answerType === 'quantity' && /\bpopulation\b/iu.test(question) && saysPeople.test(text)) ||
		(answerType === 'person' && asksMaker.test(question) && saysMaker.test(text)) ||
		(answerType === 'place' && asksWhereIs.test(question) && saysWhereIs.test(text)) ||
		(asksJob(analysis) && isJob(called.exec(text)?.groups?.words ?? ''))
	);
}
