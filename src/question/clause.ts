import { annotate, type Token } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
import { entitiesOf } from './entities.ts';
import { questionTokens } from './question-tokens.ts';
import { questionWords } from './question-words.ts';

export const auxiliary =
	/^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/;

/** A question taken apart: "How many refugees | were | sent back", "What | did | Pakistan sign". */
export interface Clause {
	/** The question word's noun where it does the acting: "refugees". Empty else. */
	readonly subject: string;
	/** The auxiliary, as written; empty where there is none ("how many refugees *got* an extension"). */
	readonly auxiliary: string;
	readonly rest: string;
}

/** Null where the question does not begin with a question word or an auxiliary, or has no verb. */
export function clauseOf(question: string): Clause | null {
	const text = question.replace(/[\s?.!]+$/u, '');
	const tokens = questionTokens(text);
	const first = tokens[0];
	if (first === undefined) return null;
	if (auxiliary.test(first.normal)) {
		return { subject: '', auxiliary: first.normal, rest: text.slice(first.end).trim() };
	}
	const asking = tokens.findIndex(({ normal }) => questionWords.includes(normal));
	if (asking < 0 || asking > 2) return null;
	const found = tokens.findIndex(
		(token, i) => i > asking && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const verb = isVerbOfWho(tokens, asking) ? asking + 1 : found;
	const verbToken = tokens[verb];
	if (verbToken === undefined) return null;
	const isAuxiliary = auxiliary.test(verbToken.normal);
	// "How *long* will Weiss be out?" asks for a measure of that; "how *long* is the bridge?" says nothing else of it.
	const isMeasure = /^(?:ADJ|ADV)$/.test(tokens[verb - 1]?.partOfSpeech ?? '') && tokens[verb - 2]?.normal === 'how';
	const saysMore =
		!/^(?:is|are|was|were)$/.test(verbToken.normal) ||
		tokens.slice(verb + 1).some(({ partOfSpeech }) => partOfSpeech === 'VERB');
	// "In which *year* did it close?" asks when, and says nothing of a year.
	const isAdjunct = tokens[asking - 1]?.partOfSpeech === 'ADP';
	const noun = isAdjunct || (isMeasure && saysMore) ? '' : nounAsked(text, tokens, asking, verb);
	const rest = text.slice(isAuxiliary ? verbToken.end : verbToken.start).trim();
	return { subject: noun, auxiliary: isAuxiliary ? verbToken.normal : '', rest };
}

/** "Who *commands* the ferry?": a verb, which is taken for a noun where it may be one. */
function isVerbOfWho(tokens: readonly Token[], asking: number): boolean {
	const next = tokens[asking + 1];
	return tokens[asking]?.normal === 'who' && next?.partOfSpeech === 'NOUN' && /(?:s|ed)$/.test(next.normal);
}

/** "how many *ferries* are there", "which *country* hosts it": the noun between question word and verb. */
export function nounAsked(text: string, tokens: readonly Token[], asking: number, verb: number): string {
	let from = asking + 1;
	while (/^(?:many|much|few|of|the|more)$/.test(tokens[from]?.normal ?? '') && from < verb) from++;
	const [start, end] = [tokens[from], tokens[verb - 1]];
	return from >= verb || start === undefined || end === undefined ? '' : text.slice(start.start, end.end);
}

/** The clause behind another question word: "were refugees sent back", "did refugees get an extension". */
export function inQuestionOrder({ subject, auxiliary: aux, rest }: Clause): string {
	if (aux === '') {
		if (subject === '') return rest;
		const [verb = '', ...others] = rest.split(' ');
		const base = baseForms(verb.toLowerCase())[0] ?? verb;
		const isMany = entitiesOf(subject).at(0)?.plural === true;
		const help = base === verb ? 'do' : /s$/.test(verb) ? (isMany ? 'do' : 'does') : 'did';
		return [help, subject, base, ...others].join(' ');
	}
	if (subject === '') return `${aux} ${rest}`;
	// "how many people did it kill", "has Norway sent home": the noun is what was acted upon.
	if (/^(?:do|does|did)$/.test(aux) || startsWithSubject(rest)) return `${aux} ${withObject(rest, subject)}`;
	return /^there\b/.test(rest) ? `${aux} there ${subject}${rest.slice('there'.length)}` : `${aux} ${subject} ${rest}`;
}

/** "did Norland send back *refugees* in 2022": before what is said of when and where. */
function withObject(rest: string, object: string): string {
	const { tokens } = annotate(rest);
	const verb = tokens.findIndex(({ partOfSpeech }) => partOfSpeech === 'VERB');
	const next = tokens.find(
		({ partOfSpeech }, i) => verb >= 0 && i > verb && partOfSpeech === 'ADP' && tokens[i + 1] !== undefined,
	);
	return next === undefined ? `${rest} ${object}` : `${rest.slice(0, next.start)}${object} ${rest.slice(next.start)}`;
}

function startsWithSubject(rest: string): boolean {
	const [first] = annotate(rest).tokens;
	return (
		first !== undefined &&
		first.normal !== 'there' &&
		!isGrade.test(rest) &&
		['DET', 'PRON', 'NOUN', 'PROPN'].includes(first.partOfSpeech)
	);
}

/** "Which parish is *the oldest*?", "which hall is *the most expensive*?": what is said of it, and no subject. */
export const isGrade = /^the (?:(?:most|least) \p{L}+|\p{L}+est|best|worst|first|last)(?:$| (?:of|in|among)\b)/iu;

/** "how many are there" becomes "how many there are", "what is the fine" "what the fine is", "when did they sign" "when they sign". */
export function statementOrder(text: string, tokens: readonly Token[]): string {
	const help = tokens.findIndex(({ normal }) => /^(?:do|does|did)$/.test(normal));
	const [helping, after] = [tokens[help], tokens[help + 1]];
	if (helping !== undefined && after !== undefined) return text.slice(0, helping.start) + text.slice(after.start);
	const asking = tokens.findIndex(({ normal }) => /^(?:who|what|which|when|where|why|how)$/.test(normal));
	const at = tokens.findIndex(({ normal }) => /^(?:is|are|was|were)$/.test(normal));
	const [verb, next] = [tokens[at], tokens[at + 1]];
	const isThere = next?.normal === 'there';
	// "Who is against it?" and "which ferry is late?" are in that order.
	const isSubject = next !== undefined && /^(?:DET|PRON|NOUN|PROPN)$/.test(next.partOfSpeech);
	if (verb === undefined || next === undefined || asking < 0 || at <= asking || !(isThere || isSubject)) return text;
	const doing = tokens.find(({ partOfSpeech }, i) => i > at + 1 && partOfSpeech === 'VERB');
	const bracket = text.indexOf(' (');
	const end = isThere ? next.end : (doing?.start ?? (bracket < 0 ? text.length : bracket));
	return `${text.slice(0, verb.start)}${text.slice(next.start, end).trimEnd()} ${verb.text} ${text.slice(end).trimStart()}`.trimEnd();
}
