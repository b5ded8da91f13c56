import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../src/answer/agreement/readings.ts';
import { attributionOf } from '../src/answer/agreement/scope.ts';
import type { Agreement, Answer } from '../src/answer/answer.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import type { Sentence } from '../src/corpus/sentence.ts';
import { createEngine } from '../src/engine.ts';
import { isHeldOut, type JudgedPair, pairFigures, toSentencePair } from '../src/evaluation/agreement-pairs.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { rank } from '../src/ranking/rank.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { article } from './articles.ts';

/** An article for each text, asked a question. */
function ask(question: string, ...texts: readonly string[]): Answer {
	return createEngine(corpusOf(texts.map((text, i) => article(`Article ${i}`, text)))).answer(question);
}

const agreementOf = (answer: Answer): Agreement | undefined =>
	answer.kind === 'answered' ? answer.agreement : undefined;

/** Each reading with the words of its first sentence: "value [scope] {attribution}". */
function said(answer: Answer): readonly string[] {
	if (answer.kind === 'abstained' || answer.agreement === undefined) return [];
	return answer.agreement.readings.map(({ given: [first] }) => {
		const body = answer.quotations[first.quotation]?.sentence.article.body ?? '';
		const words = [first.value, first.scope, first.attribution].map((span) => span && body.slice(span.start, span.end));
		return `${words[0]}${words[1] === null ? '' : ` [${words[1]}]`}${words[2] === null ? '' : ` {${words[2]}}`}`;
	});
}

