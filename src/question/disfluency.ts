import { annotate, isNoun, type Token } from '../text/annotation.ts';
import { questionWordPattern } from './question-words.ts';
import { repaired } from './repair.ts';

/** Sounds of hesitation: they only fall out, unless a word of correction stands by them. */
const hesitation = 'u+m+|u+h+|e+r+|e+r+m+|h+m+|woah|whoa|a+h+';
/** Words by which a speaker takes back what was just said. */
const takingBack = [
	'(?:no |not |or |what )*i (?:actually |really )?mean(?:t)?(?: to (?:say|ask))?',
	'(?:or |no )*(?:make|change|scratch|strike|forget|correct|cancel|nix) that(?: to)?|correction',
	"no[ ,]+(?:that should(?: be| have been)|that['’]s not right)",
	"never ?mind(?: that)?|excuse me|pardon me|hold on|hang on|my bad|my mistake|i['’]m sorry|(?<!\\b(?:is|was|are|were|be|been|feel|feels|felt|say|says|said|so) )sorry|oo+ps|whoops|nope|oh no|geez|jeez|gosh",
	'(?:no|or|oh)[ ,]+(?:wait|rather|actually|better|instead|maybe|perhaps|like|i guess|i think)|wait[ ,]+(?:no|actually)',
	"no[ ,]+not (?:that|this)(?: one)?(?: but)?|or[ ,]+no(?!\\W*$)|no[ ,]+no|let['’]s (?:say|try)|(?:or )?should (?:i|we) say|(?:shall|should) we say|i should say|or i should have said",
].join('|');
/** Words that only belong to an interruption where they stand beside one of the others. */
const weak =
	"or|no|not that|oh|wait|actually|rather|like|well|instead|but|just|really|though|ok|okay|yeah|to|it['’]s|i think|i guess";
/** What leads into the question that is asked instead. */
const leadIn =
	"(?:i (?:really |actually |just )?(?:want|wanted|need|needed|meant|would like|was trying|was going) to (?:know|ask|say)(?: about)?|(?:can|could) you (?:please )?tell me|(?:please |just )*tell me(?: about)?|what i (?:want|wanted|need|meant) (?:to (?:know|ask|say) )?(?:is|was)|the question is|i['’]m asking)";
const gap = '[\\s,.;:—–-]+';
const asks = `(?:(?:in|on|at|to|by|for|from|of|during|until|since|with) )?${questionWordPattern}\\b`;

const auxiliaries = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)';

/** A run of such words with at least one that is sure, with what leads on from it. */
const interruption = new RegExp(
	`(?:^|${gap})(?:(?:${weak})${gap})*(?<![\\p{L}\\p{N}])(?:(?<back>${takingBack})|${hesitation})(?![\\p{L}\\p{N}])` +
		`(?:${gap}(?:${takingBack}|${hesitation}|${weak}|${leadIn})(?![\\p{L}\\p{N}]))*(?:${gap}|$|(?=[?!]))`,
	'iu',
);
/** A bare "no", "wait", "rather" or "actually" before a question that begins anew. */
const restart = new RegExp(
	`(?:${gap}(?:or|no|wait|rather|actually|instead|oh|sorry|like|maybe)\\b)*(?<!\\b(?:to|and|only|why|who|that|or)\\b)${gap}(?:no|wait|rather|actually|or instead)${gap}(?:${leadIn}${gap})?(?=${asks})`,
	'iu',
);
/** Corrections in one question. A text of nothing else is not read to its end. */
const mostInterruptions = 6;
const questionWord = new RegExp(`\\b${questionWordPattern}\\b`, 'iu');

/**
 * The question as its speaker meant it, where they broke off and began again: "How many rooms, no wait, where is the
 * tribute?" asks where; "museums, no sorry, posters" are posters. A question without such words comes back unchanged.
 *
 * The words taken back, those that announce it and those that take their place are the reparandum, interregnum and repair
 * of Shriberg (1994), "Preliminaries to a theory of speech disfluencies".
 */
