import { annotate } from '../text/annotation.ts';
import { type Clause, clauseOf, inQuestionOrder } from './clause.ts';

const asksDegree = /^why (?:so|that|this) (\p{L}+)[\s?.!]*$/iu;

/** What an amount may be found to be, by the word that it was asked for with. */
const alsoFound: Readonly<Record<string, readonly string[]>> = {
	many: ['few'],
	much: ['little'],
	long: ['short'],
	often: ['rarely', 'seldom'],
	far: ['near', 'close'],
};

/** "Why so few?", after a number or another amount was asked for: why it is that much. Null where it asks no such thing. */
export function whyThatMuch(core: string, before: string): string | null {
	const found = asksDegree.exec(core)?.[1]?.toLowerCase();
	const clause = found === undefined ? null : clauseOf(before);
	if (found === undefined || clause === null) return null;
	const asked = measureAsked(before);
	const fits = asked === found || (asked !== undefined && alsoFound[asked]?.includes(found));
	if (asked === 'many') return fits && clause.subject !== '' ? whySoMany(found, clause) : null;
	if (asked === 'much' && /^(?:expensive|dear|cheap)$/.test(found)) return whyAtThatPrice(found, clause);
	if (statesBeing(clause, before) && !/^(?:few|many)$/.test(found))
		return `Why ${clause.auxiliary} ${behindAll(clause.rest, `so ${found}`)}?`;
	return fits ? whyToThatDegree(`so ${found}`, clause) : null;
}

/** "How *long* will it stay closed?": the word of the measure that a question asks for. */
export function measureAsked(question: string): string | undefined {
	return /^how (many|much|long|often|far|soon|fast)\b/i.exec(question)?.[1]?.toLowerCase();
}

/** "Why will it stay closed that long?" Null where the clause has its verb alone, or asks of its subject. */
export function whyToThatDegree(degree: string, { subject, auxiliary, rest }: Clause): string | null {
	return subject !== '' || auxiliary === '' ? null : `Why ${auxiliary} ${behindVerb(rest, degree)}?`;
}

function whySoMany(found: string, clause: Clause): string {
	return `Why ${inQuestionOrder({ ...clause, subject: `so ${found} ${clause.subject}` })}?`;
}

/** "How much does the ticket cost?": why is the ticket so expensive. */
function whyAtThatPrice(found: string, { auxiliary, rest }: Clause): string | null {
	const is = { does: 'is', do: 'are' }[auxiliary];
	const priced = /^(.+?) cost\b/i.exec(rest)?.[1];
	return is === undefined || priced === undefined ? null : `Why ${is} ${priced} so ${found}?`;
}

/** "What was the turnout?", "how tall is the tower?": asks nothing but how or what something is. */
function statesBeing({ rest }: Clause, before: string): boolean {
	return (
		/^(?:what|how \p{L}+) (?:is|are|was|were) /iu.test(before) &&
		!annotate(rest).tokens.some(({ partOfSpeech }) => partOfSpeech === 'VERB')
	);
}

/** "It take *so long* to repair the bridge": behind the verb and its object. */
function behindVerb(rest: string, words: string): string {
	const { tokens } = annotate(rest);
	const verb = tokens.findIndex(({ partOfSpeech }) => partOfSpeech === 'VERB');
	const next = tokens.find(({ partOfSpeech }, i) => i > verb && (partOfSpeech === 'ADP' || partOfSpeech === 'PART'));
	return next === undefined ? behindAll(rest, words) : `${rest.slice(0, next.start)}${words} ${rest.slice(next.start)}`;
}

/** Before what a question is about, which stands in brackets. */
function behindAll(rest: string, words: string): string {
	const end = rest.search(/(?: \([^()]*\))?\s*$/u);
	return `${rest.slice(0, end)} ${words}${rest.slice(end)}`;
}
