import type { Scene } from '../ranking/scene.ts';
import { genderOfGivenName } from '../text/given-names.ts';
import type { Name, NameClass } from '../text/names.ts';
import { wholePersonName } from '../text/person-name.ts';
import { nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';

// What belongs to a mark besides the words that were chosen, and what does not; each undefined where nothing does.

// "The *Summit of the Future*", and not the future alone.
export function wholeTitle({ start, end }: Span, { text }: Scene): Span | undefined {
	const before = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}’']+ )+of (?:the )?)$/u.exec(text.slice(0, start))?.[1];
	return before === undefined || !/^\p{Lu}/u.test(text.slice(start))
		? undefined
		: { start: start - before.length, end };
}

/** "The UN-sponsored *Summit of the Future*": by whom is no part of its title. */
export function titleAlone({ start, end }: Span, { text }: Scene): Span | undefined {
	const described = /^\p{L}+-\p{Ll}+ed (?=\p{Lu})/u.exec(text.slice(start, end));
	return described === null ? undefined : { start: start + described[0].length, end };
}

/** Of a reason that begins inside what it is said of, the whole: "*drought and a falling number of* lambs were to blame". */
export function wholeSubject({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const phrases = nounPhrases(reading.annotation());
	const own = phrases.find((phrase) => phrase.start < start && start < phrase.end && phrase.end < end);
	if (own === undefined) return undefined;
	const joined = phrases.find((phrase) => text.slice(phrase.end, own.start) === ' and ');
	return { start: joined?.start ?? own.start, end };
}

/** "A *merchant ship* from Valdora": what something is, before where it is from. */
const fromOrOf = /^ (?:from|of|near|with|in) (?:the |an? )?$/u;

/** Asked what did something, what that is and not only where it is from: "a *merchant ship from Valdora* struck the pier". */
export function wholeDoer({ start, end }: Span, { analysis, reading, text }: Scene): Span | undefined {
	const [deed] = analysis.terms;
	if (deed?.verb !== true || !/^what $/iu.test(analysis.text.slice(0, deed.start))) return undefined;
	const phrases = nounPhrases(reading.annotation());
	const own = phrases.findIndex((phrase) => phrase.start <= start && end <= phrase.end);
	const [before, last] = [phrases[own - 1], phrases[own]];
	if (before === undefined || last === undefined || !fromOrOf.test(text.slice(before.end, last.start)))
		return undefined;
	const verb = reading.annotation().tokens.find((token) => token.start > last.end);
	if (verb?.partOfSpeech !== 'VERB') return undefined;
	return { start: before.start + (/^an? /iu.exec(text.slice(before.start))?.[0].length ?? 0), end: last.end };
}

// "*Barrie, Ontario*": what a town is in belongs to the answer; in "Alberta, Ontario and Quebec" each is one.
export function wholePlace({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const own = reading.names.findIndex((name) => name.start === start && name.end === end);
	const isTown = (name: Name | undefined) =>
		name !== undefined && (name.nameClass !== 'person' || !text.slice(name.start, name.end).includes(' '));
	for (const place of [own - 1, own]) {
		const [town, around] = [reading.names[place], reading.names[place + 1]];
		if (own < 0 || town === undefined || around?.nameClass !== 'place' || !isTown(town)) continue;
		const isList = /^,? (?:and|or) |^, \p{Lu}/u.test(text.slice(around.end));
		if (text.slice(town.end, around.start) === ', ' && !isList) return { start: town.start, end: around.end };
	}
	return undefined;
}

// Asked for the best time, "*an hour before sunrise*".
export function momentBefore({ start, end }: Span, { analysis, reading, text }: Scene): Span | undefined {
	const length = reading.mentions.find(
		(mention) =>
			mention.kind === 'duration' &&
			mention.start < start &&
			mention.end < end &&
			/^ (?:before|after) /u.test(text.slice(mention.end)) &&
			start <= mention.end + ' before '.length,
	);
	return length === undefined || analysis.answerType !== 'other' ? undefined : { start: length.start, end };
}

// Asked where, "*Turku* last week" is a place and a date.
export function placeAlone({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const own = { start, end };
	const date = reading.mentions.findLast((mention) => mention.kind === 'date' && mention.end === end);
	if (date === undefined || !isWithin(date, own) || reading.names.some((name) => isWithin(date, name)))
		return undefined;
	if (!reading.names.some((name) => isWithin(name, { start, end: date.start }))) return undefined;
	const place = text.slice(start, date.start).replace(/(?:,? (?:on|in|at|by|since|until|early|late|the))*,? $/iu, '');
	return { start, end: start + place.length };
}

/** Asked who, the rest of a person's name, and what a hyphen joins: "*Leon* Calder-Weiss", "*Paul van der* Meer", "Bae *Soo-ah*". */
export function wholeName({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	// "Trumpeter *Karl*" of "trumpeter Karl Weiss": the name, whole.
	const cut = reading.names.find((one) => start <= one.start && one.start < end && end < one.end);
	if (cut !== undefined) return { start: cut.start, end: cut.end };
	const name = reading.names.find(
		(one) => one.start === start && one.end <= end && one.nameClass !== 'nationality' && one.nameClass !== 'thing',
	);
	if (name === undefined) return undefined;
	const whole = wholePersonName(text, name);
	const isOther = reading.names.some(
		(one) => one.start >= whole.start && one.end < name.start && notForenames.has(one.nameClass) && !isGiven(one, text),
	);
	const from = isOther ? start : whole.start;
	const behind = name.end < end ? end : whole.end;
	const to = behind + (/^-\p{L}+/u.exec(text.slice(behind))?.[0].length ?? 0);
	return from === start && to === end ? undefined : { start: from, end: to };
}

/** What no forename is, though it may stand before a name. */
const notForenames: ReadonlySet<string> = new Set<NameClass>(['place', 'group', 'thing', 'nationality']);

function isGiven({ start, end }: Span, text: string): boolean {
	return genderOfGivenName(text.slice(start, end)) !== undefined;
}

/** Behind such a word stands what is done: "would *be cut by a third*", "plans to *pay*". */
const beforeVerb = new Set(['AUX', 'PART']);

/** Asked what is done, a verb with what stands behind it: "was *smuggled out on a memory card*". */
export function wholeVerb({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const { tokens } = reading.annotation();
	const at = tokens.findIndex((token) => token.start === start && token.end === end);
	const [before, verb] = [tokens[at - 1], tokens[at]];
	if (verb === undefined || before === undefined || !beforeVerb.has(before.partOfSpeech)) return undefined;
	// A participle may be taken for an adjective: "was smuggled".
	if (verb.partOfSpeech !== 'VERB' && !verb.normal.endsWith('ed')) return undefined;
	const { length } =
		/^(?: (?!and\b|but\b|or\b|while\b|which\b|who\b)[^\s,;:()—“”]+(?<![.!?]))*/u.exec(text.slice(end))?.[0] ?? '';
	return length === 0 ? undefined : { start, end: end + length };
}
