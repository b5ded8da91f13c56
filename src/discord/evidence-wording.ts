// What the bot says of the statements of a message, under *Find evidence*.

/** What the articles have on a statement. The bot never says whether one is true. */
export const evidenceNote = (shown: number, all: number): string => {
	const left = all - shown;
	const others = left === 0 ? '' : ` I did not look at the other ${left === 1 ? 'one' : left}.`;
	const [statements, they] =
		all === 1 ? ['the statement', 'it is'] : [`the ${left === 0 ? '' : 'first '}${shown} statements`, 'they are'];
	return `What the articles have on ${statements} of this message. Whether ${they} true, the articles do not prove and I do not say.${others}`;
};
export const NO_CLAIMS =
	'I found no statement in this message that could be looked for in the articles: questions, greetings and single words are left out.';
export const claimed = (claim: string): string => `**Message:** ${claim}`;
export const SUPPORTS = 'Supports';
export const NOTHING_FOUND = 'Nothing found';
export const NEAREST_TO_CLAIM = 'I found no sentence that says this, or this with a difference. The nearest one:';
/** Below the nearest one. `words` are escaped; there are `more` where not all are shown. */
export const notFoundInIt = (words: readonly string[], more: boolean): string =>
	`I do not find in it: ${words.map((word) => `“${word}”`).join(', ')}${more ? ' and more' : ''}`;
/** What it says more, or otherwise, though it has the words or others for them. */
export const qualifiedBy = (word: string): string => `It has these words or others for them, but with “${word}”`;
export const REVERSED = 'It has these words or others for them, but as I read it the other way round';
export const UNSTATED = 'It has these words or others for them, but as I read it does not state this';
export const NOTHING_NEAR = 'I found no sentence that has its words.';
export const NOT_COMPARED = 'Not compared';
export const tooManyNumbers = (most: number): string =>
	`It has more than ${most} numbers, and I compare no statement with so many.`;
export const differsIn = (differences: readonly string[]): string => `Differs in: ${differences.join('; ')}`;
export const against = (claimed: string, said: string): string =>
	`“${claimed}” in the message, “${said}” in the article`;
/** Where only one of the two has a word such as "not". */
export const onlySaid = (said: string): string => `“${said}” in the article only`;
export const onlyClaimed = (claimed: string): string => `“${claimed}” in the message only`;
