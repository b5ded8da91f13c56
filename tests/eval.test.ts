import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJudgments, unmeetable } from '../src/cli/eval-judgments.ts';
import { createProcesses } from '../src/cli/eval-processes.ts';
import { createProgress } from '../src/cli/eval-progress.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'eval-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds. The command starts programs that each load the language model, on a machine that may be busy. */
const slowest = 180_000;

/** The command as `npm run eval` starts it. */
function evaluate(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/eval.ts', ...args], {
		cwd: root,
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

describe('eval over an admin’s own questions', () => {
	let printed: ReturnType<typeof evaluate>;
	beforeAll(() => {
		printed = evaluate('tests/judgments.jsonl', '--corpus', 'corpus', '--out', folder);
	}, slowest);
	const judgments = readFileSync(join(root, 'tests/judgments.jsonl'), 'utf8').split('\n').filter(Boolean);

	it('counts every question of the file', () => {
		expect(printed.stderr).not.toContain('expected "');
		expect(printed.status).toBe(0);
		expect(printed.stdout).toContain(`${judgments.length} questions over 11 articles`);
		const row = (name: string) => {
			const line = printed.stdout.split('\n').find((one) => one.startsWith(name)) ?? '';
			return line.slice(name.length).trim().split(/ +/).map(Number);
		};
		const [answerable = 0, answered = 0, right = 0, missed = 0] = row('an answer is expected');
		const [unanswerable = 0, baseless = 0, , declined = 0] = row('none is expected');
		expect(answerable + unanswerable).toBe(judgments.length);
		expect(answered + missed).toBe(answerable);
		expect(baseless + declined).toBe(unanswerable);
		expect(printed.stdout).toContain(`Answers that are right: ${right} of ${answered + baseless},`);
	});

	it('says whether confidence can be trusted, and lists what went wrong', () => {
		expect(printed.stdout).toMatch(/Expected calibration error: \d+\.\d %/);
		for (const title of [
			'Answered wrongly',
			'Answered, though nothing',
			'Abstained, though',
			'Answered rightly, with',
		]) {
			expect(printed.stdout).toContain(`\n${title}`);
		}
	});

	it('draws the risk-coverage curve where it is told to', () => {
		const picture = join(folder, 'judgments.risk-coverage.svg');
		expect(printed.stdout).toContain(picture);
		expect(readFileSync(picture, 'utf8')).toMatch(
			/^<svg .*<title id="title">Risk and coverage: judgments.jsonl<\/title>/s,
		);
	});

	it('tells how far it has come in plain lines, where there is no terminal', () => {
		expect(printed.stderr).toContain(`100 %, ${judgments.length} of ${judgments.length} questions`);
		expect(printed.stderr).not.toContain('\u001b');
		expect(printed.stderr).not.toContain('\r');
	});
});

describe('a file of an admin’s questions', () => {
	const question = (fields: object) => `${JSON.stringify({ question: 'What?', ...fields })}\n`;
	const fileWith = (name: string, text: string) => {
		const file = join(folder, name);
		writeFileSync(file, text);
		return file;
	};

	it('may leave out what has no use, and blank lines', () => {
		const file = fileWith(
			'right.jsonl',
			`${question({ expect: 'abstain' })}\n${question({ expect: 'answer', quotation_contains_any: ['Lima'] })}`,
		);
		const question3 = { line: 3, expect: 'answer', quotationContainsAny: ['Lima'], answerSpanAny: [] };
		expect(readJudgments(file)).toMatchObject([{ line: 1, expect: 'abstain', quotationContainsAny: [] }, question3]);
	});

	it.each([
		['{"question":', 'expected a JSON object, found {"question":'],
		['[]', 'expected a text in "question", found nothing'],
		[question({ question: ' ', expect: 'abstain' }), 'expected a question in "question", found an empty text'],
		[question({ expect: 'maybe' }), 'expected "answer" or "abstain" in "expect", found "maybe"'],
		[
			question({ expect: 'answer' }),
			'expected words of the sentence that answers in "quotation_contains_any", found none',
		],
		[
			question({ expect: 'abstain', answer_span_any: ['x'] }),
			'expected no texts where "expect" is "abstain", found ["x"]',
		],
		[
			question({ expect: 'answer', quotation_contains_any: 'x' }),
			'expected a list of texts in "quotation_contains_any", found "x"',
		],
	])('that holds %s is refused by line, with what was expected and what was found', (line, complaint) => {
		const file = fileWith('wrong.jsonl', `${question({ expect: 'abstain' })}\n${line}`);
		expect(() => readJudgments(file)).toThrow(`${file}:3: ${complaint}`);
	});

	it('is refused when it is empty', () => {
		const file = fileWith('empty.jsonl', '\n');
		expect(() => readJudgments(file)).toThrow(`${file}: expected a question a line, found none`);
	});

	it('is asked about expected words that no sentence has: letter for letter in quotations, in any case in marked words', () => {
		const expecting = (quotation: string, span: string) => [
			{ line: 7, question: '', expect: 'answer' as const, quotationContainsAny: [quotation], answerSpanAny: [span] },
		];
		expect(unmeetable(expecting('Lima', 'lima'), ['Lima is big.'])).toEqual([]);
		expect(unmeetable(expecting('lima', 'LIMA'), ['Lima is big.'])).toEqual([
			'7: expected "quotation_contains_any" to have words of a sentence of the corpus, found none with "lima"',
		]);
		expect(unmeetable(expecting('Lima', 'Quito'), ['Lima is big.'])).toEqual([
			'7: expected "answer_span_any" to have words of a sentence of the corpus, found none with "quito"',
		]);
	});
});

describe('eval, called wrongly,', () => {
	it.each([
		[['nothing-of-the-sort'], 'expected one of all, squad11,'],
		[['squad11', '--corpus', 'corpus'], '--corpus goes with a file of questions'],
		[['mine.jsonl', '--errors'], '--errors goes with the name of a set'],
		[['mine.jsonl', '--data', '/data'], '--data goes with the name of a set'],
		[['dates', '--corpus', 'corpus'], '--corpus goes with a file of questions'],
		[['dates', '--sample', '5'], '--sample goes with the name of a set'],
		[
			['tests/judgments.jsonl', '--out', 'README.md'],
			'--out README.md: expected a folder that can be written to, found EEXIST',
		],
		[
			['squad11', '--errors', '--examples', '1000000'],
			'--examples: expected a whole number from 1 to 999999, found "1000000"',
		],
		[['agreement', 'squad11'], 'expected "agreement" alone, found also squad11'],
		[['agreement', '--sample', '5'], '--sample goes with the name of a set'],
		[['squad11', '--data', '/nowhere'], '/nowhere: expected the folder of data sets, found nothing there'],
	])('with %j, says: %s', { timeout: slowest }, (args, complaint) => {
		const { status, stderr } = evaluate(...args);
		expect(stderr).toContain(complaint);
		expect(status).toBe(2);
	});
});

describe('eval over pairs of sentences', () => {
	it('prints figures for each half, and which of those for development went wrong', { timeout: slowest }, () => {
		const { status, stdout, stderr } = evaluate('agreement', '--no-write', '--data', '/nowhere');
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^labelled +agree +compatible +differ +unrelated$/m);
		expect(stdout).toMatch(/^set +pairs +accuracy +differ: P +differ: R +agree: P$/m);
		expect(stdout).toMatch(/^agreement_dev +60 /m);
		expect(stdout).toMatch(/^agreement_held_out +60 /m);
		expect(stdout).not.toContain('ramdocs');
	});
});

