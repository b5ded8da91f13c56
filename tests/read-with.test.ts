import { describe, expect, it } from 'vitest';
import { answerJson } from '../src/answer/answer-json.ts';
import { readWith } from '../src/answer/read-with.ts';
import { corpusOf } from '../src/corpus/corpus.ts';
import { createEngine } from '../src/engine.ts';

/** What a sentence of an article is read with, by its own words: what is above it, and what is below. */
function around(body: string, words: string): { readonly above: readonly string[]; readonly below: readonly string[] } {
	const [article] = corpusOf([{ file: 'a.md', title: 'Title', body }]).articles;
	const sentence = corpusOf([{ file: 'a.md', title: 'Title', body }]).sentences.find(({ text }) =>
		text.includes(words),
	);
	if (article === undefined || sentence === undefined) throw new Error(`expected a sentence with "${words}"`);
	const { above, below } = readWith(sentence);
	const written = ({ start, end }: { readonly start: number; readonly end: number }) => body.slice(start, end);
	return { above: above.map(written), below: [...below.spans.map(written), ...(below.goesOn ? ['...'] : [])] };
}

const rules = `# Title

Always:

1. Wear glasses on the machine floor.
2. Tie back long hair.

Never:

- work alone at the saw
- wear gloves at the lathe

The kit is in the kitchen, above the sink.`;

describe('what a sentence is read with', () => {
	it('is the line with a colon over its list, without which an entry may say the opposite', () => {
		expect(around(rules, 'gloves').above).toEqual(['Never:']);
		expect(around(rules, 'Tie back').above).toEqual(['Always:']);
	});

	it('ends at an empty line, on which no colon and no question reaches over', () => {
		const body = `Bring these:
Boots.

A coat is lent.

Where can I eat?
Upstairs.

The shop sells bread at noon.`;
		expect(around(body, 'Bring').below).toEqual(['Boots.']);
		expect(around(body, 'Upstairs').above).toEqual(['Where can I eat?']);
		expect(around(body, 'bread').above).toEqual([]);
	});

	it('is nothing for a sentence behind a list, or under the title alone', () => {
		expect(around(rules, 'kitchen')).toEqual({ above: [], below: [] });
	});

	it('is the headings over an entry, outermost first and without the title', () => {
		const body = '# Title\n\n## 3.2 (April)\n\n### Added\n\n- Dark mode\n\n### Removed\n\n- Support for version 11\n';
		expect(around(body, 'version 11').above).toEqual(['3.2 (April)', 'Removed']);
		expect(around(body, 'Dark mode').above).toEqual(['3.2 (April)', 'Added']);
	});

	it('is no heading for a whole sentence, which says what it says without it', () => {
		const body = '# Title\n\n## Lockers\n\nA locker costs five pounds a month. Rather more.\n';
		expect(around(body, 'five pounds').above).toEqual([]);
		expect(around(body, 'Rather').above).toEqual(['Lockers']);
	});

	it('is the question that it answers, heading or not, and none of those before', () => {
		const body =
			'# Title\n\n## Is there a lift?\n\nYes, to the second floor of the house.\n\n**Q: Can I get a refund?**\nA: Within 14 days you get all of it.\n\n**May I smoke?**\n\nNo. Not in the house.\n\nThe house was built in 1911.';
		expect(around(body, 'second floor').above).toEqual(['Is there a lift?']);
		expect(around(body, '14 days').above).toEqual(['Q: Can I get a refund?']);
		expect(around(body, 'Not in the house').above).toEqual(['May I smoke?']);
	});

	it('is the heading over its question, since the same may be asked of two things', () => {
		const body =
			'# Title\n\n## Lamp\n\n### How long does the battery last?\n\nUp to nine hours at half brightness.\n\n## Speaker\n\n### How long does the battery last?\n\nAbout fourteen hours.\n';
		expect(around(body, 'nine hours').above).toEqual(['Lamp', 'How long does the battery last?']);
		expect(around(body, 'fourteen').above).toEqual(['Speaker', 'How long does the battery last?']);
	});

	it('is a question that the article begins with', () => {
		const body = '## When does the strike start?\n\nAt 4 a.m. on Thursday, says the union.\n';
		expect(around(body, '4 a.m.').above).toEqual(['When does the strike start?']);
	});

	it('is the head of its table', () => {
		const body =
			'# Title\n\n| Day | Shop | Café |\n|---|:-:|--:|\n| Monday | closed | 9–12 |\n| Sunday | 10–18 | closed |\n';
		expect(around(body, 'Sunday').above).toEqual(['| Day | Shop | Café |']);
	});

	it('is the entry over an entry that is set in', () => {
		const body = '# Title\n\nBring:\n\n- for the hike\n  - boots\n  - water\n- for the evening\n  - a lamp\n';
		expect(around(body, 'a lamp').above).toEqual(['Bring:', 'for the evening']);
	});

	it('is what a colon at its end announces: a list, or a piece of code, and not the next step', () => {
		const body =
			'# Title\n\n1. Start the service:\n\n   ```bash\n   systemctl start lamp\n   ```\n\n2. Open the page.\n';
		expect(around(body, 'Start the service').below).toEqual(['systemctl start lamp']);
		expect(around(body, 'systemctl').above).toEqual(['Start the service:']);
		expect(around(rules, 'Never').below).toEqual(['work alone at the saw', 'wear gloves at the lathe']);
	});

	it('is eight sentences below it at most, and then says that there are more', () => {
		const list = (entries: number) => `# Title\n\nBring:\n\n${'- a thing\n'.repeat(entries)}`;
		expect(around(list(8), 'Bring').below).toHaveLength(8);
		expect(around(list(9), 'Bring').below.slice(-2)).toEqual(['a thing', '...']);
	});
});

describe('what a sentence is read with is printed beside it', () => {
	const asking = { id: '1', options: {}, revision: '', milliseconds: 0 };
	const print = (question: string) => {
		const engine = createEngine(corpusOf([{ file: 'a.md', title: 'Title', body: rules }]));
		return JSON.parse(answerJson(engine.answer(question), asking)).quotations[0];
	};

	it('with its place in the article, and left out where there is nothing', () => {
		const { above, below } = print('Can I wear gloves at the lathe?');
		expect(above).toEqual([{ text: 'Never:', start: rules.indexOf('Never'), end: rules.indexOf('Never') + 6 }]);
		expect(below).toBeUndefined();
		expect(print('Where is the kit?')).not.toHaveProperty('above');
	});
});
