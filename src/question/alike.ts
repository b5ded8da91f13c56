import { genderOfGivenName } from '../text/given-names.ts';
import { classesOf, isOrdinaryWord } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { Entity } from './entities.ts';
import { isRelational } from './relational-nouns.ts';

/**
 * An entity of a question that is typed without capitals, as people do in a chat: "who is clara brandt?". "The brandt" is a
 * thing. A question with a capital writes its names with one, unless its answer tells otherwise.
 *
 * @param answered What answered the question, where it is known.
 */
export function asTyped(entity: Entity, question: string, answered = ''): Entity {
	if (entity.proper || entity.text.startsWith('the ')) return entity;
	const isChat = question === question.toLowerCase();
	return isChat || new RegExp(`\\p{Ll},? ${capitalised(entity.head)}\\b`, 'u').test(answered)
		? asNamed(entity)
		: entity;
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1).replace(/[^\p{L}\p{N}]/gu, '.');
}

/** A name as it is typed: "brandt", "clara brandt". No dictionary has it, so that it is no thing. */
export function asNamed(entity: Entity): Entity {
	if (entity.proper || entity.plural || isOrdinaryWord(entity.head) || !isTypedName(entity)) return entity;
	const [first = '', ...others] = entity.text.split(' ');
	const gender = others.length === 0 ? undefined : genderOfGivenName(capitalised(first));
	if (gender !== undefined) return { ...entity, proper: true, bare: false, kind: 'person', gender };
	return { ...entity, proper: true, kind: entity.kind === 'thing' ? 'unknown' : entity.kind };
}

// "The heat refi" has an ordinary word, and an article: it is a thing whatever its noun is.
function isTypedName({ bare, text }: Entity): boolean {
	if (bare) return true;
	const words = text.split(' ').slice(0, -1);
	const isGiven = (word: string) => genderOfGivenName(capitalised(word)) !== undefined;
	return !/^the |['’]/u.test(text) && words.every((word) => isGiven(word) || !isOrdinaryWord(word));
}

/** "How much of *the money* is for food?": what is shared out, whatever else it is for. */
const sharedOut = /\bhow (?:much|many) of$/i;

/** Whether something stands in the brackets of a question, which say what it is about. */
export function isInBrackets({ start }: Span, text: string): boolean {
	return text.lastIndexOf('(', start) > text.lastIndexOf(')', start);
}

/** What of the question before is of the same sort or, where the other has a preposition, what stands behind the same one. */
export function likeOf(
	other: Entity,
	entities: readonly Entity[],
	before: string,
	behind: string | undefined,
): Entity | null {
	let best: Entity | null = null;
	let most = behind === undefined ? enoughAlike : Number.NEGATIVE_INFINITY;
	// "How much is the toll?" asks of a cost already, and of no symptom.
	const isAmount =
		/^how much (?:is|are|was|were)\b/i.test(before) &&
		(!isRelational(other.head) || /^(?:cost|price|fee)s?$/.test(other.head));
	for (const entity of entities) {
		const ahead = before.slice(0, entity.start).trimEnd();
		// "For treating *flu*" is for the flu.
		const sameWay = behind !== undefined && new RegExp(`\\b${behind}(?: \\p{L}+ing)?$`, 'iu').test(ahead);
		// What stands in brackets is what a question is about, and only another name changes that.
		const isTopic = isInBrackets(entity, before) && (!other.proper || behind !== undefined);
		// "What about the symptoms?" asks for no other thing, but for something of the same.
		const isPart = isRelational(entity.head);
		const isOfAnotherSort = behind === undefined && !isAmount && isPart !== isRelational(other.head);
		// "The second *time*" is none of its own.
		if (
			entity.kind === 'time' ||
			entity.head === 'time' ||
			isTopic ||
			sharedOut.test(ahead) ||
			isOfAnotherSort ||
			(behind !== undefined && !sameWay)
		)
			continue;
		const sameHead = entity.head === other.head;
		const alike =
			(entity.proper === other.proper ? 2 : 0) +
			((entity.kind === other.kind && entity.kind !== 'unknown') || (isAnimate(entity) && isAnimate(other)) ? 2 : 0) +
			(entity.proper && other.proper ? unknownKind(entity.kind, other.kind) : 0) +
			(entity.plural && other.plural ? 2 : 0) +
			(wordClassOf(entity) === wordClassOf(other) ? 1 : 0) +
			(sameHead ? 2 : 0) +
			(entity.role === 'defined' ? 1 : 0) -
			((entity.role === 'asked' && !/^how much /i.test(before)) ||
			(entity.role === 'possessed' && !(isPart && other.role !== 'possessed'))
				? 2
				: 0);
		if (alike > most) [best, most] = [entity, alike];
	}
	return best ?? (behind === undefined ? whoActs(other, entities) : null);
}

/** "And the union?", after "what did Osei demand?": whoever can act takes the place of the one who acts. */
function whoActs(other: Entity, entities: readonly Entity[]): Entity | null {
	const canAct = (entity: Entity) => isAnimate(entity) || (entity.proper && entity.kind === 'unknown');
	const acting = entities.filter((entity) => entity.role === 'subject' && canAct(entity));
	const [only] = acting;
	return canAct(other) && only !== undefined && acting.length === 1 && !only.plural ? only : null;
}

/** A name that tells nothing may be anybody's, and is a person's sooner than a place's. */
function unknownKind(one: Entity['kind'], other: Entity['kind']): number {
	if (one !== 'unknown' && other !== 'unknown') return 0;
	return [one, other].every((kind) => kind === 'unknown' || kind === 'person') ? 1.5 : 1;
}

function isAnimate({ kind }: Entity): boolean {
	return kind === 'person' || kind === 'group';
}

/** Points below which two things are no alternatives. Untuned. */
const enoughAlike = 3;

function wordClassOf({ head, proper }: Entity): string {
	return proper ? 'name' : (classesOf(head)[0]?.wordClass ?? 'none');
}
