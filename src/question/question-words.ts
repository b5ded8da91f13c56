/**
 * The words that a question asks by, in lower case. Rules for one place of a sentence name fewer of them on purpose: only "who",
 * "which" and the like begin a relative clause, and only "how", "what", "which" and "whose" stand before a noun that is asked for.
 */
export const questionWords: readonly string[] = 'who whom whose what which when where why how'.split(' ');

/** One of the {@link questionWords}, as a part of a pattern. */
export const questionWordPattern = `(?:${questionWords.join('|')})`;
