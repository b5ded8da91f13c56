import type { Scene } from '../ranking/scene.ts';
import type { Token } from '../text/annotation.ts';
import type { Span } from '../text/span.ts';
import { speechesIn, withoutMarks } from '../text/speech.ts';

/** "What did the coach *call* him?", but not "what is the comet called". */
const asksCalled = /^what (?:did|does|do|has|have) .+\b(?:call|called|describe|described)\b/iu;
/** "Called *it* “...”", "described *the flood as* “...”": up to six words stand between. Untuned. */
const calls = /\b(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)) (?:[\p{L}\p{N}’'.-]+ ){1,6}$/iu;

const verb = /\b(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)) /giu;
/** What it is called is over here: "misleading *because* it did not mention costs". */
const goesOn =
	/[,;:()—–“”"]|[.!?](?=\s|$)| (?:because|since|as|and|but|when|while|after|before|which|who|that|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;

/**
 * Asked what somebody calls something, the words between quotation marks behind the verb, or those behind what is called so: "called the
 * poll *misleading* because"; null where there are none.
 */
export function wordsCalled(scene: Scene): Span | null {
	const { analysis, text } = scene;
	if (!asksCalled.test(analysis.text)) return null;
	const called = speechesIn(text).find(({ start }) => calls.test(text.slice(0, start)));
	return called === undefined ? wordsBehind(scene) : withoutMarks(called, text);
}

/** Where what something is called ends: not at the "and" of "flawed *and one-sided*". */
function closeOf(from: number, text: string, tokens: readonly Token[]): number {
	const length = text.slice(from).search(goesOn);
	if (length < 0) return text.length;
	const joint = /^ and /u.exec(text.slice(from + length));
	const next = from + length + (joint?.[0].length ?? 0);
	const isMore = joint !== null && tokens.some(({ start, partOfSpeech }) => start === next && partOfSpeech === 'ADJ');
	return isMore ? closeOf(next, text, tokens) : from + length;
}

function wordsBehind({ analysis, matches, reading, text }: Scene): Span | null {
	const [call, ...more] = [...text.matchAll(verb)];
	if (call === undefined || more.length > 0) return null;
	const from = call.index + call[0].length;
	const asked = analysis.terms.findLastIndex((term) => term.verb);
	// "Called *it* misleading", "called *the poll* misleading": up to the last of the words that the question has for what is called so.
	const pronoun = /^(?:it|him|her|them|this|that) (?=\p{L})/u.exec(text.slice(from))?.[0].length;
	const called = matches.flatMap(({ asked: place, at }) => (place > asked ? (reading.terms[at] ?? []) : []));
	const isBetween = (word: Span) =>
		word.start >= from &&
		/^(?:(?:the|an?|its|their|his|her|this|that) )?(?:[\p{L}’'-]+ ){0,3}$/u.test(text.slice(from, word.start));
	const end = pronoun === undefined ? called.findLast(isBetween)?.end : from + pronoun - 1;
	if (end === undefined) return null;
	const opening = /^ (?:as )?(?:the |an? )?/u.exec(text.slice(end))?.[0].length ?? 0;
	const start = end + opening;
	const close = closeOf(start, text, reading.annotation().tokens);
	return opening === 0 || close <= start ? null : { start, end: close };
}
