/** For each term, the documents that have it. Documents are numbered from 0 in the order in which they were read. */
export interface Postings {
	/** Each term's own number. */
	readonly terms: ReadonlyMap<string, number>;
	/** The documents that have a term, ascending, each once; empty where none has. A view, not to be changed. */
	documentsWith(term: string): Int32Array;
	/** In how many documents a term stands. */
	frequency(term: string): number;
}

interface PostingsBuilder {
	/** Notes that the document being read has a term; gives the term's number. */
	add(term: string): number;
	/** What is added from now on belongs to the next document. */
	nextDocument(): void;
	/** Ends the building. */
	finish(): Postings;
}

const none = new Int32Array();

/**
 * Collects postings into one array: four bytes a posting, and a frequency is a subtraction. As documents come in order, the
 * lists need no sorting.
 */
export function createPostings(): PostingsBuilder {
	const terms = new Map<string, number>();
	const latest: number[] = [];
	const counts: number[] = [];
	// The term and the document of each posting, in the order of reading.
	const found = { terms: createGrowing(), documents: createGrowing() };
	let document = 0;
	return {
		add(term) {
			let number = terms.get(term);
			if (number === undefined) {
				number = terms.size;
				terms.set(term, number);
				latest.push(-1);
				counts.push(0);
			}
			if (latest[number] !== document) {
				latest[number] = document;
				counts[number] = (counts[number] ?? 0) + 1;
				found.terms.push(number);
				found.documents.push(document);
			}
			return number;
		},
		nextDocument() {
			document++;
		},
		finish() {
			const starts = new Int32Array(terms.size + 1);
			for (let number = 0; number < terms.size; number++)
				starts[number + 1] = (starts[number] ?? 0) + (counts[number] ?? 0);
			return readPostings(terms, starts, inOrderOfTerms(found.terms.values(), found.documents.values(), starts));
		},
	};
}

// Apart from the building, so that what it needed is given back.
function readPostings(terms: ReadonlyMap<string, number>, starts: Int32Array, documents: Int32Array): Postings {
	const placeOf = (term: string): readonly [start: number, end: number] => {
		const number = terms.get(term);
		return number === undefined ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0];
	};
	return {
		terms,
		documentsWith(term) {
			const [start, end] = placeOf(term);
			return start === end ? none : documents.subarray(start, end);
		},
		frequency(term) {
			const [start, end] = placeOf(term);
			return end - start;
		},
	};
}

function inOrderOfTerms(terms: Int32Array, documents: Int32Array, starts: Int32Array): Int32Array {
	const next = starts.slice();
	const ordered = new Int32Array(documents.length);
	for (let read = 0; read < documents.length; read++) {
		const term = terms[read] ?? 0;
		const free = next[term] ?? 0;
		ordered[free] = documents[read] ?? 0;
		next[term] = free + 1;
	}
	return ordered;
}

// An array of numbers would take twice the memory, and more while it grows.
function createGrowing() {
	let room = new Int32Array(1024);
	let used = 0;
	return {
		push(value: number): void {
			if (used === room.length) {
				const larger = new Int32Array(room.length * 2);
				larger.set(room);
				room = larger;
			}
			room[used++] = value;
		},
		values: () => room.subarray(0, used),
	};
}

/** The first place in an ascending list whose value is at least `least`; the length of the list where none is. */
export function firstAtLeast(list: Int32Array, least: number): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
