import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { findChromium, launchChromium, NO_CHROMIUM } from '../src/cli/chromium.ts';
import { type Preview, startPreview } from '../src/cli/preview.ts';
import { servePage } from '../src/local/page/server.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';

const QUESTION = 'how many refugees got an extension?';
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
/** A phone's window where letters are twice as large. */
const LOW = { width: 360, height: 420 };
/** Milliseconds that a step may take on a machine under load. */
const PATIENCE = 10_000;

const hasChromium = findChromium() !== undefined;
if (!hasChromium) console.warn(`The page is not tested in a browser: ${NO_CHROMIUM}.`);

// Once more, since a machine under load may miss the 3 s that Discord gives a bot, and the page then says so.
describe.skipIf(!hasChromium)('the page of the local preview, in Chromium', { retry: 1 }, () => {
	let preview: Preview;
	let browser: Browser;
	beforeAll(async () => {
		[preview, browser] = await Promise.all([startPreview(), launchChromium()]);
	});
	afterAll(async () => {
		await browser?.close();
		expect(await preview?.stop()).toBe(0);
	});

	/** A tab that is to end without an error in its console and without having asked anything of another host. */
	async function open({ onTestFinished }: TestContext, viewport = DESKTOP, url = preview.url): Promise<Page> {
		const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
		page.setDefaultTimeout(PATIENCE);
		const faults: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
		});
		page.on('pageerror', (error) => faults.push(error.message));
		page.on('request', (request) => {
			const { protocol, hostname } = new URL(request.url());
			if (protocol !== 'data:' && hostname !== '127.0.0.1') faults.push(`a request to ${request.url()}`);
		});
		onTestFinished(async () => {
			await page.close();
			expect(faults).toEqual([]);
		});
		await page.goto(url);
		await textField(page).waitFor();
		return page;
	}

	it('offers the commands at a slash, takes /ask by keyboard, and quotes with the answer in bold', async (context) => {
		const page = await open(context);
		await expectFocus(textField(page));
		await page.keyboard.type('/');
		const commands = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
		await commands.first().waitFor();
		expect(await commands.locator('.menu-name').allTextContents()).toEqual([
			'/about',
			'/articles',
			'/ask',
			'/help',
			'/timeline',
			'/verify',
		]);
		await page.keyboard.type('a');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expectFocus(page.getByRole('textbox', { name: 'question' }));
		await page.keyboard.type(QUESTION);
		const answer = await nextAnswer(page, () => page.keyboard.press('Enter'));
		expect(await answer.locator('blockquote strong').textContent()).toBe('1.45 million');
		expect(await answer.textContent()).toMatch(/you used \/ask.*Verbatim sample wire · .* · sentence \d+ of \d+/s);
		const link = answer.locator('.embed-title a');
		expect(await link.getAttribute('href')).toMatch(/^https:\/\/example\.org\/.*#:~:text=/);
		expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
	});

	it('shows a timeline: dates as the reader writes them, each above its quotation', async (context) => {
		const page = await open(context);
		await textField(page).fill('/timeline ');
		await page.getByRole('textbox', { name: 'about' }).fill('Sharif in New York');
		const answer = await nextAnswer(page, () => page.keyboard.press('Enter'));
		expect(await answer.locator('.embed-title').textContent()).toMatch(/^Timeline: \d dated statements$/);
		expect(await answer.locator('time').allTextContents()).toContain('21 September 2024');
		expect(await answer.locator('blockquote').allTextContents()).toContain('Sept. 21: Sharif lands in New York.');
	});

	it('clears the command once it is sent', async (context) => {
		const page = await open(context);
		await ask(page, QUESTION);
		await expectFocus(textField(page));
		expect(await textField(page).inputValue()).toBe('');
	});

	it('shows the sentences around a quotation to its reader alone, who can put them away', async (context) => {
		const page = await open(context);
		const answer = await ask(page, QUESTION);
		const around = await nextAnswer(page, () => answer.getByRole('button', { name: 'Context', exact: true }).click());
		expect(await around.textContent()).toContain('Only you can see this');
		const quoted = await answer.locator('blockquote').textContent();
		expect(await around.locator('blockquote').textContent()).toBe(quoted);
		expect((await around.locator('.embed-description').textContent())?.length).toBeGreaterThan(
			2 * (quoted?.length ?? 0),
		);
		await around.getByRole('button', { name: 'Dismiss message' }).click();
		await expect.poll(() => page.getByText('the sentences around it').count()).toBe(0);
	});

	it('lists more quotations', async (context) => {
		const page = await open(context);
		const answer = await ask(page, QUESTION);
		const more = await nextAnswer(page, () => answer.getByRole('button', { name: 'More quotations' }).click());
		expect(await more.locator('blockquote').count()).toBeGreaterThan(1);
	});

	it('verifies a quotation against the file of its article', async (context) => {
		const page = await open(context);
		const answer = await ask(page, QUESTION);
		const verified = await nextAnswer(page, () => answer.getByRole('button', { name: 'Verify' }).click());
		expect(await verified.textContent()).toContain('Unchanged since');
		expect(await verified.locator('blockquote').textContent()).toBe(await answer.locator('blockquote').textContent());
	});

	it('finds evidence for a message in its menu', async (context) => {
		const page = await open(context);
		await textField(page).fill('700,000 Afghans had returned by August 4.');
		await page.keyboard.press('Enter');
		// By its words: until it has arrived, the last message is another one.
		const message = page.locator('.message', { hasText: 'Afghans had returned by August 4.' }).last();
		await message.hover();
		await message.getByRole('button', { name: 'More' }).click();
		const found = await nextAnswer(page, () => page.getByRole('menuitem', { name: 'Find evidence' }).click());
		expect(await found.locator('.embed-author').textContent()).toBe(
			'Differs in: “700,000” in the message, “675,190” in the article',
		);
		expect(await found.locator('blockquote strong').textContent()).toBe('675,190');
	});

	it('shows what comes of a button pressed far above', async (context) => {
		const page = await open(context, PHONE);
		const answer = await ask(page, QUESTION);
		const position = await answer.getAttribute('data-message');
		for (const _ of [1, 2]) await ask(page, 'what is the capital of France?');
		const button = page.locator(`[data-message="${position}"]`).getByRole('button', { name: 'Context', exact: true });
		await button.scrollIntoViewIfNeeded();
		const around = await nextAnswer(page, () => button.click());
		expect(await isInView(around.locator('.only-you'))).toBe(true);
	});

	it('answers in the direct messages without a command', async (context) => {
		const page = await open(context);
		await page.getByRole('button', { name: 'Verbatim', exact: true }).click();
		await expectFocus(textField(page));
		await page.keyboard.type(QUESTION);
		const answer = await nextAnswer(page, () => page.keyboard.press('Enter'), 2);
		expect(await answer.locator('blockquote strong').textContent()).toBe('1.45 million');
		expect(await answer.textContent()).toContain(`@you ${QUESTION}`);
	});

	it('answers who mentions it in the channel, the name completed by keyboard', async (context) => {
		const page = await open(context);
		await page.keyboard.type('@ver');
		await page.getByRole('listbox', { name: 'People' }).waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.type(QUESTION);
		expect(await textField(page).inputValue()).toBe(`@Verbatim ${QUESTION}`);
		const answer = await nextAnswer(page, () => page.keyboard.press('Enter'), 2);
		expect(await answer.locator('blockquote strong').textContent()).toBe('1.45 million');
	});

	it('says that it found no answer, and gives none of the nearest sentences as an answer', async (context) => {
		const answer = await ask(await open(context), 'what is the capital of France?');
		const text = await answer.textContent();
		expect(text).toContain('No answer found in the articles');
		expect(text).toMatch(/do not mention “France”/);
		const sentences = await answer.locator('blockquote').count();
		expect(await answer.getByText(/^Not given as an answer/).count()).toBe(sentences);
		expect(await answer.locator('blockquote strong').count()).toBe(0);
	});

	it('draws markup in a question as text', async (context) => {
		const page = await open(context);
		const markup = '<img src=x onerror=alert(1)><b>who</b> came?';
		const answer = await ask(page, markup);
		expect(await answer.textContent()).toContain(markup);
		expect(await page.locator('.log img, .log b').count()).toBe(0);
	});

	it('reaches the buttons by keyboard, with the focus in sight all the way', async (context) => {
		const page = await open(context);
		const answer = await ask(page, QUESTION);
		const reached: string[] = [];
		while (!reached.includes('Context') && reached.length < 6) {
			await page.keyboard.press('Shift+Tab');
			reached.push(
				await page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"),
			);
			expect(await page.evaluate(OUTLINE)).toMatch(/^solid [2-9]px/);
		}
		expect(reached).toContain('More quotations');
		expect(reached.at(-1)).toBe('Context');
		await expectFocus(answer.getByRole('button', { name: 'Context', exact: true }));
		const around = await nextAnswer(page, () => page.keyboard.press('Enter'));
		expect(await around.textContent()).toContain('Only you can see this');
	});

	it('fits a phone: nothing is wider than the screen, and the channels slide in', async (context) => {
		const page = await open(context, PHONE);
		const excess = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
		const wider = () =>
			page.evaluate(
				"[...document.querySelectorAll('.log, .log *')].filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'hidden' && getComputedStyle(e).display !== 'inline').map((e) => e.className)",
			);
		await page.keyboard.type('/ask');
		await page.getByRole('listbox').waitFor();
		expect(await excess()).toBe(0);
		await textField(page).fill('');
		const answer = await ask(page, QUESTION);
		await nextAnswer(page, () => answer.getByRole('button', { name: 'More quotations' }).click());
		await ask(page, `why ${'extraordinarily'.repeat(12)}?`);
		expect([await excess(), await wider()]).toEqual([0, []]);
		await page.getByRole('button', { name: /^Channels/ }).click();
		await page.getByRole('button', { name: 'Verbatim', exact: true }).click();
		await page.getByRole('heading', { name: 'Verbatim', level: 1 }).waitFor();
		expect(await excess()).toBe(0);
	});

	it('keeps the choices of an option on a low screen, and the names of the options in their menu', async (context) => {
		const page = await open(context, LOW);
		await page.keyboard.type('/');
		await page.getByRole('listbox', { name: 'Commands' }).waitFor();
		expect(
			await page.evaluate(
				"(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.composer-menu'))",
			),
		).toBe(0);
		await page.keyboard.type('ask ');
		for (const name of ['private', 'since', 'until', 'from']) {
			await page.getByRole('button', { name: `Add option ${name}` }).click();
		}
		const choices = page.getByRole('listbox', { name: 'Choices for from' });
		await choices.waitFor();
		expect((await choices.boundingBox())?.y).toBeGreaterThanOrEqual(0);
	});

	it('does not cut a question that is too long, but says so', async (context) => {
		const page = await open(context);
		await textField(page).fill('/ask ');
		await expectFocus(page.getByRole('textbox', { name: 'question' }));
		await page.keyboard.insertText('why '.repeat(150));
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('This has 599 characters, and 400 are the most.').waitFor();
	});

	it('has a contrast of 4.5 at least in all its words, whatever is pointed at', async (context) => {
		const page = await open(context);
		const answer = await ask(page, QUESTION);
		const verified = await nextAnswer(page, () => answer.getByRole('button', { name: 'Verify' }).click());
		expect(await page.evaluate(FAINT)).toEqual([]);
		await verified.hover();
		expect(await page.evaluate(FAINT)).toEqual([]);
		await textField(page).fill('/');
		await page.getByRole('listbox').waitFor();
		expect(await page.evaluate(FAINT)).toEqual([]);
		await page.keyboard.type('ask ');
		await page.getByRole('textbox', { name: 'question' }).press('Enter');
		await page.getByText('This option is required.').waitFor();
		expect(await page.evaluate(FAINT)).toEqual([]);
	});

	it('says when the bot is away, and when the preview has ended', async ({ onTestFinished }) => {
		const standIn = await startStandIn();
		const served = await servePage(standIn, { port: 0 });
		const page = await browser.newPage();
		onTestFinished(async () => {
			await page.close();
			await standIn.close();
		});
		await page.goto(served.url);
		await page.getByText('Verbatim is offline').waitFor();
		await served.close();
		await page.getByText('Connection lost').waitFor();
	});
});

