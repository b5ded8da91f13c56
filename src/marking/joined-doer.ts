import { sameWord } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import type { Token } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';

/** Whatever a subject is made of that has no clause in it. */
const inSubject: ReadonlySet<string> = new Set<Token['partOfSpeech']>(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART']);

/** "*Who* opposes", but not "who was hosted" nor "who did the president host". */
const asksDoer = /^who (?!did\b|does\b|do\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|would\b)/iu;

/**
 * Asked who does what a sentence says second of its subject, that subject: "*The report* recommends a credit for subscribers, and opposes
 * subsidies"; null where the verb is not joined so, or the subject is more than a noun phrase.
 */
export function joinedDoer({ analysis, matches, reading }: Scene): Span | null {
	if (analysis.answerType !== 'person' || !asksDoer.test(analysis.text)) return null;
	const verb = analysis.terms.findIndex((term) => term.verb && !term.light);
	const done = matches.find(({ asked, strength }) => asked === verb && strength >= sameWord);
	const start = done === undefined ? undefined : reading.terms[done.at]?.start;
	const { tokens } = reading.annotation();
	const at = tokens.findIndex((token) => token.start === start);
	const joint = tokens[at - 1];
	if (tokens[at]?.partOfSpeech !== 'VERB' || joint?.partOfSpeech !== 'CCONJ') return null;
	const first = tokens.findIndex(({ partOfSpeech }) => !inSubject.has(partOfSpeech));
	const isDone = tokens[first]?.partOfSpeech === 'VERB' || tokens[first]?.partOfSpeech === 'AUX';
	// A clause between them has a subject of its own: "said that Weiss left and *sold* it".
	const isOne = !tokens
		.slice(first, at)
		.some(
			({ partOfSpeech, normal, text }) =>
				partOfSpeech === 'SCONJ' || /^(?:that|who|which)$/u.test(normal) || /^[;:“”"]$/u.test(text),
		);
	const from = tokens[0]?.partOfSpeech === 'DET' ? 1 : 0;
	const [opening, closing] = [tokens[from], tokens[first - 1]];
	if (!isDone || !isOne || first <= from || opening === undefined || closing === undefined) return null;
	return first >= at - 1 ? null : { start: opening.start, end: closing.end };
}
