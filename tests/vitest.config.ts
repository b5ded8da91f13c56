import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		// The slowest honest test waits for discord.js's own identify throttle (about 5.5 s, twice).
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// Most of the time is spent waiting for processes and sockets; vitest alone would take one worker on two cores.
		maxWorkers: 2,
		// Concurrent tests start a bot each; five that start at once on two cores keep an interaction waiting past its 3 s.
		maxConcurrency: 2,
	},
});
