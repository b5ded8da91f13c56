/* What the bot says of a quotation that was read again. Values put in are ready to show. */

export const UNCHANGED = 'Unchanged since';
/** Of words that somebody gave, which nothing tells when they were read before. */
export const FOUND = 'Found';
export const CHANGED = 'Changed since';
export const REMOVED = 'Removed since';
export const NOT_READ = 'Not read';
/** Below the words of a quotation that stands in its article, read a moment ago: what became of the rest of the article. */
export const REST = {
	same: 'The article says this now, character for character. The rest of it has not changed either.',
	changed: 'The article says this now, character for character. Other parts of it have changed.',
	unknown: 'The article says this now, character for character.',
} as const;
export const STANDS_NOW = 'The article no longer has the quoted sentence. This stands in its place now.';
export const NOTHING_NOW = 'The article no longer has the quoted sentence. It ends before its place.';
export const NO_FILE = 'The file that was quoted is not among the articles any more.';
export const unreadable = (file: string, reason: string): string =>
	`The file ${file} is there, but is no article any more: ${reason}.`;
export const unread = (file: string, reason: string): string =>
	`I could not read the file ${file} just now, so I cannot say: ${reason}. Please try again.`;
export const verifyLater = (code: string): string => `-# To verify this later: \`/verify what:${code}\``;
export const NOTHING_QUOTED = 'That answer quoted nothing, so there is nothing to verify.';
export const NO_RECORD =
	'I keep no record of answers here, so an id alone tells me nothing. Press *Verify* under the answer, or give me the words of the quotation.';
export const notRecorded = (id: string): string =>
	`My record has no answer with the id ${id}. Press *Verify* under the answer, or give me the words of the quotation.`;
export const tooFewWords = (fewest: number): string => `Give me at least ${fewest} words of the quotation.`;
export const NOWHERE =
	'No article says exactly this. Every character counts but blanks and line breaks: capitals, quotation marks, commas.';

/** To whoever presses a button whose quotation is not there any more, or could not be read. */
export const GONE =
	'What this button shows is no longer in the articles as it was. Ask again in a minute to be answered from them as they are.';
/** The same where *Verify* is beside the button. */
export const GONE_BESIDE_VERIFY = `${GONE} **Verify** shows what stands there now.`;
export const TRY_AGAIN = 'I could not read the article just now. Please try again.';

/** Above a message that quotes what is out of date, one sentence or several: its first line from the next press on. */
export const MARKS = {
	rest: '-# An article quoted here has changed since. What is quoted of it stands in it unchanged.',
	changed: '**Changed since:** an article no longer has a sentence quoted or referred to here.',
	removed: '**Removed since:** an article quoted or referred to here is not among the articles any more.',
	/** Whether the sentence was changed or its article removed is not known. */
	lost: '**Changed or removed since:** the articles no longer have a sentence quoted or referred to here.',
} as const;
