import { sameWord } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { isWithin, type Span, spanOf } from '../text/span.ts';

/** Between a verb and the number behind it: "wounded *some* 30", "nominated *for* 200". */
const behindVerb = /^ (?:(?!and\b|but\b|or\b)\p{L}+ )?$/u;
/** Between a number and the verb behind it: "12 *people were* killed". */
const beforeVerb = /^(?: [\p{L}’']+){0,3} $/u;

/**
 * Asked how many something was done to, where a sentence has a number for each of its verbs, the one of the question's verb:
 * "killed 13 people and wounded *30*", "13 people were killed and *30* wounded"; null where only one verb has a number, or several
 * of the question's do.
 */
export function numberOfVerb({ analysis, matches, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'quantity') return null;
	const ofVerb = matches.filter(({ asked: place }) => analysis.terms[place]?.verb === true);
	// Where the very word stands, no other that says the like is asked about: "2,500 were destroyed and *700 damaged*".
	const very = ofVerb.filter(({ strength }) => strength >= sameWord);
	const asked = (very.length > 0 ? very : ofVerb).flatMap(({ at }) => reading.terms[at] ?? []);
	if (asked.length === 0) return null;
	// The number of "flight 370", where the question has it, is not what it asks for.
	const isSaid = (number: Span) => matches.some(({ at }) => isWithin(reading.terms[at], number));
	const verbs = reading.annotation().tokens.filter(({ partOfSpeech }) => partOfSpeech === 'VERB');
	const verbOf = ({ start, end }: Span) =>
		// "Reach the *55 needed*": what was asked stands right behind.
		verbs.find(
			(verb) =>
				verb.start === end + 1 && /e[dn]$/u.test(verb.normal) && asked.some((term) => term.start === verb.start),
		) ??
		verbs.find((verb) => verb.end < start && behindVerb.test(text.slice(verb.end, start))) ??
		verbs.find((verb) => end < verb.start && beforeVerb.test(text.slice(end, verb.start)));
	const numbers = reading.mentions
		.filter((mention) => (mention.kind === 'quantity' || mention.kind === 'measure') && !isSaid(mention))
		.flatMap((number) => {
			const verb = verbOf(number);
			return verb === undefined ? [] : [{ number, verb }];
		});
	const [own, ...more] = numbers.filter(({ verb }) => asked.some(({ start }) => start === verb.start));
	if (own === undefined || more.length > 0) return null;
	// "Is home to 400 dogs, *including* 170 strays": what is included is told by no other verb.
	const isAlike = ({ verb }: typeof own) => verb.normal.endsWith('ing') === own.verb.normal.endsWith('ing');
	return numbers.some((other) => other !== own && isAlike(other)) ? spanOf(own.number) : null;
}

/** Asked how many, what brackets say of another number: "two units (*20,000* soldiers)"; null where they count something else. */
export function numberInBrackets({ analysis, matches, reading, text }: Scene): Span | null {
	if (analysis.answerType !== 'quantity') return null;
	const isCounted = (behind: number) =>
		matches.some(({ asked, at, strength }) => {
			const said = reading.terms[at];
			return analysis.terms[asked]?.role === 'focus' && strength >= sameWord && said?.start === behind;
		});
	const number = reading.mentions.find(
		({ kind, start, end }) =>
			kind === 'quantity' &&
			/\d+ \p{L}+ \($|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve) \p{L}+ \($/u.test(
				text.slice(0, start),
			) &&
			isCounted(end + 1),
	);
	return spanOf(number);
}
