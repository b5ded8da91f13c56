import { contentWords } from './content-words.ts';
import { numberByKey } from './draw.ts';

/** One in so many content words is misspelt, at least one a question. */
const oneIn = 3;
/** Letters. A shorter word with an error is hardly to be told even by a reader. */
const shortest = 4;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The question with one random error (a letter left out, put in, replaced, or changed places) in a third of its content
 * words. The first letter stays, as it mostly does; so do numbers. `seed` fixes the errors.
 */
export function misspell(question: string, seed: string): string {
	const words = contentWords(question).filter(
		({ start, end }) => end - start >= shortest && /^\p{L}+$/u.test(question.slice(start, end)),
	);
	const shuffled = words
		.map((word, place) => ({ word, drawn: numberByKey(`${seed}\0${place}`, 1 << 30) }))
		.sort((a, b) => a.drawn - b.drawn || a.word.start - b.word.start);
	const hit = shuffled.slice(0, Math.max(1, Math.round(words.length / oneIn))).map(({ word }) => word);
	let text = question;
	for (const { start, end } of hit.sort((a, b) => b.start - a.start)) {
		text = `${text.slice(0, start)}${withError(text.slice(start, end), `${seed}\0${start}`)}${text.slice(end)}`;
	}
	return text;
}

/** The word with one error, never the word itself. */
function withError(word: string, key: string): string {
	for (let attempt = 0; ; attempt++) {
		const at = 1 + numberByKey(`${key}\0place\0${attempt}`, word.length - 1);
		const letter = letters[numberByKey(`${key}\0letter\0${attempt}`, letters.length)] ?? 'e';
		const [before, own, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
		const errors = [
			`${before}${next}${after}`,
			`${before}${letter}${own}${next}${after}`,
			`${before}${letter}${next}${after}`,
			`${before}${next}${own}${after}`,
		];
		const found = errors[numberByKey(`${key}\0kind\0${attempt}`, errors.length)] ?? word;
		if (found !== word) return found;
	}
}
