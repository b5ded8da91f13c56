import { type ArticleFilter, articlesWithin } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { type Entity, entitiesOf } from '../question/entities.ts';
import { quotedIn } from '../question/quoted.ts';
import type { Span } from '../text/span.ts';
import type { Answer, Evidenced } from './answer.ts';
import { answerId } from './answer-id.ts';

const saying =
	'(?:said|says|say|told|tells|added|adds|stated|states|announced|explained|explains|claimed|claims|reported|reports|warned|warns|noted|notes|wrote|writes|argued|argues|confirmed|confirms|estimated|estimates|insisted|predicted|admitted|denied|recalled|testified|tweeted|replied|asked)';
/** Behind who speaks: "Ida Lund, the captain, said", "officials have also said". */
const speaks = new RegExp(
	`^(?: (?:of|for|in|at) [^,.“”"]{1,40}?)?(?:,[^,.“”"]{1,60},)? (?:(?:has|have|had|also|later|then|only|publicly) )*${saying}\\b`,
	'iu',
);
/** Before who speaks, and what goes before a name: "…,” said Ida Lund", "according to the ministry", "according to Captain …". */
const spokenBy = new RegExp(
	`(?:[,”"] ?${saying}|\\baccording to|\\bas reported by|\\bciting)(?: [\\p{L}.’'-]+){0,4} $`,
	'iu',
);
const pronounSpeaks = new RegExp(
	`\\b(?:he|she|they)(?: (?:has|have|had|also|later|then))* ${saying}\\b|\\b${saying} (?:he|she|they)\\b`,
	'iu',
);

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
	const found = speakerOf(sentence, corpus);
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

function speakerOf(quoted: Sentence, corpus: Corpus): Evidenced | null {
	const own = namedIn(quoted, corpus, sure);
	if (own !== null) return own;
	for (let distance = 1; distance <= neighbours; distance++) {
		for (const step of inOrder(quoted.text)) {
			const beside = corpus.sentences[quoted.index + step * distance];
			if (beside?.article !== quoted.article || beside.paragraph !== quoted.paragraph) continue;
			const found = namedIn(beside, corpus, likely);
			if (found !== null) return found;
		}
	}
	return null;
}

// Where a speech begins in the sentence and goes on behind it, its end says whose it is.
function inOrder(text: string): readonly number[] {
	const [opened, closed] = [/["“][^"”]*$/.test(text), /^[^"“]*["”]/.test(text)];
	return opened && !closed ? [1, -1] : [-1, 1];
}

function namedIn(sentence: Sentence, corpus: Corpus, score: number): Evidenced | null {
	const { text } = sentence;
	const entities = entitiesOf(text);
	const speaker = entities.find(
		(entity) =>
			(canSpeak(entity) && speaks.test(text.slice(entity.end))) ||
			((entity.proper || canSpeak(entity)) && spokenBy.test(text.slice(0, startOf(entity, text)))),
	);
	if (speaker !== undefined) {
		// "Said the director, *Ines Calder*".
		const named = entities.find(({ start, proper }) => proper && text.slice(speaker.end, start) === ', ');
		return evidenced(sentence, (speaker.proper ? undefined : named) ?? speaker, score);
	}
	if (!pronounSpeaks.test(text)) return null;
	// "…, she said": whoever was named last before her.
	for (let back = 0; back <= lookedBack; back++) {
		const earlier = corpus.sentences[sentence.index - back];
		if (earlier?.article !== sentence.article) return null;
		const person = entitiesOf(earlier.text).findLast(({ kind, proper }) => proper && kind === 'person');
		if (person !== undefined) return evidenced(earlier, person, likely);
	}
	return null;
}

function canSpeak({ kind, proper }: Entity): boolean {
	return kind === 'person' || kind === 'group' || (proper && kind !== 'place') || kind === 'unknown';
}

function startOf({ start }: Entity, text: string): number {
	return /^(?:the|an?) /i.test(text.slice(start)) ? text.indexOf(' ', start) + 1 : start;
}

function evidenced(sentence: Sentence, { start, end }: Span, score: number): Evidenced {
	return { sentence, answer: { start: sentence.start + start, end: sentence.start + end }, score };
}
