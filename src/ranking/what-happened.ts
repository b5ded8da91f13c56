import type { Span } from '../text/span.ts';
import type { Scene } from './scene.ts';

const asksWhatHappened = /^what(?:['’]s| has| had| is| was)? happen(?:ed|ing|s) to [^,;:.!?]+\?*$/iu;

/**
 * Asked what happened to something, what the sentence says of it, from the verb behind it to the end of the clause: "The crown *slipped
 * 0.4% after the announcement*, to 7.32 per dollar"; else null.
 */
export function happenedTo({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksWhatHappened.test(analysis.text)) return null;
	const head = analysis.terms.length - 1;
	const { tokens } = reading.annotation();
	for (const { asked, at } of matches) {
		const subject = reading.terms[at];
		if (asked !== head || subject === undefined) continue;
		const verb = tokens.find(({ start }) => start > subject.end);
		const isBehind = verb !== undefined && verb.start === subject.end + 1;
		if (!isBehind || !['VERB', 'AUX'].includes(verb.partOfSpeech)) continue;
		const { length } = /^(?:[^,;:.!?()]|[.,](?=\S))+/u.exec(text.slice(verb.start))?.[0] ?? '';
		return { start: verb.start, end: verb.start + length };
	}
	return null;
}
