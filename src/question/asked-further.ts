import { clauseOf } from './clause.ts';

/** "Who else?", "anyone else?": nothing but that more of the same is asked for. "Anything else?" asks for more of the article. */
const asksFurther = /^(?:(who|what|where|when|why|how) else|any(one|body|where) else)[\s?.!]*$/i;

const wordOf: Readonly<Record<string, string>> = { one: 'who', body: 'who', where: 'where' };

/** "Who is Ann Lee?", "what is the toll?": nobody else is. */
const isOfOne = /^(?:[Ww]ho|[Ww]hat) (?:is|are|was|were) (?:(?:the|an?|his|her|its|their) |\p{Lu})/u;

/** Whether a question asks for more and says nothing of what: "what else?". */
export function isOnlyElse(question: string): boolean {
	return asksFurther.test(question.replace(/^(?:and|but|so)\b[\s,]*/i, ''));
}

/**
 * "Who else?", after "who welcomed the result?": who else welcomed the result. "What else?", after "what prize did they win?":
 * what other prize. Null where the question before does not ask with the same word.
 */
export function askedFurther(core: string, before: string): string | null {
	const found = asksFurther.exec(core);
	const word = (found?.[1] ?? wordOf[found?.[2]?.toLowerCase() ?? ''])?.toLowerCase();
	if (word === undefined) return null;
	const asked = new RegExp(`^${word}(?:m)?\\b(?! else\\b| (?:about|is it|['’]))`, 'i').exec(before)?.[0];
	if (isOfOne.test(before)) return null;
	const other = word === 'what' ? otherOfNoun(before) : null;
	if (other !== null || asked === undefined) return other;
	// "How high is it?" asks for no further way.
	return word === 'how' && !asksHow.test(before) ? null : `${asked} else${before.slice(asked.length)}`;
}

const asksHow = /^how (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/i;

/** "What prize did they win?": what other prize. Null where no noun is asked for. */
function otherOfNoun(before: string): string | null {
	const [asked] = /^(?:what|which)\b(?! (?:else|other)\b)/i.exec(before) ?? [];
	const noun = asked === undefined ? '' : (clauseOf(before)?.subject ?? '');
	return asked === undefined || noun === '' || !before.startsWith(`${asked} ${noun}`)
		? null
		: `${asked} other${before.slice(asked.length)}`;
}
