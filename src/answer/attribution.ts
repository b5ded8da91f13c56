import { type Entity, entitiesOf } from '../question/entities.ts';
import { annotate, isVerb, type Token } from '../text/annotation.ts';
import { wholePersonName } from '../text/person-name.ts';
import { isWithin, type Span } from '../text/span.ts';
import { closingMark, speechesIn } from '../text/speech.ts';

// Whose words a sentence says that it has: "“Stay at home,” advised *Amir Roe*".

/**
 * `named`: the sentence says who speaks. `pronoun`: it says so by a pronoun ("she joked"), which stands for somebody before. `unread`: it says
 * that somebody speaks, and nothing tells who. `none`: it attributes nothing. `direct`: it stands beside words in quotation marks.
 */
export type Attribution = { readonly direct: boolean } & (
	| { readonly kind: 'named'; readonly speaker: Span }
	| { readonly kind: 'pronoun'; readonly pronoun: string; readonly at: number }
	| { readonly kind: 'unread' | 'none' }
);

/** Not "denied": who denies it did not say it. */
const saying =
	'(?:said|says|say|told|tells|added|adds|stated|states|announced|explained|explains|claimed|claims|reported|reports|report|warned|warns|warn|noted|notes|note|wrote|writes|write|argued|argues|argue|concluded|concludes|conclude|confirmed|confirms|estimated|estimates|insisted|insists|predicted|predicts|admitted|admits|recalled|recalls|testified|testifies|tweeted|replied|replies|asked|asks)';
