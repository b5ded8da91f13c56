import { numberByKey } from '../../evaluation/draw.ts';
import { findNames, type NameClass } from '../../text/names.ts';
import { type Span, spansMatching } from '../../text/span.ts';
import type { SetQuestion } from './collections.ts';

interface KnownName {
	readonly text: string;
	readonly source: string;
}

/**
 * Swaps one name or year of a question for another of the same kind: it reads as before, and what answered it no longer
 * does. Names come from the other questions, half of them from those about the same text. None where there is none to swap.
 */
export function createSwap(questions: readonly SetQuestion[]): (question: SetQuestion) => readonly SetQuestion[] {
	const known = new Map<NameClass, KnownName[]>();
	for (const { text, source } of questions) {
		for (const { start, end, nameClass } of namesInside(text)) {
			const names = known.get(nameClass) ?? [];
			names.push({ text: text.slice(start, end), source });
			known.set(nameClass, names);
		}
	}
	return (question) => {
		const { id, text, source } = question;
		const withInstead = ({ start, end }: Span, other: string) => [
			{ ...question, text: `${text.slice(0, start)}${other}${text.slice(end)}` },
		];
		const chance = (purpose: string, below: number) => numberByKey(`${purpose} ${id}`, below);
		const names = namesInside(text);
		const years = spansMatching(/\b(?:1\d|20)\d\d\b/g, text);
		if (names.length + years.length === 0) return [];
		const picked = chance('swapped', names.length + years.length);
		const [name, year] = [names[picked], years[picked - names.length]];
		if (year !== undefined) {
			const away = 1 + chance('years', furthestYear);
			const other = Number(text.slice(year.start, year.end)) + (chance('later', 2) === 0 ? away : -away);
			return withInstead(year, String(other));
		}
		if (name === undefined) return [];
		const sameText = chance('same text', 2) === 0;
		const others = (known.get(name.nameClass) ?? []).filter(
			(other) => (other.source === source) === sameText && shareNoWord(other.text, text),
		);
		const other = others[chance('other', Math.max(1, others.length))];
		return other === undefined ? [] : withInstead(name, other.text);
	};
}

/** Years between a year and the one that is put in its place, at most. */
const furthestYear = 12;

// The first word of a question is capitalised whatever it is.
function namesInside(text: string) {
	return findNames(text).filter(({ start }) => start > 0);
}

function shareNoWord(name: string, text: string): boolean {
	const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
	return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => !words.has(word));
}
