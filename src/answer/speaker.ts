import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { type Entity, entitiesOf } from '../question/entities.ts';
import { quotedIn } from '../question/quoted.ts';
import { wholePersonName } from '../text/person-name.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isInSpeech, speechesIn } from '../text/speech.ts';
import type { Answer, Evidenced } from './answer.ts';
import { answerId } from './answer-id.ts';
import { type Attribution, attributionIn } from './attribution.ts';

/** Sentences before a pronoun among which its name is looked for. Untuned. */
const lookedBack = 3;
/** Sentences to either side of a quoted one that may say whose words it is, in its paragraph. */
const neighbours = 2;
/** How sure it is who speaks, where the sentence says so itself, and where one beside it does. Untuned. */
const sure = 0.9;
const likely = 0.7;

/**
 * Who said what is quoted: the answer to "who said “…”?" where the words are those of a sentence of the corpus. The sentence
 * itself or one beside it names the speaker; where none does, nobody is known to have said it. Null for other questions.
 */
export function speakerAnswer(question: string, corpus: Corpus, filter: ArticleFilter): Answer | null {
	const quoted = quotedIn(question);
	if (quoted === null) return null;
	const within = new Set(articlesWithin(corpus, filter));
	const sentence = corpus.sentences.find(({ text, article }) => within.has(article) && text.includes(quoted));
	if (sentence === undefined) return null;
	const base = {
		answerId: answerId({ revision: corpus.revision, question, filters: { ...filter } }),
		question,
		...(Object.keys(filter).length === 0 ? {} : { filter }),
	};
	const found = speakerOf(sentence, quoted, corpus);
	if (found !== null) {
		return { ...base, kind: 'answered', confidence: found.score, quotations: [found], supportedBy: 0 };
	}
	return {
		...base,
		kind: 'abstained',
		reason: 'no-answer-of-type',
		confidence: 0,
		missing: [],
		lookedFor: 'somebody who is quoted as saying it',
		nearest: [{ sentence, answer: null, score: 0 }],
	};
}

function speakerOf(sentence: Sentence, words: string, corpus: Corpus): Evidenced | null {
	const own = attributionIn(sentence.text, words);
	if (own.kind !== 'none') return speakerBy(own, sentence, corpus, sure);
	const isSpoken = isInSpeech(sentence.text, paragraphBefore(sentence, corpus));
	for (let distance = 1; distance <= neighbours; distance++) {
		for (const step of inOrder(sentence.text)) {
			const beside = corpus.sentences[sentence.index + step * distance];
			if (beside?.article !== sentence.article || beside.paragraph !== sentence.paragraph) continue;
			const attribution = attributionIn(beside.text);
			// Whoever is quoted beside what the article says in its own name did not say that.
			if (attribution.kind === 'none' || (attribution.direct && !isSpoken)) continue;
			return speakerBy(attribution, beside, corpus, likely);
		}
	}
	return null;
}

function paragraphBefore({ index, article, paragraph, start }: Sentence, { sentences }: Corpus): string {
	let first = index;
	while (sentences[first - 1]?.article === article && sentences[first - 1]?.paragraph === paragraph) first--;
	return article.body.slice(sentences[first]?.start ?? start, start);
}

// Where a speech begins in the sentence and goes on behind it, its end says whose it is.
function inOrder(text: string): readonly number[] {
	const [opened, closed] = [/["“][^"”]*$/.test(text), /^[^"“]*["”]/.test(text)];
	return opened && !closed ? [1, -1] : [-1, 1];
}

function speakerBy(attribution: Attribution, sentence: Sentence, corpus: Corpus, score: number): Evidenced | null {
	switch (attribution.kind) {
		case 'named':
			return evidenced(sentence, attribution.speaker, score);
		case 'pronoun':
			return standsFor(attribution.pronoun.toLowerCase(), attribution.at, sentence, corpus);
		default:
			return null;
	}
}

/** "…, she said": the one person whom her sentence names before her, else the nearest sentence that speaks of somebody; null for several. */
function standsFor(pronoun: string, at: number, sentence: Sentence, corpus: Corpus): Evidenced | null {
	if (pronoun === 'they') return null;
	for (let back = 0; back <= lookedBack; back++) {
		const earlier = corpus.sentences[sentence.index - back];
		if (earlier?.article !== sentence.article) return null;
		const [person, ...others] = peopleIn(back === 0 ? earlier.text.slice(0, at) : earlier.text);
		if (person === undefined) continue;
		const isOther = person.gender !== null && person.gender !== (pronoun === 'he' ? 'male' : 'female');
		return others.length > 0 || isOther || !person.proper ? null : evidenced(earlier, person, likely);
	}
	return null;
}

/** The single people of whom a text speaks, outside of what is quoted; each once, by name where there is one. */
function peopleIn(text: string): readonly Entity[] {
	const speeches = speechesIn(text);
	const people = entitiesOf(text).filter(
		(entity) => isPerson(entity) && !entity.plural && !speeches.some((speech) => isWithin(entity, speech)),
	);
	const named = people
		.filter(({ proper }) => proper)
		.map((person) => ({ ...person, ...wholePersonName(text, person) }));
	const different = named.filter(({ head }, i) => named.findIndex((other) => other.head === head) === i);
	return different.length > 0 ? different : people;
}

/** "Ida Roe" may be anybody's or anything's name by itself; of two words and no group it is somebody's. */
function isPerson({ kind, proper, text }: Entity): boolean {
	return kind === 'person' || (proper && kind === 'unknown' && text.includes(' '));
}

function evidenced(sentence: Sentence, { start, end }: Span, score: number): Evidenced {
	return { sentence, answer: { start: sentence.start + start, end: sentence.start + end }, score };
}
