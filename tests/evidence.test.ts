import { describe, expect, it, test } from 'vitest';
import { corpusOf } from '../src/corpus/corpus.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { createOpposites, denies, singlingWords } from '../src/ranking/contradiction.ts';
import { evidenceMeanings, evidenceNames } from '../src/ranking/evidence.ts';
import { gatherEvidence } from '../src/ranking/gather-evidence.ts';
import { createMatcher, strongestMatches } from '../src/ranking/match.ts';
import { termWeights } from '../src/ranking/term-weights.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { type Term, termsOf } from '../src/text/terms.ts';
import { corpusOfLines } from './articles.ts';

/** The evidence of the sentence with these words. */
function evidenceOf(question: string, words: string, ...lines: readonly string[]) {
	const index = indexSentences(corpusOfLines(...lines));
	const analysis = analyzeQuestion(question, index.vocabulary);
	const gathered = gatherEvidence(analysis, createRetrieve(index)(analysis), termWeights(analysis, index), index);
	const found = gathered.find(({ sentence }) => sentence.text.includes(words));
	if (found === undefined) throw new Error(`expected a candidate with "${words}"`);
	return found.evidence;
}

describe('a title', () => {
	const dengue = 'Samoa closed all schools on Monday.';
	const share = (title: string) => {
		const article = { file: 'a.md', title, body: `${dengue}\n\nThe dengue fever has killed eleven people.` };
		const index = indexSentences(corpusOf([article]));
		const analysis = analyzeQuestion('Which schools did Samoa close?', index.vocabulary);
		const gathered = gatherEvidence(analysis, createRetrieve(index)(analysis), termWeights(analysis, index), index);
		const found = gathered.find(({ sentence }) => sentence.text === dengue);
		return { headline: found?.evidence.headline, beyond: found?.evidence.coverageBeyondSubject };
	};

	it('that names a subject is known to every sentence, and to say it is nothing', () => {
		expect(share('Samoa').headline).toBe(0);
		expect(share('Samoa').beyond).not.toBe(share('News').beyond);
		expect(share('Samoa closes schools').headline).toBe(0);
	});

	it('of more than four telling words is a headline, and the sentence that says it again says as much as without', () => {
		const headline = share('Samoa closes all schools over dengue fever');
		expect(headline.headline).toBe(1);
		expect(headline.beyond).toBe(share('News').beyond);
		expect(share('Samoa closes all schools over dengue').headline).toBe(0);
	});
});

describe('a phrase that begins with a function word', () => {
	it('is met at its first telling word: "in charge" at "charge"', () => {
		const index = indexSentences(corpusOfLines('Weiss is in charge of the port.', 'The charge was murder.'));
		const { terms } = analyzeQuestion('Who runs the port?', index.vocabulary);
		const text = termsOf('Weiss is in charge of the port.');
		const runs = terms.findIndex(({ normal }) => normal === 'runs');
		const places = (words: readonly Term[]) =>
			createMatcher({ terms })(words).flatMap(({ asked, at }) => (asked === runs ? [words[at]?.text] : []));
		expect(places(text)).toEqual(['charge']);
		expect(places(termsOf('The charge was murder.'))).toEqual([]);
		expect(places(termsOf('In March a charge was paid.'))).toEqual([]);
	});
});

describe('what speaks against a sentence', () => {
	test.each([
		['It was not opened.', true],
		['They didn’t come.', true],
		['The talks failed.', true],
		['It was opened in a knot of ships.', false],
		['Nobody was hurt.', false],
	])('%s denies something: %s', (text, expected) => {
		expect(denies(text)).toBe(expected);
	});

	test.each([
		['Who was the first mayor?', ['first']],
		['What is the largest port in the west?', ['largest']],
		['Who is the mayor?', []],
		['Which forest is of interest?', []],
	])('%s singles out by %j', (question, expected) => {
		expect(singlingWords(question)).toEqual(expected);
	});

	it('is the opposite of a word, where the word itself is not there', () => {
		const index = indexSentences(corpusOfLines('Prices rose.', 'Prices fell.', 'Prices rose and fell.'));
		const analysis = analyzeQuestion('When did prices rise?', index.vocabulary);
		const match = createMatcher(analysis);
		const opposites = createOpposites(analysis);
		const count = (text: string) => opposites(termsOf(text), match(termsOf(text)));
		expect(count('Prices fell.')).toBe(1);
		expect(count('Prices rose.')).toBe(0);
		expect(count('Prices rose and fell.')).toBe(0);
	});

	it('is another place in a row, where the one that is asked for is not there', () => {
		const index = indexSentences(corpusOfLines('It was the second rise.', 'It was the first rise.', 'It was a rise.'));
		const analysis = analyzeQuestion('How large was the first rise?', index.vocabulary);
		const match = createMatcher(analysis);
		const opposites = createOpposites(analysis);
		const count = (text: string) => opposites(termsOf(text), match(termsOf(text)));
		expect(count('It was the second rise.')).toBe(1);
		expect(count('After the first rise came a second.')).toBe(0);
		expect(count('It was a rise.')).toBe(0);
	});
});

