import { annotate } from '../text/annotation.ts';

/** "When did *it happen*?", "why did that happen?", "when was that?": the question word asks of what was done. */
const ofWhatWasDone =
	/^((?:when|where|why|how)(?: exactly)?) (?:(?:did|does|will|has|had) (?:it|this|that|all (?:this|that)) (?:happen(?:ed)?|occur(?:red)?)|(?:was|is) (?:this|that))(?: exactly)?[\s?.!]*$/i;
/** "Why did *they do that*?": of whoever the question before tells a deed of. */
const ofWhatTheyDid =
	/^((?:when|where|why|how)(?: exactly)?) (?:did|does|do|will|would|has|have|had) (?:he|she|they|it) (?:do(?:ne)?) (?:it|this|that|so)(?: exactly)?[\s?.!]*$/i;
/** "Who *was arrested*?": who did nothing. */
const suffering = /\b(?:is|are|was|were|be|been|being)\b/i;
/** Verbs of questions whose object is what happened: "what *caused* the flood?". */
const causing = /\b(?:caus(?:es|ed)|trigger(?:s|ed)|spark(?:s|ed)|led to) (the (?!.* to )\p{L}.*)$/iu;
const happening = /^what (?:else )?(?:has |had |is |was |will )?happen(?:s|ed|ing)?\b/i;

/**
 * "When did it happen?", after a question that tells of a deed: the question word alone, since no bridge happens that was damaged.
 * Null where it asks something else, or where that question tells of none, so that "it" is a thing: the debate. What asks of an event is for
 * {@link askedOfTheEvent}, before.
 */
export function askedOfTheDeed(core: string, before: string): string | null {
	const theirs = suffering.test(before) || !/^who\b/i.test(before) ? undefined : ofWhatTheyDid.exec(core)?.[1];
	const asked = ofWhatWasDone.exec(core)?.[1] ?? theirs;
	const tellsOfDeed = annotate(before).tokens.some(({ partOfSpeech }) => partOfSpeech === 'VERB');
	return asked !== undefined && tellsOfDeed ? asked : null;
}

/** The same after a question that asks of what happened, or of its cause: "when did *the flood* happen?", "when did it happen *to the bridge*?". */
export function askedOfTheEvent(core: string, before: string): string | null {
	const asked = ofWhatWasDone.exec(core)?.[1];
	if (asked === undefined) return null;
	const told = before.replace(/[\s?.!]+$/u, '');
	if (happening.test(told)) return `${asked} did it happen${told.replace(happening, '')}?`;
	const event = causing.exec(told)?.[1];
	return event === undefined ? null : `${asked} did ${event} happen?`;
}
