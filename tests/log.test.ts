import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it, test } from 'vitest';
import { describeError, withoutMessage, withoutSecrets } from '../src/discord/log.ts';

const TOKEN = 'MTE4NzY1NDMyMTA5ODc2NTQz.Gx3aBc.abcdefghijklmnopqrstuvwxyz_0123456789-AB';
const INTERACTION = `http://x/api/v10/interactions/123456789012345678/aW50ZXJhY3Rpb24-secret/callback`;

describe('the log', () => {
	it('keeps the code of an API error, and neither its address nor what was sent', () => {
		const body = { body: { content: 'the private answer' }, files: undefined };
		const refused = new DiscordAPIError(
			{ code: 10_062, message: 'Unknown interaction' },
			10_062,
			404,
			'POST',
			INTERACTION,
			body,
		);
		expect(describeError(refused)).toMatchObject({
			code: 10_062,
			status: 404,
			method: 'POST',
			message: 'Unknown interaction',
		});
		for (const error of [
			refused,
			new HTTPError(503, 'Down', 'POST', INTERACTION, body),
			new Error('x', { cause: refused }),
		]) {
			expect(JSON.stringify(describeError(error))).not.toMatch(/secret|private answer|interactions\//);
		}
	});

	test.each([
		[`token ${TOKEN} refused`, 'token [token] refused'],
		[`POST ${INTERACTION}`, 'POST http://x/api/v10/interactions/123456789012345678/[token]/callback'],
		['/webhooks/123/abc.def?wait=true', '/webhooks/123/[token]?wait=true'],
		['Authorization: Bot abc.def-ghi', 'Authorization: Bot [token]'],
		['no token in here', 'no token in here'],
	])('writes %j as %j', (text, expected) => {
		expect(withoutSecrets(text)).toBe(expected);
	});

	it('says where an error comes from, without the message that a stack repeats', () => {
		const described = describeError(withoutMessage(new TypeError('expected a word, found "my secret question"')));
		expect(described.type).toBe('TypeError');
		expect(described.at?.[0]).toContain('log.test.ts');
		expect(JSON.stringify(described)).not.toContain('secret question');
	});

	it('follows causes, but not for ever', () => {
		const loop = new Error('a');
		loop.cause = loop;
		expect(JSON.stringify(describeError(loop)).length).toBeLessThan(20_000);
	});

	it('takes what is no error at all', () => {
		expect(describeError('secret')).toEqual({ type: 'string' });
	});
});
