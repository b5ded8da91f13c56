import { type Interaction, MessageFlags } from 'discord.js';
import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ButtonStyle,
	ComponentType,
	TextInputStyle,
} from 'discord-api-types/v10';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, NO_CHROMIUM } from '../src/cli/chromium.ts';
import { type ServedPage, servePage } from '../src/local/page/server.ts';
import { startTestBot, type TestBot } from './stand-in-bot.ts';

/** Milliseconds for the first answer: enough for a bot on a busy machine, and no long wait for one that is silent. */
const ACKNOWLEDGE_WITHIN = 2000;

const hasChromium = findChromium() !== undefined;
if (!hasChromium) console.warn(`The page is not tested in a browser: ${NO_CHROMIUM}.`);

const description = 'For this test';
const COMMANDS = [
	{
		name: 'slow',
		description,
		options: [
			{ type: ApplicationCommandOptionType.Integer, name: 'number', description, required: true },
			{ type: ApplicationCommandOptionType.Boolean, name: 'private', description },
		],
	},
	{ name: 'silent', description },
	{ name: 'parts', description },
	{ name: 'form', description },
	{ name: 'layout', description },
	{
		name: 'find',
		description,
		options: [
			{ type: ApplicationCommandOptionType.String, name: 'word', description, required: true, autocomplete: true },
		],
	},
	{ name: 'Check', type: ApplicationCommandType.Message },
	{ name: 'Count', type: ApplicationCommandType.Message },
];

const row = <T>(...components: T[]) => ({ type: ComponentType.ActionRow as const, components });
const button = (customId: string, rest: { readonly disabled?: boolean } = {}) => ({
	type: ComponentType.Button as const,
	style: ButtonStyle.Primary as const,
	label: customId,
	custom_id: customId,
	...rest,
});

/** Lets the deferred answer be edited; set before the command is sent. */
let finish: () => void = () => undefined;
/** Whether the form that is answered at the second time was sent once. */
let askedAgain = false;

async function answer(interaction: Interaction): Promise<void> {
	if (interaction.isAutocomplete()) {
		const typed = interaction.options.getFocused();
		await interaction.respond(
			['alpha', 'beta'].filter((word) => word.startsWith(typed)).map((name) => ({ name, value: name })),
		);
	} else if (interaction.isChatInputCommand()) {
		await answerCommand(interaction);
	} else if (interaction.isMessageContextMenuCommand()) {
		await interaction.reply({ content: `Checked ${interaction.targetMessage.id}`, flags: MessageFlags.Ephemeral });
	} else if (interaction.isModalSubmit()) {
		const what = interaction.fields.getTextInputValue('what');
		if (what === 'Again' && !askedAgain) {
			askedAgain = true;
			return;
		}
		if (what !== 'Nothing') await interaction.reply(`Received ${what}`);
	} else if (interaction.isButton() && interaction.customId === 'press') {
		await interaction.update({ content: 'Pressed', components: [] });
	} else if (interaction.isStringSelectMenu()) {
		await interaction.reply(`Chosen ${interaction.values.join()}`);
	}
}

async function answerCommand(
	interaction: Extract<Interaction, { commandType: ApplicationCommandType.ChatInput }>,
): Promise<void> {
	if (!interaction.isChatInputCommand()) return;
	switch (interaction.commandName) {
		case 'slow': {
			const flags = interaction.options.getBoolean('private') ? { flags: MessageFlags.Ephemeral as const } : {};
			const finished = new Promise<void>((resolve) => {
				finish = resolve;
			});
			await interaction.deferReply(flags);
			await finished;
			await interaction.editReply(`Number ${interaction.options.getInteger('number')}`);
			return;
		}
		case 'parts':
			await interaction.reply({
				content: 'Parts',
				components: [
					row(button('press'), button('never'), button('off', { disabled: true })),
					row({
						type: ComponentType.StringSelect,
						custom_id: 'choice',
						placeholder: 'Choose',
						options: ['one', 'two'].map((word) => ({ label: word, value: word })),
					}),
				],
			});
			return;
		case 'form':
			await interaction.showModal({
				title: 'A form',
				custom_id: 'form',
				components: [
					{
						type: ComponentType.Label,
						label: 'What is wrong',
						component: {
							type: ComponentType.TextInput,
							custom_id: 'what',
							style: TextInputStyle.Short,
							required: true,
						},
					},
				],
			});
			return;
		case 'layout':
			await interaction.reply({
				flags: MessageFlags.IsComponentsV2,
				components: [
					{
						type: ComponentType.Container,
						components: [
							{ type: ComponentType.TextDisplay, content: 'Text with **bold**' },
							{ type: ComponentType.Separator },
							{
								type: ComponentType.Section,
								components: [{ type: ComponentType.TextDisplay, content: 'Beside it' }],
								accessory: button('press'),
							},
						],
					},
				],
			});
			return;
		case 'find':
			await interaction.reply(`Found ${interaction.options.getString('word')}`);
	}
}

