import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { claimsIn } from '../src/answer/claim/claims.ts';
import { dateHolds, quantityHolds } from '../src/answer/claim/entailment.ts';
import type { ClaimEvidence } from '../src/answer/claim/find-evidence.ts';
import { readStatement } from '../src/answer/claim/statement.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import type { Span } from '../src/text/span.ts';
import { article, corpusOfLines } from './articles.ts';

const claimSchema = z.strictObject({
	claim: z.string(),
	/** By a reader's judgment: what the sample articles have on it. */
	expect: z.enum(['supports', 'differs', 'nothing']),
	/** Words of the sentence that says so. */
	quotation: z.string().optional(),
	/** Words of the claim, and of the sentence in their place. */
	difference: z.tuple([z.string(), z.string()]).optional(),
});
type Labelled = z.infer<typeof claimSchema>;

/**
 * `claims` was at hand while the rules were written. `claims-held-out` was written after that and run once: 49 of 60 right,
 * 20 of 21 "supports" right. One rule came of that run (who acts), by which 19 of 19 are right.
 */
const labelledIn = (name: string): readonly Labelled[] =>
	readFileSync(`tests/${name}.jsonl`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => claimSchema.parse(JSON.parse(line)));

let engine: Engine;
beforeAll(async () => {
	engine = createEngine(await loadCorpus('corpus'));
});

const sentenceOf = (evidence: ClaimEvidence) => ('sentence' in evidence ? evidence.sentence : null);
const differencesIn = (evidence: ClaimEvidence) =>
	evidence.kind === 'differs'
		? evidence.differences.map(({ claimed, said }) => [
				claimed ?? '',
				said === null ? '' : evidence.sentence.article.body.slice(said.start, said.end),
			])
		: [];

function isRight(labelled: Labelled, evidence: ClaimEvidence): boolean {
	if (labelled.expect !== evidence.kind) return false;
	if (evidence.kind === 'nothing') return true;
	const [claimed = '', said = ''] = labelled.difference ?? [];
	const differences = differencesIn(evidence);
	const isSame = differences.some((one) => one[0]?.includes(claimed) && one[1]?.includes(said));
	return evidence.sentence.text.includes(labelled.quotation ?? '') && (evidence.kind === 'supports' || isSame);
}

describe('claims over the sample articles', () => {
	it.each<[string, number]>([
		['claims', 0.9],
		['claims-held-out', 0.75],
	])('in %s are judged as a reader judges them, in at least %f of the cases', (name, least) => {
		const judged = labelledIn(name).map((labelled) => ({ labelled, evidence: engine.findEvidence(labelled.claim) }));
		const wrong = judged.filter(({ labelled, evidence }) => !isRight(labelled, evidence));
		expect(1 - wrong.length / judged.length, wrong.map(({ labelled }) => labelled.claim).join('\n')).toBeGreaterThan(
			least,
		);
	});

	it('are said to be supported only where they are, in at least 95 of 100 cases', () => {
		const judged = ['claims', 'claims-held-out'].flatMap(labelledIn).map((labelled) => ({
			labelled,
			evidence: engine.findEvidence(labelled.claim),
		}));
		const supported = judged.filter(({ evidence }) => evidence.kind === 'supports');
		const wrong = supported.filter(({ labelled, evidence }) => !isRight(labelled, evidence));
		expect(supported.length).toBeGreaterThan(40);
		expect(
			wrong.length / supported.length,
			JSON.stringify(wrong.map(({ labelled }) => labelled.claim)),
		).toBeLessThanOrEqual(0.05);
	});

	it('are the sentences themselves, then nearly all are supported; with a digit, a person or a "not" changed, none is', () => {
		const { sentences } = engine.corpus;
		const prose = sentences.filter(({ kind }) => kind === 'prose');
		const supports = (text: string) => engine.findEvidence(text).kind === 'supports';
		expect(prose.filter(({ text }) => supports(text)).length / prose.length).toBeGreaterThan(0.9);
		const altered = prose.flatMap(({ text, article }) => {
			const { quantities, names } = readStatement(text, article.date);
			const put = ({ start, end }: Span, by: string) => text.slice(0, start) + by + text.slice(end);
			const numbers = quantities.filter(({ number }) => /\d/.test(text.slice(number.start, number.end)));
			const auxiliary = /\b(?:has|have|had|was|were|is|are)\b(?! not)/.exec(text);
			return [
				...numbers.map(({ number }) =>
					put(
						number,
						text.slice(number.start, number.end).replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 3) % 10)),
					),
				),
				...names.filter(({ nameClass }) => nameClass === 'person').map((name) => put(name, 'Boris Keller')),
				...(auxiliary === null
					? []
					: [put({ start: auxiliary.index, end: auxiliary.index + auxiliary[0].length }, `${auxiliary[0]} not`)]),
			];
		});
		expect(altered.length).toBeGreaterThan(150);
		expect(altered.filter(supports)).toEqual([]);
	});
});

