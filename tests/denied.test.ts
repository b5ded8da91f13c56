import { describe, expect, it } from 'vitest';
import { createAffirms } from '../src/marking/affirmed.ts';
import { createDenies } from '../src/marking/denied.ts';
import { sceneOf } from './scene-of.ts';

function tells(create: typeof createAffirms, question: string, line: string): boolean {
	const scene = sceneOf(question, line);
	return create(scene.analysis)(scene);
}

describe('a sentence that says of what a question denies but that it is so', () => {
	it.each<[string, string, boolean]>([
		['Which countries did not sign the treaty?', 'France and Italy signed the treaty in May.', true],
		['Which countries did NOT sign the treaty?', 'France and Italy signed the treaty in May.', true],
		["Which countries haven't signed the treaty?", 'France and Italy have signed the treaty.', true],
		['Which countries never signed the treaty?', 'France and Italy signed the treaty in May.', true],
		['Which countries did not sign the treaty?', 'Spain did not sign the treaty.', false],
		['Who did not vote on the sale?', 'Everyone on the council voted on the sale save Ben Warren.', false],
		['Who did not vote?', 'All but Ben Warren voted.', false],
		['Who did not vote?', 'Ben Warren voted, but with doubts.', true],
		['Who could not swim?', 'Two of the boys could swim; the third, Lee Poe, had never learned.', false],
		['Who could not swim?', 'Two of the boys could swim; they lived by the river.', true],
		['Which plant will not close?', 'The group will close its plant in Arn, but keep the one in Marrow.', false],
		['Which plant will not close?', 'The group will close its plant in Arn, but build a school there.', true],
		['Where should you not swim?', 'It is dangerous to swim at North Point.', false],
		['Where should you not swim?', 'Visitors swim at North Point in summer.', true],
		['Who has never won the cup?', 'Kerr is still waiting to win the cup.', false],
		['Who has never won the cup?', 'Kerr won the cup in May.', true],
		['Which countries did not sign the treaty?', 'Of the nine only France signed the treaty.', false],
		['Which countries did not sign the treaty?', 'Spain refused to sign the treaty.', false],
		[
			'Who did not receive an extension?',
			'While a second round was planned, Weiss received an extension to his stay.',
			true,
		],
		[
			'What could the bees not tell apart?',
			'The bees could not tell the smell that they had learned from a new one, apart from the rose.',
			false,
		],
		['What could the bees not tell apart?', 'The bees could tell roses and tulips apart.', true],
		[
			'Which countries did not sign the treaty?',
			'All of the nine countries of the west signed the treaty at once, with the exception of Spain.',
			false,
		],
		[
			'Which countries did not sign the treaty?',
			'All but Spain were there, and they signed none of the papers.',
			false,
		],
		['Which countries did not sign the treaty?', 'Spain stayed away from the ceremony in Marrow.', false],
		['In which countries is the drug not sold?', 'The drug is sold in France and Italy.', true],
		['In which countries is the drug not sold?', 'The drug is unsold in Spain.', false],
		['Which flight is not possible?', 'A flight in May is impossible.', false],
		['What should I not bring?', 'Bring water, boots and a hat.', true],
		['What should I not bring?', 'Do not bring dogs.', false],
		['Who ran without a helmet?', 'Weiss wore a helmet.', true],
		['Who ran without a helmet?', 'Weiss forgot his helmet, too.', false],
		['Which countries have not signed the treaty?', 'Spain has yet to sign the treaty.', false],
		['Where is camping not allowed?', 'Camping is forbidden above the lake.', false],
		['Who did not win the cup?', 'Weiss, who did not play on Sunday, won the cup.', true],
		['Who did not win the cup?', 'Weiss, who won the cup in May, did not win it in June.', false],
		[
			'Which countries did not sign the treaty?',
			'Spain, which did not, and France, which did, signed the letter.',
			false,
		],
		['Which beer has no alcohol?', 'The brewery also sells a non-alcoholic beer.', false],
		['Which beer has no alcohol?', 'The beer of the brewery has much alcohol.', true],
		['Who cannot vote?', 'Members vote by post.', true],
		['Which country signed neither the letter nor the treaty?', 'Spain signed the letter.', true],
		['Which country signed neither the letter nor the treaty?', 'Spain signed the treaty.', true],
		['Which countries did not sign the treaty?', 'Forbes says that France signed the treaty.', true],
		['Which countries did not sign the treaty?', 'The treaty was signed after one abstention.', false],
	])('%s: %s', (question, line, affirms) => {
		expect(tells(createAffirms, question, line)).toBe(affirms);
	});

	it.each<[string, string]>([
		['Why did Spain not sign the treaty?', 'Spain would have signed the treaty if it had been asked.'],
		['Did Spain not sign the treaty?', 'Spain signed the treaty.'],
		['Who not only signed the treaty but wrote it?', 'Weiss signed the treaty.'],
		['Whether or not Spain signed, who signed the treaty?', 'Weiss signed the treaty.'],
		['Who wrote "No Peace Without Bread"?', 'Weiss wrote "No Peace Without Bread", on the price of bread.'],
		['What happens if Spain does not sign the treaty?', 'The treaty begins once Spain has signed it.'],
		['What is done so that the river does not flood the town?', 'A wall was built after the river flooded the town.'],
		['Who was not at any of the talks?', 'Weiss opened the talks.'],
		['Who was no later than ninth in the race?', 'Weiss was ninth in the race.'],
		['Who, willing or not, signed the treaty?', 'Weiss signed the treaty.'],
		['Who is no less famous than Lind?', 'Weiss is famous.'],
		['Which countries did not approve the treaty?', 'Spain spoke of the treaty.'],
	])('may answer all the same: %s %s', (question, line) => {
		expect(tells(createAffirms, question, line)).toBe(false);
	});
});

