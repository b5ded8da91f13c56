import { smallNumber } from './mentions.ts';
import { overlap, type Span, spansMatching } from './span.ts';

const groups =
	'(?<![\\d.,])(?:\\d{1,3}(?:[\\u00A0\\u2009\\u202F]\\d{3})+(?!\\d)|\\d{1,3}(?: \\d{3})+ \\d{3}(?![\\d,])|\\d{1,3} 000(?![\\d,]))';
const sign = '(?:(?<=^|[\\s(“‘"\'$€£])(?<!\\d\\s)[-−](?=[$€£¥₹]?\\.?\\d)|\\b(?:minus|negative) (?=\\.?\\d))';
const number = `[$€£¥₹]?(?:${groups}|\\.?\\d+(?:[.,]\\d+)*)`;
/** "-0.25", "minus 12", "1 200 000", "200 000"; one group behind an ordinary blank is one number only where it is round. */
const whole = new RegExp(`${sign}${number}|${groups}`, 'giu');
/** "Between 30 and 40", "between 6% and 9%"; two years are two. */
const between = new RegExp(`\\bbetween (?!(?:1\\d|20)\\d\\d\\b)${number}(?:%| \\p{L}+)? and ${number}%?`, 'giu');
/** "Plus or minus 0.8 points", "±3 points": of either sign it is a margin. */
const eitherSign = new RegExp(`(?:\\bplus or minus |\\+/[-−] ?|± ?)${number}`, 'giu');
/** "Prices from *35 to 190* euros", not "rose from 35 to 190". */
const ranging = new RegExp(
	`(?<=\\b(?:prices|fees|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)) from )${number}(?: \\p{L}+)? to ${number}`,
	'giu',
);

const unit =
	'(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|miles?|metres?|meters?|feet|inches|tonn?e?s?)';
const half = 'and (?:a|one) (?:half|quarter)(?! of\\b)';
/** "Two and a half", "two and a half million", "an hour and a half". */
const mixed = new RegExp(
	`\\b(?:(?:${smallNumber}|\\d+) ${half}(?: (?:hundred|thousand|million|billion|trillion))?|(?:an?|${smallNumber}|\\d+) ${unit} ${half})\\b`,
	'giu',
);
/** "200 MB": a unit that is only written short. */
const shortUnit =
	/(?<![\d.,])\d+(?:[.,]\d+)* ?(?:[KMGT]B|[kMGT]?bps|[kMG]?Hz|[kMG]Wh|mAh|dB|hPa|ppm|rpm)(?![\p{L}\d])/gu;
/** Money that has no sign and is no unit of anything else: "12 million *tenge*", "600 *Namibian dollars*", "42 billion *CFA francs*". */
const ofMoney = new RegExp(
	`(?<![\\d.,])(?:\\d[\\d,.]*(?: (?:thousand|million|billion|trillion))? (?:${[
		'(?:\\p{Lu}[\\p{L}.]+ )(?:dollars?|pounds?|francs?|pesos?|rupees?|crowns?|shillings?)',
		'tenge|rands?|rials?|riels?|kwacha|shillings?|baht|ringgit|rupiah|z[lł]otys?|kron(?:er|or|a)|korunas?|forints?|nairas?|birr|cedis?|dinars?|hryvnias?|taka|kyats?|manats?|lari|pula|metica(?:l|is)|kina|soles|shekels?|guilders?|drachmas?|escudos?|bol[ií]vars?|guaran[ií]s?|quetzals?|lempiras?|c[oó]rdobas?|leones?|dalasis?|ouguiyas?|somonis?|tugriks?|afghanis?',
	].join(
		'|',
	)})|\\d[\\d,.]*(?:,\\d{3}| (?:thousand|million|billion|trillion)) (?:marks|won|dong|reais|soms?|lei|leva|drams?))(?!\\p{L})`,
	'gu',
);
/** "At least 2028". */
const leastOrMost = /\bat (?:least|most)(?= \S*\d)/giu;
/** "No more than 12": the other way round. */
const noMoreThan = new RegExp(`\\bno (?:more|less|fewer) than ${number}`, 'giu');
/** "Super-G", "X-ray": one letter alone says nothing. */
const letterJoined = /(?<![\p{L}\d-])(?:\p{L}+-\p{L}|\p{L}-\p{L}+)(?![\p{L}\d-])/gu;
const withoutDigits = [mixed, letterJoined];
const wholes = [whole, between, eitherSign, ranging, shortUnit, ofMoney, leastOrMost, noMoreThan, ...withoutDigits];

/** A span of a text with the whole of the numbers that it has a part of: "-*0.25* percent", "1 200 *000 euros*", "between 30 and *40*", "two and a *half years*". */
export function withWholeNumbers(span: Span, text: string): Span {
	return (/\d/.test(text) ? wholes : withoutDigits)
		.flatMap((pattern) => spansMatching(pattern, text))
		.filter((one) => overlap(one, span))
		.reduce(({ start, end }, one) => ({ start: Math.min(start, one.start), end: Math.max(end, one.end) }), {
			start: span.start,
			end: span.end,
		});
}

/** The sums of a text in money that has no sign and is no unit of anything else: "12 million tenge". */
export function unknownMoney(text: string): readonly Span[] {
	return spansMatching(ofMoney, text);
}
