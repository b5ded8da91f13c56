import { describe, expect, it } from 'vitest';
import { createMark } from '../src/marking/mark-answers.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import { questionForms } from '../src/ranking/question-form.ts';
import { rank } from '../src/ranking/rank.ts';
import { featureNames } from '../src/ranking/span-feature-names.ts';
import { datelineEnd } from '../src/ranking/span-fit.ts';
import file from '../src/ranking/span-weights.json' with { type: 'json' };
import { stretchesOf } from '../src/ranking/stretches.ts';
import { createScenes, weigh } from '../src/ranking/weigh-words.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { corpusOf } from './corpus-of.ts';
import { marked } from './marked.ts';

describe('the words that are marked', () => {
	it('are none where nothing but a day could be, asked who or where', () => {
		expect(marked('Where is the fair?', 'The fair will be held on Saturday 12 July.')).toBeNull();
	});

	it.each<[string, string, string]>([
		['Who led the mission?', "The mission was led by Norway's former mayor Efua Dankwah.", 'Efua Dankwah'],
		['What is a davit?', 'A davit is a crane with an arm that lowers boats.', 'a crane with an arm that lowers boats'],
		['By how many votes was the plan carried?', 'The plan was carried by 41 votes to 12.', '41 votes to 12'],
		['Which outlet reported the plan?', 'The plan was kept secret for $8 billion, The Courier reports.', 'The Courier'],
		['How long did the trial last?', 'The trial lasted until the end of January.', 'the end of January'],
		[
			'Why did the count take long?',
			'The count took long because the board found few helpers, and most of those it found fell ill.',
			'the board found few helpers, and most of those it found fell ill',
		],
		[
			'Which ship struck the pier?',
			'The merchant ship Santa Odile struck the pier of Havelund on Monday.',
			'Santa Odile',
		],
		['What struck the pier?', 'A merchant ship from Valdora struck the pier on Monday.', 'merchant ship from Valdora'],
		[
			'What did the council approve?',
			'On Monday the council approved a new tramway after a long debate.',
			'new tramway',
		],
		[
			'Who chairs the committee?',
			'The committee, which met twice, is chaired by Mayor Ines Calder of Lisenne.',
			'Ines Calder',
		],
		['Who opened the museum?', 'The museum was opened by the poet Karl Weiss in front of 300 guests.', 'Karl Weiss'],
		['Where did the ministers meet?', 'The ministers met in Islamabad on Tuesday to talk about fishing.', 'Islamabad'],
		['How many people were hurt?', 'The storm hurt over 50 people and closed 12 roads.', 'over 50'],
		[
			'When was the bridge opened?',
			'The bridge was opened on 17 May 1899 by the governor of the province.',
			'17 May 1899',
		],
		['When was the bridge opened?', 'The bridge was opened to all who live there in May.', 'May'],
		['In what year was the bridge opened?', 'The bridge was opened on 17 May 1899 by the governor.', '1899'],
	])('%s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		[
			'Where did the baker hide?',
			'Everything was burned, said Karl Weiss, a baker in Lisenne who hid in a coal cellar with his dog.',
			'a coal cellar',
		],
		[
			'Where did the fishwife and her sons wait out the storm?',
			'Ines Calder, a fishwife of 44, waited out the storm in the tower of a chapel with her sons.',
			'tower of a chapel',
		],
	])('are the place and not somebody who is named, asked where: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('are the place to which it is done, and not the next one, where a name is a part of it', () => {
		const line = 'The army settled the exiles throughout its Norland provinces, but many went to Orlo.';
		expect(marked('Where did the army settle the exiles?', line)).toBe('its Norland provinces');
	});

	it('may be another of the name asked about, which is no person', () => {
		expect(marked('Which team beat Marrow United?', 'Marrow United lost to Orlo United.')).toBe('Orlo United');
	});

	it.each<[string, string, string]>([
		[
			'Age of the man still waiting for his money',
			'Karl Weiss, 72, a retired joiner who lost £2,300, is still waiting for his money.',
			'72',
		],
		['How long is the report?', 'The 84-page report on the mill was published in November.', '84-page'],
	])('are of the kind asked for, where others look more like an answer: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		[
			'Who alerted the guards?',
			'Harbour master Karl Weiss said a passing skipper had alerted the guards before dawn.',
			'passing skipper',
		],
		[
			'What happened on the Marrow River?',
			'Two boats sank on the Marrow River, according to Governor Ines Calder.',
			'Two boats sank on the Marrow River',
		],
		[
			'Why has the flock shrunk?',
			'The director of the farm, Dr. Karl Weiss, said drought and a falling number of lambs were to blame.',
			'drought and a falling number of lambs were to blame',
		],
	])('are what is reported and not whoever reports it: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toContain(words);
	});

	it.each<[string, string, string]>([
		[
			'When did Norway start hiring?',
			'Norway began its first round of hiring in November last year, with 675 workers joining by August 4.',
			'November last year',
		],
		[
			'When did Norway start hiring?',
			'Norway began its first round of hiring, and 675 workers had joined by August 4.',
			'August 4',
		],
		[
			'How many terms has Norway served?',
			'Norway will follow Sweden in May, beginning its eighth term for two years.',
			'eighth',
		],
		['When did Norway start hiring?', 'Norway began its 2023 hiring in November last year.', 'November last year'],
		['When did Norway start hiring?', 'In May Norway began hiring, and by August 4 675 workers had joined.', 'May'],
		['How many terms has Norway served?', 'Norway has served seven terms and begins its eighth term in May.', 'seven'],
		['Which year did the barge sink?', 'The barge sank in the year 1990.', '1990'],
		['Which team did Karl Weiss join?', 'Karl Weiss joined a team 30 players strong, Marrow United.', 'Marrow United'],
		['Which pier did the barge hit?', 'The barge hit pier No. 3 on the night of the flood.', 'pier No. 3'],
		['Which platform does the train use?', 'The train uses platform 4, the railway said.', 'platform 4'],
		[
			'What does Karl Weiss do for a living?',
			'The price is high, said Karl Weiss, who drives a bus in Marrow.',
			'drives a bus',
		],
		[
			'Which summit will Karl Weiss attend?',
			'Karl Weiss is scheduled to arrive in Marrow in May to participate in the UN-sponsored Summit of the Future and the UN General Assembly session.',
			'Summit of the Future',
		],
	])('are what the form of the sentence tells, whole: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		['What is ACC?', 'Holders of an Afghan Citizenship Card (ACC) may stay until June.', 'Afghan Citizenship Card'],
		['What does UNSC stand for?', 'Norway joined the UN Security Council (UNSC) in May.', 'UN Security Council'],
		[
			'What is UNSC short for?',
			'Norway sits on the UNSC (United Nations Security Council).',
			'United Nations Security Council',
		],
	])('are what an abbreviation is short for: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		['What caused the blackout?', 'A storm caused the blackout in Marrow.', 'A storm'],
		['What caused the blackout?', 'A storm may also have caused the blackout.', 'A storm'],
		['What caused the blackout?', 'A storm quickly caused the blackout.', 'A storm'],
		['When did the storm cause the blackout?', 'The storm caused the blackout in May.', 'May'],
		['What led to the blackout?', 'Officials said a surge had led to the blackout.', 'a surge'],
		['What triggered the delays?', 'On Monday, a strike triggered long delays.', 'a strike'],
		['What caused the delays?', 'Rain, wind and snow caused delays.', 'Rain, wind and snow'],
		['What caused the flood?', 'The storm, the worst in years, caused the flood.', 'The storm, the worst in years'],
		['What caused the flood?', 'Heavy rain fell on Monday, causing a flood.', 'Heavy rain fell on Monday'],
		['What caused the flood?', 'Heavy rain fell, which led to a flood.', 'Heavy rain fell'],
	])(
		'are what stands before the verb for causing, where the cause and nothing else is asked for: %s %s',
		(question, sentence, words) => {
			expect(marked(question, sentence)).toBe(words);
		},
	);

	it.each([
		['What caused the flood?', 'It caused a flood.', 'It'],
		['What caused the flood?', 'The cause of the flood is unknown.', 'The'],
		['What caused the flood?', 'A main cause of the flood was rain.', 'A main'],
		['What caused the flood?', 'The flood caused damage.', 'The flood'],
	])('are nothing that only stands for a cause, or is what it was a cause of: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).not.toBe(words);
	});

	it.each<[string, string, string]>([
		['How many people did the fire injure?', 'The fire killed 12 people and injured 30, the mayor said.', '30'],
		['How many people did the fire kill?', 'The fire killed 12 people and injured 30, the mayor said.', '12'],
		['How many prizes has Weiss won?', 'Weiss has been nominated for 200 prizes and has won 90 of them.', '90'],
		['How many people were injured?', 'Twelve people were killed and 30 injured in the fire.', '30'],
		['How many people were killed?', 'Twelve people were killed and 30 injured in the fire.', 'Twelve'],
		[
			'How many undocumented Danes live in Norland?',
			'Norland was home to over four million Danish workers, including approximately 1.7 million undocumented individuals.',
			'1.7 million',
		],
		['How many did the fire injure?', 'It was the worst fire, killing 12 people and injuring 30.', '30'],
		[
			'How many were aboard when flight 17 was shot down?',
			'Flight 17 was shot down with 298 people aboard, and 12 died.',
			'298',
		],
		['How many ships did Weiss buy?', 'Weiss bought two cars in May, bought 30 ships in June and sold five.', '30'],
		[
			'How many soldiers did Weiss send against Calder?',
			'Weiss sent only two units (20,000 soldiers) against Calder.',
			'20,000',
		],
	])('are the number of the verb that is asked about, where each verb has one: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('are a number with its sign', () => {
		expect(marked('To what was the rate cut?', 'The rate was cut to -0.25 percent.')).toBe('-0.25 percent');
	});

	it.each<[string, string, string]>([
		['Who invaded Marrow in 1979?', 'Many fled after the Soviet invasion of Marrow in 1979.', 'Soviet'],
		['Who attacked the convoy?', 'After two rebel attacks on the convoy the road was closed.', 'rebel'],
	])('are who does what the sentence has a noun for: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['ORSOL, Marrow — The port authority bought a crane.'],
		['ORSOL (Wire) - The port authority bought a crane.'],
		['ORSOL—The port authority bought a crane.'],
		['ORSOL: The port authority bought a crane.'],
	])('are not the town that a report is from: %s', (report) => {
		expect(marked('What is the largest company of the port?', report)).not.toMatch(/ORSOL/u);
		expect(marked('Who bought a crane?', report)).toMatch(/port authority/u);
	});

	it.each([
		['UK–US trade talks began on Monday.', 0],
		['NATO met on Monday.', 0],
		['ORSOL: The port bought a crane.', 'ORSOL: '.length],
		['ORSOL, Marrow (Wire) — The port bought a crane.', 'ORSOL, Marrow (Wire) — '.length],
	])('begin behind the dateline: %s', (sentence, end) => {
		expect(datelineEnd(sentence)).toBe(end);
	});

	it.each([
		['What did the council call the harbour bridge?', 'The council called the harbour bridge a monument.', 'monument'],
		['What is the harbour bridge made of?', 'The harbour bridge is made of brick and steel.', 'brick and steel'],
	])('are others than those of the question: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['Which is older, Marrow or Lisenne?', true],
		['Which town is older than Marrow?', false],
	])('may be words of the question only where it lets one choose: %s', (question, may) => {
		const corpus = corpusOf({ title: 'News', paragraphs: [['Marrow is older than any other town.']] });
		const index = indexSentences(corpus);
		const [sentence] = corpus.sentences;
		if (sentence === undefined) throw new Error('expected a sentence');
		const scene = createScenes(analyzeQuestion(question, index.vocabulary), index)(sentence);
		const stretches = stretchesOf(scene, []).map(({ start, end }) => scene.text.slice(start, end));
		expect(stretches.includes('Marrow')).toBe(may);
	});

	it.each([
		['How many times was the bridge closed?', 'The bridge was closed twice for 20 percent of the year.', 'twice'],
		['How many times was the bridge closed?', 'It cost $300 that the bridge was closed for the third time.', 'third'],
		['How many times was the bridge closed?', 'The bridge was closed six times in 1987.', 'six'],
	])('say how many times: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['Who found the mask?', 'Maria Quispe of the University of Cuenca found the mask in 1911.', 'Maria Quispe'],
		['Who designed the wing?', 'Architect Sefa Moyo of the firm Blue Door designed the wing.', 'Sefa Moyo'],
		['Who found the mask?', 'The University of Cuenca found the mask in 1911.', 'University of Cuenca'],
	])('are whoever belongs to a body, and not what they belong to: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['How many objects were damaged?', '700'],
		['How many objects were destroyed?', '2,500'],
	])('are the number that stands with the very verb of the question: %s', (question, words) => {
		expect(marked(question, 'About 2,500 objects were destroyed and 700 damaged.')).toBe(words);
	});

	it.each([
		['On the first Sunday of the month admission is free.', 'first Sunday of the month'],
		['Admission is free every other Friday.', 'every other Friday'],
		['Admission is free on Friday for the whole of the month.', 'Friday'],
	])('are a day with what tells which one it is: %s', (sentence, words) => {
		expect(marked('When is admission free?', sentence)).toBe(words);
	});

	it.each([
		[
			'What happened to the crown?',
			'The Maravian crown slipped 0.4% after the vote, to 7.32.',
			'slipped 0.4% after the vote',
		],
		[
			'What happened to the bridge?',
			'The only bridge was closed after a barge struck it.',
			'was closed after a barge struck it',
		],
		['What has happened to Karl Weiss?', 'On Monday Karl Weiss resigned.', 'resigned'],
		['What happened to Weiss’s ship?', 'On Monday Weiss’s ship sank off Marrow.', 'sank off Marrow'],
	])('are what the sentence says of it, where it is asked what happened to it: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['“We will not give up the mill,” the mayor said on Friday, “until it has been paid for.”'],
		['We will not give up the mill,” the mayor said on Friday, “until it has been paid for.”'],
		['We will not give up the mill," the mayor said on Friday, "until it has been paid for."'],
		['‘We will not give up the mill,’ the mayor said on Friday, ‘until it’s been paid for.’'],
		["We will not give up the mill,' the mayor said on Friday, 'until it's been paid for.'"],
	])('are what somebody said, though the speech began in a sentence before: %s', (sentence) => {
		expect(marked('What did the mayor say?', sentence)).toBe('We will not give up the mill');
	});

	it.each([
		['What are davits?', 'Davits are cranes that lower boats.', 'cranes that lower boats'],
		['What are davits?', 'Davits are cranes of Calder Corp.', 'cranes of Calder Corp.'],
	])('end before the stop of the sentence, and with that of a short form: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('are a share, where it is asked how fast a thing grows', () => {
		const sold = 'In 2024 the sales of all 40 shops grew by 12%.';
		expect(marked('How fast did the sales grow?', sold)).toBe('12%');
	});

	it('are a length of time to its last minute', () => {
		const game = 'Her game lasted for 6 hours and 12 minutes on Monday.';
		expect(marked('How long did her game last?', game)).toBe('6 hours and 12 minutes');
	});

	it('are with their number those who did it', () => {
		const voted = 'Seven of the nine members of the board voted for the cut.';
		expect(marked('Who voted for the cut?', voted)).toBe('Seven of the nine members of the board');
	});

	it.each([
		['Where was the crane bought?', 'HAVELUND — The crane was bought on Monday.', 'HAVELUND'],
		['Who bought the crane?', 'It was bought on Monday.', null],
		[
			'Who paid half of the cost?',
			'The work cost 62 million euros (about $67 million), of which the city paid half.',
			'city',
		],
	])('are no day or sum where it is asked who or where: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('are no number of people where a length of time is asked for', () => {
		const extended = 'The government let 1.45 million refugees stay in the country until June 30, 2025.';
		expect(marked('How long can the refugees stay in the country?', extended)).toMatch(/June 30, 2025$/u);
	});

	it('name a person where who is asked, not the prize nor the town that the report is from', () => {
		const report = 'HAVELUND — Ines Okonjo-Dahl, a 16-year-old, won the Havelund Open chess tournament on Sunday.';
		expect(marked('Who won the chess tournament?', report)).toBe('Ines Okonjo-Dahl');
	});

	it('name who does what the sentence says is done by somebody', () => {
		const visit = (host: string) =>
			`Mayor Ines Calder will talk about fishing, attend the yearly dinner hosted by ${host}, and meet sailors.`;
		expect(marked('Who is hosting the dinner?', visit('the Harbour Board'))).toBe('Harbour Board');
		expect(marked('Who hosts the yearly dinner?', visit('the Norwegian king'))).toBe('Norwegian king');
		expect(marked('Who hosts the yearly dinner?', visit('Foreign Minister Karl Weiss'))).toBe('Karl Weiss');
	});

	it('do not name who did it where who it was done to is asked', () => {
		const storm = 'Karl Weiss was rescued by Ines Calder from the roof of the mill.';
		expect(marked('Who was rescued from the roof?', storm)).toBe('Karl Weiss');
		expect(marked('Who rescued Karl Weiss?', storm)).toBe('Ines Calder');
	});

	it('name all who did it, or to whom it was done', () => {
		const storm = (who: string, by: string) => `${who} were rescued by ${by}, the mayor said.`;
		const two = storm('Karl Weiss and Tomas Bright', 'Ines Calder and Owen Marsh');
		expect(marked('Who was rescued?', two)).toBe('Karl Weiss and Tomas Bright');
		expect(marked('Who rescued Karl Weiss?', two)).toBe('Ines Calder and Owen Marsh');
		const three = storm('Karl Weiss, Judith Smith and Tomas Bright', 'Ines Calder');
		expect(marked('Who was rescued?', three)).toBe('Karl Weiss, Judith Smith and Tomas Bright');
		expect(marked('Who rescued Karl Weiss?', three)).toBe('Ines Calder');
	});

	it('name the holder of an office that is asked for by its abbreviation', () => {
		expect(marked("who's the PM?", 'During his visit, PM Shehbaz Sharif will meet the press.')).toBe('Shehbaz Sharif');
	});

	it('say how old somebody is, and not any number', () => {
		const trial = 'Karl Weiss, 34, paid three fines of 200 crowns in 12 years.';
		expect(marked('How old is Karl Weiss?', trial)).toBe('34');
		const siblings = 'Willow, 22, is the sister of Jaden, a 25-year-old actor.';
		expect(marked('How old is the actress Willow?', siblings)).toBe('22');
	});

	it('say where a town is, but join no two places of a list', () => {
		expect(marked('Where is the school located?', 'The school is located in Barrie, Ontario, since 1990.')).toBe(
			'Barrie, Ontario',
		);
		expect(marked('Where is the bank located?', 'The bank is located in Alberta, Ontario and Quebec.')).not.toBe(
			'Alberta, Ontario',
		);
		expect(marked('Where is the school located?', 'The school, said Karl Weiss, Ontario knows, is there.')).not.toBe(
			'Karl Weiss, Ontario',
		);
	});

	it('count those that did, and not all that there are', () => {
		const vote = 'Seven of the nine members of the board voted for the cut.';
		expect(marked('How many board members voted for the cut?', vote)).toBe('Seven');
		expect(marked('How many members does the board have?', vote)).toBe('nine');
	});

	it.each<[string, string, string]>([
		['How many seats do the Greens have?', 'The Greens have 12 of the 40 seats in the council.', '12'],
		['How many seats does the council have?', 'The Greens have 12 of the 40 seats in the council.', '40'],
		['How many miners were rescued?', 'One of the 12 miners rescued on Monday has died.', '12'],
		['How many of the gates failed to open?', 'One of the three gates of the lock failed to close.', 'One'],
	])('count the part or the whole, by what stands beside each: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each<[string, string, string]>([
		[
			'How many votes are needed to pass it?',
			'The Greens took 12 votes and the Liberals 9, too few to reach the 30 needed to pass it.',
			'30',
		],
		[
			'How much rice had arrived by May?',
			'Of 900 tonnes of rice bought for the camp, only 200 tonnes had arrived by May.',
			'200 tonnes',
		],
	])('are the number that the verb asked about stands behind: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('count all that there are, where these are said to have done it', () => {
		const power = 'Power is back in all but 900 of the 12,000 households that had lost it.';
		expect(marked('How many households lost power?', power)).toBe('12,000');
	});

	it.each([
		[
			'In which minute did Okoro head the winner?',
			'Okoro made it 2-2 in the 88th minute and headed the winner in the 112th.',
			'112th',
		],
		['In which minute did Okoro equalise?', 'Ade Okoro equalised in the 88th minute.', '88th minute'],
		['In what round was Karl Weiss beaten?', 'Karl Weiss was beaten in the second round in Lisenne.', 'second round'],
	])('are a place in a row, where it is asked for: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['What did Anna Kolb call the flood?', 'She called it "the worst flood of all".', 'the worst flood of all'],
		['What did Anna Kolb call the flood?', 'Anna Kolb called the flood ‘the worst of all’.', 'the worst of all'],
		['Which phrase did Anna Kolb use?', 'Anna Kolb used the phrase ‘worst flood’ of it.', 'worst flood'],
	])('are what somebody is said to call something: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		['When was the treaty signed?', 'The treaty was signed two weeks after 3 May 2024.', 'two weeks after 3 May 2024'],
		[
			'When was the treaty signed?',
			'The treaty was signed three days before Easter 2024.',
			'three days before Easter 2024',
		],
		[
			'What is the largest city of Norland?',
			'Two days before Easter, Marrow was the largest city of Norland.',
			'Marrow',
		],
		['Where did the ministers meet?', 'The ministers met in Turku, on Monday.', 'Turku'],
		['Where did the ministers meet?', 'The ministers met at the Turku Monday Club.', 'Turku Monday Club'],
		['How many members voted for it?', 'Seven of the nine who were there voted for it.', 'Seven'],
		['How many members voted?', 'Seven of the nine members who voted were fined.', 'nine'],
		['How many members voted?', 'Seven of the nine members that voted were fined.', 'nine'],
		['How many members voted?', 'Seven of the nine members, who were fined, voted.', 'Seven'],
	])('are no more and no less: %s %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('say how long before a moment something is, and not the moment alone', () => {
		expect(
			marked('What is the best time to see the comet?', 'The best time to see the comet is an hour before sunrise.'),
		).toBe('an hour before sunrise');
	});

	it.each([
		['Where did the ministers meet?', 'The ministers met in Turku last week.', 'Turku'],
		['When did the ministers meet?', 'The ministers met in Turku last week.', 'last week'],
		['Where was the treaty signed?', 'The treaty was signed at Lisenne on Monday.', 'Lisenne'],
	])('are the place without the date, or the date without the place: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('count the part that is asked for, where the whole is said beside it', () => {
		const seats = 'Ten of the Council’s 15 members are elected.';
		expect(marked('How many elected members does the Council have?', seats)).toBe('Ten');
	});

	it('are of several names the one that has the office', () => {
		const met = 'Foreign Minister Ishaq Dar and U.S. Ambassador to Norland Ivan Bright met in Ostrand.';
		expect(marked('Who is the foreign minister?', met)).toBe('Ishaq Dar');
		const talked = 'Washington’s ambassador, Ivan Bright, sat down with Deputy Prime Minister Ishaq Dar on Tuesday.';
		expect(marked('Who is the deputy prime minister?', talked)).toBe('Ishaq Dar');
	});

	it('are a share, in digits or words, and not the part of a point that it moved by', () => {
		const cut = 'The bank cut its main interest rate by a quarter of a percentage point to 4.25% on Monday.';
		expect(marked('What is the main interest rate now?', cut)).toBe('4.25%');
		expect(marked('What share of the crew fell ill?', 'A third of the crew fell ill on Monday.')).toBe('A third');
	});

	it('are not the one who has the office that the question speaks of, where somebody else is asked for', () => {
		const met = 'On Monday Mayor Ines Calder and Ambassador Karl Weiss will meet in Marrow.';
		expect(marked('Who will the ambassador speak with?', met)).toBe('Ines Calder');
		const called = 'Governor Tomas Bright called on Monday and congratulated Ines Calder.';
		expect(marked('Who did the governor call?', called)).toBe('Ines Calder');
		const talks = 'PM Calder will also hold talks with various world leaders.';
		expect(marked('Who will the prime minister hold talks with?', talks)).toBe('various world leaders');
		const replaced = 'President Tomas Bright wants to replace Ines Calder as head of the bank.';
		expect(marked('Whom does the president want to replace?', replaced)).toBe('Ines Calder');
		const about = 'Mission Director Karl Weiss spoke about it to Ines Calder.';
		expect(marked('Who spoke about the mission?', about)).toBe('Karl Weiss');
	});

	it.each([
		[
			'What position does Ines Calder hold?',
			'On Monday Finance Minister Ines Calder met Karl Weiss.',
			'Finance Minister',
		],
		['What is Weiss’s job?', 'Mission spokesperson Karl Weiss spoke of it on Monday.', 'Mission spokesperson'],
		['What is Karl Weiss’s job?', 'Mission spokesperson Karl Weiss spoke of it on Monday.', 'Mission spokesperson'],
	])('are the office beside the name, where it is asked for: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('are not a date behind a degree, where the death is asked for', () => {
		const life = 'Ivo Marden, born in Ostrand, had held a Ph.D. since 1980 and died in 1995.';
		expect(marked('When did Ivo Marden die?', life)).toBe('1995');
	});

	it.each([
		['When was Ivo Marden born?', '1833'],
		['When did Ivo Marden die?', '1 February 1895'],
	])('are the date of the birth or of the death, whichever is asked for: %s', (question, words) => {
		const life = 'Ivo Marden was born in Ostrand, Norland, in 1833 and died in Norwick on 1 February 1895.';
		expect(marked(question, life)).toBe(words);
	});

	it.each([
		[
			'What is Gulalai Sahak’s job?',
			'The bus is late, said Gulalai Sahak, 34, a seamstress from Ostrand.',
			'seamstress',
		],
		[
			'What was the profession of Nigel Harris?',
			'Nigel Harris (1949 – 2011) was a British actor and director.',
			'British actor and director',
		],
	])('are what somebody is, where the job is asked for: %s', (question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it.each([
		[
			'what is quoted',
			'What did Whitcombe say?',
			'“A member has one vote and has to choose when to use it,” said A. R. Whitcombe, who teaches in Geneva.',
			'A member has one vote and has to choose when to use it',
		],
		[
			'a quotation that goes on in the next sentence',
			'What did the director say?',
			'The director said: “She waited long enough for a decent room.',
			'She waited long enough for a decent room',
		],
		[
			'what is reported',
			'What did Qadri say?',
			'Ms. Qadri said that the people she worries about never registered at all.',
			'the people she worries about never registered at all',
		],
		[
			'what is reported first',
			'What did the mayor say?',
			'About 90 families are still living with relatives, said Mayor Judith P. Arkwright.',
			'About 90 families are still living with relatives',
		],
		[
			'what is reported first, of somebody with a whole name',
			'What did Karl Weiss say?',
			'In May, the bridge was old — it fell, Mayor Karl Weiss said on Friday.',
			'In May, the bridge was old — it fell',
		],
		[
			'what is reported behind a dateline',
			'What did Karl Weiss say?',
			'MARROW, Norland — The bridge is old, said Karl Weiss.',
			'The bridge is old',
		],
	])('are, asked what somebody said, %s', (_, question, sentence, words) => {
		expect(marked(question, sentence)).toBe(words);
	});

	it('are not a word that stands for others', () => {
		expect(
			marked('What did officials deny?', 'Critics saw a threat, which officials denied; they denied this twice.'),
		).not.toBe('this');
	});

	it('are not a number that only describes what is counted', () => {
		const notes = 'The bank exchanges old 50-crown notes; about 1.3 million of the notes are left.';
		expect(marked('How many old notes are left?', notes)).toBe('1.3 million');
		expect(marked('How many members does the board have?', 'A 12-member board runs the bank.')).toBe('12');
	});

	it('are the office of somebody, rather than that of another who is named behind', () => {
		const told =
			'Harbour spokesperson Tomas Bright stated that Mayor Calder and Deputy Mayor Weiss discussed the quay.';
		expect(marked('Who is Tomas Bright?', told)).toBe('Harbour spokesperson');
	});

	it('do not reach from a dateline into the sentence', () => {
		const report = 'UNITED NATIONS — Pakistan will take a place on the Security Council.';
		expect(marked('Which country will take a place on the Security Council?', report)).toBe('Pakistan');
	});

	it('give how long, and not how often', () => {
		const told = 'After four years behind scaffolding, the museum that was closed hopes for 300,000 visitors a year.';
		expect(marked('How long was the museum closed?', told)).toBe('four years');
	});

	it('are none where the answer is yes or no', () => {
		expect(marked('Did the council approve the tramway?', 'The council approved the tramway on Monday.')).toBeNull();
	});

	it('do not reach from one phrase into the next', () => {
		const words = marked(
			'Which government ordered the foreigners to leave?',
			'Last year a caretaker government ordered the foreigners to leave, citing threats.',
		);
		expect(words).toBe('caretaker government');
	});
});

