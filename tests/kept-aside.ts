import type { Collection } from '../src/cli/train/collections.ts';
import { createEngine } from '../src/engine.ts';

/** What became of questions. */
export interface Tally {
	readonly answerable: number;
	readonly nearMisses: number;
	/** Questions with an answering sentence first, answered or not. */
	readonly first: number;
	readonly answered: number;
	/** Of those answered, the ones with an answering sentence first, and the ones that nothing answers. */
	readonly right: number;
	readonly baseless: number;
}

/** Asks the questions of collections, each over its own articles, and prints what became of them. */
export function tally(collections: Iterable<Collection>): Tally {
	const asked = [...collections].flatMap(({ corpus, questions }) => {
		const engine = createEngine(corpus);
		return questions.map(({ text, kind, answeredBy }) => {
			const answer = engine.answer(text);
			const [best] = answer.kind === 'answered' ? answer.quotations : answer.nearest;
			return {
				isAnswerable: kind === 'answerable',
				isAnswered: answer.kind === 'answered',
				isFirst: best !== undefined && answeredBy(best.sentence),
			};
		});
	});
	const answered = asked.filter(({ isAnswered }) => isAnswered);
	const found = {
		answerable: asked.filter(({ isAnswerable }) => isAnswerable).length,
		nearMisses: asked.filter(({ isAnswerable }) => !isAnswerable).length,
		first: asked.filter(({ isFirst }) => isFirst).length,
		answered: answered.length,
		right: answered.filter(({ isFirst }) => isFirst).length,
		baseless: answered.filter(({ isAnswerable }) => !isAnswerable).length,
	};
	console.log(
		`${found.first} of ${found.answerable} have an answering sentence first; ${found.answered} of ${asked.length} are answered, ` +
			`${found.right} of them rightly; ${found.baseless} of ${found.nearMisses} near misses are answered; ` +
			`of the ${asked.length - found.answered} not answered ${found.first - found.right} have an answering sentence nearest`,
	);
	return found;
}
