import { isNoun, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isReport } from './governors.ts';
import { inVerbGroup, isFiniteVerb, ofNounPhrase } from './parts-of-speech.ts';
import { isUndergone } from './same-meaning.ts';
import { type Element, type Statement, tokenAt } from './statement.ts';

/** Whether the claim says of its subject what the sentence says of its object: "nine *died*", "it *killed* nine". */
export function isUndergoneAt(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const [verb, other] = [
		claim.terms.find((term) => overlap(term, claimed)),
		said.terms.find((term) => overlap(term, place)),
	];
	return verb !== undefined && other !== undefined && isUndergone(verb, other);
}

/** Verbs that say without an object what they say with one of the object: "the mill *reopened*", "the board *reopened* the mill". By hand. */
const ergative: ReadonlySet<string> = new Set(
	'open reopen close shut begin start end stop resume restart double triple halve sink explode expand'.split(' '),
);

/** Whether a noun phrase stands right behind a verb, and no date. */
function hasObject({ tokens, dates }: Statement, verb: Span): boolean {
	const next = tokens.find(({ start }) => start >= verb.end);
	if (next === undefined || dates.some((date) => overlap(date, next))) return false;
	return isNoun(next) || next.partOfSpeech === 'DET' || next.partOfSpeech === 'NUM' || next.partOfSpeech === 'PRON';
}

/** "The owner *reopened the mill*", of which a claim that "the owner reopened" would say another thing. */
export function takesObject(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const lemma = tokenAt(said, place)?.lemma ?? '';
	return (
		ergative.has(lemma) &&
		!isPassive(said, place) &&
		hasObject(said, place) &&
		!hasObject(claim, claimed) &&
		!isPassive(claim, claimed)
	);
}

/** Whether the claim says without an object what the sentence says, with the same verb, of the object behind it. */
export function isOfObject(
	claim: Statement,
	claimed: Span,
	said: Statement,
	place: Span,
	objects: readonly Span[],
): boolean {
	const verb = tokenAt(claim, claimed);
	const other = tokenAt(said, place);
	if (verb === undefined || verb.lemma !== other?.lemma || !ergative.has(verb.lemma)) return false;
	const isBehind = (object: Span) =>
		object.start >= place.end &&
		said.tokens.every(
			({ start, end, partOfSpeech }) => start < place.end || end > object.start || ofNounPhrase.has(partOfSpeech),
		);
	return !hasObject(claim, claimed) && !isPassive(claim, claimed) && !isPassive(said, place) && objects.some(isBehind);
}

/** How a participle ends, the irregular ones included: "closed", "hit", "shown", "struck", "sung", "made". */
const participle = /(?:[dnt]|u(?:ck|g|m|ng|nk)|made|done|gone|come)$/iu;

export const isPassiveIn = (claim: Statement, verb: Element): boolean =>
	verb.kind === 'word' && verb.voice !== undefined ? verb.voice === 'passive' : isPassive(claim, verb.span);

/**
 * "was held", "have been sent", "30 elected members", "a team led by Lind": a participle behind a form of "be", before what it describes
 * or before who does it.
 */
export function isPassive(statement: Statement, verb: Span): boolean {
	const { text, tokens, quantities, dates } = statement;
	if (!participle.test(text.slice(verb.start, verb.end))) return false;
	// "Was *formally not* closed"; "the family" ends as an adverb does and is none.
	const earlier = tokens.filter(({ end }) => end <= verb.start);
	const last = earlier.findLastIndex((token) => !inVerbGroup(token) || token.partOfSpeech === 'AUX');
	const before = text.slice(0, earlier[last + 1]?.start ?? verb.start);
	const by =
		/^ by (?!\d|noon|midnight|night|mistake|(?:an?|one|two|three) (?:half|third|quarter|fifth|tenth|month|week|year|day|hour)s?\b)/u.exec(
			text.slice(verb.end),
		)?.[0].length;
	// "Returned by August", "rose by 3%".
	const isByAgent =
		by !== undefined && !dates.some((date) => overlap(date, { start: verb.end + 1, end: verb.end + by + 1 }));
	return (
		isByAgent ||
		describesSubject(statement, verb) ||
		/\b(?:am|is|are|was|were|be|been|being|(?:remain|stay)(?:s|ed)?|the|an?) ?$/iu.test(before) ||
		quantities.some(({ number }) => number.end === before.trimEnd().length)
	);
}

/** "The tower, *built* in 1911, had stood empty", "the tanker *seized* in May was released": what is said further of the subject of another verb. */
function describesSubject({ tokens }: Statement, verb: Span): boolean {
	const at = tokens.findIndex((token) => overlap(token, verb));
	const isParted = tokens[at - 1]?.text === ',';
	if (!isNoun(tokens[isParted ? at - 2 : at - 1]) || tokens[at + 1]?.partOfSpeech !== 'ADP') return false;
	if (tokens.some((_, i) => i < at && isFiniteVerb(tokens, i))) return false;
	const end =
		at + 1 + tokens.slice(at + 1).findIndex((token) => !isInPhrases(token) || opensAnother.test(token.normal));
	const behind = isParted ? end + 1 : end;
	if (end <= at || (isParted && tokens[end]?.text !== ',')) return false;
	const other = behind + tokens.slice(behind).findIndex((token) => !inVerbGroup(token));
	const main = opensAnother.test(tokens[end]?.normal ?? '') ? undefined : tokens[other];
	const isAuxiliary = other > behind && tokens[behind]?.partOfSpeech === 'AUX';
	return main !== undefined && (isAuxiliary || (isFiniteVerb(tokens, other) && !isReport(main)));
}

/** Behind these another clause may begin. */
const opensAnother = /^(?:before|after|since|until|till|as|than|like)$/u;
const isInPhrases = ({ partOfSpeech }: Token) => ofNounPhrase.has(partOfSpeech) || partOfSpeech === 'ADP';

/** Whether what stands behind a participle is who did it: "killed by Weiss", not "killed, said Weiss". */
export function isAgent({ tokens }: Statement, verb: Span, place: Span): boolean {
	const between = tokens.filter((token) => token.start >= verb.end && token.end <= place.start);
	const by = between.findLastIndex(({ normal }) => normal === 'by');
	return (
		by >= 0 && !between.slice(by).some(({ partOfSpeech, text }) => partOfSpeech === 'VERB' || /^[,;:]$/u.test(text))
	);
}