describe('what the articles say together', () => {
	it('is one reading where all give the same value, in whatever words', () => {
		const answer = ask(
			'How many homes lost power?',
			'The storm cut the power of 48,000 homes.',
			'Some 48 thousand homes lost power.',
			'It rained.',
		);
		expect(agreementOf(answer)).toMatchObject({ kind: 'agree', readings: [{ given: [{}, {}] }] });
	});

	it('is compatible where one rounds and the other counts, each with its time', () => {
		const answer = ask(
			'How many settlers has Norland sent home?',
			'Since May of last year, Norland has sent home nearly 90,000 settlers.',
			'Norland began the returns in spring, with 86,410 settlers returning by August 4.',
		);
		expect(agreementOf(answer)?.kind).toBe('compatible');
		expect(said(answer)).toEqual(['nearly 90,000 [Since May of last year]', '86,410 [by August 4]']);
	});

	it('is compatible where both values have a time and the times are not the same', () => {
		const question = 'How many cases of measles were reported?';
		const [june, july] = [
			'As of 3 June, 118 cases of measles were reported.',
			'164 cases of measles were reported by 1 July.',
		];
		expect(agreementOf(ask(question, june, july))?.kind).toBe('compatible');
		expect(agreementOf(ask(question, june, june.replace('118', '164')))?.kind).toBe('differ');
	});

	it('differs where both answer and only one can be right; says whose figures they are', () => {
		const answer = ask(
			'How many people died in the fire?',
			'According to the hospital, 21 people died in the fire.',
			'Fourteen people died in the fire, the mayor said on Thursday.',
		);
		expect(agreementOf(answer)?.kind).toBe('differ');
		expect(said(answer).toSorted()).toEqual(['21 {According to the hospital}', 'Fourteen {the mayor said}']);
	});

	it.each([
		['other things are counted', 'How many teachers are there?', 'There are 820 teachers.', 'There are 820 pupils.'],
		[
			'a part of what is asked about is counted',
			'How many students attend the school?',
			'The school is attended by 900 students.',
			'The school is attended by 120 foreign students.',
		],
		[
			'another article has the words of the question and not its name',
			'How many students attend the school of music in Norwick?',
			'The school of music in Norwick is attended by 900 students.',
			'The school of music in Ellmar is attended by 310 students.',
		],
		[
			'another office is named',
			'Who is the mayor of Ostrand?',
			'The mayor of Ostrand is Olga Brandt.',
			'The deputy mayor of Ostrand is Ivan Petrov.',
		],
		[
			'the value of a thing and by how much it rose are given',
			'What is the price of oil?',
			'The price of oil is 71 dollars.',
			'The price of oil rose 4 dollars.',
		],
	])('is not told where %s', (_, question, first, second) => {
		expect(agreementOf(ask(question, first, second))).toBeUndefined();
	});

	it.each([
		['has the name of the question', 'Norwick', 'differ'],
		['has another name instead, however probable its sentence', 'Ellmar', undefined],
	])('takes in an article that %s', (_, town, kind) => {
		const index = indexSentences(
			corpusOf([
				article('Schools', 'The school of music in Norwick is attended by 900 students.'),
				article('More schools', `The school of music in ${town} is attended by 310 students.`),
			]),
		);
		const analysis = analyzeQuestion('How many students attend the school of music in Norwick?', index.vocabulary);
		const ranked = rank(analysis, createRetrieve(index)(analysis), index);
		expect(ranked).toHaveLength(2);
		expect(readingsOf(analysis, ranked, index.corpus, () => 0.9, 0.5)?.kind).toBe(kind);
	});

	it.each([
		['as probable as a tenth of the threshold', 0.05, 'differ'],
		['less probable than that', 0.049, undefined],
	])('takes in an article whose own best sentence is %s', (_, probability, kind) => {
		const index = indexSentences(
			corpusOf([
				article('Schools', 'The school of music in Norwick is attended by 900 students.'),
				article('More schools', 'The school of music in Norwick is attended by 310 students.'),
			]),
		);
		const analysis = analyzeQuestion('How many students attend the school of music in Norwick?', index.vocabulary);
		const ranked = rank(analysis, createRetrieve(index)(analysis), index);
		const within = (sentence: Sentence) => (sentence === ranked[0]?.sentence ? 0.9 : probability);
		expect(readingsOf(analysis, ranked, index.corpus, within, 0.5)?.kind).toBe(kind);
	});

	it('is not told of one article, which may say a thing twice', () => {
		const answer = ask('How many people died in the fire?', 'The fire killed 14 people.\nIn the fire 15 people died.');
		expect(answer.kind).toBe('answered');
		expect(agreementOf(answer)).toBeUndefined();
	});

	it('is not told where a reason is asked for', () => {
		const texts = ['The dam broke because of rain.', 'The dam broke because of neglect.'];
		expect(agreementOf(ask('Why did the dam break?', ...texts))).toBeUndefined();
	});

	it('shows spellings of a name as one reading', () => {
		const answer = ask(
			'Who is the spokesperson of the mission?',
			'The spokesperson of the mission is Jonathon Lalley.',
			'Jonathan Lalley, the spokesperson of the mission, spoke first.',
		);
		expect(agreementOf(answer)).toMatchObject({ kind: 'agree', readings: [{ variants: [expect.any(String)] }] });
		const spellings = [...said(answer), ...(agreementOf(answer)?.readings[0]?.variants ?? [])];
		expect([...new Set(spellings)].toSorted()).toEqual(['Jonathan Lalley', 'Jonathon Lalley']);
	});

	it('takes a close figure for the same one, though its sentence has no word of what is asked', () => {
		const answer = ask(
			'How many Norlanders has Ellmar sent back?',
			'Ellmar has sent back nearly 700,000 Norlanders.',
			'Ellmar began its deportations in November, with 675,190 Norlanders returning by August 4.',
		);
		expect(agreementOf(answer)?.kind).toBe('compatible');
	});

	it('quotes every sentence that it refers to, also where fewer sentences were asked for', () => {
		const texts = ['The war ended in 1871.', 'The war ended in 1874.', 'In 1876 the war ended.'];
		const engine = createEngine(corpusOf(texts.map((text, i) => article(`Article ${i}`, text))));
		const answer = engine.answer('When did the war end?', { top: 1 });
		if (answer.kind === 'abstained' || answer.agreement === undefined) throw new Error('expected an agreement');
		const places = answer.agreement.readings.flatMap(({ given }) => given.map(({ quotation }) => quotation));
		expect(places.toSorted()).toEqual([0, 1, 2]);
		expect(answer.quotations).toHaveLength(3);
		expect(answer.quotations.map(({ score }) => score)).toEqual(
			answer.quotations.map(({ score }) => score).toSorted((a, b) => b - a),
		);
	});
});

