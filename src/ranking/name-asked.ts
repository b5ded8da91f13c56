import type { QuestionAnalysis } from '../question/analysis.ts';
import { classesOf, isKindOf } from '../text/lexicon.ts';
import type { NameClass } from '../text/names.ts';
import type { Term } from '../text/terms.ts';
import type { WordClass } from '../text/word-class.ts';
import { isClosedClass, isProfession } from './kind-said.ts';
import { isNewName } from './match.ts';
import type { Scene } from './scene.ts';
import { datelineEnd } from './span-fit.ts';

/** A sentence that a question is put to, and how strongly it says each of the question's terms, the class of the answer by one of it. */
type SaidScene = Pick<Scene, 'text' | 'reading' | 'matches'> & { readonly said: readonly number[] };

const namedThing =
	/\bnames? of\b|['’]s (?:full |first |last )?names?\b|\bwhat(?:['’]s| is| are| was| were) .* (?:called|named)\b/iu;

const livelihood = /\b(?:do|does|doing|did) for (?:an?|his|her|their) living\b/iu;

/** What the lexicon has under neither institutions nor enterprises. */
const organisations: ReadonlySet<string> = new Set(
	'university college school hospital ministry court broadcaster magazine supplier contractor'.split(' '),
);

/** What has a name or is called what it is: asked "which company", some words of a sentence that answers are a company's. */
const concrete: ReadonlySet<WordClass> = new Set(
	'person group place artifact animal plant food substance body object'.split(' ') as WordClass[],
);

/**
 * Tells of each sentence whether the name that is asked for is missing: that of somebody or of a group ("the name of the judge",
 * "what is the insurer called", not that of a process), or of one of a class ("which company") that the sentence neither speaks
 * of nor has a word for.
 */
export function createNameMissing({ text, terms, answerType }: QuestionAnalysis): (scene: SaidScene) => boolean {
	const classOf = (base: string | undefined) => (base === undefined ? undefined : classesOf(base)[0]?.wordClass);
	const named = classOf(terms.findLast(({ role }) => role === 'focus')?.bases[0]);
	if (namedThing.test(text) && (named === 'person' || named === 'group')) {
		return (scene) => !hasNewName(scene, ['nationality', 'place']);
	}
	if (livelihood.test(text)) {
		return ({ reading, matches }) =>
			!reading.terms.some((term, i) => isProfession(term) && !matches.some(({ at }) => at === i));
	}
	const asked = terms.findLastIndex(({ role }) => role === 'class');
	const head = terms[asked]?.bases[0] ?? '';
	const isSaid = (said: readonly number[]) => (said[asked] ?? 0) > 0;
	const isOfClass =
		asked >= 0 && ['person', 'place', 'other'].includes(answerType) && /\b(?:which|what)\b/iu.test(text);
	if (isOfClass && isClosedClass(head)) return ({ said }) => !isSaid(said);
	const wordClass = classOf(head);
	if (isOfClass && wordClass !== undefined && concrete.has(wordClass)) {
		const isOne = isFirm(head) ? ({ bases }: Term) => bases.some(isFirm) : () => false;
		const but = notNamed(head, wordClass);
		return (scene) => !isSaid(scene.said) && !scene.reading.terms.some(isOne) && !hasNewName(scene, but);
	}
	return () => false;
}

/** A firm or an office in the widest sense: an insurer is one, and no kind of company. */
function isFirm(base: string): boolean {
	return isKindOf(base, 'institution') || isKindOf(base, 'enterprise') || organisations.has(base);
}

/** The names that one of a class never has. A team may be called by its town, a museum by its street, a company and a ship by neither. */
function notNamed(head: string, wordClass: WordClass): readonly NameClass[] {
	if (wordClass === 'artifact' && !isKindOf(head, 'structure') && !isKindOf(head, 'facility'))
		return ['nationality', 'place'];
	if (['animal', 'plant', 'food', 'substance', 'body'].includes(wordClass)) return ['nationality', 'place', 'person'];
	return isFirm(head) ? ['nationality', 'place'] : ['nationality'];
}

// Whether a sentence names somebody or something, of another class than those, that the question does not.
function hasNewName({ text, reading: { names, terms }, matches }: SaidScene, but: readonly NameClass[]): boolean {
	const from = datelineEnd(text);
	return names.some((name) => name.start >= from && !but.includes(name.nameClass) && isNewName(name, terms, matches));
}
