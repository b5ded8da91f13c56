import { monthPattern, weekdayPattern as weekday } from './calendar-names.ts';
import type { Span } from './span.ts';
import { isCapitalised } from './words.ts';

/** What a stretch of text measures or dates. Names are in `names.ts`. */
export type MentionKind = 'date' | 'duration' | 'quantity' | 'measure' | 'money' | 'percentage' | 'ordinal';

/** A number, date, duration, sum or share, as the text writes it. */
export interface Mention extends Span {
	readonly kind: MentionKind;
}

/** A number below a hundred in words, for an expression that ignores case. */
export const smallNumber =
	'(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
	'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?';
const magnitude = '(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|m|k)\\b';
const digits = '\\d{1,3}(?:,\\d{2})*(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+';
const wholeMagnitude = '(?:hundred|thousand|million|billion|trillion|dozen)';
const part =
	'(?:(?:one|a)[- ](?:fourth|fifth|sixth|seventh|eighth|tenth)|(?:two|three|four|five|six|seven|nine)[- ](?:fourths|fifths|sixths|sevenths|eighths|tenths))';
const number =
	`(?:\\b(?:several|a few|a couple of) ${wholeMagnitude}s?\\b|\\bhalf a ${wholeMagnitude}\\b|\\b${part}\\b|` +
	'\\b(?:one|two|three|four|five|six|seven|eight|nine|\\d{1,2}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|10|20|100)\\b|' +
	'\\b(?:half|a quarter|one quarter|one third|a third|two[- ]thirds|three[- ]quarters|none|zero)\\b' +
	`|(?:${digits})(?:[ -]?${magnitude})*` +
	`|\\b(?:${smallNumber}|an?(?= (?:hundred|thousand|million|billion|trillion|dozen)\\b))(?:[ -](?:and )?(?:${magnitude}|dozen|${smallNumber}))*\\b` +
	'|\\b(?:twice|thrice)\\b(?! (?:as|the|that|what|its|his|her|their)\\b)' +
	'|\\b(?:tens of thousands|tens of millions|dozens|scores|hundreds|thousands|millions|billions)(?: of (?:thousands|millions))?\\b)';

/** "0.3 to 0.6", "31–24". */
const range = `${number}(?:(?: ?[-–] ?| to | or )${number})?`;

/**
 * Words that bound a number belong to the answer: "nearly 700,000" is not 700,000. Words that merely hedge it ("about",
 * "approximately", "an estimated") are left outside the marked words; the reader sees them beside.
 */
const bound =
	'(?:(?:over|under|nearly|almost|more than|less than|fewer than|at least|at most|up to|as many as|as much as|just over|just under|well over) )?';

const month = `${monthPattern}(?!\\p{L})`;
const dayOfMonth = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,]*\\d)';
const year = '(?:1\\d{3}|20\\d{2})(?![\\d,.]*\\d)(?! ?(?:%|percent|per cent|people|million|billion))';
const relativeYear = '(?:of )?(?:last|this|next|that|the same|the following|the previous) year';
const unitOfTime =
	'(?:second|minute|hour|day|night|week|fortnight|month|year|season|decade|centur(?:y|ie)|millenni(?:um|a))s?';

const dates = [
	'\\b\\d{4}-\\d{2}-\\d{2}\\b',
	`\\b(?:${weekday},? )?(?:(?:early|mid|late)[- ])?${month} ${dayOfMonth}(?:(?: ?[-–] ?| to | and | or )(?:${month} )?${dayOfMonth})?(?:,? (?:${year}|${relativeYear}))?`,
	`\\b(?:the )?${dayOfMonth}(?:(?: ?[-–] ?| to | and )${dayOfMonth})?(?: of)? ${month}(?:,? ${year})?`,
	`\\b(?:(?:early|mid|late)[- ])?${month},? (?:of )?(?:${year}|${relativeYear})`,
	`\\b(?:(?:early|mid|late)[- ])?(?:spring|summer|autumn|fall|winter|Christmas|Easter)(?: of)? ${year}`,
	`\\b(?:(?:early|mid|late)[- ])?(?:the )?(?:1\\d|20)\\d0s\\b`,
	`\\b(?:(?:early|mid|late)[- ])?(?:\\d{1,2}(?:st|nd|rd|th)|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|twenty-first)(?:th)?)[- ]centur(?:y|ies)(?: (?:BC|AD|BCE|CE))?`,
	`\\b\\d{1,4} (?:BC|BCE|AD|CE)\\b|\\bAD \\d{1,4}\\b`,
	`\\b(?:(?:early|mid|late)[- ])?${year}(?:[-–](?:${year}|\\d{2}(?!\\d)))?`,
	`\\b(?:(?:last|next|this|early|late) )?${weekday}(?: (?:morning|afternoon|evening|night))?\\b`,
	'\\b(?:last|next|this|earlier this|later this|the same|the following|the previous) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|decade|century|night)\\b',
	'\\b(?:yesterday|today|tonight|tomorrow|noon|midnight)\\b',
	`(?:\\d{1,3}|\\b(?:${smallNumber}|an?|several|a few|a couple of|some|many)) ${unitOfTime} (?:ago|back)\\b`,
	'\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.|p\\.m\\.|am|pm)(?!\\p{L})|\\b\\d{1,2}:\\d{2}\\b',
	`\\b${month}`,
];
const currencyWord =
	'(?:(?:U\\.?S\\.?|Canadian|Australian|Hong Kong) )?(?:dollars?|euros?|pounds?|yen|yuan|rupees?|francs?|pesos?|roubles?|rubles?|cents?|pence|crowns?|lira|riyals?|dirhams?|USD|EUR|GBP|PKR)\\b';

