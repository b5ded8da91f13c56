import { letterMagnitude, magnitudes, parts, plurals, shortMagnitude, small, vague, vulgar } from './number-words.ts';
import type { Span } from './span.ts';
import { isCapitalised, type Word } from './words.ts';

/** A number as a text writes it, in digits, in words, or in both. */
export interface WrittenNumber extends Span {
	/** The least that is said; below `high` only where the words are vague ("dozens", "several hundred"). */
	readonly low: number;
	readonly high: number;
	/** What multiplies the last words: 1,000,000 in "1.45 million", 1 where no such word is written. */
	readonly magnitude: number;
	/** Whether it is a share of a whole, from 0 to 1: "two thirds", "one in five". */
	readonly isShare: boolean;
	/** The unit that is written without a blank: "km" in "50km"; empty where there is none. */
	readonly suffix: string;
	/** The place in the list of words behind the number. */
	readonly next: number;
}

/**
 * The number that begins at the word at `at`; null where none does. Ordinals, years of a century ("1980s"), times and
 * version numbers are none.
 *
 * @param list The words of `text`, see `words`.
 */
export function numberAt(text: string, list: readonly Word[], at: number): WrittenNumber | null {
	const lower = (i: number) => list[i]?.text.toLowerCase() ?? '';
	const joined = (i: number) => /^(?:\s|-|‑|\s?\u00A0)$/u.test(text.slice(list[i - 1]?.end ?? 0, list[i]?.start ?? 0));
	const isMagnitude = (i: number) =>
		joined(i) && !letterMagnitude.test(lower(i)) && magnitudes.has(lower(i).replace(/^(lakh|crore)s$/u, '$1'));
	const first = list[at];
	if (first === undefined) return null;

	function found(low: number, high: number, next: number, more: Partial<WrittenNumber> = {}): WrittenNumber {
		const { start } = list[at] as Word;
		const { end } = list[next - 1] as Word;
		return { start, end, low, high, magnitude: 1, isShare: false, suffix: '', next, ...more };
	}

	/** Multiplies by the magnitudes that follow: "million", "hundred thousand". */
	function magnified(low: number, high: number, from: number): WrittenNumber {
		let [next, magnitude] = [from, 1];
		while (isMagnitude(next) && next - from < 3) {
			magnitude *= magnitudes.get(lower(next).replace(/s$/u, '')) ?? 1;
			next++;
		}
		return found(times(low, magnitude), times(high, magnitude), next, { magnitude });
	}

	const word = lower(at);
	const article = word === 'a' || word === 'an';
	// "dozens", "tens of thousands"
	const plural = plurals.get(word);
	if (plural !== undefined) {
		let [next, each] = [at + 1, plural];
		while (lower(next) === 'of' && plurals.has(lower(next + 1))) {
			each *= plurals.get(lower(next + 1)) ?? 1;
			next += 2;
		}
		return found(2 * each, (plural === 12 || plural === 20 ? 100 / plural : 10) * each - 1, next);
	}
	// "several hundred", "a few thousand", "a couple of million"
	const some = article ? at + 1 : at;
	const bounds = vague.get(lower(some));
	if (bounds !== undefined) {
		const next = lower(some + 1) === 'of' ? some + 2 : some + 1;
		return isMagnitude(next) ? magnified(bounds[0], bounds[1], next) : null;
	}
	// "half a million", "a quarter of a million", "half an hour"
	const part = parts.get(lower(some));
	if (part !== undefined && (article || word === 'half') && !isCapitalised(first.text)) {
		const of = lower(some + 1) === 'of' ? some + 2 : some + 1;
		const hasArticle = lower(of) === 'a' || lower(of) === 'an';
		const whole = hasArticle ? of + 1 : of;
		if (isMagnitude(whole) && !shortMagnitude.test(lower(whole))) return magnified(1 / part, 1 / part, whole);
		if (word === 'half' && hasArticle && of === some + 1) return found(0.5, 0.5, of + 1);
		return standsAlone(some + 1) && !ordinalBefore(at) ? found(1 / part, 1 / part, some + 1, { isShare: true }) : null;
	}
	if (article && (!isMagnitude(at + 1) || shortMagnitude.test(lower(at + 1)))) return null;

	const cardinal = inDigits() ?? inWords();
	if (cardinal === null) return null;
	// "two thirds", "one in five", "nine out of ten"
	const { low, next } = cardinal;
	const named = joined(next) ? parts.get(lower(next)) : undefined;
	const isPlural = /(?:s|lves)$/u.test(lower(next)) && low > 1;
	if (named !== undefined && low > 0 && low < named && (isPlural || standsAlone(next + 1))) {
		return found(low / named, low / named, next + 1, { isShare: true });
	}
	const every = lower(next) === 'in' ? next + 1 : lower(next) === 'out' && lower(next + 1) === 'of' ? next + 2 : 0;
	if (every > 0 && low < 100 && /^\s\w+(?:\s\w+)?\s$/u.test(text.slice(cardinal.end, list[every]?.start))) {
		const whole = numberOf(every);
		if (whole !== null && whole.low > low && whole.low <= 100) {
			return found(low / whole.low, low / whole.low, whole.next, { isShare: true });
		}
	}
	return cardinal;

	function numberOf(i: number): { readonly low: number; readonly next: number } | null {
		const value = small.get(lower(i)) ?? (/^\d{1,3}$/u.test(lower(i)) ? Number(lower(i)) : undefined);
		return value === undefined ? null : { low: value, next: i + 1 };
	}

	/** A part of a whole is followed by what it is a part of, or by no noun: not "a third man", "the fifth quarter". */
	function standsAlone(i: number): boolean {
		const following = list[i];
		if (following === undefined || /[^\s]/u.test(text.slice(list[i - 1]?.end ?? 0, following.start))) return true;
		return /^(?:of|the|its|their|his|her|our|all|those|these|are|is|was|were|have|had|has|in|by|on|to|from|and|or|as|at|than|that|who|over|since|during|after|before|said|say|will|would)$/iu.test(
			following.text,
		);
	}

	function ordinalBefore(i: number): boolean {
		return /^(?:first|second|other|better|latter|former|top|bottom|each|either|this|that)$/u.test(lower(i - 1));
	}

	function inDigits(): WrittenNumber | null {
		const { last, whole } = spacedGroups(text, list, at);
		const written = /^(\d[\d,]*(?:\.\d+)?)?([½⅓⅔¼¾⅕⅛⅜])?(\p{L}*)$/u.exec(whole);
		const [, digits, fraction, suffix = ''] = written ?? [];
		if (digits === undefined && fraction === undefined) return null;
		if (/^(?:st|nd|rd|th|s)$/iu.test(suffix)) return null;
		// ".75%" is less than one.
		const point = /^\d+$/u.test(digits ?? '') && /(?:^|[\s(“‘"'$€£])\.$/u.test(text.slice(0, first?.start));
		const plain =
			Number(`${point ? '.' : ''}${(digits ?? '0').replaceAll(',', '')}`) + (vulgar.get(fraction ?? '') ?? 0);
		const magnitude = magnitudes.get(suffix.toLowerCase());
		const own = point ? { start: (first?.start ?? 0) - 1 } : {};
		if (suffix !== '' && magnitude === undefined) return found(plain, plain, last + 1, { suffix, ...own });
		if (magnitude !== undefined) {
			return found(times(plain, magnitude), times(plain, magnitude), last + 1, { magnitude, ...own });
		}
		// "2 1/2", "1/3"
		return { ...halved(magnified(plain, plain, last + 1)), ...own };
	}

	function inWords(): WrittenNumber | null {
		if (!small.has(word) && !article) return null;
		// What is added must be less than `room`: after "hundred" up to 99, after "twenty" up to 9.
		const begun = article ? at + 1 : at;
		let [total, current, room, next] = [0, article ? 1 : 0, Number.POSITIVE_INFINITY, begun];
		let magnitude = 1;
		for (;;) {
			const and = lower(next) === 'and' && next > at && room < Number.POSITIVE_INFINITY && room >= 100 ? 1 : 0;
			const said = lower(next + and);
			const value = small.get(said);
			if (next > at && and === 0 && !joined(next)) break;
			if (value !== undefined && value < room) {
				current += value;
				room = value >= 20 ? 10 : 1;
				next += and + 1;
				magnitude = 1;
				continue;
			}
			const scale = and === 0 ? magnitudes.get(said.replace(/^(lakh|crore)s$/u, '$1')) : undefined;
			if (scale === undefined || shortMagnitude.test(said) || (current === 0 && total === 0)) break;
			if (scale === 100) current = Math.max(1, current) * 100;
			else if (total > 0 && current === 0) total *= scale;
			else {
				total += Math.max(1, current) * scale;
				current = 0;
			}
			room = scale;
			magnitude = scale;
			next++;
		}
		if (next === begun) return null;
		return halved(found(total + current, total + current, next, { magnitude }));
	}

	/** "Two and a half million": a part that is added. */
	function halved(number: WrittenNumber): WrittenNumber {
		const { next, low, high } = number;
		if (number.magnitude !== 1 || lower(next) !== 'and' || !/^an?$|^one$|^three$/u.test(lower(next + 1))) return number;
		const of = parts.get(lower(next + 2));
		if (of !== 2 && of !== 4) return number;
		const added = (lower(next + 1) === 'three' ? 3 : 1) / of;
		return magnified(low + added, high + added, next + 3);
	}
}

/** "1 200 000": the digits that begin at a word with the groups of three behind it; `last`: the place of the last group. */
function spacedGroups(
	text: string,
	list: readonly Word[],
	at: number,
): { readonly last: number; readonly whole: string } {
	const alone = { last: at, whole: list[at]?.text ?? '' };
	if (!/^\d{1,3}$/u.test(alone.whole)) return alone;
	const blank = (i: number) => text.slice(list[i - 1]?.end ?? 0, list[i]?.start ?? 0);
	let last = at;
	while (/^\d{3}$/u.test(list[last + 1]?.text ?? '') && /^[ \u00A0\u2009\u202F]$/u.test(blank(last + 1))) last++;
	const groups = list.slice(at + 1, last + 1).map((word) => word.text);
	// "May 12 300 left": one group behind an ordinary blank is one number only where it is round.
	if (groups.length === 1 && groups[0] !== '000' && blank(last) === ' ') return alone;
	return { last, whole: [alone.whole, ...groups].join('') };
}

/** A product without the noise of binary fractions: 1.1 million is 1,100,000. */
export function times(value: number, magnitude: number): number {
	const exponent = Math.log10(magnitude);
	return Number.isInteger(exponent) ? Number(`${value}e${exponent}`) : value * magnitude;
}

/**
 * The place value of a number's last digit that is not a zero, by the number alone and not by how it is written: 100,000
 * for "1.7 million" and "1,700,000", 0.1 for 8.5, 1 for 0.
 */
export function lastPlace(value: number): number {
	if (value === 0 || !Number.isFinite(value)) return 1;
	const [digits = '', exponent = '0'] = Math.abs(value).toExponential(11).split('e');
	const decimals = digits.replace(/0+$/u, '').replace(/^\d\.?/u, '').length;
	return Number(`1e${Number(exponent) - decimals}`);
}
