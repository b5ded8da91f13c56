import { datelineEnd } from '../../ranking/span-fit.ts';
import { isNoun } from '../../text/annotation.ts';
import { overlap, type Span } from '../../text/span.ts';
import { verbOfBeing } from './being.ts';
import { isReport } from './governors.ts';
import { type Met, placesMet, type Surroundings } from './meeting.ts';
import { prepositionBefore } from './prepositions.ts';
import { hasPronoun, hasStandIn } from './stand-ins.ts';
import { type Element, isNominal, isVerbElement, type Statement, tokenAt } from './statement.ts';
import { isParted } from './subjects.ts';
import { isAgent, isOfObject, isPassive, isPassiveIn, isUndergoneAt, takesObject } from './voice.ts';

/** Of what stands before its verb, the claim has something in common with the sentence, or something else stands for it. */
export function hasSubject(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
	{ within, before: told }: Surroundings,
): boolean {
	const verb = elements.findIndex(isVerbElement);
	const from = elements[verb]?.span.start ?? verbOfBeing(claim, elements)?.start ?? 0;
	const before = elements.flatMap((element, i) =>
		element.span.start < from && isNominal(element) ? [{ element, kind: met[i]?.kind }] : [],
	);
	// Not "the vaccine", where "it" is the fever that the sentence before is about.
	const isMeant = ({ element }: (typeof before)[number]) =>
		askedOf(element).some((asked) => within.has(asked) || !told.has(asked));
	return (
		before.length === 0 ||
		(before.some(isMeant) && hasPronounActing(claim, elements[verb], said, placesMet(met[verb]))) ||
		before.some(({ kind }) => kind === 'own' || kind === 'other') ||
		before.some(({ element }) => element.kind === 'name' && hasStandIn(said, element.name))
	);
}

const askedOf = (element: Element): readonly number[] =>
	element.kind === 'name' ? element.asked : element.kind === 'word' ? [element.asked] : [];

/** "*It* bought", "*his* firm bought", "was bought by *him*": a pronoun where the subject would be, not "most of *them*" behind it. */
function hasPronounActing(
	claim: Statement,
	claimed: Element | undefined,
	said: Statement,
	verbs: readonly Span[],
): boolean {
	if (claimed === undefined || verbs.length === 0) return hasPronoun(said.text);
	return verbs.some((at) => {
		const isActive = !isPassiveIn(claim, claimed) && !isUndergoneAt(claim, claimed.span, said, at);
		const flips = isActive === isPassive(said, at);
		return hasPronoun(flips ? said.text.slice(at.end) : said.text.slice(0, at.start));
	});
}

/**
 * Who does it and to whom: a name before the verb stays before it and is its subject as in the claim, or changes sides with the
 * voice, and then acts "by".
 */
export function keepsRoles(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const placed = elements.flatMap((element, i) => {
		const places = placesMet(met[i]);
		return places.length === 0 ? [] : [{ element, places }];
	});
	const verbs = placed.filter(({ element }) => isVerbElement(element));
	const names = placed.filter(({ element }) => element.kind === 'name');
	const nouns = placed.filter(({ element }) => element.kind === 'word' && element.wordClass === 'noun');
	const counts = placed.filter(({ element }) => element.kind === 'quantity' && element.quantity.unit.kind === 'count');
	return verbs.every((verb) => {
		const before = nouns.filter(({ element }) => element.span.start < verb.element.span.start);
		// "The lawsuit *by residents* was dismissed".
		const subject = before.findLast(({ element }) => prepositionBefore(claim, element.span) === null) ?? before.at(-1);
		const ahead = [...names, ...(subject === undefined ? [] : [subject])]
			.filter(({ element }) => element.span.start < verb.element.span.start)
			.flatMap(({ places }) => places);
		const suffers = (at: Span) =>
			isUndergoneAt(claim, verb.element.span, said, at) || isOfObject(claim, verb.element.span, said, at, ahead);
		// "Nine people died" is said of who is killed, not of who kills.
		const sufferers = verb.places.some(suffers) ? counts : [];
		// Nor do residents dismiss it, where the lawsuit is theirs.
		const authors = before.filter(({ element }) => prepositionBefore(claim, element.span) === 'by');
		const acts = (place: Span) =>
			verb.places.some((at) => place.start < at.start && !isPassive(said, at) && !isParted(said, place, at));
		if (isPassiveIn(claim, verb.element) && authors.some(({ places }) => places.some(acts))) return false;
		return [...names, ...sufferers, ...(subject === undefined ? [] : [subject])].every(({ element, places }) => {
			const asked = element.span.start < verb.element.span.start;
			const isActiveInClaim = !isPassiveIn(claim, verb.element);
			const mayBeParted = asked ? isParted(claim, element.span, verb.element.span) : isActiveInClaim;
			return verb.places.some((at) => {
				if (asked && !suffers(at) && takesObject(claim, verb.element.span, said, at)) return false;
				const isActive = isActiveInClaim && !suffers(at);
				const flips = isActive === isPassive(said, at);
				const isSpeaker = isOnlySpeaker(claim, element.span, verb.element.span);
				return places.some((place) => {
					if (isSpeaker && isOnlySpeaker(said, place, at)) return true;
					if (
						isBesides(claim, element.span, said, place) &&
						(flips || isFronted(claim, element.span) || isFronted(said, place))
					)
						return true;
					if (flips && !asked && place.start > at.start && isGiven(claim, verb.element.span, element.span)) return true;
					const isBefore = place.start < at.start;
					if ((asked === isBefore) === flips) return false;
					if (isBefore) return mayBeParted || !isParted(said, place, at);
					return !isPassive(said, at) || !flips || isAgent(said, at, place);
				});
			});
		});
	});
}

