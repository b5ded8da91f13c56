import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Scene } from '../ranking/scene.ts';
import { nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isJob } from './somebody.ts';

const askingJob = /\bwhat\b.*\b(?:job|occupation|profession|do for a living)\b/iu;
/** Whether a question asks what somebody is by profession, which the sentence need not call one. */
export function asksJob({ text }: QuestionAnalysis): boolean {
	return askingJob.test(text);
}

/** "Sahak, 34, *a* seamstress", "Harris (born 1949) *is a* British actor". */
const beforeJob = /^(?: \([^()]*\))?(?:,? (?:is|was) |,(?: \d{1,2},)? )(?:an?|the) /u;

/** "Rahim Daud, who *drives a bus* between the towns". */
const doing =
	/^, who (?!is\b|was\b|has\b|does\b)\p{Ll}+s(?: (?!(?:between|in|at|for|on|near|from|of|to|with|and|but) )[\p{L}’'-]+)+/u;

/** Asked what somebody's job is, the words for it behind the name; null where there are none. */
export function jobOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksJob(analysis)) return null;
	const phrases = nounPhrases(reading.annotation());
	const isAsked = (name: Span) =>
		matches.some(({ asked, at }) => analysis.terms[asked]?.kind === 'name' && isWithin(reading.terms[at], name));
	for (const name of reading.names.filter(isAsked)) {
		const from = name.end + (beforeJob.exec(text.slice(name.end))?.[0].length ?? Number.POSITIVE_INFINITY);
		const job = phrases.find(({ start, end }) => start <= from && from < end && isJob(text.slice(from, end)));
		const work = doing.exec(text.slice(name.end));
		if (job === undefined && work !== null)
			return { start: name.end + ', who '.length, end: name.end + work[0].length };
		if (job === undefined) continue;
		const second = phrases.find(
			({ start, end }) => text.slice(job.end, start) === ' and ' && isJob(text.slice(start, end)),
		);
		return { start: from, end: second?.end ?? job.end };
	}
	return null;
}
