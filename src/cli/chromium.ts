import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems install it. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

/** A browser that asks nothing of the network by itself; without a sandbox, which containers do not allow. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
] as const;

export const NO_CHROMIUM = `expected Chromium at CHROME_PATH or at one of ${PATHS.join(', ')}, found none`;

/** The installed Chromium, that of the variable CHROME_PATH first; undefined where there is none. */
export function findChromium(): string | undefined {
	return [process.env.CHROME_PATH ?? '', ...PATHS].find((path) => path !== '' && existsSync(path));
}

/** Starts Chromium without a window. Rejects with a sentence where none is installed. */
export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error(NO_CHROMIUM);
	return chromium.launch({ executablePath, args: [...ARGUMENTS] });
}
