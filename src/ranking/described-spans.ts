import { isActorNoun, isPersonNoun } from '../text/lexicon.ts';
import { headOf, nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';
import { doersBefore } from './deeds.ts';
import { surelyMet } from './match.ts';
import type { Possible } from './possible-spans.ts';
import type { Scene } from './scene.ts';
import { behindPlaceWord } from './span-fit.ts';

/** How well a description fits where a person or a place is asked for. Untuned. */
export const describedFit = 0.3;

/** The stretches that describe a person or a place without naming it, where one is asked for; each fits by {@link describedFit}. */
export function describedSpans(scene: Scene): readonly Possible[] {
	switch (scene.analysis.answerType) {
		case 'person':
			return describedPersons(scene);
		case 'place':
			return describedPlaces(scene);
		default:
			return [];
	}
}

// Asked who, "a *committee of experts*" or "*cost engineers*" may be all that the sentence names.
function describedPersons(scene: Scene): readonly Possible[] {
	const { analysis, reading, matches, text } = scene;
	if (!/\bwho/iu.test(analysis.text) || /\bwhose\b/iu.test(analysis.text)) return [];
	const doers = doersBefore(scene).filter(({ bases }) => isPersonNoun(bases[0] ?? ''));
	const phrases = nounPhrases(reading.annotation()).flatMap((span) => {
		// Of "members of the board" the members.
		const [words = ''] = text.slice(span.start, span.end).split(' of ', 1);
		// The office that was asked about, put another way, is not its holder.
		const isAsked = matches.some(({ at, strength }) => strength > surelyMet && isWithin(reading.terms[at], span));
		return isActorNoun(headOf(words)) && !isAsked ? [{ ...span, kindFit: describedFit }] : [];
	});
	return [...phrases, ...doers.map(({ start, end }) => ({ start, end, kindFit: describedFit }))];
}

function describedPlaces({ analysis, reading, text }: Scene): readonly Possible[] {
	if (!/\bwhere/iu.test(analysis.text)) return [];
	return nounPhrases(reading.annotation()).flatMap((span) =>
		behindPlaceWord(span, text) && !isTime(span, reading) ? [{ ...span, kindFit: describedFit }] : [],
	);
}

/** Whether words say when or how long: "on *Monday*", "in *May*". */
export function isTime(span: Span, { mentions }: Scene['reading']): boolean {
	return mentions.some(
		(mention) => (mention.kind === 'date' || mention.kind === 'duration') && isWithin(span, mention),
	);
}
