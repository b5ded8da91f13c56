import type { WrittenNumber } from './numbers.ts';
import { plainUnits, unitNamed, type WrittenUnit } from './units.ts';
import type { Word } from './words.ts';

/** The unit behind a number and where it ends; "count" and the number's end where none is written. */
export function unitBehind(
	text: string,
	list: readonly Word[],
	number: WrittenNumber,
): { written: WrittenUnit; end: number } {
	if (number.suffix !== '') {
		const joined = unitNamed(
			/^km$/iu.test(number.suffix) && text.slice(number.end, number.end + 2) === '/h' ? 'km/h' : number.suffix,
		);
		if (joined !== null) return { written: joined, end: number.end };
	}
	const percent = /^\s?[%％]/u.exec(text.slice(number.end));
	if (percent !== null) {
		const points = /^\s?[%％]\s?-?points?\b/u.exec(text.slice(number.end));
		return {
			written: unitNamed(points === null ? '%' : 'percentage point') ?? plainUnits.percent,
			end: number.end + (points ?? percent)[0].length,
		};
	}
	const degrees = /^\s?°\s?[CF]\b/iu.exec(text.slice(number.end));
	if (degrees !== null) {
		return {
			written: unitNamed(degrees[0].replace(/\s/gu, '')) ?? plainUnits.count,
			end: number.end + degrees[0].length,
		};
	}
	// "Three more years", "two full days".
	const place = /^(?:more|full|additional|further|extra|consecutive|straight|whole)$/iu.test(
		list[number.next]?.text ?? '',
	)
		? number.next + 1
		: number.next;
	const one = list[place];
	if (
		one === undefined ||
		!/^(?:\s|-|‑|\u00A0|\s?\u00A0)$/u.test(text.slice(list[place - 1]?.end ?? number.end, one.start))
	) {
		return { written: plainUnits.count, end: number.end };
	}
	const two = list[place + 1];
	const pair =
		two !== undefined && /^(?:\s|-)$/u.test(text.slice(one.end, two.start))
			? unitNamed(text.slice(one.start, two.end))
			: null;
	if (two !== undefined && pair !== null) return { written: pair, end: two.end };
	const slash = /^km$/iu.test(one.text) && text.slice(one.end, one.end + 2) === '/h' ? 'km/h' : one.text;
	const single = unitNamed(slash);
	return single === null
		? { written: plainUnits.count, end: number.end }
		: { written: single, end: one.start + slash.length };
}
