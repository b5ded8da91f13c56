import { annotate, type Token } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
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
	const { tokens } = annotate(text);
	const first = tokens[0];
	if (first === undefined) return null;
	if (auxiliary.test(first.normal)) {
		return { subject: '', auxiliary: first.normal, rest: text.slice(first.end).trim() };
	}
	const asking = tokens.findIndex(({ normal }) => questionWords.includes(normal));
	if (asking < 0 || asking > 2) return null;
	const verb = tokens.findIndex(
		(token, i) => i > asking && (auxiliary.test(token.normal) || token.partOfSpeech === 'VERB'),
	);
	const verbToken = tokens[verb];
	if (verbToken === undefined) return null;
	const isAuxiliary = auxiliary.test(verbToken.normal);
	// "How *long* will Weiss be out?" asks for a measure of that; "how *long* is the bridge?" says nothing else of it.
	const isMeasure = /^(?:ADJ|ADV)$/.test(tokens[verb - 1]?.partOfSpeech ?? '') && tokens[verb - 2]?.normal === 'how';
	const saysMore =
		!/^(?:is|are|was|were)$/.test(verbToken.normal) ||
		tokens.slice(verb + 1).some(({ partOfSpeech }) => partOfSpeech === 'VERB');
	const noun = isMeasure && saysMore ? '' : nounAsked(text, tokens, asking, verb);
	const rest = text.slice(isAuxiliary ? verbToken.end : verbToken.start).trim();
	return { subject: noun, auxiliary: isAuxiliary ? verbToken.normal : '', rest };
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
		const help = base === verb ? 'do' : /s$/.test(verb) ? 'does' : 'did';
		return [help, subject, base, ...others].join(' ');
	}
	if (subject === '') return `${aux} ${rest}`;
	// "how many people did it kill", "has Norway sent home": the noun is what was acted upon.
	if (/^(?:do|does|did)$/.test(aux) || startsWithSubject(rest)) return `${aux} ${rest} ${subject}`;
	return /^there\b/.test(rest) ? `${aux} there ${subject}${rest.slice('there'.length)}` : `${aux} ${subject} ${rest}`;
}

function startsWithSubject(rest: string): boolean {
	const [first] = annotate(rest).tokens;
	return (
		first !== undefined && first.normal !== 'there' && ['DET', 'PRON', 'NOUN', 'PROPN'].includes(first.partOfSpeech)
	);
}

/** "how many are there" becomes "how many there are", "when did they sign" becomes "when they sign"; else the order stays. */
export function statementOrder(text: string, tokens: readonly Token[]): string {
	const help = tokens.findIndex(({ normal }) => /^(?:do|does|did)$/.test(normal));
	const [helping, after] = [tokens[help], tokens[help + 1]];
	if (helping !== undefined && after !== undefined) return text.slice(0, helping.start) + text.slice(after.start);
	const there = tokens.findIndex(({ normal }) => normal === 'there');
	const verb = tokens[there - 1];
	const place = tokens[there];
	if (verb === undefined || place === undefined || !/^(?:is|are|was|were)$/.test(verb.normal)) return text;
	return `${text.slice(0, verb.start)}${place.text} ${verb.text}${text.slice(place.end)}`;
}
