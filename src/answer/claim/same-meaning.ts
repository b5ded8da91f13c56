import { baseForms, related } from '../../text/lexicon.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Term } from '../../text/terms.ts';
import { mutual, stated, undergone } from './word-groups.ts';

type Words = readonly string[];

interface Way {
	/** Behind the first word. */
	readonly rest: Words;
	readonly others: readonly Words[];
}

const ways = new Map<string, Way[]>();
for (const line of mutual.trim().split('\n')) {
	const all = line.split(', ');
	for (const one of all) {
		add(
			one,
			all.filter((other) => other !== one),
		);
	}
}
for (const [one, others] of [...linesOf(stated), ...linesOf(undergone)]) add(one, others);
const passives = new Map(linesOf(undergone));

function linesOf(table: string): readonly (readonly [string, Words])[] {
	return table
		.trim()
		.split('\n')
		.map((line) => {
			const [one = '', others = ''] = line.split(' < ');
			return [one, others.split(', ')] as const;
		});
}

/** Whether a verb says of its subject what another one says of its object: "nine *died*", "it *killed* nine". */
export const isUndergone = (verb: Pick<Term, 'bases'>, other: Pick<Term, 'bases'>): boolean =>
	verb.bases.some((base) => passives.get(base)?.some((word) => other.bases.includes(word)));

function add(said: string, others: Words): void {
	const [first = '', ...rest] = said.split(' ');
	ways.set(first, [...(ways.get(first) ?? []), { rest, others: others.map((other) => other.split(' ')) }]);
}

/** What may stand for a word of a text by itself, or for a phrase that it is a word of. */
export interface OtherWays {
	readonly words: readonly Words[];
	/** Whether it is a word of a phrase, "put" in "put off", which says more than the word. */
	readonly inPhrase: boolean;
}

/** Words between those of a phrase: "handed *the old sword* back", before a function word "put *it* off". Untuned. */
const widestGap = 3;
const widestParticleGap = 1;

/** Reads for each place of a text what states the same as the word there. */
export function otherWaysIn(terms: readonly Term[]): (at: number) => OtherWays {
	const found = new Map<number, OtherWays>();
	terms.forEach(({ bases }, at) => {
		for (const { rest, others } of bases.flatMap((base) => ways.get(base) ?? [])) {
			const places = placesOf(rest, terms, at);
			for (const place of places ?? []) {
				const before = found.get(place);
				found.set(place, {
					words: [...(before?.words ?? []), ...others],
					inPhrase: before?.inPhrase === true || rest.length > 0,
				});
			}
		}
	});
	return (at) => found.get(at) ?? none;
}

const none: OtherWays = { words: [], inPhrase: false };

/** Where a phrase stands whose first word is at a place; null where it does not. */
function placesOf(rest: Words, terms: readonly Term[], at: number): readonly number[] | null {
	const places = [at];
	for (const word of rest) {
		const from = (places.at(-1) ?? at) + 1;
		const gap = isStopWord(word) ? widestParticleGap : widestGap;
		const next = terms.findIndex((term, i) => i >= from && i <= from + gap && term.bases.includes(word));
		if (next < 0) return null;
		places.push(next);
	}
	return places;
}

/** How surely two words mean the same from which on one counts for the other. Untuned. */
export const sure = 0.7;

/** Whether one word states what the other, in the claim, states: "apartments" for "flats". */
export const isStatedBy = (claimed: string, said: string): boolean =>
	baseForms(claimed)
		.flatMap((base) => ways.get(base) ?? [])
		.some(({ rest, others }) => rest.length === 0 && others.some((other) => other.length === 1 && other[0] === said)) ||
	related(claimed).some(({ word, relation, weight }) => word === said && relation === 'synonym' && weight >= sure);
