import { describe, expect, it } from 'vitest';
import { readFollowUp } from '../src/question/follow-up.ts';
import type { Turn } from '../src/question/salience.ts';

describe('what an answer names', () => {
	const assisted = (text: string): Turn => ({
		question: 'What did he do in 1998?',
		answer: { text, title: 'Peter Novak' },
	});

	it('is no other thing where it is a place', () => {
		expect(readFollowUp('Did he join any other efforts?', [assisted('He helped after the floods in London.')])).toBe(
			'Did Peter Novak join any other efforts?',
		);
	});

	it('is not what stands between two quotations', () => {
		expect(
			readFollowUp('What else was he like?', [assisted('". Weiss described him as "calm", and left.')]),
		).not.toContain('described');
	});
});
