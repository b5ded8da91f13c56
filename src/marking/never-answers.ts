import { surelyMet } from '../ranking/match.ts';
import { questionForm } from '../ranking/question-form.ts';
import type { Scene } from '../ranking/scene.ts';
import { datelineEnd } from '../ranking/span-fit.ts';
import { isVerb, type Token } from '../text/annotation.ts';
import { classesOf, isPersonNoun } from '../text/lexicon.ts';
import { overlap, type Span, spansMatching } from '../text/span.ts';
import type { WordClass } from '../text/word-class.ts';

// Stretches that the grammar of question and sentence rules out as the answer, however much they look like one.

/** Without "state", "claim" and the like, which are nouns as well. */
const sayings =
	'(?:says?|said|tells?|told|warn(?:s|ed)|add(?:s|ed)|not(?:es|ed)|announc(?:es|ed)|declar(?:es|ed)|insist(?:s|ed)|claim(?:s|ed)|argu(?:es|ed))';
/** "*The director of the institute, Karl Weiss, said* the ...", and not "said to ..." or "told him". */
const opening = new RegExp(`^[^,;:“”"()]{2,80}?(?:, [^,;:“”"()]{2,80},)? (?:${sayings})(?= (?!to\\b|no\\b))`, 'u');
/** "..., *Detective Karl Weiss said* on Friday." */
const closing = new RegExp(
	`[,”"] (?:[\\p{L}\\d.’'-]+ ){1,8}(?:${sayings})(?: (?:on|in|at|to|during|after) [^,]*)?\\.?$`,
	'u',
);
const source =
	/(?:^According to [^,;:]+|\baccording to (?!(?:their|its|his|her|our|my|your) )[^,;:]+(?:, (?:\p{Lu}|the |an? )[^,;:]+)?)/u;
/** Whoever speaks may speak of themselves. */
const ofSelf = /\b(?:he|she|it|they|we|I|his|her|its|their|our|my|himself|herself|itself|themselves)\b/u;

/**
 * Tells of a stretch whether it may answer: it has nothing of who only reports, of the doer where what is done is asked for, of an age beside a
 * name, or of the one that the question names, and is no lone sum or ordinal where a thing is asked for.
 */
export function createMayAnswer(scene: Scene): (stretch: Span) => boolean {
	const never = [...reporters(scene), ...doers(scene), ...ages(scene), ...namedInQuestion(scene), ...verbMay(scene)];
	const alone = amountsAlone(scene);
	return (stretch) =>
		!never.some((span) => overlap(span, stretch)) &&
		!alone.some(({ start, end }) => start === stretch.start && end === stretch.end);
}

/** "Members under *16 may* not come": the verb, and no month, which has a capital. */
function verbMay({ text }: Scene): readonly Span[] {
	return spansMatching(/\b\d{1,2} may(?= (?!(?:at|in|and|or|to|from|until|for|with|by|on|the)\b)\p{Ll})/gu, text);
}

const asksRank = /\b(?:place|position|rank|spot|grade|round|floor|finish)\b/iu;

/** Asked what something is, a sum says nothing of it, and "the *second*" nothing of what was asked for. */
function amountsAlone({ analysis, reading }: Scene): readonly Span[] {
	// "What was it *valued* at" asks for a sum, however it is read.
	const hasVerb = analysis.terms.some(({ verb, light }) => verb && !light);
	if (analysis.answerType === 'definition') return hasVerb ? [] : reading.mentions;
	if (analysis.answerType !== 'other' || asksRank.test(analysis.text)) return [];
	const isNamed = asksNamed(analysis);
	return reading.mentions.filter(
		({ kind }) => kind === 'ordinal' || (isNamed && (kind === 'money' || kind === 'percentage' || kind === 'quantity')),
	);
}

/** What has a name, so that no number is one. */
const named: readonly WordClass[] = ['person', 'group', 'place', 'artifact', 'communication', 'animal', 'food'];
/** Share of a noun's uses from which it is taken for something that has a name. Untuned. */
const leastNamed = 0.6;

