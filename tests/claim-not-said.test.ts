import { describe, it } from 'vitest';
import { judges } from './claim-judging.ts';

describe('what another verb acts on', () => {
	it('is not acted on, though what is said of it stands between', () => {
		const paid = 'The bank paid the fine, which was high, and dismissed four managers.';
		judges([
			['The bank dismissed the fine.', paid, 'nothing'],
			['The bank dismissed four managers.', paid, 'supports'],
			['The bank dismissed Anna Lind.', 'The bank hired Anna Lind and dismissed Karl Weiss.', 'nothing'],
			['The bank dismissed Anna Lind.', 'The bank dismissed Karl Weiss and hired Anna Lind.', 'nothing'],
			['Karl Weiss lived in Marrow.', 'Karl Weiss left Marrow and lived in a hut.', 'nothing'],
		]);
	});

	it('is acted on by both where nothing stands between them, and a day is no thing', () => {
		judges([
			['The bank dismissed four managers.', 'The bank fined and dismissed four managers.', 'supports'],
			['The park closed two trails.', 'The park closed on Monday two trails.', 'supports'],
		]);
	});
});

describe('what is wanted, doubted or only in part so', () => {
	it('is so in no tense of the verb that says it', () => {
		const claim = 'The council reopened the bridge.';
		judges([
			[claim, 'The council seeks the reopening of the bridge.', 'nothing'],
			[claim, 'The council is planning the reopening of the bridge.', 'nothing'],
			[claim, 'The council is still demanding the reopening of the bridge.', 'nothing'],
			[claim, 'The council cancelled the reopening of the bridge.', 'differs'],
			[claim, 'The council was cancelling the reopening of the bridge.', 'nothing'],
			['The council closed the mill.', 'Planning a new school, the council closed the mill.', 'supports'],
		]);
	});

	it('is not stated by what is probably, rarely or partly so', () => {
		const claim = 'Police closed the bridge.';
		judges([
			[claim, 'Police probably closed the bridge.', 'nothing'],
			[claim, 'It is unlikely that police closed the bridge.', 'nothing'],
			[claim, 'Police rarely closed the bridge.', 'nothing'],
			[claim, 'Police partly closed the bridge.', 'nothing'],
			[claim, 'Police closed the bridge partly because of the fog.', 'supports'],
		]);
	});
});

describe('whose a thing is', () => {
	it('does not say that they did something to it', () => {
		judges([
			['A lawsuit by residents was dismissed.', 'Residents dismissed a lawsuit.', 'nothing'],
			['A lawsuit by residents was dismissed.', 'A judge dismissed a lawsuit by residents.', 'supports'],
			['The mill was sold by Anna Lind of Marrow.', 'Anna Lind sold Marrow.', 'nothing'],
			['The mill was sold in Marrow by Anna Lind.', 'Anna Lind sold the mill in Marrow.', 'supports'],
		]);
	});
});

describe('what is inserted or said of a thing', () => {
	it('denies nothing of the rest', () => {
		const claim = 'The council closed the mill.';
		judges([
			[claim, 'The council, refusing to wait, closed the mill.', 'supports'],
			[claim, 'Having failed to sell it, the council closed the mill.', 'supports'],
			[claim, 'In a dispute over pay, the council closed the mill.', 'supports'],
			[claim, 'The council closed the mill that nobody wanted.', 'supports'],
		]);
	});

	it('may leave all of it open', () => {
		const claim = 'The council closed the mill.';
		judges([
			[claim, 'The union, denying that the council closed the mill, left.', 'differs'],
			[claim, 'Assuming that the bank agrees, the council closed the mill.', 'nothing'],
			[claim, 'According to critics, the council closed the mill.', 'nothing'],
			[claim, 'The council closed the mill on the condition that it is not sold.', 'nothing'],
		]);
	});
});