describe('the other side', () => {
	const index = indexSentences(corpusOfLines('Seven members voted for the cut.', 'Two voted against it.'));
	test.each([
		['Who voted against the cut?', 'Seven members voted for the cut.', 1],
		['Who voted against the cut?', 'Two voted against it.', 0],
		['Who voted for the cut?', 'Two voted against it.', 1],
		['Who voted for the cut?', 'Seven members voted for the cut.', 0],
		['Who voted?', 'Two voted against it.', 0],
	])('%s %s', (question, text, expected) => {
		const analysis = analyzeQuestion(question, index.vocabulary);
		const read = termsOf(text);
		expect(createOpposites(analysis)(read, createMatcher(analysis)(read))).toBe(expected);
	});
});

describe('a phrase', () => {
	const index = indexSentences(
		corpusOfLines('The minister stepped down.', 'He set it up.', 'It took place in May, step by step.'),
	);
	test.each([
		['its function word follows', 'When did he resign?', 'The minister stepped down.', [0.7]],
		['a word stands between', 'When did he found it?', 'He set it up.', [0.7]],
		['its function word stands further on', 'When did he found it?', 'He set the old table up.', [0]],
	])('is met where %s', (_, question, text, expected) => {
		const analysis = analyzeQuestion(question, index.vocabulary);
		const strengths = strongestMatches(createMatcher(analysis)(termsOf(text)), analysis.terms.length);
		expect(strengths).toEqual(expected);
	});
});

describe('another office or country', () => {
	const index = indexSentences(corpusOfLines('The deputy prime minister met Norwegian farmers.', 'The mayor spoke.'));
	const strengths = (question: string, text: string) => {
		const analysis = analyzeQuestion(question, index.vocabulary);
		return strongestMatches(createMatcher(analysis)(termsOf(text)), analysis.terms.length);
	};
	test.each([
		[
			'the deputy is not the one asked about',
			'Who is the prime minister?',
			'The deputy prime minister came.',
			[0.4, 0.4],
		],
		['the office is asked for in short', 'Who is the PM?', 'The deputy prime minister came.', [0.95 * 0.4]],
		['the deputy is asked about', 'Who is the deputy prime minister?', 'The deputy prime minister came.', [1, 1, 1]],
		['the office itself is there too', 'Who is the mayor?', 'The deputy mayor met the mayor.', [1]],
		[
			'its people are spoken of, and not the country',
			'Who is the minister of Norway?',
			'A minister met Norwegian farmers.',
			[1, 0.75 * 0.4],
		],
		['its people are asked about', 'Who are the farmers of Norway?', 'A minister met Norwegian farmers.', [1, 0.75]],
		['no office follows', 'When was the bank built?', 'The former bank was built in 1900.', [1, 1]],
	])('%s', (_, question, text, expected) => {
		expect(strengths(question, text)).toEqual(expected);
	});
});

