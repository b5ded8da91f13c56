import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { run } from './command-line.ts';
import { startPreview } from './preview.ts';

const USAGE = `usage: npm run picture

Asks the local preview a question in a real browser and writes the exchange to docs/exchange.png.
CHROME_PATH names the browser where it is not installed in the usual place.
`;

const QUESTION = 'how many refugees got an extension?';
const PICTURE = fileURLToPath(new URL('../../docs/exchange.png', import.meta.url));

/** Pixels of the page; its message column is as wide as README shows pictures. */
const WINDOW = { width: 960, height: 720 };
/** Pixels around the exchange. */
const MARGIN = 16;
/** Pixels of the picture for each of the page, for sharp letters on fine screens. */
const SCALE = 2;

await run(USAGE, async (args) => {
	parseArgs({ args: [...args], options: {} });
	const preview = await startPreview();
	try {
		const browser = await launchChromium();
		try {
			const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: SCALE, reducedMotion: 'reduce' });
			const page = await context.newPage();
			await page.goto(preview.url);
			await ask(page);
			await page.screenshot({ path: PICTURE, clip: await exchange(page) });
		} finally {
			await browser.close();
		}
	} finally {
		await preview.stop();
	}
	process.stdout.write(`${PICTURE}\n`);
	return 0;
});

async function ask(page: Page): Promise<void> {
	await page.getByRole('textbox', { name: /^Message/ }).fill('/ask ');
	await page.getByRole('textbox', { name: 'question' }).fill(QUESTION);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Context' }).waitFor();
	// What a pointer or the focus would light up is no part of the exchange.
	await page.mouse.move(0, 0);
}

/** From the used command to the buttons, as wide as the widest part. */
async function exchange(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
	const message = page.locator('.message').last();
	const boxes = await Promise.all([message, message.locator('.embed').first()].map((locator) => locator.boundingBox()));
	const [whole, embed] = boxes;
	if (!whole || !embed) throw new Error('expected an answer with an embed on the page, found none');
	return {
		x: whole.x,
		y: whole.y - MARGIN / 2,
		width: embed.x + embed.width + MARGIN - whole.x,
		height: whole.height + MARGIN,
	};
}