describe('figures that move', () => {
	const dated = (question: string, ...texts: readonly (readonly [date: string, text: string])[]) =>
		createEngine(corpusOf(texts.map(([date, text], i) => ({ ...article(`Article ${i}`, text), date })))).answer(
			question,
		);
	const members = 'How many members does the union have?';
	const waits = 'How long do people wait for a permit?';

	it.each([
		[
			'of the present, a month apart',
			members,
			'The union has 3,100 members.',
			'The union has 2,850 members.',
			'compatible',
		],
		[
			'of a present and of a time before',
			members,
			'The union has 3,100 members.',
			'The union had 2,850 members by then.',
			'compatible',
		],
		['a rate', 'How high is the rate?', 'The rate is 6.1 percent.', 'The rate is 5.8 percent.', 'compatible'],
		[
			'which is so now',
			waits,
			'People waited 14.2 months for a permit.',
			'People now wait 12 months for a permit.',
			'compatible',
		],
		[
			'of a measure',
			'How tall is the tower?',
			'The tower is 90 metres tall.',
			'The tower is 80 metres tall.',
			'differ',
		],
		[
			'of one event',
			'How many people died in Tarn?',
			'Fourteen people died in Tarn.',
			'21 people died in Tarn.',
			'differ',
		],
	])('%s', (_what, question, first, second, kind) => {
		expect(agreementOf(dated(question, ['2024-01-22', first], ['2024-02-21', second]))?.kind).toBe(kind);
	});

	it('differ where the articles are of one week', () => {
		const answer = dated(
			members,
			['2024-01-22', 'The union has 3,100 members.'],
			['2024-01-24', 'The union has 2,850 members.'],
		);
		expect(agreementOf(answer)?.kind).toBe('differ');
	});

	it('are not of a time that they are only compared with', () => {
		const answer = dated(
			'How many teachers does Tarn employ?',
			['2024-01-22', 'Tarn employs 1,120 teachers.'],
			['2024-02-21', 'Tarn has 1,180 teachers, 60 more than in December.'],
		);
		expect(said(answer)).toEqual(['1,120', '1,180']);
	});
});

describe('what is the opposite', () => {
	const question = 'Which region has the highest rate?';
	const first = 'The region with the highest rate is Tarn.';

	it('is not agreed with', () => {
		expect(agreementOf(ask(question, first, 'The rate is highest in Pell and lowest in Tarn.'))?.kind).not.toBe(
			'agree',
		);
		expect(agreementOf(ask(question, first, 'The rate is lowest in Pell and highest in Tarn.'))?.kind).toBe('agree');
	});
});

describe('a length of time', () => {
	it('is one that an article stands before', () => {
		const answer = ask('How long does a permit take?', 'A permit takes more than a year.', 'A permit takes 14 months.');
		expect(agreementOf(answer)?.kind).toBe('compatible');
	});
});

describe('a day that is written with its weekday', () => {
	it('is one date', () => {
		const question = 'When did the bridge collapse?';
		const [first, second] = ['The bridge collapsed on Friday, 3 May.', 'The bridge collapsed on 3 May.'];
		const dated = [first, second].map((text, i) => ({ ...article(`Article ${i}`, text), date: `2024-05-0${6 + i}` }));
		expect(agreementOf(createEngine(corpusOf(dated)).answer(question))?.kind).toBe('agree');
		expect(agreementOf(ask(question, first, 'The bridge collapsed on 4 May.'))?.kind).toBe('differ');
	});
});

