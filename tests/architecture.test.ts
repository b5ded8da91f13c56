import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The flow of the project, one way. A file imports from its own stage or an earlier one. */
const stages = [
	'src/text',
	'src/corpus',
	'src/question',
	'src/retrieval',
	'src/ranking',
	'src/marking',
	'src/answer',
	'src/engine.ts',
	'src/live-engine.ts',
	'src/store',
	'src/discord',
	'commands',
	'src/local',
	'src/settings.ts',
	'src/evaluation',
	'src/cli',
	'src/main.ts',
];

/** Where each library may be imported. */
const homes: Readonly<Record<string, readonly string[]>> = {
	'wink-nlp': ['src/text/annotation.ts'],
	'wink-eng-lite-web-model': ['src/text/annotation.ts'],
	minisearch: ['src/retrieval/sentence-index.ts', 'src/cli/efficiency'],
	flexsearch: ['src/cli/efficiency'],
	lunr: ['src/cli/efficiency'],
	'@photostructure/sqlite': ['src/cli/efficiency'],
	yaml: ['src/corpus'],
	'@resvg/resvg-wasm': ['src/discord/png.ts'],
	'lru-cache': ['src/ranking', 'src/discord'],
	diff: ['src/answer/agreement/same-words.ts'],
	'discord.js': ['src/discord', 'commands'],
	'discord-api-types/v10': ['src/discord', 'commands', 'src/local'],
	'discord-api-spec': ['src/local'],
	'discord-api-spec/zod': ['src/local'],
	zod: ['src/local'],
	ws: ['src/local'],
	esbuild: ['src/local'],
	lit: ['src/local'],
	'discord-markdown-parser': ['src/local'],
	pino: ['src/main.ts', 'src/discord'],
	dotenv: ['src/main.ts'],
	'playwright-core': ['src/cli'],
};

interface Import {
	readonly file: string;
	readonly from: string;
}

const root = join(import.meta.dirname, '..');
const files = ['src', 'commands'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((name) => name.endsWith('.ts')),
);
const imports = files.flatMap((file): readonly Import[] => {
	const text = readFileSync(join(root, file), 'utf8');
	const found = text.matchAll(
		/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
	);
	return [...found].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }));
});

function stageOf(file: string): number {
	return stages.findIndex((stage) => file === stage || file.startsWith(`${stage}/`));
}

describe('the layout', () => {
	it('has a stage for every file', () => {
		expect(files.filter((file) => stageOf(file) < 0)).toEqual([]);
	});

	it('sees the imports of every file that has any', () => {
		expect(imports.length).toBeGreaterThan(files.length);
	});

	it('names no file or folder after nothing in particular', () => {
		const vague =
			/(?:^|[/-])(?:utils?|helpers?|managers?|services?|handlers?|processors?|misc|common)(?:[.-]|$)|(?:^|\/)index\.ts$/;
		expect(files.filter((file) => vague.test(file))).toEqual([]);
	});
});

describe('imports', () => {
	it('come only from the own stage of a file or an earlier one', () => {
		const wrong = imports
			.filter(({ from }) => from.startsWith('.'))
			.map(({ file, from }) => ({ file, target: relative(root, join(root, dirname(file), from)) }))
			.filter(({ file, target }) => !existsSync(join(root, target)) || stageOf(target) > stageOf(file));
		expect(wrong).toEqual([]);
	});

	it('bring each library into its one home', () => {
		const wrong = imports
			.filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
			.filter(({ file, from }) => {
				const name = Object.keys(homes).find((known) => from === known || from.startsWith(`${known}/`));
				return !(homes[name ?? from] ?? []).some((home) => file === home || file.startsWith(`${home}/`));
			});
		expect(wrong).toEqual([]);
	});

	it('bring commands into main.ts only', () => {
		const outside = imports.filter(
			({ file, from }) => from.includes('commands/') && !file.startsWith('commands/') && file !== 'src/main.ts',
		);
		expect(outside).toEqual([]);
	});
});

describe('the edges', () => {
	const reads = (file: string, pattern: RegExp) => pattern.test(readFileSync(join(root, file), 'utf8'));
	const core = files.filter((file) => stageOf(file) <= stages.indexOf('src/engine.ts'));

	it('keep the environment, the clock, the network and chance out of the core', () => {
		expect(
			core.filter((file) =>
				reads(file, /process\.env|Date\.now|new Date\(\)|Math\.random|node:net|node:http|\bfetch\(/),
			),
		).toEqual([]);
	});

	// Node 24 computes other powers than Node 20 and 22, in the last digit; squares and whole powers of two it does not.
	it('keep powers that differ from one Node to another out of what is computed and learned', () => {
		const computed = files.filter((file) => core.includes(file) || file.startsWith('src/cli/train'));
		const code = (file: string) =>
			readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'[^'\n]*'/g, '');
		expect(computed.filter((file) => /(?<!\b2 )\*\* (?!2\b)|Math\.pow\b/.test(code(file)))).toEqual([]);
	});

	it('let only the corpus folder, the lexicon, the lists of kinds and places, the paraphrases, the word vectors and what was learned be read from disk', () => {
		expect(core.filter((file) => reads(file, /from 'node:fs/)).sort()).toEqual([
			'src/corpus/load-corpus.ts',
			'src/ranking/rank.ts',
			'src/text/lexicon-entries.ts',
			'src/text/members.ts',
			'src/text/paraphrases.ts',
			'src/text/word-vectors.ts',
		]);
	});
});