/** "Which newspaper", "what parish": asks for what has a name. */
function asksNamed({ terms, text }: Scene['analysis']): boolean {
	if (!/^\W*(?:\p{L}+ )?(?:which|what) (?!is\b|are\b|was\b|were\b)/iu.test(text)) return false;
	const noun = terms.findLast(({ role }) => role === 'class')?.bases[0];
	return (
		noun !== undefined &&
		classesOf(noun).some(({ wordClass, share }) => named.includes(wordClass) && share >= leastNamed)
	);
}

/**
 * What a sentence has somebody say: "Karl Weiss said *the steel had been stolen*"; null where nobody only reports. The answer where
 * nothing in it looks like one.
 */
export function reportedClause(scene: Scene): Span | null {
	const { text } = scene;
	const [frame, ...more] = reporters(scene);
	if (frame === undefined || more.length > 0) return null;
	const from = datelineEnd(text);
	const start = frame.start > from ? from : frame.end + (/^ (?:that )?/u.exec(text.slice(frame.end))?.[0].length ?? 0);
	const words = text.slice(start, frame.start > from ? frame.start : text.length).replace(/[\s,.;”"]+$/u, '');
	// Behind "told", it says first to whom.
	return /\btold$/u.test(text.slice(0, frame.end)) || /^[“"]/u.test(words) || words === ''
		? null
		: { start, end: start + words.length };
}

/** Somebody whose name the question has, where it does not ask who: "*Karl Weiss* is charged with fraud", asked what Weiss is charged with. */
function namedInQuestion({ analysis, matches, reading }: Scene): readonly Span[] {
	if (analysis.answerType !== 'other') return [];
	const asked = matches.filter(
		({ asked: place, strength }) => strength === 1 && analysis.terms[place]?.kind === 'name',
	);
	// By the last of its words: much that begins with a name is called by it ("the *Calder* Engine").
	return reading.names.filter(
		({ nameClass, end }) => nameClass === 'person' && asked.some(({ at }) => reading.terms[at]?.end === end),
	);
}

/** Whoever a sentence names only as having said what it says. */
function reporters(scene: Scene): readonly Span[] {
	const { analysis, matches, reading, text } = scene;
	const form = questionForm(analysis);
	if (form === 'date' || form === 'number' || form === 'place' || analysis.answerType === 'definition') return [];
	const from = datelineEnd(text);
	const inText = (pattern: RegExp) => {
		const frame = pattern.exec(text.slice(from));
		return frame === null ? [] : [{ start: from + frame.index, end: from + frame.index + frame[0].length }];
	};
	const isSaidBy = [
		...[opening, closing].flatMap(inText).filter((frame) => !hasVerbBefore(frame, scene)),
		...inText(source),
	];
	// "What did he say" is never answered by who says it; "who" and "which minister" may be.
	const asksSomebody =
		analysis.answerType === 'person' ||
		analysis.terms.some((term) => term.role === 'class' && mayReport(term.bases[0] ?? ''));
	if (!asksSomebody) return isSaidBy;
	const asked = analysis.terms.flatMap(({ verb, light, role }, place) =>
		(verb && !light) || (role === 'focus' && /\bwhose\b/iu.test(analysis.text)) ? [place] : [],
	);
	return isSaidBy.filter((frame) => {
		const rest = text.slice(0, frame.start) + text.slice(frame.end);
		const met = matches.filter((match) => asked.includes(match.asked) && match.strength > surelyMet);
		const strongest = Math.max(...met.map(({ strength }) => strength));
		const best = met.filter(({ strength }) => strength === strongest);
		const isOutside = best.every(({ at }) => {
			const said = reading.terms[at];
			return said !== undefined && !overlap(said, frame);
		});
		return best.length > 0 && isOutside && !ofSelf.test(rest);
	});
}

/** Whether a class is one of those who may say something: "minister", "company". */
function mayReport(base: string): boolean {
	const wordClass = classesOf(base)[0]?.wordClass;
	return isPersonNoun(base) || wordClass === 'group';
}

/** "What *did* the coach show", "which ship *does* he command". */
const asksDone =
	/^\W*(?:what|which)\b(?: (?!when\b|if\b|while\b|that\b|who\b)[\p{L}\d’'-]+)*? (?:did|does|do|has|have|had|will|would|can|could|should|must) (?!not\b)/iu;

/** Whoever does what is done, where that is asked for: "*Its star, Ines Calder*, joined the strike", asked what she did. */
function doers({ analysis, matches, reading, text }: Scene): readonly Span[] {
	const opens = asksDone.exec(analysis.text)?.[0].length;
	if (opens === undefined) return [];
	const { tokens } = reading.annotation();
	const from = datelineEnd(text);
	const verb = firstVerb(tokens, from, text);
	if (verb === undefined) return [];
	const whole = { start: from, end: verb.start };
	const subject = { start: from, end: headEnd(whole, tokens, text) };
	const isMet = (asks: (term: (typeof analysis.terms)[number]) => boolean, place: Span) =>
		matches.some(({ asked, at, strength }) => {
			const [term, said] = [analysis.terms[asked], reading.terms[at]];
			return term !== undefined && said !== undefined && asks(term) && strength > surelyMet && overlap(said, place);
		});
	const first = analysis.terms.find(({ start, light }) => start >= opens && !light);
	const isSubject = first !== undefined && !first.verb && isMet((term) => term === first, whole);
	const isDone = verb.partOfSpeech === 'VERB' && isMet((term) => term.verb && !term.light, verb);
	return isSubject || isDone ? [subject] : [];
}

/** Where a subject ends without what is said of it: "*The army*, which wants peace,"; "*Calder*, the owner of two inns,"; "*its star, Ines Calder*,". */
function headEnd({ start, end }: Span, tokens: readonly Token[], text: string): number {
	const clause = / (?:who|which|that|whose|whom)\b/u.exec(text.slice(start, end));
	const until = clause === null ? end : start + clause.index;
	const isPlain = !tokens.some((token) => token.start >= start && token.end <= until && isVerb(token));
	const comma = text.slice(start, until).indexOf(', ');
	const isNamed = /^, \p{Lu}/u.test(text.slice(start + comma, until));
	return comma < 0 || (isPlain && isNamed) ? until : start + comma;
}

/** The verb of the first clause, behind what stands between commas. */
function firstVerb(tokens: readonly Token[], from: number, text: string): Token | undefined {
	const appositive = /^[^,;:]{2,60}, [^,;:]{2,80}, (?=\p{Ll})/u.exec(text.slice(from))?.[0] ?? '';
	const until = from + appositive.length;
	const before = tokens.find((token) => token.start >= from && isVerb(token));
	const isInside = before !== undefined && before.start < from + appositive.indexOf(', ');
	return isInside ? before : tokens.find((token) => token.start >= until && isVerb(token));
}

/** An age beside a name, where none is asked for: "Karl Weiss, *61*, is charged". */
function ages({ analysis, reading, text }: Scene): readonly Span[] {
	const form = questionForm(analysis);
	if (form === 'number' || form === 'date') return [];
	return reading.mentions.filter(
		({ kind, start, end }) =>
			kind === 'quantity' && /\p{L}, $/u.test(text.slice(0, start)) && /^, (?!\d)/u.test(text.slice(end)),
	);
}

/** Whether somebody is said to do another thing before the word that reports: "Weiss *resigned* and said". */
function hasVerbBefore(frame: Span, { reading, text }: Scene): boolean {
	const inside = reading.annotation().tokens.filter((token) => token.start >= frame.start && token.end <= frame.end);
	const comma = text.slice(frame.start, frame.end).search(/, /u);
	const main = comma < 0 ? inside : inside.filter(({ start }) => start < frame.start + comma);
	const isReport = new RegExp(`^${sayings}$`, 'u');
	return main.some((token) => isVerb(token) && !isReport.test(token.normal));
}