describe('dates without a year', () => {
	const first = 'The Emden mill opened on Monday.';
	const kindOf = (...dated: readonly (readonly [date: string, text: string])[]) =>
		agreementOf(
			createEngine(corpusOf(dated.map(([date, text], i) => ({ ...article(`Article ${i}`, text), date })))).answer(
				'When did the Emden mill open?',
			),
		)?.kind;

	it.each([
		['a weekday of other weeks', ['2025-02-04', first], ['2025-03-12', first], 'compatible'],
		[
			'a day of other years',
			['2023-03-20', 'The Emden mill opened on March 5.'],
			['2025-03-20', 'The Emden mill opened on March 5.'],
			'compatible',
		],
		[
			'yesterday, said on other days',
			['2023-03-20', 'The Emden mill opened yesterday.'],
			['2025-03-20', 'The Emden mill opened yesterday.'],
			'compatible',
		],
		[
			'yesterday, said on one day',
			['2025-03-20', 'The Emden mill opened yesterday.'],
			['2025-03-20', 'The Emden mill opened yesterday.'],
			'agree',
		],
		['one day in other words', ['2025-02-04', first], ['2025-03-12', 'The Emden mill opened on February 3.'], 'agree'],
		['other days', ['2025-02-04', first], ['2025-02-04', 'The Emden mill opened on Tuesday.'], 'differ'],
	] as const)('are compared by the days that the articles make of them: %s', (_, one, other, kind) => {
		expect(kindOf(one, other)).toBe(kind);
	});
});

describe('whose figure it is', () => {
	const attributed = (text: string) => {
		const found = attributionOf(text, { start: text.indexOf('300'), end: text.indexOf('300') + '300'.length });
		return found && text.slice(found.start, found.end);
	};

	it.each([
		['The mayor said 300 people died.', 'The mayor said'],
		['300 people died, the ministry of health said.', 'the ministry of health said'],
		['300 people died, Norland’s foreign ministry said.', 'Norland’s foreign ministry said'],
		['300 people died, Karl Weiss said.', 'Karl Weiss said'],
	])('is said by those named before the verb: %s', (text, expected) => expect(attributed(text)).toBe(expected));

	it('is not said by whatever words stand before the verb', () => {
		expect(attributed('Red paint it all said 300 people died.')).toBeNull();
	});
});

