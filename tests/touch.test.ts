import { describe, expect, it, vi } from 'vitest';
import { type ArticleFiles, corpusOf } from '../src/corpus/corpus.ts';
import { ArticleError } from '../src/corpus/front-matter.ts';
import { proveQuotation } from '../src/corpus/quotation-proof.ts';
import { sentenceKey } from '../src/corpus/sentence-key.ts';
import { encodeButton } from '../src/discord/buttons.ts';
import { press } from '../src/discord/press.ts';
import { touch } from '../src/discord/touch.ts';
import * as verifying from '../src/discord/verification-wording.ts';
import * as wording from '../src/discord/wording.ts';
import { article } from './articles.ts';

const hashed = vi.hoisted(() => ({ times: 0 }));
vi.mock('node:crypto', async (original) => {
	const real = await original<typeof import('node:crypto')>();
	const createHash: typeof real.createHash = (algorithm) => {
		hashed.times++;
		return real.createHash(algorithm);
	};
	return { ...real, createHash };
});

const fire = article('Fire', 'Nine people were hurt at the mill.', 'It burned in May.');
const mill = article('Mill', 'The mill burned, and nine were hurt.');
const content = '2 articles agree: Nine';

/** The corpus as it was read, with files that are as `now` has them. */
function corpusWith(now: ArticleFiles['read']) {
	return corpusOf([fire, mill], [], { list: async () => ['fire.md', 'mill.md'], read: now });
}

const asLoaded: ArticleFiles['read'] = async (file) => (file === 'fire.md' ? { ...fire } : { ...mill });
const read = corpusWith(asLoaded).sentences;
const key = (index: number) => {
	const sentence = read[index];
	if (sentence === undefined) throw new Error(`expected sentence ${index}`);
	return { key: sentenceKey(sentence), answer: null };
};
const context = encodeButton({ kind: 'context', quotation: key(0) });
const beside = encodeButton({ kind: 'beside', quotations: [key(0), key(2)] });
const verify = encodeButton({
	kind: 'verify',
	code: { proofs: [proveQuotation(fire, read[0] ?? { start: 0, end: 0 })] },
});
const pressOver = (id: string, now: ArticleFiles['read']) =>
	touch(id, { content, buttons: [context, beside, verify] }, corpusWith(now));