describe('evidence', () => {
	const lines = [
		'The port of Marrow was opened in May 1987.',
		'It handled 41,000 containers last year.',
		'The Hotel Bright stands at the quay.',
	];

	test.each([
		'When was the port of Marrow opened?',
		'which hotel stands in Marrow',
		'Who opened Marrow?',
		'Marrow 1987',
	])('is from 0 to 1: %s', (question) => {
		for (const value of Object.values(evidenceOf(question, 'Marrow', ...lines))) {
			expect(value).toBeGreaterThanOrEqual(0);
			expect(value).toBeLessThanOrEqual(1);
		}
	});

	it('has a meaning for each name, and nothing without one', () => {
		const evidence = evidenceOf('When was the port of Marrow opened?', 'Marrow', ...lines);
		expect(Object.keys(evidence).sort()).toEqual([...evidenceNames].sort());
		expect(Object.values(evidenceMeanings).every((meaning) => meaning.endsWith('.'))).toBe(true);
	});

	it('tells the sentence that says most from those behind it', () => {
		const question = 'When was the port of Marrow opened?';
		expect(evidenceOf(question, 'Marrow', ...lines).coverageBehind).toBe(0);
		expect(evidenceOf(question, '41,000', ...lines).coverageBehind).toBeGreaterThan(0.5);
	});

	it('gives equal places to what is retrieved alike', () => {
		const twice = [
			'Rain fell.',
			'Zebras came in 1990.',
			'Rain fell again.',
			'Rain fell.',
			'Zebras came in 1991.',
			'Sun shone.',
		];
		const placeOf = (year: string) => evidenceOf('When did zebras come?', year, ...twice).retrievalPlace;
		expect([placeOf('1990'), placeOf('1991')]).toEqual([1, 1]);
	});

	it('holds no retrieved sentence against one with a date that has none itself, where a date is asked for', () => {
		const question = 'When was the port of Marrow opened?';
		const rival = 'Who opened the port of Marrow was a question that visitors of the port of Marrow asked.';
		const dated = evidenceOf(question, '1987', rival, 'It was opened in May 1987.');
		expect([dated.retrieval, dated.retrievalPlace]).toEqual([1, 1]);
		const undated = evidenceOf('Who opened the port of Marrow?', '1987', rival, 'It was opened in May 1987.');
		expect(undated.retrieval).toBeLessThan(1);
	});

	it.each([
		['a date', 'Until when was the stay extended?', 'The stay was extended until June 30, 2031.', 'on June 30, 2031.'],
		['a length of time', 'How long did the siege last?', 'The siege lasted for three years.', 'three years.'],
	])('is surer of %s that is given with the very word it is asked for with', (_, question, given, otherwise) => {
		const [told, other] = [given, given.replace(/(?:until|for) .*/u, otherwise)].map(
			(line) => evidenceOf(question, 'the', line.replace('The', 'Here the')).answerFit,
		);
		expect(told).toBeGreaterThan(other ?? 1);
	});

	it.each([
		['a date is no length of time', 'How long was the mayor ill?', 'The mayor was ill last month.', 1],
		['two dates that bound a time are one', 'How long was the mayor ill?', 'The mayor was ill from 1945 to 1952.', 0],
		[
			'so is one since a century',
			'How long was the mayor ill?',
			'The mayor was ill since at least the mid-14th century.',
			0,
		],
		['a time until then is one', 'How long was the mayor ill?', 'The mayor was ill until last month.', 0],
		['how long ago is told by a date', 'How long ago was the mayor ill?', 'The mayor was ill three weeks ago.', 0],
		['a share tells how far something fell', 'How far have sales fallen?', 'The sales have fallen 12%.', 0],
		['and how fast it grows', 'How fast did sales grow?', 'The sales grew by 12%.', 0],
		['but not how fast a car is', 'How fast is the car?', 'The car sold by 12%.', 1],
		['no number is a percentage', 'What percentage of the crew fell ill?', 'Some 40 of the crew fell ill.', 1],
		['but so many in ten are', 'What percentage of the crew fell ill?', 'Four sailors in ten of the crew fell ill.', 0],
		['and a rate may be a number', 'What is the crime rate?', 'The crime rate is 40.', 0],
		['and how much it is up', 'How much are sales up?', 'The sales are up 12%.', 0],
		[
			'a unit of time may only describe',
			'How many years has Ines played?',
			'Ines, an 11-year veteran, has played well.',
			0,
		],
		[
			'a part in words is a share',
			'How much of the crew fell ill?',
			'About a third of the crew of the ship fell ill.',
			0,
		],
		['but not how tall', 'How tall is the mayor?', 'The mayor of Marrow won by a share of 12%, says Ines.', 1],
		['a place may be unknown', 'Which province was hit by floods?', 'The floods hit villages in Varlochistan.', 0],
		[
			'somebody may only be described',
			'Who broke the law?',
			'The law, say those who know the town and the port of Marrow, was broken when a sailor came.',
			0,
		],
		['nobody may be', 'Who broke the law?', 'The law was broken on a Monday.', 1],
	])('%s: "%s" of "%s"', (_, question, line, missing) => {
		expect(evidenceOf(question, line, line).kindMissing).toBe(missing);
	});

	it('is surer of a name that nobody knows as a place behind "in" than behind "by"', () => {
		const fitOf = (line: string) => evidenceOf('Which province was hit by floods?', line, line).answerFit;
		expect(fitOf('The floods hit villages in Varlochistan.')).toBeGreaterThan(
			fitOf('The floods were told of by Varlochistan.'),
		);
	});

	it('is less sure of what is known to be no country than of a name that nobody knows', () => {
		const fitOf = (name: string) =>
			evidenceOf('Which country hosted the summit?', 'hosted', `The summit was hosted by ${name}.`).answerFit;
		expect(fitOf('Varlochia')).toBeGreaterThan(fitOf('January'));
		expect(fitOf('Norway')).toBeGreaterThan(fitOf('Varlochia'));
	});

	it('is less sure of a date behind "until" where it is asked since when', () => {
		const fitOf = (question: string, line: string) => evidenceOf(question, 'stay', line).answerFit;
		expect(fitOf('Since when was the stay extended?', 'The stay was extended until June 30, 2031.')).toBeLessThan(
			fitOf('When was the stay extended?', 'The stay was extended on June 30, 2031.'),
		);
	});

	it('sees that what the question denies is affirmed', () => {
		expect(evidenceOf('Why was the port not opened?', 'Marrow', ...lines).denialDiffers).toBe(1);
		expect(evidenceOf('Why was the port opened?', 'Marrow', ...lines).denialDiffers).toBe(0);
	});

	it.each<[string, string, string, number]>([
		['somebody is named', 'What is the name of the captain?', 'The captain of the ship was Karl Weiss.', 0],
		['nobody is', 'What is the name of the captain?', 'The captain of the ship was a man of 71.', 1],
		['a group has no name', 'What is the company called?', 'The company of the captain paid the rest.', 1],
		['only the one asked about is', "What is the name of Karl Weiss's captain?", 'The captain met Karl Weiss.', 1],
		['an owner is', 'What is the name of the captain?', "The captain met Weiss's crew.", 0],
		['no name is asked for', 'Who was the captain?', 'The captain of the ship was a man of 71.', 0],
		['a process need not have one', 'What is the name of the process?', 'The captain saw the process.', 0],
	])('misses the name that is asked for, or does not: %s', (_, question, line, missing) => {
		expect(evidenceOf(question, 'captain', line).nameMissing).toBe(missing);
	});

	it.each<[string, string, string, number]>([
		['a company is named', 'Which company rebuilt the quay?', 'The quay was rebuilt by Norvolt.', 0],
		['one is spoken of', 'Which company rebuilt the quay?', 'The quay was rebuilt by a company from the south.', 0],
		['one of another word is', 'Which company rebuilt the quay?', 'The quay was rebuilt by an insurer.', 0],
		['only a place is named', 'Which company rebuilt the quay?', 'The quay was rebuilt near Norway.', 1],
		['a university is not its town', 'Which university owns the quay?', 'The quay is owned by somebody in Geneva.', 1],
		['a team may be called by its town', 'Which team bought the quay?', 'The quay was bought by Oslo.', 0],
		['nobody is a weapon', 'What weapons hit the quay?', 'The quay near Oslo was hit again.', 1],
		['a museum may be called by its town', 'Which museum has the quay?', 'The quay is shown in Oslo.', 0],
		['a report is from somewhere', 'Which ship struck the quay?', 'MARROW, Norway — The quay was struck at night.', 1],
		['nothing is named', 'Which ship struck the quay?', 'The quay was struck at night.', 1],
		['a ship is named', 'Which ship struck the quay?', 'The quay was struck by the Santa Odile.', 0],
		['a reason or a way has no name', 'What effect had the quay?', 'The quay made the town rich.', 0],
		['no nationality is said', 'What nationality is the owner of the quay?', 'Karl Weiss is the owner of the quay.', 1],
		['one is', 'What nationality is the owner of the quay?', 'The Norwegian is the owner of the quay.', 0],
		['no trade is said', 'What does Karl Weiss do for a living?', 'Karl Weiss was born by the quay.', 1],
		['only a relative is', 'What does Karl Weiss do for a living?', 'Karl Weiss met his sister by the quay.', 1],
		['one is said', 'What does Karl Weiss do for a living?', 'Karl Weiss has been a baker by the quay.', 0],
	])('misses one of the class that is asked for, or does not: %s', (_, question, line, missing) => {
		expect(evidenceOf(question, 'quay', line).nameMissing).toBe(missing);
	});

	it.each<[string, string, number]>([
		['somebody is called so', 'The meeting with the captain, Karl Weiss, is over.', 1],
		['only others are named', 'Karl Weiss will meet the captain.', 0],
		['nobody is named', 'He will meet the captain.', 0],
	])('knows whether whoever has an office is named beside it: %s', (_, line, isNamed) => {
		expect(evidenceOf('Who is the captain?', 'captain', line).holderNamed).toBe(isNamed);
	});

	it.each<[string, string, number]>([
		['How many terms has it served?', 'It begins its record eighth term, the captain said.', 0],
		['How many terms has it served?', 'It begins its eighth year, not its last term, the captain said.', 1],
		['How many terms has the captain served?', 'It was the eighth captain who began a term.', 1],
		['How many amendments are there?', 'The captain quoted the First Amendment.', 1],
		[
			'What is the largest lender of the captain?',
			'Shares in Lowen & Co., the largest lender of the captain, rose.',
			0,
		],
		['Who did the captain choose?', 'The captain chose the coast.', 1],
	])('counts "its eighth term" for how many terms, and a firm for a lender: %s %s', (question, line, missing) => {
		expect(evidenceOf(question, 'captain', line).kindMissing).toBe(missing);
	});

	it('takes a firm for a lender rather than for somebody', () => {
		const fitOf = (question: string) => evidenceOf(question, 'captain', 'The captain chose Lowen & Co.').answerFit;
		expect(fitOf('What lender did the captain choose?')).toBeGreaterThan(fitOf('Who did the captain choose?'));
	});

	it('takes "twice" for more than "for the third time" where it is asked how many times', () => {
		const fitOf = (line: string) => evidenceOf('How many times was the port closed?', 'port', line).answerFit;
		expect(fitOf('The port was closed twice.')).toBeGreaterThan(fitOf('The port was closed for the third time.'));
	});

	it.each<[string, string, number]>([
		['How many times was the port closed?', 'The port was closed twice.', 0],
		['How many times was the port closed?', 'The port was closed for the third time.', 0],
		['How many times was the port closed?', 'The port was closed at a cost of $300.', 1],
		['What time was the port closed?', 'The port was closed on Monday.', 1],
		['What time was the port closed?', 'The port was closed at 4:15 a.m. on Monday.', 0],
		['What time of the year was the port closed?', 'The port was closed on Monday.', 0],
		['Where was the crane of the port bought?', 'The crane of the port was bought on Monday.', 1],
		['Where was the crane of the port bought?', 'The crane of the port was bought on the quay.', 0],
	])('misses words of the kind that is asked for, or does not: %s %s', (question, line, missing) => {
		expect(evidenceOf(question, 'port', line).kindMissing).toBe(missing);
	});

	it.each<[string, string, number]>([
		['When will the port open?', 'The port was closed on Monday.', 1],
		['When will the port open?', 'The port is to open on Monday.', 0],
		['When will the port open?', 'The port opens next Monday, the mayor said.', 0],
		["When's the port going to open?", 'The port burnt on Monday.', 1],
		['When will the port open?', 'The port won’t open again, the mayor said.', 0],
		['When did the port open?', 'The port was closed on Monday.', 0],
		["When was Will Smith's port opened?", 'The port was closed on Monday.', 0],
		["Will Smith's port was closed when?", 'The port was closed on Monday.', 0],
		['Will the port open?', 'The port was closed on Monday.', 1],
	])('misses what is to come only where it is asked for: %s %s', (question, line, missing) => {
		expect(evidenceOf(question, 'port', line).futureMissing).toBe(missing);
	});

	it.each<[string, string, number]>([
		['Why was the port closed?', 'The port was closed because of a storm.', 0],
		['Why was the port closed?', 'The port was closed on Monday.', 1],
		['When was the port closed?', 'The port was closed on Monday.', 0],
	])('misses a reason only where one is asked for and none is announced: %s %s', (question, line, missing) => {
		expect(evidenceOf(question, 'port', line).causeMissing).toBe(missing);
	});

	it('finds nobody where the office that is asked for is not said', () => {
		const missingIn = (line: string) => evidenceOf('Who is the judge of Marrow?', 'Marrow', line).kindMissing;
		expect(missingIn('Karl Weiss spoke for hours of Marrow.')).toBe(1);
		expect(missingIn('Karl Weiss spoke to the judge of Marrow.')).toBe(0);
	});

	it('is less sure of whoever is called something else, asked who is the judge', () => {
		const fitOf = (line: string) => evidenceOf('Who is the judge of Marrow?', 'Marrow', line).answerFit;
		const judge = fitOf('Judge Karl Weiss heard the case of Marrow.');
		expect(fitOf('The judge heard Technician Karl Weiss in the case of Marrow.')).toBeLessThan(judge / 2);
	});

	it('does not take for an office what everybody is called', () => {
		const fitOf = (line: string) => evidenceOf('Who is the judge of Marrow?', 'Marrow', line).answerFit;
		expect(fitOf('Mr Karl Weiss, the judge, heard the case of Marrow.')).toBeGreaterThan(
			fitOf('Technician Karl Weiss, the judge heard, comes from Marrow.'),
		);
	});

	it('is hardly sure of a sum of money where things are counted, and of one where it is', () => {
		const line = 'The homes of Marrow came to $306,000.';
		const fitOf = (question: string) => evidenceOf(question, 'Marrow', line).answerFit;
		expect(fitOf('How many homes of Marrow were sold?')).toBeLessThan(0.1);
		expect(fitOf('How many dollars did the homes of Marrow come to?')).toBeGreaterThan(0.1);
	});

	it('does not take people for a population', () => {
		const people = evidenceOf(
			'What is the population of Marrow?',
			'people',
			'The flood drove 2,300 people from Marrow.',
		);
		expect(people.leastFocus).toBeLessThan(0.1);
	});

	it('tells a question typed as for a search engine', () => {
		expect(evidenceOf('when was the port opened', 'Marrow', ...lines).typedAsSearch).toBe(1);
		expect(evidenceOf('when was the port opened?', 'Marrow', ...lines).typedAsSearch).toBe(0);
	});
});