describe('what the articles say of others of the same name', () => {
	it('stands beside, and is not told to differ', () => {
		const answer = ask(
			'Who is the composer of the Third Serenade?',
			'The composer of the Third Serenade is Ana Lukic.',
			'Serenades\n\nThe Third Serenade (Brandt)\n\nIt is a piece for horns, written in 1911 by Olga Brandt.',
		);
		expect(agreementOf(answer)?.kind).toBe('compatible');
		expect(said(answer)).toEqual(['Ana Lukic', 'Olga Brandt']);
	});

	it('is told by the form alone where that says it: the dates of a life', () => {
		const answer = ask(
			'When was Edwin Harrowgate born?',
			'Edwin Harrowgate was born on 3 May 1881.',
			'Edwin Harrowgate (28 April 1932 – 4 January 1998) was a painter.',
		);
		expect(said(answer).toSorted()).toEqual(['28 April 1932', '3 May 1881']);
	});

	it('is told by the form alone where that says it: somebody’s profession', () => {
		const answer = ask(
			'What is the profession of Ivo Marden?',
			'Ivo Marden is a chef by profession.',
			'Ivo Marden is an English painter.',
		);
		expect(said(answer).toSorted()).toEqual(['English painter', 'chef']);
	});

	it('is no profession where it says whose son somebody is', () => {
		const answer = ask(
			'What is the profession of Ivo Marden?',
			'Ivo Marden is a chef by profession.',
			'Ivo Marden is the son of a farmer.',
		);
		expect(answer.kind).toBe('answered');
		expect(agreementOf(answer)).toBeUndefined();
	});

	it('is told by the form alone where that says it: where something is located', () => {
		const answer = ask(
			'Where is Unity School located?',
			'Unity School is located in Hudsonville.',
			'Unity School is a private high school in Barrie, Ontario.',
		);
		expect(agreementOf(answer)?.kind).toBe('compatible');
		expect(said(answer)).toEqual(['Hudsonville', 'Barrie, Ontario']);
	});

	it('is told by the form alone where that says it: how many live there, however the number is written', () => {
		for (const people of ['2,700,000 people', '2.7 million people']) {
			const answer = ask(
				'What is the population of Ostrand?',
				'The population of Ostrand is 84,000.',
				`Ostrand is a city in Norland with ${people}.`,
			);
			expect(said(answer), people).toHaveLength(2);
		}
	});

	it('is left out where the sentence says nothing of what is asked', () => {
		const answer = ask(
			'When was the Harrowgate House built?',
			'The Harrowgate House was built in 1874.',
			'The Harrowgate House stands on a hill. Its owner died in 1931.',
		);
		expect(answer.kind).toBe('answered');
		expect(agreementOf(answer)).toBeUndefined();
	});

	it('is one reading with an article that gives the same value', () => {
		const answer = ask(
			'What sport does Ivo Marden play?',
			'Ivo Marden plays tennis for the club of Ostrand.',
			'Ivo Marden, who plays tennis, lives in Norwick.',
		);
		expect(agreementOf(answer)?.kind).toBe('agree');
	});
});

