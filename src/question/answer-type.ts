import { classesOf, properNounClass } from '../text/lexicon.ts';
import { questionWordPattern } from './question-words.ts';

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

// "when" and "where" ask only before an auxiliary; elsewhere they join clauses ("what happens when ...").
const auxiliary =
	"(?:is|are|was|were|be|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|'s|’s|'d|exactly|else|abouts|in the|on earth)";

// A row is a form of question, from its first question word on, and the answer it asks for; the first that fits decides.
const forms: readonly (readonly [RegExp, AnswerType])[] = [
	[
		/^(?:what|which) (?:percent|percentage|share|proportion|fraction)\b|^how much (?:percent|of the)\b|^how many percent(?:age points?)?\b/,
		'percentage',
	],
	// By how much something rose or fell may be a sum, a share or a number.
	[
		/^how much (?:did|do|does|has|have|had|is|are|was|were|will|would) .*\b(?:raise[ds]?|rise|rose|risen|grow|grew|grown|fall|fell|fallen|drop(?:ped)?|cut|increased?|decreased?|declined?|reduced?|lower(?:ed)?|chang(?:e|ed))\b/,
		'quantity',
	],
	[
		/^how much (?:[\w'’-]+ ){0,7}(?:cost|costs|pay|pays|paid|spend|spends|spent|worth|earn|earns|raise|raised|invest|invested|fund|charge|charged|owe|owed|lend|lent|donate|donated|fined?|sell|sold|fetch|fetched|gross|grossed)\b/,
		'money',
	],
	// What somebody *got for* the cows, and what the cows *went for*.
	[
		/^how much (?:did|do|does|will|would|has|have|had) .+ (?:get|got|gotten|receive|received|go|gone|ask|asked|want|bid|offer|offered)\b.* for\b/,
		'money',
	],
	[/^how much (?:is|are|was|were) |^how expensive\b/, 'money'],
	[/^what (?:do|does|did|will|would) (?:[\w'’-]+ ){1,10}(?:costs?|charge)\b/, 'money'],
	[/^what (?:do|does|did) (?:[\w'’-]+ ){1,6}weigh\b/, 'quantity'],
	[/^how much (?:\w+ )?(?:money|cash|funding|aid|revenue|profit|debt|capital|tax|compensation|rent|income)\b/, 'money'],
	[/^how much (?:\w+ )?time\b/, 'duration'],
	[
		/^how many (?:more |full )?(?:years|seasons|months|weeks|days|nights|hours|minutes|decades|centuries)\b/,
		'duration',
	],
	[
		/^how (?:many|much|far|tall|high|wide|deep|big|large|great|heavy|fast|hot|cold|old|often|few|frequently|thick|strong)\b/,
		'quantity',
	],
	[/^how (?:long|soon)\b/, 'duration'],
	[/^how come\b|^why\b|^what for\b/, 'reason'],
	[
		/^(?:what|which) (?:\w+ )?(?:reasons?|causes?|motives?|purpose|rationale)\b|^what (?:was |is |has |have |had )?(?:caused|causes|causing|led to|prompted|triggered|sparked|provoked|brought about|set off|motivated|made)\b/,
		'reason',
	],
	[
		new RegExp(
			`^when(?:, [^,]+,)?(?: ${auxiliary}\\b|\\W*$)|^(?:what|which) (?:\\w+ )?(?:year|date|day|month|century|decade|era|weekday|time)\\b(?! (?:plan|old|olds|program|programme|contract|term|limit|machine)\\b)`,
		),
		'date',
	],
	[/^(?:what|which) (?:body of water|part of the (?:country|city|town|world))\b/, 'place'],
	[new RegExp(`^where(?:, [^,]+,)?(?: ?${auxiliary}\\b|\\W*$)`), 'place'],
	[/^who(?:m|se|'s|’s)?\b/, 'person'],
	[
		/^what (?:is|are|was|were) meant\b|^what (?:does|do|did) .+ (?:mean|stand for)\b|^what(?:'s|’s| is| are) the full form of\b/,
		'definition',
	],
	[/^how\b|^(?:what|which) (?:way|means)\b/, 'manner'],
];

// What a noun stands for when it is what is asked about: "what was the cost", "number of seats".
const nouns: readonly (readonly [AnswerType, string])[] = [
	['date', 'year date day month century decade era deadline birthday weekday'],
	['duration', 'duration period lifespan timeframe'],
	[
		'quantity',
		'number population amount total count estimate tally size distance height length depth width weight speed temperature age score toll quantity volume probability capacity attendance turnout frequency magnitude',
	],
	['percentage', 'percentage percent share proportion fraction rate inflation unemployment'],
	['money', 'cost price salary wage budget revenue income sum fine fee value profit debt turnover loan grant prize'],
	['reason', 'reason cause motive purpose rationale'],
	['manner', 'way method means'],
	['definition', 'definition meaning'],
	[
		'place',
		'area neighbourhood neighborhood port seaport airport harbour harbor continent suburb borough street country nation state city town village capital province region district continent location site venue place river island county headquarters birthplace',
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
	if (listed !== undefined) return listed;
	if (properNounClass(base) !== null) return 'other';
	const dominant = classesOf(base)[0];
	// A half of the tagged uses: below it the noun is as likely something else. Untuned.
	if (dominant === undefined || dominant.share < 0.5) return 'other';
	return dominant.wordClass === 'person' ? 'person' : 'other';
}

const questionWord = new RegExp(`\\b${questionWordPattern}\\b`, 'g');

/** "*Number* of people who died", "the *age* of the girl who won": a question word that joins a clause to the noun asks nothing. */
function asksByNoun(text: string): boolean {
	const noun = /^(?:the )?(?:[\p{L}-]+ ){0,2}?(\p{L}+) of .*\b(?:who|whom|whose|which|where) \p{L}/u.exec(text)?.[1];
	return noun !== undefined && typeOfNoun.has(noun);
}

/** The answer type that the form of a question tells; null where only the noun asked about can tell. */
export function answerTypeOfForm(question: string): AnswerType | null {
	const text = question.toLowerCase();
	if (/^define\b|^(?:the )?(?:definition|meaning) of\b|\bmeaning\W*$/.test(text)) return 'definition';
	// A circumstance: "when should the mask be worn".
	if (/^when (?:should|do (?:you|we|people))\b/.test(text)) return 'other';
	const yesNo =
		/^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/;
	if (yesNo.test(text)) return /\bor\b/.test(text) ? 'other' : 'yes-no';
	const asking = [...text.matchAll(questionWord)];
	if (asksByNoun(text)) return null;
	// "(tell me) when the treaty was signed": the only question word asks, auxiliary or not.
	if (asking.length === 1 && text.startsWith('when ')) return 'date';
	if (asking.length === 1 && text.startsWith('where ')) return 'place';
	for (const word of asking) {
		const from = text.slice(word.index);
		const form = forms.find(([pattern]) => pattern.test(from));
		if (form !== undefined) return form[1];
		// "what" and "which" are question words wherever they stand; what follows them is not asked by its form.
		if (/^wh(?:at|ich)/.test(from)) return null;
	}
	return null;
}
