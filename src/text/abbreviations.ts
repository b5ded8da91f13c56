import type { Acronym } from './acronyms.ts';
import type { Term } from './terms.ts';

// The short form as `Term.normal` has it, and what it stands for, in dictionary forms. General usage, nobody's corpus.
const table: readonly (readonly [string, readonly string[]])[] = [
	['US', ['united states', 'america', 'american']],
	['usa', ['united states', 'america', 'american', 'US']],
	['un', ['united nations']],
	['unsc', ['security council']],
	['unga', ['general assembly']],
	['uk', ['united kingdom', 'britain', 'british']],
	['eu', ['european union']],
	['uae', ['united arab emirates']],
	['pm', ['prime minister', 'premier']],
	['dpm', ['deputy prime minister']],
	['fm', ['foreign minister']],
	['fo', ['foreign office']],
	['govt', ['government']],
	['dept', ['department']],
	['gdp', ['gross domestic product']],
	['ceo', ['chief executive']],
	['cfo', ['chief financial officer']],
	['mp', ['member of parliament']],
	['ngo', ['non-governmental organisation']],
	['imf', ['international monetary fund']],
	['ai', ['artificial intelligence']],
	['ev', ['electric vehicle']],
	['tv', ['television']],
	['nyc', ['new york']],
	['la', ['los angeles']],
	['dc', ['washington']],
	['ww1', ['first world war', 'world war i']],
	['ww2', ['second world war', 'world war ii']],
	['km', ['kilometre']],
	['kg', ['kilogram']],
];

/**
 * The other forms of a term that is an abbreviation, or is a word of what an abbreviation stands for, in its text: "unsc" for
 * "council" in "the Security Council".
 */
export type OtherForms = (term: Term, text: string) => readonly string[];

/** Prepares the abbreviations of general usage, and those that a corpus explains. */
export function createOtherForms(acronyms: readonly Acronym[]): OtherForms {
	const longForms = new Map(table.map(([short, long]) => [short, new Set(long)]));
	for (const { short, long } of acronyms) longForms.set(short, (longForms.get(short) ?? new Set()).add(long));
	const byWord = new Map<string, { readonly short: string; readonly long: string }[]>();
	for (const [short, forms] of longForms)
		for (const long of forms)
			for (const word of new Set(long.split(' '))) {
				const known = byWord.get(word);
				if (known === undefined) byWord.set(word, [{ short, long }]);
				else known.push({ short, long });
			}
	return (term, text) => {
		const around = text.toLowerCase();
		const shortForms = (byWord.get(term.normal) ?? [])
			.filter(({ long }) => spansTerm(long, term, around))
			.map(({ short }) => short);
		const siblings = shortForms.flatMap((short) => [...(longForms.get(short) ?? [])]);
		return [...new Set([...(longForms.get(term.normal) ?? []), ...shortForms, ...siblings])];
	};
}

function spansTerm(words: string, term: Term, text: string): boolean {
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (at <= term.start && term.end <= at + words.length) return true;
	}
	return false;
}
