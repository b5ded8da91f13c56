import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

/** The command as `npm run ask` starts it, over the sample articles. */
function ask(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/ask.ts', ...args], {
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

describe('ask', () => {
	it('puts a question to the articles chosen by date and name, and prints by what', () => {
		const { stdout } = ask('--json', '--since', '2024-10', '--from', 'explainer', 'How many Afghans have returned?');
		const { filter, quotations } = JSON.parse(stdout);
		expect(filter).toEqual({ since: '2024-10-01', from: 'explainer' });
		expect(new Set(quotations.map(({ article }: { article: string }) => article))).toEqual(
			new Set(['afghans-in-pakistan-explained.md']),
		);
	});

	it('prints what README shows of it, line by line', () => {
		const shown = readFileSync('README.md', 'utf8')
			.split('    $ npm run --silent ')
			.slice(1)
			.filter((example) => example.startsWith('ask -- --top'))
			.map((example) => example.split(/\n {4,}\.\.\.|\n\n(?! {4})/)[0]?.split('\n') ?? []);
		expect(shown).toHaveLength(2);
		for (const [call = '', ...lines] of shown) {
			const args = [...call.matchAll(/"([^"]*)"|\S+/g)].map(([bare, text]) => text ?? bare).slice(2);
			const expected = lines.map((line) => line.replace(/^ {4}/, ''));
			expect(
				ask(...args)
					.stdout.split('\n')
					.slice(0, expected.length),
			).toEqual(expected);
		}
	});

	it('prints the claim date of a quotation', () => {
		const { stdout } = ask('--json', '--from', 'Registered Afghans', 'Until when may they stay?');
		const [first] = JSON.parse(stdout).quotations;
		expect(first.claimDate).toMatchObject({ from: '2025-06-30', to: '2025-06-30', relation: 'until' });
		expect(first.text.slice(first.claimDate.start - first.start, first.claimDate.end - first.start)).toBe(
			first.claimDate.text,
		);
	});

	test.each([
		[
			['--since', 'tomorrow'],
			'expected for "since" a date such as 2024-09-01, September 2024 or 2024, found "tomorrow"',
		],
		[['--since', ''], '--since: expected a value, found none'],
		[['--from', ' '], '--from: expected a value, found none'],
		[['--since', '2030'], 'expected articles since 2030-01-01, found dates from 2024-09-11 to 2024-11-20'],
		[['--from', 'Nowhere Times'], 'found "Nowhere Times", which none has'],
	])('%j is a wrong call', (args, message) => {
		const { status, stdout, stderr } = ask(...args, 'Who is the mayor?');
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(message);
	});

	it.each([
		['the help', '--help'],
		['an answer', '"Who is the mayor of Brindleford?"'],
	])('ends in peace where nobody reads %s to its end', (_, args) => {
		const { stdout, stderr } = inShell(`${command} ${args} | true; echo "status \${PIPESTATUS[0]}"`);
		expect({ stdout, stderr }).toEqual({ stdout: 'status 0\n', stderr: '' });
	});

	it.skipIf(process.platform !== 'linux')(
		'says that its answer could not be written, and does not call it an abstention',
		() => {
			const { status, stderr } = inShell(`${command} "Who is the mayor of Brindleford?" > /dev/full`);
			expect(stderr).toBe('standard output: expected one that can be written to, found ENOSPC\n');
			expect(status).toBe(2);
		},
	);
});

const command = `"${process.execPath}" --import tsx src/cli/ask.ts`;
const inShell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' });