describe('what is no answer to the question', () => {
	it.each([
		[
			'an office is given and nobody in it',
			'Who is the ambassador of Norland?',
			'The ambassador of Norland is Olga Brandt.',
			'The ambassador of Norland met the Prime Minister.',
		],
		[
			'an office is given by its last word, and nobody in it',
			'Who is the foreign minister of Norland?',
			'The foreign minister of Norland is Olga Brandt.',
			'The Minister spoke of the prices of wheat in Norland.',
		],
		[
			'another office of the same country is filled',
			'Who is the prime minister of Norland?',
			'The prime minister of Norland is Olga Brandt.',
			'Norland sent Foreign Minister Ivan Petrov to the talks.',
		],
		[
			'somebody of a related word is named',
			'Who is the governor?',
			'Governor Olga Brandt told reporters that prices fall.',
			'Ivan Petrov, who is also the minister, set out what his government hopes for.',
		],
		[
			'somebody is described and not named',
			'Who will speak at the general assembly of Norland?',
			'Olga Brandt will speak at the general assembly of Norland.',
			'A committee of experts will speak at the general assembly of Norland.',
		],
		[
			'a question without a name is answered of another thing',
			'When did the violence start?',
			'The violence started on 3 May 1954.',
			'Children start to watch television early. A survey of violence on television was made in 1972.',
		],
	])('does not differ where %s', (_, question, first, second) => {
		expect(agreementOf(ask(question, first, second))?.kind).not.toBe('differ');
	});

	it.each([
		[
			'other days of somebody’s life are given',
			'When was Anna Berg born?',
			[
				'Anna Berg was born in Solberg in 1980.',
				'Anna Berg was elected mayor of Selby on Tuesday.',
				'Anna Berg was sworn in as mayor of Selby on Thursday.',
			],
		],
		[
			'the question has hardly a word but the name, and the sentences have none but it',
			'How long will Ferraz be out?',
			['Ferraz will be out for six weeks.', 'Ferraz has signed a five-year contract.'],
		],
		[
			'only one of them says the verb that is asked about',
			'Who won the Lisenne marathon?',
			[
				'Ines Calder won the Lisenne marathon on Sunday.',
				'The runner who died at the Lisenne marathon was Karl Weiss.',
			],
		],
		[
			'only one of them says of which kind the things are that are counted',
			'How many gold medals did Norway win?',
			['Norway won seven gold medals at the games.', 'Norway won 16 medals at the games.'],
		],
		[
			'the thing that is won is of another sort',
			'Who won the slalom?',
			['Ines Calder won the slalom on Sunday.', 'Karl Weiss won the giant slalom on Friday.'],
		],
		[
			'somebody has the office of another, who lost to the one that is asked about',
			'Who is the coach of Orlo?',
			[
				'Orlo coach Petra Lang is the first woman to win the cup.',
				'Castine dismissed coach Hugo Moreau on Tuesday, three days after losing the cup final to Orlo.',
			],
		],
		[
			'an office is asked for, and somebody went to court',
			'Who is the judge?',
			['Judge Olga Brandt heard the case.', 'Ivan Petrov asked the court to confirm the sentence.'],
		],
	])('does not differ where %s', (_, question, texts) => {
		expect(agreementOf(ask(question, ...texts))?.kind).not.toBe('differ');
	});

	it.each([
		['When was Anna Berg born?', 'Anna Berg was born in Solberg in 1980.', 'Anna Berg was born in 1982.'],
		['Who is the judge?', 'Judge Olga Brandt heard the case.', 'The judge is Ivan Petrov.'],
		['Who won the slalom?', 'Ines Calder won the slalom on Sunday.', 'Karl Weiss won the slalom on Friday.'],
		[
			'Who won the Lisenne marathon?',
			'Ines Calder won the Lisenne marathon.',
			'Karl Weiss was the winner of the Lisenne marathon.',
		],
	])('differs where what is asked is said of both: %s', (question, first, second) => {
		expect(agreementOf(ask(question, first, second))?.kind).toBe('differ');
	});

	it('is not the name that is asked about', () => {
		const answer = ask(
			'Who composed the music for the Liturgy of Saint Orsolan?',
			'The music for the Liturgy of Saint Orsolan was composed by Karl Weiss.',
			'Saint Orsolan is said to have composed the Liturgy of Saint Orsolan.',
		);
		expect(answer.kind).toBe('answered');
		expect(said(answer)).toEqual([]);
	});

	it('is, where who is asked, not the place in which something stands', () => {
		const answer = ask(
			'Who is the architect of the Calder Building?',
			'The architect of the Calder Building is Karl Weiss.',
			'The Calder Building in Lisenne is the work of an architect of the town.',
		);
		expect(answer.kind).toBe('answered');
		expect(said(answer)).toEqual([]);
	});

	it('is not a date of which only the sentence before says what is asked', () => {
		const answer = ask(
			'When will the minister open the Ostrand bridge?',
			'The minister will open the Ostrand bridge on 27 September.',
			'The minister hopes to open the Ostrand bridge. Since November of last year, fares have risen.',
		);
		expect(answer.kind).toBe('answered');
		expect(agreementOf(answer)).toBeUndefined();
	});

	it('is no difference where the offices asked for have other words in their titles', () => {
		const answer = ask(
			'Who is the minister?',
			'On Monday Finance Minister Olga Brandt presented the budget.',
			'On Thursday Deputy Finance Minister Ivan Petrov invited the unions to talks.',
		);
		expect(agreementOf(answer)?.kind).not.toBe('differ');
	});

	it('is an answer where the office itself is named beside its deputy', () => {
		const answer = ask(
			'Who is the mayor of Ostrand?',
			'The mayor of Ostrand is Olga Brandt.',
			'A deputy mayor of Norwick, on a cold morning in May, met Olga Brandt, mayor of Ostrand since the flood.',
		);
		expect(agreementOf(answer)).toMatchObject({ kind: 'agree', readings: [{ given: [{}, {}] }] });
	});

	it('is an agreement on a name where the article says the rest of the question further on', () => {
		const answer = ask(
			'Who is the US ambassador to Norland?',
			'The US ambassador to Norland is Donald Brandt.',
			'US Ambassador Donald Brandt met with farmers. The prices of wheat were spoken of. Norland exports little of it.',
		);
		expect(agreementOf(answer)).toMatchObject({ kind: 'agree', readings: [{ given: [{}, {}] }] });
	});
});

