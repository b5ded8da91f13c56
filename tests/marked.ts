import { createEngine } from '../src/engine.ts';
import { corpusOf } from './corpus-of.ts';

/** What is marked in the one sentence of a corpus; null where nothing is. */
export function marked(question: string, sentence: string): string | null {
	const engine = createEngine(corpusOf({ title: 'News', paragraphs: [[sentence]] }));
	const answer = engine.answer(question);
	const first = answer.kind === 'answered' ? answer.quotations[0] : answer.nearest[0];
	if (first === undefined || first.answer === null) return null;
	return first.sentence.article.body.slice(first.answer.start, first.answer.end);
}
