import type { Scene } from '../ranking/scene.ts';
import { behindPlaceWord } from '../ranking/span-fit.ts';
import { baseForms, classesOf } from '../text/lexicon.ts';
import { kindsOfPlaces, nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';
import type { WordClass } from '../text/word-class.ts';

/** Between what somebody is in and where that is: "a pub *in* Leith", "the sea *south of* Jeju". */
const between =
	/ (?:in|on|at|near|outside|inside|behind|above|below|beneath|beside|opposite|off|(?:next|close) to|(?:north|south|east|west|northeast|northwest|southeast|southwest|outskirts|edge) of) (?:the )?$/iu;
/** How far off: "*five kilometres from* the cinemas", "*55 miles west of* Ushant". */
const distance =
	/(?:^|(?<= ))(?:(?:about|around|some|nearly|just|over) )?[\p{L}\d.,-]+ (?:nautical )?(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|yards?|feet) (?:(?:north|south|east|west|northeast|northwest|southeast|southwest|up|down)\p{Ll}* )?(?:from|of|off|outside|away from) (?:the )?$/iu;
/** What is at a place, or is one. */
const placed: readonly WordClass[] = ['place', 'artifact', 'object'];
/** Share of a noun's uses from which it is taken for something that one can be at. Untuned. */
const leastShare = 0.4;

/** Asked where, a place with what is there: "*a pub in* Leith", "the Saray *pass*", "*five kilometres from* the cinemas". */
export function placePhrase(place: Span, scene: Scene): Span | undefined {
	if (!/\bwhere\b/iu.test(scene.analysis.text)) return undefined;
	const { text, reading } = scene;
	const phrases = nounPhrases(reading.annotation());
	const own = phrases.find((phrase) => isWithin(place, phrase));
	const isFarOff = distance.test(text.slice(0, place.start));
	let from = own !== undefined && !isFarOff && isPlaced(own, text) ? { start: own.start, end: own.end } : place;
	let reached = behindPlaceWord(from, text) ? from : place;
	for (;;) {
		// "55 miles *west of* Ushant" is far from it.
		const lead = distance.exec(text.slice(0, from.start)) ?? between.exec(text.slice(0, from.start));
		if (lead === null) break;
		const isFar = /^[^ ]/u.test(lead[0]);
		const to = isFar ? lead.index - 1 : lead.index;
		const before = phrases.find(({ end }) => end === to);
		if (before !== undefined && isPlaced(before, text)) from = { start: before.start, end: from.end };
		else if (isFar) from = { start: lead.index, end: from.end };
		else break;
		if (isFar || behindPlaceWord(from, text)) reached = from;
	}
	return reached === place ? undefined : reached;
}

function isPlaced({ start, end }: Span, text: string): boolean {
	const [head = '', ...of] = text.slice(start, end).split(' of ');
	const noun = head.split(' ').at(-1)?.toLowerCase() ?? '';
	const base = baseForms(noun)[0] ?? noun;
	if (of.length > 0 && kindsOfPlaces.has(base)) return false;
	return classesOf(base).some(({ wordClass, share }) => placed.includes(wordClass) && share >= leastShare);
}