/** Line style and width of what outlines the focused element. */
const OUTLINE =
	"(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))";

/** Words that are drawn with less contrast to what they stand on than WCAG 2.2 asks for (AA), but for what cannot be used. */
const FAINT = `(() => {
	const read = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return [r, g, b, a]; };
	const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
	const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
	const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
	const ground = (e) => {
		const own = e === null ? [0, 0, 0, 1] : read(getComputedStyle(e).backgroundColor);
		return own[3] === 1 ? own : over(own, ground(e.parentElement));
	};
	const contrast = (e) => {
		const under = ground(e);
		const [most, least] = [light(over(read(getComputedStyle(e).color), under)), light(under)].sort((a, b) => b - a);
		return (most + 0.05) / (least + 0.05);
	};
	const hasWords = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
	return [...document.querySelectorAll('#page *')]
		.filter((e) => hasWords(e) && e.checkVisibility() && !e.matches(':disabled, :disabled *') && contrast(e) < 4.5)
		.map((e) => e.className + ': ' + e.textContent);
})()`;

function textField(page: Page): Locator {
	return page.getByRole('textbox', { name: /^Message/ });
}

async function expectFocus(field: Locator): Promise<void> {
	await field.and(field.page().locator(':focus')).waitFor();
}

async function isInView(part: Locator): Promise<boolean> {
	const log = await part.page().locator('.log').boundingBox();
	const box = await part.boundingBox();
	return log !== null && box !== null && box.y >= log.y && box.y + box.height <= log.y + log.height;
}

/** Asks by /ask, typed out; the message that answers. */
async function ask(page: Page, question: string): Promise<Locator> {
	await textField(page).pressSequentially('/ask ');
	await page.getByRole('textbox', { name: 'question' }).fill(question);
	return nextAnswer(page, () => page.keyboard.press('Enter'));
}

/** The message that comes of an act, after `messages` new ones, found by its id whatever comes later. */
async function nextAnswer(page: Page, act: () => Promise<void>, messages = 1): Promise<Locator> {
	const all = page.locator('.message');
	const before = await all.count();
	await act();
	const answer = all.nth(before + messages - 1);
	await answer
		.locator('.embed')
		.first()
		.waitFor()
		.catch(async () => {
			throw new Error(`expected an answer, found on the page: ${await page.locator('.chat').textContent()}`);
		});
	return page.locator(`[data-message="${await answer.getAttribute('data-message')}"]`);
}
