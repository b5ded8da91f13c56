import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';

/** Behind a means, what else was done: "a letter *while waiting for a train*". */
const meanwhile = / (?:while|when) /u;
const purpose = / (?:in order )?to (?=\p{L}+ )/u;
/** What is done has its purpose with it: "by paying a guard *to look away*". */
const isDone = /^(?:by|through|using|\p{L}+(?:ing|ed))\b/iu;

/** Asked how, the means without what was done meanwhile and, where it is a thing, without what it was for: "*tear gas* to break up the crowd". */
export function meansAlone({ start, end }: Span, { reading, text }: Scene): Span {
	const words = text.slice(start, end);
	const until = words.search(meanwhile);
	const forWhat = purpose.exec(words);
	const verb = forWhat === null ? -1 : start + forWhat.index + forWhat[0].length;
	const isPurpose =
		!isDone.test(words) &&
		reading.annotation().tokens.some((token) => token.start === verb && token.partOfSpeech === 'VERB');
	const ends = [until, isPurpose ? (forWhat?.index ?? -1) : -1].filter((at) => at > 0);
	return { start, end: ends.length > 0 ? start + Math.min(...ends) : end };
}
