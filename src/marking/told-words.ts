import type { Scene } from '../ranking/scene.ts';
import { datelineEnd } from '../ranking/span-fit.ts';
import { isWithin, type Span } from '../text/span.ts';
import { speechesIn, withoutMarks } from '../text/speech.ts';
import { reportedClause } from './never-answers.ts';

const asksWords =
	/\bwhat (?:did|does|do|has|have|had) .*\b(?:say|said|tell|told|state|stated|claim|claimed|argue|argued|declare|declared|remark|remarked|(?:think|reply|respond)(?=\W*$| (?:about|of|to|on)\b))\b/iu;
/** The same where nothing of what is said stands in the question: "what did he say *about it*", and not "what did he say it would cost". */
const asksAllWords =
	/\b(?:say|said|tell|told|state|claim|argue|declare|remark|think|reply|respond)(?: \p{L}+)?(?=\W*$| (?:about|of|to|on|after|when|in|at)\b)/iu;
const sayings =
	'(?:says?|said|tells?|told|stat(?:es?|ed)|claim(?:s|ed)?|argu(?:es?|ed)|add(?:s|ed)|not(?:es?|ed)|warn(?:s|ed)?|declar(?:es?|ed)|insist(?:s|ed)?)';
/** "The mayor *said that* ...", "..., *said* the mayor.", "..., the mayor *said* on Friday." */
const reported = [
	new RegExp(`\\b${sayings} (?:\\p{L}+ )?that (.{2,}?)[.,;]?["”’]{0,3}$`, 'diu'),
	new RegExp(`^(.{2,}?), (?:\\p{L}+ )?${sayings} .*$`, 'diu'),
	new RegExp(`^(.{2,}?), (?:[\\p{L}.’'-]+ ){1,5}${sayings}(?: (?:on|in|at|to|during|after) [^,]*)?\\.?$`, 'diu'),
];
/** Fewer are a word that is only called so. */
const wordsOfSpeech = 3;

const asksOneWord = /\b(?:what|which) (?:one |single )?(?:word|term|phrase|adjective|expression|slogan)\b/iu;
/** More are no word or phrase. */
const mostOfPhrase = 5;

/** Asked for a word or a phrase, the only one between quotation marks: "calling it “*opportunistic*”"; null where there is none, or several. */
export function wordQuoted({ analysis, text }: Scene): Span | null {
	if (!asksOneWord.test(analysis.text)) return null;
	const [only, ...others] = speechesIn(text).map((speech) => withoutMarks(speech, text));
	if (only === undefined || others.length > 0) return null;
	return text.slice(only.start, only.end).split(' ').length > mostOfPhrase ? null : only;
}

/** Asked what somebody said, the words between quotation marks behind "said that", or before "said"; null where there are none. */
export function wordsSaid(scene: Scene): Span | null {
	const { analysis, text } = scene;
	if (!asksWords.test(analysis.text)) return null;
	const report = datelineEnd(text);
	const [saidThat, ...others] = reported.map((reports) => {
		const said = reports.exec(text.slice(report))?.indices?.[1];
		return said === undefined ? undefined : { start: report + said[0], end: report + said[1] };
	});
	const quoted = speechesIn(text)
		.map((speech) => withoutMarks(speech, text))
		.filter(({ start, end }) => text.slice(start, end).split(' ').length >= wordsOfSpeech)
		.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
	if (quoted !== undefined) {
		// "Said that rights would be raised “in the proper room”": only the end of what was said stands in its own words.
		const isPart = saidThat !== undefined && isWithin(quoted, saidThat) && /^\p{Ll}/u.test(text.slice(quoted.start));
		return isPart ? saidThat : quoted;
	}
	if (saidThat !== undefined) return saidThat;
	const clause = reportedClause(scene);
	// "Its secretary, Ines Calder, said ...": what stands before "said" is who says it.
	const isSpeakerFirst = clause !== null && clause.start > report;
	const before = isSpeakerFirst ? undefined : others.find((said) => said !== undefined);
	return before ?? (asksAllWords.test(analysis.text) ? clause : null);
}
