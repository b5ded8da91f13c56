import { listedClass } from '../ranking/kind-said.ts';
import { type Match, surelyMet, surelySame } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isNoun, type Token } from '../text/annotation.ts';
import { classesOf, countryOf, isKindOf } from '../text/lexicon.ts';
import { overlap, type Span, spanOf } from '../text/span.ts';
import { wordsEndingAt } from '../text/terms.ts';
import type { WordClass } from '../text/word-class.ts';

// Where one of a class is asked for ("which animal") and the words chosen are none, the only one of it that the sentence has.

/** What is called by a noun, and rarely by a name: an animal, but no ship. */
const calledByNoun: ReadonlySet<WordClass> = new Set<WordClass>(['animal', 'plant', 'body', 'substance', 'food']);
/** Share of a noun's uses from which it is taken for one of these: a vessel is a ship as often as it carries blood. Untuned. */
const leastOfClass = 0.6;
/** The same of nouns whose class says less than they do. */
const namesOfKinds: ReadonlySet<string> = new Set(
	'plant illness disease drug color instrument weapon crime gas'.split(' '),
);

/** "Which *animal*", "in what *household appliance*": the class asked for, and nothing in between. */
const asksOne = /\b(?:which|what) (?:(?:kind|sort|type|species|breed) of )?$/iu;

/** Where one of a class is asked for, the only one of it that the sentence has, else the name behind its word; null where there is none, or the words chosen are one. */
export function ofClassAsked(chosen: Span | null, scene: Scene): Span | null {
	const { terms, text } = scene.analysis;
	const first = terms.find(({ role }) => role === 'class');
	if (first === undefined || !asksOne.test(text.slice(0, first.start))) return null;
	const last = terms.findLastIndex(({ role }) => role === 'class');
	return (
		oneOfKind(listedClass(terms) ?? terms[last]?.bases.at(-1) ?? '', chosen, scene) ?? namedAsClass(last, chosen, scene)
	);
}

/** The only word that is of a class, with the nouns before it ("*tea bush*", asked which plant), or the only country ("*Peru*'s central bank"). */
function oneOfKind(head: string, chosen: Span | null, scene: Scene): Span | null {
	const { matches, reading } = scene;
	const isOne = oneOfClass(head);
	if (isOne === null) return null;
	// "A washing *machine*" says "appliance" by another word, and is one.
	const isOfQuestion = ({ asked, strength }: Match) =>
		strength > (scene.analysis.terms[asked]?.role === 'class' ? surelySame : surelyMet);
	const ofQuestion = new Set(matches.flatMap((match) => (isOfQuestion(match) ? [match.at] : [])));
	const found = reading.terms.filter((term, at) => !term.stop && !ofQuestion.has(at) && isOne(at, scene));
	const [only] = found;
	if (only === undefined || found.some((term) => chosen !== null && overlap(term, chosen))) return null;
	if (new Set(found.map(({ bases }) => bases[0])).size > 1) return null;
	return { start: withNounsBefore(only, scene), end: only.end };
}

/** The name behind the word for a class: "the *carrier Qamar Air*", asked which airline; "the *island of Santa Maria*". */
function namedAsClass(at: number, chosen: Span | null, { matches, reading, text }: Scene): Span | null {
	const said = matches.flatMap((match) =>
		match.asked === at && match.strength > surelyMet ? [reading.terms[match.at]?.end ?? 0] : [],
	);
	const found = said.flatMap((end) => reading.names.filter(({ start }) => /^ (?:of )?$/u.test(text.slice(end, start))));
	const [only, ...others] = found;
	return others.length > 0 || (only !== undefined && chosen !== null && overlap(only, chosen)) ? null : spanOf(only);
}

function oneOfClass(head: string): ((at: number, scene: Scene) => boolean) | null {
	const isOne = (at: number, { reading }: Scene) =>
		wordsEndingAt(reading.terms, at).some((words) => isKindOf(words, head));
	if (head === 'country' || head === 'nation')
		return (at, scene) => countryOf(scene.reading.terms[at]?.text ?? '') !== null || isOne(at, scene);
	const [dominant] = classesOf(head);
	const isCalledByNoun =
		dominant !== undefined && calledByNoun.has(dominant.wordClass) && dominant.share >= leastOfClass;
	if (!isCalledByNoun && !namesOfKinds.has(head) && !head.includes(' ')) return null;
	return (at, scene) => {
		const term = scene.reading.terms[at];
		return (
			term !== undefined &&
			/^\p{Ll}/u.test(term.text) &&
			isOne(at, scene) &&
			isLastNoun(term, scene.reading.annotation().tokens)
		);
	};
}

/** "A *bat*", and not "a *calf* muscle". */
function isLastNoun({ start }: Span, tokens: readonly Token[]): boolean {
	const at = tokens.findIndex((token) => token.start === start);
	const [word, next] = [tokens[at], tokens[at + 1]];
	return word !== undefined && isNoun(word) && !(next?.start === word.end + 1 && isNoun(next));
}

function withNounsBefore({ start }: Span, { reading }: Scene): number {
	const { tokens } = reading.annotation();
	let from = start;
	for (let at = tokens.findIndex((token) => token.start === start) - 1; at >= 0; at--) {
		const token = tokens[at];
		if (token === undefined || token.end + 1 !== from || token.partOfSpeech !== 'NOUN') break;
		from = token.start;
	}
	return from;
}