/** Before a sum; "$US" in Australia. */
const currencySign = '(?:(?:US|A|C|HK)?[$€£¥₹]|\\$(?:US|A|NZ))';
/** Between a number and a unit of time: "ten *working* days", "five *chaotic* days". */
const kindOfTime =
	'(?: (?:more|full|whole|long|short|straight|solid|consecutive|successive|additional|extra|business|calendar|\\p{Ll}+(?:ing|ous|ic|ful|less)))?';

const unitOfMeasure =
	'(?:(?:square|cubic|nautical) )?(?:(?:kilo|centi|milli)?met(?:er|re)s?|kilos?|(?:kilo|milli)?grams?|km2?|kms|cm|mm|kg|miles?|mi|yards?|feet|foot|ft|inch(?:es)?|acres?|hectares?|lit(?:er|re)s?|gallons?|barrels?|ton(?:ne)?s?|pounds?|lbs?|ounces?|degrees?|°[CF]?|watts?|(?:kilo|mega|giga)watts?|kW|MW|GW|knots|mph|km\\/h|light[- ]years?|bits?|bytes?|megabytes?|gigabytes?)(?!\\p{L})(?: (?:per|an?) \\p{L}+)?';

// Tried in this order at each place; the first that matches takes the words.
const patterns: readonly (readonly [MentionKind, string])[] = [
	['money', `${bound}${currencySign} ?(?:${digits})(?:[ -]?${magnitude})*(?: ${currencyWord})?`],
	['money', `${bound}\\bRs\\.? ?(?:${digits})(?:[ -]?${magnitude})*`],
	['money', `${bound}${number}(?:[ -]| of )${currencyWord}`],
	['percentage', `${bound}${range}(?: ?%| ?percent\\b| per cent\\b| percentage points?\\b)`],
	['date', dates.join('|')],
	[
		'duration',
		`${bound}(?:${number}|\\b(?:several|few|many|a few|a couple of|an?(?! second)|half an?))(?:[ -](?:to|or) ${number}|[-–]${number}|\\+)?(?:${kindOfTime}[- ]| of )${unitOfTime}(?:(?:,| and|, and) ${number} ${unitOfTime})*(?:[- ](?:old|long))?\\b`,
	],
	['duration', '\\b(?:decades|centuries)\\b|\\b(?:several|many|a few) quarters\\b'],
	[
		'duration',
		'(?<=\\b(?:for|takes?|took|taken|lasts?|lasted|within|after|spends?|spent) )(?:seconds|minutes|hours|days|weeks|months|years)\\b',
	],
	['ordinal', '\\b(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b'],
	['measure', `${bound}${range}[ -]?${unitOfMeasure}`],
	['quantity', `${bound}${range}`],
];

// Each apart: one expression of all of them, of 23 kB, is no longer optimised by V8 and takes several times as long.
const scanners = patterns.map(([kind, source]) => ({
	kind,
	scanner: new RegExp(`(?<![\\p{L}\\d.])(?:${source})`, 'iuy'),
}));

