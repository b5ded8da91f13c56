import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Corpus } from '../src/corpus/corpus.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A corpus folder on disk, with the files given by path and content. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
	folders.push(folder);
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	}
	return folder;
}

/** The corpus of a folder with these files. */
export const load = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Corpus> =>
	loadCorpus(folderOf(files));

/** The body by the rule that other programs go by; two rules in the place of front matter are the body's. */
export const bodyByRule = (text: string) => text.replace(/^\uFEFF/, '').replace(/^---\n(?!---\n)[\s\S]*?\n---\n/, '');
