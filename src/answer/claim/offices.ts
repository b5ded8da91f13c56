import { isNoun, type Token } from '../../text/annotation.ts';
import { isPersonNoun } from '../../text/lexicon.ts';
import { overlap, type Span } from '../../text/span.ts';
import { bearersOf, wholeNames } from './apposition.ts';
import { ofNounPhrase } from './parts-of-speech.ts';
import { isPossessive, prepositionBefore } from './prepositions.ts';
import { type Element, type NameElement, type Statement, tokenAt } from './statement.ts';

/**
 * Whether what the claim says of a name beside it is said of that name in the sentence, and not of another: of "the mayor, Ann Holm, and the
 * coach, Lee Poe," no coach is called Holm.
 */
export function keepsOffices(
	claim: Statement,
	elements: readonly Element[],
	said: Statement,
	placesOf: (asked: number) => readonly Span[],
): boolean {
	const names = elements.filter((element): element is NameElement => element.kind === 'name');
	return [...elements.flatMap(nounOf), ...officesInNames(claim, names)].every((noun) => {
		const beside = bearersOf(claim, noun.span).all;
		const claimed = names.filter(({ span }) => beside.some((one) => overlap(one, span)));
		const places = placesOf(noun.asked);
		const own = claimed.flatMap((name) => namedBy(name, said, placesOf));
		if (places.length === 0 || own.length === 0) return true;
		const isOwn = (name: Span) => own.some((one) => overlap(one, name));
		if (places.some((place) => bearersOf(said, place).sure.some(isOwn))) return true;
		if (mustStandBeside(claim, noun, claimed))
			return places.some((place) => own.some((name) => isCalled(said, name, place)));
		return places.some((place) => bearersOf(said, place).all.length === 0);
	});
}

/** What a claim may say of a name: its span, and its place in the claim's terms. */
interface Noun {
	readonly span: Span;
	readonly asked: number;
	/** Whether it is no noun, but stands before one: "*Prime* Minister". */
	readonly modifies: boolean;
}

const nounOf = (element: Element): readonly Noun[] =>
	element.kind === 'word' && element.wordClass !== 'verb'
		? [{ span: element.span, asked: element.asked, modifies: element.wordClass === 'modifier' }]
		: [];

/** "*Treasurer* Hans de Groot", where it is read as part of the name. */
function officesInNames(claim: Statement, names: readonly NameElement[]): readonly Noun[] {
	const whole = wholeNames(claim);
	const words = claim.terms.filter(({ stop }) => !stop);
	return names.flatMap((name) =>
		name.asked.flatMap((asked) => {
			const span = words[asked];
			return span === undefined || whole.some((one) => overlap(one, span)) ? [] : [{ span, asked, modifies: false }];
		}),
	);
}

/** Who somebody is has to be said; "*board* member Lind" and "*in the bakery* Lind" only must not be said of another. */
function mustStandBeside(claim: Statement, noun: Noun, names: readonly NameElement[]): boolean {
	const next = claim.tokens.find(({ start }) => start >= noun.span.end);
	const isHead = !isNoun(next) || wholeNames(claim).some((name) => name.start === next?.start);
	if (noun.modifies || !isHead) return false;
	const isPerson = names.some(({ name }) => name.nameClass === 'person');
	return (
		isPersonNoun(tokenAt(claim, noun.span)?.lemma ?? '') || (isPerson && prepositionBefore(claim, noun.span) === null)
	);
}

/** The names of the sentence that have most of the words of a claim's name, where one has its last: Ann Poe is not Lee Poe. */
function namedBy(
	{ name, asked }: NameElement,
	said: Statement,
	placesOf: (asked: number) => readonly Span[],
): readonly Span[] {
	const telling = name.nameClass === 'person' ? asked.slice(-1) : asked;
	const candidates = wholeNames(said).filter((one) => telling.flatMap(placesOf).some((place) => overlap(one, place)));
	const shared = (one: Span) => asked.filter((word) => placesOf(word).some((place) => overlap(one, place))).length;
	const most = Math.max(0, ...candidates.map(shared));
	return candidates.filter((one) => shared(one) === most);
}

/** "Ann Holm *was* the coach", "Ann Holm, who *became* the coach in May, resigned". */
function isCalled(said: Statement, name: Span, noun: Span): boolean {
	const between = said.tokens.filter(({ start, end }) => start >= name.end && end <= noun.start);
	if (noun.start < name.end || between.some(({ normal }) => denied.has(normal))) return false;
	const verb = between.findLastIndex((token) => !inPhrase(token));
	const mayStandBefore = ({ normal, partOfSpeech }: Token) =>
		/^(?:,|who)$/u.test(normal) || partOfSpeech === 'AUX' || partOfSpeech === 'ADV';
	return /^(?:be|become)$/u.test(between[verb]?.lemma ?? '') && between.slice(0, verb).every(mayStandBefore);
}

const denied: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'longer']);

const inPhrase = (token: Token) =>
	ofNounPhrase.has(token.partOfSpeech) || token.partOfSpeech === 'ADV' || token.normal === "'s" || isPossessive(token);
