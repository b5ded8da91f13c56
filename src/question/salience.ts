import { isLightWord } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { asTyped } from './alike.ts';
import { clauseOf, isGrade } from './clause.ts';
import { type Entity, entitiesOf, type Role } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { pairInTurn, pairsOf } from './pairs.ts';
import { isPleasantry } from './preamble.ts';
import { isRelational } from './relational-nouns.ts';
import { thingGiven } from './thing-given.ts';
import { titleEntity } from './title-entity.ts';
import { withoutRank } from './without-rank.ts';

/** What was asked before, and what was answered. */
export interface Turn {
	readonly question: string;
	/** Whether the question is given as it was read, and needs no reading again. */
	readonly asRead?: true;
	/** The question as it was written, where it was read otherwise: its pronouns tell of whom they were said. */
	readonly written?: string;
	/** Null where nothing was answered; left out where it is not known. */
	readonly answer?: TurnAnswer | null;
}

export interface TurnAnswer {
	/** The sentence that was quoted, or what was said. */
	readonly text: string;
	/** The answering words in it. */
	readonly words?: string;
	/** The title of what was quoted from. */
	readonly title?: string;
}

/** An entity of the conversation, with how far it stands out. */
export interface Salient extends Entity {
	readonly salience: number;
	/** Turns since it was last in a question; 0 for the last one. */
	readonly age: number;
	/** Whether it is what an article that was quoted from is about, by its title. */
	readonly titled: boolean;
	/** Whether a question spoke of it, rather than an answer alone. */
	readonly asked: boolean;
	/** Whether it was given as the answer to "who". */
	readonly whoAsked: boolean;
}

/*
 * Salience by recency, grammatical role and repetition, after Lappin and Leass (1994,
 * https://aclanthology.org/J94-4002/): what is spoken of, and spoken of again, is what a pronoun means.
 */
const ofRole: Readonly<Record<Role, number>> = {
	defined: 1.6,
	topic: 1.2,
	subject: 1,
	other: 0.6,
	adjunct: 0.3,
	asked: 0.3,
	possessed: 0.3,
};
/** What is spoken of alone, whatever its role: "how do you sleep after *jet lag*?". */
const leastAlone = 0.9;
/** Two that are compared or joined. */
const ofPair = 1.6;
/** What a mention loses with each turn. */
const decay = 0.7;
/** What each further mention adds, as a share of its own weight. */
const repeated = 0.25;
/** A name stands out. */
const properShare = 1.3;
/** "the band", "songs": as likely another word for what is spoken of. */
const bareShare = 0.5;
/** "The thieves", who do something: a "they" means them, but a question without a pronoun is not about them. Untuned. */
const actingShare = 0.7;
const ofAnswer = 0.3;
const ofShortAnswer = 0.8;
/** Who was asked for is spoken of, as what a question introduces is. */
const ofWhoAsked = ofRole.defined;
/** So is what was asked for, and more than a name that the question only places it by. */
const ofThingGiven = 1.7;
const ofTitle = 1.6;
/** Words of an answer that is nothing but a name or little more. */
const shortAnswer = 6;

