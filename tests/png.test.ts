import { expect, it, vi } from 'vitest';
import { figureChartSvg } from '../src/discord/figure-chart.ts';
import { pngOf } from '../src/discord/png.ts';

/** The end of the name of the file that a failing disk does not give. */
const disk = vi.hoisted(() => ({ failing: 'none' }));
vi.mock('node:fs/promises', async (original) => {
	const real = await original<typeof import('node:fs/promises')>();
	const readFile = async (path: string) => {
		if (path.endsWith(disk.failing)) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
		return real.readFile(path);
	};
	return { ...real, readFile };
});

it('a chart is drawn once the disk gives the renderer and its fonts, though it did not give one of them before', async () => {
	const point = (day: string, value: number) => ({ day, value, words: String(value) });
	const svg = figureChartSvg({ title: 'Houses', points: [point('2024-03-05', 1), point('2024-03-08', 2)] });
	for (const failing of ['.wasm', 'latin-600-normal.woff2']) {
		disk.failing = failing;
		await expect(pngOf(svg)).rejects.toThrow('i/o error');
	}
	disk.failing = 'none';
	expect((await pngOf(svg)).length).toBeGreaterThan(0);
});
