import { readFileSync } from 'node:fs';
import { remembered } from './remembered.ts';

/*
 * What is one of a class, and what lies within a place, beyond what the dictionary knows. Written by hand from general knowledge, in
 * kinds.txt and places.txt, a line for each class or place:
 *
 *     name, other name: member, member, member
 *
 * The names of a place are its own, its adjective, and what people of it are called. Words are in dictionary form, lower case and American
 * spelling, without accents and articles, with spaces for hyphens, as sentences are read (see `Term.bases`).
 */

/** What is listed. */
interface Members {
	/** Those of a class or a place, by any of its names; null for what is none that is listed. */
	of(name: string): ReadonlySet<string> | null;
	/** All names of a class or a place, by any of them. */
	namesOf(name: string): readonly string[];
}

/** Whether a word, or several in dictionary form, is listed as one of a class: ("washing machine", "appliance"). */
export function isListedKind(words: string, className: string): boolean {
	return kinds().of(className)?.has(words) ?? false;
}

/** Whether anything is listed as one of a class. */
export function isListedClass(className: string): boolean {
	return kinds().of(className) !== null;
}

/** A place or a people within another, and over how many lines of the table it is found. */
interface Within {
	/** Its words in dictionary form. */
	readonly bases: readonly string[];
	readonly steps: 1 | 2;
}

/**
 * Places and peoples that lie within a place, given by any of its names: "ghana", "ghanaian" and, a step further, "accra" for "african".
 * Empty for what is no place that is listed.
 */
export function placesWithin(place: string): readonly Within[] {
	return places().of(place) === null ? [] : within(place);
}

const within = remembered((place: string): readonly Within[] => {
	const { of, namesOf } = places();
	const direct = [...(of(place) ?? [])].flatMap((part) => (of(part) === null ? [part] : namesOf(part)));
	const further = direct.flatMap((part) => [...(of(part) ?? [])]);
	const known = new Set(direct);
	return [
		...[...known].map((words) => ({ bases: words.split(' '), steps: 1 as const })),
		...[...new Set(further)]
			.filter((words) => !known.has(words))
			.map((words) => ({ bases: words.split(' '), steps: 2 as const })),
	];
});

// The files are read when they are first asked for.
const kinds = reader('kinds.txt');
const places = reader('places.txt');

function reader(file: string): () => Members {
	let read: Members | undefined;
	return () => {
		read ??= parseMembers(readFileSync(new URL(file, import.meta.url), 'utf8'), `src/text/${file}`);
		return read;
	};
}

/** Reads the text of one of the files, in which a name stands in one line. Throws an error that names file and line where one is not as documented. */
export function parseMembers(text: string, file: string): Members {
	const lineOf = new Map<string, string>();
	for (const [at, line] of text.trimEnd().split('\n').entries()) {
		if (!/^[^:]+: [^:]+$/.test(line))
			throw new Error(`${file}:${at + 1}: expected "name, other name: member, member", found "${line}"`);
		for (const name of namesIn(line)) lineOf.set(name, line);
	}
	// Of the thousands of lines a process looks at few.
	const members = remembered((line: string) => new Set(line.slice(line.indexOf(': ') + 2).split(', ')));
	return {
		of(name) {
			const line = lineOf.get(name);
			return line === undefined ? null : members(line);
		},
		namesOf: (name) => namesIn(lineOf.get(name) ?? ''),
	};
}

function namesIn(line: string): readonly string[] {
	return line.slice(0, line.indexOf(': ')).split(', ');
}
