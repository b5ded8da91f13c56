import { asksWhoIs } from '../question/who-asked.ts';
import { doersBefore } from '../ranking/deeds.ts';
import { sameWord, surelyMet } from '../ranking/match.ts';
import { asksAge, isLatest, longFormOf } from '../ranking/possible-spans.ts';
import type { Scene } from '../ranking/scene.ts';
import { agesIn } from '../text/ages.ts';
import { nounPhrases } from '../text/phrases.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';
import { holderInApposition, namedBehind } from './apposition.ts';
import { joinedDoer } from './joined-doer.ts';
import { withJoined } from './joined-names.ts';
import { receiverOf } from './receiver.ts';
import { secondDoer } from './second-doer.ts';
import { isPersonSaid, isSomebodySaid } from './somebody.ts';
import { amountAsked } from './told-amount.ts';
import { toldApart } from './told-apart.ts';
import { wordsCalled } from './told-called.ts';
import { causerOf } from './told-cause.ts';
import { changeOf } from './told-change.ts';
import { clauseOfVerb, conditionOf, contentAsked, deedAsked, gainOf } from './told-clause.ts';
import { otherCompared } from './told-compared.ts';
import { dateOfVerb, dateToCome, lifeDate, newDate, sideOfSpan } from './told-dates.ts';
import { definitionOf } from './told-definition.ts';
import { ofStep } from './told-former.ts';
import { jobOf } from './told-job.ts';
import { behindLabel } from './told-label.ts';
import { announcedList } from './told-list.ts';
import { numberInBrackets, numberOfVerb } from './told-number.ts';
import { frequencyOf } from './told-often.ts';
import { placeInRow } from './told-ordinal.ts';
import { sourceNamed } from './told-source.ts';
import { marginOf, votesOf } from './told-votes.ts';
import { wordQuoted, wordsSaid } from './told-words.ts';
import { workNamed } from './told-work.ts';
import { happenedTo } from './what-happened.ts';
import { winnerOf } from './winner.ts';

/** The answer where the form of question and sentence leaves no doubt of it, so that nothing needs to be judged; else null. */
export function toldByForm(scene: Scene): Span | null {
	return (
		longForm(scene) ??
		definitionOf(scene) ??
		sourceNamed(scene) ??
		workNamed(scene) ??
		lifeDate(scene) ??
		sideOfSpan(scene) ??
		newDate(scene) ??
		dateOfVerb(scene) ??
		dateToCome(scene) ??
		frequencyOf(scene) ??
		placeInRow(scene) ??
		latestOf(scene) ??
		numberedOf(scene) ??
		otherCompared(scene) ??
		changeOf(scene) ??
		ofStep(scene) ??
		votesOf(scene) ??
		marginOf(scene) ??
		numberOfVerb(scene) ??
		numberInBrackets(scene) ??
		toldApart(scene) ??
		amountAsked(scene) ??
		ageOf(scene) ??
		officeOf(scene) ??
		jobOf(scene) ??
		holderInApposition(scene) ??
		holderOf(scene) ??
		winnerOf(scene) ??
		receiverOf(scene) ??
		secondDoer(scene) ??
		joinedDoer(scene) ??
		doerOf(scene) ??
		undergoerOf(scene) ??
		causerOf(scene) ??
		happenedTo(scene) ??
		announcedList(scene) ??
		conditionOf(scene) ??
		gainOf(scene) ??
		deedAsked(scene) ??
		contentAsked(scene) ??
		wordsCalled(scene) ??
		wordQuoted(scene) ??
		wordsSaid(scene) ??
		behindLabel(scene) ??
		clauseOfVerb(scene)
	);
}

/** Asked what an abbreviation is, the words that it is short for; null where there are none. */
function longForm({ analysis, text }: Scene): Span | null {
	return analysis.answerType === 'definition' ? longFormOf(analysis, text) : null;
}

