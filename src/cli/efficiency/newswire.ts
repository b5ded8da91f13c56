import type { Article } from '../../corpus/article.ts';
import { months } from '../../text/calendar-names.ts';
import { createDraw, createZipf, type Draw, drawBell, drawInteger, drawOne } from './drawing.ts';
import { capitalised, type English, pluralOf } from './english.ts';

/** Made-up news: grammatical, meaningless, with the word frequencies and lengths of real news. */
export interface Newswire {
	readonly articles: readonly Article[];
	/** Drawn evenly from all articles; each is answered by one sentence. */
	readonly questions: readonly WireQuestion[];
}

export interface WireQuestion {
	readonly question: string;
	/** The sentence that answers it. */
	readonly answeredBy: string;
}

/** Sentences of an article, the least and the most: those of agency reports. */
const articleLength = [20, 40] as const;
/**
 * Words from which a sentence ends. With what the last addition brings beyond, sentences have 21 words on average, as in
 * news; the logarithm of their length is bell-shaped.
 */
const sentenceLength = { median: 15, spread: 0.45, least: 5, most: 60 };
/** Words that an article comes back to, and how likely each of its words is one of them. Untuned. */
const topic = { nouns: 10, verbs: 4, share: 0.35 };
/** Sentences of each article that a question may ask for. */
const factsEach = 3;

const determiners = ['the', 'the', 'the', 'the', 'a', 'its', 'this', 'another', 'their', 'every'] as const;
const prepositions = [
	'of',
	'of',
	'in',
	'for',
	'with',
	'on',
	'at',
	'from',
	'about',
	'after',
	'against',
	'between',
] as const;

/** Fixes what is drawn; any number does. */
const seed = 1;

/**
 * Writes articles until they have `sentences` sentences or a few more, and asks `questions` questions about them. The same
 * numbers give the same articles and questions.
 */
export function writeNewswire(english: English, sentences: number, questions: number): Newswire {
	const draw = createDraw(seed);
	const reporter = createReporter(english, draw);
	const articles: Article[] = [];
	const facts: WireQuestion[] = [];
	for (let written = 0; written < sentences; ) {
		const { text, asked } = reporter.article();
		const file = `wire-${String(articles.length + 1).padStart(6, '0')}.txt`;
		articles.push({ file, title: reporter.title(), body: text.join(' ') });
		facts.push(...asked);
		written += text.length;
	}
	const step = facts.length / questions;
	const asked = Array.from({ length: questions }, (_, i) => facts[Math.floor((i + 0.5) * step)]);
	return { articles, questions: asked.filter((fact) => fact !== undefined) };
}