describe('what is listed beside the answer', () => {
	const kindOf = (question: string, ...texts: readonly string[]) => agreementOf(ask(question, ...texts))?.kind;

	it('is no date that has no part in common with it', () => {
		const question = 'When did bus drivers last strike in Lisenne?';
		const first = 'The strike is the first in Lisenne since 2014, when bus drivers stopped work.';
		expect(kindOf(question, first, 'Nearly 1,500 tram drivers in Lisenne went on strike on Tuesday.')).toBeUndefined();
	});

	it('is no number of people who are not asked for', () => {
		const question = 'How many tram drivers went on strike in Lisenne?';
		const first = 'About 1,400 tram drivers in Lisenne went on strike on Tuesday.';
		expect(kindOf(question, first, 'Trams in Lisenne carry 255,000 people on a working day.')).toBeUndefined();
		expect(kindOf(question, first, 'The union in Lisenne counts 1,380 tram drivers.')).toBe('compatible');
	});

	it('is no number of things of which only the first word is the same', () => {
		const question = 'How many tram lines does Lisenne have?';
		const first = 'Lisenne has 11 tram lines.';
		expect(kindOf(question, first, 'Lisenne has 11 tram lines.', 'Lisenne has 80 trams.')).toBe('agree');
	});

	it('is no time after which something came, where it is asked how long something lasted', () => {
		const question = 'How long did the Lisenne fire burn?';
		const first = 'The Lisenne fire burned for seven hours.';
		expect(kindOf(question, first, 'Lisenne reopened 22 months after the fire burned its wing.')).toBeUndefined();
		expect(kindOf(question, first, 'The Lisenne fire burned for nine hours.')).toBe('differ');
	});

	it.each([
		[
			'is no number of what another did, who stands before the verb',
			'How many seats did the Reform League win?',
			[
				'The Reform League won 52 seats.',
				'The Reform League is beaten. She will govern with the Greens, who won nine seats.',
			],
		],
		[
			'is no number that fits with no other and stands with nothing that is asked',
			'How many plants will Brandt Paper close?',
			['Brandt Paper will close two plants.', 'Brandt Paper, which has 14 plants, made a loss.'],
		],
	])('%s', (_, question, texts) => {
		const answer = ask(question, ...texts);
		expect(answer.kind).toBe('answered');
		expect(said(answer)).toEqual([]);
	});

	it('is a date that may be one of the thing, though another sentence of its article has a date that may not', () => {
		const answer = ask(
			'When was the mill in Tolva built?',
			'The mill in Tolva, built in 1908, made 120,000 tonnes of paper.',
			'The fire destroyed the mill in Tolva, investigators said on Thursday. The mill dates from 1911.',
		);
		expect(said(answer)).toEqual(['1908', '1911']);
	});

	it('is no day of the week where a place is asked for', () => {
		const question = 'Where did the fire at the Lisenne mill begin?';
		const first = 'The fire at the Lisenne mill began in Odile.';
		expect(kindOf(question, first, 'The Lisenne mill begins work late on Fridays since the fire.')).toBeUndefined();
	});
});

describe('numbers', () => {
	it('differ only where both sentences say what was done, however common its verb', () => {
		const question = 'How many people came to the Lisenne museum?';
		const first = 'Some 3,200 people came to the Lisenne museum.';
		expect(agreementOf(ask(question, first, 'The Lisenne museum employs 86 people.'))?.kind).not.toBe('differ');
		expect(agreementOf(ask(question, first, 'Only 86 people came to the Lisenne museum.'))?.kind).toBe('differ');
	});
});

