import { isVerb, type Token } from './annotation.ts';
import type { Span } from './span.ts';
import {
	alikeInPast,
	announcing,
	groupBefore,
	groupLength,
	isBoundary,
	isPastForm,
	isPresentBe,
	type Tense,
	verbTense,
} from './verb-tense.ts';
import { isCapitalised } from './words.ts';

/** "A vote *planned* for Friday" is ahead; "he planned a vote" is not. */
const announcingAlone = new Set('scheduled expected slated planned'.split(' '));
/** "Is accused of the theft on Friday" tells of a deed that is done. */
const charging = new Set('accused alleged blamed charged suspected wanted'.split(' '));
/** What has been put off or prolonged to a day ends after it was written. */
const prolonging = /^(?:extend|prolong|postpone|delay|adjourn|defer|suspend|renew|reschedule|push|move|shift|put)/;
const toADay =
	/(?:^| )(?:until|till|’til|to|through|beyond)(?: (?:the|at|least|early|late|mid|end|start|beginning|middle|of))*$/;

/**
 * The tense of the verb that a stretch of a sentence goes with: the nearest one before it in its clause, else the nearest
 * one after it, across a comma only where the stretch opens its clause: "On Friday, ...". Read from the forms of the verbs alone.
 *
 * @param tokens Those of the sentence; see `annotate`.
 */
export function tenseAt(tokens: readonly Token[], { start, end }: Span): Tense {
	const words = tokens.filter(({ kind }) => kind !== 'number');
	const before = words.filter((token) => token.end <= start).slice(-reach);
	const clause = clauseOf(before);
	const target = words.find((token) => token.start >= start && token.end <= end);
	for (let i = before.length - 1; i >= clause; i--) {
		if (isAnnouncedAlone(before, i)) return 'future';
		if (isPutOff(before, i, target)) return 'future';
		const tense = isPresentPassive(before, i) ? passiveTense(before, i) : verbTense(before, i);
		if (tense !== null) return tense;
	}
	const opens = clause === 0 || before.slice(clause).every(isSmallWord);
	const after = words.filter((token) => token.start >= end).slice(0, reach);
	for (let i = 0; i < after.length; i++) {
		if (!opens && isBoundary(after[i])) break;
		const tense = verbTense(after, i);
		if (tense !== null) {
			// The finite verb stands first, and what it announces behind it: "is", then "due".
			const group = after.slice(i, i + groupLength).findLastIndex((_, n) => n > 0 && joins(after, i, i + n));
			return (group > 0 ? verbTense(after, i + group) : null) ?? tense;
		}
	}
	return 'unclear';
}

/**
 * Where the clause that ends with the last word begins. A name in commas does not end it: "summoned the envoy, Ada Lind, on
 * Friday".
 */
function clauseOf(before: readonly Token[]): number {
	const last = before.findLastIndex(isBoundary);
	const earlier = before.slice(0, Math.max(last, 0)).findLastIndex(isBoundary);
	const isNamed =
		earlier >= 0 &&
		[last, earlier].every((at) => before[at]?.normal === ',') &&
		before.slice(earlier + 1, last).every(isOfName) &&
		before.slice(last + 1).every(isSmallWord);
	return (isNamed ? before.slice(0, earlier).findLastIndex(isBoundary) : last) + 1;
}

function isOfName({ text, kind }: Token): boolean {
	return kind === 'word' && isCapitalised(text);
}

/** Words to either side among which the verb is looked for: a long clause. */
const reach = 40;

function joins(tokens: readonly Token[], from: number, to: number): boolean {
	return (
		tokens.slice(from + 1, to).every(({ partOfSpeech }) => ['ADV', 'AUX', 'PART', 'VERB'].includes(partOfSpeech)) &&
		(isVerb(tokens[to]) || announcing.has(tokens[to]?.normal ?? ''))
	);
}

/** "Is sentenced", "are published"; not "has been published". */
function isPresentPassive(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!isVerb(token) || token === undefined || announcing.has(token.normal)) return false;
	const helpers = groupBefore(tokens, at).slice(0, -1);
	return (
		helpers.some(isPresentBe) &&
		helpers.every((one) => isPresentBe(one) || one.partOfSpeech === 'ADV' || one.normal === 'not') &&
		(isPastForm(token) || alikeInPast.has(token.normal))
	);
}

/** "Is sentenced on Friday" looks ahead; what "is closed after the flood on Friday" does not say when. */
function passiveTense(before: readonly Token[], at: number): Tense {
	const between = before.slice(at + 1);
	if (charging.has(before[at]?.normal ?? '')) return 'past';
	if (between.some(({ normal }) => ['after', 'following', 'over', 'since'].includes(normal))) return 'past';
	return between.every(isSmallWord) ? 'present' : 'unclear';
}

/** Whether the verb puts something off or prolongs it to the stretch: "suspended *until* Friday", and not "suspended on Friday". */
function isPutOff(before: readonly Token[], at: number, first: Token | undefined): boolean {
	const verb = before[at];
	if (verb === undefined || !isVerb(verb) || !prolonging.test(verb.normal)) return false;
	if (!isPastForm(verb) && verb.normal !== 'put') return false;
	const between = before.slice(at + 1).map(({ normal }) => normal);
	return toADay.test(between.join(' ')) || toADay.test(first?.normal ?? '');
}

/** Whether a participle without a verb of its own stands right before the stretch: "the vote *planned for* Friday". */
function isAnnouncedAlone(before: readonly Token[], at: number): boolean {
	const isSetFor = before[at]?.normal === 'set' && before[at + 1]?.normal === 'for';
	return (
		(announcingAlone.has(before[at]?.normal ?? '') || isSetFor) &&
		before.slice(at + 1).every(isSmallWord) &&
		groupBefore(before, at).length === 1
	);
}

function isSmallWord({ partOfSpeech }: Token): boolean {
	return ['ADJ', 'ADP', 'ADV', 'CCONJ', 'DET', 'PART', 'SCONJ'].includes(partOfSpeech);
}

const ofTheFuture =
	/\b(?:will|won['’]t|shall|would|could|may|might|should|must|can|is|are|am|(?:be|was|were|has|have|had|going|set|due) to|due|planned|plans?|planning|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|want(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed)|propos(?:e|es|ed|ing)|predict(?:s|ed)?|forecast(?:s|ed)?|scheduled|slated|poised|likely|coming|upcoming|next|later|until|soon|future|deadline)\b|['’]ll\b/iu;

/** Whether a sentence may speak of what is to come after its writing: wide, so that one that does is hardly ever denied it. */
export function maySpeakOfFuture(text: string): boolean {
	return ofTheFuture.test(text);
}
