import { annotate } from '../text/annotation.ts';
import { isOrdinaryWord, isPersonNoun, properNounClass } from '../text/lexicon.ts';
import { findNames, officesAmong } from '../text/names.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isLightWord } from '../text/stop-words.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { isCapitalised } from '../text/words.ts';
import type { AnswerType } from './answer-type.ts';
import { excludedIn } from './besides.ts';
import { withLeftOut } from './contractions.ts';
import { withoutFalseStarts } from './disfluency.ts';
import { type Expansion, expand, expandPlace } from './expansion.ts';
import { degreeAsked, readForm } from './form.ts';
import { framingIn } from './framing.ts';
import { withinLimits } from './limits.ts';
import { isPleasantry, withoutPreamble } from './preamble.ts';
import { questionsIn } from './several.ts';
import { correctSpelling } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { namesAsked } from './who-asked.ts';

/** A word of the question that is looked for. */
export interface QuestionTerm extends Term {
	/** Names and numbers decide: a sentence about another country, person or year is no answer. */
	readonly kind: 'word' | 'name' | 'number';
	/**
	 * `focus`: counted or measured ("how many *refugees*"). `class`: what the answer is one of ("which *country*"), which
	 * the answering sentence need not say. `content`: all others.
	 */
	readonly role: 'focus' | 'class' | 'content';
	/** Says little by itself: "get", "give", "people". */
	readonly light: boolean;
	readonly verb: boolean;
	/** Other words that may stand for it in an article. */
	readonly expansions: readonly Expansion[];
	/** Places within it: a sentence that says one may speak of it. They are not looked for. */
	readonly within: readonly Expansion[];
}

/** What a question asks for, and the words to look for. */
export interface QuestionAnalysis {
	/** As it was asked. */
	readonly question: string;
	/** As it is read: courtesies and false starts left out, misspelt words replaced by the corpus's. Spans are offsets into it. */
	readonly text: string;
	/** Whether a misspelling was replaced or a false start left out. */
	readonly corrected: boolean;
	/** Further questions of the same message, which are not looked into. */
	readonly others: readonly string[];
	readonly answerType: AnswerType;
	/** The noun phrase asked about, where the question has one: "refugees", "country". */
	readonly focus: Span | null;
	/** Empty when nothing was asked. What it asks beyond ("besides Oslo") is not among them. */
	readonly terms: readonly QuestionTerm[];
}

/** Reads a question. The vocabulary is the corpus's: it corrects spelling and tells names typed in lower case. */
export function analyzeQuestion(question: string, vocabulary: Vocabulary): QuestionAnalysis {
	const bounded = withinLimits(question);
	if (isPleasantry(bounded)) {
		return { question, text: bounded, corrected: false, others: [], answerType: 'other', focus: null, terms: [] };
	}
	const asked = withLeftOut(withoutPreamble(withoutShouting(bounded)));
	const fluent = withoutFalseStarts(asked);
	const [first, ...others] = questionsIn(fluent);
	const text = correctSpelling(first, vocabulary);
	const { tokens } = annotate(text);
	const read = termsOf(text);
	const form = readForm(text, tokens);
	const { focus, focusRole } = form;
	const degree = degreeAsked(tokens);
	const excluded = excludedIn(text, tokens);
	const framing = framingIn(text);
	const offices = officesAmong(findNames(text), text);
	const terms = read
		.filter(({ stop, start }) => !stop && !excluded.some((span) => span.start <= start && start < span.end))
		.map((term): QuestionTerm => {
			const inFocus = focus !== null && isWithin(term, focus);
			const kind =
				offices.some((office) => isWithin(term, office)) && isOrdinaryWord(term.normal)
					? 'word'
					: kindOf(term, text, vocabulary);
			return {
				...term,
				kind,
				role: inFocus ? focusRole : term.start === degree?.start ? 'class' : 'content',
				light: kind === 'word' && (term.bases.some(isLightWord) || framing.some((words) => isWithin(term, words))),
				verb: tokens.some(
					(token) => token.start <= term.start && term.start < token.end && token.partOfSpeech === 'VERB',
				),
				expansions: expand(term, read, text, kind === 'name', vocabulary),
				within: expandPlace(term, read, vocabulary),
			};
		});
	// "Who is Donald Blome?" does not ask for a person but for what he is.
	const names = namesAsked(text, terms);
	return {
		question,
		text,
		corrected: fluent !== asked || text !== first,
		others,
		answerType: names === null ? form.answerType : 'definition',
		focus,
		terms: names?.map((name) => ({ ...name, role: 'content' })) ?? terms,
	};
}

/** Fewer words in capitals alone are names: "UNSC", "US FDA". */
const shoutedWords = 3;

/** "WHO IS THE MAYOR?": capitals that every word has tell no names. */
function withoutShouting(text: string): string {
	const inCapitals = text.split(/\s+/u).filter((word) => /\p{Lu}/u.test(word)).length;
	return inCapitals >= shoutedWords && !/\p{Ll}/u.test(text) ? text.toLowerCase() : text;
}

function kindOf(term: Term, text: string, vocabulary: Vocabulary): QuestionTerm['kind'] {
	if (/^\p{N}/u.test(term.text)) return 'number';
	// "PM" and "CEO" are written like names and stand for offices.
	const isOffice = (words: string) => isPersonNoun(words.split(' ').at(-1) ?? '');
	if (/^\p{Lu}{2,}$/u.test(term.text) && vocabulary.otherForms(term, text).some(isOffice)) return 'word';
	const capitalised = isCapitalised(term.text) && term.start > 0;
	const isKnown = term.bases.some((base) => properNounClass(base) !== null);
	// Typed in lower case: a word that the corpus capitalises and the dictionary does not know. "Governor" is no name.
	const isCorpusName = !isOrdinaryWord(term.normal) && term.bases.some((base) => vocabulary.isName(base));
	return capitalised || isKnown || isCorpusName ? 'name' : 'word';
}
