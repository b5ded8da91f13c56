import { annotate } from '../text/annotation.ts';
import { speaksOfMentioned } from './written-out.ts';

/** Who is spoken to, first or last in a statement: "@user, the mill closed", "the mill closed, @user". */
const atEdge = /^(?:@(?:user|role)\b[,:]? )+|,(?: @(?:user|role)\b)+(?=[.!]*$)/gu;
/**
 * What a sentence with a subject of its own opens with. A verb, an adverb, "who", "and" or "'s" go on from the one who is mentioned, and so
 * does a preposition without a comma: "@user in Marrow closed the mill".
 */
const opening: ReadonlySet<string> = new Set(['DET', 'PRON', 'PROPN', 'NUM', 'SCONJ']);

/**
 * A statement, as it was written out, without those who are only spoken to in it. Null where it speaks of somebody mentioned, of
 * whom no article tells: "@user closed the mill", "@user, the mayor, resigned".
 */
export function withoutAddressees(statement: string): string | null {
	const text = statement.replace(atEdge, '').trim();
	if (text === statement) return speaksOfMentioned(statement) ? null : statement;
	if (speaksOfMentioned(text)) return null;
	if (!/^@/u.test(statement)) return text;
	const { tokens } = annotate(text);
	const verb = tokens.findIndex(({ partOfSpeech }) => partOfSpeech === 'VERB' || partOfSpeech === 'AUX');
	const isParted = /^@(?:user|role)[,:]/u.test(statement);
	// ", the mayor, resigned" says who is mentioned.
	const isInserted = isParted && tokens[verb - 1]?.text === ',';
	const subject = tokens
		.slice(0, Math.max(verb, 0))
		.some(({ partOfSpeech }) => /^(?:NOUN|PROPN|PRON|NUM)$/u.test(partOfSpeech));
	const [first] = tokens;
	const opens =
		first !== undefined &&
		!/^wh/u.test(first.normal) &&
		(opening.has(first.partOfSpeech) || (isParted && first.partOfSpeech === 'ADP'));
	return opens && subject && !isInserted ? text : null;
}
