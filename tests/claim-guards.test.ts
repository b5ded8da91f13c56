import { describe, expect, it } from 'vitest';
import { dated, judges } from './claim-judging.ts';

describe('a possessor', () => {
	it('has not what is said of somebody or something of its own', () => {
		judges([
			['Velar owns 12 mills.', "Velar's founder owns 12 mills.", 'nothing'],
			['Velar has 12 mills in Arnby.', "Velar's founder has 12 mills in Arnby.", 'nothing'],
			['The Velar factory closed in May.', "Velar's founder closed the factory in May.", 'nothing'],
			['The Velar factory closed in May.', "Velar's factory closed in May.", 'supports'],
			["In May, Weiss's wife sold the mill.", "Weiss's wife sold the mill in May.", 'supports'],
		]);
	});

	it('is not who is named without a mark beside a former one', () => {
		judges([
			['The mayor resigned in May.', 'The former owner and the mayor resigned in May.', 'supports'],
			['The university in Norland closed in May.', 'The university in Arnby, Norland, closed in May.', 'supports'],
			['The owner, Weiss, left in May.', 'The owner, Lind, and the cook, Weiss, left in May.', 'nothing'],
		]);
	});
});

describe('a comparison', () => {
	it('goes on over a second noun, and is over where another verb is joined', () => {
		judges([
			['The V9 is 40 percent faster than the V7.', 'The V9 is 40 percent faster than the V8 and the V7.', 'supports'],
			['The V9 is 90 euros cheaper.', 'The V9 is 40 percent faster than the V8 and is 90 euros cheaper.', 'supports'],
		]);
	});

	it('states by the way what is told of its other side alone', () => {
		judges([['The man sold the mill in May.', 'Weiss was taller than the man who sold the mill in May.', 'supports']]);
	});
});

describe('a number', () => {
	it('keeps its date, whatever it is fewer than', () => {
		const match = 'About 12,400 people, fewer than the 15,000 of 2023, came in May.';
		judges([['About 12,400 people came in May.', match, 'supports']]);
	});
});

describe('a measure or a sum', () => {
	it('differs by little from one in its own unit, not from one in another', () => {
		judges([
			['The path is 135 kilometres long.', 'The path is 84 miles long.', 'nothing'],
			['The path is 86 miles long.', 'The path is 84 miles long.', 'differs'],
			['The mill cost 5.6 million dollars in May.', 'The mill cost $5.7 million in May.', 'differs'],
		]);
	});

	it('over another says no whom where the verb before it is written like a noun', () => {
		judges([
			['The bridge cost more than 4 million euros.', 'The bridge cost 5 million euros.', 'supports'],
			['Children under 14 travel free.', 'Children under 12 travel free.', 'differs'],
		]);
	});

	it('is no age: "Weiss, 58, sold banks"', () => {
		judges([['Weiss sold 58 banks.', 'Weiss, 58, sold banks.', 'nothing']]);
	});
});

describe('a part', () => {
	it('is a part of what stands right behind it', () => {
		judges([
			['Karl Weiss sold the mill in May.', 'Most of the ferries left and Karl Weiss sold the mill in May.', 'supports'],
			[
				'Karl Weiss sold the mill in May.',
				'Three of the ferries were old and Karl Weiss sold the mill in May.',
				'supports',
			],
		]);
	});
});

describe('what somebody said', () => {
	it('would be is what will be, and what may be is not', () => {
		const told = 'Weiss said that the mill will close in May.';
		judges([
			['The mill will close in May.', told.replace('will', 'would'), 'supports'],
			['The mill would close in May.', 'The mill will close in May.', 'nothing'],
			['Weiss said that the mill may close in May.', told, 'nothing'],
		]);
	});

	it('on a day is told as well', () => {
		judges([
			['Lind sold the mill.', 'Weiss said on Monday that Lind sold the mill.', 'supports'],
			['Lind sold the mill.', 'Weiss doubted on Monday that Lind sold the mill.', 'nothing'],
		]);
	});
});

describe('a time that has ended', () => {
	it('is told of as ended, or with its end', () => {
		const weiss = 'Weiss was the mayor who sold 40 ships until 2019.';
		judges([
			['Weiss was the mayor who sold 40 ships.', weiss, 'supports'],
			['Weiss employs 300 people until 2019.', 'Weiss employed 300 people until 2019.', 'supports'],
			['Weiss employs 300 people.', 'Weiss employed 300 people until 2019.', 'nothing'],
			['Weiss employs 300 people.', 'Weiss once employed 300 people.', 'nothing'],
			['Weiss employed 300 people.', 'Weiss once employed 300 people.', 'supports'],
		]);
	});
});

describe('a date that says more or less exactly when', () => {
	it('states the wider one, and differs from neither', () => {
		judges([
			['The bridge reopened in 2020.', 'The bridge reopened in May 2020.', 'supports'],
			['The bridge reopened in May 2020.', 'The bridge reopened in 2020.', 'nothing'],
			['The bridge reopened in May 2020.', 'The bridge reopened in 2019.', 'differs'],
			['The bridge has been closed since 2020.', 'The bridge has been closed since May 2020.', 'supports'],
			['The bridge has been closed since May 2020.', 'The bridge has been closed since 2020.', 'nothing'],
			['The bridge must close by 2020.', 'The bridge must close by May 2020.', 'nothing'],
		]);
	});
});

describe('a preposition', () => {
	it('behind a verb may be any other but the opposite', () => {
		judges([
			['Weiss voted for the law in May.', 'Weiss voted in May for the law.', 'supports'],
			['Weiss voted in May for the law.', 'Weiss voted for the law in May.', 'supports'],
		]);
	});
});

describe('an ordinal of another thing', () => {
	it('before the subject keeps nothing from being so', () => {
		const sold = 'Karl Weiss, the first mayor, sold the third ship in May.';
		judges([['Karl Weiss sold the third ship in May.', sold, 'supports']]);
	});
});

describe('the title of an article', () => {
	it('says where its mill is', () => {
		const kind = (title: string) =>
			dated(title, 'The mill closed in May.').findEvidence('The mill in Arnby closed in May.').kind;
		expect(kind('The mill in Arnby')).toBe('supports');
		expect(kind('The mill in Kolvik')).toBe('nothing');
	});
});
