import type { Mention } from '../../text/mentions.ts';
import type { Span } from '../../text/span.ts';

/** Words before a date that bound a value in time, best first: "by August 4" says until when it was counted. */
const untilWhen =
	'as of|as at|by|until|till|through|up to|since|between|from|over|for the year(?: to)?|in the year to|at the end of|by the end of|at the start of';
const when = 'in|on|at|during|for|before|after|around|about|throughout|within';
const preposition = new RegExp(
	`(?:(?<until>\\b(?:${untilWhen}))|(?<when>\\b(?:${when}))) (?:(?:the|its|early|mid|late|end of|the end of|the start of) )*$`,
	'iu',
);

/** "The mayor said on Thursday" dates the saying and not what is said. */
const datesTheSaying =
	/\b(?:said|says|stated|announced|reported|added|told [\p{L} ]{1,30}|(?:released|published|issued)(?: [\p{L} .]{1,40})?|statement|report)(?: (?:on|in|late|early|earlier))* $/iu;

/** Characters that a break between clauses counts as, when the date nearest to a value is looked for. Untuned. */
const clauseBreak = 60;
/** Characters by which a date that bounds ("by August 4") is preferred to one that only places ("in August"). Untuned. */
const untilPreferred = 40;
/** Further than this a date says nothing of the value. Untuned. */
const farthest = 160;

/**
 * The words of a sentence that say of which time a value is: "by August 4", "as of October 2023", "since November of last
 * year", "last month"; null where there are none.
 *
 * @param text The sentence.
 * @param mentions Its dates among others, see `findMentions`.
 */
export function scopeOf(text: string, value: Span, mentions: readonly Mention[]): Span | null {
	const scopes = mentions
		.filter(({ kind, start, end }) => kind === 'date' && (end <= value.start || start >= value.end))
		.filter(({ start }) => !datesTheSaying.test(text.slice(0, start)))
		.map(({ start, end }) => {
			const before = preposition.exec(text.slice(0, start));
			const from = before?.index ?? start;
			const between = end <= value.start ? text.slice(end, value.start) : text.slice(value.end, from);
			const breaks = between.match(/[,;:()]|\s[–—-]\s|\b(?:while|although|but)\b/giu)?.length ?? 0;
			// "Since November, Pakistan has ...": the comma behind an opening phrase belongs to it.
			const opening = from === 0 && breaks > 0 ? 1 : 0;
			const distance = between.length + clauseBreak * (breaks - opening) - (before?.groups?.until ? untilPreferred : 0);
			return { start: from, end, distance };
		})
		.sort((a, b) => a.distance - b.distance || a.start - b.start);
	const [nearest] = scopes;
	return nearest === undefined || nearest.distance > farthest ? null : { start: nearest.start, end: nearest.end };
}

const accordingTo =
	/\b(?:according to|as reported by|citing|based on)\s(?:[^,.;:!?()“”"]|(?<=\b\p{L}(?:\.\p{L})*)\.|\.(?=\p{L}))+/iu;
const saying = '(?:said|says|stated|reported|reports|announced|estimates|claimed|claims|told|added|confirmed)';
/** A word that may stand before who says it, and the word for them: a name, or a noun such as "police", "officials", "ministry". */
const describing = '(?:[Tt]he|[Aa]n?|[Ii]ts|local|\\p{Ll}+(?:al|an|ic|ign|ish))';
const speaking = "(?:government|police|state|\\p{Lu}[\\p{L}.’'-]*|\\p{Ll}+(?:s|er|or|man|woman|person|ry|cy))";
/** "The ministry of health said": up to six words before the verb, from the start of a clause. */
const sayer = new RegExp(
	`(?<=^|[,;:“”"] ?)((?:(?:${describing}|${speaking})(?: |’s |'s )){0,5}${speaking}(?: (?:of|for|in|at) \\p{L}+)? (?:also |later )?${saying})\\b(?! to be)`,
	'u',
);

/**
 * The words that say whose figure a value is: "according to government estimates", "the ministry said"; null where nobody is
 * named, or where the one named is the value itself.
 */
export function attributionOf(text: string, value: Span): Span | null {
	const match = accordingTo.exec(text) ?? sayer.exec(text);
	if (match === null) return null;
	const [start, end] = [match.index, match.index + match[0].trimEnd().length];
	return start < value.end && value.start < end ? null : { start, end };
}
