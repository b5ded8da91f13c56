import type { AnswerType } from '../question/answer-type.ts';

/** The cases of each answer type, the type with most of them first. */
export function byAnswerType<Case>(
	cases: readonly Case[],
	typeOf: (one: Case) => AnswerType,
): readonly { readonly type: AnswerType; readonly held: readonly Case[] }[] {
	return [...new Set(cases.map(typeOf))]
		.map((type) => ({ type, held: cases.filter((one) => typeOf(one) === type) }))
		.sort((a, b) => b.held.length - a.held.length || (a.type < b.type ? -1 : 1));
}