/** Every word that one of the patterns may begin with, in lower case. The patterns are tried nowhere else but at signs and digits. */
const openings = new Set(
	(
		'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
		'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several few many half none zero tens dozens ' +
		'scores hundreds thousands millions billions decades centuries over under nearly almost less fewer up just ' +
		'well us c hk rs jan january feb february mar march apr april may jun june jul july aug august sep sept september oct ' +
		'october nov november dec december monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall ' +
		'winter christmas easter early mid late earlier later yesterday today tonight tomorrow noon midnight ad ' +
		'seconds minutes hours days weeks months years twice thrice some ' +
		'first second third fourth fifth sixth seventh eighth ninth tenth twelf twentie eleventh twelfth thirteenth fourteenth ' +
		'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
	).split(' '),
);

/**
 * What stands behind these, each common in any text, wherever a pattern begins with them: nothing else need be tried. Wider than the
 * patterns are, never narrower.
 */
const followedBy: ReadonlyMap<string, RegExp> = new Map(
	Object.entries({
		the: ' (?:\\d|same|following|previous)',
		as: ' (?:many|much) as',
		at: ' (?:least|most)',
		a: anAmount(),
		an: anAmount(),
		more: ' than',
		this: aTime(),
		last: aTime(),
		next: aTime(),
	}).map(([word, behind]) => [word, new RegExp(behind, 'iuy')]),
);

function aTime(): string {
	return ' (?:week|month|year|spring|summer|autumn|fall|winter|decade|century|night|mon|tues|wednes|thurs|fri|satur|sun)';
}

function anAmount(): string {
	return (
		'[^ \\p{L}]|[ -](?:few|couple|quarter|third|fourth|fifth|sixth|seventh|eighth|tenth|to|or|of)\\b|' +
		` ${wholeMagnitude}|(?: \\p{L}+)?[- ]${unitOfTime}\\b`
	);
}

/**
 * The numbers, dates, durations, sums and shares of a text, in reading order and apart from each other.
 *
 * @example findMentions('nearly 700,000 Afghans by August 4') // quantity "nearly 700,000", date "August 4"
 */
export function findMentions(text: string): readonly Mention[] {
	const mentions: Mention[] = [];
	for (let at = nextOpening(text, 0); at < text.length; at = nextOpening(text, at)) {
		const found = mentionAt(text, at);
		if (found === null) {
			at = Math.max(at + 1, endOfLetters(text, at));
			continue;
		}
		at = found.end;
		const [{ kind }, written] = [found, text.slice(found.start, found.end)];
		if (kind === 'date' && /^(?:may|march|mar|sun|sat)$/iu.test(written) && !isCapitalised(written)) continue;
		// "one" alone is a pronoun more often than a count.
		if (kind === 'quantity' && /^(?:one|m|k|none)$/iu.test(written)) continue;
		// "501(c)(3)" is a section of a law.
		if (kind === 'quantity' && /^\(\p{L}\)/u.test(text.slice(at, at + 3))) continue;
		mentions.push(found);
	}
	return mentions;
}

function mentionAt(text: string, start: number): Mention | null {
	for (const { kind, scanner } of scanners) {
		scanner.lastIndex = start;
		if (scanner.test(text)) return { kind, start, end: scanner.lastIndex };
	}
	return null;
}

// The next place from `from` on, which is not inside a word, where a mention may begin; the end of the text where none is left.
function nextOpening(text: string, from: number): number {
	for (let at = from; at < text.length; ) {
		const code = text.charCodeAt(at);
		if (isLetter(code)) {
			const end = endOfLetters(text, at);
			// A letter beyond ASCII may go on with the word.
			if (text.charCodeAt(end) > lastOfAscii || opens(text, at, end)) return at;
			at = end;
		} else if (isDigit(code) || code > lastOfAscii || text[at] === '$' || isPoint(text, at)) return at;
		else at++;
	}
	return text.length;
}

function opens(text: string, start: number, end: number): boolean {
	const word = text.slice(start, end).toLowerCase();
	const behind = followedBy.get(word);
	if (behind === undefined) return openings.has(word);
	behind.lastIndex = end;
	return behind.test(text);
}

const lastOfAscii = 0x7f;

function endOfLetters(text: string, from: number): number {
	let at = from;
	while (isLetter(text.charCodeAt(at))) at++;
	return at;
}

/** "Raised by *.75%*". */
function isPoint(text: string, at: number): boolean {
	return (
		text[at] === '.' && isDigit(text.charCodeAt(at + 1)) && (at === 0 || /[\s(“‘"'$€£]/u.test(text.charAt(at - 1)))
	);
}

function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}
