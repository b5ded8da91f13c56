import { termsOf } from './terms.ts';

/** Whether a number is by how much something rose or fell, and not what it came to. */
export type Change = 'none' | 'up' | 'down';

/** "Brought *up* seven bodies", "made *up* 63 percent": no rise. */
const phrasal =
	'(?:bring|brings|brought|make|makes|made|making|take|takes|took|taken|pick|picks|picked|set|sets|put|puts|give|gives|gave|given|build|built|turned|used|held|ended|dug|called|opened|signed|showed|came|caught|broken|broke|blew|blown|kept|paid|racked|rounded|spoke|stood|summed|sums|tied|lined|split|round)';

const up =
	'rose|rise|risen|rises|rising|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|grew|grow[ns]?|soar(?:ed|s)?|surge[ds]?|increase[ds]?|increasing|raised? by|' +
	`(?<!\\b${phrasal} )up`;
const down =
	'fell|falls?|fallen|falling|drop(?:ped|s)?|decline[ds]?|decrease[ds]?|shrank|shrunk|plunged?|slid|slump(?:ed)?|tumbled?|cuts? (?:by|of)|(?:reduced?|lowered?|slashed?|trimmed) by|reductions? of|down';
const changesBefore = (words: string) =>
	new RegExp(
		`(?<!\\p{L})(?:${words})(?: (?:by|(?<!up |down )of|another|a further|as much as|nearly|about|some))* ?$`,
		'iu',
	);
const changesBehind = (words: string) => new RegExp(`^(?: \\p{L}+)? (?:${words})(?!\\p{L})`, 'iu');
const changes = (['up', 'down'] as const).map((sense) => {
	const nouns =
		sense === 'up'
			? 'rise|increase|jump|growth|gain|surge|higher|more than (?:a|last|in)'
			: 'fall|drop|decline|decrease|reduction|lower|less than (?:a|last|in)';
	return { sense, before: changesBefore(sense === 'up' ? up : down), behind: changesBehind(nouns) };
});

/** Reads the words before and behind a quantity: "rose *4 percent*", "a drop of *300*", "*5 points* higher". */
export function changeOf(before: string, behind: string): Change {
	return changes.find((change) => change.before.test(before) || change.behind.test(behind))?.sense ?? 'none';
}

/**
 * What a quantity is a rate by, in dictionary form; null where it is no rate. Reads the words behind it: "885 people per square mile", "$4 an hour", "241/km²",
 * "40 a day", "six people in every 1,000".
 */
export function rateOf(behind: string): string | null {
	const match =
		/^(?:(?: \p{L}+){0,3} (?:per|for every|for each) (?:\p{L}+ )?(?<per>\p{L}+)|(?: \p{L}+){0,2} an? (?<time>second|minute|hour|day|night|week|month|year)\b|(?: \p{L}+){0,3} (?:in|out of) every (?<share>\d[\d,]*|\p{L}+)| ?\/ ?(?<sign>\p{L}+))/u.exec(
			behind,
		);
	const word = match?.groups?.per ?? match?.groups?.time ?? match?.groups?.sign;
	return match?.groups?.share ?? (word === undefined ? null : (termsOf(word)[0]?.bases[0] ?? null));
}
