import { describe, expect, it } from 'vitest';
import { createFloodLimit } from '../src/discord/flood-limit.ts';
import { createOnce } from '../src/discord/once.ts';

function limitWithClock() {
	let now = 0;
	const admit = createFloodLimit({ burst: 3, perSecond: 0.5 }, () => now);
	return { admit, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('the flood limit', () => {
	it('admits a burst, refuses the next, and says once how long to wait', () => {
		const { admit } = limitWithClock();
		expect([admit('a'), admit('a'), admit('a')].map(({ kind }) => kind)).toEqual(['admitted', 'admitted', 'admitted']);
		expect(admit('a')).toEqual({ kind: 'refused', seconds: 2, first: true });
		expect(admit('a')).toEqual({ kind: 'refused', seconds: 2, first: false });
	});

	it('admits again when the time it named has passed, not a millisecond earlier', () => {
		const { admit, pass } = limitWithClock();
		for (let i = 0; i < 3; i++) admit('a');
		pass(1999);
		expect(admit('a').kind).toBe('refused');
		pass(1);
		expect(admit('a').kind).toBe('admitted');
		expect(admit('a')).toMatchObject({ kind: 'refused', first: true });
	});

	it('never saves up more than a burst', () => {
		const { admit, pass } = limitWithClock();
		pass(3_600_000);
		for (let i = 0; i < 3; i++) expect(admit('a').kind).toBe('admitted');
		expect(admit('a').kind).toBe('refused');
	});

	it('counts each user alone', () => {
		const { admit } = limitWithClock();
		for (let i = 0; i < 4; i++) admit('a');
		expect(admit('b').kind).toBe('admitted');
	});
});

describe('an id', () => {
	it('is new once', () => {
		const isFirst = createOnce();
		expect([isFirst('1'), isFirst('2'), isFirst('1')]).toEqual([true, true, false]);
	});
});
