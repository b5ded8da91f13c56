import type { QuestionAnalysis, QuestionTerm } from '../question/analysis.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { Expansion } from '../question/expansion.ts';
import { isUnknown } from '../ranking/coverage.ts';
import { surelyMet } from '../ranking/match.ts';
import type { RankedCandidate } from '../ranking/rank.ts';
import type { SentenceIndex } from '../retrieval/sentence-index.ts';
import { properNounClass } from '../text/lexicon.ts';
import type { AbstentionReason } from './answer.ts';

/** What sort of answer was looked for, in words that follow "I looked for". */
export const lookedFor: Readonly<Record<AnswerType, string>> = {
	person: 'a person',
	place: 'a place',
	date: 'a date',
	duration: 'a length of time',
	quantity: 'a number',
	money: 'a sum of money',
	percentage: 'a percentage',
	reason: 'a reason',
	manner: 'a way of doing it',
	definition: 'a definition',
	'yes-no': 'a statement for or against',
	other: 'a statement',
};

/** Why nothing is given as an answer. `best`: what ranks first; `missing`: see {@link missingWords}. */
export function reasonFor(
	analysis: QuestionAnalysis,
	best: RankedCandidate | undefined,
	missing: readonly string[],
): AbstentionReason {
	if (!saysOfWhat(analysis)) return 'not-a-question';
	if (best === undefined) return 'nothing-shared';
	if (missing.length > 0) return 'focus-missing';
	if (best.evidence.kindMissing > 0) return 'no-answer-of-type';
	return 'weak-evidence';
}

/** Whether a question has a word that tells: "when did it happen?" asks of anything that did, and "what did he say?" of anybody. */
export function saysOfWhat({ terms }: QuestionAnalysis): boolean {
	return terms.some(({ light }) => !light);
}

/** A word that is only near another does not mention it, nor is the Titanic mentioned where something is "colossal". */
function saysTheSame({ kind }: QuestionTerm, { bases, relation, strength }: Expansion): boolean {
	if (kind === 'name' && relation === 'synonym') return properNounClass(bases.join(' ')) !== null;
	return relation !== 'paraphrase' || strength > surelyMet;
}

/** The words of a question that no article mentions, in no other words either, as they were typed. */
export function missingWords({ terms }: QuestionAnalysis, index: SentenceIndex): readonly string[] {
	const { vocabulary } = index;
	return terms
		.filter(({ light, role }) => !light && role !== 'class')
		.filter((term) => {
			const expansions = term.expansions.filter((expansion) => saysTheSame(term, expansion));
			const isTitle = term.bases.some((base) => index.articlesTitled(base).length > 0);
			return !isTitle && isUnknown({ ...term, expansions }, vocabulary) && !isHyphenated(term, index);
		})
		.map(({ text }) => text);
}

/** Sentences that are looked at for a word with a hyphen. Untuned. */
const mostLookedAt = 500;

/** Whether the articles have a word with a hyphen in it, which makes two words of it: asked about the wifi, "Wi-Fi" is mentioned. */
function isHyphenated({ normal }: QuestionTerm, { corpus, sentencesWith }: SentenceIndex): boolean {
	return Array.from(normal, (_, at) => at).some((at) => {
		const [head, tail] = [normal.slice(0, at), normal.slice(at)];
		if (head === '') return false;
		const found = sentencesWith(tail).subarray(0, mostLookedAt);
		return found.some((place) => corpus.sentences[place]?.text.toLowerCase().includes(`${head}-${tail}`) === true);
	});
}
