import type { Scene } from '../ranking/scene.ts';
import { isAdverb } from '../text/lexicon.ts';
import { causes } from '../text/phrases.ts';
import { isWithin, overlap, type Span } from '../text/span.ts';
import { words } from '../text/words.ts';

// Causes that the form of a sentence tells beside those of `causes`, which the ranking was learned with.

/** What announces a cause: "in protest at the cuts", "as orders had fallen", not "as a nurse" or "as soon as". */
const announced = new RegExp(
	`\\b(?:${[
		'on the grounds? that|in protest (?:at|over|against)|for fear (?:of|that)|out of (?:fear|concern|respect) (?:of|for|that)|for (?:lack|want) of',
		'(?:triggered|sparked|provoked|fuell?ed|motivated|brought about|brought on|set off|spurred) by|as part of',
		'(?:stem(?:s|med|ming)|aris(?:es|ing)|arose) from|in (?:light|view|the wake) of',
		"(?<!\\b(?:same|such|time|soon|long|far|much|many|well|just) )as (?!(?:soon|long|far|much|many|well) )(?=(?:[\\p{L}’'-]+ ){1,5}(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|cannot)\\b)",
		'(?<=, )since (?!then\\b|last\\b|\\d|the (?:\\d|early|late|mid|start|end|beginning)\\b)(?=\\p{L})|since (?=(?:it|he|she|they|we|there|no|its|his|her|their) \\p{L})',
	].join('|')})(?<= |\\b)`,
	'iu',
);
/** The same with what may as well announce something else, where it is known that the sentence answers. */
const announcing = new RegExp(
	`${announced.source}|\\b(?:cit(?:es|ed)|(?:drawn|attracted|lured|tempted) by|at the (?:insistence|request|urging|demand) of)\\b`,
	'iu',
);
const endsCause = /[;:()—–“”"]|,(?! \d)|[.!?](?=\s|$)|\s-\s|\b(?:but|although|though|while|which|who)\b/u;
/** What a cause stands before: "*a storm* caused the flood". */
const causing =
	/\b(?:caus(?:es?|ed|ing)|trigger(?:s|ed|ing)?|prompt(?:s|ed|ing)|spark(?:s|ed|ing)|provok(?:es?|ed|ing)|(?:leads?|led|leading) to|(?:brings?|brought|bringing) about|result(?:s|ed|ing)? in|sets? off)\b(?! (?:by|of|for)\b)/giu;
const asksCause = new RegExp(`^what (?:\\p{L}+ ){0,2}?${causing.source}`, 'iu');
/** Between a cause and such a verb: "which *may also have* caused it". */
const betweenCauseAndVerb = new Set(
	'which that and but also thus then has have had may might can could will would must'.split(' '),
);
const beginsClause =
	/^.*(?:[;:()—–“”"]|[.!?]\s|\b(?:that|which|who|but|because|although|though|while|when|where|if|says?|said)\b)/su;
/** Words that tell no cause alone: "*it* caused", and "*the* cause" is no verb. */
const tellsNothing = new Set(
	'it this that these those he she they we i you what there nothing the a an its his her their any no'.split(' '),
);

/** Asked what caused something, what stands before the verb that says so: "*A storm* led to the flood"; null where nothing does. */
export function causerOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksCause.test(analysis.text)) return null;
	for (const { 0: verb, index } of text.matchAll(causing)) {
		const caused = index + verb.length;
		const isOfIt = matches.some(({ asked, at }) => {
			const term = analysis.terms[asked];
			return term !== undefined && !term.verb && !term.light && (reading.terms[at]?.start ?? 0) > caused;
		});
		const causer = isOfIt ? causerBefore(text, index) : null;
		if (causer !== null) return causer;
	}
	return null;
}

/** Whether a sentence tells a cause, where one is asked for, in words that `causes` does not know. */
export function tellsCause(scene: Scene): boolean {
	if (scene.analysis.answerType !== 'reason') return false;
	return announced.test(scene.text) || causerOf(scene) !== null;
}

/**
 * The whole of the cause that a mark is in, or that only such a word announces: "cholera *spread to a third province*", "as *there was no fuel*";
 * undefined where there is none.
 */
export function wholeCause(best: Span, { text }: Scene): Span | undefined {
	const known = causes(text);
	const isOne = known.some(({ start, end }) => start === best.start && end === best.end);
	// "Noticed *that it flew no flag*" tells more than what it was noticed after; and of "to" and "for" much else may follow.
	const around =
		isOne || /\bthat $/iu.test(text.slice(0, best.start))
			? undefined
			: known.findLast((cause) => isWithin(best, cause) && !/\b(?:to|for) $/iu.test(text.slice(0, cause.start)));
	if (known.some(({ sure }) => sure)) return around;
	const found = announcing.exec(text);
	if (found === null) return around;
	const from = found.index + found[0].length;
	const start = from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
	const length = text.slice(start).search(endsCause);
	const told = { start, end: length < 0 ? text.length : start + length };
	// A cause that is announced by "after" or "to" may be another.
	const isOther = (isOne && !overlap(best, told)) || (around !== undefined && !overlap(around, told));
	return isOther || told.end - told.start < 2 ? around : told;
}

/** What causes something, before its verb: "on Monday, *a storm* caused"; "*heavy rain fell*, which caused". */
function causerBefore(text: string, verb: number): Span | null {
	const last = words(text.slice(0, verb)).findLast(({ text: word }) => {
		const lower = word.toLowerCase();
		return !betweenCauseAndVerb.has(lower) && !isAdverb(lower);
	});
	if (last === undefined || tellsNothing.has(last.text.toLowerCase())) return null;
	const start = beginsClause.exec(text.slice(0, last.start))?.[0].length ?? 0;
	const clause = text.slice(start, last.end);
	const comma = clause.lastIndexOf(', ');
	// In "rain, wind and snow" and behind an apposition, "the storm, the worst in years, caused", it begins before the comma.
	const isWhole = comma < 0 || text[last.end] === ',' || /\b(?:and|or)\b/iu.test(clause.slice(comma));
	const from = isWhole ? start : start + comma + 1;
	return { start: from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0), end: last.end };
}