describe('names', () => {
	it('differ only where both do the very thing that is asked', () => {
		const question = 'Who runs Lisenne Transit?';
		const first = 'Oskar Brandt, who runs Lisenne Transit, said that fares would rise.';
		const other = 'Talks with Lisenne Transit will resume. Hanne Voss will lead them.';
		expect(agreementOf(ask(question, first, other))?.kind).not.toBe('differ');
		expect(agreementOf(ask(question, first, 'Hanne Voss runs Lisenne Transit.'))?.kind).toBe('differ');
	});
});

describe('what is said of another', () => {
	it('does not differ where a name only has a word that goes with what was done', () => {
		const question = 'who found the coin';
		const first = 'The coin was found in May by Oskar Brandt, a student.';
		const other = 'The Lisenne Institute asked to see the coin.';
		expect(agreementOf(ask(question, first, other))?.kind).not.toBe('differ');
	});

	it('is no close figure where the first is of somebody who is named, and the other is not', () => {
		const question = 'Tell me how much the nurse Hanne Voss earns.';
		const first = 'Among them was Hanne Voss, a ward nurse who earns 41,000 crowns a month.';
		const other = 'From May, everyone earning more than 39,000 crowns a month will pay the tax.';
		expect(said(ask(question, first, other))).toEqual([]);
	});
});

describe('what was before', () => {
	const question = 'How much does a ticket to the Lisenne museum cost?';
	const first = 'A ticket to the Lisenne museum costs $12.';

	it('is no value that another article agrees with, and does not differ from what is now', () => {
		const answer = ask(question, first, 'The cost of a ticket to the Lisenne museum rose from $12 to $14.');
		expect(agreementOf(answer)?.kind).toBe('compatible');
		expect(said(answer).map((value) => value.replace(/ .*/u, ''))).toEqual(['$12', '$14']);
	});
});

describe('over pairs of sentences', () => {
	const judged = readFileSync(join(import.meta.dirname, 'agreement-pairs.jsonl'), 'utf8')
		.trim()
		.split('\n')
		.map((line): JudgedPair => {
			const pair = toSentencePair(JSON.parse(line));
			const agreement = agreementOf(ask(pair.question, pair.first, pair.second));
			return { pair, found: agreement?.kind ?? 'unrelated' };
		});

	it('tells 9 of 10 right, and of 20 that it says differ 19 do', () => {
		expect(judged).toHaveLength(120);
		const { accuracy, differ_precision: precision } = pairFigures(judged);
		expect(accuracy).toBeGreaterThanOrEqual(0.9);
		expect(precision).toBeGreaterThanOrEqual(0.95);
	});

	it('holds every second pair out', () => {
		expect(judged.filter(({ pair }) => isHeldOut(pair))).toHaveLength(60);
	});

	it('takes a third of its facts from published sets', () => {
		expect(judged.filter(({ pair }) => pair.from !== 'own')).toHaveLength(40);
	});
});

describe('the figures over pairs', () => {
	const pair = (label: JudgedPair['pair']['label'], found: JudgedPair['found']): JudgedPair => ({
		pair: { id: 'p1', from: 'own', label, question: 'q', first: 'a', second: 'b' },
		found,
	});

	it('count a difference that is none against precision, and one that is missed against recall', () => {
		const judged = [
			pair('differ', 'differ'),
			pair('differ', 'unrelated'),
			pair('agree', 'differ'),
			pair('agree', 'agree'),
		];
		expect(pairFigures(judged)).toEqual({
			accuracy: 0.5,
			differ_precision: 0.5,
			differ_recall: 0.5,
			agree_precision: 1,
		});
	});

	it('have no precision where nothing was said to differ', () => {
		expect(pairFigures([pair('agree', 'agree')])).not.toHaveProperty('differ_precision');
	});

	it('refuse a record that is no pair', () => {
		expect(() => toSentencePair({ id: 'p1', label: 'same' })).toThrow(/expected \{"id", "from", "label"/);
	});
});
