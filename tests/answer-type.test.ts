import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../src/question/analysis.ts';
import type { AnswerType } from '../src/question/answer-type.ts';
import type { Vocabulary } from '../src/question/vocabulary.ts';

/** A corpus that has every word: nothing is corrected, nothing is missing. */
const everyWord: Vocabulary = {
	has: () => true,
	isName: () => false,
	similar: () => [],
	frequency: () => 1,
	occurrences: () => 1,
	otherForms: () => [],
};
const analyze = (question: string) => analyzeQuestion(question, everyWord);

describe('an office that is asked for in short', () => {
	const short: Vocabulary = { ...everyWord, otherForms: ({ normal }) => (normal === 'fm' ? ['foreign minister'] : []) };

	it('asks for who has it, as its whole name does', () => {
		expect(analyzeQuestion("Who's the FM of Norway?", short).answerType).toBe('person');
		expect(analyzeQuestion("Who's the FM of Norway?", everyWord).answerType).toBe('definition');
		expect(analyzeQuestion("Who's the PM of Norway?", everyWord).answerType).toBe('person');
	});
});

describe('an office that is written like a name', () => {
	it.each([
		['Who is the Prime Minister of Norway?', ['Norway']],
		["Who is Norway's Foreign Minister?", ["Norway's"]],
		['Who is the U.S. Ambassador?', ['U.S.']],
		['Who is the Deputy PM?', []],
		['Who is the President?', []],
		['When did Prime Minister Ines Calder resign?', ['Prime', 'Minister', 'Ines', 'Calder']],
		['Who won the Nobel Prize?', ['Nobel', 'Prize']],
	])('is no name, unless one stands behind it: %s', (question, names) => {
		const { terms } = analyze(question);
		expect(terms.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual(names);
	});

	it('is none among capitals that every word has', () => {
		const { text, terms } = analyze('WHO IS THE MAYOR OF MARROW?');
		expect(text).toBe('who is the mayor of marrow?');
		expect(terms.map(({ kind }) => kind)).toEqual(['word', 'word']);
		expect(analyze('US FDA').text).toBe('US FDA');
	});

	it('asks for who has it, and not for what it is', () => {
		expect(analyze('Who is the Prime Minister of Norway?').answerType).toBe('person');
		expect(analyze('Who is Prime Minister Ines Calder?').answerType).toBe('definition');
	});
});

describe('what sort of answer a question asks for', () => {
	it.each<[string, AnswerType]>([
		['How many seats did the party win?', 'quantity'],
		['What is the phone number of the desk?', 'other'],
		['What is the total number of desks?', 'quantity'],
		['What is the number of desks?', 'quantity'],
		['number of people who died', 'quantity'],
		['the name of the man who won', 'person'],
		['The price of oil is stable until when?', 'date'],
		['What is the captain charged with?', 'other'],
		['What is the name of the man he works with?', 'person'],
		['What was the coach said to have done?', 'other'],
		['What forced the director to stop?', 'other'],
		['When, at the earliest, will trains run again?', 'date'],
		['number of seats won by the party', 'quantity'],
		['How far is the bridge from the town?', 'quantity'],
		['What is the population of Lisenne?', 'quantity'],
		['How old is the mayor?', 'quantity'],
		['How much did the new wing cost?', 'money'],
		['How much money was raised?', 'money'],
		['What was the cost of the repair?', 'money'],
		['What did the wedding cost?', 'money'],
		['How expensive was the wedding?', 'money'],
		['What does the printer weigh?', 'quantity'],
		['How much did the farmer get for the cows?', 'money'],
		['How much rain did the valley get?', 'quantity'],
		['By how much did the bank raise its rate?', 'quantity'],
		['By how many percentage points did the bank raise its rate?', 'percentage'],
		['What is the name of the governor?', 'person'],
		["What are the names of the mayor's parents?", 'person'],
		["What is the museum's buy box?", 'other'],
		['What percentage of voters stayed at home?', 'percentage'],
		['When was the treaty signed?', 'date'],
		['What year did the museum close?', 'date'],
		['Until when is the road shut?', 'date'],
		['On what day does the debate begin?', 'date'],
		['How long did the strike last?', 'duration'],
		['How long is the bridge?', 'quantity'],
		['How long is the bridge at Marrow?', 'quantity'],
		['How long was the crack in the pier?', 'quantity'],
		['How long is the ceasefire?', 'duration'],
		['How long was the bridge closed?', 'duration'],
		['How long was the theatre in use?', 'duration'],
		['How long will the bridge be closed?', 'duration'],
		['How much time was left?', 'duration'],
		['For how many years has she governed?', 'duration'],
		['Where did the ministers meet?', 'place'],
		['Which country hosts the summit?', 'place'],
		['In what body of water does the regatta take place?', 'place'],
		['How much capital does the bank hold?', 'money'],
		['Which five year plan failed?', 'other'],
		['When should the mask be worn?', 'other'],
		['What is the capital of France?', 'place'],
		['Who chairs the committee?', 'person'],
		['Whose seat does he take?', 'person'],
		['Name the spokesperson of the mission.', 'person'],
		['Which minister resigned?', 'person'],
		['Who was the Creator of the show?', 'person'],
		['Who is on the Kerrin Panel?', 'person'],
		['Who is Ada Marsh?', 'definition'],
		['What position does Ada Marsh hold?', 'definition'],
		['What is Ada Marsh’s job title?', 'definition'],
		['What post has Ada Marsh held?', 'definition'],
		['what is the role of ada marsh', 'other'],
		['What is Pakistan’s position?', 'other'],
		['What position does the mayor hold?', 'other'],
		['What is Ada Marsh’s position on the treaty?', 'other'],
		['Why was the vote put off?', 'reason'],
		['What caused the fire?', 'reason'],
		['What has triggered the dispute?', 'reason'],
		['What was the reason for the delay?', 'reason'],
		['How did the thieves get in?', 'manner'],
		['What is a caretaker government?', 'definition'],
		['What does repatriation mean?', 'definition'],
		['What does UNSC stand for?', 'definition'],
		['What is the full form of UNSC?', 'definition'],
		['What does the mayor stand accused of?', 'other'],
		['Did the embassy condemn the attack?', 'yes-no'],
		['Is the bridge open?', 'yes-no'],
		['What did the embassy condemn?', 'other'],
		['What happens when the bank fails?', 'other'],
		['Could you please tell me when the treaty was signed?', 'date'],
		['hi, who chairs the committee? thanks', 'person'],
	])('%s -> %s', (question, answerType) => {
		expect(analyze(question).answerType).toBe(answerType);
	});

	it('takes what is counted for the focus', () => {
		const { text, focus } = analyze('How many Afghan refugees were sent back?');
		expect(focus && text.slice(focus.start, focus.end)).toBe('Afghan refugees');
	});

	it('does not require the class of the answer to be said, but what defines it', () => {
		const roles = (question: string) => analyze(question).terms.map(({ text, role }) => `${text}: ${role}`);
		expect(roles('How long is the bridge?')).toContain('long: class');
		expect(roles('Is the long bridge closed?')).toContain('long: content');
		expect(roles('Which country hosts it?')).toContain('country: class');
		expect(roles('What is the capital of France?')).toContain('capital: focus');
		expect(roles('number of seats')).toContain('number: class');
		expect(roles('What is the phone number of the desk?')).toContain('phone: focus');
	});

	it('need not hear the age, or the height, of what it asks the age or the height of', () => {
		const role = (question: string) => analyze(question).terms[0]?.role;
		expect(role('What is the age of Karl Weiss?')).toBe('class');
		expect(role('What is the height of the tower?')).toBe('class');
		expect(role('What is the shape of the tower?')).toBe('focus');
	});

	it('takes for light what frames a question, and the rate of what is a rate anyway', () => {
		const light = (question: string) =>
			analyze(question)
				.terms.filter((term) => term.light)
				.map(({ text }) => text);
		expect(light('What is the inflation rate?')).toEqual(['rate']);
		expect(light('What is the interest rate?')).toEqual([]);
		expect(light('Where did the attack take place?')).toEqual(['take', 'place']);
		expect(light('What eroded the quay, according to local engineers?')).toEqual(['according', 'local', 'engineers']);
		expect(light('According to the report who eroded the quay?')).toEqual(['According', 'report']);
	});

	it('reads a name in capitals and a name the dictionary knows in lower case', () => {
		const kinds = (question: string) => analyze(question).terms.map(({ text, kind }) => `${text}: ${kind}`);
		expect(kinds('Where is Zorbia?')).toEqual(['Zorbia: name']);
		expect(kinds('who governs pakistan')).toContain('pakistan: name');
		expect(kinds('what happened in 1998?')).toContain('1998: number');
	});

	it.each(['hello', 'Hi there!', 'thanks a lot', 'ok', '???', '  ', 'good morning'])(
		'finds nothing asked in "%s"',
		(message) => {
			expect(analyze(message).terms).toEqual([]);
		},
	);
});