describe('a claim', () => {
	const over = (...lines: readonly string[]) => createEngine(corpusOfLines(...lines));

	test.each<[string, string, string, ClaimEvidence['kind']]>([
		['who acts and who is acted on change places', 'Lind beat Okan in May.', 'Okan beat Lind in May.', 'nothing'],
		['the same is said in the passive', 'Okan was attacked by Lind in May.', 'Lind attacked Okan in May.', 'supports'],
		[
			'somebody else only is said to think so',
			'Rebels burned the mill in May.',
			'Critics suspect that rebels burned the mill in May.',
			'nothing',
		],
		['it is only planned', 'The mill closed in May.', 'The mill was expected to have closed in May.', 'nothing'],
		['it is about all of them', 'All millers left in May.', 'Millers left in May.', 'nothing'],
		['it is denied', 'The owner sold the mill in May.', 'The owner denied that he sold the mill in May.', 'differs'],
		['the number is another’s', 'Okan won $14,000.', 'Okan won $25,000 and Lind $14,000.', 'differs'],
		[
			'the number is the whole of which a part did',
			'Nine members voted for it.',
			'Seven of the nine members voted for it.',
			'differs',
		],
		[
			'the number is a bound that holds',
			'More than 5,000 visitors came.',
			'More than 5,200 visitors came.',
			'supports',
		],
		[
			'the number is a bound that may not hold',
			'More than 5,300 visitors came.',
			'More than 5,200 visitors came.',
			'differs',
		],
		[
			'the number is nearly so',
			'The flood drove out 700,000 people.',
			'The flood drove out nearly 700,000 people.',
			'differs',
		],
		[
			'the day is another relation to the same day',
			'The road is closed until 5 May 2024.',
			'The road is closed since 5 May 2024.',
			'nothing',
		],
		[
			'one number would stand for two',
			'Lind scored 3 goals and 3 points.',
			'Lind scored 3 goals and 5 points.',
			'differs',
		],
		[
			'a denial stands beside another "no"',
			'No matter who paid, the mill was not sold in May.',
			'No matter who paid, the mill was sold in May.',
			'nothing',
		],
		['it is denied where it is said', 'The mill was not sold in May.', 'The mill was sold in May.', 'differs'],
		['a word is of another kind of thing', 'The cat slept in May.', 'The animal slept in May.', 'nothing'],
	])('is not taken for another: %s', (_name, claim, sentence, kind) => {
		expect(over(sentence).findEvidence(claim).kind).toBe(kind);
	});

	it('is read to its end, however long it is', () => {
		const many = Array.from({ length: 40 }, (_, i) => `stone${i}`).join(', ');
		const sentence = `Divers raised ${many} and left the river on 3 May 2024.`;
		expect(over(sentence).findEvidence(sentence).kind).toBe('supports');
		const { kind } = over(sentence).findEvidence(sentence.replace('3 May', '4 May'));
		expect(kind).toBe('differs');
	});

	it('is what follows "I heard that"', () => {
		expect(over('The mill burned in May.').findEvidence('I heard that the mill burned in May.').kind).toBe('supports');
	});

	it('names what it differs in, where it stands', () => {
		const evidence = over('By Aug. 4, 675,190 Afghans had returned.').findEvidence(
			'By Aug. 4, 700,000 Afghans had returned.',
		);
		expect(differencesIn(evidence)).toEqual([['700,000', '675,190']]);
		expect(sentenceOf(evidence)?.number).toBe(1);
	});

	it('that differs in one sentence is supported where another sentence states it', () => {
		const evidence = over('The mill burned on 3 May 2024.', 'The mill burned on 4 May 2024.').findEvidence(
			'The mill burned on 4 May 2024.',
		);
		expect([evidence.kind, sentenceOf(evidence)?.number]).toEqual(['supports', 2]);
	});
});

