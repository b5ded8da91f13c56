import { smallNumber } from './mentions.ts';
import type { Span } from './span.ts';

const number = `(?:\\d[\\d,.]*(?: (?:thousand|million|billion))?|${smallNumber}(?: (?:hundred|thousand|million|billion))?)`;
const years = '(?:years?|months?|weeks?|days?|centur(?:y|ies)|decades?)';
/** What ends a bare number: "Sahak, 34, a seamstress", "was 12 when", and not "was 12 miles". */
const bare = '(?:1[01]\\d|\\d{1,2})(?=[,.;:)]|$| [-–—]| (?:and|when|at the time|this|last|next|on|in)\\b)(?![.,]\\d)';

// Each form with the age as its only group.
const forms = [
	`\\b(${number}(?:[- ]${years})?[- ](?:and a half[- ])?${years}[- ]old)\\b`,
	`\\b(${number} ${years} (?:old|of age))\\b`,
	`\\b(?:aged?|age of|ages of|turn(?:s|ed|ing)?(?: the age of)?) ((?:${number})(?: (?:and|to) ${number})?)\\b`,
	`\\p{L}, (${bare})`,
	`\\p{L} \\((${bare})\\)`,
	`\\b(?:is|was|be|being|at|just|only|now|almost|nearly) (${bare})`,
	`\\bin (?:his|her|their) ((?:early |mid-?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0s))\\b`,
].map((form) => new RegExp(form, 'dgiu'));

/** Where a text says how old somebody or something is: "*34-year-old*", "Sahak, *34*, a seamstress", "when she was *12*". In no order. */
export function agesIn(text: string): readonly Span[] {
	return forms.flatMap((form) =>
		[...text.matchAll(form)].flatMap(({ indices }) => {
			const age = indices?.[1];
			return age === undefined ? [] : [{ start: age[0], end: age[1] }];
		}),
	);
}
