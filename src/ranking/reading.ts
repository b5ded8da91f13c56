import { LRUCache } from 'lru-cache';
import type { Sentence } from '../corpus/sentence.ts';
import { type Annotation, annotate } from '../text/annotation.ts';
import { findMentions, type Mention } from '../text/mentions.ts';
import { findNames, type Name } from '../text/names.ts';
import { isWithin } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { type Use, useOf } from './used-alike.ts';

/**
 * A sentence as ranking reads it. Spans are offsets into the sentence's text. All but the terms is read when first asked for:
 * of the sentences around a candidate only the terms are.
 */
export interface Reading {
	readonly terms: readonly Term[];
	readonly mentions: readonly Mention[];
	readonly names: readonly Name[];
	/** How its words are used, put together; see `useOf`. */
	readonly use: Use | null;
	/** Parts of speech. They cost more than all the rest. */
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
	let mentions: readonly Mention[] | undefined;
	let names: readonly Name[] | undefined;
	let use: Use | null | undefined;
	let annotation: Annotation | undefined;
	const reading: Reading = {
		terms: termsOf(text),
		get mentions() {
			mentions ??= findMentions(text);
			return mentions;
		},
		get names() {
			names ??= namesBeside(this.mentions, findNames(text, this.terms));
			return names;
		},
		get use() {
			if (use === undefined) use = useOf(this.terms);
			return use;
		},
		annotation: () => {
			annotation ??= annotate(text);
			return annotation;
		},
	};
	readings.set(sentence, reading);
	return reading;
}

// What is inside a date is no name: "April 4".
function namesBeside(mentions: readonly Mention[], names: readonly Name[]): readonly Name[] {
	return names.filter((name) => !mentions.some((mention) => mention.kind === 'date' && isWithin(name, mention)));
}
