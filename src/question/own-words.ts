import { annotate } from '../text/annotation.ts';
import { isLightWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { auxiliary } from './clause.ts';

// What a question says by itself, whatever was spoken of before.

/** The words of a question that tell. */
export function weightyOf(question: string): readonly Term[] {
	return termsOf(question).filter(({ stop, bases }) => !stop && !bases.some(isLightWord));
}

/** "this", "those" and the like, before a noun or alone; not "cells that divide". */
export function hasDemonstrative(question: string): boolean {
	const { tokens } = annotate(question);
	return tokens.some(({ normal, partOfSpeech }, i) => {
		if (/^(?:this|these|those)$/.test(normal)) return true;
		if (normal !== 'that') return false;
		const [previous, next] = [tokens[i - 1], tokens[i + 1]];
		if (previous === undefined) return false;
		const ends = next === undefined || next.kind === 'punctuation';
		return (
			ends ||
			// "was *that* a success?"
			auxiliary.test(previous.normal) ||
			(partOfSpeech === 'DET' &&
				/^(?:NOUN|ADJ)$/.test(next.partOfSpeech) &&
				!/^(?:NOUN|PROPN|VERB)$/.test(previous.partOfSpeech))
		);
	});
}

/** "what is anemia?" is complete. */
export function isDefinition(question: string): boolean {
	return /^(?:and |so |ok |but )?wh(?:at|o)(?:['’]s| is| are| was| were) (?:an? )?(?:\S+ ?){1,3}(?<! like ?)\?*$/i.test(
		question,
	);
}
