import { describe, expect, it } from 'vitest';
import { dated, judges } from './claim-judging.ts';

const bell = 'The bell weighs 2.5 tonnes and is 1.8 metres high.';

describe('a measure in a statement', () => {
	it('is not supported by the measure of something else about the same thing', () => {
		judges([
			['The bell is 2.5 tonnes high.', bell, 'nothing'],
			['The bell weighs 1.8 metres.', bell, 'nothing'],
			['The wall is 30 metres high.', 'The wall is 30 metres long and 4 metres high.', 'differs'],
			['The wall is 4 metres long.', 'The wall is 30 metres long and 4 metres high.', 'differs'],
			['The canal is 9 metres deep.', 'The deep canal is 9 metres wide.', 'nothing'],
			['The old tree is 30 metres high.', 'The tree is 30 years old and high.', 'nothing'],
		]);
	});

	it('is supported by its own, in front of the thing, behind it, as a noun, or in a second unit', () => {
		judges([
			['The bell is 1.8 metres high.', bell, 'supports'],
			['The bell weighs 2.5 tonnes.', bell, 'supports'],
			['The wall is 4 metres high.', 'The wall is 30 metres long and 4 metres high.', 'supports'],
			['The wall is 4 metres high.', 'The wall is 4 metres (13 feet) high.', 'supports'],
			['The wall is 13 feet high.', 'The wall is 4 metres (13 feet) high.', 'supports'],
			['The bell weighs 5,500 pounds.', 'The bell weighs 2.5 tonnes, or 5,500 pounds.', 'supports'],
			['The wall is 4 metres high.', 'The 4-metre-high wall fell in May.', 'supports'],
			['The tree is 300 years old.', 'The 300-year-old tree fell in May.', 'supports'],
		]);
	});
});

describe('what a statement says that something is', () => {
	const road = 'The road to Orrin is 8 metres wide.';
	const around = dated('The bell of Orrin', bell, road);

	it('neither holds for nor differs from what is said of something else', () => {
		for (const claim of ['The bell is 8 metres wide.', 'The bell is 9 metres wide.', 'The bell is 1.8 metres wide.'])
			expect(around.findEvidence(claim).kind, claim).toBe('nothing');
		judges([
			['The bell is 8 metres wide.', 'The road to the bell is 8 metres wide.', 'nothing'],
			['The bell is 9 metres wide.', 'The road to the bell is 8 metres wide.', 'nothing'],
			['The bell is 8 metres wide.', 'The 8-metre-wide road leads to the bell.', 'nothing'],
			['The club is 30 years old.', 'The coach of the club is 30 years old.', 'nothing'],
		]);
	});

	it('holds for it and differs from it where the sentence says it of the same, by name or by a pronoun', () => {
		judges([
			['The road to Orrin is 8 metres wide.', road, 'supports'],
			['The road is 8 metres wide.', road, 'supports'],
			['The road to Orrin is 9 metres wide.', road, 'differs'],
			['The coach is 30 years old.', 'The coach of the club is 30 years old.', 'supports'],
			['The wall is 4 metres high.', 'Masons built a wall 4 metres high.', 'supports'],
		]);
		const told = dated('A bell for Orrin', 'The bell was cast in May.', 'It is 1.8 metres high.');
		expect(told.findEvidence('The bell is 1.8 metres high.').kind).toBe('supports');
	});
});

describe('how many of something a place has', () => {
	const guests = 'Guest numbers at Holm Spa rose from 4,100 two years ago to 6,300 last year.';

	it('is said by the number of them at it, of its own time', () => {
		judges([
			['Holm Spa had 6,300 guests last year.', guests, 'supports'],
			['Holm Spa had 4,100 guests two years ago.', guests, 'supports'],
			['Holm Spa had 4,100 guests last year.', guests, 'differs'],
			[
				'Holm Spa had 6,300 guests in 2022.',
				'Guest numbers at Holm Spa rose to 6,300 last year, from 4,100 in 2022.',
				'differs',
			],
			[
				'Holm Spa had 4,100 guests in 2022.',
				'Guest numbers at Holm Spa rose to 6,300 last year, from 4,100 in 2022.',
				'supports',
			],
		]);
	});

	it('is not said by what something else there has', () => {
		judges([
			['Holm Spa has 200 beds.', 'The school near Holm Spa has 200 beds.', 'nothing'],
			['Holm Spa has 200 beds.', 'The hotel at Holm Spa has 200 beds.', 'nothing'],
		]);
	});
});
