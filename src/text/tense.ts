import type { Token } from './annotation.ts';
import { irregularForms } from './irregular-forms.ts';
import type { Span } from './span.ts';

/**
 * Whether a sentence puts what it says of a stretch before or after its writing. `present`: a plain present, which announces
 * ("opens on Friday") more often than it tells; `unclear` where no verb tells.
 */
export type Tense = 'past' | 'present' | 'future' | 'unclear';

const modals = new Set("will 'll shall would may might could should must can".split(' '));
/** "is *due* on Friday", "*likely* to leave on Friday". */
const announcing = new Set(
	'due set scheduled expected slated planned poised likely bound going about supposed'.split(' '),
);
/** "A vote *planned* for Friday" is ahead; "he planned a vote" is not. */
const announcingAlone = new Set('scheduled expected slated planned'.split(' '));
/**
 * Verbs whose "to" goes on with what they tell: who "failed to appear in May" did so in May, and who "agreed to appear in May"
 * looked ahead. After L. Karttunen, *Implicative verbs*, Language 47, 1971, with verbs of beginning, ending and trying.
 */
const implicative = new Set(
	'begin start continue cease stop fail manage try attempt struggle help use come go get happen seem appear refuse decline forget neglect'.split(
		' ',
	),
);
/** What has been put off or prolonged ends after it was written. */
const prolonging = /^(?:extend|prolong|postpone|delay|adjourn|defer|suspend|renew|reschedule|push)/;
const present = new Set('is are am be has have does do'.split(' '));
const pastAuxiliaries = new Set('was were had did been'.split(' '));

/**
 * The tense of the verb that a stretch of a sentence goes with: the nearest one before it in its clause, else the nearest
 * one after it, across a comma only where the stretch opens its clause: "On Friday, ...". Read from the forms of the verbs alone.
 *
 * @param tokens Those of the sentence; see `annotate`.
 */
