import type { Token } from '../text/annotation.ts';
import { genderOfGivenName } from '../text/given-names.ts';
import { baseForms, classesOf, countryOf, isKindOf, isOrdinaryWord, properNounClass } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isCapitalised } from '../text/words.ts';
import { baseNounPhrases, type Phrase } from './noun-phrases.ts';
import { questionTokens } from './question-tokens.ts';
import { timesIn } from './times.ts';

/**
 * `defined`: what a question introduces ("what is *X*?", "tell me about *X*"). `topic`: what something is said of ("the
 * symptoms of *X*"). `adjunct`: behind a preposition of place or time. `asked`: what the question word goes with.
 */
export type Role = 'defined' | 'topic' | 'subject' | 'other' | 'adjunct' | 'asked' | 'possessed';

/** A thing that a text speaks of, as far as a pronoun can tell it from others. */
export interface Entity extends Span {
	/** As a later question may name it: "the oceanic crust", "Ann Arbor", "Netflix’s competitors". */
	readonly text: string;
	/** `time`: a date and the like, which nothing goes back to. `unknown`: a proper name that could be anybody's or anything's. */
	readonly kind: 'person' | 'place' | 'group' | 'thing' | 'time' | 'unknown';
	readonly plural: boolean;
	readonly gender: 'male' | 'female' | null;
	/** A proper name, rather than a common noun. */
	readonly proper: boolean;
	/** The dictionary form of its last noun, in lower case. */
	readonly head: string;
	/** Whether it is named by nothing but its head: "the band", "songs". */
	readonly bare: boolean;
	/** What grammar makes of it in its text. */
	readonly role: Role;
	/** Set where it is two things together: "the VPN and the firewall". */
	readonly joined?: true;
}

const femaleWords = new Set(
	'she her hers woman girl mother wife daughter sister queen princess actress mrs ms miss'.split(' '),
);
const maleWords = new Set('he him his man boy father husband son brother king prince actor mr sir lord'.split(' '));
/** Nouns that end a proper name of a thing. */
const thingWords =
	/^(?:experiment|theory|movement|treaty|war|battle|act|law|project|programme|program|method|book|film|movie|album|song|show|prize|award|cup|age|day|disease|syndrome|effect|revolution|crisis|era|plan|system|agreement|accord|deal|scandal|case|affair|tour|festival|championship|universe|whale|collapse|greenbelt)s?$/i;
/** Nouns of what is built, which end its name: nobody is called Quell Dam. */
const structures =
	/^(?:dam|weir|reservoir|canal|aqueduct|viaduct|tunnel|lighthouse|pier|jetty|motorway|highway|bypass)$/i;
/** The same of nouns that are family names too: "Frank Bridge". */
const structuresOrNames = /^(?:bridge|tower)$/i;
/** "How high is *X*?" asks nothing of a person, nor does "who designed *X*?". */
const asksOfThing = /^how (?:high|deep|wide|thick|steep) (?:is|was) $|^who (?:designed|built) $/i;
/** "Who *commands* the ferry?": a verb, which is taken for a noun where it may be one. */
const whoActs = /^(?:(?:and|so|but|ok)[\s,]+)?who $/i;

/** The entities of a question or a sentence, in reading order. */
export function entitiesOf(text: string): readonly Entity[] {
	const tokens = questionTokens(text);
	const times = timesIn(text);
	const phrases = baseNounPhrases(text, tokens, times).filter(
		({ first, last, from, name }) => first !== last || name !== null || !whoActs.test(text.slice(0, from)),
	);
	const entities = phrases.map((phrase, i): Entity => {
		const entity = entityOf(text, tokens, phrase, phrases[i - 1]);
		const named = { start: phrase.name?.start ?? phrase.head.start, end: phrase.head.end };
		return times.some((time) => isWithin(named, time)) ? { ...entity, kind: 'time', gender: null } : entity;
	});
	// "who is *the prime minister of Pakistan*": an office is named with what it is an office of.
	return entities.map((entity, i) => {
		const next = phrases[i + 1];
		if (entity.role !== 'defined' || next === undefined || text.slice(entity.end, next.start) !== ' of ') return entity;
		return { ...entity, end: next.end, text: `${entity.text} of ${text.slice(next.start, next.end)}`, bare: false };
	});
}

