import type { QuestionAnalysis } from '../question/analysis.ts';

/** Forms of question whose answers stand differently in a sentence. */
export const questionForms = [
	'person',
	'place',
	'date',
	'number',
	'reason',
	'manner',
	'class', // "which *treaty* ..."
	'object', // "what *did* it end"
	'identity', // "what *is* the treaty"
	'subject', // "what *ended* the war"
	'other',
] as const;

export type QuestionForm = (typeof questionForms)[number];

export function questionForm({ answerType, focus, text }: QuestionAnalysis): QuestionForm {
	switch (answerType) {
		case 'person':
		case 'place':
		case 'date':
		case 'reason':
		case 'manner':
			return answerType;
		case 'duration':
		case 'quantity':
		case 'money':
		case 'percentage':
			return 'number';
		case 'definition':
			return 'identity';
		case 'yes-no':
			return 'other';
		case 'other':
			if (/\b(?:what|which) (?:did|do|does|will|would|can|could|has|have|had|should|may|might|must)\b/iu.test(text))
				return 'object';
			if (/\bwhat(?:'s|’s| is| are| was| were)\b/iu.test(text)) return 'identity';
			if (focus !== null && /\b(?:what|which)\b/iu.test(text)) return 'class';
			return /^\W*what\b/iu.test(text) ? 'subject' : 'other';
	}
}
