import { describe, expect, it } from 'vitest';
import { ofKindAsked } from '../src/marking/told-kind.ts';
import { sceneOf } from './scene-of.ts';

/** What is marked instead of words that were chosen; null where they stay. */
function instead(question: string, line: string, chosen: string): string | null {
	const start = line.indexOf(chosen);
	const span = ofKindAsked({ start, end: start + chosen.length }, sceneOf(question, line));
	return span === null ? null : line.slice(span.start, span.end);
}

const tram = 'The tram carried 41,000 passengers a day, and fares paid for 60 percent of its costs.';
const recall = 'Norlund recalled about 2 million pairs of its Vero 3 skates after 18 fires.';
const poll = 'A poll by the Marrow Institute found that 58 percent of voters want a bridge.';

describe('where the words chosen are of another kind than is asked for', () => {
	it('leaves the part that is chosen, where the only count of the sort asked for is the whole', () => {
		const mills = 'The valley has lost 143 of its 318 local mills.';
		expect(instead('How many local mills has the valley lost?', mills, '143')).toBeNull();
		expect(instead('How many local mills were there?', mills, '143')).toBe('318');
	});

	it.each<[string, string, string, string]>([
		['How many people took the tram each day?', tram, '60 percent', '41,000'],
		['How many skates were recalled?', recall, '3', '2 million'],
		['Share of voters who want a bridge', poll, 'Marrow Institute', '58 percent'],
		['Age of the postman', 'Karl Weiss, 72, a postman, paid £300 for a boat.', '£300', '72'],
		['How old is the winner?', 'The 19-year-old South Korean won £30,000.', '£30,000', '19-year-old'],
		['age of the winner', 'Tasnia, fourteen years old, won the tournament.', 'Tasnia', 'fourteen years old'],
		['How wide is the tower?', 'The tower is 80 metres high and 15 metres wide.', '80 metres', '15 metres'],
		['How wide is the pool?', 'The pool is 3 metres deep and 15 metres in diameter.', '3 metres', '15 metres'],
		['How long is the dam?', 'The dam is 112 metres high and 640 m long.', '112 metres', '640 m'],
		['How deep is the lake?', 'The lake is 3 km long, 800 metres wide and 12 metres in depth.', '3 km', '12 metres'],
		['last date for a claim', 'A claim may be made until June 20 at the latest.', 'latest', 'June 20'],
		[
			'How much did the museum pay Weiss?',
			'The museum bought 31 coins from Weiss for 48,000 marks.',
			'31',
			'48,000 marks',
		],
		['How long is the report?', 'Their 84-page report covers March and May.', 'May', '84-page'],
	])('the only ones of the kind are marked: %s', (question, line, chosen, words) => {
		expect(instead(question, line, chosen)).toBe(words);
	});

	it.each<[string, string, string]>([
		['How many people took the tram each day?', tram, '41,000'],
		['How many people like the plan?', 'In a survey of 900 people, 58 percent of adults liked the plan.', '58 percent'],
		['How old is the church?', 'The church was built in 1899, said Karl Weiss, 45.', '1899'],
		['How many euros did it cost?', 'It cost 40 euros and took 12 workers.', '40 euros'],
		['How much did the county pay?', 'The road cost $4 million, of which the county paid a third.', 'a third'],
		['How much did Norway give?', 'The fund has 90 million crowns: 40 million from Norway.', '40 million'],
		[
			'How many children came?',
			'The 49ers, who are 40 percent of the team, and 12 parents and 3 girls came.',
			'40 percent',
		],
	])('the words stay where they may be the answer, or several others are: %s', (question, line, chosen) => {
		expect(instead(question, line, chosen)).toBeNull();
	});
});