/** Asked how old somebody is, the age behind the name: "Jaden, 25, and Willow, *22*"; null where none is. */
function ageOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (!asksAge.test(analysis.text)) return null;
	const asked = matches.filter((match) => analysis.terms[match.asked]?.kind === 'name');
	const behind = (age: Span) =>
		asked.some(({ at }) => /^(?:, | \()$/u.test(text.slice(reading.terms[at]?.end ?? text.length, age.start)));
	return agesIn(text).find(behind) ?? null;
}

/** Behind a thing that has a number for a name: "pier *No. 3*", "platform *4*"; not "team *3,000* strong", "team *3* players". */
const number = /^ (?:(?:No\.? ?|number |#)\d{1,4}[A-Z]?\b|\d{1,4}[A-Z]?\b(?![,.:]?\d| ?%| \p{Ll}+s\b))/u;

/** Asked which of several things that have numbers, the one with its number: "*pier No. 3*"; null where none has. */
function numberedOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'other' || !/^(?:\p{L}+ )?(?:which|what)\b/iu.test(analysis.text)) return null;
	for (const { asked, at, strength } of matches) {
		const said = reading.terms[at];
		if (analysis.terms[asked]?.role !== 'class' || strength < sameWord || said === undefined) continue;
		const behind = number.exec(text.slice(said.end))?.[0];
		if (behind !== undefined) return { start: said.start, end: said.end + behind.length };
	}
	return null;
}

/** Asked how many terms, the ordinal before the word: "its *eighth* term"; null where there is none, or a number. */
function latestOf(scene: Scene): Span | null {
	const counted = scene.reading.mentions.some(({ kind }) => kind === 'quantity');
	return counted ? null : spanOf(scene.reading.mentions.find((mention) => isLatest(mention, scene)));
}

/** Asked who somebody is, or what office somebody has, the office before the name: "*U.S. Mission spokesperson* Jonathan Lalley"; null where there is none. */
function officeOf({ analysis, matches, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'definition' || !asksWhoIs(analysis.text)) return null;
	const last = analysis.terms.length - 1;
	const asked = matches.filter((match) => match.asked === last).map(({ at }) => reading.terms[at]);
	const name = reading.names.find((one) => asked.some((term) => isWithin(term, one)));
	if (name === undefined || name.role !== null) return name?.role ?? null;
	// Written small, it is no part of what is read as the name: "mission spokesperson Jonathan Lalley".
	const phrase = nounPhrases(reading.annotation()).find(({ start, end }) => start < name.start && name.end <= end);
	const office = phrase === undefined ? '' : text.slice(phrase.start, name.start).trimEnd();
	if (phrase === undefined || !isPersonSaid(office)) return null;
	return { start: phrase.start, end: phrase.start + office.length };
}

