import type { QuestionAnalysis } from '../../question/analysis.ts';
import { createHolderNamed } from '../../ranking/holder-named.ts';
import { createMatcher } from '../../ranking/match.ts';
import { readSentence } from '../../ranking/reading.ts';
import { isPersonNoun, properNounClass } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import type { StatedValue } from './stated-value.ts';

/** What leads to the office: "Tell me *who is* the coach", "give me the *name of* the coach". */
const leadsToOffice = /^.*?\b(?:who(?:['’]?s| is| are| was| were)|names? of) (?=\p{L})/iu;
const asWho = 'Who is ';

/**
 * Tells of each stated value whether its sentence names whoever has the office asked for, or nothing of the kind is asked: a witness who
 * speaks with prosecutors is no prosecutor, and a coach who is a brother-in-law no lawyer. Null where no office is asked for.
 */
export function createNamesHolder(
	analysis: QuestionAnalysis,
): ((stated: Pick<StatedValue, 'candidate'>) => boolean) | null {
	const { terms, text, answerType } = analysis;
	const [lead = ''] = leadsToOffice.exec(text) ?? [];
	const words = terms.filter(({ kind, start }) => kind === 'word' && start >= lead.length);
	const isDescribed = words.some(({ verb, light }) => verb && !light);
	const hasOffice = words.some(({ bases, verb }) => !verb && isPersonNoun(bases[0] ?? ''));
	if (answerType !== 'person' || isDescribed || !hasOffice || (lead === '' && /^who\b/iu.test(text))) return null;
	const article = /^(?:the|an?) |^\S+['’]s? /iu.test(text.slice(lead.length)) ? '' : 'the ';
	const shift = asWho.length + article.length - lead.length;
	const asked = terms.map((term) => ({ ...term, start: term.start + shift, end: term.end + shift }));
	const isNamed = createHolderNamed({ terms: asked, text: `${asWho}${article}${text.slice(lead.length)}`, answerType });
	const match = createMatcher(analysis);
	return ({ candidate: { sentence } }) => {
		const read = readSentence(sentence);
		const reading = { ...read, names: read.names.map((name) => asPerson(name, sentence.text)) };
		return isNamed({ text: sentence.text, reading, matches: match(reading.terms) }) === true;
	};
}

/** Surnames are also towns: "Tobias *Lund*", who is in no list of places, may be somebody. */
function asPerson(name: Name, text: string): Name {
	const words = text.slice(name.start, name.end);
	const isListed = !words.includes(' ') || properNounClass(words) === 'place';
	return name.nameClass !== 'place' || isListed ? name : { ...name, nameClass: 'unknown' };
}
