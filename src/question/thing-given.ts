import { annotate } from '../text/annotation.ts';
import { type Clause, clauseOf } from './clause.ts';
import { type Entity, entitiesOf } from './entities.ts';

/**
 * The thing that a "what" was answered with: "the medieval crown", after "what was stolen from the museum?". It is what an
 * "it" means where it is what was acted on, and nothing else that could be meant acts. Null where the words are more than the
 * name of a thing.
 */
export function thingGiven(question: string, words: string, spoken: readonly Entity[]): Entity | null {
	const [given, ...others] = entitiesOf(words);
	if (given === undefined || others.length > 0 || given.proper || given.kind === 'time') return null;
	const ahead = words.slice(0, given.end - given.text.replace(/^the /, '').length).trim();
	const isWhole =
		words.slice(given.end).trim() === '' && /^(?:an?|the|its|his|her|their|\p{L}+|\p{N}+)?$/iu.test(ahead);
	if (!isWhole || !isActedOn(question, spoken, given.plural)) return null;
	const text = given.text.replace(/^the /, '');
	return {
		...given,
		text: `the ${/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}`,
		bare: false,
		role: 'topic',
	};
}

/** "What *was stolen*?", "what did *Ann Lee* promise?". After "what did the fire destroy?" an "it" may mean the fire. */
function isActedOn(question: string, spoken: readonly Entity[], several: boolean): boolean {
	const clause = /^what\b/i.test(question) ? clauseOf(question) : null;
	if (clause === null || clause.subject !== '' || clause.auxiliary === '') return false;
	if (isPassive(clause)) return true;
	return spoken.some(({ role, kind, plural }) => role === 'subject' && (kind === 'person' || (several && !plural)));
}

function isPassive({ auxiliary, rest }: Clause): boolean {
	const { tokens } = annotate(rest);
	const [first] = tokens;
	const begins = first?.partOfSpeech === 'ADV' ? tokens[1] : first;
	const isBeing = /^(?:be|been|being)$/;
	const doing = begins !== undefined && isBeing.test(begins.normal) ? tokens[tokens.indexOf(begins) + 1] : begins;
	if (doing?.partOfSpeech !== 'VERB' || /ing$/.test(doing.normal)) return false;
	return /^(?:is|are|was|were)$/.test(auxiliary) || doing !== begins;
}
