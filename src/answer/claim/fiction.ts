import type { Span } from '../../text/span.ts';
import type { Statement } from './statement.ts';

/**
 * Where a stretch opens with the work or dream that it tells of: "*In the novel*, Weiss sold the mill", not "in the film industry".
 * The nouns are a closed list of general usage, by hand; a book or a report may tell what is so.
 */
const told =
	/^["'“‘(\s]*In (?:the|a|an|his|her|its|their|this|that|one|another|\p{Lu}[\p{L}.-]*['’]s)(?: (?!(?:for|from|to|on|at|with)\b)[\p{L}’'-]+){0,3}? (novel|film|movie|play|opera|musical|sitcom|drama|comedy|thriller|story|tale|poem|myth|legend|dream|nightmare|simulation)(?=,|['’]s\b| (?:by|of|about|which|that|he|she|they|it|we|the|an?|his|her|its|their|\p{Lu}\p{L}*)\b)/u;

/** Whether the sentence says of a work of fiction or of a dream what the claim, without a word of it, says of the world. */
export function isOnlyTold(claim: Pick<Statement, 'text'>, said: Pick<Statement, 'text'>, stretch: Span): boolean {
	const work = told.exec(said.text.slice(stretch.start, stretch.end))?.[1];
	return work !== undefined && !new RegExp(`\\b${work}`, 'iu').test(claim.text);
}