describe('eval over published sets', () => {
	const data = join(root, '../shared/data');
	it.skipIf(!existsSync(data))(
		'prints a table for each kind of set, and writes nothing for a sample (needs the data sets in ../shared/data)',
		{ timeout: slowest },
		() => {
			const files = ['docs/effectiveness.json', 'docs/effectiveness.md'].map((file) => join(root, file));
			const before = files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
			const { status, stdout, stderr } = evaluate('multihoprag_excerpts', 'qed_dev_as2', '--sample', '4');
			expect(stderr).toContain('qed_dev_as2: 4 questions measured');
			expect(status).toBe(0);
			expect(stdout).toMatch(/^set +questions +P@1 +R@3 +R@10 +MRR$/m);
			expect(stdout).toMatch(/^set +questions +MAP +MRR +P@1 +trig\.F1$/m);
			expect(files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))).toEqual(before);
		},
	);
});

describe('processes', () => {
	it('run two at once where two may, no more, and each gives what it printed', async () => {
		const processes = createProcesses(2);
		// Each waits for the one it is paired with, and counts those that run.
		const program = `
			const { existsSync, readdirSync, rmSync, writeFileSync } = require('fs');
			const [own, other] = process.argv.slice(1).map(Number);
			writeFileSync('running-' + own, '');
			writeFileSync('started-' + own, '');
			const wait = setInterval(() => {
				if (!existsSync('started-' + other)) return;
				clearInterval(wait);
				console.log(readdirSync('.').filter((name) => name.startsWith('running-')).length <= 2);
				rmSync('running-' + own);
			}, 5);`;
		const at = mkdtempSync(join(folder, 'pairs-'));
		const inFolder = `process.chdir(${JSON.stringify(at)}); ${program}`;
		const pairs = [
			[1, 2],
			[2, 1],
			[3, 4],
			[4, 3],
		];
		const outputs = await Promise.all(pairs.map((pair) => processes.run(['-e', inFolder, ...pair.map(String)])));
		expect(outputs).toEqual(['true\n', 'true\n', 'true\n', 'true\n']);
	});

	it('tell each line while they run', async () => {
		let lines = 0;
		await createProcesses(1).run(['-e', 'console.log("one"); console.log("two\\nthree")'], () => lines++);
		expect(lines).toBe(3);
	});

	it('pass on the complaint of one that fails', async () => {
		const failing = createProcesses(1).run(['-e', 'console.error("no disk"); process.exit(3)']);
		await expect(failing).rejects.toThrow(/expected status 0, found 3:\nno disk/);
	});

	it('end when they are told to', async () => {
		const processes = createProcesses(1);
		const endless = processes.run(['-e', 'console.log("up"); setInterval(() => {}, 1000)'], () => processes.stop());
		const waiting = processes.run(['-e', '']);
		await expect(endless).rejects.toThrow('found SIGTERM');
		await expect(waiting).rejects.toThrow('stopped');
	});
});