describe('what is said further', () => {
	it('denies nothing of what went before', () => {
		judges([
			['Weiss came to Marrow in May.', 'Weiss came to Marrow in May without stopping.', 'supports'],
			['Weiss stopped in Marrow.', 'Weiss went on to Marrow without stopping.', 'nothing'],
			['The bank was fined in May.', 'The bank was fined in May and failed to act.', 'supports'],
			['The bank was fined in May.', 'The bank was fined in May after failing to act.', 'supports'],
			['The bank was fined in May.', 'The bank was fined in May because it failed to act.', 'supports'],
			['The bank fired four managers.', 'The bank dismissed and rehired four managers.', 'supports'],
		]);
	});
});

describe('how often', () => {
	it.each(['year', 'month', 'week', 'day', 'hour'])('is said of every %s in several ways', (unit) => {
		const adverb = unit === 'day' ? 'daily' : `${unit}ly`;
		const said = (how: string) => `The fever kills 600 people ${how}.`;
		const an = unit === 'hour' ? 'an' : 'a';
		judges([
			[said(`every ${unit}`), said(`each ${unit}`), 'supports'],
			[said(`each ${unit}`), said(`per ${unit}`), 'supports'],
			[said(`per ${unit}`), said(`every ${unit}`), 'supports'],
			[said(`every ${unit}`), said(`${an} ${unit}`), 'supports'],
			[said(`every ${unit}`), said(adverb), 'supports'],
		]);
	});

	it('is not how often where it is every other stretch of time', () => {
		judges([
			['The fever kills 600 people every year.', 'The fever kills 600 people annually.', 'supports'],
			['The fever kills 600 people each week.', 'The fever kills 600 people each month.', 'nothing'],
			['Every train ran on time.', 'The train ran on time.', 'nothing'],
			['Nearly all trains ran.', 'All trains ran.', 'nothing'],
		]);
	});
});

describe('a phrase that stands for a word', () => {
	it('has its words together, or only what it acts on between them', () => {
		judges([
			['The exams were put off.', 'The exams were postponed.', 'supports'],
			['Weiss put money off the books.', 'Weiss postponed the books.', 'nothing'],
			['Weiss handed the old sword of the king back.', 'Weiss returned the old sword of the king.', 'nothing'],
		]);
	});

	it('has a noun for its verb only where the sentence has the verb, and no word more', () => {
		judges([
			['Lind took a decision.', 'Lind decided.', 'supports'],
			['Lind took a quick decision on the case.', 'Lind decided on the case.', 'nothing'],
			['The army launched an attack on Marrow.', 'The army attacked Marrow.', 'supports'],
			['The army launched an attack on Marrow.', 'The army announced an attack on Marrow.', 'nothing'],
			['The army launched an attack on Marrow.', 'An attack by the army on Marrow failed.', 'nothing'],
		]);
	});
});

describe('who says or does it', () => {
	it('stays apart from who is told of, on whichever side', () => {
		judges([
			['Karl Weiss sold the mill, Anna Lind said.', 'Anna Lind said Karl Weiss sold the mill.', 'supports'],
			['Anna Lind said Karl Weiss sold the mill.', 'Karl Weiss said Anna Lind sold the mill.', 'nothing'],
			['Weiss resigned as leader.', 'Weiss admitted fraud and resigned as leader.', 'supports'],
		]);
	});

	it('is not the noun of which another word only tells how it was', () => {
		const rescue = 'A helicopter rescued 17 sailors from the sinking ship off Marrow.';
		judges([
			['A helicopter sank off Marrow.', rescue, 'nothing'],
			['A ship sank off Marrow.', rescue, 'nothing'],
		]);
	});
});

describe('where somebody is brought', () => {
	it.each(['to schools near', 'to the mayor of', 'to a hall at', 'to schools in'])('is not whence: %s', (where) => {
		judges([
			['Soldiers brought 300 villagers from Brenn.', `Soldiers brought 300 villagers ${where} Brenn.`, 'nothing'],
		]);
	});

	it('is not where it is from', () => {
		judges([
			['Soldiers brought 300 villagers to Brenn.', 'Soldiers brought 300 villagers from schools in Brenn.', 'nothing'],
		]);
	});
});