export function tenseAt(tokens: readonly Token[], { start, end }: Span): Tense {
	const words = tokens.filter(({ kind }) => kind !== 'number');
	const before = words.filter((token) => token.end <= start).slice(-reach);
	const clause = before.findLastIndex(isBoundary) + 1;
	for (let i = before.length - 1; i >= clause; i--) {
		if (isAnnouncedAlone(before, i)) return 'future';
		const tense = verbTense(before, i);
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

/** Words to either side among which the verb is looked for: a long clause. */
const reach = 40;
/** Words of a verb group: "has not yet been postponed". */
const groupLength = 5;

function joins(tokens: readonly Token[], from: number, to: number): boolean {
	return (
		tokens.slice(from + 1, to).every(({ partOfSpeech }) => ['ADV', 'AUX', 'PART', 'VERB'].includes(partOfSpeech)) &&
		(isVerb(tokens[to]) || announcing.has(tokens[to]?.normal ?? ''))
	);
}

function isBoundary(token: Token | undefined): boolean {
	if (token === undefined) return true;
	if (token.kind === 'punctuation') return /^[,;:()[\]"“”–—-]+$/.test(token.normal) && token.normal !== '-';
	return ['that', 'while', 'because', 'although', 'though', 'whereas'].includes(token.normal);
}

function isVerb(token: Token | undefined): boolean {
	return token?.partOfSpeech === 'VERB' || token?.partOfSpeech === 'AUX';
}

/** "May" and "will" are nouns as well. */
function isModal({ normal, partOfSpeech }: Token): boolean {
	return modals.has(normal) && partOfSpeech !== 'NOUN' && partOfSpeech !== 'PROPN';
}

/** The tense of the verb group that ends with the token `at`; null where it is no verb. */
function verbTense(tokens: readonly Token[], at: number): Tense | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const group = groupBefore(tokens, at);
	const helpers = group.slice(0, -1);
	const has = (words: ReadonlySet<string>) => helpers.some(({ normal }) => words.has(normal));
	if (
		announcing.has(token.normal) &&
		group.some(({ lemma, normal }) => lemma === 'be' || pastAuxiliaries.has(normal))
	) {
		return has(pastAuxiliaries) ? 'unclear' : 'future';
	}
	if (!isVerb(token) && !isModal(token)) return null;
	if (group.some(isModal)) return 'future';
	const to = helpers.findLastIndex(({ normal }) => normal === 'to');
	// "Is to leave", "has still to leave".
	const isObliged = helpers.slice(0, Math.max(to, 0)).some(({ partOfSpeech }) => partOfSpeech === 'AUX');
	if (has(announcing) || isObliged) return has(pastAuxiliaries) ? 'unclear' : 'future';
	if (to >= 0) return infinitiveTense(tokens, at - helpers.length + to);
	if (prolonging.test(token.normal) && isPastForm(token)) return 'future';
	if (has(pastAuxiliaries) || pastAuxiliaries.has(token.normal)) return 'past';
	if (isPastForm(token)) return 'past';
	if (present.has(token.normal)) return 'present';
	// "-ing" has the tense of the verb that it hangs on.
	if (token.normal.endsWith('ing')) return null;
	// Behind a verb or an article stands a noun, however it is tagged: "raised rates", "the march".
	const previous = tokens[at - 1];
	return previous?.partOfSpeech === 'VERB' || previous?.partOfSpeech === 'DET' ? null : 'present';
}

/** The tense of "to leave", which is ahead of the verb that it hangs on; null where it is that of the verb itself. `to`: its place. */
function infinitiveTense(tokens: readonly Token[], to: number): Tense | null {
	const before = tokens.slice(0, to);
	const governing = before.findLastIndex(isVerb);
	const verb = governing > before.findLastIndex(isBoundary) ? tokens[governing] : undefined;
	if (verb === undefined) return 'future';
	if (implicative.has(verb.lemma)) return null;
	return verbTense(tokens, governing) === 'past' ? 'unclear' : 'future';
}

/** Whether a participle without a verb of its own stands right before the stretch: "the vote *planned for* Friday". */
function isAnnouncedAlone(before: readonly Token[], at: number): boolean {
	return (
		announcingAlone.has(before[at]?.normal ?? '') &&
		before.slice(at + 1).every(isSmallWord) &&
		groupBefore(before, at).length === 1
	);
}

function isSmallWord({ partOfSpeech }: Token): boolean {
	return ['ADJ', 'ADP', 'ADV', 'CCONJ', 'DET', 'PART', 'SCONJ'].includes(partOfSpeech);
}

/** The auxiliaries, adverbs and particles right before a verb, and the verb itself. */
function groupBefore(tokens: readonly Token[], at: number): readonly Token[] {
	let from = at;
	while (from > 0 && at - from < groupLength) {
		const earlier = tokens[from - 1];
		if (earlier === undefined) break;
		const continues =
			['AUX', 'ADV', 'PART'].includes(earlier.partOfSpeech) ||
			isModal(earlier) ||
			announcing.has(earlier.normal) ||
			pastAuxiliaries.has(earlier.normal);
		if (!continues) break;
		from--;
	}
	return tokens.slice(from, at + 1);
}

function isPastForm({ normal }: Token): boolean {
	if (normal.endsWith('ed')) return true;
	// "set", "put" and their like are written alike in both tenses and are not listed.
	return irregularForms.verb.has(normal) && !/(?:ing|s)$/.test(normal) && !present.has(normal);
}

const ofTheFuture =
	/\b(?:will|won['’]t|shall|would|could|may|might|should|must|can|is|are|am|(?:be|was|were|has|have|had|going|set|due) to|due|planned|plans?|planning|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|want(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed)|propos(?:e|es|ed|ing)|predict(?:s|ed)?|forecast(?:s|ed)?|scheduled|slated|poised|likely|coming|upcoming|next|later|until|soon|future|deadline)\b|['’]ll\b/iu;

/** Whether a sentence may speak of what is to come after its writing: wide, so that one that does is hardly ever denied it. */
export function maySpeakOfFuture(text: string): boolean {
	return ofTheFuture.test(text);
}