/** What may stand between who speaks and the verb: "of Lunn", ", the captain,". */
const described = '(?: (?:of|for|in|at) [^,.“”"]{1,40}?)?(?:,[^,.“”"]{1,60},)?';
const adverbs = '(?:(?:has|have|had|also|later|then|once|only|publicly|\\p{Ll}+ly) )*';
/** Behind who speaks: "Ida Lund, the captain, said", "officials have also said". */
const speaks = new RegExp(`^${described} ${adverbs}${saying}\\b`, 'iu');
/** Before who speaks, and what goes before a name: "…,” said Ida Lund", "according to the ministry", "according to Captain …". */
const spokenBy = new RegExp(
	`(?:[,”"] ?${saying}|\\baccording to|\\bas reported by|\\bciting)(?: [\\p{L}.’'-]+){0,4} $`,
	'iu',
);
const pronounSpeaks = new RegExp(
	`\\b(he|she|they)(?: (?:has|have|had|also|later|then))* ${saying}\\b|\\b${saying} (he|she|they)\\b`,
	'iu',
);
/** Behind a speech, before whoever speaks: the verb, "*later advised* the director". */
const verbFirst = new RegExp(`^ ?${adverbs}(\\p{Ll}+) (?:(?:the|an?|one|another|its|his|her|their|our|my) )?`, 'u');
/** Behind whoever speaks: "Tim Oak *urged*", "she *later joked*". */
const verbLast = new RegExp(`^${described} ${adverbs}(\\p{Ll}+)(?![\\p{L}’'-])`, 'u');
/** Between a verb and a name: "*Dr.* Paul van der Meer", and not "shown *in* Oslo". */
const titled = /^(?:(?!(?:in|on|at|by|of|for|from|to|with|as|that|and)\b)[\p{L}.’'-]+ ){0,4}$/u;
const pronounFirst = /^ ?(he|she|they)(?= )/iu;
/** Before a speech, behind whoever speaks: "Tim Oak *shouted,* “…”", "Tim Oak *advised the crew:* “…”". */
const verbBefore = new RegExp(`^${described} ${adverbs}(\\p{Ll}+)(?:,|(?: [^,.:;“”"]{1,60})?:) $`, 'u');
/** What begins a clause that tells when, and not who speaks: "*As* Tim Oak arrived, “…”". */
const clauseBefore = /\b(?:as|when|while|after|before|since|until|because|though|although|if|where)\b[^,]*$/iu;
/** How a speech ends that a verb of speaking may stand behind; a title ends without. */
const speechEnd = new RegExp(`(?:[,?!…—–]${closingMark}|${closingMark},)$`, 'u');
const stop = new RegExp(`[.?!…]${closingMark}?$`, 'u');

/** What may stand before a speech, and not before a title: 'his song, "Go North," delighted Tim Oak'. */
const mayOpen =
	/(?:^|[:;—–] |\b(?:and|but|then|so|yet),? )$|^(?:in|at|on|from|after|before|as|when|while|later|asked|speaking|writing)\b[^,]*, $/iu;

/** Whose words a sentence says that it has; where several are told apart, those of the words given. */
export function attributionIn(text: string, words: string | null = null): Attribution {
	const speeches = speechesIn(text);
	const entities = entitiesOf(text).filter((entity) => !speeches.some((speech) => isWithin(entity, speech)));
	const direct = besideSpeech(text, speeches, entities, words);
	if (direct !== null) return direct;
	const speaker = entities.find(
		(entity) =>
			((canSpeak(entity) || speaksAsOne(entity, text)) && speaks.test(text.slice(entity.end))) ||
			((entity.proper || canSpeak(entity)) && spokenBy.test(text.slice(0, startOf(entity, text)))),
	);
	if (speaker !== undefined) return named(speaker, text, entities, false);
	const source = sourceOf(text);
	if (source !== null) return { kind: 'named', speaker: source, direct: false };
	const outside = speeches.reduce((rest, { start, end }) => blank(rest, start, end), text);
	const pronoun = pronounSpeaks.exec(outside);
	if (pronoun === null) return { kind: 'none', direct: false };
	return { kind: 'pronoun', pronoun: pronoun[1] ?? pronoun[2] ?? '', at: pronoun.index, direct: false };
}

const sources =
	'estimates?|counts?|figures?|calculations?|data|numbers|survey|poll|report|study|model|analysis|projections?|forecasts?|account|statement|records?|tally';
/** "According to *the campaign*'s own estimate". */
const owned = new RegExp(
	`\\baccording to (?:the |an? )?([^,.;:()“”"]{2,50}?)['’]s? (?:[\\p{L}-]+ ){0,2}(?:${sources})\\b`,
	'du',
);
/** "According to a count in shelters and schools by *the Halden Institute*". */
const madeBy = new RegExp(
	`\\baccording to (?:the |an? )?(?:[\\p{L}\\p{N}-]+ ){0,2}(?:${sources})\\b[^,.;:()“”"]{0,60}? by (?:the |an? )?(\\p{Lu}[\\p{L}’'-]*(?: (?:of |for |and |the )*\\p{Lu}[\\p{L}’'-]*)*)`,
	'du',
);

/** Whose count, poll or estimate a sentence goes by; null where it does not say. */
function sourceOf(text: string): Span | null {
	const found = (owned.exec(text) ?? madeBy.exec(text))?.indices?.[1];
	return found === undefined ? null : { start: found[0], end: found[1] };
}

/** What stands beside a speech with any verb, since nobody but who speaks stands there; null where nothing does. */
function besideSpeech(
	text: string,
	speeches: readonly Span[],
	entities: readonly Entity[],
	words: string | null,
): Attribution | null {
	const { tokens } = annotate(text);
	const from = words === null ? 0 : Math.max(0, text.indexOf(words));
	const first = speeches.findIndex(({ start }) => mayOpen.test(text.slice(0, start)));
	const behind = speeches.filter(
		({ end }, i) => first >= 0 && i >= first && speechEnd.test(text.slice(0, end + 1).trimEnd()),
	);
	// What stands behind the words says whose they are, before what stands behind others.
	for (const { end } of [...behind.filter((one) => one.end > from), ...behind.filter((one) => one.end <= from)]) {
		const found = behindSpeech(text, end + (text[end] === ',' ? 1 : 0), tokens, entities);
		if (found !== null) return found;
	}
	for (const { start, end } of speeches) {
		if (end <= from) continue;
		const speaker = entities.find((entity) => {
			const spoken = canSpeak(entity) ? verbBefore.exec(text.slice(entity.end, start)) : null;
			const isTold = spoken !== null && isVerbAt(tokens, entity.end + spoken[0].lastIndexOf(spoken[1] ?? ''));
			return isTold && !clauseBefore.test(text.slice(0, entity.start)) && stop.test(text.slice(0, end));
		});
		if (speaker !== undefined) return named(speaker, text, entities, true);
	}
	return null;
}

function behindSpeech(
	text: string,
	end: number,
	tokens: readonly Token[],
	entities: readonly Entity[],
): Attribution | null {
	const after = text.slice(end);
	const pronoun = pronounFirst.exec(after);
	if (pronoun !== null) {
		const isSpoken = verbBehind(text, end + pronoun[0].length, tokens);
		return isSpoken ? { kind: 'pronoun', pronoun: pronoun[1] ?? '', at: end, direct: true } : null;
	}
	const first = entities.find((entity) => /^ (?:the |an? )?$/iu.test(text.slice(end, startOfName(entity, text))));
	if (first !== undefined && verbBehind(text, endOfName(first, text), tokens)) return by(first, text, entities);
	const verb = verbFirst.exec(after);
	if (verb === null || !isVerbAt(tokens, end + verb[0].indexOf(` ${verb[1]} `) + 1)) return null;
	const from = end + verb[0].length;
	const inverted = /^(he|she|they)\b/u.exec(text.slice(from))?.[1];
	if (inverted !== undefined) return { kind: 'pronoun', pronoun: inverted, at: end, direct: true };
	// "Said *fisherman* Per Lund", "said Dr. *Paul van der Meer*".
	const speaker =
		entities.find((entity) => entity.start <= from && from < entity.end) ??
		entities.find((entity) => entity.proper && titled.test(text.slice(from, startOfName(entity, text))));
	return by(speaker, text, entities);
}

/** "…,” *ran the headline*": what is nobody does not speak. */
function by(speaker: Entity | undefined, text: string, entities: readonly Entity[]): Attribution {
	const isSomebody =
		speaker !== undefined && speaker.kind !== 'time' && (speaker.proper || ['person', 'group'].includes(speaker.kind));
	return isSomebody ? named(speaker, text, entities, true) : { kind: 'unread', direct: true };
}

function verbBehind(text: string, end: number, tokens: readonly Token[]): boolean {
	const verb = verbLast.exec(text.slice(end));
	return verb !== null && isVerbAt(tokens, end + verb[0].length - (verb[1]?.length ?? 0));
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
	const token = tokens.find(({ start }) => start === at);
	return token !== undefined && !token.normal.endsWith('ing') && (isVerb(token) || token.normal.endsWith('ed'));
}

/** Between whoever speaks and the name: "the director*, *Ines Calder", "fisherman* *Per Lund", "the mayor* of Lunn, *Ann de Vries". */
const beforeName = /^(?: (?:of|for|at) [^,.“”"]{1,40}, |,? )$/u;

function named(speaker: Entity, text: string, entities: readonly Entity[], direct: boolean): Attribution {
	const beside = entities.find(
		(entity) => entity.proper && beforeName.test(text.slice(speaker.end, startOfName(entity, text))),
	);
	return { kind: 'named', speaker: wholeName((speaker.proper ? undefined : beside) ?? speaker, text), direct };
}

function wholeName(entity: Entity, text: string): Span {
	return { start: startOfName(entity, text), end: endOfName(entity, text) };
}

function startOfName(entity: Entity, text: string): number {
	return entity.proper ? wholePersonName(text, entity).start : entity.start;
}

function endOfName(entity: Entity, text: string): number {
	return entity.proper ? wholePersonName(text, entity).end : entity.end;
}

function canSpeak({ kind, proper }: Entity): boolean {
	return kind === 'person' || kind === 'group' || (proper && kind !== 'place') || kind === 'unknown';
}

/** Documents that say what those who wrote them say. */
const documents = /^(?:report|study|survey|poll|paper|brief|statement|audit|review|analysis)$/u;

/** "*Islamabad* said", "the *Red Crescent* said", and not "a man in Oslo said"; "the *report* says". */
function speaksAsOne({ kind, proper, head, start }: Entity, text: string): boolean {
	const isPlaced = /\b(?:in|at|from|near|of|to|for|on|outside|around)(?: the)? $/iu.test(text.slice(0, start));
	return !isPlaced && ((proper && kind === 'place') || documents.test(head));
}

function startOf({ start }: Entity, text: string): number {
	return /^(?:the|an?) /i.test(text.slice(start)) ? text.indexOf(' ', start) + 1 : start;
}

function blank(text: string, start: number, end: number): string {
	return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
