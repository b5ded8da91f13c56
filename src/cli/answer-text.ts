import type { AbstentionReason, Agreement, Answer, Evidenced } from '../answer/answer.ts';
import { readWith } from '../answer/read-with.ts';
import type { Span } from '../text/span.ts';
import { withoutControls } from './command-line.ts';

const bold = '\u001b[1m';
const plain = '\u001b[22m';

/** An answer for a terminal. `colour`: whether the answering words may be set in bold. */
export function answerText(answer: Answer, colour: boolean): string {
	const notes = [
		...(answer.readAs === undefined ? [] : [`Read as: ${answer.readAs}`]),
		...(answer.otherQuestions === undefined ? [] : [`Not answered yet: ${answer.otherQuestions.join(' ')}`]),
	];
	const before = notes.map((note) => `${note}\n\n`).join('');
	if (answer.kind === 'answered') {
		const together = answer.agreement === undefined ? '' : agreementText(answer.agreement, answer.quotations);
		return `${before}${together}${answer.quotations.map((quotation) => quotationText(quotation, colour)).join('\n')}`;
	}
	const nearest =
		answer.nearest.length === 0
			? ''
			: `\nNearest, though not given as an answer:\n\n${answer.nearest.map((quotation) => quotationText(quotation, false)).join('\n')}`;
	return `${before}No answer found. ${whyText(answer.reason, answer.missing, answer.lookedFor)}\n${nearest}`;
}

const togetherText = { compatible: 'Articles say, and all may be true', differ: 'Articles differ' } as const;

function agreementText({ kind, readings }: Agreement, quotations: readonly Evidenced[]): string {
	const values = readings.map(({ given: [{ quotation, value, scope }], variants }) => {
		const article = quotations[quotation]?.sentence.article;
		const words = article?.body.slice(value.start, value.end);
		if (kind === 'agree') return [words, ...variants].join(', also written ');
		const time = scope === null ? undefined : article?.body.slice(scope.start, scope.end);
		return `${words} (${[time, article?.title, article?.date].filter(Boolean).join(', ')})`;
	});
	const what = kind === 'agree' ? `${readings[0]?.given.length} articles agree` : togetherText[kind];
	return `${withoutControls(`${what}: ${values.join(' · ')}`)}\n\n`;
}

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function whyText(reason: AbstentionReason, missing: readonly string[], lookedFor: string): string {
	switch (reason) {
		case 'not-a-question':
			return 'I found no question in that.';
		case 'nothing-shared':
			return 'No sentence shares a word of weight with the question.';
		case 'focus-missing':
			return `No article mentions ${anyOf.format(missing.map((word) => `“${word}”`))}.`;
		case 'no-answer-of-type':
			return `I looked for ${lookedFor}. Some sentences are on the subject, but I found no answer in them.`;
		case 'weak-evidence':
			return `I looked for ${lookedFor}. Some sentences come near, but I am sure of none.`;
	}
}

function quotationText({ sentence, answer, goesOn }: Evidenced, colour: boolean): string {
	const { article, start, end, number } = sentence;
	const { above, below } = readWith(sentence, goesOn);
	const lines = (spans: readonly Span[]) => spans.map((span) => `    ${words(span.start, span.end)}\n`).join('');
	const words = (from: number, to: number) => withoutControls(article.body.slice(from, to));
	const marked =
		answer === null || !colour
			? words(start, end)
			: `${words(start, answer.start)}${bold}${words(answer.start, answer.end)}${plain}${words(answer.end, end)}`;
	const from = [article.title, article.source, article.date, `sentence ${number}`, article.url]
		.filter(Boolean)
		.join(' · ');
	const rest = `${lines(below.spans)}${below.goesOn ? '    [...]\n' : ''}`;
	return `${lines(above)}  “${marked}”\n${rest}    ${withoutControls(from)}\n`;
}
