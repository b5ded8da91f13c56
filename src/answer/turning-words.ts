import type { QuestionAnalysis } from '../question/analysis.ts';
import { related } from '../text/lexicon.ts';
import { isLightWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';

// A question that is answered by the form of an article is answered surely, and so has to be the very question. What tells two apart is
// often a word that ranking hardly looks for: "what should I *not* bring", "the *last* chair", "how much *before*".

/** Words that make no other question of one, whether they are there or not. All other function words and light words do. */
const turnsNothing: ReadonlySet<string> = new Set(
	`a an the i me my mine myself we us our ours you your yours it its
	who whom which what when where why how whether if
	am is are was were be been being have has had having do does did doing done
	will would shall should can could may might must need ought want let use get mean call know tell explain describe find
	and or of to in on at by for from with about as per via into during along
	there here please just very ever quite really exactly actually currently current now today usually typically generally also any some own
	many much people person number amount total time date reason thing kind sort type form way`
		.split(/\s+/)
		.filter(Boolean),
);

/** "*Where's* the hall?" */
const shortened = /['’](?:s|re|ll|d|ve|m)$/u;
const denial = /^(?:not|never|no|none|neither|nor|without|cannot|.+n['’]t)$/u;

/** The words of a text that make another question of it, with where each stands among its words. A denial is "not", whatever its word. */
function turningIn(words: readonly Term[]): readonly { readonly word: string; readonly at: number }[] {
	return words.flatMap(({ normal, stop, bases }, at) => {
		const light = stop ? normal.replace(shortened, '') : bases.find(isLightWord);
		if (light === undefined || turnsNothing.has(light)) return [];
		return [{ word: denial.test(light) ? 'not' : light, at }];
	});
}

function turningWords(text: string): ReadonlySet<string> {
	return new Set(turningIn(termsOf(text)).map(({ word }) => word));
}

/** Whether the same words of two questions make others of them. */
export function turnAlike(one: string, other: string): boolean {
	const [first, second] = [turningWords(one), turningWords(other)];
	return first.size === second.size && [...first].every((word) => second.has(word));
}

/**
 * The words that make another question of one and that none of the texts says. What is done, and the class of the answer ("what *year*"), need
 * not be said.
 */
export function turningUnsaid({ text, terms }: QuestionAnalysis, texts: readonly string[]): readonly string[] {
	const words = termsOf(text);
	const said = new Set(texts.flatMap((one) => [...turningWords(one)]));
	return turningIn(words).flatMap(({ word, at }) => {
		const term = terms.find(({ start }) => start === words[at]?.start);
		return said.has(word) || term?.verb === true || term?.role === 'class' ? [] : [word];
	});
}

/** Whether a verb has an opposite: votes that are counted are not said to be lost, nor to be won. */
export function hasOpposite({ bases }: Pick<Term, 'bases'>): boolean {
	return bases.some((base) =>
		related(base).some(({ word, relation }) => relation === 'antonym' && !word.includes(' ')),
	);
}