/**
 * Whether the sentence surely says with the same verb, in the same voice, that who is acted on in the claim acts, and the other way
 * round. Less sure than this, what does not keep its roles may only be told in another way: "a fire shut it", "it shut after a fire".
 */
export function reversesRoles(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	met: readonly Met[],
): boolean {
	const placed = elements.map((element, i) => ({ element, places: placesMet(met[i]) }));
	const nominal = placed.filter(({ element, places }) => isNominal(element) && places.length > 0);
	const isOwnClause = (from: Span, to: Span) =>
		!said.tokens.some(
			({ start, partOfSpeech }) =>
				start >= from.end && start < to.start && (partOfSpeech === 'VERB' || partOfSpeech === 'PRON'),
		);
	return placed.some(({ element: verb, places: [at, ...others] }) => {
		if (!isVerbElement(verb) || at === undefined || others.length > 0) return false;
		if (!isSameWord(claim, verb.span, said, at) || isPassiveIn(claim, verb) !== isPassive(said, at)) return false;
		const isBehindNow = nominal.some(
			({ element, places }) =>
				element.span.start < verb.span.start &&
				prepositionBefore(claim, element.span) === null &&
				places.every(
					(place) => place.start > at.start && isActedOn(prepositionBefore(said, place)) && isOwnClause(at, place),
				),
		);
		const isBeforeNow = nominal.some(
			({ element, places }) =>
				element.span.start > verb.span.start &&
				places.every(
					(place) => place.start < at.start && prepositionBefore(said, place) === null && isOwnClause(place, at),
				),
		);
		return isBehindNow && isBeforeNow;
	});
}

/** "Sold the site *to the developer*"; not "the name changed under the board". */
const isActedOn = (preposition: string | null) => preposition === null || preposition === 'to';

/** Of these it is the same whoever comes first. By hand, not complete. */
const symmetric: ReadonlySet<string> = new Set(['meet', 'marry', 'divorce', 'play', 'face', 'fight', 'resemble']);

function isSameWord(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const basesAt = ({ terms }: Statement, span: Span) => terms.find((term) => overlap(term, span))?.bases ?? [];
	const bases = basesAt(said, place);
	return basesAt(claim, claimed).some((base) => bases.includes(base) && !symmetric.has(base));
}

/** "*Weiss* said that it closed", "it closed, said *Weiss*", "it closed, *Weiss* said": who says it and does not do it, on whichever side. */
function isOnlySpeaker(statement: Statement, name: Span, verb: Span): boolean {
	const { tokens } = statement;
	const first = tokens.findIndex((token) => overlap(token, name));
	const from = tokens.slice(0, first).findLastIndex((token) => !isNoun(token));
	// "The attorney *general* said".
	const behind = tokens.find((token) => token.start >= name.end && !isNoun(token) && token.partOfSpeech !== 'ADJ');
	if (name.start < verb.start) return behind !== undefined && isReport(behind) && isParted(statement, name, verb);
	const speech = [tokens[from], behind].find((token) => token !== undefined && isReport(token));
	const between = tokens.filter(({ start }) => start >= verb.end && start < name.start);
	return speech !== undefined && speech.start !== verb.start && between.some(({ text }) => text === ',');
}

/** "*In Pell* the storm killed nine": a place or circumstance that opens the statement, or the clause. */
function isFronted({ text, tokens }: Statement, place: Span): boolean {
	const at = tokens.findLastIndex((token) => token.end <= place.start && token.partOfSpeech === 'ADP');
	const before = tokens[at - 1];
	return (
		at === 0 || (before !== undefined && /^[,;:—–-]$/u.test(before.text)) || datelineEnd(text) === tokens[at]?.start
	);
}

/** Verbs that take both who receives and what. By hand, not complete. */
const giving: ReadonlySet<string> = new Set(
	'award give grant offer pay hand send promise owe lend teach deny allow guarantee assign'.split(' '),
);

/** "Weiss was awarded *the Badge*": what is given stands behind the verb, whether who receives it stands before or not. */
function isGiven(claim: Statement, verb: Span, object: Span): boolean {
	const lemma = tokenAt(claim, verb)?.lemma ?? '';
	return giving.has(lemma) && prepositionBefore(claim, object) === null;
}

/** "A shopper *in Pell* found it", "found by a shopper *in Pell*", "moved *through the bank*": whatever the voice, it does not act, nor is it acted on. */
function isBesides(claim: Statement, claimed: Span, said: Statement, place: Span): boolean {
	const [asked, given] = [prepositionBefore(claim, claimed), prepositionBefore(said, place)];
	return asked !== null && asked === given && asked !== 'by' && asked !== 'of';
}
