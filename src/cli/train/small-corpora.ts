import { drawByKey, numberByKey } from '../../evaluation/draw.ts';
import { splitSentences } from '../../text/segmentation.ts';
import {
	type AskedQuestion,
	answeredIn,
	type Collection,
	corpusOfPassages,
	isAnswerable,
	type OpenSet,
	type Passage,
	type SetQuestion,
	type SourceText,
	unansweredOf,
} from './collections.ts';
import { createSwap } from './near-misses.ts';

/** Sentences from which a run of paragraphs is an article: as many as a short news story has. */
const leastOfArticle = 15;
/** Sentences of a small corpus. */
const corpusSentences = { least: 30, most: 120 };
/** Questions of each kind that are put to a small corpus, at most. */
const asked = { answerable: 14, nearMiss: 5, sameSubject: 5, offTopic: 4, swapped: 5 };

/**
 * Small corpora of a set's texts: a few articles, each a run of paragraphs. Half of them have two articles of the same
 * text, which speak of the same things; half have articles without titles, so that nothing but the sentences tells.
 *
 * @param seed Decides which texts come together and what is asked.
 */
export function smallCorpora(set: OpenSet, count: number, seed: string): readonly Collection[] {
	const swap = createSwap(set.questions);
	const passages = set.sources.flatMap((source) => passagesOf(source));
	return Array.from({ length: count }, (_, number): Collection => {
		const own = `${seed} ${number}`;
		const draw = <T extends SetQuestion>(questions: readonly T[], wanted: number, purpose: string) =>
			drawByKey(questions, wanted, ({ id }) => id, `${own} ${purpose}`);
		const titled = numberByKey(`${own} titled`, 2) === 0;
		const chosen = choosePassages(passages, own).map(({ source, from, to }) => ({
			source,
			from,
			to,
			...(titled ? { title: source.title } : {}),
		}));
		const passageCorpus = corpusOfPassages(chosen);
		const sources = new Set(chosen.map(({ source }) => source.id));
		const onSubject = set.questions.filter(({ source }) => sources.has(source));
		const inside = onSubject.filter((question) => passageCorpus.has(question) === 'all');
		const outside = onSubject.filter((question) => isAnswerable(question) && passageCorpus.has(question) === 'none');
		const elsewhere = set.questions.filter(({ source }) => !sources.has(source));
		const nearMisses = inside.filter((question) => !isAnswerable(question));
		const swapped = draw(inside.filter(isAnswerable), asked.swapped, 'swapped').flatMap(swap);
		const questions: readonly AskedQuestion[] = [
			...answeredIn(passageCorpus, draw(inside.filter(isAnswerable), asked.answerable, 'answerable')),
			...unansweredOf(draw(nearMisses, asked.nearMiss, 'near-miss'), 'near-miss'),
			...unansweredOf(draw(outside, asked.sameSubject, 'same-subject'), 'same-subject'),
			...unansweredOf(draw(elsewhere, asked.offTopic, 'off-topic'), 'off-topic'),
			...unansweredOf(swapped, 'swapped'),
		];
		return { set: set.name, size: 'small', ranksAll: false, corpus: passageCorpus.corpus, questions };
	});
}

interface SizedPassage extends Passage {
	readonly sentences: number;
}

function choosePassages(passages: readonly SizedPassage[], seed: string): readonly SizedPassage[] {
	const order = passages
		.map((passage) => ({ passage, drawn: numberByKey(`${seed} ${passage.source.id} ${passage.from}`, 2 ** 32) }))
		.sort((a, b) => a.drawn - b.drawn)
		.map(({ passage }) => passage);
	const [first, ...rest] = order;
	const related = rest.filter(({ source }) => source === first?.source);
	const others = rest.filter(({ source }) => source !== first?.source);
	const second = numberByKey(`${seed} related`, 2) === 0 ? related.slice(0, 1) : [];
	const wanted = corpusSentences.least + numberByKey(seed, corpusSentences.most - corpusSentences.least);
	const chosen: SizedPassage[] = [];
	let sentences = 0;
	for (const passage of [...order.slice(0, 1), ...second, ...others]) {
		if (sentences >= wanted && chosen.length >= 2) break;
		chosen.push(passage);
		sentences += passage.sentences;
	}
	return chosen;
}

/** A text cut into runs of paragraphs, each of about as many sentences as an article of a small corpus has. */
function passagesOf(source: SourceText): readonly SizedPassage[] {
	const passages: SizedPassage[] = [];
	let [from, sentences] = [0, 0];
	source.paragraphs.forEach((paragraph, i) => {
		sentences += splitSentences(paragraph).length;
		const isLast = i === source.paragraphs.length - 1;
		if (sentences < leastOfArticle && !isLast) return;
		passages.push({ source, from, to: i + 1, sentences });
		[from, sentences] = [i + 1, 0];
	});
	return passages;
}
