import { isPleasantry } from './preamble.ts';
import { questionWordPattern } from './question-words.ts';

const auxiliary =
	"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]t)?";
/** "Who founded the mill *and* when was it sold": a second question, which has its own verb in front. */
const joined = new RegExp(
	`(?<=^\\W*(?:(?:in|on|at|to|by|for|from|of) )?${questionWordPattern}\\b.*\\p{L}{2}),? and(?: also)? (?=(?:(?:in|on|at|to|by|for|from|of) )?${questionWordPattern} (?:${auxiliary}|many|much|long|old|far) )`,
	'iu',
);
const asks = new RegExp(`^\\W*(?:(?:and|or|but|so|also)\\W+)*(?:${questionWordPattern}|${auxiliary})\\b`, 'iu');

/**
 * The questions of a message, in order: one where it asks nothing or one thing. "Who is the mayor? And when was she
 * elected?" asks two. What a message adds to its questions without asking anything is left out.
 */
export function questionsIn(message: string): readonly [string, ...string[]] {
	const marked = message.split(/(?<=\?)["'”’)]*\s+(?=\S)/u);
	const last = marked.at(-1) ?? '';
	// "Who is the mayor? I need it for school": behind a question, what neither asks nor has a question mark is no question.
	const isAside = marked.length > 1 && !last.includes('?') && !asks.test(last);
	const [first, ...others] = (isAside ? marked.slice(0, -1) : marked)
		.flatMap((part) => part.split(joined))
		.map((part) => part.trim())
		.filter((part) => !isPleasantry(part));
	return first === undefined ? [message] : [first, ...others];
}