describe('the class of the answer', () => {
	const classSaid = (question: string, sentence: string) =>
		evidenceOf(question, sentence, sentence, 'Nobody in the town of Marrow was asked about anything.').classSaid;

	test.each([
		['Which sport does Ines Calder play?', 'Ines Calder plays golf.', 0.7],
		['Which sport does Ines Calder play?', 'Ines Calder plays a sport.', 1],
		['Which sport does Ines Calder play?', 'Ines Calder plays the violin.', 0],
		['Which profession does Ines Calder have?', 'Ines Calder, a judge, lives in Marrow.', 0.7],
		['Which profession does Ines Calder have?', 'Ines Calder, a sister, lives in Marrow.', 0],
		['Which nationality does Ines Calder have?', 'Ines Calder is a Norwegian skier.', 0.7],
		['Which nationality does Ines Calder have?', 'Ines Calder is a skier.', 0],
	])('of %s is said by "%s" with %d', (question, sentence, expected) => {
		expect(classSaid(question, sentence)).toBeCloseTo(expected, 6);
	});

	it('is not said by a word of the question: Norway is asked about', () => {
		expect(classSaid('Which country will Norway replace?', 'Norway will replace a member.')).toBe(0);
		expect(classSaid('Which country will Norway replace?', 'Norway will replace Peru.')).toBeCloseTo(0.7, 6);
		// Listed under both words of the class, and called by two itself.
		expect(classSaid('Which household appliance was sold?', 'A washing machine was sold.')).toBeCloseTo(0.7, 6);
		expect(classSaid('Which household appliance was sold?', 'A washing day was sold.')).toBe(0);
	});

	it('is fitted by one of it where only all of its words are listed: a larynx is a body part', () => {
		const fitOf = (sentence: string) => evidenceOf('Which body part was replaced?', sentence, sentence).answerFit;
		expect(fitOf('The larynx was replaced.')).toBeGreaterThan(fitOf('The engine was replaced.'));
	});
});

describe('how alike question and sentence are in use', () => {
	it('is more for a sentence that refers back to one that is alike', () => {
		const used = (before: string) =>
			evidenceOf('When did the volcano erupt?', 'It was in May', before, 'It was in May that the volcano smoked.')
				.usedAlike;
		expect(used('Lava from the crater reached the village.')).toBeGreaterThan(
			used('The bank sold its shares in the company.'),
		);
	});

	it('leaves the sentence before alone where nothing refers to it', () => {
		const used = (before: string) =>
			evidenceOf('When did the volcano erupt?', 'In May', before, 'In May the volcano smoked.').usedAlike;
		expect(used('Lava from the crater reached the village.')).toBe(used('The bank sold its shares in the company.'));
	});
});
