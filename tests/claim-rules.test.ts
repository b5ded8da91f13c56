import { describe, expect, it } from 'vitest';
import { dated, judges } from './claim-judging.ts';

describe('a sentence that compares', () => {
	it('does not say of one thing what it says of the other', () => {
		const chip = 'The V9 is 40 percent faster than the V8 and uses a fifth less power.';
		const storm = 'The storm was weaker than the one of 2011, in which nine people died.';
		judges([
			['The V8 is 40 percent faster than the V9.', chip, 'nothing'],
			['The V9 is 40 percent faster than the V8.', chip, 'supports'],
			['The V9 uses a fifth less power.', chip, 'supports'],
			['Nine people died in the storm.', storm, 'nothing'],
			['The storm was weaker than the one of 2011.', storm, 'supports'],
			['Karl Weiss closed the mill in May.', 'Karl Weiss sold rather than closed the mill in May.', 'nothing'],
			['Karl Weiss closed the shop in May.', 'Karl Weiss closed the mill instead of the shop in May.', 'nothing'],
		]);
	});

	it('does not say of its own date what it says of another', () => {
		const festival = 'The festival sold 61,000 tickets, 8 percent more than in 2023.';
		judges([
			['The festival sold 61,000 tickets in 2023.', festival, 'nothing'],
			['The festival sold 61,000 tickets.', festival, 'supports'],
		]);
	});

	it('counts what it counts, not what that is fewer than', () => {
		const match = 'About 12,400 people watched the match, fewer than the 15,000 who came last year.';
		judges([
			['About 12,400 people watched the match.', match, 'supports'],
			['About 15,000 people watched the match.', match, 'differs'],
		]);
	});
});

describe('a noun or a name', () => {
	it('that owns or leads is not what is owned or led', () => {
		judges([
			['Karl Weiss sold the mill in May.', "Karl Weiss's wife sold the mill in May.", 'nothing'],
			['The owner sold the mill in May.', 'The owner’s son sold the mill in May.', 'nothing'],
			['Karl Weiss married Anna Lind in 1958.', 'Karl Weiss married Anna Lind’s sister in 1958.', 'nothing'],
			['The profit of Velar was $3 million in May.', 'Velar’s profit was $3 million in May.', 'supports'],
		]);
	});

	it('behind "former", "deputy" or "fake" is another', () => {
		judges([
			['The mayor resigned in May.', 'The ex-mayor resigned in May.', 'nothing'],
			['The ex-mayor resigned in May.', 'The ex-mayor resigned in May after a vote.', 'supports'],
			['The owner resigned in May.', 'The Co-owner resigned in May.', 'nothing'],
			['The mayor resigned in May.', 'The former mayor resigned in May.', 'nothing'],
			['The mayor resigned in May.', 'The deputy mayor resigned in May.', 'nothing'],
			['A priest married the couple in May.', 'A fake priest married the couple in May.', 'nothing'],
			['The former mayor resigned in May.', 'The former mayor resigned in May 2024.', 'supports'],
			['The mayor resigned in May.', 'The popular mayor resigned in May.', 'supports'],
		]);
	});

	it('is joined to its own name', () => {
		const stone = 'The quarry supplied stone for the parliament in Arnby and for the harbour at Kolvik.';
		judges([
			['The quarry supplied stone for the parliament in Kolvik.', stone, 'nothing'],
			['The quarry supplied stone for the parliament in Arnby.', stone, 'supports'],
			['Anna Lind, the owner, left in May.', 'Karl Weiss, the owner, and Anna Lind, the cook, left in May.', 'nothing'],
		]);
	});

	it('is not met by a name that has only a word of it', () => {
		const lines = ['Dock Street was quiet.', 'Thieves broke into the shop in High Street in May.'];
		expect(
			dated('Untitled', ...lines).findEvidence('Thieves broke into the shop in Dock Street in May.').kind,
		).not.toBe('supports');
		expect(dated('Untitled', ...lines).findEvidence('Thieves broke into the shop in High Street in May.').kind).toBe(
			'supports',
		);
	});

	it('of the title does not stand where the sentence names another', () => {
		const kindOver = (title: string, line: string, claim: string) => dated(title, line).findEvidence(claim).kind;
		const measles = 'Measles killed 12 people in the neighbouring district of Corva in 2019.';
		expect(kindOver('Measles in Tavira district', measles, 'Measles killed 12 people in Tavira in 2019.')).not.toBe(
			'supports',
		);
		const rival = 'Her rival, the banker Emil Stroud, won 44.9 percent.';
		expect(kindOver('Harrow wins in Maltree', rival, 'Harrow won 44.9 percent.')).not.toBe('supports');
	});

	it('of a field is not met by whoever works in it', () => {
		judges([
			[
				'Agnes Tolland studied botany at Arnby University.',
				'Agnes Tolland studied geology at Arnby University, where she met the botanist Felix Crane.',
				'nothing',
			],
		]);
	});
});

