import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { CHART_FONT } from './figure-chart.ts';

/** Pixels for each user unit, so that the picture is sharp on dense screens. */
const SCALE = 2;

/** The fonts come with the program: a bare container has none, and text would be left out without a word. */
const FONTS = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'].map(
	(face) => `@fontsource/noto-sans/files/noto-sans-${face}-normal.woff2`,
);

let loading: Promise<readonly Uint8Array[]> | undefined;

/** Draws an SVG file as a PNG file. The first drawing loads the renderer and the fonts. */
export async function pngOf(svg: string): Promise<Uint8Array> {
	loading ??= load().catch((error: unknown) => {
		// A disk that fails once does not leave all further charts out.
		loading = undefined;
		throw error;
	});
	const fontBuffers = [...(await loading)];
	const renderer = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: SCALE },
		font: { fontBuffers, defaultFontFamily: CHART_FONT, loadSystemFonts: false },
	});
	try {
		const image = renderer.render();
		const png = image.asPng();
		image.free();
		return png;
	} finally {
		renderer.free();
	}
}

async function load(): Promise<readonly Uint8Array[]> {
	const file = (name: string) => readFile(createRequire(import.meta.url).resolve(name));
	const fonts = await Promise.all(FONTS.map(file));
	// Last, since it can be done but once.
	await initWasm(await file('@resvg/resvg-wasm/index_bg.wasm'));
	return fonts;
}
