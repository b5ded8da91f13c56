import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Button, encodeButton, parseButton } from '../src/discord/buttons.ts';

const key = fc.stringMatching(/^[\w-]{8}$/);
const answer = fc.option(
	fc.tuple(fc.nat(40_000), fc.nat(6_000)).map(([start, length]) => ({ start, end: start + length })),
	{ nil: null },
);
const quotation = fc.record({ key, answer });
const proof = fc
	.record({
		file: fc.stringMatching(/^[\w-]{6}$/),
		text: fc.stringMatching(/^[\w-]{12}$/),
		article: fc.option(fc.stringMatching(/^[\w]{6}$/), { nil: null }),
		start: fc.nat(5_000_000),
		length: fc.integer({ min: 1, max: 1000 }),
	})
	.map(({ start, length, ...hashes }) => ({ ...hashes, span: { start, end: start + length } }));
const button: fc.Arbitrary<Button> = fc.oneof(
	fc
		.record({
			id: fc.option(fc.stringMatching(/^[0-9a-f]{16}$/)),
			proofs: fc.array(proof, { minLength: 1, maxLength: 2 }),
		})
		.map(({ id, proofs }) => ({ kind: 'verify' as const, code: { ...(id === null ? {} : { answerId: id }), proofs } })),
	quotation.map((quoted) => ({ kind: 'context' as const, quotation: quoted })),
	fc
		.tuple(fc.constantFrom('more' as const, 'beside' as const), fc.array(quotation, { minLength: 1, maxLength: 5 }))
		.map(([kind, quotations]) => ({ kind, quotations })),
	fc
		.tuple(fc.nat(36 ** 4 - 1), fc.string({ unit: 'binary', maxLength: 40 }))
		.map(([page, filter]) => ({ kind: 'articles' as const, page, filter })),
);

describe('buttons', () => {
	it('keep everything they need in an id of 1 to 100 characters', () => {
		fc.assert(
			fc.property(button, (pressed) => {
				const id = encodeButton(pressed);
				expect(id.length).toBeLessThanOrEqual(100);
				expect(parseButton(id)).toEqual(pressed);
			}),
			{ seed: 1, numRuns: 2_000 },
		);
	});

	it('say nothing of the answer words where they lie too far into a sentence, rather than break the limit', () => {
		const at = (end: number) =>
			parseButton(encodeButton({ kind: 'context', quotation: { key: 'abcdefgh', answer: { start: 0, end } } }));
		expect(at(36 ** 3 - 1)).toMatchObject({ quotation: { answer: { start: 0, end: 36 ** 3 - 1 } } });
		expect(at(36 ** 3)).toMatchObject({ quotation: { answer: null } });
	});

	test.each([
		'',
		'1',
		'1c;',
		'1c;short',
		'1c;abcdefgh,',
		'1c;abcdefgh1,',
		'1c;abcdefgh1,zzzz',
		'1c;abcdefgh1,2;abcdefgh',
		'1c;abcdefgh\n',
		'1m;',
		'1m;abcdefgh;',
		'1m;a;b;c;d;e;f',
		`1m;${Array.from({ length: 6 }, () => 'abcdefgh').join(';')}`,
		'1v;',
		'1v;0123456789abcdef',
		'1v;0123456789abcdef.0_1_short',
		`1v;${Array.from({ length: 3 }, () => '0_1_aaaaaabbbbbbbbbbbbcccccc').join('.')}`,
		'1b;',
		`1b;${Array.from({ length: 6 }, () => 'abcdefgh').join(';')}`,
		'1a;',
		'1a;0',
		'1a;-1;x',
		'1a;zzzzz;x',
		`1a;0;${'x'.repeat(81)}`,
		'2c;abcdefgh',
		'1x;abcdefgh',
		'1c:abcdefgh',
		'confirm_delete',
		`1a;0;${'x'.repeat(200)}`,
	])('with an id that is not theirs are not theirs: %j', (id) => {
		expect(parseButton(id)).toBeUndefined();
	});

	it('survive any id that somebody sends', () => {
		fc.assert(fc.property(fc.string(), (id) => void parseButton(id)));
		fc.assert(fc.property(fc.string(), (rest) => void parseButton(`1c;${rest}`)));
	});
});
