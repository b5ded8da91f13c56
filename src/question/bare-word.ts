import { annotate, type Token } from '../text/annotation.ts';
import { baseForms } from '../text/lexicon.ts';
import { type Clause, clauseOf, inQuestionOrder } from './clause.ts';
import { askedOfTheDeed, askedOfTheEvent } from './deed-asked-after.ts';
import { measureAsked, whyToThatDegree } from './degree.ts';
import { entitiesOf } from './entities.ts';
import { thingGiven } from './thing-given.ts';
import { askedOfWhatThereIs } from './thing-there-is.ts';
import { isUnitOfTime } from './times.ts';

const preposition = '(?:as of|until|till|since|by|from|in|on|at|to|with|for|of|about|per|after|before|during|under)';
const measured = 'many|much|long|often|old|far|big|soon|exactly';

/** "until when", "by whom", "at what temperature", "how often": a question word with its preposition, and nothing else. */
const bareWord = new RegExp(
	`^((?:(?:${preposition} )?(?:when|where|why|whom?|which|(?:what|which) (?:year|month|day|date|time|country|countries|city|place|age)|how (?:many times|${measured})|how)|${preposition} (?:what|(?:what|which|whose) \\p{L}+|how (?:many|much) \\p{L}+))(?: (?:exactly|to|from|by|with|not|else))?)[\\s?.!]*$`,
	'iu',
);

function asksBare(core: string): string | undefined {
	const asked = bareWord.exec(core)?.[1];
	if (asked !== undefined) return asked;
	if (/^what for[\s?.!]*$/i.test(core)) return 'why';
	return /^which ones[\s?.!]*$/i.test(core) ? 'which' : undefined;
}

/** Whether a text is a question word and nothing else, which asks something where a question went before. */
export function isBareQuestionWord(core: string): boolean {
	return asksBare(core) !== undefined;
}

/**
 * The question before, asked with another question word.
 *
 * @param answered The words that answered it, where they are known.
 */
export function bareQuestionWord(core: string, before: string, answered: string | undefined): string | null {
	const event = askedOfTheEvent(core, before);
	if (event !== null) return event;
	const asked = asksBare(core) ?? askedOfTheDeed(core, before) ?? undefined;
	const clause = asked === undefined ? null : clauseOf(before);
	if (asked === undefined || clause === null) return null;
	const existing = askedOfWhatThereIs(asked, clause);
	if (existing !== null) return existing;
	// "How many are there?" and "which one is it?" name nothing.
	if (/^ones?\b/i.test(clause.subject) || (clause.subject === '' && /^there\b/.test(clause.rest))) return null;
	// "Where did it sink?" asks for nobody.
	if (/^wh(?:o|ich) else$/i.test(asked)) return null;
	// "How long is it?" tells no way, of which there were others.
	if (/^how else$/i.test(asked) && /^how\b/i.test(before)) return null;
	if (/^why not$/i.test(asked)) return denied(clause);
	if (/^(?:who|which)$/i.test(asked)) return ofThoseCounted(asked, clause);
	// "Why does it *cost*?" asks nothing, as "why will it *stay closed*?" does.
	const why = /^why$/i.test(asked) && measureAsked(before) === 'much' ? whyToThatDegree('that much', clause) : null;
	if (why !== null) return why;
	const whole = subjectAsked(clause, before)
		? withSubject(clause, before, asked, answered)
		: {
				...ofWhichIs(clause, before, answered),
				rest: asksAmount.test(asked) ? clause.rest : withObject(clause, before, answered),
			};
	if (whole === null) return null;
	// "How many were killed?" has no other subject than those it counts.
	if (typeof whole !== 'string' && whole.subject === '' && (whole.auxiliary === '' || startsWithVerb(whole.rest)))
		return null;
	return typeof whole === 'string' ? whole : `${capitalised(asked)} ${inQuestionOrder(whole)}?`;
}

/** "Which company won?", "why?": why the company did, whichever it is. */
function definite(noun: string): string {
	return /^(?:the|these|those) /i.test(noun) ? noun : `the ${noun}`;
}

