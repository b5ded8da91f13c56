import { beyondOthers, type WordsInOrder } from '../../ranking/order-by-words.ts';
import type { Example } from './examples.ts';
import { countsBySet, teachesOrder } from './fit.ts';
import { fitLinear } from './linear.ts';
import { listwiseLoss } from './losses.ts';
import { rounded, type Table } from './trees.ts';

/**
 * Learns how much the answering words of the best few candidates count in their order, for each answer type.
 *
 * @param rankings By evidence alone, fitted to other examples than the one that it ranks.
 */
export function fitOrder(
	examples: readonly Example[],
	rankings: ReadonlyMap<Example, Float64Array>,
	ridge: number,
): WordsInOrder {
	const compared = examples.filter(teachesOrder).flatMap((example) => {
		const own = rankings.get(example) ?? new Float64Array();
		const few = beyondOthers(own, example.worthOf);
		const right = few.map(({ at }) => (example.right[at] === true ? 1 : 0));
		return right.includes(1) && right.includes(0) ? [{ example, own, few, right }] : [];
	});
	const starts = [0];
	for (const { few } of compared) starts.push((starts.at(-1) ?? 0) + few.length);
	const types = [...new Set(compared.map(({ example }) => example.answerType))].sort();
	const column = (of: (one: (typeof compared)[number]) => readonly number[]) => Float64Array.from(compared.flatMap(of));
	const loss = listwiseLoss(
		compared.flatMap(({ right }) => right),
		starts,
		countsBySet(compared.map(({ example }) => example)),
	);
	const table: Table = {
		names: ['ranking', ...types],
		columns: [
			column(({ own, few }) => few.map(({ at }) => own[at] ?? 0)),
			...types.map((type) =>
				column(({ example, few }) => few.map(({ beyond }) => (example.answerType === type ? beyond : 0))),
			),
		],
		rows: starts.at(-1) ?? 0,
	};
	const [ofRanking = 1, ...worths] = fitLinear(table, loss, ridge);
	return Object.fromEntries(types.map((type, i) => [type, rounded((worths[i] ?? 0) / ofRanking)]));
}
