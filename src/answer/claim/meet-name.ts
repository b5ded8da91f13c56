import { datelineEnd } from '../../ranking/span-fit.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isOnSameSide, type Met, type Sides, standsAlike } from './meeting.ts';
import { onlyPossesses } from './noun-phrases.ts';
import { isPlaced } from './prepositions.ts';
import { hasPronoun, hasPronounFor, hasStandIn } from './stand-ins.ts';
import type { NameElement } from './statement.ts';

/**
 * A name is met where one of its words stands in the sentence ("the bank"; of a person the surname) and the rest around it,
 * or by what stands around alone, where the sentence has a pronoun or "the company" for it.
 */
export function meetName(element: NameElement, sides: Sides): Met {
	const { claim, said, surroundings, placesOf, elements } = sides;
	const { inTitle, before, within } = surroundings;
	const report = datelineEnd(said.text);
	const all = (element.name.nameClass === 'person' ? element.asked.slice(-1) : element.asked)
		.flatMap(placesOf)
		.filter(({ start }) => start >= report);
	const own = all.filter(
		(place) =>
			standsAlike(element, place, sides) &&
			!onlyPossesses(claim, element.span, said, place) &&
			!isInOtherName(element, place, sides),
	);
	if (all.length > 0 && own.length === 0) return { kind: 'absent' };
	const isAround = (asked: number) => inTitle.has(asked) || before.has(asked) || placesOf(asked).length > 0;
	const everyWordAround = element.asked.every(isAround);
	if (own.length > 0 && everyWordAround) return { kind: 'own', places: own };
	const askedNames = elements.flatMap((other) => (other.kind === 'name' ? other.asked : []));
	const taken = askedNames.flatMap(placesOf);
	const free = said.names.filter((name) => name.start >= report && !taken.some((place) => overlap(name, place)));
	const written = free.find((name) => isShortFor(claim.text, element.span, said.text, name));
	if (written !== undefined) return { kind: 'own', places: [written] };
	const alike = free.filter(({ nameClass }) => isSameClass(nameClass, element.name.nameClass));
	// "In a hotel near Arn" has nobody in the place of Weiss.
	const rivals = alike.filter((name) => isPlaced(claim, element.span) || !isPlaced(said, name));
	const isMeant = hasPronounFor(said.text, element.name) && element.asked.some((asked) => within.has(asked));
	// "Her rival, Emil Stroud, won": another name stands where the title's would, on its side of the verb.
	const byTitle =
		element.asked.every((asked) => inTitle.has(asked)) &&
		element.name.nameClass !== 'person' &&
		// "Its shares", where "it" is another that the sentence before names.
		!(hasPronoun(said.text) && !isMeant && element.asked.some((asked) => before.has(asked))) &&
		!rivals.some((rival) => isOnSameSide(element.span, rival, sides));
	const standsFor = isMeant || hasStandIn(said, element.name);
	if (everyWordAround && ((standsFor && rivals.length === 0) || byTitle)) return { kind: 'around' };
	// What happened in the place where the report was written may be told to have happened in the country.
	if (element.asked.flatMap(placesOf).some(({ start }) => start < report)) return { kind: 'absent' };
	const [only, ...others] = alike;
	return only !== undefined && others.length === 0 && rivals.includes(only)
		? { kind: 'other', said: only }
		: { kind: 'absent' };
}

/** "High Street" is not named by a claim about Dock Street: each has a word that the other has not. */
function isInOtherName(element: NameElement, place: Span, { said, placesOf }: Sides): boolean {
	const name = said.names.find((other) => overlap(other, place));
	if (name === undefined) return false;
	const places = element.asked.map(placesOf);
	const hasAll = places.every((at) => at.some((one) => overlap(one, name)));
	const own = said.terms.filter((term) => !term.stop && overlap(term, name));
	return !hasAll && own.some((term) => !places.flat().some((at) => overlap(at, term)));
}

function isSameClass(a: string, b: string): boolean {
	return a === b || a === 'unknown' || b === 'unknown';
}

/** Letters of a short form that no two names are likely to share. Untuned. */
const fewestLetters = 3;

/** "WHO" and "World Health Organization", whichever of the two has the short form: its letters begin the words of the other. */
function isShortFor(claim: string, claimed: Span, said: string, name: Span): boolean {
	const both = [claim.slice(claimed.start, claimed.end), said.slice(name.start, name.end)];
	return both.some((short, i) => {
		const initials = (both[1 - i] ?? '').match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu)?.join('') ?? '';
		return short.length >= fewestLetters && /^\p{Lu}+$/u.test(short) && short === initials;
	});
}
