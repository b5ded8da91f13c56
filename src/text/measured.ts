/** What of a thing a measure measures. */
export type Measured = 'height' | 'width' | 'length' | 'depth' | 'thickness' | 'weight' | 'age';

/** Patterns of the words behind a measure that say of what it is: "2 metres *high*". By hand, not complete. */
export const behindMeasure: Readonly<Record<Measured, string>> = {
	height: 'high|tall|in height',
	width: 'wide|broad|across|in (?:width|breadth|diameter)',
	length: 'long|in length',
	depth: 'deep|in depth',
	thickness: 'thick|in thickness',
	weight: 'heavy|in weight',
	age: 'old|of age',
};
