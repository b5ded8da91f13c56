import type { AnswerType } from '../question/answer-type.ts';
import type { Evidence } from './evidence.ts';

type KindAsked = Extract<keyof Evidence, `asks${string}`> extends infer Name ? Exclude<Name, 'asks'> : never;

const notAsked: Readonly<Record<KindAsked, number>> = {
	asksPerson: 0,
	asksPlace: 0,
	asksDate: 0,
	asksNumber: 0,
	asksReason: 0,
	asksDefinition: 0,
	asksYesNo: 0,
	asksOther: 0,
};
/** For each sort of answer, the evidence that tells it from the others. */
export const kindAsked = Object.fromEntries(
	Object.keys(notAsked).map((name) => [name, { ...notAsked, [name]: 1 }]),
) as Readonly<Record<KindAsked, Readonly<Record<KindAsked, number>>>>;

export function kindOf(type: AnswerType): KindAsked {
	switch (type) {
		case 'person':
			return 'asksPerson';
		case 'place':
			return 'asksPlace';
		case 'date':
		case 'duration':
			return 'asksDate';
		case 'quantity':
		case 'money':
		case 'percentage':
			return 'asksNumber';
		case 'reason':
		case 'manner':
			return 'asksReason';
		case 'definition':
			return 'asksDefinition';
		case 'yes-no':
			return 'asksYesNo';
		case 'other':
			return 'asksOther';
	}
}
