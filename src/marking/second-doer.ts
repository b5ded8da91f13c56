import { sameWord, surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import type { Token } from '../text/annotation.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';
import { isAgainst } from './told-apart.ts';

/** "*Who* won", but not "who did Norway invite" nor "who was invited". */
const asksDoer = /^who (?!(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b)/iu;
/** Before whoever does the second thing: "and *Finland's* Ines Calder", "while *captain* Karl Weiss". */
const opensSecond = /(?:,? (?:and|but|while|whereas)|;) (?:[\p{L}.]+(?:['’]s)? ){0,3}$/u;
const endsClause = /[,;:()“”]|[.!?](?:\s|$)| (?:and|but|while|whereas|which|who|that) /u;
/** With these, a second name and a second thing may be those of somebody to whom it is done: "gave Weiss a cup and Calder a medal". */
const takesTwo = new Set(
	'give award hand send offer tell pay show buy teach lend promise bring sell cost name call make appoint elect ask bequeath leave deny owe'.split(
		' ',
	),
);

/**
 * Asked who does something, whoever does it in the second of two clauses, where that has a word of the question that the first has
 * not: "Hutt won the slalom and *Frey* the downhill", "Calder moved the motion and *Weiss* seconded it"; else null.
 */
export function secondDoer(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	if (analysis.answerType !== 'person' || !asksDoer.test(analysis.text)) return null;
	const isAsked = (name: Span) => matches.some(({ at }) => isWithin(reading.terms[at], name));
	const found = reading.names.filter((name) => {
		const opening = opensSecond.exec(text.slice(0, name.start));
		if (opening === null || isAsked(name)) return false;
		const behind = text.slice(name.end);
		const clause = { start: name.end, end: name.end + (endsClause.exec(behind)?.index ?? behind.length) };
		return (isGapped(clause, opening.index, scene) || isOwn(clause, scene)) && tells(clause, scene);
	});
	const [name, ...others] = found;
	return others.length > 0 ? null : spanOf(name);
}

/** Whether the verb is that of the clause before: "Frey *the downhill*". A name before "and" may be one of those it is done to. */
function isGapped(clause: Span, first: number, { matches, reading }: Scene): boolean {
	const { tokens } = reading.annotation();
	const next = tokens.find((token) => isWithin(token, clause));
	const isThing = next?.partOfSpeech === 'DET' || next?.partOfSpeech === 'PRON' || next?.normal === 'against';
	if (!isThing || verbsIn(clause, tokens).length > 0 || reading.names.some(({ end }) => end === first)) return false;
	return verbsIn({ start: 0, end: first }, tokens).some(
		(verb) => isMet(verb, { matches, reading }) && !takesTwo.has(verb.lemma),
	);
}

/** Whether the clause begins with a verb that the question asks about: "Weiss *seconded* it". */
function isOwn(clause: Span, { matches, reading }: Scene): boolean {
	const [verb] = verbsIn(clause, reading.annotation().tokens);
	return verb !== undefined && verb.start === clause.start + 1 && isMet(verb, { matches, reading });
}

function isMet(verb: Span, { matches, reading }: Pick<Scene, 'matches' | 'reading'>): boolean {
	return matches.some(({ at, strength }) => strength > surelyMet && isWithin(reading.terms[at], verb));
}

function verbsIn(clause: Span, tokens: readonly Token[]): readonly Token[] {
	return tokens.filter((token) => token.partOfSpeech === 'VERB' && isWithin(token, clause));
}

/** Whether a word of the question stands in the clause and nowhere else in the sentence. */
function tells(clause: Span, scene: Scene): boolean {
	const { analysis, matches, reading } = scene;
	if (isAgainst(clause, scene)) return true;
	return analysis.terms.some(({ light, role }, asked) => {
		const met = matches.filter((match) => match.asked === asked && match.strength > surelyMet);
		if (light || role === 'class' || !met.some(({ strength }) => strength >= sameWord)) return false;
		return met.every(({ at }) => isWithin(reading.terms[at], clause));
	});
}