/** Asked who has an office, the name that stands behind it: "Foreign Minister *Ishaq Dar*"; null where there is none. */
function holderOf({ analysis, matches, reading }: Scene): Span | null {
	if (analysis.answerType !== 'person' || !/^who(?:['’]s| is| was)\b/iu.test(analysis.text)) return null;
	const office = analysis.terms.flatMap(({ kind, light }, asked) => (kind === 'word' && !light ? [asked] : []));
	const name = reading.names.find(({ role }) => {
		const says = (asked: number) =>
			matches.some(
				(match) =>
					match.asked === asked &&
					match.strength >= sameWord &&
					role !== null &&
					isWithin(reading.terms[match.at], role),
			);
		return office.length > 0 && office.every(says);
	});
	return name === undefined ? null : { start: name.start, end: name.end };
}

/** "*Who* hosts", "*who* is hosting", but not "who was hosted" nor "who did the president host". */
const asksDoer = /^who (?!did\b|does\b|do\b|(?:is|are|was|were|has been|have been|will be) (?!\p{L}+ing\b))/iu;

const by = /^ by (?:the |an? )?/u;
/** The same with a circumstance before it: "was given *to the city in 1911 by*". */
const byFurther = /^(?: (?:at|in|on|to|from|for|with) [^,;:.()“”"]{1,60}?)? by (?:the |an? )?(?!\p{L}+ing\b)/u;
const isSaidToBe = /\b(?:is|are|was|were|been|being|be) (?:\p{L}+ly )?$/u;

/** "The embassy *in* Arn condemned": whoever stands there is said of another. */
const behindPreposition = /\b(?:in|at|of|from|near|for|with) (?:the )?$/iu;

/** Asked who does something that the sentence says is done, the one behind "by" or before the verb: "hosted by *the U.S. President*", "*Karl Weiss* spoke"; or before the deed: "the *Soviet* invasion"; else null. */
function doerOf(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	if (analysis.answerType !== 'person' || !asksDoer.test(analysis.text) || /\bby\b/iu.test(analysis.text)) return null;
	const verb = analysis.terms.findIndex((term) => term.verb && !term.light);
	for (const { asked, at, strength } of matches) {
		const done = reading.terms[at];
		// "Who *hosts* the dinner": behind "who" stands what is done, even where it is read as a noun.
		if (asked !== Math.max(0, verb) || strength < surelyMet || done === undefined) continue;
		const behind = isSaidToBe.test(text.slice(0, done.start)) ? byFurther : by;
		const from = done.end + (behind.exec(text.slice(done.end))?.[0].length ?? Number.POSITIVE_INFINITY);
		const name = reading.names.find(({ start, role }) => start === from || role?.start === from);
		if (name !== undefined && name.nameClass !== 'nationality') return withJoined(name, scene);
		const phrase = nounPhrases(reading.annotation()).find(({ start, end }) => start <= from && from < end);
		if (phrase !== undefined && isSomebodySaid(text.slice(from, phrase.end)))
			return namedBehind(phrase.end, scene) ?? { start: from, end: phrase.end };
	}
	const before = matches.flatMap(({ asked, at, strength }) =>
		asked === verb && strength >= sameWord
			? reading.names.filter(
					({ start, end, nameClass }) =>
						nameClass === 'person' &&
						end + 1 === reading.terms[at]?.start &&
						!behindPreposition.test(text.slice(0, start)),
				)
			: [],
	);
	if (before[0] !== undefined) return withJoined(before[0], scene);
	// "The State *Department* spokesperson", asked who spoke for the department.
	const isAsked = (doer: Span) =>
		matches.some(({ at, strength }) => strength >= sameWord && reading.terms[at]?.start === doer.start);
	return spanOf(doersBefore(scene).find((doer) => !isAsked(doer)));
}

const asksUndergoer = /^who (?:is|are|was|were|has been|have been|will be) (?!\p{L}+ing\b)/iu;
/** "Karl Weiss *will be* rescued", "Karl Weiss, 34, *was* rescued". */
const undergoes =
	/(?:,[^,]{1,40},)? (?:(?:has|have|had|will|would|can|could|may|might|must) )?(?:is|are|was|were|be|been|being) (?:\p{L}+ly )?$/u;

/** Asked to whom something is done, the one that the sentence says it is done to: "*Karl Weiss* was rescued by ..."; else null. */
function undergoerOf(scene: Scene): Span | null {
	const { analysis, matches, reading, text } = scene;
	if (analysis.answerType !== 'person' || !asksUndergoer.test(analysis.text)) return null;
	const verb = analysis.terms.findIndex((term) => term.verb && !term.light);
	for (const { asked, at, strength } of matches) {
		const done = reading.terms[at];
		if (asked !== verb || strength < surelyMet || done === undefined) continue;
		const subject = undergoes.exec(text.slice(0, done.start));
		const name = reading.names.find(({ end }) => end === subject?.index);
		if (name !== undefined) return withJoined(name, scene);
	}
	return null;
}
