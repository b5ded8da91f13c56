import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isSomebodySaid } from './somebody.ts';

/** A body's own word behind the place that it is of, written small: "the US *embassy*", "the Norland *health ministry*". */
const ownWord = /^(?: \p{Ll}[\p{L}-]*){1,3}(?= |[,.;:)?!]|$)/u;
/** What is a building as often as those in it. */
const housed = /^(?:embassy|embassies|consulates?|parliament|church|mission)$/u;
const nouns: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);

/**
 * Asked who, a place with the body of it that does or says something: "the *UK* government", or whoever of it is named behind: "the US
 * embassy spokesman *Karl Weiss*"; undefined where neither stands there.
 */
export function wholeBody({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const of = reading.names.find((name) => name.end === end && name.nameClass !== 'person');
	const behind = of === undefined ? undefined : ownWord.exec(text.slice(end))?.[0];
	if (behind === undefined) return undefined;
	const words = { start: end + 1, end: end + behind.length };
	const tokens = reading.annotation().tokens.filter((token) => isWithin(token, words));
	const after = tokens.findIndex(({ partOfSpeech }) => !nouns.has(partOfSpeech));
	const last = tokens[(after < 0 ? tokens.length : after) - 1];
	if (last?.partOfSpeech !== 'NOUN') return undefined;
	if (!housed.test(last.normal) && !isSomebodySaid(last.normal)) return undefined;
	if (!/^ \p{Lu}/u.test(text.slice(last.end))) return { start, end: last.end };
	const own = reading.names.find((name) => name.start === last.end + 1);
	return own === undefined ? undefined : { start: own.start, end: own.end };
}

/** Before the name that somebody is of: "the mayor *of* Arn", "the US embassy *in* Arn". */
const belonging = / (?:of|in|at|from|for) (?:the )?$/u;

/**
 * Asked who, whoever is of a place or a body, and not that: "*the mayor of* Arn condemned it"; undefined where nobody is, or the question
 * itself says who that is.
 */
export function wholeSomebody({ start, end }: Span, { analysis, matches, reading, text }: Scene): Span | undefined {
	if (/\bwhose\b/iu.test(analysis.text)) return undefined;
	const lead = belonging.exec(text.slice(0, start));
	if (lead === null) return undefined;
	const phrase = nounPhrases(reading.annotation()).find((one) => one.start < lead.index && lead.index <= one.end);
	if (phrase === undefined) return undefined;
	const words = text.slice(phrase.start, lead.index);
	const head = reading.terms.findLastIndex((term) => term.end <= lead.index);
	const isAsked = matches.some(({ at, strength }) => at === head && strength > surelyMet);
	const noun = reading.terms[head]?.bases[0] ?? '';
	return !isAsked && (housed.test(noun) || isSomebodySaid(words)) ? { start: phrase.start, end } : undefined;
}
