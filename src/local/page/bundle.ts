import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageFile {
	readonly type: string;
	readonly body: string;
}

/** The page's three files by path, the script bundled in memory (a tenth of a second): nothing is written to disk. */
export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
	const file = (name: string): URL => new URL(`./browser/${name}`, import.meta.url);
	const [html, css, script] = await Promise.all([
		readFile(file('page.html'), 'utf8'),
		readFile(file('page.css'), 'utf8'),
		build({
			entryPoints: [fileURLToPath(file('main.ts'))],
			bundle: true,
			format: 'esm',
			target: 'es2022',
			write: false,
			logLevel: 'silent',
			// Lit's and our own code take the production branch: no development warning in the console.
			conditions: ['production'],
			minifySyntax: true,
		}),
	]);
	const bundled = script.outputFiles[0];
	if (bundled === undefined) throw new Error('expected esbuild to give one file, found none');
	return new Map([
		['/', { type: 'text/html; charset=utf-8', body: html }],
		['/page.css', { type: 'text/css; charset=utf-8', body: css }],
		['/page.js', { type: 'text/javascript; charset=utf-8', body: bundled.text }],
	]);
}
