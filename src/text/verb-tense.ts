import { isNoun, isVerb, type Token } from './annotation.ts';
import { irregularForms } from './irregular-forms.ts';
import { isCapitalised } from './words.ts';

/**
 * Whether a sentence puts what it says of a stretch before or after its writing. `present`: a plain present, which announces
 * ("opens on Friday") more often than it tells; `unclear` where no verb tells.
 */
export type Tense = 'past' | 'present' | 'future' | 'unclear';

const modals = new Set("will 'll shall would may might could should must can".split(' '));
/** "is *due* on Friday", "*likely* to leave on Friday". */
export const announcing = new Set(
	'due set scheduled expected slated planned poised likely bound going about supposed'.split(' '),
);
/**
 * Verbs whose "to" goes on with what they tell: who "failed to appear in May" did so in May, and who "agreed to appear in May"
 * looked ahead. After L. Karttunen, *Implicative verbs*, Language 47, 1971, with verbs of beginning, ending and trying.
 */
const implicative = new Set(
	'begin start continue cease stop fail manage try attempt struggle help use come go get happen seem appear refuse decline forget neglect'.split(
		' ',
	),
);
/** Verbs that ask for or promise what is to be done: who "has agreed to leave in May" is still to leave. */
const lookingAhead = new Set(
	'agree ask commit decide expect hope instruct intend invite offer order plan pledge promise propose request tell threaten undertake urge vow'.split(
		' ',
	),
);
/** Verbs whose past is written like their base: "beat", "cut". */
export const alikeInPast = new Set(
	'beat bet bid broadcast burst cast cost cut hit hurt let put quit set shed shut slit split spread thrust upset'.split(
		' ',
	),
);
/** Those of them that also tell what happens by a plan: "shops shut on Monday". */
const mayBePlanned = new Set('bid broadcast cast cut let put quit set shut split'.split(' '));
/** Who "is leaving in April" is still there. */
const departing = new Set('leaving retiring quitting departing'.split(' '));
const present = new Set('is are am be has have does do'.split(' '));
const pastAuxiliaries = new Set('was were had did been'.split(' '));

/** Words of a verb group: "has not yet been postponed". */
export const groupLength = 5;

/** The tense of the verb group that ends with the token `at`; null where it is no verb. */
export function verbTense(tokens: readonly Token[], at: number): Tense | null {
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
	if (has(pastAuxiliaries) || pastAuxiliaries.has(token.normal)) return 'past';
	if (isPastForm(token)) return 'past';
	if (present.has(token.normal)) return 'present';
	// "-ing" has the tense of the verb that it hangs on.
	if (token.normal.endsWith('ing')) return departing.has(token.normal) && helpers.some(isPresentBe) ? 'future' : null;
	const previous = tokens[at - 1];
	if (isNoVerbBehind(previous, token)) return null;
	if (alikeInPast.has(token.normal)) return alikeTense(tokens, at);
	return takesEffect(tokens, at) ? 'future' : 'present';
}

/** Behind a verb, an article or a preposition stands a noun, however it is tagged, and within a name a name: "raised rates", "for scrap". */
function isNoVerbBehind(previous: Token | undefined, token: Token): boolean {
	if (previous === undefined) return false;
	const isName = [previous, token].every(({ text }) => isCapitalised(text));
	return (
		(isName && previous.partOfSpeech === 'PROPN') ||
		['VERB', 'DET'].includes(previous.partOfSpeech) ||
		/^(?:about|at|by|for|from|in|into|of|on|over|under|with|without)$/.test(previous.normal)
	);
}

/** "Norberg beat Ruud" is a past, "shops shut" may be either, and behind "and" the verb before it tells. */
function alikeTense(tokens: readonly Token[], at: number): Tense | null {
	const [verb, subject] = [tokens[at]?.normal ?? '', tokens[at - 1]];
	if (subject?.partOfSpeech === 'CCONJ') return null;
	// A plural that begins a sentence is often tagged as a name.
	const isPlural =
		(subject?.partOfSpeech === 'NOUN' && subject.normal !== subject.lemma) ||
		(at === 1 && /[^s]s$/.test(subject?.normal ?? ''));
	return mayBePlanned.has(verb) && (isPlural || /^(?:i|you|we|they)$/.test(subject?.normal ?? '')) ? 'unclear' : 'past';
}

/** What "takes effect", "comes into force" or "expires" on a day has yet to. */
function takesEffect(tokens: readonly Token[], at: number): boolean {
	const [verb, next, last] = tokens.slice(at, at + 3).map(({ lemma }) => lemma);
	return (
		verb === 'expire' ||
		verb === 'lapse' ||
		(verb === 'take' && next === 'effect') ||
		(verb === 'come' && next === 'into' && (last === 'force' || last === 'effect')) ||
		(verb === 'run' && next === 'out')
	);
}

/** The tense of "to leave", which is ahead of the verb that it hangs on; null where it is that of the verb itself. `to`: its place. */
function infinitiveTense(tokens: readonly Token[], to: number): Tense | null {
	const before = tokens.slice(0, to);
	const governing = before.findLastIndex(isVerb);
	const verb = governing > before.findLastIndex(isBoundary) ? tokens[governing] : undefined;
	if (verb === undefined) return 'future';
	if (implicative.has(verb.lemma)) return null;
	const isPerfect = groupBefore(tokens, governing).some(({ normal }) => normal === 'has' || normal === 'have');
	if (isPerfect && lookingAhead.has(verb.lemma)) return 'future';
	return governingTense(tokens, governing) === 'past' ? 'unclear' : 'future';
}

/** Of "threatening" in "was held after threatening to leave", that of "was held". */
function governingTense(tokens: readonly Token[], at: number): Tense | null {
	const tense = verbTense(tokens, at);
	if (tense !== null || !tokens[at]?.normal.endsWith('ing')) return tense;
	const earlier = tokens.slice(0, at).findLastIndex(isVerb);
	return earlier > tokens.slice(0, at).findLastIndex(isBoundary) ? verbTense(tokens, earlier) : null;
}

/** The auxiliaries, adverbs and particles right before a verb, and the verb itself. */
export function groupBefore(tokens: readonly Token[], at: number): readonly Token[] {
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

export function isBoundary(token: Token | undefined): boolean {
	if (token === undefined) return true;
	if (token.kind === 'punctuation') return /^[,;:()[\]"“”–—-]+$/.test(token.normal) && token.normal !== '-';
	return ['that', 'while', 'because', 'although', 'though', 'whereas'].includes(token.normal);
}

/** "May" and "will" are nouns as well. */
function isModal(token: Token): boolean {
	return modals.has(token.normal) && !isNoun(token);
}

export function isPresentBe({ normal }: Token): boolean {
	return /^(?:is|are|am|['’]s|['’]re)$/.test(normal);
}

/** Before an irregular verb: "with-drew", "over-took", "re-sold". */
const prefix = /^(?:with|over|under|fore|mis|out|up|re|un)(?=\p{L}{3})/u;

export function isPastForm({ normal }: Pick<Token, 'normal'>): boolean {
	if (normal.endsWith('ed')) return true;
	// "set", "put" and their like are written alike in both tenses and are not listed.
	const isListed = [normal, normal.replace(prefix, '')].some((form) => irregularForms.verb.has(form));
	return isListed && !/(?:ing|s)$/.test(normal) && !present.has(normal);
}
