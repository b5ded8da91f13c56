/** A regression tree: what it adds, or a question about one input and what follows from each answer. */
export type Tree =
	| number
	| {
			/** Name of the input. */
			readonly ask: string;
			readonly above: number;
			readonly yes: Tree;
			readonly no: Tree;
	  };

interface Nodes {
	/** For each node the place of the input that it asks for, or {@link leaf}. */
	readonly asked: Int32Array;
	/** What the input must be above for "yes"; of a leaf what it adds. */
	readonly aboveOrAdded: Float64Array;
	/** Where it goes on for "no"; for "yes" it goes on with the next node. */
	readonly no: Int32Array;
}
const leaf = -1;

function addedBy({ asked, aboveOrAdded, no }: Nodes, root: number, row: ArrayLike<number>): number {
	let node = root;
	for (let place = asked[node] ?? leaf; place !== leaf; place = asked[node] ?? leaf) {
		node = (row[place] ?? 0) > (aboveOrAdded[node] ?? 0) ? node + 1 : (no[node] ?? 0);
	}
	return aboveOrAdded[node] ?? 0;
}

/** Prepares trees for many rows of inputs, each in the order of `names`; what they add up to is returned. */
export function compileTrees(trees: readonly Tree[], names: readonly string[]): (row: ArrayLike<number>) => number {
	const places = new Map(names.map((name, i) => [name, i]));
	// The nodes of all trees, each before those that follow from "yes" and these before those that follow from "no".
	const asked: number[] = [];
	const aboveOrAdded: number[] = [];
	const no: number[] = [];
	const add = (tree: Tree): number => {
		const node = asked.length;
		if (typeof tree === 'number') {
			asked.push(leaf);
			aboveOrAdded.push(tree);
			no.push(node);
			return node;
		}
		const place = places.get(tree.ask);
		if (place === undefined)
			throw new Error(`expected a tree to ask for one of ${[...places.keys()]}, found ${tree.ask}`);
		asked.push(place);
		aboveOrAdded.push(tree.above);
		no.push(node);
		add(tree.yes);
		no[node] = add(tree.no);
		return node;
	};
	const roots = Int32Array.from(trees, add);
	const nodes = {
		asked: Int32Array.from(asked),
		aboveOrAdded: Float64Array.from(aboveOrAdded),
		no: Int32Array.from(no),
	};
	return (row) => {
		let sum = 0;
		for (const root of roots) sum += addedBy(nodes, root, row);
		return sum;
	};
}