/** The same of "which ferry is late?": of the one that was given, where it has a name. */
function ofWhichIs(clause: Clause, before: string, answered = ''): Clause {
	const isSubject = clause.subject !== '' && /^(?:is|are|was|were)$/.test(clause.auxiliary);
	if (!isSubject || !/^(?:which|what) /i.test(before)) return clause;
	const subject = /^(?:is|was)$/.test(clause.auxiliary) && isName(answered) ? answered : definite(clause.subject);
	return { ...clause, subject };
}

function isName(words: string): boolean {
	const [named] = entitiesOf(words);
	return named?.proper === true && named.kind !== 'time' && named.start === 0 && named.end === words.length;
}

/** "Who?" and "which?", after a number of them. Who did something else than those, no question before tells. */
function ofThoseCounted(asked: string, { subject, auxiliary: aux, rest }: Clause): string | null {
	const [counted] = entitiesOf(subject);
	if (counted === undefined) return null;
	if (/^which$/i.test(asked)) return `Which ${subject} ${aux === '' ? '' : `${aux} `}${rest}?`;
	const acts = aux === '' || (!/^(?:do|does|did)$/.test(aux) && startsWithVerb(rest));
	if (counted.kind !== 'person' || !acts) return null;
	const one = { are: 'is', were: 'was', have: 'has' }[aux] ?? aux;
	return `Who ${one === '' ? '' : `${one} `}${rest}?`;
}

/** "What did they send?", "how many?": asks of the same thing. */
const asksAmount = /^(?:how (?:many|much)|which)$/i;

const contracted: Readonly<Record<string, string>> = { can: 'can’t', will: 'won’t', shall: 'shan’t' };

/** "Why doesn’t Solberg want a second cafe?" */
function denied({ subject, auxiliary: aux, rest }: Clause): string | null {
	if (aux === '' || aux === 'am' || aux === 'may' || subject !== '') return null;
	return `Why ${contracted[aux] ?? `${aux}n’t`} ${rest}?`;
}

/** "Who won?", "who was elected?", "who is the mayor?": the question word is the subject itself. */
function subjectAsked({ subject, auxiliary: aux, rest }: Clause, before: string): boolean {
	if (subject !== '') return /^(?:which|what) /i.test(before) && (aux === '' || startsWithVerb(rest));
	if (!/^(?:who|what)\b/i.test(before)) return false;
	const isWho = /^who (?:is|are|was|were)\b/i.test(before);
	return aux === '' || startsWithVerb(rest) || (isWho && !annotate(rest).tokens.some(isVerb));
}

function isVerb({ partOfSpeech }: Token): boolean {
	return partOfSpeech === 'VERB';
}

/** "Recently *found* in the lake", "been *found*". */
function startsWithVerb(text: string): boolean {
	const first = annotate(text).tokens.find(
		({ partOfSpeech, normal }) => partOfSpeech !== 'ADV' && partOfSpeech !== 'PART' && !/^be(?:en|ing)?$/.test(normal),
	);
	return first !== undefined && isVerb(first);
}

/** The clause with what was answered in the place of "who"; null where that is not known and cannot be left open. */
function withSubject(clause: Clause, before: string, asked: string, answered = ''): Clause | string | null {
	const isWho = /^who\b/i.test(before);
	const words = isSubject(answered) ? uncapitalised(answered) : '';
	const acts = clause.auxiliary === '' || startsWithVerb(clause.rest);
	// "Who won?", "how old?": whoever did.
	if (/^how old$/i.test(asked) && acts) return isSomebody(words) ? `How old is ${words}?` : null;
	// "Who died?", "how many?": counts those who did.
	if (/^how many$/i.test(asked)) return isWho && acts ? counted(clause) : null;
	if (/^how much$/i.test(asked) && acts && !takesAmount(clause.rest)) return null;
	if (clause.subject !== '') return withActor(clause, words === '' ? definite(clause.subject) : words);
	if (acts) {
		if (happened.test(before)) return { ...clause, subject: 'that' };
		if (words === '' && !isWho && /^how (?!exactly)/i.test(asked)) return null;
		return withActor(clause, words === '' ? (isWho ? 'someone' : 'something') : words);
	}
	// "Where is the mayor?" is complete.
	if (/^(?:where|how(?: old)?)$/i.test(asked)) return clause;
	if (words === '') return null;
	// "Who is *Karl Weiss*?" has the name, "who is the mayor?" and "who is against it?" were answered with it.
	const named = entitiesOf(words)[0]?.proper ?? false;
	const isThing = /^(?:NOUN|PROPN|DET|PRON)$/.test(annotate(clause.rest).tokens[0]?.partOfSpeech ?? '');
	if (!named && isThing) return { ...clause, rest: `${clause.rest} ${words}` };
	return { ...withActor(clause, words), subject: '', rest: `${words} ${clause.rest}` };
}

