import { describe, expect, it } from 'vitest';
import { mostNumbers } from '../src/answer/claim/find-evidence.ts';
import { renderEvidence } from '../src/discord/evidence-message.ts';
import { dated } from './claim-judging.ts';

describe('a statement of more numbers than prose has', () => {
	const engine = dated('Untitled', 'Okonjo-Dahl won 3-1 in May.');

	it('is not compared, and is said not to be', async () => {
		const scores = `${'3-1 '.repeat(mostNumbers)}and Okonjo-Dahl won.`;
		expect(engine.findEvidence(scores).kind).toBe('unread');
		const { embeds } = await renderEvidence(scores, engine);
		expect(embeds?.[0]?.author?.name).toBe('Not compared');
		expect(embeds?.[0]?.description).toContain(`more than ${mostNumbers} numbers`);
	});

	it('is one from the first number more on', () => {
		expect(engine.findEvidence(`${'5 '.repeat(mostNumbers)}times Okonjo-Dahl won.`).kind).not.toBe('unread');
		expect(engine.findEvidence(`${'5 '.repeat(mostNumbers + 1)}times Okonjo-Dahl won.`).kind).toBe('unread');
	});
});
