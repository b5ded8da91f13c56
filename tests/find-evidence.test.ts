import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { renderEvidence } from '../src/discord/evidence-message.ts';
import * as wording from '../src/discord/evidence-wording.ts';
import { plainText } from '../src/discord/plain-text.ts';
import * as verifying from '../src/discord/verification-wording.ts';
import { writtenOut } from '../src/discord/written-out.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import { corpusOfLines } from './articles.ts';
import { buttonId, descriptionOf, type Running, runBot, warmEngine } from './running-bot.ts';

const EPHEMERAL = 64;
const NAME = 'Find evidence';

let running: Running;
let engineOfSamples: Engine;
beforeAll(async () => {
	engineOfSamples = createEngine(await loadCorpus('corpus'));
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
	it('names what differs in one line, wherever the article breaks its own', async () => {
		const broken = corpusOfLines(
			'The council of Harn met for two hours in the town hall on Tuesday night.',
			'After a long debate it closed the old mill by the river on Thursday, 4',
			'May 2021, and sold the land around it to the railway of the valley soon',
			'afterwards.',
		);
		const claim = 'After a long debate it closed the old mill by the river on Thursday, 6 May 2021.';
		const { embeds } = await renderEvidence(claim, createEngine(broken));
		expect(embeds?.[0]?.author?.name).toBe(
			'Differs in: “Thursday, 6 May 2021” in the message, “Thursday, 4 May 2021” in the article',
		);
	});

	it('shows for each statement the quotation that supports it, or what it differs in, or the nearest, to the asker alone', async () => {
		const reply = await evidenceFor(
			'Hey! Did you see? **700,000** Afghans had returned by August 4. The museum owns some 41,000 objects. The mayor of Brindleford has resigned.',
		);
		expect(reply.flags).toBe(EPHEMERAL);
		expect(reply.content).toBe(wording.evidenceNote(3, 3));
		expect(labels(reply)).toEqual([
			'Differs in: “700,000” in the message, “675,190” in the article',
			'Supports',
			'Nothing found',
		]);
		expect(descriptionOf(reply)).toBe(
			'**Message:** 700,000 Afghans had returned by August 4.\n> By Aug. 4, **675,190** Afghans had returned, according to the running count.',
		);
		expect(reply.embeds[2]?.description).toContain(wording.NEAREST_TO_CLAIM);
	});

	it('never says that something is true or false', async () => {
		const reply = await evidenceFor('The museum owns some 41,000 objects. The museum owns some 14,000 objects.');
		const said = JSON.stringify([
			reply.embeds,
			wording.SUPPORTS,
			wording.NOTHING_FOUND,
			wording.REVERSED,
			wording.UNSTATED,
			wording.notFoundInIt([], true),
			wording.qualifiedBy(''),
		]);
		expect(said).not.toMatch(/\b(?:true|false|wrong|right|correct|lie)\b/i);
		expect(reply.content).toContain('the articles do not prove and I do not say');
	});

	it('says below the nearest quotation which words of the statement are not in it, first ones first', async () => {
		const engine = createEngine(corpusOfLines('The mill burned in May.'));
		const below = async (content: string) =>
			(await renderEvidence(content, engine)).embeds?.[0]?.description?.split('\n').at(-1);
		expect(await below('<@1> burned the mill in protest.')).toBe('I do not find in it: “\\@user”, “in protest”');
		expect(await below('Angry, tired, hungry, thirsty clerks burned a mill.')).toBe(
			'I do not find in it: “Angry”, “tired”, “hungry” and more',
		);
	});

	it('marks the word by which the nearest quotation does not state the statement, and names it below', async () => {
		const engine = createEngine(corpusOfLines('The council plans to close the mill in May.'));
		const { embeds = [] } = await renderEvidence('The council closed the mill in May.', engine);
		expect(embeds[0]?.description).toContain('> The council **plans** to close the mill in May.');
		expect(embeds[0]?.description?.split('\n').at(-1)).toBe(wording.qualifiedBy('plans'));
	});

	it('reads a time stamp as its day, whether that is shown as a date or as how long ago', async () => {
		const reply = await evidenceFor(
			'By <t:1900000000:D>, 675,190 Afghans had returned. By <t:1722772800:R>, 675,190 Afghans had returned.',
		);
		expect(labels(reply)).toEqual([
			'Differs in: “By 17 March 2030” in the message, “By Aug. 4” in the article',
			'Supports',
		]);
		expect(descriptionOf(reply)).toContain('**Message:** By 17 March 2030, 675,190 Afghans had returned.');
	});

	it('reads what stands in code, a "never" or all of it', async () => {
		const stay =
			'extended until June 30, 2025, the right of 1.45 million registered Afghan refugees to remain in the country';
		const reply = await evidenceFor(`Pakistan has \`\`\`never\`\`\` ${stay}. Pakistan has \`${stay}\`.`);
		expect(labels(reply)).toEqual(['Differs in: “never” in the message only', 'Supports']);
	});

	it.each(['<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'])(
		'takes %s for nobody that an article speaks of, and shows the nearest quotation',
		async (mention) => {
			const said = 'owns some 41,000 objects';
			const reply = await evidenceFor(`${mention} ${said}. The museum ${said}. The museum of ${mention} ${said}.`);
			expect(labels(reply)).toEqual([wording.NOTHING_FOUND, 'Supports', wording.NOTHING_FOUND]);
			expect(descriptionOf(reply)).toContain(wording.NEAREST_TO_CLAIM);
		},
	);

	test.each([
		['<@1> the museum owns some 41,000 objects.', wording.SUPPORTS],
		['<@1>, the museum owns some 41,000 objects.', wording.SUPPORTS],
		['The museum owns some 41,000 objects, <@1>!', wording.SUPPORTS],
		['<@1>, the museum, owns some 41,000 objects.', wording.NOTHING_FOUND],
		['<@1> and the museum own some 41,000 objects.', wording.NOTHING_FOUND],
		['<@1> now owns some 41,000 objects.', wording.NOTHING_FOUND],
		['<@1> of the museum owns some 41,000 objects.', wording.NOTHING_FOUND],
		['The museum owns some 41,000 objects by <@1>.', wording.NOTHING_FOUND],
	])('leaves out who is only spoken to in a statement, and not who it is about: %s', async (content, label) => {
		const { embeds = [] } = await renderEvidence(content, engineOfSamples);
		expect(embeds.map(({ author }) => author?.name)).toEqual([label]);
	});

	it('shows a mention in the statement as a word that mentions nobody', async () => {
		const { standIn } = running;
		const reply = await evidenceFor(`<@${standIn.me.id}> owns some 41,000 objects.`);
		expect(descriptionOf(reply)).toContain('**Message:** \\@user owns some 41,000 objects.');
		expect([reply.mentions, reply.mention_roles]).toEqual([[], []]);
	});

	it('reads through italics and backslashes as through other marks', async () => {
		const reply = await evidenceFor('The museum owns _some 41,000_ objects. The *museum* owns some 41\\,000 objects.');
		expect(labels(reply)).toEqual(['Supports', 'Supports']);
	});

	it('leads from each quotation to its context, and from there to its proof', async () => {
		const reply = await evidenceFor('The museum owns some 41,000 objects.');
		const context = await running.standIn.acts.click(reply.id, buttonId(reply, 'Context')).reply();
		expect(descriptionOf(context)).toContain('> The museum owns some 41,000 objects');
		const verified = await running.standIn.acts.click(context.id, buttonId(context, 'Verify')).reply();
		expect(verified.embeds[0]?.author?.name).toBe(verifying.UNCHANGED);
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
		expect(labels(reply)).toEqual(['Differs in: “1989” in the message, “1979” in the article']);
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
		expect(reply.content).toMatch(
			/^What the articles have on the first 5 statements .* I did not look at the other 2\.$/,
		);
	});

	test.each([
		[1, 1, /^What the articles have on the statement of this message\. Whether it is true, .* say\.$/],
		[2, 2, /^What the articles have on the 2 statements of this message\. Whether they are true, .* say\.$/],
		[5, 6, /^What the articles have on the first 5 statements .* I did not look at the other one\.$/],
	])('counts %i of %i statements in grammatical English', (shown, all, note) => {
		expect(wording.evidenceNote(shown, all)).toMatch(note);
	});

	it('says that it found no sentence, and not that the articles have none: they may say it in other words', async () => {
		const reply = await evidenceFor('Pakistan extended the stay of 1.45 million registered Afghan refugees.');
		expect(labels(reply)).toEqual(['Nothing found']);
		expect(descriptionOf(reply)).toContain(
			'\nI found no sentence that says this, or this with a difference. The nearest one:\n',
		);
	});

	test.each([
		['a difference', (i: number) => `The mill ${i} ${'(_) '.repeat(60)}burned in June.`],
		['words that it lacks', (i: number) => `The mill ${i} was ${'sad_*'.repeat(60)}, old_*, red_* and wet_* in May.`],
	])('stays within the limits of a message, however long everything is, with %s', async (_, statement) => {
		const long = `The mill ${'*_~|`'.repeat(150)} burned in May.`;
		const engine = createEngine(
			corpusOfLines(...Array.from({ length: 5 }, (_, i) => long.replace('mill', `mill ${i}`))),
		);
		const { content = '', embeds = [] } = await renderEvidence(
			Array.from({ length: 6 }, (_, i) => statement(i)).join(' '),
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
		[
			'[The mill](<https://example.org/a b>) [burned](https://example.org/a_(b)) in <https://example.org/May> May.',
			'The mill burned in May.',
		],
		['_The mill_ burned (_in May_), ___all of it___ _**at once**_.', 'The mill burned (in May), all of it at once.'],
		['mill_fire_1931.txt and mill__fire are names', 'mill_fire_1931.txt and mill__fire are names'],
		['1\\.45 \\_million\\_ \\*mills\\* \\[burned\\](x)', '1.45 _million_ *mills* [burned](x)'],
		['C:\\mill _ a \\ b', 'C:\\mill _ a \\ b'],
	])('are those without markup: %j', (content, words) => {
		expect(plainText(content)).toBe(words);
	});

	it.each(['_', '__', '*', '`', '~~', '||', '\\', '[', '](', '<', '_a', '[a](b)'])(
		'are read of a whole message of nothing but %j',
		(mark) => {
			expect(plainText(mark.repeat(4000 / mark.length))).toEqual(expect.any(String));
		},
	);

	it('are without the underscores around them, however many, and with those between letters', () => {
		expect(plainText('_1.45 million_ and __ten__ of ___all___ in snake_case and mill__fire')).toBe(
			'1.45 million and ten of all in snake_case and mill__fire',
		);
	});
});

describe('a message written out', () => {
	test.each([
		['<t:1900000000> <t:1900000000:R> <t:-86400:d>', '17 March 2030 17 March 2030 31 December 1969'],
		['<t:99999999999999:D>', '<t:99999999999999:D>'],
		['<@1> and <@!1> of <@&1> in <#1>', '@user and @user of @role in #channel'],
		['\\<@1> at `<@1>` in ``<#1> ` <#1>``', '<@1> at <@1> in <#1> ` <#1>'],
		['```js\nlet mill_fire = *1;\n```', 'let mill_fire = *1;'],
		['```never``` `_again_`', 'never _again_'],
		['`one` mark` more', 'one mark more'],
	])('has the words that its readers see: %j', (content, words) => {
		expect(plainText(writtenOut(content))).toBe(words);
	});
});
