/** "Who else?", "anyone else?": nothing but that more of the same is asked for. "Anything else?" asks for more of the article. */
const asksFurther = /^(?:(who|what|where|when|why|how) else|any(one|body|where) else)[\s?.!]*$/i;

const wordOf: Readonly<Record<string, string>> = { one: 'who', body: 'who', where: 'where' };

/** "Who is Ann Lee?", "what is the toll?": nobody else is. */
const isOfOne = /^(?:[Ww]ho|[Ww]hat) (?:is|are|was|were) (?:(?:the|an?|his|her|its|their) |\p{Lu})/u;

/**
 * "Who else?", after "who welcomed the result?": who else welcomed the result. Null where the question before does not ask
 * with the same word.
 */
export function askedFurther(core: string, before: string): string | null {
	const found = asksFurther.exec(core);
	const word = (found?.[1] ?? wordOf[found?.[2]?.toLowerCase() ?? ''])?.toLowerCase();
	if (word === undefined) return null;
	const asked = new RegExp(`^${word}(?:m)?\\b(?! else\\b| (?:about|is it|['’]))`, 'i').exec(before)?.[0];
	if (isOfOne.test(before)) return null;
	return asked === undefined ? null : `${asked} else${before.slice(asked.length)}`;
}
