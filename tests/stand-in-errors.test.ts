import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn, StandInOptions } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { Answered } from './stand-in-bot.ts';
import { call, commandsPath, faultyAnswers } from './stand-in-bot.ts';

let standIn: StandIn;

beforeAll(async () => {
	standIn = await started();
});

afterAll(async () => {
	expect(faultyAnswers(standIn.requests)).toEqual([]);
	await standIn.close();
});

async function started(options: StandInOptions = {}): Promise<StandIn> {
	const standIn = await startStandIn(options);
	const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
	await call(standIn, 'PUT', commandsPath(standIn), [{ name: 'ask', description: 'Ask', ...everywhere }]);
	return standIn;
}

const codeOf = ({ status, body }: Answered) => [status, body?.code];
const webhook = (token: string, rest = '') => `/webhooks/${standIn.applicationId}/${token}${rest}`;
const answer = (
	of: StandIn,
	{ id, token }: { id: string; token: string },
	type = 4,
	data: unknown = { content: 'yes' },
) => call(of, 'POST', `/interactions/${id}/${token}/callback`, type === 6 ? { type } : { type, data });

describe('who may ask', () => {
	it('answers 401 to a wrong token, and 501 to a route it does not have', async () => {
		expect(codeOf(await call({ ...standIn, token: 'wrong' }, 'GET', '/users/@me'))).toEqual([401, 0]);
		const missing = await call(standIn, 'GET', '/guilds/1/emojis');
		expect([missing.status, missing.body.message]).toEqual([501, expect.stringContaining('GET /guilds/1/emojis')]);
	});

	it('needs no token for the gateway address and for what carries an interaction token', async () => {
		const anonymous = { ...standIn, token: '' };
		expect((await call(anonymous, 'GET', '/gateway')).status).toBe(200);
		expect((await answer({ ...standIn, token: '' }, standIn.acts.slash('ask'))).status).toBe(204);
	});
});

describe('the first answer to an interaction', () => {
	it('is refused with 10062 where the interaction is unknown', async () => {
		expect(codeOf(await answer(standIn, { id: '1', token: 'x' }))).toEqual([404, 10062]);
		const { token } = standIn.acts.slash('ask');
		expect(codeOf(await answer(standIn, { id: '1', token }))).toEqual([404, 10062]);
	});

	it('is refused with 40060 the second time, and the first one stands', async () => {
		const asked = standIn.acts.slash('ask');
		await answer(standIn, asked, 4, { content: 'first' });
		expect(codeOf(await answer(standIn, asked, 4, { content: 'second' }))).toEqual([400, 40060]);
		expect((await asked.reply()).content).toBe('first');
	});

	it('is refused with 10062 after the deadline, which the person sees as a failure', async () => {
		const hasty = await started({ deadlines: { acknowledge: 250 } });
		const events: string[] = [];
		hasty.subscribe(({ kind }) => events.push(kind));
		const [inTime, late] = [hasty.acts.slash('ask'), hasty.acts.slash('ask')];
		expect((await answer(hasty, inTime)).status).toBe(204);
		await expect(late.reply()).rejects.toThrow('expected an answer to "ask" within 250 ms');
		await expect(late.acknowledged()).rejects.toThrow();
		expect(codeOf(await answer(hasty, late))).toEqual([404, 10062]);
		expect(events.filter((kind) => kind === 'interaction-failed')).toHaveLength(1);
		await hasty.close();
	});

	it.each([
		['a command', () => standIn.acts.slash('ask'), [4, 5, 9], [1, 6, 7, 8]],
		['a component', pressed, [4, 5, 6, 7, 9], [1, 8]],
	])('to %s has one of the types it allows', async (_, act, allowed, refused) => {
		const modal = { custom_id: 'm', title: 'M', components: [{ type: 10, content: 'x' }] };
		const data = (type: number) =>
			type === 9 ? modal : type === 5 ? {} : type === 8 ? { choices: [] } : { content: 'x' };
		for (const type of refused) {
			const { status, body } = await answer(standIn, await act(), type, data(type));
			expect([type, status, body?.errors?.type?._errors[0].code]).toEqual([type, 400, 'BASE_TYPE_CHOICES']);
		}
		for (const type of allowed) expect((await answer(standIn, await act(), type, data(type))).status).toBe(204);
	});
});

async function pressed() {
	const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }];
	const { body } = await call(standIn, 'POST', `/channels/${standIn.general.id}/messages`, { components });
	return standIn.acts.click(body.id, 'go');
}

