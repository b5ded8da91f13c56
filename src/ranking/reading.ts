import { LRUCache } from 'lru-cache';
import type { Sentence } from '../corpus/sentence.ts';
import { type Annotation, annotate } from '../text/annotation.ts';
import { findMentions, type Mention } from '../text/mentions.ts';
import { findNames, type Name } from '../text/names.ts';
import { type Term, termsOf } from '../text/terms.ts';

/** A sentence as ranking reads it. Spans are offsets into the sentence's text. */
export interface Reading {
	readonly terms: readonly Term[];
	readonly mentions: readonly Mention[];
	readonly names: readonly Name[];
	/** Parts of speech; read when first asked for, since it costs more than all the rest. */
	readonly annotation: () => Annotation;
}

/** Sentences kept read, some 5 kB each: the candidates of a few dozen questions. */
const mostReadings = 3000;
const readings = new LRUCache<Sentence, Reading>({ max: mostReadings });

/** Reads a sentence, or remembers how it was read. */
export function readSentence(sentence: Sentence): Reading {
	const known = readings.get(sentence);
	if (known !== undefined) return known;
	const { text } = sentence;
	const mentions = findMentions(text);
	const names = findNames(text).filter(
		(name) =>
			!mentions.some((mention) => mention.kind === 'date' && mention.start <= name.start && name.end <= mention.end),
	);
	let annotation: Annotation | undefined;
	const reading: Reading = {
		terms: termsOf(text),
		mentions,
		names,
		annotation: () => {
			annotation ??= annotate(text);
			return annotation;
		},
	};
	readings.set(sentence, reading);
	return reading;
}
