import { surelyMet } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { overlap, type Span, spansMatching } from '../text/span.ts';

// Answers that are a whole clause, which a word before it announces.

/** A clause goes on to here: over a comma in a list, and not where another begins. */
const clause =
	/^[^;:()—–“”"]+?(?=[.!?]?[”"]?$|[.!?](?:\s|$)|[;:()—–“”"]| and that |, (?:and|but|while|which|who|whose|after|before|because|as|since|said|says|according)\b|,? (?:but|although|though|whereas) )/u;

/** The clause that begins at `from`; null where there are no two words of it. */
export function clauseAt(text: string, from: number): Span | null {
	const { length } = clause.exec(text.slice(from))?.[0].trimEnd() ?? '';
	return /\s/u.test(text.slice(from, from + length)) ? { start: from, end: from + length } : null;
}

/** "What did the coach complain *about*?", "what is the mayor accused *of*?" */
const asksObject = /^what (?:did|does|do|has|have|had|(?<being>is|are|was|were)) (?!not\b)/iu;
/** "Complained *that* they ...", "accused the mayor *of having* ...". */
const opensClause =
	/^ that (?=\p{L}+ )|^ (?:[\p{L}\p{N}’'-]+ ){0,6}?(?:of|about|against|from) (?=(?:not )?\p{L}{2,}ing\b(?! of\b))/u;

/**
 * Asked what somebody demands, complains of, accuses of or is accused of, the clause that the verb has behind "that" or behind its preposition: "accused
 * the mayor of *hiding the report*"; else null.
 */
export function clauseOfVerb({ analysis, matches, reading, text }: Scene): Span | null {
	const asks = asksObject.exec(analysis.text);
	if (asks === null || analysis.answerType !== 'other') return null;
	const opening = asks[0].length;
	const place = analysis.terms.findLastIndex(({ verb, light, start }) => verb && !light && start > opening);
	const before = analysis.terms.findIndex(({ light, start }) => !light && start >= opening);
	if (place < 0 || before === place) return null;
	// "What is Weiss accused of?": whoever accuses him stands before the verb, or nobody.
	const isPassive = asks.groups?.being !== undefined && !/ing$/iu.test(analysis.terms[place]?.text ?? '');
	const doer = matches.filter(({ asked, strength }) => asked === before && strength > surelyMet);
	for (const { asked, at, strength } of matches) {
		const verb = reading.terms[at];
		if (asked !== place || strength < surelyMet || verb === undefined) continue;
		// "Weiss refused what Calder demanded that ...": somebody else does.
		if (!isPassive && doer.length > 0 && !doer.some((match) => match.at < at)) continue;
		const gap = opensClause.exec(text.slice(verb.end))?.[0].length;
		if (gap !== undefined) return clauseAt(text, verb.end + gap);
	}
	return null;
}

/** "What is he afraid of", "what was their objection", "what excuse does she give". */
const asksContent =
	/^what (?:(?:is|are|was|were) .*\b(?:afraid|fear|worry|objection|argument|excuse|complaint|claim|warning|explanation|reply|answer|reason)s?\b|(?:excuse|argument|explanation|reply|answer|reason) )/iu;
/** What has a content behind "that". */
const contentOf =
	/\b(?:said|says|argue[sd]?|fear(?:s|ed)?|worr(?:y|ies|ied)|complain(?:s|ed)?|claim(?:s|ed)?|warn(?:s|ed)?|explain(?:s|ed)?|object(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|(?:fear|objection|argument|excuse|complaint|claim|warning|explanation|reason) (?:is|was)) (?:[\p{L}’'-]+ ){0,8}?that (?=\p{L}+ )/iu;

/** Asked for a fear, an objection, an excuse and the like, the clause behind "that": "feared that *others would follow*"; else null. */
export function contentAsked({ analysis, text }: Scene): Span | null {
	if (!asksContent.test(analysis.text)) return null;
	const found = contentOf.exec(text);
	return found === null ? null : clauseAt(text, found.index + found[0].length);
}

/** "What did the union ask the firm *to do*?" */
const asksToDo = /^what (?:did|does|do|has|have|had|is|are|was|were) (?!not\b).+ to do\W*$/iu;
/** Between a verb and what somebody is to do: "urged *the firm to* pay". */
const opensDeed = /^ (?:[\p{L}\p{N}’'-]+ ){0,6}?to (?=\p{Ll}{2,}\b)/u;
/** Verbs by which somebody is to do something, whichever of them the question has. */
const urges =
	/\b(?:ask(?:s|ed)|urg(?:es|ed)|want(?:s|ed)|tells|told|order(?:s|ed)|call(?:s|ed) (?:on|for)|press(?:es|ed)|advis(?:es|ed)|instruct(?:s|ed)|invit(?:es|ed)|forc(?:es|ed))\b/giu;

/** Asked what somebody asks or wants somebody to do, what stands behind "to", without what else is told: "urged the firm to *pay them* and said ..."; else null. */
export function deedAsked({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksToDo.test(analysis.text)) return null;
	const place = analysis.terms.findLastIndex(({ verb, bases }) => verb && !bases.includes('do'));
	const met = matches.filter(({ asked, strength }) => asked === place && strength >= surelyMet);
	const verbs = [...met.flatMap(({ at }) => reading.terms[at] ?? []), ...spansMatching(urges, text)];
	for (const verb of verbs) {
		const gap = opensDeed.exec(text.slice(verb.end))?.[0].length;
		const told = gap === undefined ? null : clauseAt(text, verb.end + gap);
		if (told === null) continue;
		const { tokens } = reading.annotation();
		// "To pay them and *said*": a verb that is no infinitive is somebody's who asks.
		const next = tokens.find(
			(token, i) =>
				token.start > told.start &&
				token.end < told.end &&
				token.normal === 'and' &&
				tokens[i + 1]?.partOfSpeech === 'VERB' &&
				tokens[i + 1]?.lemma !== tokens[i + 1]?.normal,
		);
		return { start: told.start, end: next === undefined ? told.end : next.start - 1 };
	}
	return null;
}

const asksCondition =
	/^\W*(?:(?:under|on) (?:what|which) conditions?\b|what (?:has to|must|would have to|will have to|needs to) happen (?:for|before)\b)/iu;
const asksDuty = /^\W*what (?:do|does|did|must|will) .*\b(?:do|offer|promise) (?:in order )?to\b/iu;
/** What announces a condition, the surest first. */
const duties = [/\bon (?:the )?condition that /iu, /\bprovided (?:that )?(?=\p{L}+ )/iu];
const conditions = [...duties, /\bonly (?:if|once|after) /iu, /\b(?:if|unless|as long as) /iu];

/** Asked under what condition, or what one must do to get something, the clause behind "on condition that", "if" and the like; else null. */
export function conditionOf({ analysis, text }: Scene): Span | null {
	const openings = asksCondition.test(analysis.text) ? conditions : asksDuty.test(analysis.text) ? duties : [];
	for (const opens of openings) {
		const found = opens.exec(text);
		if (found !== null) return clauseAt(text, found.index + found[0].length);
	}
	return null;
}

const asksGain =
	/^what (?:did|does|do|will|would|has|have|had|is|are|was|were) .*\b(?:get|got|receive[ds]?|given|gain|gained)\b/iu;
const inExchange = /\bin (?:exchange|return) for /iu;

/** Asked what somebody gets, what stands behind "in exchange for": "agreed to talk in exchange for *a lighter sentence*"; null where the question has it. */
export function gainOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'other' || !asksGain.test(analysis.text)) return null;
	const found = inExchange.exec(text);
	if (found === null) return null;
	const gain = clauseAt(text, found.index + found[0].length);
	const isSaid = matches.some(({ asked, at, strength }) => {
		const [term, said] = [analysis.terms[asked], reading.terms[at]];
		return term?.light === false && strength > surelyMet && said !== undefined && gain !== null && overlap(said, gain);
	});
	return isSaid ? null : gain;
}
