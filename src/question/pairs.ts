import { type Entity, entitiesOf } from './entities.ts';
import { mostCharacters } from './limits.ts';

const joinsPair = /^ (?:and|or|versus|vs\.?|from|to|with|as) (?:the |an? )?$/i;
const onlyCompared = /^ (?:from|to|with|as) /i;
const compares = /\b(?:between|differ\p{L}*|compar\p{L}*|same|similar\p{L}*|relat\p{L}*|marr\p{L}*|met|meet)\b/iu;

/** "the difference between *soup and stew*", "did *Ann Lee* marry *Tom Fox*": two that a "they" means together. */
export function pairsOf(question: string, entities: readonly Entity[]): readonly Entity[] {
	return entities.flatMap((one, i): readonly Entity[] => {
		const other = entities[i + 1];
		if (other === undefined) return [];
		const alike =
			one.proper === other.proper && (one.kind === other.kind || one.kind === 'unknown' || other.kind === 'unknown');
		if (!alike && !compares.test(question)) return [];
		const between = ` ${question.slice(one.end, other.start).trim()} `;
		if (!joinsPair.test(between) || (onlyCompared.test(between) && !compares.test(question))) return [];
		return [pairOf(one, other)];
	});
}

/** "What did Solberg say?" and then "what did Adler say?": two that a "they" means together. */
export function pairInTurn(before: string, question: string, entities: readonly Entity[]): readonly Entity[] {
	const around = (text: string, { start, end }: Entity) =>
		`${text.slice(0, start)}|${text.slice(end).replace(/[\s?.!]+$/u, '')}`.toLowerCase();
	const earlier = entitiesOf(before.slice(0, mostCharacters));
	return entities.flatMap((other) => {
		const one = earlier.find(
			(entity) =>
				entity.proper &&
				other.proper &&
				entity.kind === other.kind &&
				entity.text !== other.text &&
				around(before, entity) === around(question, other),
		);
		return one === undefined ? [] : [pairOf(one, other)];
	});
}

function pairOf(one: Entity, other: Entity): Entity {
	return {
		...one,
		end: other.end,
		text: `${one.text} and ${other.text}`,
		plural: true,
		gender: null,
		proper: false,
		bare: false,
		role: 'topic',
		joined: true,
	};
}
