import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span } from '../text/span.ts';

// A mark that stops inside what is one expression, made whole.

const rest = /^-\p{L}+(?:-\p{L}+)*/u;
/** "The 25*-year-old*", "gold*-trimmed*": what stands before it is told whole. */
const apart = /^-(?:(?:year|month|week|day)s?-old|\p{L}+ed)\b/u;
/** Units that are not read with their numbers: "60 km" of 60 km/h, "3" of 3½ stars, "25 *basis points*", "half *a percentage point*", "6 feet*, 7 inches*". */
const unit =
	/^(?:\/(?:h|s|hour|second|minute|day|year)|[½¼¾⅓⅔]| basis points?| percentage points?| (?:of )?an? (?:percentage )?point|, \d+ inch(?:es)?| (?:(?:hundred|thousand|million|billion|trillion) )?(?:dollars?|euros?)(?= )| (?:hundred|thousand|million|billion|trillion)(?: (?:dollars?|euros?))?)(?![\p{L}-])/u;
/** "50 *km/h.*" at the end of a sentence, which is read as one word. */
const rateAndStop = /\/\p{L}+\.$/u;
/** "*Hundreds of* billions of dollars". */
const manyOf = /\b(?:tens|dozens|hundreds|thousands|millions) of $/iu;
const many = /^(?:hundreds|thousands|millions|billions|trillions)\b/iu;
const to = /^ (?:to|until|till|through) (?:the )?/u;
/** Asks for several that stand in a row by nature, of which two tell all. */
const asksRow = /\b(?:which|what) (?:days|months|years|levels)\b/iu;
/** A body whose name goes on: "the Institute *for Marine Research*". */
const body =
	/(?:Institute|Cent(?:er|re)|Network|Council|Association|Organi[sz]ation|Foundation|Agency|Office|Department|Ministry|Committee|Commission|Court|School|University|College|Academy|Board|Society|Union|Fund|Museum|Bureau|Coalition|Alliance|Forum|Federation|League)$/u;
const field =
	/^ (?:for|of|on) (?:the )?\p{Lu}[\p{L}’'-]*(?:(?: |, | and |, and | of | & )(?:the )?\p{Lu}[\p{L}’'-]*)*/u;

/** A mark with the rest of the word, the measure, the range or the name that it stops in. */
export function wholeWords(mark: Span, scene: Scene): Span {
	const named = withField(mark, scene);
	const { answerType } = scene.analysis;
	if (named !== undefined || answerType === 'person' || answerType === 'place') return named ?? mark;
	const [end, words] = [mark.end - 1, scene.text.slice(mark.start, mark.end)];
	if (rateAndStop.test(words)) return { start: mark.start, end };
	return withRestOfWord(mark, scene) ?? withUnit(mark, scene) ?? withRange(mark, scene) ?? mark;
}

function withField({ start, end }: Span, { text }: Scene): Span | undefined {
	const of = body.test(text.slice(start, end)) ? field.exec(text.slice(end)) : null;
	return of === null ? undefined : { start, end: end + of[0].length };
}

/** "A *75-basis-point* rise", but "the *25*-year-old", and of "a 12-member board", asked how many members, *12*. */
function withRestOfWord({ start, end }: Span, { analysis, text }: Scene): Span | undefined {
	const behind = text.slice(end);
	const word = apart.test(behind) || /\bhow many\b/iu.test(analysis.text) ? null : rest.exec(behind);
	return word === null ? undefined : { start, end: end + word[0].length };
}

function withUnit({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const before = many.test(text.slice(start, end)) ? manyOf.exec(text.slice(0, start)) : null;
	if (before !== null) return { start: before.index, end };
	const isAmount = reading.mentions.some((mention) => mention.end === end && isWithin(mention, { start, end }));
	const measure = isAmount ? unit.exec(text.slice(end)) : null;
	if (measure !== null) return { start, end: end + measure[0].length };
	// "A flow of 210 cubic metres *per second*".
	const cut = reading.mentions.find((mention) => start < mention.start && mention.start < end && end < mention.end);
	return cut === undefined ? undefined : { start, end: cut.end };
}

/** "*Between* five and eleven months", "from 9 May *until 2 June*", "levels 2 *to 4*". */
function withRange({ start, end }: Span, { analysis, reading, text }: Scene): Span | undefined {
	const [before, words] = [text.slice(0, start), text.slice(start, end)];
	const opening = / and /u.test(words) ? /\bbetween $/iu.exec(before) : null;
	if (opening !== null) return { start: opening.index, end };
	const gap = analysis.answerType === 'duration' || asksRow.test(analysis.text) ? to.exec(text.slice(end)) : null;
	if (gap === null) return undefined;
	const last = reading.mentions.find((mention) => mention.start === end + gap[0].length);
	const isDate = reading.mentions.some((one) => one.kind === 'date' && one.start === start && one.end === end);
	const isRange = isDate ? last?.kind === 'date' && /\bfrom $/iu.test(before) : /\d$/u.test(words);
	return last !== undefined && isRange ? { start, end: last.end } : undefined;
}
