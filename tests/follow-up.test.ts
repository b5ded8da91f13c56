import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { turnOf } from '../src/answer/turn.ts';
import { createEngine } from '../src/engine.ts';
import { readConversation, readFollowUp } from '../src/question/follow-up.ts';
import { isPleasantry } from '../src/question/preamble.ts';
import type { Turn } from '../src/question/salience.ts';
import { turnsOf } from '../src/question/turns.ts';
import { corpusOf } from './corpus-of.ts';

/** A hundred times what it takes, and a tenth of what it took when a mention could start within another. */
const mostMilliseconds = 500;

const asked = (...questions: readonly string[]): readonly Turn[] => questions.map((question) => ({ question }));
const read = (question: string, ...before: readonly string[]) =>
	readFollowUp(question, readConversation(asked(...before)));

describe('a pronoun', () => {
	test.each<[string, string, string]>([
		['Who is Margaret Osei?', 'When was she elected?', 'When was Margaret Osei elected?'],
		['When did Peter Novak retire?', 'What was his last match?', 'What was Peter Novak’s last match?'],
		['What is a carbon tax?', 'Who pays it?', 'Who pays the carbon tax?'],
		['How many glaciers are melting?', 'Where are they?', 'Where are glaciers?'],
		['Why did Lisbon close the tunnel?', 'What happened there?', 'What happened in Lisbon?'],
		['Who is the mayor of Porto?', 'What did she promise?', 'What did the mayor of Porto promise?'],
	])('after "%s": "%s" is read as "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	it('goes back to somebody who is called like a town', () => {
		expect(read('What did she do before?', 'Since when has Hanna Lund led the board?')).toBe(
			'What did Hanna Lund do before?',
		);
	});

	test.each<[string, string, string]>([
		['a woman', 'Who is Margaret Osei?', 'What did he say?'],
		['a man', 'Who is Peter Novak?', 'What did she say?'],
		['several people', 'Who are the engineers of Porto?', 'When was he born?'],
		['a person', 'Who is Peter Novak?', 'What is its size?'],
	])('is not taken for %s where gender, number or kind speak against it', (_what, before, question) => {
		expect(read(question, before)).toBe(question);
	});

	test.each([
		['in the question itself', 'Did Clara Weiss finish her book?'],
		['in the clause before', 'What is inflation and why does it matter?'],
		['nothing at all', 'Is it true that the bridge closed?'],
		['nothing at all, again', 'How long does it take to build a ship?'],
	])('that goes back to %s is left', (_what, question) => {
		expect(read(question, 'Who is Margaret Osei?', 'What is the carbon tax?')).toBe(question);
	});

	it('follows the person who is spoken of from question to question', () => {
		expect(read('Did he apologise?', 'Who is Peter Novak?', 'When was he born?', 'What did he say about Lisbon?')).toBe(
			'Did Peter Novak apologise?',
		);
	});

	test.each([
		['What caused it?', 'When did the fire start?', 'Monday'],
		['Where is it?', 'When was the camp closed?', 'July'],
		['How long will it last?', 'When did the trial begin?', 'June'],
		['How much does it cost?', 'When did the ferry sink?', '3 May 2019'],
	])('does not go back to a date: "%s" after "%s"', (question, before, words) => {
		const answer = { text: `It was on ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(question);
	});

	it('goes back to what a date is part of the name of', () => {
		expect(read('How many died in it?', 'What is the 2011 flood?')).toBe('How many died in the 2011 flood?');
		expect(read('What did he say?', 'Who is James May?')).toBe('What did James May say?');
	});

	test.each<[string, string, string, string, string]>([
		[
			'who was given, not the town of the office',
			'Who was elected mayor of Tarvik?',
			'Ines Calder',
			'When was she born?',
			'When was Ines Calder born?',
		],
		[
			'who was given, not whose they are',
			'Who is Brukk’s lawyer?',
			'Ines Calder',
			'What did she say?',
			'What did Ines Calder say?',
		],
		['nobody named', 'Who met Karl Weiss?', 'Tom Fox', 'Why did he meet Tom Fox?', 'Why did Karl Weiss meet Tom Fox?'],
	])('means %s', (_who, before, words, question, expected) => {
		const answer = { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(expected);
	});

	test.each<[string, string, string]>([
		['a town whose mayor was asked for', 'Who was elected mayor of Tarvik?', 'Did he resign?'],
		['a place that something was in', 'What happened in Tarvik?', 'Did she resign?'],
		['a person, for a thing', 'Who is Orla Tenbrook?', 'What did Henrik Dahl say about it?'],
		['a party, for many', 'Where is Nordlicht?', 'How many of them strike?'],
	])('is not taken for %s', (_what, before, question) => {
		expect(read(question, before)).toBe(question);
	});

	test.each<[string, string, string, string, string]>([
		[
			'both who were given',
			'Who had the idea?',
			'Mira Solberg and Jonas Adler',
			'When did they start?',
			'When did Mira Solberg and Jonas Adler start?',
		],
		[
			'whoever was given, and not the office too',
			'Who was the referee?',
			'Eva Brandt',
			'Why did she send him off?',
			'Why did Eva Brandt send him off?',
		],
	])('means %s', (_who, before, words, question, expected) => {
		const answer = { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(expected);
	});

	test.each<[string, string, string, string]>([
		['who was asked for, for a thing', 'Who led the study?', 'Yuki Sato', 'Who paid for it?'],
		['a man, for several', 'Who is Peter Novak?', 'a colonel', 'Why did they surrender?'],
		['a thing, for what was done', 'What is the carbon tax?', 'a tax', 'Why did Ann Lee do it?'],
		['a thing, for what was said', 'What is the carbon tax?', 'a tax', 'Why did Ann Lee say it?'],
		['the scene of what happened', 'What happened in Tarvik?', 'a strike', 'How did it end?'],
	])('is not taken for %s', (_what, before, words, question) => {
		const answer = { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(question);
	});

	it('is of one person or thing where two stand in a question', () => {
		expect(read('Where did she praise it?', 'Who is Margaret Osei?')).toBe('Where did Margaret Osei praise it?');
		expect(read('Where did they sign it?', 'When did Fenwick die?')).not.toMatch(/Fenwick.*Fenwick/);
	});

	it('tells by itself whether somebody is a man or a woman', () => {
		const before = ['Who is Pavel Dorn?', 'What did he open?'] as const;
		expect(read('Is she a minister?', ...before)).toBe('Is she a minister?');
		expect(read('Is he a minister?', ...before)).toBe('Is Pavel Dorn a minister?');
	});

	it('means two of whom the same was asked', () => {
		expect(read('Do they agree?', 'What did Solberg think?', 'and Adler?')).toBe('Do Solberg and Adler agree?');
	});

	it('may mean the husband of somebody', () => {
		expect(read('What did he sell?', 'Who was Agnes Thorne’s husband?')).toBe('What did Agnes Thorne’s husband sell?');
	});

	it.each(['Profile', 'Q&A', 'Opinion'])('means the person of a title behind the label "%s"', (label) => {
		const answer = { text: 'She was born in Marrow.', title: `${label}: Ines Calder` };
		expect(readFollowUp('Does she have children?', [{ question: 'Where was she born?', answer }])).toBe(
			'Does Ines Calder have children?',
		);
	});

	it('means who was given as the answer', () => {
		const answer = { text: 'The coach, Martin Keller, resigned on Monday.', words: 'Martin Keller' };
		expect(readFollowUp('Why did he resign?', [{ question: 'Who is the coach?', answer }])).toBe(
			'Why did Martin Keller resign?',
		);
	});
});

describe('what is left out', () => {
	test.each<[string, string, string]>([
		['How many villages got electricity?', 'until when?', 'Until when did villages get electricity?'],
		['How many divers has Norway sent home?', 'since when?', 'Since when has Norway sent home divers?'],
		['What did Margaret Osei promise?', 'and Novak?', 'What did Novak promise?'],
		['How many ferries are there?', 'as of when?', 'As of when are there ferries?'],
		['How many workers were dismissed?', 'And how many were hired?', 'How many workers were hired?'],
		['What share of adults support a ban?', 'And how many oppose it?', 'How many adults oppose it?'],
		['What share of adults support a ban?', 'And what share oppose it?', 'What share of adults oppose it?'],
		['What percentage of tenants moved?', 'How many stayed?', 'How many tenants stayed?'],
		['By how much did rents rise in Lunn?', 'What about wages?', 'By how much did wages rise in Lunn?'],
		['What does the report recommend?', 'Who wrote it?', 'Who wrote it?'],
		['How many refugees got an extension?', 'and how many people?', 'How many people got an extension?'],
		['How many tons did the ferries carry?', 'and how many passengers?', 'How many passengers did the ferries carry?'],
		['How do I renew a visa?', 'Sorry, I meant a work visa', 'How do I renew a work visa?'],
		['When did Norway sign the treaty?', 'I am talking about Sweden.', 'When did Norway sign the treaty (Sweden)?'],
		['When did Norway sign the treaty?', 'where?', 'Where did Norway sign the treaty?'],
		['When did Norway sign the treaty?', 'and Sweden?', 'When did Sweden sign the treaty?'],
		['How many miners live in Chile?', 'What about Peru?', 'How many miners live in Peru?'],
		['How many miners are there?', 'What about Peru?', 'How many miners are there in Peru?'],
		['Who won the cup in 2019?', 'and in 2021?', 'Who won the cup in 2021?'],
		['Where is the deepest lake?', 'What about the largest?', 'Where is the largest lake?'],
		['How many ferries are there?', 'Who said that?', 'Who said how many ferries there are?'],
		['How much is the fine?', 'who told you?', 'Who told you how much the fine is?'],
		['When did Norway sign the treaty?', 'says who?', 'Who said when Norway sign the treaty?'],
		['What is a heat pump?', 'What are the side effects?', 'What are the side effects (the heat pump)?'],
		[
			'What is a currency swap?',
			'Does the lender make money in this kind of deal?',
			'Does the lender make money in this kind of deal (the currency swap)?',
		],
		[
			'What is a currency swap?',
			'Who pays the lender of the shares in that case?',
			'Who pays the lender of the shares in that case (the currency swap)?',
		],
		['What is a currency swap?', 'How old is that town of miners?', 'How old is that town of miners?'],
	])('after "%s": "%s" is read as "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});
});

describe('a few words behind a question', () => {
	test.each([
		'of course',
		'by the way',
		'for sure',
		'for real',
		'in fact',
		'in short',
		'in other words',
		'at all?',
		'to be fair',
		'to be honest',
		'to be sure',
	])('ask nothing where they only say how something is said: "%s"', (words) => {
		expect(read(words, 'Why did the bank fail?')).toBe(words);
	});

	test.each<[string, string, string]>([
		['How many workers voted for the deal?', 'And how many against?', 'How many workers voted against the deal?'],
		['Who is the president of Maravia?', 'And of Norland?', 'Who is the president of Norland?'],
		['Who scored for Spain against Italy?', 'And for Norway?', 'Who scored for Norway against Italy?'],
		['Who scored for Spain against Italy?', 'And for Italy?', 'Who scored for Italy against Spain?'],
		['How much did Norland pay to Maravia?', 'And to Marrow?', 'How much did Norland pay to Marrow?'],
		['Is melatonin safe for treating flu?', 'What about for malaria?', 'Is melatonin safe for treating malaria?'],
	])('take the place of what stands behind the same word: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string, string]>([
		['How many people does Nordlicht employ?', 'And in Emden?', 'How many people does Nordlicht employ in Emden?'],
		[
			'How many people does Nordlicht employ?',
			'How many of them in Emden?',
			'How many people does Nordlicht employ in Emden?',
		],
		['Who won the cup?', 'And in 2021?', 'Who won the cup in 2021?'],
	])('are added where nothing stands behind the same word: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string, string]>([
		['How many goals did Osei score last season?', 'And in 2023?', 'How many goals did Osei score in 2023?'],
		['How many goals did Osei score last season?', 'And this season?', 'How many goals did Osei score this season?'],
		['How many goals did Osei score in 2021?', 'And last season?', 'How many goals did Osei score last season?'],
		['Who spoke on Monday?', 'And Tuesday?', 'Who spoke on Tuesday?'],
		['Who won the 2019 cup?', 'And in 2021?', 'Who won the 2021 cup?'],
		['How many houses burned down on Monday?', 'And the day before?', 'How many houses burned down the day before?'],
		['Who left in March 2019?', 'What about July 2021?', 'Who left in July 2021?'],
		['How many were fined last year?', 'And how many today?', 'How many were fined today?'],
	])('that are a time take the place of the time: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string, string]>([
		['How long will Osei be out?', 'Why?', 'Why will Osei be out?'],
		['How often does the ferry run?', 'Since when?', 'Since when does the ferry run?'],
		['How long is the bridge?', 'Why?', 'Why is the bridge long?'],
	])('leave out a measure that was asked for, not what a thing is: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string | null, string, string]>([
		['Who won the cup?', 'Norland', 'when?', 'When did Norland win the cup?'],
		['Who won the cup?', null, 'when?', 'When did someone win the cup?'],
		['Who will replace Weiss?', 'Ines Calder', 'when?', 'When will Ines Calder replace Weiss?'],
		['Who is the mayor?', 'Ines Calder', 'since when?', 'Since when is Ines Calder the mayor?'],
		['Who is Karl Weiss?', 'the mayor of Marrow', 'since when?', 'Since when is Karl Weiss the mayor of Marrow?'],
		['Who is the mayor?', 'Ines Calder', 'where?', 'Where is the mayor?'],
		['What caused the fire?', 'a spark', 'when?', 'When did a spark cause the fire?'],
	])('ask of what was answered to "who": after "%s" (%s), "%s"', (before, words, question, expected) => {
		const answer = words === null ? null : { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(expected);
	});
});

describe('a question word alone', () => {
	test.each<[string, string, string | null, string, string]>([
		['counts those who did', 'Who died?', 'Fourteen people', 'how many?', 'How many died?'],
		['names those who were counted', 'How many miners died in 1879?', '31', 'who?', 'Who died in 1879?'],
		['denies', 'Does Adler want a second cafe?', null, 'why not?', 'Why doesn’t Adler want a second cafe?'],
		['asks of what was done', 'What did Weiss criticise?', 'the decision', 'why?', 'Why did Weiss criticise that?'],
		['asks of what was done then', 'What will the bank do next?', null, 'when?', 'When will the bank do that next?'],
		[
			'may have a noun behind a preposition',
			'How long does rye bread bake?',
			'50 minutes',
			'at what temperature?',
			'At what temperature does rye bread bake?',
		],
		['is no small talk', 'Who paid the fine?', 'Samuel Pike', 'how much', 'How much did Samuel Pike pay the fine?'],
		[
			'puts who was given before what they are',
			'Who is against the rule?',
			'the firm',
			'why?',
			'Why is the firm against the rule?',
		],
		[
			'goes on from what was given for "which"',
			'Which country sent helicopters?',
			'Belmark',
			'when?',
			'When did Belmark send helicopters?',
		],
		['forgets the adjunct of another', 'In which year did the mine close?', '1913', 'why?', 'Why did the mine close?'],
		[
			'leaves when and where at the end',
			'How many refugees did Norland send back in 2022?',
			'31,000',
			'why?',
			'Why did Norland send back refugees in 2022?',
		],
	])('%s: after "%s" (%s), "%s"', (_what, before, words, question, expected) => {
		const answer = words === null ? null : { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(expected);
	});

	test.each<[string, string, string]>([
		['Which company won the contract?', 'why?', 'Why did the company win the contract?'],
		['Which ferry is late?', 'why?', 'Why is the ferry late?'],
		['Which of the two mills burned?', 'when?', 'When did the two mills burn?'],
		['What illnesses does it cause?', 'why?', 'Why does it cause illnesses?'],
	])('asks of "the" one that was asked for, whichever it is: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string, string | null, string]>([
		['a time that was given for what happened', 'What happened in Tarvik in 2021?', 'eleven days', 'how long?'],
		['what nobody named', 'How many are there?', 'three', 'for whom?'],
	])('makes no subject of %s: after "%s" (%s), "%s"', (_what, before, words, question) => {
		const answer = words === null ? null : { text: `It was ${words}.`, words };
		expect(readFollowUp(question, [{ question: before, answer }])).toBe(question);
	});
});

describe('another of its kind', () => {
	test.each<[string, string, string, string]>([
		['is the one with another word', 'When did the bridge open?', 'and the old one?', 'When did the old bridge open?'],
		['is the second', 'When was the first book published?', 'and the second?', 'When was the second book published?'],
		[
			'is another time',
			'When did Rovers first win the cup?',
			'and the second time?',
			'When did Rovers win the cup the second time?',
		],
		[
			'is no part of a word',
			'Are part-timers insured by the state?',
			'what about farmers?',
			'Are farmers insured by the state?',
		],
		['is the same for', 'How many refugees did Norland take?', 'same for Iran', 'How many refugees did Iran take?'],
		['is what "no" corrects', 'What did the union offer?', 'no, the company', 'What did the company offer?'],
		['is a name as it is typed', 'What did Ines Calder say?', 'and brandt?', 'What did brandt say?'],
		['is whoever acts', 'How much did Halvard Shipping offer?', 'and the union?', 'How much did the union offer?'],
		[
			'is a person, not a place',
			'When did Ben Ashby leave Harrow Cross?',
			'and fenwick?',
			'When did fenwick leave Harrow Cross?',
		],
		['is another deed', 'When did the Corrie mine open?', 'and close?', 'When did the Corrie mine close?'],
		['is another count', 'What did Vasquez promise?', 'how many homes?', 'How many homes did Vasquez promise?'],
		['is named by what stands before it', 'Who scored for Pell Rovers?', 'and for united?', 'Who scored for united?'],
		[
			'needs no "and" behind a preposition',
			'How much is the toll?',
			'for lorries?',
			'How much is the toll for lorries?',
		],
		[
			'needs no "and" where it is a time',
			'What did Weiss say this year?',
			'last year?',
			'What did Weiss say last year?',
		],
		['is a rate', 'How much will City pay Okafor?', 'a week?', 'How much will City pay Okafor a week?'],
		['is a part of a place', 'How many live in Marrow?', 'and in the north?', 'How many live in the north of Marrow?'],
		[
			'is the other part of it',
			'How many live in the north of Marrow?',
			'and in the south?',
			'How many live in the south of Marrow?',
		],
		['is another deed by its base', 'When did the Corrie mine open?', 'and closed?', 'When did the Corrie mine close?'],
		[
			'is another deed behind the same word',
			'What is the fine for speeding?',
			'for parking?',
			'What is the fine for parking?',
		],
		['is another place', 'How many live in the south of Marrow?', 'and in Sorrel?', 'How many live in Sorrel?'],
	])('%s: after "%s", "%s"', (_what, before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	test.each<[string, string, string]>([
		['a pronoun', 'How long has Ruth Adeyemi worked?', 'and before her?'],
		['a question word', 'Who is the president of Norland?', 'and since when exactly now?'],
	])('is not %s: after "%s", "%s"', (_what, before, question) => {
		expect(read(question, before)).not.toContain(before.replace('?', ''));
	});

	it('does not change what a question is about, in brackets', () => {
		expect(read('and water?', 'How much flour (rye bread)?')).toBe('How much water (rye bread)?');
	});
});

describe('"this", "that" and "the" before a noun', () => {
	test.each<[string, string]>([
		['How many goals did Osei score last season?', 'Who will win the cup this season?'],
		['What was the price last quarter?', 'Who resigned this quarter?'],
		['Who won the last election?', 'Who is running in this election?'],
		['How many died in the 2011 flood?', 'How many died in this flood?'],
		['Who signed the taxpayer pledge?', 'What was the pledge of Karl Weiss?'],
		['What is the second language?', 'Where did all these languages come from?'],
	])('do not go back to one of another time or number: after "%s", "%s"', (before, question) => {
		expect(read(question, before)).toBe(question);
	});

	test.each<[string, string, string]>([
		['Who won the last election?', 'Who lost that election?', 'Who lost the last election?'],
		['What is the carbon tax?', 'Who pays this tax?', 'Who pays the carbon tax?'],
		['What was the taxpayer pledge?', 'When was the pledge signed?', 'When was the taxpayer pledge signed?'],
		['What was the jobless rate last year?', 'What is it this year?', 'What is the jobless rate this year?'],
	])('go back to what was named: after "%s", "%s"', (before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});
});

describe('a question that needs nothing', () => {
	test.each(['Why are prices rising?', 'What happened yesterday?', 'Are you sure?'])(
		'gets no topic: "%s"',
		(question) => {
			expect(read(question, 'Who is Margaret Osei?')).toBe(question);
		},
	);

	it('gets no topic that the last question had left', () => {
		expect(read('Who resigned?', 'How many homes will Vasquez build?', 'What caused the flood in Marrow?')).toBe(
			'Who resigned?',
		);
	});

	it('gets no clause for a topic', () => {
		expect(read('And retailers?', 'How much did the strike cost Ostrand Terminals?')).toBe('And retailers?');
	});

	test.each([
		'How many people live in Kenya?',
		'What is photosynthesis?',
		'Who wrote the report on Lake Chad?',
		'When did the Portuguese parliament vote on the budget for next year?',
		'thanks',
	])('is left as it stands: "%s"', (question) => {
		expect(read(question, 'Who is Margaret Osei?', 'What is a carbon tax?')).toBe(question);
	});

	it('is every question that none went before', () => {
		fc.assert(fc.property(fc.string(), (question) => readFollowUp(question, []) === question));
	});
});

describe('a history', () => {
	it('does not make a text of more than 400 characters a follow-up', () => {
		const long = `Who is her father${' and her father'.repeat(30)}?`;
		expect(long.length).toBeGreaterThan(400);
		expect(read(long, 'Who is Margaret Osei?')).toBe(long);
	});

	it('costs nothing where a message is longer than a question', () => {
		const long = '<:'.repeat(50_000);
		const started = performance.now();
		expect(read(long, 'Who is Margaret Osei?')).toBe(long);
		expect(isPleasantry(long)).toBe(true);
		expect(performance.now() - started).toBeLessThan(mostMilliseconds);
	});

	it('never breaks the reading of a question, whatever was said', () => {
		const text = fc.oneof(
			fc.string(),
			fc.constantFrom('until when?', 'what about it?', 'and his?', 'Who is Ann Lee?', '('),
		);
		fc.assert(
			fc.property(fc.array(text, { maxLength: 4 }), text, (before, question) => {
				expect(typeof readFollowUp(question, readConversation(asked(...before)))).toBe('string');
			}),
			{ numRuns: 200 },
		);
	});

	it('of texts takes for an answer what asks nothing behind a question', () => {
		expect(turnsOf(['Who won?', 'The home team won.', 'by how much?', 'Lake Chad'])).toEqual([
			{ question: 'Who won?', answer: { text: 'The home team won.' } },
			{ question: 'by how much?', answer: { text: 'Lake Chad' } },
		]);
		expect(turnsOf(['Lake Chad', 'how deep is it?'])).toEqual([
			{ question: 'Lake Chad' },
			{ question: 'how deep is it?' },
		]);
	});
});

describe('what a question is about', () => {
	it('is not whoever a "who" was answered with, where it counts others who do something', () => {
		const turn = {
			question: 'Who led the trial?',
			answer: { text: 'Amara Okafor led the trial.', words: 'Amara Okafor' },
		};
		expect(readFollowUp('How many schools took part?', [turn])).toBe('How many schools took part?');
	});

	test.each<[string, string, string, string]>([
		[
			'a noun that is always of something',
			'Is melatonin safe?',
			'Are there any benefits?',
			'Are there any benefits (melatonin)?',
		],
		['a word for what was named', 'Who founded Porto?', 'Did the city grow?', 'Did the city grow (Porto)?'],
		[
			'two things that were compared',
			'What is the difference between a viaduct and an aqueduct?',
			'Which is older?',
			'Which is older (the viaduct and the aqueduct)?',
		],
		['two people', 'Where do Ann Lee and Tom Fox live?', 'When did they marry?', 'When did Ann Lee and Tom Fox marry?'],
		[
			'one of a clause that is compared',
			'What is inflation?',
			'How is it related to wages?',
			'How is inflation related to wages?',
		],
	])('is put back: %s', (_what, before, question, expected) => {
		expect(read(question, before)).toBe(expected);
	});

	const novak = (text: string): Turn => ({
		question: 'What did he do in 1998?',
		answer: { text, title: 'Peter Novak' },
	});

	test.each<[string, string, string, string]>([
		['shares its words', 'He won the cup.', 'Was the cup stolen?', 'Was the cup stolen (Peter Novak)?'],
		['asks for more', 'He won the cup.', 'Anything else?', 'Anything else (Peter Novak)?'],
		[
			'asks for more than was answered',
			'He appeared in “Green Harbour”.',
			'What other films did he make?',
			'What other films did Peter Novak make besides Green Harbour?',
		],
		[
			'goes back to a name of it',
			'He wrote “Green Harbour”.',
			'Was that a success?',
			'Was that a success (Green Harbour, Peter Novak)?',
		],
		['has "him" behind another name', 'He won the cup.', 'Does Clara like him?', 'Does Clara like Peter Novak?'],
	])('is the article that was quoted from where a question %s', (_how, answer, question, expected) => {
		expect(readFollowUp(question, [novak(answer)])).toBe(expected);
	});

	test.each([
		['has a name of its own', 'When did Margaret Osei retire?'],
		['uses the family name', 'Was Novak elected?'],
		['has words enough of its own', 'Which proteins bind to the cells that carry oxygen?'],
		['introduces something', 'What is photosynthesis?'],
	])('is left where a question %s', (_how, question) => {
		expect(readFollowUp(question, [novak('He won the cup.')])).toBe(question);
	});

	it('is the person of the title, not a longer phrase with the name in it', () => {
		const turns: readonly Turn[] = [
			novak('He won the cup.'),
			{ question: 'Who is the actress Peter Novak?', answer: null },
		];
		expect(readFollowUp('When did he retire?', turns)).toBe('When did Peter Novak retire?');
	});
});

describe('"who said that?"', () => {
	const engine = createEngine(
		corpusOf({
			title: 'Ferries of Bergen',
			paragraphs: [
				[
					'The port has 14 ferries, according to Captain Ida Lund.',
					'“Each of the ferries carries 300 passengers.',
					'No ferry is older than nine years,” said Peter Novak.',
				],
				['Margaret Osei runs the ferry school.', 'It teaches 60 sailors a year, she said.'],
				['The port handles 900 containers a day.'],
				['“The quay is 80 metres long,” said the director, Hélène Varga.'],
			],
		}),
	);
	const answers = (...questions: readonly string[]) =>
		engine.answer('who said that?', { history: asked(...questions) });
	const marked = (question: string) => {
		const answer = answers(question);
		const [first] = answer.kind === 'answered' ? answer.quotations : [];
		return first?.answer == null
			? answer.kind
			: first.sentence.article.body.slice(first.answer.start, first.answer.end);
	};

	test.each([
		['in the sentence itself', 'How many ferries does the port have?', 'Captain Ida Lund'],
		['where the speech ends', 'How many passengers does each ferry carry?', 'Peter Novak'],
		['by the name behind what the speaker is', 'How long is the quay?', 'Hélène Varga'],
		['by the name before "she said"', 'How many sailors does it teach a year?', 'Margaret Osei'],
	])('finds the speaker %s', (_where, question, speaker) => {
		expect(marked(question)).toBe(speaker);
	});

	test.each([
		['Is the bridge safe?', 'Who said that the bridge is safe?'],
		['Are there ferries?', 'Who said that there are ferries?'],
		['Is it safe?', 'Who said that it is safe?'],
		['Can Ann Lee win?', 'Who said that Ann Lee can win?'],
	])('asks who states what "%s" asked, where nothing was quoted', (before, expected) => {
		expect(read('who said that?', before)).toBe(expected);
	});

	it('is not answered where the article says it in its own name', () => {
		expect(answers('How many containers does the port handle a day?')).toMatchObject({
			kind: 'abstained',
			reason: 'no-answer-of-type',
			lookedFor: 'somebody who is quoted as saying it',
		});
	});

	it('is read as a question with the quoted sentence in it, which gives the same answer by itself', () => {
		const answer = answers('How many ferries does the port have?');
		expect(answer.readAs).toBe('Who said “The port has 14 ferries, according to Captain Ida Lund.”?');
		expect(engine.answer(answer.readAs ?? '').answerId).toBe(answer.answerId);
	});
});

describe('the engine', () => {
	const engine = createEngine(
		corpusOf({
			title: 'Ferries',
			paragraphs: [
				['The port of Bergen has 14 ferries until May 2027.', 'Captain Ida Lund commands the largest of them.'],
			],
		}),
	);

	it('answers a follow-up and says how it was read', () => {
		const answer = engine.answer('until when?', { history: asked('How many ferries does the port have?') });
		expect(answer).toMatchObject({
			kind: 'answered',
			question: 'until when?',
			readAs: 'Until when does the port have ferries?',
			followUp: true,
		});
	});

	it('gives the same bytes whether it is told what was answered or answers the history itself', () => {
		const questions = [
			'How many ferries does the port have?',
			'until when?',
			'Who commands the largest?',
			'and who is she?',
		];
		const history: Turn[] = [];
		for (const [i, question] of questions.entries()) {
			const told = engine.answer(question, { history });
			expect(JSON.stringify(told)).toBe(
				JSON.stringify(engine.answer(question, { history: asked(...questions.slice(0, i)) })),
			);
			history.push(turnOf(told));
		}
	});

	it('has no readAs where the question stands alone', () => {
		expect(engine.answer('Who is Ida Lund?', { history: asked('How many ferries are there?') }).readAs).toBeUndefined();
	});
});