/** "Who *pays for* the dam?", "who *paid* the crew?": done by an amount. Nobody travels, or wins a cup, by one. */
function takesAmount(rest: string): boolean {
	const { tokens } = annotate(rest);
	const at = tokens.findIndex(({ normal }) => !/^(?:have|has|had|been?)$/.test(normal));
	const [verb, next] = [tokens[at], tokens[at + 1]];
	const isOne = (verbs: ReadonlySet<string>) => baseForms(verb?.normal ?? '').some((base) => verbs.has(base));
	const endsHere = next === undefined || /^(?:ADP|ADV|PUNCT)$/.test(next.partOfSpeech);
	return isOne(ofSum) || (endsHere && isOne(ofAmount));
}

const ofSum = new Set('pay owe charge fine lend offer'.split(' '));
const ofAmount = new Set(
	'win lose earn gain get receive give donate spend cost raise bid invest contribute borrow save steal weigh eat drink know learn grow improve rise fall'.split(
		' ',
	),
);

/** "What happened to the bridge?", "why?": why that did, whatever the answer calls it. */
const happened = /^what (?:has |had |will |would )?happen(?:s|ed)? (?:to|with)\b/i;

/** "The Greens" are several, or no person. */
function isSomebody(words: string): boolean {
	const [named, ...others] = entitiesOf(words);
	return named?.proper === true && named.kind !== 'group' && others.length === 0 && !/^the /i.test(words);
}

/** "Who is striking?", answered with "the drivers": when *are* the drivers striking. */
function withActor(clause: Clause, subject: string): Clause {
	const [actor] = entitiesOf(subject);
	const isMany = actor?.plural === true && /^(?:the )?$/i.test(subject.slice(0, actor.start));
	return { ...clause, subject, ...(isMany ? { auxiliary: ofMany(clause.auxiliary) } : {}) };
}

function ofMany(aux: string): string {
	return { is: 'are', was: 'were', has: 'have', does: 'do' }[aux] ?? aux;
}

function counted({ auxiliary: aux, rest }: Clause): string {
	const many = ofMany(aux);
	return `How many ${many === '' ? '' : `${many} `}${rest}?`;
}

/** Words of an answer that names whoever acts. A longer one says more. Untuned. */
const mostWordsOfSubject = 6;

/** "Eleven days" do nothing. */
function isSubject(answered: string): boolean {
	const words = answered.split(/\s+/);
	return words.length <= mostWordsOfSubject && !isUnitOfTime(words.at(-1) ?? '');
}

/** "Fourteen people", from the beginning of a sentence. */
function uncapitalised(words: string): string {
	return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(words) && entitiesOf(words)[0]?.proper !== true
		? words.charAt(0).toLowerCase() + words.slice(1)
		: words;
}

/** "What did Weiss say about it", asked with "when": when he said *that* about it, or what it was where it has a name. */
function withObject({ subject, auxiliary: aux, rest }: Clause, before: string, answered = ''): string {
	if (subject !== '' || aux === '' || !/^what\b/i.test(before)) return rest;
	const { tokens } = annotate(rest);
	const isDoing = (token: Token) =>
		(isVerb(token) || /^do(?:ne|ing)?$/.test(token.normal)) && !/^have$/.test(token.normal);
	const last = tokens.at(-1);
	// "What did Lomax *promise*?": taken for a noun where no other verb stands.
	const deed = last?.partOfSpeech === 'NOUN' ? last : undefined;
	const verb = last !== undefined && isDoing(last) ? last : (tokens.find(isDoing) ?? deed);
	const isOngoing = /^(?:is|are|was|were)$/.test(aux);
	if (verb === undefined || (isOngoing && !/ing$/.test(verb.normal))) return rest;
	const object = thingGiven(before, answered, entitiesOf(before))?.text ?? 'that';
	return `${rest.slice(0, verb.end)} ${object}${rest.slice(verb.end)}`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
