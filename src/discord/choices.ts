import { beginningOf, plainToFit } from './cut.ts';
import { withoutBidiControls } from './escape.ts';
import { LIMITS } from './message.ts';
import { isVisible } from './shown-name.ts';

/** What Discord suggests while an option is typed. */
export interface Choice {
	readonly name: string;
	readonly value: string;
}

/** Suggestions that Discord shows at most. */
const MOST_CHOICES = 25;

/**
 * Up to 25 names to choose from, each once. One of which nothing can be seen is left out: for it, Discord would refuse them all.
 * `valueLimit`: characters of a value. A cut name still finds its article, since its words are in the title.
 */
export function choicesOf(names: readonly string[], valueLimit: number): Choice[] {
	const shown = new Set(names.filter(isVisible).map(withoutBidiControls));
	return [...shown]
		.slice(0, MOST_CHOICES)
		.map((name) => ({ name: plainToFit(name, LIMITS.choice), value: beginningOf(name, valueLimit) }));
}
