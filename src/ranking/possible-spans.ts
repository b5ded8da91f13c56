import { acronymsIn } from '../text/acronyms.ts';
import { agesIn } from '../text/ages.ts';
import type { Name, NameClass } from '../text/names.ts';
import { causes, nounPhrases, ways } from '../text/phrases.ts';
import { isWithin, type Span } from '../text/span.ts';
import { doersBefore } from './deeds.ts';
import {
	doingFit,
	formFit,
	hardlyFits,
	type MentionFits,
	mentionFits,
	nameFits,
	nearKind,
	ofNationality,
} from './kind-fits.ts';
import { surelyMet } from './match.ts';
import { officeFit } from './office-fit.ts';
import type { Scene } from './scene.ts';
import {
	boundsTime,
	calendarFit,
	classFit,
	countsByTheWay,
	datelineEnd,
	isRate,
	limitFit,
	objectFit,
	placeFit,
	sideFit,
	standsIn,
	unitFit,
} from './span-fit.ts';

/** A stretch of a sentence that is of a kind that may answer. Offsets into the sentence's text. */
export interface Possible extends Span {
	/** How well its kind is what was asked for, 0 to 1. */
	readonly kindFit: number;
}

/** "How many homes", and not "how many dollars", which a sum answers. */
const countsThings =
	/\bhow many\b(?! (?:\p{L}+ ){0,3}(?:dollars|euros|pounds|yen|yuan|rupees|francs|pesos|crowns|cents)\b)/iu;
