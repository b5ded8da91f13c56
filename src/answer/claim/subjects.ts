import { isNoun, type Token } from '../../text/annotation.ts';
import { genderOfGivenName } from '../../text/given-names.ts';
import { isPersonNoun } from '../../text/lexicon.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isReport } from './governors.ts';
import { inVerbGroup, isFiniteVerb, isMainVerb, isRelativePronoun, ofNounPhrase } from './parts-of-speech.ts';
import { isSameAsOf, prepositionBefore } from './prepositions.ts';
import { type Statement, tokenAt } from './statement.ts';
import { mayDoNoun } from './support-verbs.ts';

/**
 * Whether what stands before a verb is the subject of another verb and not of this one: "police" and "damaged" in "Police said
 * that the driver damaged a pillar". A verb that is joined to the other one ("and damaged"), or hangs on it without a
 * subject of its own ("began to damage"), has the same subject.
 */
export function isParted(statement: Statement, subject: Span, verb: Span): boolean {
	const { tokens, dates } = statement;
	const inDate = (token: Span) => dates.some((date) => overlap(date, token));
	const behind = tokens.filter((token) => token.start >= subject.end && token.end <= verb.start);
	if (describesAnother(tokens, verb) || isOfOwned(behind)) return true;
	if (isBehindPreposition(statement, subject) && !behind.some(isRelativePronoun)) return true;
	const between = withoutRelative(withoutInsertions(behind));
	// "Norland survived *an attack* on Arn": somebody else attacked.
	if (isNounAt(tokens, verb) && !mayDoNoun(between)) return true;
	const at = between.findIndex((_, i) => isFiniteVerb(between, i));
	const other = between[at];
	if (other === undefined) return isObject(statement, subject, behind) || isOutsideRelative(behind);
	const rest = between.slice(at + 1);
	const group = rest.slice(0, rest.findLastIndex((token) => !inVerbGroup(token)) + 1);
	const last = group.at(-1);
	const isJoined = last !== undefined && (last.partOfSpeech === 'CCONJ' || last.text === ',');
	if (last !== undefined && last.partOfSpeech === 'PRON' && standsFor(last, statement, subject)) {
		return group.slice(0, -1).some((token) => token.partOfSpeech === 'PROPN' && !inDate(token));
	}
	const form = tokenAt(statement, verb)?.normal ?? '';
	// "Conceded defeat and resigned": nobody else does anything between.
	if (isReport(other) && last?.partOfSpeech === 'CCONJ' && !rest.some(isMainVerb)) return false;
	// "Admitted stealing": without a subject between, it is the speaker's.
	if (isReport(other)) return last !== undefined || !form.endsWith('ing');
	if (isJoined || last === undefined) return false;
	// "Saw Weiss leave", "leaving", "asked Weiss to leave": the noun right before acts, and else whoever did the other thing.
	if (form.endsWith('ing')) return isNoun(last) && !inDate(last);
	if (last.normal === 'to') {
		const owner = group.at(-2);
		return owner !== undefined && isNoun(owner) && !inDate(owner) && isMainVerb(other);
	}
	if (group.some(isRelativePronoun)) return isMainVerb(other);
	return group.some(
		(token, i) => (isNoun(token) || token.partOfSpeech === 'PRON') && !inDate(token) && !isBound(group, i),
	);
}

/** Whether what may be a verb stands as a noun: "an *attack*", "the *reopening* of the bridge". */
function isNounAt(tokens: readonly Token[], place: Span): boolean {
	const at = tokens.findIndex((token) => overlap(token, place));
	return isNoun(tokens[at]) || (tokens[at]?.normal.endsWith('ing') === true && tokens[at - 1]?.partOfSpeech === 'DET');
}

/** "Lind, *whose brother* was jailed": the brother was. */
function isOfOwned(behind: readonly Token[]): boolean {
	const at = behind.findLastIndex(({ normal }) => normal === 'whose');
	return at >= 0 && !behind.slice(at).some(isMainVerb);
}

/** "From a *sinking* ship": what it says is said of the noun behind it. */
function describesAnother(tokens: readonly Token[], verb: Span): boolean {
	const at = tokens.findIndex((token) => overlap(token, verb));
	const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (token?.normal.endsWith('ing') !== true || !isNoun(next)) return false;
	return before?.partOfSpeech === 'DET' || before?.partOfSpeech === 'ADJ';
}

/** "Lind beat *Weiss* and won": what a verb before it acts on does not do what is joined to that verb. */
function isObject({ tokens }: Statement, subject: Span, behind: readonly Token[]): boolean {
	const isJoined = behind.findLast((token) => !inVerbGroup(token))?.partOfSpeech === 'CCONJ';
	return isJoined && tokens.some((token, i) => token.end <= subject.start && isFiniteVerb(tokens, i));
}

