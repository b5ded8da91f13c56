import { overlap, type Span } from '../../text/span.ts';

/**
 * Words that turn a statement round, make it somebody's opinion, or say that it may come or is wished for. A sentence that has
 * them where a claim has none does not state what the claim states. The lists are closed classes and verbs of general
 * usage, by hand.
 */
const negations = withProgressive(
	/\b(?:not|cannot|never|none|nobody|nothing|neither|nor|no|without|hardly|barely|scarcely|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|disputes?(?! (?:over|about|with|between|at|in|on|from|of|that (?:has|had|is|was))\b)|disputed|dismiss(?:es|ed)?|stop(?:s|ped)?|prevent(?:s|ed)?|cancel(?:s|led|ed)?)\b|n[’']t\b/u,
	'disput|dismiss|stopp|prevent|cancell?',
);

const reserves = withProgressive(
	/\b(?:can|must|may|might|could|would|should|will|shall|plan(?:s|ned)?|hop(?:e|es|ed|ing)|expect(?:s|ed)?|aim(?:s|ing)|aimed (?:for|to)|want(?:s|ed)?|intend(?:s|ed)?|propos(?:e|es|ed)|consider(?:s|ed|ing)?|threaten(?:s|ed)?|fear(?:s|ed)?|believ(?:e|es|ed)|thought|suspect(?:s|ed)?|alleg(?:e|es|ed|edly)|claim(?:s|ed)?|insist(?:s|ed)?|argu(?:e|es|ed)|accus(?:e|es|ed)|blam(?:e|es|ed)|responsible|critics|seem(?:s|ed)?|appear(?:s|ed)?|(?:un)?likely|(?:im)?possibl[ey]|probabl[ey]|presumably|apparently|potentially|perhaps|maybe|in theory|reportedly|if|unless|whether|ask(?:s|ed)?|urg(?:e|es|ed)|call(?:s|ed)? (?:for|on)|demand(?:s|ed)?|order(?:s|ed)|promis(?:e|es|ed)|s(?:eeks?|ought)|tr(?:y|ies|ied)|due|meant|used to|suggest(?:s|ed)?|assum(?:e|es|ed)|suppos(?:e|es|ed|edly)|purportedly|wish(?:es|ed)?|needs?|needed|lack(?:s|ed|ing)?|lied|lying (?:about|when)|hoax|predict(?:s|ed)?|joked|rumou?r(?:s|ed)?|pretend(?:s|ed)?|imagin(?:e|es|ed)|falsely|wrongly|mistakenly|erroneously|contrary to|or|either|provided|providing|(?:as|so) long as|in case|on (?:the )?condition|subject to|assuming|otherwise|^(?:had|were))\b/u,
	'plann|expect|want|intend|propos|threaten|fear|suspect|alleg|claim|insist|argu|accus|blam|ask|urg|call|demand|order|promis|seek|try|suggest|suppos|wish|predict|imagin|need',
);

/** The words of a list and, behind a form of "be", the "-ing" of further verbs: of "is *planning* it", not of "planning it, they left". */
function withProgressive(list: RegExp, stems: string): RegExp {
	const being = '\\b(?:am|is|are|was|were|be|been) (?:(?:now|also|still|not|\\p{Ll}+ly) )?';
	return new RegExp(`${list.source}|(?<=${being})(?:${stems})ing\\b`, 'giu');
}

/** Function words without which a statement is another one. */
const restrictions =
	/\b(?:(?:nearly|almost|virtually|practically|not) )?(?:all|(?:every|each)(?! (?:year|month|week|day|hour)\b)|both|always|only|most|whole|entire|half|few|many|more|less|fewer|least|alone|behind|against|despite|instead|except)\b/giu;

/** A part of which it is so: without the word a claim is about the whole. "The most famous" is none. */
const partial =
	/\b(?:(?<!\b(?:first|second|last|a) )half|(?<!\p{L} )most|(?:most|some|many|several|parts?|one|(?:a )?(?:third|quarter|fifth|number|handful|fraction|minority|majority|couple)) of)\b(?! an? )/giu;

/**
 * These say of whom or what, how often or how far it is not so: with them a sentence does not state what it states without. "The only one" and "a few"
 * say who it is, not who it is not, and of "only 17 survived" it is true that 17 did.
 */
const exceptions =
	/\b(?:(?:all|every|any|everyone|everything|everybody|anyone|anything|anybody|no one|nobody|none|nothing)(?: \p{L}+)? (?:but|except|bar|save)|(?<!\b(?:the|an) )only(?! (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))|(?<!\b(?:an?|the|every) )few|except|rarely|seldom|part(?:ial)?ly(?!$| (?:because|due|owing|thanks|to|for|in|on|as)\b))\b/giu;

/** "A year" behind an amount ("5 million euros *a year*"); "a year after", "a year ago" are times. */
const repeated =
	/\b(?:(?:every|each|per)|(?<=\b(?:\p{N}[\p{N}.,]*|hundred|thousand|million|billion)(?: \p{L}+){0,2} )an?) (year|month|week|day|hour)\b(?! (?:after|ago|before|earlier|later|from|since|and a half)\b)/giu;
const recurring = /\b(?:every|each|per|an?) (year|month|week|day|hour)\b|\b(annual|year|month|week|dai|hour)ly\b/giu;

/** Whether what a claim says of every year, or day, a sentence says of it as well: "a year", "annually". */
export function recursAlike(claim: string, said: string): boolean {
	const unitOf = ([, unit, stem]: RegExpExecArray) =>
		(unit ?? stem ?? '').toLowerCase().replace('dai', 'day').replace('annual', 'year');
	const given = [...said.matchAll(recurring)].map(unitOf);
	return [...claim.matchAll(repeated)].map(unitOf).every((unit) => given.includes(unit));
}

/** A word that says how a statement is meant, in lower case, and where it stands. */
export interface QualifyingWord extends Span {
	readonly word: string;
}

export interface Polarity {
	/** How often it is turned round. */
	readonly negations: number;
	readonly reserves: readonly QualifyingWord[];
	readonly restrictions: readonly QualifyingWord[];
	readonly exceptions: readonly QualifyingWord[];
}

/**
 * How a stretch of a text states what it states. Words inside `apart` (numbers and dates with their bounds) do not count.
 *
 * @param turned The part of the stretch in which a negation turns it round.
 */
export function polarityOf(text: string, stretch: Span, apart: readonly Span[], turned: Span = stretch): Polarity {
	const found = (pattern: RegExp, within = stretch) =>
		wordsIn(text, within, pattern)
			.filter(({ start }) => !apart.some((span) => span.start <= start && start < span.end))
			.filter(({ word, start }) => word !== 'may' || text.charAt(start) !== 'M');
	return {
		negations: found(negations, turned).length,
		reserves: found(reserves),
		restrictions: found(restrictions),
		exceptions: found(exceptions),
	};
}

function wordsIn(text: string, { start: from, end }: Span, pattern: RegExp): readonly QualifyingWord[] {
	return [...text.slice(from, end).matchAll(pattern)].map(({ 0: word, index }) => {
		const start = from + index;
		return { word: word.toLowerCase(), start, end: start + word.length };
	});
}

/** Beyond so many characters a word of a part is not the part of what follows: "half of the old". Untuned. */
const widestPart = 25;

/** The words that say of which part a stretch of a text tells what stands at these places. */
export function partsOf(text: string, stretch: Span, places: readonly Span[]): readonly QualifyingWord[] {
	return wordsIn(text, stretch, partial).filter(({ end }) =>
		places.some((place) => place.start >= end && place.start - end <= widestPart),
	);
}

/** Whether a word turns what it governs round: "denied". */
export const isNegation = (word: string): boolean => word.search(negations) >= 0;

/** Whether a word says that something may come, is wished for or is somebody's opinion: "plan". */
export const isReserve = (word: string): boolean => word.search(reserves) >= 0;

/** Who does one of these to something wants it; who wants it need not do so yet. */
export const planning: readonly string[] = ['plan', 'plans', 'planned', 'intend', 'intends', 'intended', 'aim', 'aims'];
export const isPlanned = (word: string): boolean => planning.includes(word);
export const wanting: readonly string[] = ['want', 'wants', 'wanted'];
export const isWanted = (word: string): boolean => wanting.includes(word);

/** The first word in a stretch that turns it round, as a span of the text; none inside `apart`. */
export function negationIn(text: string, stretch: Span, apart: readonly Span[] = []): Span | undefined {
	return wordsIn(text, stretch, negations).find((found) => !apart.some((other) => overlap(other, found)));
}