describe('a sentence', () => {
	const dated = (...lines: readonly string[]) =>
		createEngine(corpusOf([{ ...article('Untitled', ...lines), date: '2025-03-24' }]));

	type Row = readonly [claim: string, sentence: string, kind: ClaimEvidence['kind']];
	const judges = (rows: readonly Row[]) => {
		for (const [claim, sentence, kind] of rows) {
			expect(dated(sentence).findEvidence(claim).kind, `${sentence} / ${claim}`).toBe(kind);
		}
	};

	it('does not take the one who says it for the one who did it', () => {
		judges([
			['Police had damaged a pillar.', 'Police said the driver of a van had damaged a pillar.', 'nothing'],
			['The driver had damaged a pillar.', 'Police said the driver of a van had damaged a pillar.', 'supports'],
			['Anna Lind stole $3 million.', 'Anna Lind, the mayor, said Karl Weiss had stolen $3 million.', 'nothing'],
			['Anna Lind stole $3 million.', 'Anna Lind said he had stolen $3 million.', 'nothing'],
			['Anna Lind stole $3 million.', 'Anna Lind said she had stolen $3 million.', 'supports'],
			['Prosecutors killed three people.', 'Karl Weiss, prosecutors say, killed three people.', 'nothing'],
			['Prosecutors killed three people.', 'Three people were killed by Karl Weiss, prosecutors say.', 'nothing'],
			['Karl Weiss killed three people.', 'Karl Weiss, prosecutors say, killed three people.', 'supports'],
			['Karl Weiss sold 300 homes.', 'According to Karl Weiss, Anna Lind sold 300 homes.', 'nothing'],
		]);
	});

	it('does not take the subject of one verb for that of another, but of one that is joined to it', () => {
		judges([
			['Police damaged a pillar.', 'Police arrested the driver who damaged a pillar.', 'nothing'],
			['Anna Lind sold 300 homes.', 'Anna Lind resigned after Karl Weiss sold 300 homes.', 'nothing'],
			['Anna Lind sold 300 homes.', 'Anna Lind resigned after selling 300 homes.', 'supports'],
			['Police killed three people.', 'Police shot a man who killed three people.', 'nothing'],
			['Karl Weiss won the cup in 2019.', 'Anna Lind beat Karl Weiss and won the cup in 2019.', 'nothing'],
			['Anna Lind won the cup in 2019.', 'Anna Lind beat Karl Weiss and won the cup in 2019.', 'supports'],
			['Rebels killed three people.', 'Rebels burned the mill and killed three people.', 'supports'],
			['The law cut 450 jobs.', 'The law passed in Norland cut 450 jobs.', 'supports'],
			['Karl Weiss sold 300 homes.', 'Karl Weiss, who won in Norland, sold 300 homes.', 'supports'],
		]);
	});

	it('that says what somebody means to do does not say that it was done', () => {
		const verbs = ['pledged', 'vowed', 'agreed', 'voted', 'decided', 'was', 'has a plan'];
		judges(
			verbs.map(
				(verb) => ['The council built 300 homes.', `The council ${verb} to build 300 homes.`, 'nothing'] as const,
			),
		);
		judges([
			['The council built 300 homes.', 'The council managed to build 300 homes.', 'supports'],
			['The council pledged to build 300 homes.', 'The council pledged to build 300 homes.', 'supports'],
			['Karl Weiss won the race in 2024.', 'Karl Weiss went on to win the race in 2024.', 'supports'],
			['Karl Weiss won three races.', 'Karl Weiss is the first miller to win three races.', 'supports'],
		]);
	});

	it('that doubts, denies or avoids a thing does not state it, and one that confirms it does', () => {
		const claim = 'Karl Weiss took 3 million dollars.';
		judges([
			[claim, 'It is false that Karl Weiss took 3 million dollars.', 'nothing'],
			[claim, 'Rumours that Karl Weiss took 3 million dollars spread in May.', 'nothing'],
			[claim, 'Karl Weiss was cleared of taking 3 million dollars.', 'nothing'],
			[claim, 'Karl Weiss ruled out taking 3 million dollars.', 'nothing'],
			[claim, 'Karl Weiss came close to taking 3 million dollars.', 'nothing'],
			[claim, 'Police confirmed that Karl Weiss took 3 million dollars.', 'supports'],
			[claim, 'Karl Weiss admitted taking 3 million dollars.', 'supports'],
			['The painting is 51,200 years old.', 'Scientists doubt that the painting is 51,200 years old.', 'nothing'],
			['The painting is 51,200 years old.', 'Scientists found that the painting is 51,200 years old.', 'supports'],
			['Karl Weiss won the 2024 race.', 'Karl Weiss nearly won the 2024 race.', 'nothing'],
			['The storm killed 12 people.', 'The storm that killed 12 people hit the coast.', 'supports'],
		]);
	});

	it('that excepts a number or a name says it of the others', () => {
		judges([
			['Two members voted for the law.', 'All but two members voted for the law.', 'nothing'],
			['Power was back in all homes.', 'Power was back in all but 900 homes.', 'nothing'],
			['Power was back in all but 900 homes.', 'Power was back in all but 900 homes.', 'supports'],
			['Weiss opposed the law.', 'Nobody except Weiss opposed the law.', 'nothing'],
			['Members voted for the law.', 'Few members voted for the law.', 'nothing'],
			['Members voted for the law.', 'A few members voted for the law.', 'supports'],
		]);
	});

	it('tells a part and a difference from a number', () => {
		judges([
			['The mill employs 310 people.', 'The mill employs 1,420 people, 310 of them in Marrow.', 'differs'],
			['The mill employs 1,420 people.', 'The mill employs 1,420 people, 310 of them in Marrow.', 'supports'],
			['The fire killed 12 children.', 'The fire killed 30 people, including 12 children.', 'supports'],
			[
				'The mill made a profit of $1 million.',
				'The mill made a profit of $3 million, $1 million less than Marrow.',
				'differs',
			],
			['Prices rose to 3 percent.', 'Prices rose by 3 percent.', 'nothing'],
			['Prices rose by 3 percent.', 'Prices rose to 3 percent.', 'nothing'],
			['Prices rose by 3 percent.', 'Prices rose 3 percent.', 'supports'],
		]);
	});

	it('with a contrasting preposition states something else', () => {
		judges([
			['The mill closed after the fire.', 'The mill closed before the fire.', 'nothing'],
			['The law was signed near Marrow.', 'The law was signed in Marrow.', 'nothing'],
			['Karl Weiss flew from Norland to Marrow.', 'Karl Weiss flew from Marrow to Norland.', 'nothing'],
			['Karl Weiss flew to Norland from Marrow.', 'Karl Weiss flew from Marrow to Norland.', 'supports'],
			['The bank borrowed $3 million for Norland.', 'The bank borrowed $3 million from Norland.', 'nothing'],
			['The mayor voted for the law.', 'The mayor was the only one to vote against the law.', 'nothing'],
		]);
	});

	it('says a number or a date of the verb beside it, not of one that is joined to it', () => {
		const fire = 'The fire killed 12 people, injured 30 and destroyed 200 houses.';
		const mill = 'The mill opened in 1998 and closed in 2019.';
		judges([
			['The fire killed 30 people.', fire, 'differs'],
			['The fire injured 12 people.', fire, 'differs'],
			['The fire injured 30 people.', fire, 'supports'],
			['The mill opened in 2019.', mill, 'differs'],
			['The mill closed in 2019.', mill, 'supports'],
			['Karl Weiss was arrested in May.', 'Karl Weiss was arrested and charged in May.', 'supports'],
			['Karl Weiss left Marrow in 2019.', 'In 2019 Karl Weiss sold the mill and left Marrow.', 'supports'],
		]);
	});

	it('says a number of its own date and its own name', () => {
		const port = 'The port handled 3.1 million boxes last year, down from 3.4 million in 2023.';
		const sales = 'Sales fell from 300 cars in 2023 to 200 cars in 2024.';
		const storms = 'Storm Ilse cost $210 million and Storm Juno $90 million.';
		judges([
			['The port handled 3.1 million boxes in 2023.', port, 'differs'],
			['The port handled 3.4 million boxes in 2023.', port, 'supports'],
			['The port handled 3.1 million boxes.', port, 'supports'],
			['The port handled 3.4 million boxes.', port, 'differs'],
			['Sales fell to 300 cars in 2024.', sales, 'differs'],
			['Sales fell to 200 cars in 2024.', sales, 'supports'],
			['Storm Ilse cost $90 million.', storms, 'differs'],
			['Storm Juno cost $90 million.', storms, 'supports'],
		]);
	});

	it('of another period and another number is another statement', () => {
		judges([
			['Revenue was $2.1 billion in the third quarter.', 'Revenue was $8.2 billion in 2024.', 'nothing'],
			['Revenue was $2.1 billion in 2024.', 'Revenue was $8.2 billion in 2024.', 'differs'],
		]);
	});

	it('about "the company" is about the one that is named before, and not about a person', () => {
		const lines = ['Nordlicht and its owner Karl Weiss make lamps.', 'The company will cut 450 jobs.'];
		expect(dated(...lines).findEvidence('Nordlicht will cut 450 jobs.').kind).toBe('supports');
		expect(dated(...lines).findEvidence('Karl Weiss will cut 450 jobs.').kind).toBe('nothing');
	});
});

