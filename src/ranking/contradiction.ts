import type { QuestionAnalysis } from '../question/analysis.ts';
import { isPersonNoun, related } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { type Term, termsOf } from '../text/terms.ts';
import type { Match } from './match.ts';
import type { Scene } from './scene.ts';

// What in a sentence speaks against its answering a question that it shares words with.

const denials = /\b(?:not|never|no|none|nor|neither|without|cannot|unable|fail(?:s|ed)?|lack(?:s|ed)?)\b|n['’]t\b/iu;

/** Whether a text denies something. */
export function denies(text: string): boolean {
	return denials.test(text);
}

const singlesOut =
	/\b(?:first|second|third|fourth|fifth|last|latest|final|only|sole|main|most|least|best|worst|next|previous|original|former|current|\p{L}{2,}est)\b/giu;
/** Words that look like superlatives and are none. */
const ordinaryWords = new Set(
	'west east forest interest test rest guest request protest invest suggest honest harvest contest arrest quest nest pest'.split(
		' ',
	),
);

/** The words by which a question picks one of many: "first", "largest". In lower case. */
export function singlingWords(text: string): readonly string[] {
	return [...text.matchAll(singlesOut)].map(([word]) => word.toLowerCase()).filter((word) => !ordinaryWords.has(word));
}

/** Who votes for a thing does not vote against it. */
const otherSide = new Map([
	['for', 'against'],
	['against', 'for'],
]);

/** Who asks for the second does not ask for the third. */
const ordinals: ReadonlySet<string> = new Set(
	'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
);

/**
 * Finds for each text how many of a question's words it has the opposite of, and not the word itself: "rose" for "fell", "voted
 * for" for "voted against", "the second" for "the first".
 */
export function createOpposites({
	terms,
	text: question,
}: Pick<QuestionAnalysis, 'terms' | 'text'>): (text: readonly Term[], matches: readonly Match[]) => number {
	const antonyms = terms.map((term) =>
		term.kind === 'word'
			? new Set(
					term.bases.flatMap((base) =>
						related(base).flatMap(({ word, relation }) => (relation === 'antonym' ? [word] : [])),
					),
				)
			: new Set<string>(),
	);
	const words = termsOf(question);
	const counted = words.filter(({ normal }) => ordinals.has(normal)).map(({ normal }) => normal);
	const opposed = terms.map((term) => {
		const behind = words[words.findIndex(({ start }) => start === term.start) + 1]?.normal ?? '';
		return term.verb ? otherSide.get(behind) : undefined;
	});
	return (text, matches) => {
		const met = new Set(matches.map(({ asked }) => asked));
		const denied = antonyms.filter(
			(opposites, asked) =>
				opposites.size > 0 && !met.has(asked) && text.some(({ bases }) => bases.some((it) => opposites.has(it))),
		);
		const turned = matches.filter(
			({ asked, at }) => opposed[asked] !== undefined && text[at + 1]?.normal === opposed[asked],
		);
		const said = counted.length === 0 ? [] : text.filter(({ normal }) => ordinals.has(normal));
		const recounted = counted.filter((ordinal) => said.length > 0 && !said.some(({ normal }) => normal === ordinal));
		return denied.length + turned.length + recounted.length;
	};
}

const article = /^(?:the|an?)$/;

/**
 * Tells of each sentence whether another name stands in it before or behind the question's verb than in the question, and the
 * question's own nowhere: asked when *Weiss* resigned or they captured *Islamabad*, one in which *Calder* resigned or they captured
 * *Kabul* speaks of something else.
 */
export function createOtherNamed({
	terms,
	text: question,
}: Pick<QuestionAnalysis, 'terms' | 'text'>): (scene: Pick<Scene, 'text' | 'reading' | 'matches'>) => boolean {
	const words = termsOf(question);
	const named = (word: Term | undefined) =>
		terms.findIndex(({ start, kind }) => start === word?.start && kind === 'name');
	const verbs = terms.flatMap(({ verb, light, start }, asked) => {
		const at = words.findIndex((word) => word.start === start);
		if (!verb || light) return [];
		// "When did the protest at *Ratnavati* begin?": the protest did.
		const opening = words.slice(0, at).findLast((word) => named(word) < 0)?.normal ?? '';
		return [
			{ asked, subject: preposition.test(opening) ? -1 : named(words[at - 1]), object: named(behind(words, at)) },
		];
	});
	return ({ text, reading, matches }) => {
		const isMissing = (name: number) => name >= 0 && !matches.some(({ asked }) => asked === name);
		const isNew = (name: Span) => !matches.some(({ at }) => isWithin(reading.terms[at], name));
		return verbs.some(({ asked, subject, object }) =>
			matches.some(({ asked: met, at, strength }) => {
				const verb = reading.terms[at];
				if (met !== asked || strength < sameVerb || verb === undefined) return false;
				const before = reading.names.findLast(({ end, nameClass }) => nameClass === 'person' && end <= verb.start);
				const next = behind(reading.terms, at);
				const after = reading.names.find((name) => isWithin(next, name) && name.nameClass !== 'nationality');
				const acts = before !== undefined && !pronoun.test(text.slice(before.end, verb.start));
				return (
					(isMissing(object) && after !== undefined && isNew(after)) || (isMissing(subject) && acts && isNew(before))
				);
			}),
		);
	};
}

/** Asks for whoever has an office, and not for "the oldest" or "the most widely read" of many. */
const asksOffice = /^who(?:['’]s| is| was) (?:the (?!most\b|least\b|\p{L}+est\b)|\p{L}+['’]s? )/iu;
/** Characters between an office and the name of whoever has it: "the president of the Republic of Maravia, Karl Weiss". Untuned. */
const farthestHolder = 60;
/** Verbs between the two that say who has it, or had: "Weiss *was elected* president", "Weiss *took over* as president". */
const holds = new Set(
	'become appoint elect re-elect name choose select nominate declare swear succeed replace serve lead take make install remain work act inaugurate confirm promote hire'.split(
		' ',
	),
);

/**
 * Tells of each sentence whether it speaks of the office whose holder is asked for, names somebody, and not whoever has it: asked who
 * the president is, "Weiss will attend the dinner hosted by the president".
 */
export function createHolderUnnamed(
	analysis: Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>,
): (scene: Pick<Scene, 'text' | 'reading' | 'matches'>) => boolean {
	const { terms, text: question, answerType } = analysis;
	const asks = answerType === 'person' && asksOffice.test(question);
	const isAsked = (asked: number) => {
		const term = terms[asked];
		return term?.kind === 'word' && !term.verb && isPersonNoun(term.bases[0] ?? '');
	};
	return ({ text, reading, matches }) => {
		if (!asks) return false;
		const offices = matches.flatMap(({ asked, at, strength }) => {
			const said = reading.terms[at];
			return said !== undefined && strength > sameVerb && isAsked(asked) ? [said] : [];
		});
		// "The U.S. President" is written like a name.
		const people = reading.names.filter(
			({ nameClass, role, ...name }) =>
				['person', 'unknown'].includes(nameClass) &&
				(role !== null || !offices.some((office) => isWithin(office, name))),
		);
		if (offices.length === 0 || people.length === 0) return false;
		const { tokens } = reading.annotation();
		const isBeside = (office: Span, name: Span) => {
			const [from, to] = office.end <= name.start ? [office.end, name.start] : [name.end, office.start];
			if (to - from > farthestHolder || /[;:]/u.test(text.slice(from, to))) return false;
			return tokens.every(
				({ start, end, partOfSpeech, lemma }) =>
					start < from || end > to || partOfSpeech !== 'VERB' || holds.has(lemma),
			);
		};
		return !offices.some((office) =>
			people.some(({ role, ...name }) => (role !== null && isWithin(office, role)) || isBeside(office, name)),
		);
	};
}

/** What makes a name before the verb no subject of it. */
const preposition = /^(?:at|of|in|for|from|with|by|to|on|against|about|between|and|or)$/;
/** Whoever a verb may go with instead of a name before it. */
const pronoun = /\b(?:he|she|it|they|we|I|his|her|its|their)\b/u;

/** Surer than this, a word is the verb that is asked about. Untuned. */
const sameVerb = 0.6;

/** The word behind another, articles apart. */
function behind(words: readonly Term[], at: number): Term | undefined {
	return at < 0 ? undefined : words.slice(at + 1).find(({ normal }) => !article.test(normal));
}