describe('a sentence that denies what a question asks about', () => {
	it.each<[string, string, boolean]>([
		['Which country signed the treaty?', 'Iceland did not sign the treaty.', true],
		['Who finished the bridge?', 'Hale having failed to finish the bridge, it was his son Robert who did.', false],
		['Who finished the bridge?', 'Hale having failed to finish the bridge, it was pulled down.', true],
		['When was the treaty signed?', 'The treaty was not signed in 1990 but two years later.', false],
		['When was the treaty signed?', 'The treaty was not signed in 1990, but a letter was sent.', true],
		['When was the treaty signed?', 'The treaty was not signed till 14 March.', false],
		['Where are dogs allowed?', 'Dogs are not allowed on the beach but can run free in Elm Park.', false],
		['Where are dogs allowed?', 'Dogs are not allowed on the beach.', true],
		['Where can I park?', 'You cannot park in the square; use the lot behind the church instead.', false],
		['Which country signed the treaty?', 'Iceland did not sign the treaty and sent a letter instead.', true],
		['Which country signed the treaty?', 'Iceland has never signed the treaty.', true],
		['Which country signed the treaty?', "Iceland hasn't yet signed the treaty.", true],
		['Which country signed the treaty?', 'Iceland signed the treaty, which Norway did not.', false],
		['Which country signed the treaty?', 'Iceland did not sign the letter, and signed the treaty.', false],
		['Which team won the cup?', 'Marrow did not win the cup.', true],
		['When did Marrow win the cup?', 'Marrow did not win the cup until March.', false],
		['Which country did not sign the treaty?', 'Iceland did not sign the treaty.', false],
		['Which country refused to sign the treaty?', 'Iceland would not sign the treaty.', false],
		['Did Iceland sign the treaty?', 'Iceland did not sign the treaty.', false],
		['What does Weiss think of the treaty?', 'Weiss does not think that the treaty is good.', false],
		['Who took over and restored the mill?', 'Weiss restored the mill, and did not take it.', false],
		['Which country signed the treaty?', 'Iceland agreed to sign the treaty.', false],
		['Which country signed the treaty?', 'Iceland had to sign the treaty.', false],
		['Which letter was signed in May?', 'The short yet fully signed letter is of May.', false],
		['Who played in the final?', 'The four barred played in the final.', false],
		['Who poisoned the wells?', 'Weiss denied poisoning the wells.', true],
		['Did Marrow win the cup?', 'Marrow did not win the cup.', false],
		['Why did Marrow win the cup?', 'Marrow did not win the cup.', false],
		['Which treaty was replaced, or burned?', 'The treaty was not burned.', false],
		['Which dog stayed?', 'The dog that was not dead stayed.', false],
		['Which treaties did Iceland sign?', 'Iceland signed no treaty that was not long, and has to sign yet.', false],
		['Why did Iceland sign the treaty?', 'Had it not signed the treaty, Iceland would have been alone.', false],
		['Which country signed the treaty?', 'Iceland refused to sign the treaty.', true],
		['Which country signed the treaty?', 'Iceland did not refuse to sign the treaty.', false],
		['Which country signed the treaty?', 'Iceland has yet to sign the treaty.', true],
		['Who played in the final?', 'Weiss was banned from playing in the final.', true],
		['Who poisoned the wells?', 'The ministry denied that the wells were poisoned.', true],
		['Who poisoned the wells?', 'The ministry denied the letter, and poisoned the wells.', false],
		['Who poisoned the wells?', 'Weiss denied having poisoned the wells.', true],
		['Where does the lift go?', 'The lift does not go to the third floor.', true],
		['Who was vaccinated?', 'Weiss, who was not vaccinated, fell ill.', true],
		['When was the treaty signed?', 'The treaty was not signed in May but in June.', false],
		['Which school opened on Monday?', 'The schools did not open on Monday, except Marrow High.', false],
		['What was changed or replaced?', 'The treaty was changed, and not replaced.', false],
		['What holds for those who wish to sit in the house?', 'Whoever is ill may not sit in the house.', false],
		['When is the treaty signed?', 'The house is dissolved if Iceland fails to sign the treaty in May.', false],
		['What did Lind say about the wells?', 'Lind would not say who poisoned the wells.', false],
		['Which goals oppose ours?', 'Their goals are different, if not opposing, goals.', false],
		['Which country accepted the treaty?', 'Iceland does not approve the treaty.', false],
	])('%s: %s', (question, line, denies) => {
		expect(tells(createDenies, question, line)).toBe(denies);
	});
});
