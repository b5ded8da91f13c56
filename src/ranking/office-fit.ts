import type { QuestionAnalysis } from '../question/analysis.ts';
import { countryOf } from '../text/lexicon.ts';
import { isWithin, type Span } from '../text/span.ts';
import { type Match, makesOther, surelyMet } from './match.ts';
import type { Scene } from './scene.ts';

// How well a name fits where somebody is asked for by an office.

/** Characters to each side of a name in which an office is looked for: "Dar, the foreign minister". Untuned. */
const officeReach = 40;

/** What is left of the fit of a name of one word, which may be a part of another name. Untuned. */
const ofOneWord = 0.75;
/** What is left of the fit of the one whose office the question names, where it asks who did something to whoever has it. Untuned. */
const ofTheAsked = 0.3;
/** What is left of a name's fit by the office that stands beside it: none that is asked for, that of another, or none in the whole sentence. Untuned. */
const notBeside = 0.6;
const ofOther = 0.4;
const unsaidOffice = 0.25;

/** Asks for whoever has an office: "who is *the* judge", "the name of the judge". */
const asksHolder = /^who(?:'s|’s| is| are| was| were) (?:the|\p{L}+['’]s?) |\bnames? of\b/iu;

/** What everybody is called, and no office. */
const courtesy = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lady|lord)\.?$/iu;

// "Who is the *ambassador*?": the name that has the office, rather than any name beside it.
export function officeFit(name: Span, role: Span | null, { analysis, reading, matches, text }: Scene): number {
	if (analysis.answerType !== 'person') return 1;
	const whole = reading.terms.filter((term) => isWithin(term, name)).length;
	const fullness = whole > 1 ? 1 : ofOneWord;
	if (/^who\b/iu.test(analysis.text) && !/^who(?:'s|’s| is| are| was| were)\b/iu.test(analysis.text)) {
		// "Who met the ambassador?": whoever is called ambassador is the one who was met.
		const isTheAsked =
			role !== null &&
			matches.some((match) => mayMeetOffice(match, analysis) && isWithin(reading.terms[match.at], role));
		return fullness * (isTheAsked ? ofTheAsked : 1);
	}
	// "Mr. *Dar*, the foreign minister".
	const office = role === null || courtesy.test(text.slice(role.start, role.end)) ? null : role;
	const said = matches.filter((match) => mayMeetOffice(match, analysis));
	const beside = said.some(({ at }) => isWithin(reading.terms[at], office ?? around(name, officeReach)));
	// Asked for the judge, "former technician Marisol Vega" is not the one whom a sentence calls a judge.
	const hasOther = office !== null && !beside && asksHolder.test(analysis.text);
	// Asked for the judge of a trial, a sentence that speaks of no judge names somebody else.
	const unsaid = said.length === 0 && asksHolder.test(analysis.text);
	// "The *Afghan* minister" is not the minister of whom a sentence on Afghan refugees speaks.
	const nation = analysis.terms.findIndex((term) => countryOf(term.text) !== null);
	const nationMatches = matches.filter(({ asked }) => asked === nation);
	const ofAnother =
		nationMatches.length > 0 &&
		nationMatches.every(
			({ at }) =>
				countryOf(reading.terms[at]?.text ?? '') !== null && !isWithin(reading.terms[at], around(name, officeReach)),
		);
	const lesser = reading.terms.some(
		(term) =>
			makesOther.has(term.normal) &&
			role !== null &&
			isWithin(term, role) &&
			!analysis.terms.some(({ normal }) => normal === term.normal),
	);
	return fullness * (unsaid ? unsaidOffice : lesser || ofAnother || hasOther ? ofOther : beside ? 1 : notBeside);
}

/** Whether what is met is a word of the question that may be an office, and not in that of another: "the *deputy* mayor". */
export function mayMeetOffice({ asked, strength }: Match, { terms }: QuestionAnalysis): boolean {
	return terms[asked]?.kind === 'word' && !terms[asked]?.verb && strength > surelyMet;
}

function around({ start, end }: Span, reach: number): Span {
	return { start: Math.max(0, start - reach), end: end + reach };
}
