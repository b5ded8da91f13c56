import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/words.ts';

/** UTF-16 code units of a question that are read: what the `/ask` command takes. */
export const mostCharacters = 400;
/** Distinct words of a question that are read, function words apart: more than any real question has. */
export const mostWords = 24;
/** Words of a question that are read, all told: the longest of 19,741 published questions has 69, and one letter is a word too. */
export const mostWordsInAll = 80;
/** How often a word is read, function words apart: as often as it comes in any of those. Once more it says nothing more. */
export const mostTimes = 3;
/** UTF-16 code units of a word. A longer run of letters is no word of English, and is left out. */
export const longestWord = 40;

/** What nobody sees in a word, and what comes along when it is copied: soft hyphens, spaces without width, byte-order marks. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;

/** A message without the characters that nobody sees, which would part its words. Questions to learn from are read as they are. */
export function withoutUnseen(message: string): string {
	return message.replace(unseen, '');
}

/**
 * The part of a message that is read as a question, so that the work is bounded whatever is sent: the first
 * {@link mostCharacters} characters, up to the {@link mostWords}th distinct word and the {@link mostWordsInAll}th of all, without
 * words over {@link longestWord} characters or that come more than {@link mostTimes} times, without white space around it. Most
 * messages come back as they are.
 */
export function withinLimits(message: string): string {
	const start = message.trim().slice(0, mostCharacters);
	// A character of two code units is not cut in half.
	const text = start.isWellFormed() ? start : start.replace(/[\uD800-\uDBFF]$/, '');
	const met = new Map<string, number>();
	let read = '';
	let from = 0;
	let kept = 0;
	for (const word of words(text)) {
		const written = word.text.toLowerCase();
		const times = isStopWord(word.text) ? 0 : (met.get(written) ?? 0) + 1;
		if (word.text.length > longestWord || times > mostTimes) {
			read += text.slice(from, word.start);
			from = word.end;
			continue;
		}
		if (times > 0) met.set(written, times);
		if (met.size > mostWords || ++kept > mostWordsInAll) return (read + text.slice(from, word.start)).trim();
	}
	return (read + text.slice(from)).trim();
}
