import { baseForms, classesOf } from '../text/lexicon.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';
import type { Turn } from './salience.ts';

/** Names that are carried over at most: more do not read as a question. Untuned. */
const mostNames = 2;

/** A name that was given before. `work`: a title in quotation marks. */
interface Given {
	readonly text: string;
	readonly kind: Entity['kind'] | 'work';
}

/**
 * The names that a "what else" leaves out: those of the answer before that are of the kind asked for. "Who else?" goes on
 * from people, "what other films?" does not. Empty where the question asks for nothing further.
 */
export function namesBesides(question: string, { answer }: Turn): readonly string[] {
	if (answer == null || aboutArticle.test(question)) return [];
	const asked =
		/\b(?:other|another|more)\s+(\p{L}+)(?:\s+(\p{L}+))?|\b(who|where|what|\p{L}+(?:one|body|where|thing)) else\b/iu.exec(
			question,
		);
	if (asked === null) return [];
	const kind = kindAsked(asked.slice(1).filter((word) => word !== undefined));
	return givenIn(answer.words ?? answer.text)
		.filter((name) => fits(name, kind))
		.slice(0, mostNames)
		.map(({ text }) => text);
}

/** "anything else interesting in this article?" goes on from everything that was said. */
const aboutArticle = /\b(?:interesting|article|section|aspects?|facts?)\b/i;

type Asked = 'people' | 'places' | 'things';

function kindAsked(words: readonly string[]): Asked {
	if (words.some((word) => /^(?:who|\p{L}+(?:one|body))$/iu.test(word))) return 'people';
	if (words.some((word) => /where$/i.test(word))) return 'places';
	const classes = words
		.flatMap((word) => baseForms(word.toLowerCase()).slice(0, 1))
		.flatMap((base) => classesOf(base).slice(0, 1));
	if (classes.some(({ wordClass }) => wordClass === 'person' || wordClass === 'group')) return 'people';
	return classes.some(({ wordClass }) => wordClass === 'place') ? 'places' : 'things';
}

function fits({ kind }: Given, asked: Asked): boolean {
	switch (asked) {
		case 'people':
			return kind === 'person' || kind === 'unknown' || kind === 'group';
		case 'places':
			return kind === 'place' || kind === 'unknown';
		case 'things':
			return kind === 'work' || kind === 'thing' || kind === 'unknown';
	}
}

/**
 * What "this match" or "that" may go back to: the names of the question before or, where it has none, the few of its answer.
 */
export function namesMeant({ question: before, answer }: Turn): readonly string[] {
	const asked = givenIn(before);
	const found = asked.length > 0 ? asked : givenIn(answer?.words ?? answer?.text ?? '');
	return found.length > mostNames ? [] : found.map(({ text }) => text);
}

function givenIn(text: string): readonly Given[] {
	const read = text.slice(0, mostCharacters);
	const works = [...read.matchAll(/["“]((?=[\p{L}\p{N}])[^"“”]{2,60}?)(?<!\s)[,.]?["”]/gu)].map((match) => ({
		text: match[1] ?? '',
		kind: 'work' as const,
		start: match.index,
		end: match.index + match[0].length,
	}));
	const names = entitiesOf(read)
		.filter(({ proper, kind }) => proper && kind !== 'time')
		.filter(({ start }) => !works.some((work) => work.start <= start && start < work.end));
	return [...works, ...names.map(({ text: name, kind, start, end }) => ({ text: name, kind, start, end }))]
		.filter(({ text: name }, i, all) => all.findIndex(({ text: other }) => other === name) === i)
		.sort((a, b) => a.start - b.start);
}
