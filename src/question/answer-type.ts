import { classesOf, properNounClass } from '../text/lexicon.ts';

/** What sort of thing a question asks for. */
export type AnswerType =
	| 'person'
	| 'place'
	| 'date'
	| 'duration'
	| 'quantity'
	| 'money'
	| 'percentage'
	| 'reason'
	| 'manner'
	| 'definition'
	| 'yes-no'
	| 'other';

// A row is a form of question and the answer it asks for; the first that fits decides. Written over lower-case text.
const forms: readonly (readonly [RegExp, AnswerType])[] = [
	[
		/\b(?:what|which) (?:percent|percentage|share|proportion|fraction)\b|\bhow (?:many|much) (?:percent|of the)\b/,
		'percentage',
	],
	[
		/\bhow much (?:[\w'’-]+ ){0,6}(?:cost|pay|paid|spen[dt]|worth|earn|raise|invest|fund|charge|owe|lend|lent|donate|fine|sell|sold)/,
		'money',
	],
	[/\bhow much (?:\w+ )?(?:money|cash|funding|aid|revenue|profit|debt|tax|compensation|rent|income)\b/, 'money'],
	[/\bhow many (?:years|months|weeks|days|hours|minutes|decades|centuries)\b/, 'duration'],
	[/\bhow (?:many|much|far|tall|high|wide|deep|big|large|heavy|fast|hot|cold|old|often|few|frequently)\b/, 'quantity'],
	[/\bhow (?:long|soon)\b|\bfor how long\b/, 'duration'],
	[/\bhow come\b|\bwhy\b|\bwhat for\b/, 'reason'],
	[
		/\b(?:what|which|for what) (?:\w+ )?(?:reasons?|causes?|motives?|purpose|rationale)\b|\bwhat (?:caused|causes|led to|prompted|motivated|made)\b/,
		'reason',
	],
	[/\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|era|weekday|time)\b/, 'date'],
	[/\bwhere\b/, 'place'],
	[/\bwho(?:m|se)?\b/, 'person'],
	[
		/^(?:and |so |but )?(?:what|who) (?:is|are|was|were) meant\b|\bwhat (?:does|do|did) .+ mean\b|^define\b|\b(?:definition|meaning) of\b/,
		'definition',
	],
	[/^(?:and |so |but )?how\b|\bin what (?:way|manner)\b|\bby what means\b/, 'manner'],
];

// What a noun stands for when it is what is asked about: "what was the cost", "number of seats".
const nouns: readonly (readonly [AnswerType, string])[] = [
	['date', 'year date day month century decade era deadline birthday weekday'],
	['duration', 'duration period lifespan timeframe'],
	[
		'quantity',
		'number population amount total count size distance height length depth width weight speed temperature age score toll quantity area volume capacity attendance turnout frequency magnitude',
	],
	['percentage', 'percentage percent share proportion fraction rate'],
	['money', 'cost price salary wage budget revenue income sum fine fee value profit debt turnover loan grant'],
	['reason', 'reason cause motive purpose rationale'],
	['manner', 'way method means'],
	['definition', 'definition meaning'],
	['person', 'name'],
	[
		'place',
		'country nation state city town village capital province region district continent location site venue place river island county',
	],
];
const typeOfNoun = new Map(nouns.flatMap(([type, list]) => list.split(' ').map((noun) => [noun, type] as const)));

/**
 * The answer type that a noun asks for, when it is what is asked about ("which *country*", "the *cost* of the bridge").
 *
 * @param base The noun's dictionary form, in lower case.
 */
export function answerTypeOfNoun(base: string): AnswerType {
	const listed = typeOfNoun.get(base);
	if (listed !== undefined && base !== 'name') return listed;
	if (properNounClass(base) !== null) return 'other';
	const dominant = classesOf(base)[0];
	// A half of the tagged uses: below it the noun is as likely something else. Untuned.
	if (dominant === undefined || dominant.share < 0.5) return 'other';
	return dominant.wordClass === 'person' ? 'person' : 'other';
}

/** The answer type that the form of a question tells; null where only the noun asked about can tell. */
export function answerTypeOfForm(question: string): AnswerType | null {
	const text = question.toLowerCase();
	const form = forms.find(([pattern]) => pattern.test(text));
	if (form !== undefined) return form[1];
	const yesNo =
		/^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/;
	return yesNo.test(text) && !/\bor\b/.test(text) ? 'yes-no' : null;
}
