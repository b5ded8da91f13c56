import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { runProgram } from './command-line-program.ts';
import { folderOf } from './corpus-folder.ts';

const question = 'How many people were hurt at the mill?';
const files = {
	'mill.md': 'The mill burned in May. Nine people were hurt at the mill. The owner denies it.',
	'dam.md': 'The dam held in June. It was built by Ada Stone.',
};

const ask = (corpus: string, ...rest: readonly string[]) => runProgram('ask', ['--json', '--corpus', corpus, ...rest]);
/** The question put to the files, in a folder of any name: once for all the tests, since a program takes seconds to start. */
let printed = '';
beforeAll(() => {
	printed = ask(folderOf(files), question).stdout;
});
const withoutTime = (lines: string) => lines.replaceAll(/"milliseconds":[\d.]+/g, '');

describe('ask --json', () => {
	it('prints the same bytes in two processes, apart from the milliseconds', () => {
		const corpus = folderOf(files);
		const questions = join(corpus, 'questions.jsonl');
		const lines = [question, 'Who built the dam?', 'When did the mil burn?', 'Who sings?', 'hello'].map((text, i) =>
			JSON.stringify({ id: i, question: text }),
		);
		writeFileSync(questions, lines.join('\n'));
		const [first, second] = [1, 2].map(() => ask(corpus, '--questions', questions));
		expect(first?.stdout.split('\n')).toHaveLength(lines.length + 1);
		expect(withoutTime(second?.stdout ?? '')).toBe(withoutTime(first?.stdout ?? ''));
	});
});

