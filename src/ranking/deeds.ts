import { isPersonNoun } from '../text/lexicon.ts';
import type { Term } from '../text/terms.ts';
import { isCapitalised } from '../text/words.ts';
import { isDeed } from './coverage.ts';
import { surelyMet } from './match.ts';
import type { Scene } from './scene.ts';

/** Those who do what is asked about where it is named by a noun: "the *Soviet* invasion", "*militant* attacks". */
export function doersBefore({ analysis, matches, reading }: Scene): readonly Term[] {
	if (!/^who (?!is\b|are\b|was\b|were\b|did\b|does\b|do\b)/iu.test(analysis.text)) return [];
	return matches.flatMap(({ asked, at, strength }) => {
		const [doer, deed] = [reading.terms[at - 1], reading.terms[at]];
		const term = analysis.terms[asked];
		if (
			term === undefined ||
			!isDeed(term) ||
			strength < surelyMet ||
			doer === undefined ||
			doer.stop ||
			doer.end + 1 !== deed?.start
		)
			return [];
		const token = reading.annotation().tokens.find(({ start }) => start === deed.start);
		const isSomebody = isCapitalised(doer.text) || isPersonNoun(doer.bases[0] ?? '');
		return isSomebody && token?.partOfSpeech === 'NOUN' ? [doer] : [];
	});
}
