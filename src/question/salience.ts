import { isLightWord, isStopWord } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { type Entity, entitiesOf, type Role } from './entities.ts';
import { mostCharacters } from './limits.ts';
import { isPleasantry } from './preamble.ts';
import { isRelational } from './relational-nouns.ts';

/** What was asked before, and what was answered. */
export interface Turn {
	readonly question: string;
	/** Whether the question is given as it was read, and needs no reading again. */
	readonly asRead?: true;
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
const ofAnswer = 0.3;
const ofShortAnswer = 0.8;
/** Who was asked for is spoken of, as what a question introduces is. */
const ofWhoAsked = ofRole.defined;
const ofTitle = 1.6;
/** Words of an answer that is nothing but a name or little more. */
const shortAnswer = 6;

/** The entities of a conversation, most salient first. */
export function salientEntities(history: readonly Turn[]): readonly Salient[] {
	const found = new Map<string, Salient>();
	const add = (entity: Entity, points: number, age: number, titled = false) => {
		const key = keyOf(entity.text);
		if (key === '') return;
		const same =
			found.get(key) ?? [...found].find(([other, one]) => one.proper && entity.proper && sameName(other, key))?.[1];
		// A title is the whole name: "the actress Clara Weiss" and "Clara Weiss’s films" speak of Clara Weiss.
		const isLonger = same === undefined || (!same.titled && keyOf(entity.text).length > keyOf(same.text).length);
		const longer = titled || isLonger ? entity : same;
		if (same !== undefined) found.delete(keyOf(same.text));
		found.set(keyOf(longer.text), {
			...longer,
			kind: longer.kind === 'unknown' ? (same?.kind ?? entity.kind) : longer.kind,
			gender: entity.gender ?? same?.gender ?? null,
			salience:
				Math.max(points, same?.salience ?? 0) + (same === undefined ? 0 : repeated * Math.min(points, same.salience)),
			age: Math.min(age, same?.age ?? Number.POSITIVE_INFINITY),
			titled: titled || same?.titled === true,
		});
	};
	history.forEach(({ question, answer }, i) => {
		const age = history.length - 1 - i;
		const weight = Math.exp(age * Math.log(decay));
		const title = answer?.title === undefined ? null : titleEntity(answer.title);
		if (title !== null) add(title, weight * ofTitle, age, true);
		const spoken = entitiesOf(question.slice(0, mostCharacters)).filter(
			({ kind, text }) => kind !== 'time' && !isEmpty(text),
		);
		for (const entity of spoken) {
			const role = spoken.length === 1 ? Math.max(leastAlone, ofRole[entity.role]) : ofRole[entity.role];
			const isMinor = isVague(entity) || (!entity.proper && isRelational(entity.head));
			add(entity, weight * role * (isMinor ? bareShare : 1) * (entity.proper ? properShare : 1), age);
		}
		for (const pair of pairsOf(question, spoken)) add(pair, weight * ofPair, age);
		if (answer == null) return;
		for (const entity of entitiesOf(answer.words ?? '')) {
			const isWhoAsked = (entity.kind === 'person' || entity.kind === 'unknown') && /^who\b/i.test(question);
			const points = isWhoAsked ? ofWhoAsked : ofShortAnswer;
			if (entity.proper && entity.kind !== 'time') add(entity, weight * points, age);
		}
		const share = termsOf(answer.text).length <= shortAnswer ? ofShortAnswer : ofAnswer;
		for (const entity of entitiesOf(answer.text.slice(0, mostCharacters))) {
			const spokenOf = entity.role === 'subject' || entity.role === 'topic' || share === ofShortAnswer;
			const isKnown = entity.kind !== 'unknown' && entity.kind !== 'time';
			if (entity.proper && isKnown && spokenOf) add(entity, weight * share * ofRole[entity.role], age);
		}
	});
	return [...found.values()].sort((a, b) => b.salience - a.salience || a.age - b.age || (a.text < b.text ? -1 : 1));
}

const joinsPair = /^ (?:and|or|versus|vs\.?|from|to|with|as) (?:the |an? )?$/i;
const onlyCompared = /^ (?:from|to|with|as) /i;
const compares = /\b(?:between|differ\p{L}*|compar\p{L}*|same|similar\p{L}*|relat\p{L}*|marr\p{L}*|met|meet)\b/iu;

/** "the difference between *soup and stew*", "did *Ann Lee* marry *Tom Fox*": two that a "they" means together. */
function pairsOf(question: string, entities: readonly Entity[]): readonly Entity[] {
	return entities.flatMap((one, i): readonly Entity[] => {
		const other = entities[i + 1];
		if (other === undefined) return [];
		const alike =
			one.proper === other.proper && (one.kind === other.kind || one.kind === 'unknown' || other.kind === 'unknown');
		if (!alike && !compares.test(question)) return [];
		const between = ` ${question.slice(one.end, other.start).trim()} `;
		if (!joinsPair.test(between) || (onlyCompared.test(between) && !compares.test(question))) return [];
		return [
			{
				...one,
				end: other.end,
				text: `${one.text} and ${other.text}`,
				plural: true,
				gender: null,
				proper: false,
				bare: false,
				role: 'topic',
				joined: true,
			},
		];
	});
}

function isVague({ bare, text, role }: Entity): boolean {
	return bare && (text.startsWith('the ') || (role !== 'defined' && role !== 'topic' && role !== 'subject'));
}

/** What a newspaper calls a piece of writing, before what it is about: "Profile: Karl Weiss". */
const label =
	/^(?:profile|portrait|interview|q ?& ?a|opinion|comment|analysis|explainer|explained|fact ?check|obituary|review|editorial|column|feature|exclusive|update|live|watch|video|podcast|timeline):\s+/i;

/** A title that is a name says what its article is about: "Slipknot (band)". A headline does not. */
function titleEntity(title: string): Entity | null {
	const [, bare = '', what = ''] = /^(.*?)(?:\s*\(([^)]*)\))?$/u.exec(title.replace(label, '')) ?? [];
	const words = bare.split(' ');
	const isName =
		words.filter((word) => !isStopWord(word)).length <= mostWordsOfName &&
		words.every(
			(word) =>
				/^\p{Lu}|^\p{N}|^&$|^(?:d[aeiu]|de[lnr]|du|l[ae]|les|el|al|bin|ibn|ter|van|von)$/u.test(word) ||
				isStopWord(word),
		);
	if (!isName) return null;
	const first = entitiesOf(bare)[0];
	const kinds = entitiesOf(`the ${what}`);
	const last = kinds.at(-1);
	return {
		start: 0,
		end: bare.length,
		text: bare,
		kind: last !== undefined && what !== '' ? last.kind : (first?.kind ?? 'unknown'),
		plural: first?.plural ?? false,
		gender: first?.gender ?? null,
		proper: true,
		head: first?.head ?? bare.toLowerCase(),
		bare: false,
		role: 'topic',
	};
}

/** Words of weight. Longer titles are headlines. Untuned. */
const mostWordsOfName = 3;

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