/** The entities of a conversation, most salient first. */
export function salientEntities(history: readonly Turn[]): readonly Salient[] {
	const found = new Map<string, Salient>();
	const add = (
		entity: Entity,
		points: number,
		age: number,
		how: { readonly titled?: true; readonly whoAsked?: true; readonly asked?: true } = {},
	) => {
		const key = keyOf(entity.text);
		if (key === '') return;
		const same =
			found.get(key) ?? [...found].find(([other, one]) => one.proper && entity.proper && sameName(other, key))?.[1];
		// A title is the whole name: "the actress Clara Weiss" and "Clara Weiss’s films" speak of Clara Weiss.
		const isLonger = same === undefined || (!same.titled && keyOf(entity.text).length > keyOf(same.text).length);
		const longer = how.titled || isLonger ? entity : same;
		if (same !== undefined) found.delete(keyOf(same.text));
		found.set(keyOf(longer.text), {
			...longer,
			kind: longer.kind === 'unknown' ? (same?.kind ?? entity.kind) : longer.kind,
			gender: entity.gender ?? same?.gender ?? null,
			salience:
				Math.max(points, same?.salience ?? 0) + (same === undefined ? 0 : repeated * Math.min(points, same.salience)),
			age: Math.min(age, same?.age ?? Number.POSITIVE_INFINITY),
			titled: how.titled === true || same?.titled === true,
			asked: how.asked === true || same?.asked === true,
			whoAsked: how.whoAsked === true || same?.whoAsked === true,
		});
	};
	history.forEach(({ question, written, answer }, i) => {
		const age = history.length - 1 - i;
		const weight = Math.exp(age * Math.log(decay));
		const title = answer?.title === undefined ? null : titleEntity(answer.title);
		if (title !== null) add(title, weight * ofTitle, age, { titled: true });
		const spoken = entitiesOf(question.slice(0, mostCharacters))
			.filter(({ kind, text }) => kind !== 'time' && !isEmpty(text))
			.map((entity) => asTyped(entity, question, answer?.text));
		const given = entitiesOf(answer?.words ?? '')
			.filter(({ proper, kind }) => proper && kind !== 'time')
			.map(withoutRank);
		const isWho = /^(?:\p{L}+ )?who\b/iu.test(question);
		const said = genderSaid(question, written, spoken);
		for (const named of spoken) {
			const entity: Entity = said?.of === named ? { ...named, kind: 'person', gender: said.gender } : named;
			// "Who was the referee?": whoever was given is the referee.
			if (isWho && given.length > 0 && !entity.proper && entity.role === 'defined' && entity.kind === 'person')
				continue;
			const isScene = entity.kind === 'place' && entity.role === 'adjunct' && isHappening.test(question);
			const role = isScene
				? ofRole.adjunct
				: spoken.length === 1
					? Math.max(leastAlone, ofRole[entity.role])
					: ofRole[entity.role];
			// "Who is Ann Lee’s husband?" introduces him.
			const introduced = isWho && entity.role === 'possessed' && entity.gender !== null && entity === spoken.at(-1);
			const isMinor = isVague(entity) || (!entity.proper && isRelational(entity.head));
			const points =
				weight *
				(introduced ? ofRole.defined : role) *
				(isMinor && !introduced ? (isSeveralActing(entity) ? actingShare : bareShare) : 1) *
				(entity.proper ? properShare : 1);
			// "The first boat": the boats are still what is spoken of.
			const all = oneOf.test(entity.text) ? several(entity, [...found.values()]) : undefined;
			if (all !== undefined) add(all, points, age, { asked: true });
			add(entity, all === undefined ? points : points * bareShare, age, { asked: true });
		}
		const pairs = [...pairsOf(question, spoken), ...pairInTurn(history[i - 1]?.question ?? '', question, spoken)];
		for (const pair of pairs) add(pair, weight * ofPair, age, { asked: true });
		if (answer == null) return;
		// "Who is Clara Weiss?" is answered with an office, and asks for nobody else.
		const asksForSomebody = isWho && !spoken.some(({ role, proper }) => role === 'defined' && proper);
		const told = isWho ? asksForSomebody : asksForOne(question);
		for (const entity of given) {
			const isMeant = isWho ? entity.kind === 'person' || entity.kind === 'unknown' : entity.kind !== 'person';
			const points = told && isMeant ? ofWhoAsked : ofShortAnswer;
			add(entity, weight * points, age, asksForSomebody ? { whoAsked: true } : {});
		}
		const thing = thingGiven(question, answer.words ?? '', spoken);
		if (thing !== null) add(thing, weight * ofThingGiven, age);
		for (const pair of pairsOf(answer.words ?? '', given)) add(pair, weight * ofPair, age);
		const share = termsOf(answer.text).length <= shortAnswer ? ofShortAnswer : ofAnswer;
		for (const entity of entitiesOf(answer.text.slice(0, mostCharacters)).map(withoutRank)) {
			const spokenOf = entity.role === 'subject' || entity.role === 'topic' || share === ofShortAnswer;
			const isKnown = entity.kind !== 'unknown' && entity.kind !== 'time';
			if (entity.proper && isKnown && spokenOf) add(entity, weight * share * ofRole[entity.role], age);
		}
	});
	return [...found.values()].sort((a, b) => b.salience - a.salience || a.age - b.age || (a.text < b.text ? -1 : 1));
}

/** "What happened in Tarvik?": nothing is said of Tarvik. */
const isHappening = /^what (?:else )?(?:has |had |is |was )?happen(?:s|ed|ing)?\b/i;

/** "Which country sent help?", "which parish is the oldest?": whatever was given is what did it. */
function asksForOne(question: string): boolean {
	const clause = /^(?:and |so |but |ok )?(?:which|what) /i.test(question) ? clauseOf(question) : null;
	if (clause === null || clause.subject === '') return false;
	return clause.auxiliary === '' || (/^(?:is|was)$/.test(clause.auxiliary) && isGrade.test(clause.rest));
}

/** One that is told from others of its kind by a place in a row or a grade. */
const oneOf = /^the (?:first|second|third|last|next|other|\p{L}+est)\b/iu;

function several({ plural, proper, head }: Entity, known: readonly Salient[]): Salient | undefined {
	if (plural || proper) return undefined;
	return known.find((one) => one.plural && !one.proper && one.joined === undefined && one.head === head);
}

/** Whom the pronoun of a question was said of: "when did *she* resign", read as "when did *Ines Calder* resign". */
function genderSaid(
	question: string,
	written: string | undefined,
	spoken: readonly Entity[],
): { readonly of: Entity; readonly gender: 'male' | 'female' } | null {
	if (written === undefined) return null;
	const male = /\b(?:he|him|his)\b/i.test(written);
	const female = /\b(?:she|hers?)\b/i.test(written);
	// A topic in brackets stands for no pronoun.
	const of = spoken.find(
		({ proper, plural, gender, text, start }) =>
			proper &&
			!plural &&
			gender === null &&
			question[start - 1] !== '(' &&
			!written.toLowerCase().includes(text.toLowerCase()),
	);
	return of === undefined || male === female ? null : { of, gender: male ? 'male' : 'female' };
}

function isVague({ bare, text, role }: Entity): boolean {
	return bare && (text.startsWith('the ') || (role !== 'defined' && role !== 'topic' && role !== 'subject'));
}

function isSeveralActing({ kind, plural, role }: Entity): boolean {
	return kind === 'person' && plural && role === 'subject';
}

function keyOf(text: string): string {
	return termsOf(text)
		.filter((term) => !term.stop)
		.map(({ bases, normal }) => bases[0] ?? normal)
		.join(' ');
}

function sameName(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return long.endsWith(` ${short}`) || long.startsWith(`${short} `);
}

// "kind", "something interesting", "year": nothing that a pronoun goes back to.
const emptyWords = new Set(
	'okay thanks aspect article section information thing something anything detail fact question answer else interest interesting kind type sort'.split(
		' ',
	),
);

function isEmpty(text: string): boolean {
	if (isPleasantry(text)) return true;
	return termsOf(text)
		.filter((term) => !term.stop)
		.every((term) => term.bases.some((base) => isLightWord(base) || emptyWords.has(base)));
}