describe('progress', () => {
	/** What is written, with a clock that goes on by so many milliseconds a question. */
	function written(isTTY: boolean, questions: number, each: number, columns = 60): string {
		let [text, now] = ['', 0];
		const stream = {
			isTTY,
			columns,
			write: (piece: string) => {
				text += piece;
			},
		};
		const progress = createProgress(questions, stream, () => now);
		for (let i = 0; i < questions; i++) {
			now += each;
			progress.advance();
		}
		progress.say('done');
		progress.end();
		return text;
	}

	it('is a line for each tenth where there is no terminal', () => {
		expect(written(false, 40, 1000).split('\n')).toEqual([
			'10 %, 4 of 40 questions, 36 s left',
			'20 %, 8 of 40 questions, 32 s left',
			'30 %, 12 of 40 questions, 28 s left',
			'40 %, 16 of 40 questions, 24 s left',
			'50 %, 20 of 40 questions, 20 s left',
			'60 %, 24 of 40 questions, 16 s left',
			'70 %, 28 of 40 questions, 12 s left',
			'80 %, 32 of 40 questions, 8 s left',
			'90 %, 36 of 40 questions, 4 s left',
			'100 %, 40 of 40 questions, 0 s left',
			'done',
			'',
		]);
	});

	it('is a line for each question where there are few', () => {
		expect(written(false, 2, 1).split('\n')).toHaveLength(2 + 2);
	});

	it('is one bar on a terminal, which never fills the last column and is taken away in the end', () => {
		const text = written(true, 40, 1000);
		const pictures = text.split('\r\u001b[K').filter((picture) => picture.startsWith('['));
		expect(pictures).toHaveLength(40);
		expect(Math.max(...pictures.map((picture) => picture.length))).toBe(59);
		expect(pictures.at(19)).toMatch(/^\[={15} {15}\] 50 %/);
		expect(text.endsWith('\r\u001b[Kdone\n\r\u001b[K')).toBe(true);
	});

	it('is whole on a terminal that does not know how wide it is', () => {
		expect(written(true, 1, 1000, 0)).toContain('100 %, 1 of 1 questions, 0 s left');
	});

	it('is drawn no more often than the eye can see', () => {
		expect(written(true, 1000, 1).split('\r\u001b[K[').length).toBeLessThan(12);
	});
});
