import { createHash } from 'node:crypto';

/** Part of every answer id: answers of another version may differ. Raised whenever answers change. */
const answerVersion = '23';

/** What decides an answer, beside the version. */
export interface AnswerState {
	/** `Corpus.revision`. */
	readonly revision: string;
	/** The question as read: corrected, and completed from what was asked before. */
	readonly question: string;
	/** What else narrows the answer, by name, such as the days between which articles count. Left out where nothing does. */
	readonly filters?: Readonly<Record<string, string>>;
}

export const answerIdPattern = /^[0-9a-f]{16}$/;

/** The name of an answer: 16 hexadecimal digits, 64 bits of SHA-256. Equal for equal states, in any order of filters. */
export function answerId({ revision, question, filters = {} }: AnswerState): string {
	const narrowed = Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1));
	const state = [answerVersion, revision, question, ...narrowed.flat()];
	return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16);
}
