/** A value that comes later, settled from outside. A rejection that nobody awaits is not an error. */
export interface Eventual<T> {
	readonly promise: Promise<T>;
	readonly settled: () => boolean;
	resolve(value: T): void;
	reject(reason: Error): void;
}

export function createEventual<T>(): Eventual<T> {
	let settled = false;
	let settle: { resolve(value: T): void; reject(reason: Error): void } | undefined;
	const promise = new Promise<T>((resolve, reject) => {
		settle = { resolve, reject };
	});
	promise.catch(() => undefined);
	return {
		promise,
		settled: () => settled,
		resolve(value) {
			settled = true;
			settle?.resolve(value);
		},
		reject(reason) {
			settled = true;
			settle?.reject(reason);
		},
	};
}
