import type { Turn } from './salience.ts';

const asking =
	/^(?:(?:and|but|so|or|ok|okay|then|also|now)\b[\s,]*)*(?:(?:in|on|at|to|by|for|from|of|during|until|since|as of|with) )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|any|tell|describe|explain|give|name|list|show|define)\b/i;

/**
 * The turns of a conversation that is given as texts, oldest first. A text that asks nothing, behind one that does, is what
 * was answered; every other text is a question.
 */
export function turnsOf(texts: readonly string[]): readonly Turn[] {
	const turns: Turn[] = [];
	for (const text of texts) {
		const last = turns.at(-1);
		const answers = last !== undefined && last.answer === undefined && isAsked(last.question) && !isAsked(text);
		if (answers) turns[turns.length - 1] = { ...last, answer: { text } };
		else turns.push({ question: text });
	}
	return turns;
}

function isAsked(text: string): boolean {
	return /\?\s*$/.test(text) || asking.test(text.trim());
}
