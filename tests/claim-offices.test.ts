import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

const pair = 'The mayor, Ann Holm, and the coach, Lee Poe, resigned.';
const three =
	'The club’s chairman, Hans de Groot, its treasurer, Maria del Valle, and its secretary, Tom Poe, stepped down.';

describe('an office beside a name in a statement', () => {
	it('is not supported by a sentence that has it beside another name', () => {
		judges([
			['The coach Ann Holm resigned.', pair, 'nothing'],
			['The mayor Lee Poe resigned.', pair, 'nothing'],
			['Coach Ann Holm resigned.', pair, 'nothing'],
			['The secretary Hans de Groot stepped down.', three, 'nothing'],
			['Treasurer Hans de Groot stepped down.', three, 'nothing'],
			['The secretary Maria del Valle stepped down.', three, 'nothing'],
			['Chairman Tom Poe stepped down.', three, 'nothing'],
			['Coach Ann Holm resigned.', 'Mayor Ann Holm and coach Lee Poe resigned.', 'nothing'],
			['Coach Ann Holm resigned.', 'Ann Holm, the mayor, and Lee Poe, the coach, resigned.', 'nothing'],
			['Mayor Lee Poe resigned.', 'Ann Holm, the mayor, Lee Poe, the coach, and others resigned.', 'nothing'],
			['The coach Ann Poe resigned.', 'The mayor, Ann Poe, and the coach, Lee Poe, resigned.', 'nothing'],
			[
				'Prime Minister Tom Weiss resigned.',
				'Prime Minister Ann Lind and Finance Minister Tom Weiss resigned.',
				'nothing',
			],
			['The ferry Norn sank.', 'The ferry Sula and the trawler Norn sank.', 'nothing'],
		]);
	});

	it('is not supported by a sentence that has it beside no name', () => {
		judges([
			['The coach Ann Holm resigned.', 'Ann Holm, who had accused the coach, resigned.', 'nothing'],
			['The coach Ann Holm resigned.', 'The coach’s wife, Ann Holm, resigned.', 'nothing'],
			['The coach Ann Holm resigned.', 'Ann Holm, the daughter of the coach, resigned.', 'nothing'],
			['The coach Ann Holm resigned.', 'Ann Holm, the coach said, resigned in May.', 'nothing'],
			['The coach Ann Holm resigned.', 'Ann Holm resigned and named Lee Poe as coach.', 'nothing'],
			['The coach Ann Holm resigned.', 'Ann Holm, who was not the coach, resigned.', 'nothing'],
		]);
	});

	it('is supported where it stands beside that name, before it or behind it, with or without a comma', () => {
		judges([
			['The coach Lee Poe resigned.', pair, 'supports'],
			['The mayor Ann Holm resigned.', pair, 'supports'],
			['Lee Poe, the coach, resigned.', pair, 'supports'],
			['Ann Holm resigned.', pair, 'supports'],
			['The mayor and the coach resigned.', pair, 'supports'],
			['The secretary Tom Poe stepped down.', three, 'supports'],
			['Treasurer Maria del Valle stepped down.', three, 'supports'],
			['The chairman Hans de Groot stepped down.', three, 'supports'],
			['Coach Lee Poe resigned.', 'Ann Holm, the mayor, Lee Poe, the coach, and others resigned.', 'supports'],
			['Mayor Ann Holm resigned.', 'Ann Holm, the mayor, Lee Poe, the coach, and others resigned.', 'supports'],
			['Coach Lee Poe resigned.', 'Lee Poe, 41, the club’s head coach, resigned.', 'supports'],
			['Coach Lee Poe resigned.', 'The coach of the club, Lee Poe, resigned.', 'supports'],
			['Coach Lee Poe resigned.', 'The coaches Ann Holm and Lee Poe resigned.', 'supports'],
			['Coach Lee Poe resigned.', 'Lee Poe, mayor of Arn and coach of the club, resigned.', 'supports'],
			['The trawler Norn sank.', 'The ferry Sula and the trawler Norn sank.', 'supports'],
		]);
	});

	it('is supported where the sentence says that it is, was or became that', () => {
		judges([
			['Coach Lee Poe resigned.', 'Lee Poe, who became the coach in May, resigned.', 'supports'],
			['Coach Lee Poe resigned.', 'Lee Poe, who was the coach, resigned.', 'supports'],
		]);
	});
});
