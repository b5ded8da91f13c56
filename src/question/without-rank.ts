import { genderOfGivenName } from '../text/given-names.ts';
import { isOrdinaryWord } from '../text/lexicon.ts';
import type { Entity } from './entities.ts';

/** Those whose rank is a part of the name: nobody calls King Adil "Adil". */
const ofTheName =
	/^(?:king|queen|prince|princess|emperor|empress|pope|saint|st|sir|dame|lord|lady|baron|baroness|count|countess|duke|duchess|sheikh|sultan|imam|mother|father|brother|sister|mahatma)$/i;
const abbreviated = /^(?:dr|mr|mrs|ms|prof|gen|col|lt|sgt|capt|cpl|maj|sen|rep|gov|rev|hon)\.?$/i;
/** Words of a name that stands without its rank: a family name alone is not whoever bears it. */
const fewestOfName = 2;

/** A person without the rank or office before the name: "Clara Weiss", of "Finance Minister Clara Weiss". */
export function withoutRank(entity: Entity): Entity {
	if (!entity.proper || entity.plural || entity.kind !== 'person') return entity;
	const words = entity.text.split(' ');
	const from = words.findIndex((word) => genderOfGivenName(word) !== undefined || !isRank(word));
	const [ranks, name] = [words.slice(0, from), words.slice(from)];
	if (from <= 0 || name.length < fewestOfName || ranks.some((word) => ofTheName.test(word))) return entity;
	return { ...entity, text: name.join(' '), gender: entity.gender ?? genderOfGivenName(name[0] ?? '') ?? null };
}

/** "Detective", "Col." */
function isRank(word: string): boolean {
	return abbreviated.test(word) || isOrdinaryWord(word.toLowerCase());
}