describe('a claimed quantity', () => {
	const read = (text: string) => {
		const [quantity] = readStatement(text, undefined).quantities;
		if (quantity === undefined) throw new Error(`expected a quantity in "${text}"`);
		return quantity;
	};

	test.each<[string, string, boolean]>([
		['1.7 million people', 'some 1.7 million people', true],
		['1.7 million people', '1,700,000 people', true],
		['700,000 people', '675,190 people', false],
		['about 700,000 people', '675,190 people', true],
		['about 700,000 people', '620,000 people', false],
		['nearly 700,000 people', '675,190 people', true],
		['nearly 700,000 people', '710,000 people', false],
		['more than 600,000 people', '675,190 people', true],
		['more than 675,190 people', '675,190 people', false],
		['at least 675,190 people', '675,190 people', true],
		['at least 340 houses', 'nearly 340 houses', false],
		['up to 50 people', '40 people', true],
		['up to 50 people', 'up to 50 people', true],
		['up to 50 people', 'up to 40 people', false],
		['fewer than 50 people', 'fewer than 40 people', false],
		['more than 40 people', '80 people', true],
		['more than 40 people', '81 people', false],
		['up to 50 people', 'more than 40 people', false],
		['fewer than 50 people', '50 people', false],
		['exactly 50 people', 'about 50 people', false],
	])('%s holds where the article has %s: %s', (claimed, said, holds) => {
		expect(quantityHolds(read(claimed), read(said))).toBe(holds);
	});
});

