import { type Column, type Figures, given } from './figures.ts';

/** A question whose documents give several answers. */
export interface ManyAnswers {
	readonly question: string;
	/** Each a list of wordings of one right answer. */
	readonly right: readonly (readonly string[])[];
	readonly wrong: readonly string[];
	/** Whether the bot takes the question to ask for a quantity, a date, a name or a place. */
	readonly isOfKind: boolean;
}

/** A reading as it is shown: the values in it, and the sentences that are quoted for it. */
export interface ShownReading {
	readonly values: readonly string[];
	readonly sentences: readonly string[];
}

export interface JudgedReadings {
	readonly asked: ManyAnswers;
	/** The readings, or the one answer where there are none beside it; empty where the bot abstained. */
	readonly shown: readonly ShownReading[];
}

export const readingColumns: readonly Column[] = [
	{ figure: 'all_shown', heading: 'all', meaning: 'questions with all right answers among the values shown' },
	{ figure: 'all_quoted', heading: 'all quoted', meaning: 'questions with all right answers in the sentences quoted' },
	{
		figure: 'all_shown_of_kind',
		heading: 'kind',
		meaning: 'all right answers among the values, of the questions that ask for a quantity, a date, a name or a place',
	},
	{ figure: 'all_quoted_of_kind', heading: 'kind quoted', meaning: 'the same, in the sentences quoted' },
	{
		figure: 'several_shown_of_kind',
		heading: 'kind: two',
		meaning: 'questions of that kind with two or more of the right answers among the values',
	},
	{
		figure: 'wrong_beside_right',
		heading: 'wrong beside',
		meaning: 'questions of that kind with a wrong answer in the documents that show it beside a right one',
	},
];

export function readingFigures(judged: readonly JudgedReadings[]): Figures {
	const several = judged.filter(({ asked }) => asked.right.length > 1);
	const ofKind = several.filter(({ asked }) => asked.isOfKind);
	const conflicting = judged.filter(({ asked }) => asked.isOfKind && asked.wrong.length > 0);
	const all = (texts: (reading: ShownReading) => readonly string[]) => (one: JudgedReadings) =>
		one.asked.right.every((wordings) => shows(one, wordings, texts));
	const figures = {
		all_shown: share(several, all(valuesOf)),
		all_quoted: share(several, all(sentencesOf)),
		all_shown_of_kind: share(ofKind, all(valuesOf)),
		all_quoted_of_kind: share(ofKind, all(sentencesOf)),
		several_shown_of_kind: share(
			ofKind,
			(one) => one.asked.right.filter((wordings) => shows(one, wordings, valuesOf)).length > 1,
		),
		wrong_beside_right: share(
			conflicting,
			(one) =>
				shows(one, one.asked.wrong, valuesOf) && one.asked.right.some((wordings) => shows(one, wordings, valuesOf)),
		),
	};
	return given(figures);
}

function share<One>(of: readonly One[], which: (one: One) => boolean): number {
	return of.filter(which).length / of.length;
}

const valuesOf = ({ values }: ShownReading) => values;
const sentencesOf = ({ sentences }: ShownReading) => sentences;

/** A text shows an answer that it holds; a value also where it is the telling part of it ("3,559" of "3,559 people"). */
function shows(
	{ shown }: JudgedReadings,
	wordings: readonly string[],
	texts: (reading: ShownReading) => readonly string[],
): boolean {
	return shown.flatMap(texts).some((text) => {
		const said = comparable(text);
		return wordings.some((wording) => {
			const wanted = comparable(wording);
			return said.includes(wanted) || (texts === valuesOf && said !== ' ' && wanted.includes(said));
		});
	});
}

/** Letters and digits in lower case with a blank at each end, so that whole words are compared. */
function comparable(text: string): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/(?<=\d),(?=\d{3})/gu, '')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/\b(?:the|an?)\b/gu, ' ')
		.replace(/ +/gu, ' ')
		.trim();
	return ` ${plain}${plain === '' ? '' : ' '}`;
}
