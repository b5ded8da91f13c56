import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

describe('a statement in the other voice', () => {
	it('says the same of a place that stands beside who acts or is acted on', () => {
		const fragment = 'A shopper in Pell discovered the first fragment in May.';
		const woman = 'A woman in Arnby attacked a man in Kolvik in May.';
		judges([
			['The first fragment was discovered by a shopper in Pell.', fragment, 'supports'],
			['Weiss was attacked in Arnby by Lind.', 'Lind attacked Weiss in Arnby.', 'supports'],
			['A man in Kolvik was attacked by a woman in Arnby in May.', woman, 'supports'],
			['Weiss was beaten in Arnby by Lind.', 'Lind beat Weiss and Arnby.', 'nothing'],
			['Lind was attacked in Arnby by Weiss.', 'Lind attacked Weiss in Arnby.', 'nothing'],
			['A man in Arnby was attacked by a woman in Kolvik in May.', woman, 'nothing'],
			['A woman in Arnby was attacked by a man in Kolvik in May.', woman, 'nothing'],
		]);
	});

	it('is told by any participle, however it is written', () => {
		judges([
			['A barge struck the bridge in May.', 'The bridge was struck by a barge in May.', 'supports'],
			['Lind struck Weiss.', 'Lind was struck by Weiss.', 'nothing'],
			['Lind sang the anthem.', 'The anthem was sung by Lind.', 'supports'],
			['The frigate sank the trawler.', 'The frigate was sunk by the trawler.', 'nothing'],
			['Lind was overcome by Weiss.', 'Weiss overcame Lind.', 'supports'],
			['Weiss was arrested.', "Weiss wasn't arrested.", 'differs'],
			['Weiss was not arrested.', 'Weiss wasn’t arrested by Lind.', 'supports'],
		]);
	});

	it('is one by "by" alone: "a team led by Weiss"', () => {
		const hated = 'Weiss, hated by Lind, sold the mill in May.';
		judges([
			['Weiss hated Lind.', hated, 'nothing'],
			['Lind hated Weiss.', hated, 'supports'],
			['A plan opposed Weiss in May.', 'A plan opposed by Weiss passed in May.', 'nothing'],
			['Weiss owned the firm.', 'The firm owned by Weiss sold the mill in May.', 'supports'],
			['Weiss sold the mill in May.', 'The firm owned by Weiss sold the mill in May.', 'nothing'],
			['Lind and Weiss returned by August 4.', 'By August 4 Lind and Weiss had returned to Arnby.', 'supports'],
			['The team led in May by 12 points.', 'The team led by 12 points in May.', 'supports'],
		]);
	});
});

describe('who is described by ", who"', () => {
	it('is who stands right before it, with the noun in front of the name', () => {
		judges([
			[
				'Anna Lind, a board member, voted against it.',
				'Board member Anna Lind, who voted against it, left.',
				'supports',
			],
			['Police fled in May.', 'Police officer Karl Weiss, who fled in May, was found.', 'nothing'],
			['The driver fled in May.', 'The driver shot Karl Weiss, who fled in May.', 'nothing'],
		]);
	});
});
