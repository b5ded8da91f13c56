/** Draws numbers, evenly spread from 0 to below 1. The same seed draws the same numbers on every machine. */
export type Draw = () => number;

/** Mulberry32, a generator of 32 bits of state: short, and more than even enough for made-up text. */
export function createDraw(seed: number): Draw {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A whole number from `least` to `most`, both included. */
export function drawInteger(draw: Draw, least: number, most: number): number {
	return least + Math.floor(draw() * (most - least + 1));
}

/** One of a list, each as likely as the others. */
export function drawOne<T>(draw: Draw, list: readonly [T, ...T[]]): T {
	return list[Math.floor(draw() * list.length)] ?? list[0];
}

/** A number from a drawing that is bell-shaped around 0 with a spread of 1 (Irwin-Hall, 12 draws): from -6 to 6. */
export function drawBell(draw: Draw): number {
	let sum = -6;
	for (let drawn = 0; drawn < 12; drawn++) sum += draw();
	return sum;
}

/**
 * The flattening of Mandelbrot's form of Zipf's law, 1 / (rank + q): with 10, the most frequent of 10,000 nouns is one noun
 * of 75, and stands in one sentence of 20, as "year" does in news. Set by that comparison.
 */
const flattening = 10;

/** Draws from a list that is sorted by frequency, commonest first, as Zipf's law has it. The list must not be empty. */
export function createZipf<T>(list: readonly [T, ...T[]]): (draw: Draw) => T {
	const upTo = new Float64Array(list.length);
	let sum = 0;
	for (let rank = 0; rank < list.length; rank++) {
		sum += 1 / (rank + 1 + flattening);
		upTo[rank] = sum;
	}
	return (draw) => {
		const sought = draw() * sum;
		let [low, high] = [0, list.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((upTo[middle] ?? 0) > sought) high = middle;
			else low = middle + 1;
		}
		return list[low] ?? list[0];
	};
}
