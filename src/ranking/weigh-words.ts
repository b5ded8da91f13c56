import type { Sentence } from '../corpus/sentence.ts';
import type { QuestionAnalysis } from '../question/analysis.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { overlap, type Span } from '../text/span.ts';
import { answerSpans } from './answer-span.ts';
import { createMatcher } from './match.ts';
import { mayMeetOffice } from './office-fit.ts';
import { questionForm } from './question-form.ts';
import { readSentence } from './reading.ts';
import type { Scene } from './scene.ts';
import { spanFeatures } from './span-features.ts';
import { spanWeightsFor, stretchScores } from './span-model.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { termWeights } from './term-weights.ts';

/** Reads sentences in the light of a question. */
export function createScenes(analysis: QuestionAnalysis, index: SentenceIndex): (sentence: Sentence) => Scene {
	const match = createMatcher(analysis);
	const weights = termWeights(analysis, index);
	return (sentence) => {
		const reading = readSentence(sentence);
		return { analysis, text: sentence.text, reading, matches: match(reading.terms), weights };
	};
}

/** The stretch of a sentence that looks most like the answer. */
export interface Weighed {
	readonly best: Stretch;
	/** Log-odds of being the answer. */
	readonly worth: number;
	/** The best of those of its stretches that may be one, weighed as among all; null where it has none. */
	readonly among: (may: (stretch: Span) => boolean) => Weighed | null;
}

/**
 * Weighs every stretch of a sentence by what was learned from examples: half a millisecond. Learned within sentences that answer, the
 * worth is low as well where a sentence has nothing that looks like an answer. Null where there is no stretch, or no words are asked for.
 */
export function weigh(scene: Scene): Weighed | null {
	const { analysis } = scene;
	if (analysis.answerType === 'yes-no') return null;
	const judged = answerSpans(scene);
	const all = stretchesOf(scene, judged);
	const others = asksOther.test(analysis.text)
		? all.filter((stretch) => !namesTheAsked(stretch, scene))
		: analysis.answerType === 'duration'
			? all.filter((stretch) => !countsThings(stretch, scene))
			: all;
	const stretches = others.length > 0 ? others : all;
	const scores = stretchScores(stretches, spanFeatures(scene, judged), spanWeightsFor(questionForm(analysis)));
	return bestOf(stretches.map((stretch, i) => ({ stretch, worth: scores[i] ?? 0 })));
}

function bestOf(weighed: readonly { readonly stretch: Stretch; readonly worth: number }[]): Weighed | null {
	const worth = Math.max(...weighed.map((one) => one.worth));
	const best = weighed.find((one) => one.worth === worth)?.stretch;
	if (best === undefined) return null;
	return { best, worth, among: (may) => bestOf(weighed.filter(({ stretch }) => may(stretch))) };
}

// Asked how long, "1.45 million refugees" is no length of time.
function countsThings(stretch: Span, { reading }: Scene): boolean {
	const said = reading.mentions.filter((mention) => overlap(mention, stretch));
	return said.length > 0 && said.every(({ kind }) => kind === 'quantity' || kind === 'money' || kind === 'percentage');
}

/** Asks for somebody else than whoever has the office that the question speaks of: "whom did the ambassador meet". */
const asksOther = /^whom?\b(?!(?:'s|’s| is| are| was| were)\b)/iu;

// "Ambassador *Blome*", asked whom the ambassador met; not "mission director *Weiss*", asked who spoke about the mission.
function namesTheAsked(stretch: Span, { analysis, reading, matches }: Scene): boolean {
	const offices = matches.flatMap((match) => {
		const said = reading.terms[match.at];
		return mayMeetOffice(match, analysis) && said !== undefined ? [said] : [];
	});
	return reading.names.some(({ role, ...name }) => {
		const isHis = role !== null && offices.some((said) => role.start <= said.start && said.end === role.end);
		return isHis && overlap(name, stretch);
	});
}
