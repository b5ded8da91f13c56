import { pino } from 'pino';
import { expect, it } from 'vitest';
import { made } from '../src/discord/respond.ts';

it('answers that are asked for at once are made one by one, so that those that wait can be announced meanwhile', async () => {
	const order: string[] = [];
	const announcement = setTimeout(() => order.push('announced'), 10);
	const busy = (name: string) => () => {
		for (const until = performance.now() + 20; performance.now() < until; );
		order.push(name);
	};
	const logger = pino({ level: 'silent' });
	await Promise.all(['first', 'second', 'third'].map((name) => made(busy(name), logger)));
	clearTimeout(announcement);
	expect(order).toEqual(['first', 'announced', 'second', 'third']);
});