describe('an ordinal', () => {
	it('ranks what it stands before', () => {
		const harrow = 'Joana Harrow is the third woman to lead Maltree and the first to be re-elected.';
		judges([
			['Joana Harrow is the first woman to lead Maltree.', harrow, 'nothing'],
			['Joana Harrow is the third woman to be re-elected.', harrow, 'nothing'],
			['Joana Harrow is the third woman to lead Maltree.', harrow, 'supports'],
			['A third dam was removed in 2021.', 'Two dams were removed in 2021 and a third was repaired.', 'nothing'],
			['Karl Weiss came second in the race.', 'Karl Weiss came third in the race and Lind second.', 'nothing'],
			[
				'Anna Lind was the first person to win it in 1964.',
				'Anna Lind was the first woman to win it in 1964.',
				'nothing',
			],
		]);
	});

	it('and the sides of a score keep their places', () => {
		judges([
			['Reyle beat Torden 1-3 on Saturday.', 'Reyle beat Torden 3-1 on Saturday.', 'nothing'],
			['Reyle beat Torden 3-1 on Saturday.', 'Reyle beat Torden 3-1 on Saturday after a late goal.', 'supports'],
			['The start was moved to 3 p.m. in May.', 'The start was moved from 3 p.m. to 5:30 p.m. in May.', 'nothing'],
		]);
	});
});

describe('a word that ends as "largest" does', () => {
	it('ranks nothing, and leaves open what hangs on it', () => {
		judges([
			['Norland closed the mine.', 'Norland has an interest to close the mine.', 'nothing'],
			['Police arrested Weiss.', 'Police had a request to arrest Weiss.', 'nothing'],
			['Weiss won the race.', 'Weiss was the oldest to win the race.', 'supports'],
		]);
	});
});

describe('one thing after the other', () => {
	it('is told in the order of the sentence', () => {
		const judge = 'Anna Lind was a judge before she entered politics in 2009.';
		judges([
			['Anna Lind was a judge after she entered politics in 2009.', judge, 'nothing'],
			['Anna Lind entered politics in 2009 before she was a judge.', judge, 'nothing'],
			['Anna Lind was a judge before she entered politics.', judge, 'supports'],
		]);
	});

	it('has its own date, whatever the other has', () => {
		judges([
			[
				'The king was executed in 1651.',
				'Thomas Wragg died in 1651, two years after the king was executed.',
				'nothing',
			],
			['Thomas Wragg died in 1651.', 'Thomas Wragg died in 1651, two years after the king was executed.', 'supports'],
			['Karl Weiss studied law in 1955.', 'Karl Weiss studied law at Arnby, where he met Lind in 1955.', 'nothing'],
			['Karl Weiss opened the mill in 1955.', 'Karl Weiss opened the mill, which burned in 1955.', 'nothing'],
			['The mill employs 300 people.', 'The mill employed 300 people until 2019.', 'nothing'],
			['The mill employed 300 people.', 'The mill employed 300 people until 2019.', 'supports'],
		]);
	});
});