function entityOf(text: string, tokens: readonly Token[], phrase: Phrase, before: Phrase | undefined): Entity {
	const { name, head, from, end, start } = phrase;
	const words = text.slice(from, end).replace(/['’]s?$/u, '');
	const headWord =
		name !== null && head.start < name.end ? (words.split(/\s+/).at(-1) ?? '').toLowerCase() : head.normal;
	const proper = name !== null || (head.partOfSpeech === 'PROPN' && !isOrdinaryWord(headWord));
	const base = baseForms(headWord)[0] ?? headWord;
	const role = roleOf(tokens, phrase, before);
	const known = kindOf(text, phrase, words, headWord, proper);
	const kind = known === 'unknown' ? kindByPlace(text, phrase, role, before) : known;
	const owned = role === 'possessed' && before !== undefined && /^['’]s? $/u.test(text.slice(before.end, from));
	const article = owned ? `${text.slice(before.start, from)}` : start < from ? 'the ' : '';
	return {
		start: owned ? before.start : start,
		end,
		text: article + words,
		kind,
		plural: isPlural(words, headWord, base, proper && name !== null && head.start < name.end),
		gender: genderOf(text, phrase, words, kind),
		proper,
		head: base,
		bare: !proper && !owned && phrase.first === phrase.last,
		role,
	};
}

function isPlural(words: string, head: string, base: string, isName: boolean): boolean {
	if (/^(?:people|police|men|women|children|mice|teeth|feet)$/.test(head)) return true;
	if (isName) return / and | & /.test(words) || (/s$/.test(head) && countryOf(head.slice(0, -1)) !== null);
	return (
		/s$/.test(head) && !/(?:ss|us|is|ics|news|series|species)$/.test(head) && (base !== head || isPluralOfItself(head))
	);
}

/** "Troops": has an entry of its own, and is the plural of another word all the same. */
function isPluralOfItself(head: string): boolean {
	const one = head.slice(0, -1);
	return one.length >= shortestOfSeveral && baseForms(head).includes(one) && isOrdinaryWord(one);
}

/** "Gas" and "lens" are no plurals of "ga" and "len". */
const shortestOfSeveral = 4;

function kindOf(
	text: string,
	{ name, head, from }: Phrase,
	words: string,
	headWord: string,
	proper: boolean,
): Entity['kind'] {
	const ofHead = baseForms(headWord)
		.map((base) => classesOf(base)[0]?.wordClass)
		.find((one) => one !== undefined);
	const byHead = ofHead === 'person' || ofHead === 'place' || ofHead === 'group' ? ofHead : 'thing';
	if (!proper || (name !== null && head.start >= name.end)) return byHead;
	if (thingWords.test(headWord) || structures.test(headWord)) return 'thing';
	if (name?.role != null) return 'person';
	if (countryOf(headWord.replace(/s$/, '')) !== null) return 'group';
	const known = properNounClass(words.toLowerCase()) ?? (name === null ? properNounClass(headWord) : null);
	const [first = ''] = words.split(/\s+/);
	if (known === 'person' || genderOfGivenName(first) !== undefined) return 'person';
	if (structuresOrNames.test(headWord)) return 'thing';
	if (known !== null) return known;
	if (name?.nameClass === 'nationality') return 'group';
	// "Hanna Lund": a town's name behind a word that is none may be somebody's.
	const mayBeSomebody = name?.nameClass === 'place' && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(words);
	if (mayBeSomebody && properNounClass(words.toLowerCase()) === null && !isOrdinaryWord(first.toLowerCase()))
		return 'unknown';
	if (name?.nameClass === 'place' || name?.nameClass === 'group') return name.nameClass;
	return /\bthe $/i.test(text.slice(0, from)) && byHead !== 'person' ? 'thing' : 'unknown';
}

/** What a name that tells nothing names, by what stands before it. */
function kindByPlace(text: string, { start, from }: Phrase, role: Role, before: Phrase | undefined): Entity['kind'] {
	if (role === 'defined' && /\bwho(?: is| was|['’]s) $/i.test(text.slice(0, from))) return 'person';
	if (asksOfThing.test(text.slice(0, from))) return 'thing';
	const between = before === undefined ? '' : text.slice(before.end, start);
	// "The mayor *of Tarvik*": whoever leads leads a town, a party or a firm.
	if (between === ' of ' && before !== undefined && isOffice(before.head.lemma)) return 'group';
	return /\bin $/i.test(text.slice(0, start)) ? 'place' : 'unknown';
}

/** Those who lead or speak for others; WordNet has heads of state and diplomats among the negotiators. */
function isOffice(noun: string): boolean {
	return ['leader', 'official', 'negotiator'].some((office) => isKindOf(noun, office));
}

function genderOf(text: string, { from, start }: Phrase, words: string, kind: Entity['kind']): Entity['gender'] {
	if (kind !== 'person') return null;
	const given = genderOfGivenName(words.split(/\s+/)[0] ?? '');
	if (given !== undefined && isCapitalised(words)) return given;
	const around = `${text.slice(Math.max(0, start - 20), from)} ${words}`.toLowerCase().match(/[a-z]+/g) ?? [];
	if (femaleWords.has(around.at(-1) ?? '')) return 'female';
	if (maleWords.has(around.at(-1) ?? '')) return 'male';
	if (around.some((word) => femaleWords.has(word))) return 'female';
	return around.some((word) => maleWords.has(word)) ? 'male' : null;
}

function roleOf(tokens: readonly Token[], { first, last, from }: Phrase, before: Phrase | undefined): Role {
	const back = (n: number) => tokens[first - n]?.normal ?? '';
	const isThe = /^(?:the|an?)$/.test(back(1)) ? 1 : 0;
	const previous = back(1 + isThe);
	const beforeThat = back(2 + isThe);
	// "what kind", "which country"; "how many refugees" speaks of the refugees.
	if (/^(?:what|which|whose|much)$/.test(back(1))) return 'asked';
	if (back(1) === 'many') return 'subject';
	// "the symptoms *of throat cancer*", "*Netflix's* competitors": the topic is what something is said of.
	if (/^['’]s?$/.test(tokens[last + 1]?.normal ?? '')) return 'topic';
	if (/^['’]s?$/.test(back(1)) || /^(?:his|her|its|their)$/.test(back(1))) return 'possessed';
	if (tokens[last + 1]?.normal === 'of') return beforeThat === 'who' ? 'defined' : 'possessed';
	if (/^(?:of|for|behind|against|between)$/.test(previous) && before !== undefined && from - before.end < 12)
		return 'topic';
	if (previous === '(') return 'topic';
	const next = tokens[last + 1];
	const ends = next === undefined || next.kind === 'punctuation' || next.normal === 'and';
	// "tell me about X", "what is X", "what about X".
	if (previous === 'about' || /^(?:describe|define|explain)$/.test(previous)) return ends ? 'defined' : 'topic';
	if (/^(?:what|who)$/.test(beforeThat) && /^(?:is|are|was|were|'s)$/.test(previous))
		return ends ? 'defined' : 'subject';
	if (/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|why)$/.test(previous)) return 'subject';
	if (/^(?:in|at|on|from|to|during|by|into|with|for|since|after|before|near|around)$/.test(previous)) return 'adjunct';
	// "what causes *X*".
	return before === undefined ? 'subject' : 'other';
}
