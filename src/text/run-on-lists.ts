/**
 * Where the entries of a list begin that stands in one line: "1. Wash the rice. 2. Boil it.", "a) here b) there",
 * "• one • two". Offsets of the markers, two or more of them; none when the line is no such list.
 */
export function runOnEntries(text: string, start: number, end: number): readonly number[] {
	const opening = marker.exec(text.slice(start, Math.min(end, start + longestMarker)));
	if (opening === null) return [];
	const first = styleOf(opening);
	const starts = [start];
	for (const found of text.slice(start, end).matchAll(inlineMarker)) {
		const style = styleOf(found);
		if (style.form === first.form && style.place === first.place + (first.counts ? starts.length : 0)) {
			starts.push(start + found.index + 1);
		}
	}
	// One letter and a stop is an initial more often than an entry: it takes a third to tell.
	return starts.length < (first.form === 'letter.' ? 3 : 2) ? [] : starts;
}

const longestMarker = 12;
const forms = String.raw`(?<bullet>[•⁃])|(?<open>\(?)(?<place>\d{1,3}|[a-zA-Z])(?<close>\.\)|[.)])(?=\s)`;
const marker = new RegExp(`^(?:${forms})`);
const inlineMarker = new RegExp(String.raw`\s(?:${forms})`, 'g');

interface Style {
	readonly form: string;
	readonly place: number;
	readonly counts: boolean;
}

function styleOf(found: RegExpExecArray): Style {
	const { bullet, open = '', place = '', close = '' } = found.groups ?? {};
	if (bullet !== undefined) return { form: bullet, place: 0, counts: false };
	const isNumber = /^\d/.test(place);
	const letterCase = place === place.toUpperCase() ? 'LETTER' : 'letter';
	return {
		form: open + (isNumber ? 'number' : letterCase) + close,
		place: isNumber ? Number(place) : place.charCodeAt(0),
		counts: true,
	};
}
