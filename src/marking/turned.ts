import { surelyMet } from '../ranking/match.ts';
import { type Term, termsOf } from '../text/terms.ts';
import { succession } from './succession.ts';
import type { Asked, Tells } from './tells.ts';
import { wordsBefore } from './words-before.ts';

// Whether a small word before another is its opposite in the sentence: "the *least* common" for "the *most* common", "*after* the war".

const opposites = bothWays([
	['before', 'after'],
	['more', 'less'],
	['more', 'fewer'],
	['most', 'least'],
	['most', 'fewest'],
	['north', 'south'],
	['east', 'west'],
	['inside', 'outside'],
	['above', 'below'],
	['maximum', 'minimum'],
	['first', 'last'],
	['with', 'without'],
	['oldest', 'youngest'],
	['oldest', 'newest'],
	['largest', 'smallest'],
	['biggest', 'smallest'],
	['highest', 'lowest'],
	['longest', 'shortest'],
	['tallest', 'shortest'],
	['tallest', 'smallest'],
	['strongest', 'weakest'],
	['richest', 'poorest'],
	['best', 'worst'],
	['earliest', 'latest'],
	['fastest', 'slowest'],
	['hottest', 'coldest'],
	['warmest', 'coldest'],
	['heaviest', 'lightest'],
	['easiest', 'hardest'],
	['nearest', 'farthest'],
	['nearest', 'furthest'],
]);

function bothWays(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
	const all = new Map<string, string[]>();
	for (const [one, other] of pairs) {
		all.set(one, [...(all.get(one) ?? []), other]);
		all.set(other, [...(all.get(other) ?? []), one]);
	}
	return all;
}

/** Of names alone: who moved *to* Warsaw did not move *from* it. Much else is done to and from things. */
const ways = bothWays([['from', 'to']]);
/** "60 km (37 mi) *from* Warsaw" leads nowhere. */
const isDistance = /(?:\d[\d.,]* ?\p{L}+(?: \([^)]*\))?|away|far|distance) from (?:the )?$/iu;
/** Characters before a name in which that is looked for. Untuned. */
const longestDistance = 60;
/** "35 minutes from Arn to Marrow and 40 *back*" tells both ways. */
const bothDirections =
	/\b(?:back|returns?|returned|returning|both (?:ways|directions)|vice versa|either way|round trip)\b/iu;
/** As far to a place as from it. */
const asksDistance = /^\W*how far\b|\bdistance\b/iu;

const passedOver = /^(?:the|an?|its|his|her|their|our|my|your|this|that|of)$/;

/** The last of some words, determiners apart, and "of": "*north* of the river". */
function lastOf(words: readonly Term[]): string {
	return words.findLast(({ normal }) => !passedOver.test(normal))?.normal ?? '';
}

const elliptical = '(?=[.,;:)]|$| (?:is|was|are|were|and|or)\\b)';

/** Whether a sentence has a word with what it goes with left out: "the best month is June and *the worst is* November", "the *North* fired". */
function standsAlone(own: string, text: string): boolean {
	// By case: "the North Sea" is another name.
	const asName = `\\bthe [${own[0]}${own[0]?.toUpperCase()}]${own.slice(1)} (?!of\\b)\\p{Ll}`;
	return (
		new RegExp(`\\b${own}(?:${elliptical}|wards?\\b)`, 'iu').test(text) ||
		(/^(?:north|south|east|west)$/.test(own) && new RegExp(asName, 'u').test(text))
	);
}

/** Tells of each sentence whether a word of the question stands in it behind the opposite of the word that it stands behind in the question. */
export function createTurnedBefore({ terms, text: question, answerType }: Asked): Tells {
	const words = termsOf(question);
	// "Are there more wolves?": that there are fewer is an answer.
	const turned = (answerType === 'yes-no' ? [] : terms).flatMap(({ start, kind }, asked) => {
		const own = lastOf(wordsBefore(words, start));
		const other = opposites.get(own) ?? (kind === 'name' && !asksDistance.test(question) ? ways.get(own) : undefined);
		// "In the north or the south" asks which of both.
		const isChoice = /\bor\b/iu.test(question) && words.some(({ normal }) => other?.includes(normal));
		return other === undefined || isChoice ? [] : [{ asked, own, other }];
	});
	// "The first in Arn *since* the one of 2003", "*ending* with the last of them": told the other way round.
	return ({ text, reading, matches }) =>
		!/\b(?:since|end(?:s|ed|ing)?)\b/iu.test(text) &&
		turned.some(({ asked, own, other }) => {
			const said = matches
				.filter((match) => match.asked === asked && match.strength > surelyMet)
				.filter(({ at }) => !isDistance.test(text.slice(0, reading.terms[at]?.start).slice(-longestDistance)))
				.map(({ at }) => lastOf(reading.terms.slice(0, at)));
			return (
				said.some((word) => other.includes(word)) &&
				!said.includes(own) &&
				!standsAlone(own, text) &&
				!(ways.has(own) && bothDirections.test(text))
			);
		});
}

/** Words by which a sentence says who comes before or after whom. */
const order = new RegExp(
	`\\b(?:${succession}|before|after|follow\\p{L}*|(?:take|took|takes|taking|taken) over|hand(?:s|ed|ing)?|(?:giv\\p{L}+|gave|mak\\p{L}+|made) way|pass(?:es|ed|ing)?|(?:swear|swore|sworn) in|(?:leav\\p{L}+|left) office|step\\p{L}* down|retir\\p{L}*|abdicat\\p{L}*|death|dismiss\\p{L}*|sack(?:s|ed|ing)?|since|later|last|next|third|inherit\\p{L}*|remain\\p{L}*|still|oust\\p{L}*|defeat\\p{L}*|beat\\p{L}*|prior)\\b`,
	'iu',
);

/**
 * Tells of each sentence, where it is asked who came before or after somebody, whether it has only the latter: asked who was minister *before
 * Holm*, "the minister, Ann Holm".
 */
export function createOnlyAfter({ terms, text: question, answerType }: Asked): Tells {
	const words = termsOf(question);
	const asked = terms.findIndex(
		({ start, kind }) => kind === 'name' && /^(?:before|after)$/.test(wordsBefore(words, start).at(-1)?.normal ?? ''),
	);
	return ({ text, matches }) =>
		answerType === 'person' && !order.test(text) && matches.some((match) => match.asked === asked);
}
