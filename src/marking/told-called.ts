import type { Scene } from '../ranking/scene.ts';
import type { Span } from '../text/span.ts';

/** "What did the coach *call* him?", but not "what is the comet called". */
const asksCalled = /^what (?:did|does|do|has|have) .+\b(?:call|called|describe|described)\b/iu;
/** "Called *it* “...”", "described *the flood as* “...”": up to six words stand between. Untuned. */
const calls = /\b(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)) (?:[\p{L}\p{N}’'.-]+ ){1,6}?["“]([^"“”]{2,}?)[.,]?["”]/diu;

/** Asked what somebody calls something, the words between quotation marks behind the verb; null where there are none. */
export function wordsCalled({ analysis, text }: Scene): Span | null {
	if (!asksCalled.test(analysis.text)) return null;
	const found = calls.exec(text)?.indices?.[1];
	return found === undefined ? null : { start: found[0], end: found[1] };
}
