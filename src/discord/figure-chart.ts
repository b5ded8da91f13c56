import { type Day, daysBetween, partsOf } from '../text/calendar.ts';
import { rounded, svgLine, svgText } from './svg.ts';
import { CHART_IS_CUT } from './wording.ts';

/** One figure at several dates. */
export interface FigureChart {
	readonly title: string;
	/** Oldest first, 2 or more, not all of one day. */
	readonly points: readonly FigurePoint[];
}

export interface FigurePoint {
	readonly day: Day;
	readonly value: number;
	/** The value as the article words it. */
	readonly words: string;
}

/** The family that the pictures are set in; see `png.ts`. */
export const CHART_FONT = 'Noto Sans';

// User units; the picture scales.
const size = { width: 640, height: 360 };
const plot = { left: 72, top: 84, right: 568, bottom: 288 };
/** Each with a contrast of 4.5 or more to white. */
const colours = { ink: '#1f2328', faint: '#57606a', axis: '#8c959f', line: '#0550ae' };
/** Units between dates on the axis, so that they do not touch. */
const dateRoom = 96;
/** What a character of a label takes at most on average, and a line of it. */
const characterWidth = 8.4;
const lineHeight = 20;
/** From a point to a label below it. */
const below = 26;
/** Characters of a title and of a label that have room. */
const titleLength = 64;
const labelLength = 24;
/** Share of the greatest value from which on the least is too far from zero for a change to be seen from there. */
const farFromZero = 0.5;

/** Draws the figure as an SVG file: no script, every point labelled with the article's words. The same chart, the same bytes. */
export function figureChartSvg({ title, points }: FigureChart): string {
	const values = points.map(({ value }) => value);
	const [least, greatest] = [Math.min(...values), Math.max(...values)];
	const isCut = least > farFromZero * greatest && greatest > least;
	const bottom = isCut ? least - (greatest - least) / 2 : Math.min(0, least);
	const [first, last] = [points[0]?.day ?? '', points.at(-1)?.day ?? ''];
	const days = Math.max(1, daysBetween(first, last));
	const height = greatest - bottom || 1;
	const places = points.map(({ day, value }) => ({
		x: rounded(plot.left + (daysBetween(first, day) / days) * (plot.right - plot.left)),
		y: rounded(plot.bottom - ((value - bottom) / height) * (plot.bottom - plot.top)),
	}));
	const path = places.map(({ x, y }) => `${x},${y}`).join(' ');
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="${CHART_FONT}, sans-serif" font-size="14" fill="${colours.ink}">`,
		`<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
		svgText(24, 36, cut(title, titleLength), 'font-size="17" font-weight="600"'),
		svgLine([plot.left - 24, plot.bottom, plot.right + 24, plot.bottom], `stroke="${colours.axis}"`),
		`<polyline points="${path}" fill="none" stroke="${colours.line}" stroke-width="2.5" stroke-linejoin="round"/>`,
		...places.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="5" fill="${colours.line}"/>`),
		...labels(points, places),
		...dates(points, places),
		...(isCut ? [svgText(24, size.height - 14, CHART_IS_CUT, `font-size="12" fill="${colours.faint}"`)] : []),
		'</svg>',
	].join('\n')}\n`;
}

interface Place {
	readonly x: number;
	readonly y: number;
}

interface Label extends Place {
	readonly words: string;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** The last and the first, and of the others those that have room. */
function labels(points: readonly FigurePoint[], places: readonly Place[]): readonly string[] {
	const all = points.map(({ words }, i) => labelAt(words, places, i));
	const shown: Label[] = [];
	for (const label of [all.at(-1), ...all]) {
		if (label !== undefined && !shown.includes(label) && !shown.some((other) => touch(label, other))) shown.push(label);
	}
	return shown.map(({ x, y, words, anchor }) =>
		svgText(rounded(x), rounded(y), words, `text-anchor="${anchor}" font-weight="600" ${halo}`),
	);
}

/** Out of the way of the line: above its point, to the left where the line rises there, below where it rises from the edge or from a low. */
function labelAt(words: string, places: readonly Place[], i: number): Label {
	const [before, { x, y } = { x: 0, y: 0 }, after] = [places[i - 1], places[i], places[i + 1]];
	const shown = cut(words, labelLength);
	const rises = after !== undefined && after.y < y;
	if (before === undefined) return { words: shown, x: x - 8, y: y + (rises ? below : -13), anchor: 'start' };
	if (after === undefined) return { words: shown, x: x + 24, y: y - 13, anchor: 'end' };
	// In a low it stands below, where no line is.
	if (rises && before.y < y && y + below < plot.bottom) return { words: shown, x, y: y + below, anchor: 'middle' };
	return { words: shown, x: rises ? x + 6 : x, y: y - 13, anchor: rises ? 'end' : 'middle' };
}

function touch(one: Label, other: Label): boolean {
	const [[from, to], [otherFrom, otherTo]] = [extent(one), extent(other)];
	return from < otherTo && otherFrom < to && Math.abs(one.y - other.y) < lineHeight;
}

function extent({ x, words, anchor }: Label): readonly [from: number, to: number] {
	const width = (words.length + 1) * characterWidth;
	const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return [from, from + width];
}

/** Keeps words readable over the line. */
const halo = 'stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"';

/** Below the axis: the last, and of the others those that have room. */
function dates(points: readonly FigurePoint[], places: readonly Place[]): readonly string[] {
	const lastX = places.at(-1)?.x ?? 0;
	let drawnTo = Number.NEGATIVE_INFINITY;
	return points.flatMap(({ day }, i) => {
		const x = places[i]?.x ?? 0;
		const isLast = i === points.length - 1;
		const tick = svgLine([x, plot.bottom, x, plot.bottom + 6], `stroke="${colours.axis}"`);
		if (!isLast && (x - drawnTo < dateRoom || lastX - x < dateRoom)) return [tick];
		drawnTo = x;
		return [tick, svgText(x, plot.bottom + 26, shortDate(day), `text-anchor="middle" fill="${colours.faint}"`)];
	});
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

// Not by `Intl`, whose short names change with the version of Node.
function shortDate(day: Day): string {
	const [year, month, dayOfMonth] = partsOf(day);
	return `${dayOfMonth} ${months[month - 1]} ${year}`;
}

function cut(words: string, length: number): string {
	const characters = [...words];
	return characters.length <= length ? words : `${characters.slice(0, length - 1).join('')}…`;
}