describe.skipIf(!hasChromium)('the page, with a bot that does everything', () => {
	let bot: TestBot;
	let served: ServedPage;
	let browser: Browser;
	let page: Page;
	const faults: string[] = [];

	beforeAll(async () => {
		bot = await startTestBot({
			standIn: { deadlines: { acknowledge: ACKNOWLEDGE_WITHIN } },
			commands: COMMANDS,
			onInteraction: answer,
		});
		[served, browser] = await Promise.all([servePage(bot.standIn, { port: 0 }), launchChromium()]);
		page = await browser.newPage({ reducedMotion: 'reduce' });
		page.on('console', (message) => faults.push(message.text()));
		page.on('pageerror', (error) => faults.push(error.message));
		await page.goto(served.url);
		await field().waitFor();
	});
	afterAll(async () => {
		await browser?.close();
		await served?.close();
		await bot?.close();
		expect(bot?.failures).toEqual([]);
		expect(faults).toEqual([]);
	});

	const field = (): Locator => page.getByRole('textbox', { name: 'Message #general' });
	const last = (): Locator => page.getByRole('article').last();
	/** A command picked by its name; options follow by keyboard. */
	async function pick(name: string): Promise<void> {
		await field().fill(`/${name} `);
	}
	async function run(name: string): Promise<void> {
		await pick(name);
		await page.keyboard.press('Enter');
	}
	async function parts(): Promise<Locator> {
		const before = await page.getByRole('article').count();
		await run('parts');
		const message = page.getByRole('article').nth(before);
		await message.getByText('Parts', { exact: true }).waitFor();
		return message;
	}

	it('says that the bot is thinking until the answer is there', async () => {
		await pick('slow');
		await page.keyboard.type('7');
		await page.keyboard.press('Enter');
		await last().getByText('Verbatim is thinking').waitFor();
		finish();
		await last().getByText('Number 7').waitFor();
		expect(await last().textContent()).not.toContain('thinking');
	});

	it('says while it waits who alone will see the answer', async () => {
		await pick('slow');
		await page.keyboard.type('8');
		await page.getByRole('button', { name: /Add option private/ }).click();
		await page.getByLabel('private').selectOption('True');
		await page.getByRole('button', { name: 'Send /slow' }).click();
		await last().getByText('Only you can see this').waitFor();
		finish();
		await last().getByText('Number 8').waitFor();
	});

	it('asks for a required option, and for a number where one is expected', async () => {
		await run('slow');
		await page.getByText('This option is required.').waitFor();
		await page.keyboard.type('many');
		await page.keyboard.press('Enter');
		await page.getByText('Expected a whole number.').waitFor();
		await page.keyboard.press('Escape');
		await field().waitFor();
	});

	it('says that the application did not respond, where it did not', async () => {
		await run('silent');
		await page.getByRole('alert').getByText('The application did not respond').waitFor();
		expect(await last().textContent()).toContain('used /silent');
		await last().getByRole('button', { name: 'Dismiss message' }).click();
		await page.getByText('did not respond').waitFor({ state: 'detached' });
	});

	it('shows that a pressed button waits, and that it failed, and lets it be pressed again', async () => {
		const message = await parts();
		const never = message.getByRole('button', { name: 'never' });
		await never.click();
		expect(await never.getAttribute('aria-busy')).toBe('true');
		await message.getByText('This interaction failed').waitFor();
		expect(await never.getAttribute('aria-busy')).toBe('false');
		await message.getByRole('button', { name: 'press' }).click();
		await message.getByText('Pressed').waitFor();
		await message.getByText('This interaction failed').waitFor({ state: 'detached' });
	});

	it('does not let a disabled button be pressed', async () => {
		expect(await (await parts()).getByRole('button', { name: 'off' }).isDisabled()).toBe(true);
	});

	it('sends what is chosen in a menu', async () => {
		await (await parts()).getByRole('combobox', { name: 'Choose' }).selectOption('two');
		await last().getByText('Chosen two').waitFor();
	});

	it('opens a form with the focus in its first field, and sends it', async () => {
		await run('form');
		const form = page.getByRole('dialog', { name: 'A form' });
		await form.waitFor();
		await page.keyboard.type('The date');
		await page.keyboard.press('Enter');
		await last().getByText('Received The date').waitFor();
		expect(await form.count()).toBe(0);
		await field().and(page.locator(':focus')).waitFor();
	});

	it('leaves a form by Escape without sending it', async () => {
		await run('form');
		await page.getByRole('dialog').waitFor();
		const before = await page.getByRole('article').count();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(await page.getByRole('article').count()).toBe(before);
	});

	it('sends a form again that was not answered', async () => {
		await run('form');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.type('Again');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').getByText('Something went wrong').waitFor();
		await page.getByRole('button', { name: 'Submit' }).click();
		await last().getByText('Received Again').waitFor();
		expect(await page.getByRole('dialog').count()).toBe(0);
	});

	it('says in the channel what became of a form that is left while it is sent', async () => {
		await run('form');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.type('Nothing');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		await last().getByText('The application did not respond').waitFor();
		expect(await last().textContent()).toContain('used A form');
	});

	it('gives the focus back to where it was when a form took the place of another', async () => {
		await run('form');
		const form = page.getByRole('dialog');
		await form.waitFor();
		const first = await form.elementHandle();
		bot.standIn.acts.slash('form');
		await page.waitForFunction((one) => one !== null && !one.isConnected, first);
		await form.getByRole('textbox').and(page.locator(':focus')).waitFor();
		await page.keyboard.press('Escape');
		await form.waitFor({ state: 'detached' });
		await field().and(page.locator(':focus')).waitFor();
	});

	it('does not open a form again that is drawn between its closing and its being told so', async () => {
		await run('form');
		await page.getByRole('dialog').waitFor();
		// What Escape does, of which the browser tells in a task of its own, and what is typed before that.
		const opened = await page.evaluate(`(async () => {
			const form = document.querySelector('dialog');
			const text = document.querySelector('#composer-text');
			form.close();
			text.value = '/find ';
			text.dispatchEvent(new Event('input'));
			await Promise.resolve();
			return form.open;
		})()`);
		expect(opened).toBe(false);
		await page.getByLabel('word').and(page.locator(':focus')).waitFor();
		await page.getByRole('button', { name: 'Leave the command' }).click();
	});

	it('suggests while one types; arrows choose, Enter takes, Enter sends', async () => {
		await pick('find');
		await page.keyboard.type('b');
		const choices = page.getByRole('listbox', { name: 'Choices for word' }).getByRole('option');
		await choices.getByText('beta').waitFor();
		await page.getByText('alpha').waitFor({ state: 'detached' });
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		expect(await page.getByLabel('word').inputValue()).toBe('beta');
		await page.keyboard.press('Enter');
		await last().getByText('Found beta').waitFor();
	});

	it('sends what was typed where no choice was taken', async () => {
		await pick('find');
		await page.keyboard.type('al');
		await page.getByRole('listbox').waitFor();
		await page.keyboard.press('Enter');
		await last().getByText('Found al', { exact: true }).waitFor();
	});

	it('runs a command on a message from its menu, by keyboard', async () => {
		const message = await parts();
		const id = await message.getAttribute('data-message');
		await message.getByRole('button', { name: 'More' }).press('Enter');
		await page.getByRole('menuitem', { name: 'Check' }).waitFor();
		await page.keyboard.press('Enter');
		await last().getByText(`Checked ${id}`).waitFor();
		expect(await last().textContent()).toContain('used Check');
		await message.getByRole('button', { name: 'More' }).and(page.locator(':focus')).waitFor();
	});

	it('goes through the menu of a message by the arrows, and closes it where Tab leaves it', async () => {
		const message = await parts();
		const more = message.getByRole('button', { name: 'More' });
		const focused = (name: string) => page.getByRole('menuitem', { name }).and(page.locator(':focus')).waitFor();
		await more.press('Enter');
		await focused('Check');
		await page.keyboard.press('ArrowDown');
		await focused('Count');
		await page.keyboard.press('ArrowDown');
		await focused('Check');
		await page.keyboard.press('ArrowUp');
		await focused('Count');
		await page.keyboard.press('Tab');
		await page.getByRole('menu').waitFor({ state: 'detached' });
		expect(await more.getAttribute('aria-expanded')).toBe('false');
	});

	it('leads whoever dismisses a message by keyboard back to where one types', async () => {
		const message = await parts();
		await message.getByRole('button', { name: 'More' }).press('Enter');
		await page.getByRole('menuitem', { name: 'Check' }).press('Enter');
		await last().getByText('Checked').waitFor();
		await last().getByRole('button', { name: 'Dismiss message' }).press('Enter');
		await field().and(page.locator(':focus')).waitFor();
	});

	it('gives back a message that could not be sent, whole, and says why', async () => {
		await field().focus();
		await page.keyboard.insertText('a'.repeat(2001));
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('at most 2000 characters, found 2001').waitFor();
		expect(await last().textContent()).toContain('you wrote a message');
		expect((await field().inputValue()).length).toBe(2001);
		await field().and(page.locator(':focus')).waitFor();
		await field().fill('');
	});

	it('draws the newer components: container, text, line, section with a button', async () => {
		await run('layout');
		await last().locator('.container strong').getByText('bold').waitFor();
		await last().getByRole('separator').waitFor();
		await last().locator('.section').getByRole('button', { name: 'press' }).waitFor();
	});

	it('shows who types until the message is there', async () => {
		const { standIn, client } = bot;
		const channel = await client.channels.fetch(standIn.general.id);
		if (channel === null || !channel.isSendable()) throw new Error('expected a channel to write to');
		standIn.acts.say('wait for it');
		await last().getByText('wait for it').waitFor();
		await channel.sendTyping();
		await page.getByText('Verbatim is typing').waitFor();
		await channel.send('here');
		await last().getByText('here', { exact: true }).waitFor();
		await page.getByText('Verbatim is typing').waitFor({ state: 'detached' });
	});
});