describe('verify', () => {
	const verify = (corpus: string, answer: string, ...rest: readonly string[]) =>
		runProgram('verify', ['--corpus', corpus, ...rest, answer]);

	it('ends with 0 and says so where every quotation stands as it was quoted', () => {
		expect(verify(folderOf(files), printed)).toMatchObject({
			status: 0,
			stdout: expect.stringMatching(
				/^(unchanged {2}mill\.md, characters \d+ to \d+: character for character, as is the rest of the article\n)+$/,
			),
		});
	});

	it('ends with 1 and shows what stands there now where one byte has changed', () => {
		const corpus = folderOf({ ...files, 'mill.md': files['mill.md'].replace('Nine', 'Nina') });
		const { status, stdout } = verify(corpus, printed);
		expect(status).toBe(1);
		expect(stdout).toMatch(
			/^changed {4}mill\.md, characters 24 to 58\n {11}there stands now: Nina people were hurt at the mill\.$/m,
		);
	});

	it('ends with 1 where an article is removed', () => {
		const { status, stdout } = verify(folderOf({ 'dam.md': files['dam.md'] }), printed);
		expect(status).toBe(1);
		expect(stdout).toMatch(/^removed {4}mill\.md$/m);
	});

	it('takes the printed line from the standard input, from a file, from a proof and from a record by its id', () => {
		const corpus = folderOf(files);
		const file = join(corpus, 'answers.jsonl');
		writeFileSync(file, `not an answer\n${printed}`);
		const { answerId, quotations } = JSON.parse(printed);
		expect(runProgram('verify', ['--corpus', corpus, '-'], printed).status).toBe(0);
		expect(verify(corpus, answerId, '--record', file).status).toBe(0);
		expect(verify(corpus, quotations[0].proof).status).toBe(0);
		expect(verify(corpus, `${answerId}.${quotations[0].proof}`).stdout).toMatch(/^unchanged[^\n]*\n$/);
		writeFileSync(file, `\ufeff${printed}`);
		expect(verify(corpus, file).status).toBe(0);
		expect(verify(corpus, ` ${printed}`).status).toBe(0);
	});

	it('is not taken in by an answer that was altered, nor led out of the folder', () => {
		const corpus = folderOf(files);
		const forged = (change: (answer: { quotations: Record<string, unknown>[] }) => void): string => {
			const answer = JSON.parse(printed);
			change(answer);
			return JSON.stringify(answer);
		};
		const first = (fields: object) => forged(({ quotations: [quotation] }) => Object.assign(quotation ?? {}, fields));
		const other = 'Nine people were hugs at the mill.';
		for (const [fields, line] of [
			[{ text: other, answer: null }, 'altered    mill.md: the text of the quotation is not what its own proof says'],
			[{ article: '../mill.md' }, 'altered    ../mill.md: the article of the quotation is not what its own proof says'],
			[{ article: 'other.md' }, 'altered    other.md: the article of the quotation is not what its own proof says'],
		] as const) {
			const { status, stdout } = verify(corpus, first(fields));
			expect(stdout.split('\n')[0]).toBe(line);
			expect(status).toBe(1);
		}
		const moved = forged(({ quotations: [quotation] }) => {
			const [start, end] = [Number(quotation?.start), Number(quotation?.end)];
			Object.assign(quotation ?? {}, { start: start + 1, end: end + 1, answer: null });
		});
		expect(verify(corpus, moved).stdout).toMatch(/^altered {4}mill\.md: the place of the quotation is not/);
		expect(verify(corpus, first({ answer: { text: 'Ten', start: 24, end: 28 } })).stderr).toContain(
			'expected the answer of quotation 1 to be "Nine", found "Ten"',
		);
	});

	it('does not vouch for the title, address and date of an answer where they are not the article’s', () => {
		const dated = { 'mill.md': `---\ntitle: Mill\ndate: 2024-05-03\n---\n${files['mill.md']}` };
		const corpus = folderOf(dated);
		const answer = ask(corpus, question).stdout;
		for (const [name, line] of [
			['title', answer.replaceAll('"title":"Mill"', '"title":"Mint"')],
			['date', answer.replaceAll('"date":"2024-05-03"', '"date":"2025-05-03"')],
			['url', answer.replaceAll('"title":"Mill"', '"title":"Mill","url":"https://example.com"')],
		] as const) {
			const { status, stdout } = verify(corpus, line);
			expect(stdout).toMatch(
				new RegExp(`^altered {4}mill\\.md, .*: character for character, but .* another ${name} than`),
			);
			expect(status).toBe(1);
		}
		const retitled = folderOf({ 'mill.md': dated['mill.md'].replace('title: Mill', 'title: The mill') });
		expect(verify(retitled, answer)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^unchanged/) });
	});

	it.each<[string, readonly string[], RegExp]>([
		['no answer', [], /expected one answer, found 0/],
		['two answers', ['a', 'b'], /expected one answer, found 2/],
		['a word', ['hello'], /expected an answer id, a line of ask --json, or a file of such lines, found "hello"/],
		[
			'an id without a record',
			['0123456789abcdef', '--record', '/nowhere.jsonl'],
			/expected a record of answers in \/nowhere\.jsonl/,
		],
		[
			'a folder for a record',
			['0123456789abcdef', '--record', '/tmp'],
			/expected a record of answers in \/tmp to look/,
		],
		['a name of any length, of which the beginning is shown', ['x'.repeat(5000)], /found "x{80}\.\.\."\n/],
		['broken JSON', ['{"answerId"'], /the argument, line 1: expected a line of ask --json, found no JSON/],
		['other JSON', ['{"a":1}'], /expected a list in "quotations", found nothing/],
		[
			'a folder that is not there',
			['--corpus', '/nowhere', '0_1_aaaaaabbbbbbbbbbbbcccccc'],
			/corpus folder \/nowhere: expected a folder/,
		],
		['an unknown option', ['--all'], /Unknown option '--all'/],
	])('refuses %s with status 2', (_name, args, message) => {
		const { status, stderr } = runProgram('verify', args);
		expect(stderr).toMatch(message);
		expect(status).toBe(2);
	});
});

