import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

describe('settings', () => {
	it('need nothing: without a token, the sample corpus and port 4780', () => {
		expect(readSettings({})).toEqual({ corpus: './corpus', port: 4780 });
	});

	it('are read from six variables', () => {
		const environment = {
			DISCORD_TOKEN: 'a.b.c',
			DISCORD_API_BASE: 'http://127.0.0.1:4000/api/',
			CORPUS: '/articles',
			PORT: '0',
			RECORD: 'data/answers.jsonl',
			LOG_LEVEL: 'Debug',
		};
		expect(readSettings(environment)).toEqual({
			token: 'a.b.c',
			apiBase: 'http://127.0.0.1:4000/api',
			corpus: '/articles',
			port: 0,
			record: 'data/answers.jsonl',
			logLevel: 'debug',
		});
	});

	it('take an empty or blank variable for an unset one, as .env.example leaves them', () => {
		expect(readSettings({ DISCORD_TOKEN: '', CORPUS: ' ', PORT: '', LOG_LEVEL: '\t', DISCORD_API_BASE: '' })).toEqual(
			readSettings({}),
		);
	});

	it('drop the blanks that come along when a token is pasted', () => {
		expect(readSettings({ DISCORD_TOKEN: ' a.b.c\n' }).token).toBe('a.b.c');
	});

	test.each([
		['PORT', '65535', true],
		['PORT', '65536', false],
		['PORT', '-1', false],
		['PORT', '80.5', false],
		['PORT', 'http', false],
		['LOG_LEVEL', 'silent', true],
		['LOG_LEVEL', 'loud', false],
		['DISCORD_API_BASE', 'https://discord.com/api', true],
		['DISCORD_API_BASE', 'discord.com/api', false],
		['DISCORD_API_BASE', 'ftp://discord.com', false],
		['DISCORD_TOKEN', 'abc.def', true],
		['DISCORD_TOKEN', 'Bot abc', false],
	])('%s=%s is accepted: %s', (variable, value, accepted) => {
		const read = () => readSettings({ [variable]: value });
		if (accepted) expect(read).not.toThrow();
		else expect(read).toThrow(new RegExp(`^${variable}: expected .+, found `));
	});

	it.each(['“abc”', 'Bot', 'token=abc'])('refuse what is no token, before anything is sent: %s', (token) => {
		expect(() => readSettings({ DISCORD_TOKEN: token })).toThrow(
			/^DISCORD_TOKEN: expected a token as the Developer Portal/,
		);
	});

	it('never repeat the token in an error', () => {
		expect(() => readSettings({ DISCORD_TOKEN: 'secret part' })).toThrow(/^(?!.*secret)/);
	});

	it('are the variables of .env.example, each explained in the line above it', () => {
		const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
		expect(Object.keys(parse(example)).sort()).toEqual([
			'CORPUS',
			'DISCORD_API_BASE',
			'DISCORD_TOKEN',
			'LOG_LEVEL',
			'PORT',
			'RECORD',
		]);
		for (const [explained] of example.matchAll(/^(.*)\n[A-Z_]+=$/gm)) expect(explained).toMatch(/^# .{20}/);
	});
});
