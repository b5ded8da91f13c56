import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { renderEvidence } from '../src/discord/evidence-message.ts';
import { plainText } from '../src/discord/plain-text.ts';
import * as wording from '../src/discord/wording.ts';
import { createEngine } from '../src/engine.ts';
import { corpusOfLines } from './articles.ts';
import { buttonId, descriptionOf, type Running, runBot, warmEngine } from './running-bot.ts';

const EPHEMERAL = 64;
const NAME = 'Find evidence';

let running: Running;
beforeAll(async () => {
	running = await runBot({ engine: warmEngine(await loadCorpus('corpus')) });
	await running.standIn.registered(NAME);
});
afterEach(() => expect(running.standIn.violations).toEqual([]));
afterAll(() => running?.close());

const evidenceFor = (content: string): Promise<APIMessage> => {
	const { acts } = running.standIn;
	return acts.messageCommand(NAME, acts.say(content).message.id).reply();
};
const labels = ({ embeds }: APIMessage) => embeds.map(({ author }) => author?.name);

describe('"Find evidence" in the menu of a message', () => {
	it('shows for each statement the quotation that supports it, or what it differs in, or the nearest, to the asker alone', async () => {
		const reply = await evidenceFor(
			'Hey! Did you see? **700,000** Afghans had returned by August 4. The museum owns some 41,000 objects. The mayor of Brindleford has resigned.',
		);
		expect(reply.flags).toBe(EPHEMERAL);
		expect(reply.content).toBe(wording.evidenceNote(3, 3));
		expect(labels(reply)).toEqual(['Differs in: 700,000 against 675,190', 'Supports', 'Nothing found']);
		expect(descriptionOf(reply)).toBe(
			'**Message:** 700,000 Afghans had returned by August 4.\n> By Aug. 4, **675,190** Afghans had returned, according to the running count.',
		);
		expect(reply.embeds[2]?.description).toContain(wording.NEAREST_TO_CLAIM);
	});

	it('never says that something is true or false', async () => {
		const reply = await evidenceFor('The museum owns some 41,000 objects. The museum owns some 14,000 objects.');
		const said = JSON.stringify([reply.embeds, wording.SUPPORTS, wording.NOTHING_FOUND]);
		expect(said).not.toMatch(/\b(?:true|false|wrong|right|correct|lie)\b/i);
		expect(reply.content).toContain('they do not prove and I do not say');
	});

	it('leads from each quotation to its context, and from there to its proof', async () => {
		const reply = await evidenceFor('The museum owns some 41,000 objects.');
		const context = await running.standIn.acts.click(reply.id, buttonId(reply, 'Context')).reply();
		expect(descriptionOf(context)).toContain('> The museum owns some 41,000 objects');
		const verified = await running.standIn.acts.click(context.id, buttonId(context, 'Verify')).reply();
		expect(verified.embeds[0]?.author?.name).toBe(wording.UNCHANGED);
	});

	it('works between two people, where the bot is not', async () => {
		const { standIn } = running;
		const friend = standIn.addUser({ name: 'friend' });
		const between = standIn.directMessage(standIn.me.id, friend.id);
		const { message } = standIn.acts.say('Soviet troops invaded Afghanistan in 1989.', {
			by: friend.id,
			in: between.id,
		});
		const reply = await standIn.acts.messageCommand(NAME, message.id, { in: between.id }).reply();
		expect(labels(reply)).toEqual(['Differs in: 1989 against 1979']);
	});

	test.each(['Hello!', 'Who is the mayor?', 'https://example.org/mayor', '🎉'])(
		'says so where nothing is stated: %s',
		async (content) => {
			expect((await evidenceFor(content)).content).toBe(wording.NO_CLAIMS);
		},
	);

	it('looks at the first five statements of a long message, and says that it does', async () => {
		const reply = await evidenceFor(
			Array.from({ length: 7 }, (_, i) => `The museum owns some ${i + 41},000 objects.`).join(' '),
		);
		expect(reply.embeds).toHaveLength(5);
		expect(reply.content).toContain('The other 2 statements I did not look at.');
	});

	it('stays within the limits of a message, however long everything is', async () => {
		const long = `The mill ${'*_~|`'.repeat(150)} burned in May.`;
		const engine = createEngine(
			corpusOfLines(...Array.from({ length: 5 }, (_, i) => long.replace('mill', `mill ${i}`))),
		);
		const { content = '', embeds = [] } = await renderEvidence(
			Array.from({ length: 6 }, (_, i) => `The mill ${i} ${'(_) '.repeat(60)}burned in June.`).join(' '),
			engine,
		);
		expect(content.length).toBeLessThanOrEqual(2000);
		expect(embeds).toHaveLength(5);
		const lengths = embeds.map(
			({ title = '', description = '', footer, author }) =>
				[title, description, footer?.text ?? '', author?.name ?? ''].join('').length,
		);
		expect(lengths.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(6000);
	});
});

describe('the words of a message', () => {
	test.each([
		['**The** ||mill|| __burned__ in `May`.', 'The mill burned in May.'],
		['> quoted\n# heading\n-# small', 'quoted\nheading\nsmall'],
		[
			'<@123> says <:smile:1> see [the report](https://example.org/a_b) or https://example.org <t:1:R>',
			'says see the report or',
		],
		['```js\ncode\n```It cost 3 * 4 euros.', 'It cost 3 4 euros.'],
	])('are those without markup: %j', (content, words) => {
		expect(plainText(content)).toBe(words);
	});
});
