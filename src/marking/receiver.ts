import { isDeed } from '../ranking/coverage.ts';
import { sameWord, surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isActorNoun } from '../text/lexicon.ts';
import { headOf, nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';
import { withJoined } from './joined-names.ts';

/** "Who *did* Norway invite", "whom *does* she play for"; not "who did not come". */
const asksReceiver = /^whom? (?:did|does|do) (?!not\b)/iu;
/** The preposition that the question's verb goes with, at the end or before a circumstance: "play *for*", "clash *with* in May". */
const goesWith =
	/^(?: [\p{L}’'-]+){0,3}? (to|for|with|against|from|at|of|about|on|by|into|after)(?= (?:in|on|at|during|after|before|when|while|last|this)\b|\W*$)/iu;
/** Words between a verb and its preposition: "presented *medals* to". Untuned. */
const farthestPreposition = 5;
/** What may stand between a verb and whom it is done to: "invited *nearly three or four* players". */
const describes: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'ADV', 'CCONJ', 'PART']);

/**
 * Asked to whom somebody does something, or with whom, whoever stands behind the verb, or behind the preposition that goes with it:
 * "Karl Weiss invited *Ines Calder*"; null where the sentence has neither, or nobody stands there.
 */
export function receiverOf(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	const opening = asksReceiver.exec(analysis.text)?.[0].length;
	const verb = analysis.terms.findLastIndex(isDeed);
	const asked = analysis.terms[verb];
	// "Who did *play-by-play*": whoever does it stands between.
	if (opening === undefined || asked === undefined || asked.start === opening) return null;
	const preposition = goesWith.exec(analysis.text.slice(asked.end))?.[1]?.toLowerCase() ?? '';
	const isMet = (span: Span) =>
		matches.some(({ at, strength }) => strength > surelyMet && isWithin(reading.terms[at], span));
	const { tokens } = reading.annotation();
	const phrases = nounPhrases(reading.annotation());
	for (const { asked: met, at, strength } of matches) {
		const said = reading.terms[at];
		if (met !== verb || strength < surelyMet || said === undefined) continue;
		const from = behindPreposition(text, said.end, preposition);
		const phrase = phrases.find(({ start }) => start > (from ?? text.length));
		if (from === null || phrase === undefined || isMet(phrase)) continue;
		const between = tokens.filter(({ start, end }) => start >= from && end <= phrase.start);
		// Another verb goes with another preposition: "attributed *to* Afghans", asked whom they blame.
		const isOther = strength < sameWord && preposition === '';
		const mayStand = (tag: string) => describes.has(tag) || (isOther && tag === 'ADP');
		if (!between.every(({ partOfSpeech }) => mayStand(partOfSpeech))) continue;
		// "Norway's *Ines Calder*", "goalkeeper *Karl Weiss*"; of "the Marrow monks" Marrow is not the one.
		const name = reading.names.find(
			({ start, end }) => start < phrase.end && phrase.start <= start && end >= phrase.end,
		);
		if (name !== undefined) return withJoined(name, scene);
		if (isActorNoun(headOf(text.slice(phrase.start, phrase.end)))) return spanOf(phrase);
	}
	return null;
}

/** Where a verb that ends at `from` has its preposition behind it; where it has none, null; `from` where it needs none. */
function behindPreposition(text: string, from: number, preposition: string): number | null {
	if (preposition === '') return from;
	const behind = new RegExp(`^(?: [\\p{L}’'-]+){0,${farthestPreposition}}? ${preposition}\\b`, 'u').exec(
		text.slice(from),
	);
	return behind === null ? null : from + behind[0].length;
}