describe('replay', () => {
	const replay = (corpus: string, answer: string, ...rest: readonly string[]) =>
		runProgram('replay', ['--corpus', corpus, ...rest, answer]);

	it('prints the same bytes again, the options and earlier questions of the answer included', () => {
		const corpus = folderOf(files);
		const record = join(corpus, 'record.jsonl');
		const questions = join(corpus, 'questions.jsonl');
		writeFileSync(
			questions,
			[
				{ id: 'a', question: 'and how many people were hurt?', history: ['When did the mill burn?'] },
				{ id: 'b', question: 'Who built the damm?' },
			]
				.map((asked) => JSON.stringify(asked))
				.join('\n'),
		);
		const { stdout } = ask(corpus, '--top', '2', '--questions', questions);
		writeFileSync(record, stdout);
		const [, second = '{}'] = stdout.split('\n');
		const byId = replay(corpus, JSON.parse(second).answerId, '--record', record);
		expect(byId.stderr).toMatch(/^answer [0-9a-f]{16}: the same, byte for byte$/m);
		expect(withoutTime(byId.stdout)).toBe(withoutTime(`${second}\n`));
		expect(byId.status).toBe(0);
		const all = replay(corpus, record);
		expect(withoutTime(all.stdout)).toBe(withoutTime(stdout));
		expect(all.status).toBe(0);
	});

	it('prints the same bytes again for a follow-up to chosen articles, and nothing that was not asked for', () => {
		const corpus = folderOf({
			...files,
			'dated.md': '---\ndate: 2024-05-03\n---\nThe mill burned on May 2. Two people fled.',
		});
		const filtered = ['--since', '2024-05', '--history', 'When did the mill burn?', '--history', 'Who fled?'];
		const { stdout } = ask(corpus, ...filtered, 'and how many people?');
		expect(JSON.parse(stdout)).toMatchObject({
			filter: { since: '2024-05-01' },
			options: {
				top: 5,
				filter: { since: '2024-05-01' },
				history: [{ question: 'When did the mill burn?' }, { question: 'Who fled?' }],
			},
		});
		const again = replay(corpus, stdout);
		expect(withoutTime(again.stdout)).toBe(withoutTime(stdout));
		expect(again.status).toBe(0);
		const plain = JSON.parse(printed);
		expect(plain.options).toEqual({ top: 5 });
		expect(plain).not.toHaveProperty('filter');
	});

	it('ends with 1 where the corpus is in another state, and where the answer is another', () => {
		const corpus = folderOf(files);
		const other = folderOf({ ...files, 'new.md': 'Something else happened.' });
		expect(replay(other, printed)).toMatchObject({
			status: 1,
			stdout: '',
			stderr: expect.stringMatching(/expected the corpus in state [0-9a-f]{12}, found .* in state [0-9a-f]{12}/),
		});
		const altered = replay(corpus, printed.replace(/"confidence":[\d.]+/, '"confidence":0'));
		expect(altered).toMatchObject({ status: 1, stderr: expect.stringContaining('another, under the same id') });
		cpSync(join(corpus, 'mill.md'), join(other, 'mill.md'));
		rmSync(join(other, 'new.md'));
		expect(replay(other, printed).status).toBe(0);
		expect(readFileSync(join(other, 'mill.md'), 'utf8')).toBe(files['mill.md']);
	});

	it('says that a line was altered, where that may be why another answer comes out', () => {
		const corpus = folderOf(files);
		const { status, stderr } = replay(corpus, printed.replace(question, 'Who built the dam?'));
		expect(stderr).toMatch(/: another, [0-9a-f]{16}: the line was altered, or this is another version of the bot$/m);
		expect(status).toBe(1);
	});

	it.each([
		[{ top: 0 }, 'a whole number from 1 in "top" of its options, found 0'],
		[{ filter: { from: 5 } }, 'texts for "since", "until" and "from" in "filter" of its options, found {"from":5}'],
		[{ history: 'x' }, 'a list of earlier questions in "history" of its options, found "x"'],
		[{ history: [{ question: 'Who?', answer: { text: 1 } }] }, 'a list of earlier questions in "history"'],
	])('refuses the options %j, with what was expected', async (options, complaint) => {
		const corpus = folderOf(files);
		const { revision } = await loadCorpus(corpus);
		const line = { id: '1', question, revision, options, answerId: '0123456789abcdef', quotations: [] };
		const { status, stderr } = replay(corpus, JSON.stringify(line));
		expect(stderr).toContain(`answer 0123456789abcdef: expected ${complaint}`);
		expect(status).toBe(2);
	});

	it('refuses what cannot be asked again', () => {
		const { answerId, quotations } = JSON.parse(printed);
		const { status, stderr } = replay(folderOf(files), JSON.stringify({ answerId, quotations }));
		expect(stderr).toContain('expected its question, its options and its corpus, found none printed');
		expect(status).toBe(2);
	});
});
