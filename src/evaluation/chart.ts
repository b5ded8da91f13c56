import { escaped, rounded, svgLine, svgText } from '../discord/svg.ts';

/** A point in shares, each 0 to 1. */
export type Point = readonly [x: number, y: number];

/** A chart of shares: both axes run from 0 to 100 %. */
export interface Chart {
	readonly title: string;
	/** What the chart shows, in a sentence or two, for those who do not see it. */
	readonly description: string;
	readonly xLabel: string;
	readonly yLabel: string;
	readonly lines: readonly Line[];
	/** Points with a word beside them. */
	readonly marks: readonly { readonly at: Point; readonly label: string }[];
}

export interface Line {
	readonly label: string;
	readonly points: readonly Point[];
	/** What the others are compared with. */
	readonly dashed: boolean;
}

// User units; the picture scales. The left margin holds "100 %" and the turned axis label.
const size = { width: 640, height: 456 };
const plot = { left: 80, top: 60, right: 616, bottom: 372 };
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Each with a contrast of 4.5 or more to white. */
const colours = { ink: '#1f2328', grid: '#d8dee4', line: '#0550ae', dashed: '#57606a', mark: '#a40e26' };

/** Keeps words readable over lines. */
const halo = 'stroke="#ffffff" stroke-width="4" paint-order="stroke"';

const x = (share: number) => rounded(plot.left + share * (plot.right - plot.left));
const y = (share: number) => rounded(plot.bottom - share * (plot.bottom - plot.top));

/** Draws the chart as an SVG file: no script, no font, no colour that carries meaning alone. The same chart, the same bytes. */
export function chartSvg({ title, description, xLabel, yLabel, lines, marks }: Chart): string {
	const middle = rounded((plot.top + plot.bottom) / 2);
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="title description" font-family="sans-serif" font-size="14" fill="${colours.ink}">`,
		`<title id="title">${escaped(title)}</title>`,
		`<desc id="description">${escaped(description)}</desc>`,
		`<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
		text(size.width / 2, 28, title, 'text-anchor="middle" font-size="17" font-weight="bold"'),
		...ticks.flatMap((tick) => [
			svgLine([x(tick), y(0), x(tick), y(1)], `stroke="${colours.grid}"`),
			svgLine([x(0), y(tick), x(1), y(tick)], `stroke="${colours.grid}"`),
			text(x(tick), plot.bottom + 20, percent(tick), 'text-anchor="middle"'),
			text(plot.left - 8, y(tick) + 5, percent(tick), 'text-anchor="end"'),
		]),
		svgLine([x(0), y(0), x(1), y(0)], `stroke="${colours.ink}"`),
		svgLine([x(0), y(0), x(0), y(1)], `stroke="${colours.ink}"`),
		text((plot.left + plot.right) / 2, plot.bottom + 44, xLabel, 'text-anchor="middle"'),
		text(18, middle, yLabel, `text-anchor="middle" transform="rotate(-90 18 ${middle})"`),
		...lines.map(curve),
		...lines.map(legend),
		...marks.flatMap(({ at: [right, up], label }) => [
			`<circle cx="${x(right)}" cy="${y(up)}" r="5" fill="${colours.mark}"/>`,
			text(x(right), y(up) - 10, label, `text-anchor="${anchorAt(right)}" ${halo}`),
		]),
		'</svg>',
	].join('\n')}\n`;
}

// Above its point, and to the side where there is room.
function anchorAt(right: number): 'start' | 'middle' | 'end' {
	return right < 0.1 ? 'start' : right > 0.9 ? 'end' : 'middle';
}

function curve({ points, dashed }: Line): string {
	const path = points.map(([right, up]) => `${x(right)},${y(up)}`).join(' ');
	return `<polyline points="${path}" fill="none" stroke-width="2" ${strokeOf(dashed)}/>`;
}

function legend({ label, dashed }: Line, place: number): string {
	const [from, at] = [plot.left + place * 260, size.height - 8];
	return [
		svgLine([from, at - 5, from + 28, at - 5], `stroke-width="2" ${strokeOf(dashed)}`),
		text(from + 36, at, label, 'text-anchor="start"'),
	].join('\n');
}

function strokeOf(dashed: boolean): string {
	return dashed ? `stroke="${colours.dashed}" stroke-dasharray="6 5"` : `stroke="${colours.line}"`;
}

function text(right: number, down: number, words: string, attributes: string): string {
	return svgText(rounded(right), rounded(down), words, attributes);
}

function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}