describe('what is not so, or only perhaps', () => {
	it('is not what a rumour, a lie or hearsay has', () => {
		const closed = 'The mill closed in May.';
		judges([
			[closed, 'Rumours of the mill closing in May were wrong.', 'nothing'],
			[closed, 'Reports of the mill closing in May proved false.', 'nothing'],
			[closed, 'Karl Weiss falsely said that the mill closed in May.', 'nothing'],
			[closed, 'Karl Weiss lied when he said that the mill closed in May.', 'nothing'],
			[closed, 'It is often said that the mill closed in May.', 'nothing'],
			[closed, 'The mill closed in May, according to a hoax.', 'nothing'],
			[closed, 'The mill closed in May, critics claim.', 'nothing'],
			[closed, 'It was announced that the mill closed in May.', 'supports'],
			[closed, 'The mill closed in May, according to the mayor.', 'supports'],
		]);
	});

	it('is not what is asked, or one of two', () => {
		judges([
			['The mill closed in May.', 'Did the mill close in May?', 'nothing'],
			['The mill closed in May.', '“Did the mill close in May?” Weiss wondered.', 'nothing'],
			['Karl Weiss closed the mill in May.', 'Karl Weiss closed either the mill or the shop in May.', 'nothing'],
			['Karl Weiss will close the shop.', 'Karl Weiss will close the mill or the shop.', 'nothing'],
		]);
	});

	it('is told of a part and not of the whole', () => {
		const claim = 'The ferries were cancelled in May.';
		judges([
			[claim, 'Half of the ferries were cancelled in May.', 'nothing'],
			[claim, 'Most of the ferries were cancelled in May.', 'nothing'],
			[claim, 'Some of the ferries were cancelled in May.', 'nothing'],
			[claim, 'Three of the five ferries were cancelled in May.', 'nothing'],
			['All of the ferries were cancelled in May.', 'Nearly all of the ferries were cancelled in May.', 'nothing'],
			['Most of the ferries were cancelled in May.', 'Most of the ferries were cancelled in May 2024.', 'supports'],
		]);
	});

	it('leaves what stands beside it as it is', () => {
		judges([
			['Karl Weiss closed the mill in May.', 'Karl Weiss, not Anna Lind, closed the mill in May.', 'supports'],
			['Anna Lind closed the mill in May.', 'Karl Weiss, not Anna Lind, closed the mill in May.', 'differs'],
			['Nobody was hurt in Pell.', 'No schools were closed, and nobody was hurt in Pell.', 'supports'],
			['Ida Thorne voted for it in May.', 'Ida Thorne voted against it in May.', 'nothing'],
		]);
	});
});

describe('a number', () => {
	it('of other things does not count these, nor does an age', () => {
		const mill = 'The mill employs 300 people in 14 towns.';
		judges([
			['The mill employs fewer than 200 people.', mill, 'differs'],
			['The mill employs 14 people.', mill, 'differs'],
			['Two teenagers were arrested in May.', 'Two teenagers, aged 16 and 17, were arrested in May.', 'supports'],
		]);
	});

	it('in another unit is no difference where it comes to much the same', () => {
		judges([
			['The trail runs 135 kilometres.', 'The trail runs 84 miles.', 'nothing'],
			['The trail runs 150 kilometres.', 'The trail runs 84 miles.', 'differs'],
			['The trail runs 84 kilometres.', 'The trail runs 84 miles.', 'differs'],
		]);
	});
});

describe('a claim that is the sentence', () => {
	it('is supported, whatever its verb is and however its quotation marks are drawn', () => {
		judges([
			['Admission will be free for residents.', 'Admission will be free for residents.', 'supports'],
			['Best actress was Noor Haddad for "Pip".', 'Best actress was Noor Haddad for “Pip”.', 'supports'],
			['The vaccine is safe.', 'The vaccine is safe, said Anna Lind.', 'supports'],
			['The vaccine is safe.', 'The vaccine is not safe, said Anna Lind.', 'nothing'],
		]);
	});

	it('says "will" where the sentence says that somebody said "would"', () => {
		judges([
			['The mill will close in May.', 'Karl Weiss said that the mill would close in May.', 'supports'],
			['The mill will close in May.', 'The mill would close in May if prices fell.', 'nothing'],
		]);
	});
});

describe('a claim that says one word over and over', () => {
	/** Twenty times what it takes alone on a fast machine, and a fifth of what it took before. */
	const bearableMs = 5000;
	it('is compared in bearable time, even with a sentence that does so too', () => {
		const repeated = "A's ".repeat(475);
		const engine = dated('Untitled', `In May Karl Weiss closed ${repeated} the mill.`);
		const from = performance.now();
		engine.findEvidence(`Karl Weiss closed ${repeated} the mill 5 times.`);
		expect(performance.now() - from).toBeLessThan(bearableMs);
	});
});
