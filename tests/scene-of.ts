import type { Asked, Asking } from '../src/marking/tells.ts';
import { analyzeQuestion } from '../src/question/analysis.ts';
import type { Scene } from '../src/ranking/scene.ts';
import { createScenes } from '../src/ranking/weigh-words.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import type { Span } from '../src/text/span.ts';
import { corpusOfLines } from './articles.ts';

/** A question and the one sentence of a corpus, as the words of the sentence are judged. */
export function sceneOf(question: string, line: string): Scene {
	const index = indexSentences(corpusOfLines(line));
	const [sentence] = index.corpus.sentences;
	if (sentence === undefined) throw new Error('expected a sentence');
	return createScenes(analyzeQuestion(question, index.vocabulary), index)(sentence);
}

/** What a rule tells in the one sentence of a corpus; null where it tells nothing. */
export function toldIn(tell: (scene: Scene) => Span | null, question: string, line: string): string | null {
	const span = tell(sceneOf(question, line));
	return span === null ? null : line.slice(span.start, span.end);
}

/** Whether a tell meets the one sentence of a corpus. `before`: the sentences before it, for the tells that read them. */
export function tells(
	create: (analysis: Asked) => (scene: Asking, before: readonly string[]) => boolean,
	question: string,
	line: string,
	...before: readonly string[]
): boolean {
	const scene = sceneOf(question, line);
	return create(scene.analysis)(scene, before);
}
