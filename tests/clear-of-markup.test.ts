import { describe, expect, it } from 'vitest';
import { clearOfMarkup } from '../src/marking/clear-of-markup.ts';
import { sceneOf } from './scene-of.ts';

/** What is left of a mark in a line, which stands between brackets there. */
function cleared(marked: string, question = 'What is it?'): string | null {
	const line = marked.replace(/[⟦⟧]/gu, '');
	const mark = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
	const span = clearOfMarkup(mark, sceneOf(question, line));
	return span === null
		? null
		: `${line.slice(0, span.start)}⟦${line.slice(span.start, span.end)}⟧${line.slice(span.end)}`;
}

describe('a mark is words, without the mark-up that it', () => {
	it.each<[string, string, string]>([
		['begins in', 'You must be ⟦**16⟧ or older** to come.', 'You must be **⟦16⟧ or older** to come.'],
		['ends in', 'Two moderators who were ⟦new *⟧not* came.', 'Two moderators who were ⟦new⟧ *not* came.'],
		['has around it', 'It is under ⟦**Settings → Security**⟧.', 'It is under **⟦Settings → Security⟧**.'],
		['begins in, of a label', '**Phone⟦:** 01632 960⟧', '**Phone:** ⟦01632 960⟧'],
		[
			'takes for a word, an address',
			'Fill in [the form](⟦https://a.org/b⟧) today.',
			'Fill in [⟦the form⟧](https://a.org/b) today.',
		],
		[
			'takes for a word, a link title',
			'See [the list](https://a.org "⟦List⟧").',
			'See [⟦the list⟧](https://a.org "List").',
		],
		[
			'cuts through, a link',
			'Appeal by ⟦writing to [us@a.org]⟧(mailto:us@a.org) soon.',
			'Appeal by ⟦writing to [us@a.org](mailto:us@a.org)⟧ soon.',
		],
		[
			'takes for a word, a tag',
			'Write to <a href="⟦mailto:us@a.org⟧">us@a.org</a>.',
			'Write to <a href="mailto:us@a.org">⟦us@a.org⟧</a>.',
		],
		['begins in, a tag', 'It runs ⟦<code>lamp start⟧</code>.', 'It runs <code>⟦lamp start⟧</code>.'],
		['cuts through, code', 'Copy it to `⟦config⟧.yml` first.', 'Copy it to `⟦config.yml⟧` first.'],
	])('%s: %s', (_, marked, expected) => {
		expect(cleared(marked)).toBe(expected);
	});

	it.each<[string]>([
		['New password: ⟦****⟧ here'],
		['| port | 80 | The port it listens on ⟦|⟧'],
		['<summary>Help⟦</summary>⟧'],
	])('and none where it has no words: %s', (marked) => {
		expect(cleared(marked)).toBeNull();
	});

	it('and stays as it is where it cuts into none', () => {
		for (const marked of [
			'The **first** mayor was ⟦Ida Roe⟧.',
			'Ring ⟦[the office](https://a.org) at noon⟧.',
			'It is ⟦2 * 3 * 4⟧.',
		])
			expect(cleared(marked)).toBe(marked);
	});

	it('and is the whole of a short cell where words are asked for, and no more of one than the number', () => {
		const row = '| Spam ⟦| 24-hour⟧ mute | Ban |';
		expect(cleared(row)).toBe('| Spam | ⟦24-hour mute⟧ | Ban |');
		expect(cleared('| Family | up to ⟦4⟧ children |', 'How many children may come?')).toBe(
			'| Family | up to ⟦4⟧ children |',
		);
	});
});
