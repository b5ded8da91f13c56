import { isVerb, type Token } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { isFiniteVerb } from './parts-of-speech.ts';
import type { SharesPredicate } from './predicates.ts';
import { type Element, isVerbElement, type Statement } from './statement.ts';

/** What a sentence has of the words of a claim. */
type PlacesOf = (asked: number) => readonly Span[];

const ordinal = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))$/iu;
const isOrdinal = (text: string, { start, end }: Span): boolean => ordinal.test(text.slice(start, end));

/**
 * Whether an ordinal of the claim goes with the words that it goes with in the sentence: in "the third woman to lead and the first to
 * be re-elected" nobody is the first to lead, and of "two dams were removed and a third was repaired" no third was removed.
 *
 * @param inClaim Whether a place and a verb of the claim share a predicate; `inSentence` the same of the sentence.
 */
export function keepsRanks(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: PlacesOf,
	inClaim: SharesPredicate,
	inSentence: SharesPredicate,
): boolean {
	const words = elements.filter((element) => element.kind === 'word');
	const ranks = words.filter(({ span }) => isOrdinal(claim.text, span));
	if (ranks.length === 0) return true;
	const ordinals = said.terms.filter((term) => isOrdinal(said.text, term));
	const rankOf = (place: Span) => ordinals.findLast(({ start }) => start < place.start);
	return ranks.every((rank, i) =>
		placesOf(rank.asked).some((at) =>
			words.every(({ span, asked, wordClass }) => {
				const places = placesOf(asked);
				if (places.length === 0 || isOrdinal(claim.text, span)) return true;
				if (wordClass === 'verb' && inClaim(rank.span, span) && !places.some((place) => inSentence(at, place)))
					return false;
				// Up to the next ordinal of the claim.
				if (span.start < rank.span.start || span.start > (ranks[i + 1]?.span.start ?? Infinity)) return true;
				return places.some((place) => (rankOf(place) ?? at).start === at.start);
			}),
		),
	);
}

const temporal = /^(?:before|after|until|till|since)$/u;

/** Whether the clauses of a sentence follow each other as those of the claim do: "before the railway came", "after it came". */
export function keepsSequence(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: PlacesOf,
): boolean {
	const claimed = claim.tokens.filter((_, i) => opensClause(claim.tokens, i));
	if (claimed.length === 0) return true;
	return elements.every((element) => {
		if (element.kind !== 'word') return true;
		const places = placesOf(element.asked);
		const asked = conjunctionOver(claim, element.span);
		return places.length === 0 || places.some((place) => conjunctionOver(said, place) === asked);
	});
}

/** "Before", where a clause with a verb follows and no noun phrase alone. */
function opensClause(tokens: readonly Token[], at: number): boolean {
	if (!temporal.test(tokens[at]?.normal ?? '')) return false;
	const behind = tokens.slice(at + 1);
	const end = behind.findIndex(({ text }) => /^[,;:]$/u.test(text));
	return behind.slice(0, end < 0 ? undefined : end).some((_, i) => isFiniteVerb(tokens, at + 1 + i));
}

/** The conjunction that opens the clause of a place: "before" for "came" in "it opened before the railway came". */
function conjunctionOver({ tokens }: Statement, place: Span): string | null {
	const at = tokens.findIndex((token) => overlap(token, place));
	const start = tokens.findLastIndex(({ text }, i) => i < at && /^[,;:]$/u.test(text)) + 1;
	const conjunction = tokens.findLast((_, i) => i >= start && i < at && opensClause(tokens, i));
	return conjunction?.normal ?? null;
}

/** Of each two, one does not hold where the other stands right behind the verb: "voted *for* it", "voted *against* it". */
const opposite: readonly (readonly [string, string])[] = [
	['for', 'against'],
	['with', 'without'],
	['up', 'down'],
	['on', 'off'],
	['over', 'under'],
];

/** Whether a verb has the particle or preposition that it has in the claim, and not the opposite of it. */
export function keepsParticles(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: PlacesOf,
): boolean {
	return elements.every((element) => {
		if (!isVerbElement(element)) return true;
		const asked = particleOf(claim, element.span);
		const places = placesOf(element.asked);
		return (
			places.length === 0 ||
			places.some((place) => {
				const given = particleOf(said, place);
				return !opposite.some((pair) => asked !== given && pair.includes(asked) && pair.includes(given));
			})
		);
	});
}

function particleOf({ tokens }: Statement, verb: Span): string {
	const at = tokens.findIndex((token) => overlap(token, verb));
	const next = tokens[at + 1];
	return at < 0 || next === undefined || isVerb(next) ? '' : next.normal;
}
