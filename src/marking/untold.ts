import { surelyMet } from '../ranking/match.ts';
import { agesIn } from '../text/ages.ts';
import { classesOf, isPersonNoun } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { isInSpeech } from '../text/speech.ts';
import { termsOf } from '../text/terms.ts';
import type { Asked, Asking, Tells } from './tells.ts';

// Whether a sentence about the right thing tells what is asked about it at all, for what is told by few forms.

const asksAge = /^\W*how old\b|\bwhat age\b|\bages? of\b|['’]s age\b/iu;
/** What else tells an age: "a widow of 38", and what it may be reckoned from. */
const datesBirth =
	/\bof (?:\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty))\b|\b(?:then|still|barely|yet) \d{1,2}(?=[,.;)])|\b(?:teenagers?|toddlers?|newborn|(?:octo|nona)genarian|centenarian)\b|\b(?:born|birth|birthday|since|founded|built|opened|established|dat(?:es|ing)|centur(?:y|ies)|years?|months?|weeks?)\b/iu;

/** Tells of each sentence, where an age is asked for, whether it has none, or only that of another: "Ann Holm, *27*, beat Lee Poe". */
export function createAgeUntold({ text: question, terms }: Asked): Tells {
	const named = terms.flatMap(({ kind }, asked) => (kind === 'name' ? [asked] : []));
	if (!asksAge.test(question) || named.length === 0) return () => false;
	// "How old is *Ann Holm's daughter*", "the man *who killed Ann Holm*": the age is not of whoever is named.
	const isOfNamed = !asksOthersAge.test(question);
	return ({ text, reading, matches }) => {
		const ages = agesIn(text);
		if (ages.length === 0) return !datesBirth.test(text);
		const places = matches.filter(({ asked }) => named.includes(asked)).map(({ at }) => reading.terms[at]);
		if (places.length === 0 || !isOfNamed) return false;
		const own = reading.names.filter((name) => places.some((place) => isWithin(place, name)));
		return ages.every((age) => {
			const owner = reading.names.findLast(
				({ end }) => end <= age.start && /^,? \(?$/u.test(text.slice(end, age.start)),
			);
			return owner !== undefined && !own.includes(owner);
		});
	};
}

/** Whose age else is asked for where somebody is named. */
const asksOthersAge = /['’]s? (?!age\b)\p{Ll}+|\b(?:who|whom|whose|that)\b/u;

const asksTaking =
	/\bwhen did\b.*\b(?:become|take (?:up |over )?(?:office|the job|the post|over)|get (?:the|his|her) (?:job|post))\b/iu;
/** How an office is come by, in base form. What the list lacks costs an answer, so that it is rather too long. */
const takesOffice: ReadonlySet<string> = new Set(
	`become appoint appointment name elect election take swear succeed replace since promote promotion choose pick join hire inaugurate install make
	start begin win accession term until hold recruit vote assume enter serve select nominate confirm reign crown ordain throne power
	qualify graduate ascend proclaim proclamation inherit rise`
		.split(/\s+/)
		.filter(Boolean),
);

/** "President *from 2003* to 2009", "president, *2003–2009*". */
const holdsFrom = /\bfrom (?:\p{Lu}\p{L}+ )?\d{4}\b|\b\d{4} ?[-–—] ?\d{2,4}\b/u;

/** Tells of each sentence, where it is asked when somebody took an office, whether it only has the office: "Minister Holm said on Thursday". */
export function createTakingUntold({ text: question, terms }: Asked): Tells {
	const office = terms.findLast(({ bases, kind }) => kind === 'word' && bases.some(isPersonNoun));
	// "When did they become friends": of two, that is no office.
	const asks = asksTaking.test(question) && office !== undefined && !office.normal.endsWith('s');
	return ({ text, reading }) =>
		asks && !holdsFrom.test(text) && !reading.terms.some(({ bases }) => bases.some((base) => takesOffice.has(base)));
}

const asksSaying = /\bwhat did\b(.*?)\b(?:say|tell|reply|respond|answer|comment)\b/iu;
/** What whoever says something does, in base form. A list by hand: what it lacks costs an answer, so that it is rather too long. */
const saying: ReadonlySet<string> = new Set(
	`say tell reply respond response answer comment call describe promise promised urge ask admit deny accuse believe think hope expect praise criticise
	criticize thank welcome demand want complain announce accord add explain apologise apologize apology state statement claim argue note warn declare
	insist pledge vow suggest point mention report confirm reject dismiss agree speak write remark assure blame testify recall plead offer refuse propose
	caution stress emphasise emphasize predict mean read concede acknowledge shout remember find feel fear regret joke rule advise express condemn invite
	order quote voice appeal compare see consider plan conclude doubt question wonder worry reveal disclose insult mock swear boast estimate put
	maintain hint deplore lament quip reiterate confess hail congratulate tweet liken dub threaten outline oppose applaud decry denounce scoff whisper
	mutter exclaim retort contradict cite commend`
		.split(/\s+/)
		.filter(Boolean),
);

/**
 * Tells of each sentence, where it is asked what somebody said, whether nobody says anything in it: "Holm *looked down* at the verdict".
 * `before`: the sentences before it, in which a speech may begin.
 */
export function createSayingUntold({
	text: question,
	terms,
}: Asked): (scene: Asking, before: readonly string[]) => boolean {
	const speaker = asksSaying.exec(question)?.[1] ?? '';
	const last = termsOf(speaker).at(-1);
	// "What did the report say?": a document says whatever it has.
	const isDocument = last?.bases.some((base) => classesOf(base)[0]?.wordClass === 'communication') ?? true;
	const asks = !isDocument && terms.some(({ kind, text }) => kind === 'name' && speaker.includes(text));
	return ({ text, reading }, before) =>
		asks &&
		!reading.terms.some(({ bases }) => bases.some((base) => saying.has(base))) &&
		!isInSpeech(text, before.join(' '));
}

const asksName = /\bnames? of\b|['’]s? (?:full |first |last )?names?\b/iu;
const namesIt = /\b(?:named|called|known as|dubbed|nicknamed|identified|title[ds]?|entitled|name)\b/iu;
/** Words behind what is named in which its name stands: "the trucker, a man of 50, *Joe Kerr*". Untuned. */
const nameBehind = 8;
/** Words before it: "*Kerr*, the trucker". Untuned. */
const nameBefore = 4;

/** "*Joe Kerr*, a burly 50-year-old *trucker*": a name and what its bearer is, however many words describe it. */
const isApposed = (names: readonly Span[], noun: Span | undefined, text: string) =>
	noun !== undefined &&
	names.some(
		({ end }) =>
			end < noun.start &&
			/^, (?:an?|the) (?:(?!(?:who|whose|that|which|when|of|and|with|by|at|in|from|to)\b)[^\s,;:]+ ){0,5}$/u.test(
				text.slice(end, noun.start),
			),
	);

/** Tells of each sentence, where the name of somebody is asked for, whether none stands beside it: "Police Chief Pruitt said a *trucker* had called". */
export function createNameNotBeside({ text: question, terms }: Asked): Tells {
	const asked = terms.findLastIndex(({ role, light }) => role === 'focus' && !light);
	const wordClass = classesOf(terms[asked]?.bases[0] ?? '')[0]?.wordClass;
	if (!asksName.test(question) || wordClass !== 'person' || terms[asked]?.kind === 'name') return () => false;
	return ({ text, reading, matches }) => {
		const places = matches.filter((match) => match.asked === asked && match.strength > surelyMet).map(({ at }) => at);
		if (places.length === 0 || namesIt.test(text)) return false;
		const isNew = (name: Span) => !matches.some(({ at }) => isWithin(reading.terms[at], name));
		if (places.some((at) => isApposed(reading.names.filter(isNew), reading.terms[at], text))) return false;
		return !places.some((at) => {
			const from = reading.terms[Math.max(0, at - nameBefore)]?.start ?? 0;
			const to = reading.terms[Math.min(reading.terms.length - 1, at + nameBehind)]?.end ?? text.length;
			return reading.names.some((name) => isNew(name) && name.start < to && name.end > from);
		});
	};
}
