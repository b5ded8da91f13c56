import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageFile {
	readonly type: string;
	readonly body: string;
}

/** The page's three files by path, script and style bundled in memory (a tenth of a second): nothing is written to disk. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
	const [html, style, script] = await Promise.all([
		readFile(source('page.html'), 'utf8'),
		bundle('page.css'),
		bundle('main.ts'),
	]);
	return new Map([
		['/', { type: 'text/html; charset=utf-8', body: html }],
		['/page.css', { type: 'text/css; charset=utf-8', body: style }],
		['/page.js', { type: 'text/javascript; charset=utf-8', body: script }],
	]);
}

function source(name: string): URL {
	return new URL(`./browser/${name}`, import.meta.url);
}

async function bundle(name: string): Promise<string> {
	const built = await build({
		entryPoints: [fileURLToPath(source(name))],
		bundle: true,
		format: 'esm',
		target: 'es2022',
		write: false,
		logLevel: 'silent',
		// Lit takes its production branch, which writes no warning to the console.
		conditions: ['production'],
	});
	const file = built.outputFiles[0];
	if (file === undefined) throw new Error(`expected esbuild to give one file for ${name}, found none`);
	return file.text;
}