describe('what follows the first answer', () => {
	it('fills a deferred answer at first, as ephemeral as that was, and then adds messages', async () => {
		const asked = standIn.acts.slash('ask');
		await answer(standIn, asked, 5, { flags: 64 });
		const [first] = standIn.messages(standIn.general.id).slice(-1);
		expect(first).toMatchObject({ content: '', flags: 64 | 128 });
		const filled = await call(standIn, 'POST', webhook(asked.token), { content: 'the answer' });
		expect(filled.body).toMatchObject({ id: first?.id, content: 'the answer', flags: 64 });
		const added = await call(standIn, 'POST', webhook(asked.token), { content: 'more' });
		expect(added.body).toMatchObject({ content: 'more', flags: 0, message_reference: { message_id: first?.id } });
		expect([(await asked.reply()).id, (await asked.followUp()).id]).toEqual([first?.id, added.body.id]);
	});

	it('leaves an answer ephemeral, and of Components V2, whatever flags an edit sets', async () => {
		const asked = standIn.acts.slash('ask');
		const components = [{ type: 10, content: 'x' }];
		await answer(standIn, asked, 4, { components, flags: 64 | 32768 });
		const path = webhook(asked.token, '/messages/@original');
		for (const flags of [0, 4, undefined]) {
			const { body } = await call(standIn, 'PATCH', path, { components, flags });
			expect(body.flags & (64 | 32768)).toBe(64 | 32768);
		}
	});

	it('edits and deletes follow-ups by their id', async () => {
		const asked = standIn.acts.slash('ask');
		await answer(standIn, asked);
		const { body } = await call(standIn, 'POST', webhook(asked.token), { content: 'more' });
		const path = webhook(asked.token, `/messages/${body.id}`);
		expect((await call(standIn, 'PATCH', path, { content: 'less' })).body.content).toBe('less');
		expect((await call(standIn, 'GET', path)).body.content).toBe('less');
		expect((await call(standIn, 'DELETE', path)).status).toBe(204);
		expect((await asked.reply()).content).toBe('yes');
		expect(standIn.messages(standIn.general.id).map(({ id }) => id)).not.toContain(body.id);
	});

	it('keeps files that an edit lists, and drops the others', async () => {
		const form = new FormData();
		form.set('payload_json', JSON.stringify({ content: 'files' }));
		for (const n of [0, 1]) form.set(`files[${n}]`, new Blob([`${n}`]), `${n}.txt`);
		const path = `/channels/${standIn.general.id}/messages`;
		const { body } = await call(standIn, 'POST', path, form);
		const kept = body.attachments[1];
		const edit = (more: object) => call(standIn, 'PATCH', `${path}/${body.id}`, more);
		expect((await edit({ content: 'still' })).body.attachments).toEqual(body.attachments);
		expect((await edit({ attachments: [{ id: kept.id }] })).body.attachments).toEqual([kept]);
	});

	it('is refused with 10015 before there is one', async () => {
		const { token } = standIn.acts.slash('ask');
		expect(codeOf(await call(standIn, 'POST', webhook(token), { content: 'x' }))).toEqual([404, 10015]);
		expect(codeOf(await call(standIn, 'PATCH', webhook(token, '/messages/@original'), { content: 'x' }))).toEqual([
			404, 10015,
		]);
		expect(codeOf(await call(standIn, 'POST', webhook('unknown'), { content: 'x' }))).toEqual([404, 10015]);
	});

	it('is refused with 50027 once the token has died', async () => {
		const brief = await started({ deadlines: { token: 80 } });
		const asked = brief.acts.slash('ask');
		await answer(brief, asked, 5, {});
		await expect(asked.reply()).rejects.toThrow('while its token lived, 80 ms');
		await sleep(5);
		const path = `/webhooks/${brief.applicationId}/${asked.token}/messages/@original`;
		expect(codeOf(await call(brief, 'PATCH', path, { content: 'x' }))).toEqual([401, 50027]);
		await brief.close();
	});

	it('is refused with 10008 for messages that are not of this interaction, or are deleted', async () => {
		const [mine, other] = [standIn.acts.slash('ask'), standIn.acts.slash('ask')];
		await Promise.all([answer(standIn, mine), answer(standIn, other)]);
		const { id } = await other.reply();
		expect(codeOf(await call(standIn, 'GET', webhook(mine.token, `/messages/${id}`)))).toEqual([404, 10008]);
		expect((await call(standIn, 'DELETE', webhook(mine.token, '/messages/@original'))).status).toBe(204);
		expect(codeOf(await call(standIn, 'GET', webhook(mine.token, '/messages/@original')))).toEqual([404, 10008]);
	});

	it('is refused with 40094 at the sixth follow-up where only the user has installed the bot', async () => {
		const friend = standIn.addUser({ name: 'Friend' });
		const elsewhere = standIn.directMessage(standIn.me.id, friend.id);
		const asked = standIn.acts.slash('ask', {}, { in: elsewhere.id });
		await answer(standIn, asked);
		const follow = () => call(standIn, 'POST', webhook(asked.token), { content: 'more' });
		for (let count = 1; count <= 5; count++) expect((await follow()).status).toBe(200);
		expect(codeOf(await follow())).toEqual([400, 40094]);
		const inGuild = standIn.acts.slash('ask');
		await answer(standIn, inGuild);
		for (let count = 1; count <= 6; count++) {
			expect((await call(standIn, 'POST', webhook(inGuild.token), { content: 'more' })).status).toBe(200);
		}
	});
});