/** "How old is the mayor", "what is the mayor's age", and not "what is the age of consent". */
export const asksAge =
	/\bhow old\b|\bwhat age\b|\bwhat (?:is|was|'s) (?:the |\p{L}+ )?(?:[\p{L}’' .-]+['’]s )?age\b(?! of (?:majority|consent|retirement))/iu;

/** The stretches of a sentence that are of the kind asked for, or near it, without those of {@link describedSpans}; in no order. */
export function spansOfKind(scene: Scene): readonly Possible[] {
	const { analysis, reading, text } = scene;
	const mentioned = (kinds: MentionFits) =>
		reading.mentions.flatMap(({ kind, start, end }) => {
			const kindFit = kinds[kind];
			if (kindFit === undefined) return [];
			const describes = kind !== 'quantity' && countsByTheWay({ start, end }, scene) ? hardlyFits : 1;
			return [{ start, end, kindFit: kindFit * describes * unitFit({ start, end }, scene) }];
		});
	const named = (classes: Readonly<Record<NameClass, number>>) =>
		reading.names.map((name) => ({
			start: name.start,
			end: name.end,
			kindFit: classes[classOfName(name, text)] * classFit(name, scene) * officeFit(name, name.role, scene),
		}));
	const doers = analysis.answerType === 'person' ? doersBefore(scene) : [];
	switch (analysis.answerType) {
		case 'date':
			return mentioned(mentionFits.date).map((span) => ({
				...span,
				kindFit: span.kindFit * limitFit(span, scene) * calendarFit(span, scene),
			}));
		case 'duration':
			return mentioned(mentionFits.duration).map((span) => ({
				...span,
				kindFit: isRate(span, scene)
					? hardlyFits * span.kindFit
					: Math.max(span.kindFit, boundsTime(span, text) ? formFit.bound : 0),
			}));
		case 'quantity':
			if (asksAge.test(analysis.text)) return agesIn(text).map((span) => ({ ...span, kindFit: 1 }));
			if (/\bhow many times\b/iu.test(analysis.text)) return timesCounted(scene, mentioned);
			if (/\bhow long\b/iu.test(analysis.text)) return mentioned(mentionFits.extent);
			if (
				!growsFast.test(analysis.text) &&
				/\bhow (?:tall|wide|deep|heavy|fast|hot|cold|thick)\b/iu.test(analysis.text)
			) {
				return mentioned(mentionFits.degree);
			}
			if (/\bhow (?:far|high)\b/iu.test(analysis.text)) return mentioned(mentionFits.reach);
			return mentioned({
				...mentionFits.quantity,
				money: /\bhow much\b/iu.test(analysis.text) ? 1 : countsThings.test(analysis.text) ? hardlyFits : nearKind,
			}).map((span) => (isLatest(span, scene) ? { ...span, kindFit: nearKind } : span));
		case 'money':
			// "How much are sales up?": as well by a share.
			return mentioned(
				/\b(?:up|down)\b/iu.test(analysis.text) ? { ...mentionFits.money, percentage: 1 } : mentionFits.money,
			);
		case 'percentage':
			return mentioned(asksShare.test(analysis.text) ? mentionFits.share : mentionFits.rate).map((span) =>
				isShare(span, text) ? { ...span, kindFit: formFit.share } : span,
			);
		case 'person': {
			if (/\bwhose\b/iu.test(analysis.text)) return owners(scene);
			// "Which lender": a firm as well; "who": rather somebody.
			const asksWhich = /\bwh(?:ich|at)\b/iu.test(analysis.text);
			return named(asksWhich ? { ...nameFits.person, group: 1 } : nameFits.person).map((span) => ({
				...span,
				kindFit: doers.some((doer) => isWithin(doer, span))
					? doingFit
					: span.kindFit * sideFit(span, scene) * (span.end <= datelineEnd(text) ? hardlyFits : 1),
			}));
		}
		case 'place':
			return named(nameFits.place).map((span) => ({
				...span,
				kindFit: span.kindFit * placeFit(span, text),
			}));
		case 'reason':
			return causes(text).map(({ start, end, sure }) => ({
				start,
				end,
				kindFit: sure ? formFit.sureCause : formFit.cause,
			}));
		case 'manner':
			return ways(text).map((span) => ({ ...span, kindFit: formFit.way }));
		case 'definition':
			return definingSpans(scene);
		case 'other':
			return otherSpans(scene);
		case 'yes-no':
			return [];
	}
}

/** Whether an ordinal tells how many at least: asked how many terms, "its *eighth* term"; not "the *First* Amendment". */
export function isLatest({ start, end }: Span, { analysis, reading, matches, text }: Scene): boolean {
	if (!/\bhow many\b/iu.test(analysis.text) || !/^(?:\p{Ll}+|\d+)(?:st|nd|rd|th)$/u.test(text.slice(start, end)))
		return false;
	return matches.some(
		({ asked, at, strength }) =>
			strength > surelyMet && analysis.terms[asked]?.role === 'focus' && reading.terms[at]?.start === end + 1,
	);
}

/** Asked how many times: "*twice*", "*three* times", "for the *second* time", and no share or sum. */
function timesCounted({ text }: Scene, mentioned: (kinds: MentionFits) => readonly Possible[]): readonly Possible[] {
	const adverbs = [...text.matchAll(/\b(?:once|twice|thrice)\b/giu)];
	return [
		...mentioned(mentionFits.times),
		...adverbs.map(({ 0: { length }, index }) => ({ start: index, end: index + length, kindFit: 1 })),
	];
}

/** What grows so fast does so by a share, and by no unit of length. */
const growsFast =
	/\bhow fast\b.*\b(?:grow\p{L}*|grew|ris(?:e|es|en|ing)|rose|fall\p{L}*|fell|increas\p{L}*|decreas\p{L}*|shr[aiu]nk\p{L}*|expand\p{L}*|climb\p{L}*|drop\p{L}*)\b/iu;

const asksShare = /\bpercent(?:age)?\b|\b(?:what|which) (?:share|proportion|fraction)\b/iu;
/** "*Four* households in ten", "*3* out of every 5". */
const ofSoMany =
	/^ (?:\p{L}+ )?(?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+|an? (?:hundred|thousand))\b/iu;

/** "About *a third*", "*nine out of ten*", "*four* households in ten", and not "*a quarter* of a percentage point". */
function isShare({ start, end }: Span, text: string): boolean {
	if (ofSoMany.test(text.slice(end))) return true;
	const inWords = /\b(?:half|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?)$|\b(?:in|out of) \p{L}+$/iu;
	return (
		inWords.test(text.slice(start, end)) && !/^ of (?:a|one) (?:percentage |per cent )?point/iu.test(text.slice(end))
	);
}

/** What a name names; one that says nothing of it is a place behind "in": "in *Balochistan*". */
function classOfName({ nameClass, ...name }: Name, text: string): NameClass {
	return nameClass === 'unknown' && standsIn(name, text) ? 'place' : nameClass;
}

// "Whose seat": "*Japan*'s seat", "the seat of *Japan*", "the seat held by *Japan*".
function owners({ reading, text }: Scene): readonly Possible[] {
	return reading.names.map(({ start, end, nameClass }) => {
		const owns = /^['’]/u.test(text.slice(end)) || /\b(?:of|by) (?:the )?$/iu.test(text.slice(0, start));
		return {
			start,
			end,
			kindFit: (owns ? formFit.owner : formFit.otherName) * (nameClass === 'nationality' ? ofNationality : 1),
		};
	});
}

// "Blome, *the U.S. ambassador*,": "*Ambassador* Blome": "repatriation is *the return of* ...": "UN Security Council (*UNSC*)".
function definingSpans({ analysis, reading, matches, text }: Scene): readonly Possible[] {
	const asked = matches
		.filter((match) => analysis.terms[match.asked]?.role !== 'class')
		.map(({ at }) => reading.terms[at]);
	const long = longFormOf(analysis, text);
	const defined = asked.flatMap((term) => {
		if (term === undefined) return [];
		const behind =
			/^\S*(?:,| (?:\(|is |are |was |were |means |refers to |stands for ))\s?(?:(?:is|was|who is|who was|which is|a|an|the) )?/u.exec(
				text.slice(term.end),
			);
		const start = term.end + (behind?.[0].length ?? 0);
		const end = start + Math.max(0, `${text.slice(start)},`.search(/[,;:().](?:\s|$)|\)/u));
		const roles = reading.names.flatMap((name) =>
			name.role !== null && isWithin(term, name) ? [{ ...name.role, kindFit: formFit.role }] : [],
		);
		const wordsBehind = text.slice(start, end).split(' ').length;
		return [
			...roles,
			...(behind !== null && end > start && wordsBehind > 1 ? [{ start, end, kindFit: formFit.behindName }] : []),
		];
	});
	return long === null ? defined : [...defined, { ...long, kindFit: formFit.longForm }];
}

/** The words that an abbreviation of the question is short for: "*Afghan Citizenship Card* (ACC)"; null where there are none, or it has them. */
export function longFormOf({ text: question, terms }: Scene['analysis'], text: string): Span | null {
	const asked = new Set(terms.map(({ normal }) => normal));
	const long = acronymsIn(text).find(({ short }) => asked.has(short))?.long ?? '';
	const start = text.toLowerCase().indexOf(long);
	if (long === '' || start < 0 || question.toLowerCase().includes(long)) return null;
	return { start, end: start + long.length };
}

function otherSpans(scene: Scene): readonly Possible[] {
	const { reading } = scene;
	const phrases = nounPhrases(reading.annotation());
	return phrases.map((span) => ({ ...span, kindFit: formFit.phrase * classFit(span, scene) * objectFit(span, scene) }));
}