describe('a claimed date', () => {
	const read = (text: string) => {
		const [date] = readStatement(`It closed ${text}.`, '2024-09-19').dates;
		if (date === undefined) throw new Error(`expected a date in "${text}"`);
		return date;
	};

	test.each<[string, string, boolean]>([
		['on September 21, 2024', 'on Sept. 21, 2024', true],
		['in September 2024', 'on Sept. 21, 2024', true],
		['on September 21, 2024', 'in September 2024', false],
		['by August 4, 2024', 'by Aug. 4, 2024', true],
		['by August 4, 2024', 'after Aug. 4, 2024', false],
		['until August 2024', 'until August 4, 2024', false],
	])('%s holds where the article has %s: %s', (claimed, said, holds) => {
		expect(dateHolds(read(claimed), read(said), { claimed, said })).toBe(holds);
	});
});

describe('a message', () => {
	it('makes claims in its sentences, without questions, greetings and single words', () => {
		expect(claimsIn('Hi all! Did you hear? The mill burned in May. Wow. Nine people were hurt, they say.')).toEqual([
			'The mill burned in May.',
			'Nine people were hurt, they say.',
		]);
		expect(claimsIn('')).toEqual([]);
	});

	it('are read without the number of their place in a list, which is no number that they state', () => {
		expect(claimsIn('3. Nurses left the town.')).toEqual(['Nurses left the town.']);
		expect(claimsIn('(1) Nurses left the town. b) The mill burned in May.')).toEqual([
			'Nurses left the town.',
			'The mill burned in May.',
		]);
	});

	it('keep a number that they begin with', () => {
		expect(claimsIn('31 nurses left the town.')).toEqual(['31 nurses left the town.']);
		expect(claimsIn('2.5 million nurses left the town.')).toEqual(['2.5 million nurses left the town.']);
	});
});