describe('channels and their messages', () => {
	const messages = (channel: string, id = '') => `/channels/${channel}/messages${id && `/${id}`}`;

	it('are refused with 10003, 10008 and 50001 where there is none, or the bot is not in it', async () => {
		const foreign = standIn.addGuild({ name: 'Elsewhere', botIsMember: false });
		const hidden = standIn.addChannel({ name: 'hidden', guildId: foreign.id });
		expect(codeOf(await call(standIn, 'POST', messages('1'), { content: 'x' }))).toEqual([404, 10003]);
		expect(codeOf(await call(standIn, 'GET', messages(standIn.general.id, '1')))).toEqual([404, 10008]);
		expect(codeOf(await call(standIn, 'POST', messages(hidden.id), { content: 'x' }))).toEqual([403, 50001]);
	});

	it('refuse edits of what others wrote with 50005', async () => {
		const { message } = standIn.acts.say('mine');
		expect(codeOf(await call(standIn, 'PATCH', messages(standIn.general.id, message.id), { content: 'x' }))).toEqual([
			403, 50005,
		]);
	});

	it('hide ephemeral messages from the channel routes', async () => {
		const asked = standIn.acts.slash('ask');
		await answer(standIn, asked, 4, { content: 'x', flags: 64 });
		const { id } = await asked.reply();
		expect(codeOf(await call(standIn, 'GET', messages(standIn.general.id, id)))).toEqual([404, 10008]);
		const { body } = await call(standIn, 'GET', messages(standIn.general.id));
		expect(body.map((message: { id: string }) => message.id)).not.toContain(id);
	});

	it('refuse a direct message to nobody, and to the bot itself, with 50033', async () => {
		const open = (recipient_id: string) => call(standIn, 'POST', '/users/@me/channels', { recipient_id });
		expect(codeOf(await open('1'))).toEqual([400, 50033]);
		expect(codeOf(await open(standIn.botUser.id))).toEqual([400, 50033]);
		expect((await open(standIn.me.id)).body.id).toBe(standIn.dm.id);
	});

	it('refuse a reply to a message that is gone, unless it may be gone', async () => {
		const reply = (more: object) =>
			call(standIn, 'POST', messages(standIn.general.id), {
				content: 'x',
				message_reference: { message_id: '1', ...more },
			});
		expect(codeOf(await reply({}))).toEqual([404, 10008]);
		expect((await reply({ fail_if_not_exists: false })).status).toBe(200);
	});

	it('take no message with an enforced nonce that another one had', async () => {
		const send = async (nonce: string, enforce_nonce: boolean) => {
			const path = messages(standIn.general.id);
			const { body } = await call(standIn, 'POST', path, { content: 'x', nonce, enforce_nonce });
			return body.id as string;
		};
		const first = await send('n1', false);
		expect(await send('n1', true)).toBe(first);
		expect(await send('n1', false)).not.toBe(first);
		expect(await send('n2', true)).not.toBe(first);
	});

	it('list the newest first, by limit, before and after', async () => {
		const channel = standIn.addChannel({ name: 'long' });
		const ids: string[] = [];
		for (const content of ['a', 'b', 'c', 'd'])
			ids.push((await call(standIn, 'POST', messages(channel.id), { content })).body.id);
		const listed = async (query: string) => {
			const { body } = await call(standIn, 'GET', `${messages(channel.id)}?${query}`);
			return body.map(({ content }: { content: string }) => content).join('');
		};
		expect(await listed('')).toBe('dcba');
		expect(await listed('limit=2')).toBe('dc');
		expect(await listed(`before=${ids[2]}`)).toBe('ba');
		expect(await listed(`after=${ids[1]}&limit=1`)).toBe('c');
	});
});

describe('the body of a request', () => {
	const path = () => `/channels/${standIn.general.id}/messages`;

	it('is refused with 50109 where it is not JSON', async () => {
		const response = await fetch(`${standIn.apiBase}/v10${path()}`, {
			method: 'POST',
			headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
			body: '{"content":',
		});
		expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([400, 50109]);
	});

	it('may carry files of 10 MiB, and is refused with 40005 beyond', async () => {
		const limit = 10 * 1024 * 1024;
		const form = (size: number) => {
			const data = new FormData();
			data.set('payload_json', JSON.stringify({ attachments: [{ id: '0', description: 'zeros' }] }));
			data.set('files[0]', new Blob([new Uint8Array(size)]), 'zeros.bin');
			return data;
		};
		const sent = await call(standIn, 'POST', path(), form(limit));
		expect(sent.body.attachments).toMatchObject([{ filename: 'zeros.bin', size: limit, description: 'zeros' }]);
		expect(codeOf(await call(standIn, 'POST', path(), form(limit + 1)))).toEqual([413, 40005]);
		const file = await fetch(sent.body.attachments[0].url);
		expect((await file.arrayBuffer()).byteLength).toBe(limit);
	});
});