function createReporter(english: English, draw: Draw) {
	const zipf = {
		noun: createZipf(english.nouns),
		adjective: createZipf(english.adjectives),
		verb: createZipf(english.verbs),
		place: createZipf(english.places),
		surname: createZipf(english.surnames),
	};
	let subject = newSubject();

	function newSubject() {
		return {
			nouns: Array.from({ length: topic.nouns }, () => zipf.noun(draw)),
			verbs: Array.from({ length: topic.verbs }, () => zipf.verb(draw)),
			places: [zipf.place(draw), zipf.place(draw)] as const,
			persons: [person(), person(), person()] as const,
		};
	}
	const chance = (share: number) => draw() < share;
	const fromTopic = <T>(own: readonly T[], any: (draw: Draw) => T): T =>
		(chance(topic.share) ? own[Math.floor(draw() * own.length)] : undefined) ?? any(draw);
	const noun = () => fromTopic(subject.nouns, zipf.noun);
	const verb = () => fromTopic(subject.verbs, zipf.verb);
	const place = () => fromTopic(subject.places, zipf.place);
	const adjective = () => zipf.adjective(draw);
	function person() {
		return `${drawOne(draw, english.givenNames)} ${zipf.surname(draw)}`;
	}
	const speaker = () => (chance(0.7) ? drawOne(draw, subject.persons) : person());
	const number = () =>
		chance(0.5) ? String(drawInteger(draw, 2, 99)) : drawInteger(draw, 100, 90_000).toLocaleString('en-US');
	const date = () => `${months[drawInteger(draw, 0, 11)]} ${drawInteger(draw, 1, 28)}`;
	const phrase = () => `${drawOne(draw, determiners)} ${chance(0.35) ? `${adjective()} ` : ''}${noun()}`;
	const agent = () => (chance(0.3) ? speaker() : phrase());
	const clause = () => `${agent()} ${chance(0.8) ? verb().past : `will ${verb().base}`} ${phrase()}`;

	const additions: readonly [() => string, ...(() => string)[]] = [
		() => `${drawOne(draw, prepositions)} ${phrase()}`,
		() => `${drawOne(draw, prepositions)} ${phrase()}`,
		() => `${drawOne(draw, prepositions)} ${phrase()}`,
		() => `${drawOne(draw, prepositions)} ${phrase()}`,
		() => `in ${place()}`,
		() => `on ${date()}`,
		() => `for ${number()} ${pluralOf(noun())}`,
		() => `and ${clause()}`,
		() => `, which ${verb().past} ${phrase()}`,
		() => `, ${speaker()} said, and that ${clause()}`,
		() => `because ${clause()}`,
		() => `while it was ${adjective()} to ${verb().base} ${phrase()}`,
	];
	// Goes on with a beginning until it has the length of a sentence of news.
	const sentence = (beginning: string): string => {
		const { median, spread, least, most } = sentenceLength;
		const wanted = Math.min(most, Math.max(least, median * Math.exp(spread * drawBell(draw))));
		let text = beginning;
		while (text.split(' ').length < wanted) text += ` ${drawOne(draw, additions)()}`;
		return `${capitalised(text.replaceAll(' ,', ','))}.`;
	};

	const facts: readonly [() => Fact, ...(() => Fact)[]] = [
		() => {
			const [who, does, what, where] = [speaker(), verb(), `${adjective()} ${pluralOf(noun())}`, place()];
			return {
				question: `How many ${what} did ${who} ${does.base} in ${where}?`,
				beginning: `${who} ${does.past} ${number()} ${what} in ${where}`,
			};
		},
		() => {
			const [does, what, where] = [verb(), `${adjective()} ${noun()}`, place()];
			return {
				question: `Who ${does.past} the ${what} of ${where}?`,
				beginning: `${speaker()} ${does.past} the ${what} of ${where}`,
			};
		},
		() => {
			const [who, where, does, what] = [noun(), place(), verb(), noun()];
			return {
				question: `When did the ${who} in ${where} ${does.base} the ${what}?`,
				beginning: `the ${who} in ${where} ${does.past} the ${what} on ${date()}`,
			};
		},
		() => {
			const [who, does, what] = [speaker(), verb(), `${adjective()} ${noun()}`];
			return {
				question: `Where did ${who} ${does.base} the ${what}?`,
				beginning: `${who} ${does.past} the ${what} in ${place()}`,
			};
		},
		() => {
			const [who, does, what, where] = [noun(), verb(), noun(), place()];
			return {
				question: `What did the ${who} of ${where} ${does.base} for the ${what}?`,
				beginning: `the ${who} of ${where} ${does.past} ${phrase()} for the ${what}`,
			};
		},
	];
	return {
		title: () => capitalised(`${subject.nouns[0]} ${subject.verbs[0]?.past} in ${subject.places[0]}`),
		article() {
			subject = newSubject();
			const length = drawInteger(draw, ...articleLength);
			const asked: WireQuestion[] = [];
			const text = Array.from({ length }, (_, i) => {
				if (i % Math.floor(length / factsEach) !== 1 || asked.length === factsEach) return sentence(clause());
				const { question, beginning } = drawOne(draw, facts)();
				const answeredBy = sentence(beginning);
				asked.push({ question, answeredBy });
				return answeredBy;
			});
			return { text, asked };
		},
	};
}

/** A question, and how the sentence begins that answers it. */
interface Fact {
	readonly question: string;
	readonly beginning: string;
}