export function withoutFalseStarts(question: string): string {
	let text = question;
	for (let i = 0; i < mostInterruptions; i++) {
		const found = interruptionIn(text);
		if (found === null) break;
		const before = text.slice(0, found.start).replace(/[\s,;]+$/u, '');
		const after = text.slice(found.end).trimStart();
		if (!/[\p{L}\p{N}]/u.test(after)) text = before + after;
		else if (!/[\p{L}\p{N}]/u.test(before)) text = after;
		else text = repaired(before, after, found.takesBack);
	}
	const lost = !/[\p{L}\p{N}]/u.test(text) || (questionWord.test(question) && !questionWord.test(text));
	return lost ? question : text;
}

interface Interruption {
	readonly start: number;
	readonly end: number;
	/** Whether it takes words back, or may only be a pause. */
	readonly takesBack: boolean;
}

function interruptionIn(text: string): Interruption | null {
	const found = interruption.exec(text) ?? restart.exec(text);
	if (found !== null) {
		const takesBack = found.groups?.back !== undefined || /\b(?:or|no|wait|rather|actually|instead)\b/iu.test(found[0]);
		return { start: found.index, end: found.index + found[0].length, takesBack };
	}
	return bareNo(text) ?? unannounced(text);
}

/** "What is the old town *what is* a quarter ...", "Where might *or how* else ...". */
const secondQuestion = new RegExp(
	`(?<=^[^\\p{L}]*(?!(?:when|where) (?!${auxiliaries}))${asks}.*)(?<or>${auxiliaries}\\s+or)?\\s+(?=(?:what|how|why)\\s+(?:${auxiliaries}|many|much|long|far|old|else|sorts?|kinds?|types?)\\b)`,
	'iu',
);

// A question inside another keeps the order of a statement ("... what the number is"); one that does not, begins anew.
function unannounced(text: string): Interruption | null {
	const found = secondQuestion.exec(text);
	if (found === null) return null;
	const [start, end] = [found.index, found.index + found[0].length];
	const before = annotate(text).tokens.findLast((token) => token.end <= start);
	// "Who founded it, what was *its* purpose": a second question about the same thing.
	if (/\b(?:he|she|it|they|his|her|hers|its|their|them|him)\b/iu.test(text.slice(end))) return null;
	const brokenOff = found.groups?.or !== undefined || isNoun(before);
	return brokenOff ? { start, end, takesBack: true } : null;
}

/** Words after which "no" denies what follows: "there is no", "no longer", "yes or no". */
const deniedAfter = /\b(?:yes or|there|with|by|of|in|at|and|or|under|virtually|almost|say|says|said)[\s,]+$/iu;
const deniedBefore = /^no[\s-]+(?:longer|one|more|matter|doubt|less|fewer|later|such|other|sooner|\d)|^no[.\s]*\d/iu;
/** No sentence denies like this: "no the", "no in", "no is". */
const neverDenied = new RegExp(`^no,?\\s+(?:the|an?|this|in|of|for|to|at|on|from|with|by|${auxiliaries})\\b`, 'u');

// "the oldest museum no the largest museum": behind a noun, "no" takes back; behind a verb it denies.
function bareNo(text: string): Interruption | null {
	const starts = [...text.matchAll(/(?<=[\s,])no\b(?=[\s,]+[\p{L}\p{N}])/gu)]
		.map(({ index }) => index)
		.filter((start) => !deniedAfter.test(text.slice(0, start)) && !deniedBefore.test(text.slice(start)));
	if (starts.length === 0) return null;
	const said = annotate(text).tokens.filter(({ kind }) => kind !== 'punctuation');
	const start = starts.find(
		(at) => neverDenied.test(text.slice(at)) || isNominal(said.findLast(({ end }) => end <= at)),
	);
	if (start === undefined) return null;
	const length = /^no[\s,]+(?:not[\s,]+)?/iu.exec(text.slice(start))?.[0].length ?? 0;
	return { start, end: start + length, takesBack: true };
}

function isNominal(token: Token | undefined): boolean {
	return token !== undefined && ['NOUN', 'PROPN', 'NUM', 'ADJ'].includes(token.partOfSpeech);
}
