import { isLightWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { hasDemonstrative, isDefinition, weightyOf } from './own-words.ts';
import { openPronouns } from './pronouns.ts';
import type { Turn } from './salience.ts';

/** Asks for more of what was spoken of. */
const further = /\b(?:others?|another|else|any)\b/i;

/*
 * When a question without a name, a pronoun or a "this" goes on with the article: up to so many words of weight whatever they
 * are, up to so many where it asks for another or for any, else where such a share of them was said before. Tuned on the
 * development half of the sets.
 */
const shortQuestion = 1;
const mostFurther = 3;
const sharedShare = 0.3;

/** Whether a question goes on with an article that was quoted from: it says so, or it has nothing of its own. */
export function goesOn(question: string, { text: title }: Entity, history: readonly Turn[]): boolean {
	if (openPronouns(question).length > 0 || hasDemonstrative(question)) return true;
	if (isDefinition(question) && !isDefinite(question)) return false;
	const weighty = weightyOf(question);
	const known = wordsAbout(title, history);
	const isKnown = ({ bases }: Term) => bases.some((base) => known.has(base));
	if (entitiesOf(question).some(({ proper }) => proper) || names(title, question)) return false;
	if (further.test(question) && weighty.length <= mostFurther) return true;
	return weighty.length <= shortQuestion || weighty.filter(isKnown).length >= sharedShare * weighty.length;
}

// "was osei elected?": a family name is a usual way to name somebody.
function names(title: string, question: string): boolean {
	const last = termsOf(title).findLast(({ stop }) => !stop);
	return last !== undefined && termsOf(question).some(({ normal }) => normal === last.normal);
}

function wordsAbout(title: string, history: readonly Turn[]): ReadonlySet<string> {
	const about = history.filter(({ answer }, i) => i === history.length - 1 || (answer?.title ?? '').startsWith(title));
	const said = about.map(({ question, answer }) =>
		`${question} ${answer?.text ?? ''} ${answer?.title ?? ''}`.slice(0, mostCharacters),
	);
	return new Set(termsOf(said.join(' ')).flatMap(({ stop, bases }) => (stop || bases.some(isLightWord) ? [] : bases)));
}

// "what were the themes?", of an article, is not.
function isDefinite(question: string): boolean {
	return /^(?:and |so |ok |but )?wh(?:at|o)(?:['’]s| is| are| was| were) the /i.test(question);
}