describe('what was learned about them', () => {
	it('names the sets it was learned from', () => {
		expect(file.sets).toEqual([
			'qamr_wikinews',
			'squad11',
			'written_news',
			'squad20',
			'news_quiz',
			'news_readers',
			'paraphrased',
		]);
	});

	it('weighs only features that there are, by forms of question that there are', () => {
		const known = new Set(featureNames);
		const forms = new Set<string>(['every', ...questionForms]);
		expect(known.size).toBe(featureNames.length);
		expect(Object.keys(file.weights).filter((name) => !known.has(name))).toEqual([]);
		expect(
			Object.values(file.weights)
				.flatMap((weights) => Object.keys(weights))
				.filter((form) => !forms.has(form)),
		).toEqual([]);
	});
});

describe('what the words of a sentence are worth', () => {
	const worth = (question: string, line: string) => {
		const corpus = corpusOf({ title: 'News', paragraphs: [[line]] });
		const index = indexSentences(corpus);
		const [sentence] = corpus.sentences;
		if (sentence === undefined) throw new Error('expected a sentence');
		return weigh(createScenes(analyzeQuestion(question, index.vocabulary), index)(sentence))?.worth ?? null;
	};

	it.each<[string, string, string]>([
		['When did the port open?', 'The port opened on 3 May 2021.', 'The port opened with a long speech.'],
		['Who opened the port?', 'The port was opened by Ines Calder.', 'The port was opened with a long speech.'],
		['How many ships does the port have?', 'The port has 14 ships.', 'The port has ships of every age.'],
	])('is more where something looks like the answer: %s', (question, answering, other) => {
		expect(worth(question, answering)).toBeGreaterThan(worth(question, other) ?? Number.NEGATIVE_INFINITY);
	});

	it('is not asked of a yes or no, which stands in no words', () => {
		expect(worth('Did the port open?', 'The port opened on 3 May 2021.')).toBeNull();
	});
});

