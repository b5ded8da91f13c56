import { isNoun, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { inVerbGroup, isInNounPhrase, isMainVerb, isPresentForm, ranking } from './parts-of-speech.ts';
import type { Statement } from './statement.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs that say that what follows is so. */
const reports = words(
	`say tell announce report confirm find show reveal note state declare know learn discover prove establish add explain
	acknowledge admit concede recall remember realise realize see observe notice hear write testify demonstrate conclude`,
);
/** Nouns and adjectives behind which a "that" says what is so. */
const facts = words('fact news proof evidence true clear certain known evident obvious');
/** Verbs of which what hangs on them is a part, or that bring it about: "began to build", "was forced to leave". */
const implying = words(
	'manage begin start continue keep succeed finish complete resume proceed get force compel cause lead make happen go-on turn-out carry-out',
);
/** What a vote does by itself. */
const doneByVote = words('accept approve reject back endorse ratify adopt pass elect support oppose');
/** Verbs behind which a participle says how something still is: "remains closed", not "remains to be closed". */
const lasting = words('remain stay');
/** Prepositions behind which "-ing" tells what happened: "after losing", "by raising". */
const factual = words('after since while when by despite');
/** Of these verbs, said of nobody ("it is often said that"), what follows is hearsay. */
const hearsay = words('say report hear write');
/** Adverbs by which something did not happen, or is said though it did not. */
const nearly = words('nearly almost virtually practically falsely wrongly mistakenly erroneously incorrectly');
/** Prepositions that join what happens to a noun: "rumours *of* the mill closing". */
const joining = words('of about on against over');

/** Whether a verb says what somebody says or knows, so that whoever stands before it speaks and does not act. */
export const isReport = (token: Token): boolean => token.partOfSpeech === 'VERB' && reports.has(token.lemma);

/**
 * The words over a verb that leave open whether it came to be, or deny it, the nearest first: "pledged" over "build" in "pledged to
 * build", "doubt" over "is" in "doubt that it is old", "avoided" over "paying". What asserts ("managed to", "said that") is
 * none. Whatever governs an infinitive, "-ing" or "that" and is not known to assert counts.
 */
export function openGovernors({ tokens, dates }: Statement, verb: Span): readonly Token[] {
	// "Agreed *on Wednesday* to buy".
	const timeless = tokens.filter((token) => overlap(token, verb) || !dates.some((date) => overlap(date, token)));
	const at = timeless.findIndex((token) => overlap(token, verb));
	return at < 0 ? [] : governorsAt(timeless, at);
}

function governorsAt(tokens: readonly Token[], at: number): readonly Token[] {
	const first = tokens.slice(0, at).findLastIndex((token) => !inVerbGroup(token)) + 1;
	const hedges = [
		...tokens.slice(first, at).filter(({ normal }) => nearly.has(normal)),
		...awaitedBy(tokens, first, at),
	];
	const governor =
		infinitiveGovernor(tokens, first) ??
		gerundGovernor(tokens, at, first) ??
		joinedGovernor(tokens, at, first) ??
		clauseGovernor(tokens, first);
	if (governor === null) return hedges;
	const token = tokens[governor.at];
	if (token === undefined) return hedges;
	return [...hedges, ...(governor.asserts ? [] : [token]), ...governorsAt(tokens, governor.at)];
}

const untilThen = words('when once until till before unless');

/** "*When* he is sentenced", "*once* detectors have been installed": what has not come yet. */
function awaitedBy(tokens: readonly Token[], first: number, at: number): readonly Token[] {
	const start = tokens.findLastIndex((token, i) => i < first && /^[,;:—()]$/u.test(token.text)) + 1;
	const opening = tokens.findLastIndex((token, i) => i >= start && i < first && untilThen.has(token.normal));
	const token = tokens[opening];
	if (token === undefined || tokens.some((other, i) => i > opening && i < first && isMainVerb(other))) return [];
	const finite = tokens.slice(first, at + 1).find(({ partOfSpeech }) => partOfSpeech !== 'ADV');
	return finite !== undefined && isPresentForm(finite) ? [token] : [];
}

interface Governor {
	readonly at: number;
	readonly asserts: boolean;
}

const isRank = new RegExp(`^(?:${ranking})$`, 'u');

/** "*pledged* to build"; "the *first* to win", who won. */
function infinitiveGovernor(tokens: readonly Token[], first: number): Governor | null {
	const to = first - 1;
	if (tokens[to]?.normal !== 'to') return null;
	const at = tokens.slice(0, to).findLastIndex(({ partOfSpeech }) => partOfSpeech !== 'ADV' && partOfSpeech !== 'ADP');
	if (at < 0) return { at: to, asserts: false };
	const verb = tokens.slice(0, at + 1).findLastIndex(isMainVerb);
	const phrase = tokens.slice(Math.max(verb, 0), to);
	if (phrase.some(({ normal }) => isRank.test(normal))) return { at, asserts: true };
	// "Forced Weiss to leave": the verb before its object. A noun in between is otherwise what is left open: "a plan to build".
	if (implies(tokens, verb) || (tokens[verb]?.lemma === 'vote' && isDoneByVote(tokens, first)))
		return { at: verb, asserts: true };
	return { at, asserts: at === verb && asserts(tokens[at], reports) };
}

/** "Voted *to accept*": with the vote it is done; not "voted to build". */
const isDoneByVote = (tokens: readonly Token[], from: number): boolean =>
	doneByVote.has(tokens.slice(from).find((token) => !inVerbGroup(token))?.lemma ?? '');

/** "*avoided* paying", "*helped* build", "*cleared* of taking". */
function gerundGovernor(tokens: readonly Token[], at: number, first: number): Governor | null {
	const before = first - 1;
	const isGerund = tokens
		.slice(first, at + 1)
		.find(({ partOfSpeech }) => partOfSpeech !== 'ADV')
		?.normal.endsWith('ing');
	if (isMainVerb(tokens[before]) && (isGerund || first === at)) {
		const isAsserted = [reports, lasting].some((list) => asserts(tokens[before], list));
		return { at: before, asserts: implies(tokens, before) || isAsserted };
	}
	if (!isGerund || !isPreposition(tokens[before]) || factual.has(tokens[before]?.normal ?? '')) return null;
	const governor = tokens.slice(0, before).findLastIndex((token) => !isPreposition(token));
	return governor < 0 ? null : { at: governor, asserts: implies(tokens, governor) };
}

/** "*Rumours* of the mill closing": the noun or verb that the "-ing", with who does it, is joined to. */
function joinedGovernor(tokens: readonly Token[], at: number, first: number): Governor | null {
	if (first !== at || tokens[at]?.normal.endsWith('ing') !== true || !isNoun(tokens[first - 1])) return null;
	const preposition = tokens.slice(0, first).findLastIndex((token) => !isInNounPhrase(token));
	if (!joining.has(tokens[preposition]?.normal ?? '')) return null;
	const governor = preposition - 1;
	return governor < 0 ? null : { at: governor, asserts: asserts(tokens[governor], facts) };
}

/** "*doubt* that he took it", "It is *false* that"; not "the fire that killed them", where "that" is who does it. */
function clauseGovernor(tokens: readonly Token[], first: number): Governor | null {
	const start = tokens.findLastIndex((_, i) => i < first && isClauseStart(tokens, i)) + 1;
	const that = tokens.findLastIndex((token, i) => i < first && i >= start && isThat(token));
	if (that < 1 || that === first - 1) return null;
	if (isMainVerb(tokens[tokens.findIndex((token, i) => i > that && !inVerbGroup(token))])) return null;
	const head = tokens[that - 1];
	if (head?.partOfSpeech === 'ADJ') return { at: that - 1, asserts: asserts(head, facts) };
	const verb = tokens.findLastIndex((token, i) => i < that && i >= start && isMainVerb(token));
	if (verb >= 0) {
		return { at: verb, asserts: (asserts(tokens[verb], reports) && !isHearsay(tokens, verb)) || asserts(head, facts) };
	}
	return { at: that - 1, asserts: asserts(head, facts) };
}

/** "It *is* often *said* that". */
function isHearsay(tokens: readonly Token[], at: number): boolean {
	const from = tokens.slice(0, at).findLastIndex((token) => !inVerbGroup(token)) + 1;
	return asserts(tokens[at], hearsay) && tokens.slice(from, at).some(({ lemma }) => lemma === 'be');
}

const isPreposition = (token: Token | undefined): boolean =>
	token?.partOfSpeech === 'ADP' || token?.partOfSpeech === 'SCONJ';
const isThat = ({ normal, partOfSpeech }: Token) => normal === 'that' && partOfSpeech !== 'DET';
const asserts = (token: Token | undefined, list: ReadonlySet<string>): boolean =>
	token !== undefined && list.has(token.lemma);

/** Whether a verb, with a particle behind it, has what hangs on it come to be: "*went on* to win". */
export function implies(tokens: readonly Token[], at: number): boolean {
	const verb = tokens[at];
	if (verb === undefined || !isMainVerb(verb)) return false;
	return asserts(verb, implying) || implying.has(`${verb.lemma}-${tokens[at + 1]?.normal ?? ''}`);
}

/** Where what was said before is over: "; ", a quotation mark, ", but". */
function isClauseStart(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	return /^[;:—–()"“”]$/u.test(token.text) || (token.partOfSpeech === 'CCONJ' && tokens[at - 1]?.text === ',');
}
