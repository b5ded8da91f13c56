import type { Asked, Tells } from './tells.ts';

type Dimension = 'length' | 'width' | 'height' | 'depth' | 'thickness' | 'speed' | 'weight';
const words: ReadonlyMap<Dimension, string> = new Map([
	['length', 'long(?:er|est)?|lengths?'],
	['width', 'wide(?:r|st)?|widths?|broad|breadth|across|diameter'],
	['height', 'high(?:er|est)?|tall(?:er|est)?|heights?|altitude|elevation|above|up'],
	['depth', 'deep(?:er|est)?|depths?|below'],
	['thickness', 'thick(?:er|est)?|thickness'],
	['speed', 'fast(?:er|est)?|speeds?'],
	['weight', 'heav(?:y|ier|iest)|weigh\\p{L}*'],
]);
const unit =
	'(?:met(?:er|re)s?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|m|km|cm|mm|ft)';
const measured = new RegExp(`\\d[\\d.,]*[ -]${unit}\\b(?!/)`, 'giu');
const says = [...words].map(([dimension, forms]) => ({
	dimension,
	asks: new RegExp(`^how (?:${forms})\\b|^what (?:is|was|are|were) (?:the|its) (?:${forms}) of\\b`, 'iu'),
	word: new RegExp(`\\b(?:${forms})\\b`, 'iu'),
	behind: new RegExp(`^[ -](?:${forms})\\b`, 'iu'),
}));

/**
 * Tells of each sentence whether it measures another side of something than is asked about: asked how *wide* a bridge is, "412 metres
 * *long*".
 */
export function createOtherDimension({ text: question }: Asked): Tells {
	const asked = says.find(({ asks }) => asks.test(question));
	return ({ text, reading }) => {
		if (asked === undefined || asked.word.test(text)) return false;
		// "How long was the strike": not every length is one of space.
		if (asked.dimension === 'length' && reading.mentions.some(({ kind }) => kind === 'duration')) return false;
		const behind = [...text.matchAll(measured)].map(({ 0: { length }, index }) => text.slice(index + length));
		return behind.length > 0 && behind.every((rest) => says.some((side) => side.behind.test(rest)));
	};
}
