import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		// The slowest honest tests start three programs one after the other, which takes a slow machine half a minute; or wait for
		// discord.js's own identify throttle (about 5.5 s, twice).
		testTimeout: 90_000,
		hookTimeout: 30_000,
		// Most of the time is spent waiting for processes and sockets; vitest alone would take one worker on two cores.
		maxWorkers: 2,
	},
});
