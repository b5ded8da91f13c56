import { blocksOf } from './blocks.ts';
import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

export interface SentenceSpan extends Span {
	readonly kind: 'prose' | 'heading';
}

/** PROVISIONAL until the measured splitter lands. */
export function splitSentences(text: string): readonly SentenceSpan[] {
	return blocksOf(text).flatMap((block) => {
		const parts: { start: number; end: number }[] = [];
		for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
			const start = block.start + index + segment.length - segment.trimStart().length;
			const end = block.start + index + segment.trimEnd().length;
			if (end > start) parts.push({ start, end });
		}
		return parts.map((part) => ({ ...part, kind: block.kind }));
	});
}
