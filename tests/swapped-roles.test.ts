import { describe, expect, it } from 'vitest';
import { createSwapsRoles } from '../src/marking/swapped-roles.ts';
import { sceneOf } from './scene-of.ts';

describe('somebody who does what is done to them in the question', () => {
	it.each<[string, string, boolean]>([
		['Who did Norland sue in 2022?', 'Corvanta sued Norland in 2022 over the loan.', true],
		['Who did Norland sue in 2022?', 'In 2022 Norland sued Corvanta over the loan.', false],
		['Who did Norland sue in 2022?', 'Corvanta, which Norland sued in 2022, has paid.', false],
		['Who did Karl Weiss replace as coach?', 'Ines Calder, who replaced Karl Weiss in January, will leave.', true],
		['Who replaced Karl Weiss as coach?', 'Ines Calder, who replaced Karl Weiss in January, will leave.', false],
		['When did Norland sue Weiss?', 'Karl Weiss sued the bank in 2020.', true],
		['When did Norland sue Weiss?', 'Karl Weiss was sued by the bank in 2020.', false],
		['When did Norland sue Weiss?', 'In 2020 the bank sued Norland.', true],
		['How long has Norland been sued for?', 'Norland has sued the court for six years.', true],
		['Who did Weiss sue in 2022?', 'Weiss was sued in 2022 by the bank.', true],
		['Who was Norland sued by?', 'Norland sued Corvanta in 2022 over the loan.', true],
		['By whom was Norland sued in 2022?', 'Norland sued Corvanta in 2022 over the loan.', true],
		['Who was Norland sued by?', 'Norland was sued by Corvanta in 2022.', false],
		['When did Weiss meet Calder?', 'Calder met Weiss in May.', false],
		['By which year did Norland end its tax?', 'Norland ended the tax in May and the Norland fee in June.', false],
		['What does Norland require Calder to do?', 'Calder does what is required under the Norland law.', false],
		['For whom did Weiss claim what is now Marrow?', 'Weiss set up a stone near Marrow claiming it for Spain.', false],
		['When will Norland reopen?', 'The bank will reopen Norland in May.', false],
		['How long has Norland been sued for?', 'The court has sued Norland for six years.', false],
		['Who bought the old Norland bridge?', 'The bridge was bought by Weiss from the city of Norland.', false],
		['How far did Karl Weiss return the ball?', 'A long return to Karl Weiss set up the goal.', false],
		["What decade saw Norland's fall?", 'Norland saw the decade of its fall in the 1960s.', false],
	])('%s: %s', (question, line, isSwapped) => {
		const scene = sceneOf(question, line);
		expect(createSwapsRoles(scene.analysis)(scene)).toBe(isSwapped);
	});
});

describe('whoever sells, lends or sends in the question, and buys, borrows or receives in the sentence', () => {
	it.each<[string, string, boolean]>([
		['How much did Norland lend Lisenne?', 'Lisenne lent Norland 300 million dollars in 2015.', true],
		['What did Norland buy from Corvanta?', 'Corvanta sold Norland its lamp business in June.', false],
		['What did Norland buy from Corvanta?', 'Corvanta bought a lamp business from Norland in June.', true],
		['How much did Norland sell?', 'Corvanta sold Norland its lamps in June.', true],
		['How much did Lisenne lend Norland?', 'Lisenne lent Norland 300 million dollars in 2015.', false],
		['When did Norland lend to Lisenne?', 'Lisenne lent Norland 300 million dollars in 2015.', true],
		['How much did Norland borrow from Lisenne?', 'Lisenne lent Norland 300 million dollars in 2015.', false],
		['Who did Ortiz sell the hotel to?', 'The hotel was sold by the Calder group to Ortiz in 2019.', true],
		['Who sold the hotel to Ortiz?', 'The hotel was sold by the Calder group to Ortiz in 2019.', false],
		['What did Corvanta pay Norland for the ship?', 'Norland bought the ship from the line Corvanta.', true],
		['What did Norland pay Corvanta for the ship?', 'Norland bought the ship from the line Corvanta.', false],
		['What did Norland pay for Weiss?', 'Marrow have sold Karl Weiss to Norland for 42 million pounds.', false],
		['What did Weiss sell the villa to Calder for?', 'Calder sold a villa to Weiss for 700,000 euros.', true],
		['What did Weiss sell to Calder?', 'Calder sold a villa to Weiss, and Weiss sold a boat to Calder.', false],
		['How much wheat will Norland import from Lisenne?', 'It expects to import 1.8 million tonnes from Norland.', true],
	])('%s: %s', (question, line, isSwapped) => {
		const scene = sceneOf(question, line);
		expect(createSwapsRoles(scene.analysis)(scene)).toBe(isSwapped);
	});
});
