import { svgLine, svgText } from '../../discord/svg.ts';
import type { Measurement } from './measure.ts';

// Pixels.
const nameWidth = 240;
const barsWidth = 560;
const valueWidth = 90;
const barHeight = 14;
const gap = 14;
const top = 56;
/** From the fewest sentences to the most. Told apart in grey as well, and readable on white. */
const colours = ['#9ecae1', '#3182bd', '#08306b'];

/** A bar for each engine and size, on a logarithmic scale of milliseconds, as SVG. */
export function plot(measured: readonly Measurement[]): string {
	const sizes = [...new Set(measured.map(({ sentences }) => sentences))];
	const names = [...new Set(measured.map(({ engine }) => engine))];
	const medians = measured.map(({ median }) => median);
	const least = Math.floor(Math.log10(Math.min(...medians)));
	const most = Math.ceil(Math.log10(Math.max(...medians)));
	const along = (value: number) => (barsWidth * (Math.log10(value) - least)) / (most - least);
	const rowHeight = sizes.length * barHeight + gap;
	const height = top + names.length * rowHeight + 30;
	const width = nameWidth + barsWidth + valueWidth;

	const ticks = Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i)).map((value) => {
		const x = nameWidth + along(value);
		return [
			svgLine([x, top - 8, x, height - 24], 'stroke="#ddd"'),
			svgText(x, height - 8, `${Number(value.toPrecision(1))} ms`, 'text-anchor="middle" fill="#555"'),
		].join('\n');
	});
	const legend = sizes.map((size, i) => {
		const x = nameWidth + i * 170;
		return [
			`<rect x="${x}" y="16" width="14" height="14" fill="${colours[i]}"/>`,
			svgText(x + 20, 28, `${size.toLocaleString('en-US')} sentences`),
		].join('\n');
	});
	const bars = names.flatMap((name, row) => {
		const y = top + row * rowHeight;
		const label = svgText(nameWidth - 10, y + (sizes.length * barHeight) / 2 + 5, name, 'text-anchor="end"');
		const ofName = sizes.flatMap((size, i) => {
			const median = measured.find(({ engine, sentences }) => engine === name && sentences === size)?.median;
			if (median === undefined) return [];
			const [length, barTop] = [along(median), y + i * barHeight];
			const value = String(Number(median.toPrecision(2)));
			return [
				`<rect x="${nameWidth}" y="${barTop}" width="${length.toFixed(1)}" height="${barHeight - 2}" fill="${colours[i]}"/>`,
				svgText((nameWidth + length + 5).toFixed(1), barTop + 10, value, 'font-size="11" fill="#333"'),
			].join('\n');
		});
		return [label, ...ofName];
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="13" role="img">
<title>Median milliseconds a question, on a logarithmic scale; shorter is faster</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...ticks, ...legend, ...bars].join('\n')}
</svg>
`;
}
