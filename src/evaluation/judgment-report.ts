import { counted } from '../discord/wording.ts';
import { expectedCalibrationError, reliabilityBins } from './calibration.ts';
import { percentText } from './figures.ts';
import { wilsonInterval } from './interval.ts';
import { type JudgedAnswer, judgedOf, type Verdict } from './judgment.ts';
import { bestCoverage } from './risk-coverage.ts';
import { oneLine, textTable } from './table.ts';

/** Precisions for which the report says how many of the questions could be answered. */
const precisions = [0.8, 0.9, 0.95];

/** A report on an admin's own questions, for a reader who knows the articles and not the field. */
export function judgmentReport(judged: readonly JudgedAnswer[], articles: number): string {
	return [
		overview(judged, articles),
		precision(judged),
		reliability(judged),
		tradeOff(judged),
		...listing(judged),
		'',
	].join('\n\n');
}

function withVerdict(judged: readonly JudgedAnswer[], ...verdicts: readonly Verdict[]): readonly JudgedAnswer[] {
	return judged.filter(({ verdict }) => verdicts.includes(verdict));
}

function overview(judged: readonly JudgedAnswer[], articles: number): string {
	const count = (verdict: Verdict) => String(withVerdict(judged, verdict).length);
	const all = (expect: string) => String(judged.filter(({ judgment }) => judgment.expect === expect).length);
	const table = textTable({
		headings: ['', 'questions', 'answered', 'of these right', 'abstained'],
		rows: [
			[
				'an answer is expected',
				all('answer'),
				String(withVerdict(judged, 'right', 'wrong').length),
				count('right'),
				count('missed'),
			],
			['none is expected', all('abstain'), count('baseless'), '0', count('declined')],
		],
	});
	return `${counted(judged.length, 'question')} over ${counted(articles, 'article')}\n\n${table}`;
}

function precision(judged: readonly JudgedAnswer[]): string {
	const answered = withVerdict(judged, 'right', 'wrong', 'baseless').length;
	const right = withVerdict(judged, 'right').length;
	const abstained = withVerdict(judged, 'missed', 'declined').length;
	const declined = withVerdict(judged, 'declined').length;
	const marked = judged.filter(({ spanRight }) => spanRight !== null);
	return [
		shareLine('Answers that are right', right, answered),
		shareLine('Abstentions that are right', declined, abstained),
		shareLine('Questions treated as expected', right + declined, judged.length),
		shareLine(
			'Right answers with the right words marked',
			marked.filter(({ spanRight }) => spanRight).length,
			marked.length,
		),
		'In brackets: where the share would lie, with 95 % certainty, over many more questions of this sort.',
	].join('\n');
}

function shareLine(what: string, met: number, all: number): string {
	if (all === 0) return `${what}: there are none to count`;
	const [low, high] = wilsonInterval(met, all);
	return `${what}: ${met} of ${all}, ${percentText(met / all)} % (${percentText(low)} to ${percentText(high)} %)`;
}

function reliability(judged: readonly JudgedAnswer[]): string {
	const confidences = judged.map(judgedOf);
	const table = textTable({
		headings: ['confidence', 'questions', 'mean confidence', 'first sentence right'],
		rows: reliabilityBins(confidences).map(({ from, to, count, meanConfidence, shareRight }) => [
			`${from.toFixed(1)} to ${to.toFixed(1)}`,
			String(count),
			`${percentText(meanConfidence)} %`,
			`${percentText(shareRight)} %`,
		]),
	});
	return `Does the confidence mean what it says? Both columns on the right should be alike.\n\n${table}\n\nExpected calibration error: ${percentText(expectedCalibrationError(confidences))} %`;
}

function tradeOff(judged: readonly JudgedAnswer[]): string {
	const confidences = judged.map(judgedOf);
	const lines = precisions.map((wanted) => {
		const best = bestCoverage(confidences, wanted);
		return best === null
			? `  ${percentText(wanted)} % of the answers right: at no threshold`
			: `  ${percentText(wanted)} % of the answers right: ${percentText(best.coverage)} % of the questions answered, from confidence ${best.threshold.toFixed(2)} on`;
	});
	return `If the bot were to answer from another confidence on:\n${lines.join('\n')}`;
}

function listing(judged: readonly JudgedAnswer[]): readonly string[] {
	const otherWords = judged.filter(({ spanRight }) => spanRight === false);
	return [
		section('Answered wrongly', withVerdict(judged, 'wrong'), withQuotation),
		section('Answered, though nothing was expected to answer', withVerdict(judged, 'baseless'), withQuotation),
		section('Abstained, though an answer was expected', withVerdict(judged, 'missed'), withReason),
		section('Answered rightly, with other words marked', otherWords, withMarkedWords),
	];
}

function section(
	title: string,
	judged: readonly JudgedAnswer[],
	lines: (one: JudgedAnswer) => readonly string[],
): string {
	if (judged.length === 0) return `${title}: none`;
	const entries = judged.map((one) => `  line ${one.judgment.line}: ${one.judgment.question}\n${indented(lines(one))}`);
	return `${title}: ${judged.length}\n\n${entries.join('\n\n')}`;
}

function indented(lines: readonly string[]): string {
	return lines.map((line) => `    ${line}`).join('\n');
}

function withQuotation({ judgment, printed }: JudgedAnswer): readonly string[] {
	return [
		expectedText(judgment.quotationContainsAny),
		`found:    ${quoted(printed.quotations[0])}`,
		confidence(printed),
	];
}

function withReason({ judgment, printed, firstRight }: JudgedAnswer): readonly string[] {
	return [
		expectedText(judgment.quotationContainsAny),
		`found:    abstained (${printed.reason ?? 'no reason'})`,
		`nearest:  ${quoted(printed.quotations[0])}${firstRight ? ' — the expected one' : ''}`,
		confidence(printed),
	];
}

function withMarkedWords({ judgment, printed }: JudgedAnswer): readonly string[] {
	const first = printed.quotations[0];
	return [
		expectedText(judgment.answerSpanAny),
		`found:    ${first?.answer === null || first === undefined ? 'nothing marked' : `“${oneLine(first.answer.text)}”`}`,
		`in:       ${quoted(first)}`,
	];
}

/** What was expected: one of these texts, or an abstention where there are none. */
export function expectedText(texts: readonly string[]): string {
	return `expected: ${texts.length === 0 ? 'an abstention' : texts.map((text) => `“${oneLine(text)}”`).join(' or ')}`;
}

function quoted(quotation: JudgedAnswer['printed']['quotations'][number] | undefined): string {
	return quotation === undefined ? 'no sentence' : `“${oneLine(quotation.text)}” (${quotation.article})`;
}

function confidence(printed: JudgedAnswer['printed']): string {
	return `confidence ${printed.confidence.toFixed(2)}`;
}