describe('how sure a sentence is once its words were weighed', () => {
	/** The score after marking of one that was as sure as not before. */
	const sure = (question: string, line: string) => {
		const index = indexSentences(corpusOf({ title: 'News', paragraphs: [[line]] }));
		const analysis = analyzeQuestion(question, index.vocabulary);
		const [candidate] = rank(analysis, createRetrieve(index)(analysis), index);
		if (candidate === undefined) throw new Error('expected a candidate');
		return createMark(analysis, index)({ ...candidate, score: 0.5 }).score;
	};

	it('is more where something looks like the answer', () => {
		const question = 'Who opened the port?';
		expect(sure(question, 'The port was opened by Ines Calder.')).toBeGreaterThan(
			sure(question, 'The port was opened with a long speech.'),
		);
	});

	it('is next to nothing where somebody else than the holder of the office is named', () => {
		const question = 'Who is the president?';
		expect(sure(question, 'Karl Weiss met the president in May.')).toBeLessThan(0.1);
		expect(sure(question, 'The president, Karl Weiss, came in May.')).toBeGreaterThan(0.3);
	});

	it('is less where another name stands by the verb of the question', () => {
		const question = 'When did the army capture Marrow?';
		const other = sure(question, 'The army captured Lisenne in 2021.');
		expect(other).toBeGreaterThan(0.1);
		expect(other).toBeLessThan(0.4);
		expect(sure(question, 'The army captured Marrow in 2021.')).toBeGreaterThan(0.4);
	});

	it('stays as it was for a yes or no', () => {
		expect(sure('Did the port open?', 'The port opened on 3 May 2021.')).toBe(0.5);
	});
});