describe('a message that quotes two articles, when a button is pressed', () => {
	it('stays as it is while the files are', async () => {
		const { reply, amended } = await pressOver(context, asLoaded);
		expect(reply.content).toBe(wording.CONTEXT_NOTE);
		expect(amended).toBeUndefined();
	});

	it('finds what has not changed by the keys that are known, and hashes no sentence anew', () => {
		const corpus = corpusWith(asLoaded);
		const current = { ...corpus, sentenceByKey: () => expect.unreachable('expected the key to be known') };
		expect(press(context, corpus, current).content).toBe(wording.CONTEXT_NOTE);
	});

	it('takes no longer where there are many other articles: their names are hashed for the first press alone', async () => {
		const others = Array.from({ length: 1_000 }, (_, i) => article(`Another ${i}`, 'It rained.'));
		const many = corpusOf([...others, fire, mill], [], corpusWith(asLoaded).files);
		const pressed = { content, buttons: [context, beside, verify] };
		await touch(verify, pressed, many);
		hashed.times = 0;
		expect((await touch(verify, pressed, many)).reply.embeds).toHaveLength(1);
		expect(hashed.times).toBeLessThan(others.length / 10);
	});

	it('is marked where the second article has changed, whichever button it is', async () => {
		const changed: ArticleFiles['read'] = async (file) =>
			file === 'fire.md' ? fire : { ...mill, body: 'The mill burned, and ten were hurt.' };
		for (const id of [context, beside, verify]) {
			expect((await pressOver(id, changed)).amended).toBe(`${verifying.MARKS.changed}\n${content}`);
		}
	});

	it('is not marked where a file could not be read just now, which is said without its path', async () => {
		const broken: ArticleFiles['read'] = async () => {
			throw new ArticleError('it could not be read (EMFILE)', { cause: new Error('open /home/somebody/fire.md') });
		};
		for (const id of [context, beside]) {
			const { reply, amended } = await pressOver(id, broken);
			expect(reply.content).toBe(verifying.TRY_AGAIN);
			expect(amended).toBeUndefined();
		}
		const { reply, amended } = await pressOver(verify, broken);
		expect(amended).toBeUndefined();
		const [embed] = reply.embeds ?? [];
		expect(embed?.author?.name).toBe(verifying.NOT_READ);
		expect(embed?.description).toMatch(/EMFILE/);
		expect(embed?.description).not.toMatch(/home/);
	});

	it('is marked where a file is no article any more', async () => {
		const empty: ArticleFiles['read'] = async () => {
			throw new ArticleError('expected text, found an empty article');
		};
		expect((await pressOver(verify, empty)).amended).toBe(`${verifying.MARKS.changed}\n${content}`);
	});

	it('is not marked for what only stands behind "More quotations"', async () => {
		const more = encodeButton({ kind: 'more', quotations: [key(2)] });
		const gone: ArticleFiles['read'] = async (file) => (file === 'fire.md' ? fire : undefined);
		const { reply, amended } = await touch(more, { content, buttons: [context, more, verify] }, corpusWith(gone));
		expect(reply.content).toBe(verifying.GONE);
		expect(amended).toBeUndefined();
	});

	it('is marked for an article that only "Side by side" names, once the bot has taken up that it is gone', async () => {
		const left = { ...corpusOf([fire]), files: corpusWith(asLoaded).files };
		const { amended } = await touch(context, { content, buttons: [context, beside, verify] }, left);
		expect(amended).toBe(`${verifying.MARKS.lost}\n${content}`);
		expect((await touch(context, { content, buttons: [context, verify] }, left)).amended).toBeUndefined();
	});

	it('is not said to have lost a sentence that stood in its article twice, and once now', async () => {
		const twice = { ...fire, body: 'It burned. Nobody came. It burned.' };
		const [, , second] = corpusOf([twice]).sentences;
		if (second === undefined) throw new Error('expected three sentences');
		const buttons = [
			encodeButton({ kind: 'context', quotation: { key: sentenceKey(second), answer: null } }),
			encodeButton({ kind: 'verify', code: { proofs: [proveQuotation(twice, second)] } }),
		];
		const now = corpusOf([{ ...twice, body: 'Nobody came. It burned.' }]);
		expect((await touch(buttons[1] ?? '', { content, buttons }, now)).amended).toBe(
			`${verifying.MARKS.rest}\n${content}`,
		);
	});

	it('stays marked while a file cannot be read, since nothing says that it was put right', async () => {
		const broken: ArticleFiles['read'] = async () => {
			throw new ArticleError('it could not be read (EMFILE)', { cause: new Error('open') });
		};
		const before = `${verifying.MARKS.changed}\n${content}`;
		const pressed = { content: before, buttons: [context, verify] };
		expect((await touch(verify, pressed, corpusWith(broken))).amended).toBeUndefined();
		expect((await touch(verify, pressed, corpusWith(asLoaded))).amended).toBe(content);
	});
});

describe('a message without "Verify", such as a timeline, when a button is pressed', () => {
	const other = encodeButton({ kind: 'context', quotation: key(2) });
	const timeline = { content, buttons: [context, other] };
	const without = (problems: Parameters<typeof corpusOf>[1]) => corpusOf([mill], problems);

	it('is marked, and stays so, once the bot has taken up that an article is gone', async () => {
		const { reply, amended = '' } = await touch(context, timeline, without([]));
		expect(reply.content, 'offers no button that is not there').toBe(verifying.GONE);
		expect(amended).toBe(`${verifying.MARKS.lost}\n${content}`);
		const again = await touch(other, { ...timeline, content: amended }, without([]));
		expect(again.reply.content).toBe(wording.CONTEXT_NOTE);
		expect(again.amended).toBeUndefined();
		expect((await touch(other, { ...timeline, content: amended }, corpusWith(asLoaded))).amended).toBe(content);
	});

	it('is not marked where the article is only out of reach', async () => {
		const unread = [{ file: 'fire.md', message: 'it could not be read (EIO)', unread: true }] as const;
		expect((await touch(other, timeline, without(unread))).amended).toBeUndefined();
	});
});