/**
 * "Police shot *a man* who fled", "the mill from *a bank*, which closed": another noun is what is meant, but in "the driver of a van who
 * fled" and in "Weiss, a driver who fled".
 */
function isOutsideRelative(behind: readonly Token[]): boolean {
	const relative = behind.slice(0, Math.max(behind.findIndex(isRelativePronoun), 0));
	// "Board *member* Weiss, who left": one noun phrase.
	const before = relative.slice(relative.findIndex(({ partOfSpeech }) => partOfSpeech !== 'PROPN'));
	const pronoun = behind.find(isRelativePronoun);
	const isOther = (token: Token, i: number) =>
		!isBound(before, i) || (pronoun?.normal === 'which' && token.partOfSpeech === 'NOUN' && !isOf(before, i));
	return before[0]?.text !== ',' && before.some((token, i) => isNoun(token) && isOther(token, i));
}

/** "The cost *of steel*": what is said behind it is said of the whole. */
function isOf(tokens: readonly Token[], at: number): boolean {
	return tokens.slice(0, at).findLast(({ partOfSpeech }) => partOfSpeech === 'ADP')?.normal === 'of';
}

/** "The wife *of Weiss* sold it", "the owner *of the mill* fled", "according *to Weiss*"; not "Weiss's wife", which goes on. */
function isBehindPreposition(statement: Statement, subject: Span): boolean {
	const { tokens, names, text } = statement;
	const name = names.find((other) => overlap(other, subject));
	const preposition = prepositionBefore(statement, name ?? subject);
	if (preposition === null || opensClause(preposition)) return false;
	const at = tokens.findLastIndex((token) => token.end <= (name ?? subject).start && token.normal === preposition);
	const head = tokens[at - 1];
	if (preposition === 'of' && head !== undefined && isSameAsOf(head)) return false;
	// "At the school students protested" begins with where.
	// "The firm hired *by the council* closed".
	if (name === undefined) return isNoun(head) || (isMainVerb(head) && isNoun(tokens[at - 2]));
	return !/^(?:['’]s?)\b/u.test(text.slice(name.end)) && !/['’]s?$/u.test(text.slice(0, name.end));
}

const opensClause = (word: string): boolean =>
	/^(?:that|whether|if|because|although|though|while|when|where|after|before|since|until|till|as|than)$/u.test(word);

/** "Weiss, *the mayor*, resigned": what stands between two commas is left out. */
function withoutInsertions(tokens: readonly Token[]): readonly Token[] {
	const first = tokens.findIndex(({ text }) => text === ',');
	const second = tokens.findIndex(({ text }, i) => i > first && text === ',');
	if (first < 0 || second < 0) return tokens;
	return [...tokens.slice(0, first), ...withoutInsertions(tokens.slice(second + 1))];
}

/** "The driver *who damaged a pillar* fled": so is what only describes, up to its verb. */
function withoutRelative(tokens: readonly Token[]): readonly Token[] {
	const opening = tokens.findIndex(isRelativePronoun);
	const verb = tokens.findIndex((_, i) => isFiniteVerb(tokens, i));
	if (opening < 0 || verb < opening) return tokens;
	return withoutRelative(tokens.slice(verb + 1));
}

/** Whether a word of a noun phrase stands behind a preposition: "the law passed *in Norland*". */
function isBound(tokens: readonly Token[], at: number): boolean {
	const before = tokens
		.slice(0, at)
		.findLast(({ partOfSpeech }) => !ofNounPhrase.has(partOfSpeech) && partOfSpeech !== 'PART');
	const articles = tokens.slice(0, at + 1).filter((token, i) => token.partOfSpeech === 'DET' && isNoun(tokens[i - 1]));
	// "After Weiss left" is a clause.
	if (before === undefined || opensClause(before.normal)) return false;
	return before.partOfSpeech === 'ADP' && !articles.some(({ start }) => start > before.end);
}

/** Whether a pronoun can be said of a subject: "she" of Anna Weiss, "they" of the police. */
function standsFor({ normal }: Token, { names, tokens }: Statement, subject: Span): boolean {
	const person = names.find((name) => name.nameClass === 'person' && overlap(name, subject));
	const words = tokens.filter((token) => overlap(token, person ?? subject));
	if (normal === 'he' || normal === 'she') {
		const gender = genderOfGivenName(words[0]?.text ?? '');
		const fits = gender !== (normal === 'he' ? 'female' : 'male');
		return person === undefined ? isPersonNoun(words.at(-1)?.normal ?? '') : fits;
	}
	return person === undefined && (normal === 'it' || normal === 'they');
}
