import { type Corpus, corpusOf } from '../corpus/corpus.ts';
import { proveQuotation, type QuotationProof } from '../corpus/quotation-proof.ts';
import { readAgain, type Verdict } from '../corpus/verify-quotation.ts';
import { type Button, parseButton, type QuotationKey } from './buttons.ts';
import { press } from './press.ts';
import type { PressOutcome } from './respond.ts';
import { verify } from './verification.ts';
import { MARKS } from './verification-wording.ts';

/** The message whose button was pressed. */
export interface PressedMessage {
	readonly content: string;
	/** The ids of all of its buttons. */
	readonly buttons: readonly string[];
}

/**
 * Answers the press of a button by the articles as their files have them now, and marks the message where an article that it
 * quotes has changed or gone since: which messages are still on a screen nobody knows, so that each is checked when somebody
 * touches it. The mark goes again where the article is put right.
 */
export async function touch(
	customId: string,
	{ content, buttons }: PressedMessage,
	corpus: Corpus,
): Promise<PressOutcome> {
	const shown = [...new Set([customId, ...buttons])].map(parseButton).filter((button) => button !== undefined);
	const proofs = shown.flatMap((button) => proofsOf(button, corpus));
	const { articles, problems } = await readAgain(
		corpus.files,
		new Set(proofs.map(({ file }) => file)),
		corpus.articles,
	);
	const current = corpusOf(articles, problems, corpus.files);
	const reply = press(customId, corpus, current);
	const amended = marked(content, verify(proofs, corpus, current));
	return { reply, ...(amended === content ? {} : { amended }) };
}

/** The proofs of what a button quotes; none of a sentence that the corpus does not know. */
function proofsOf(button: Button, corpus: Corpus): readonly QuotationProof[] {
	const proofOf = ({ key }: QuotationKey) => {
		const sentence = corpus.sentenceByKey(key);
		return sentence === undefined ? [] : [proveQuotation(sentence.article, sentence)];
	};
	switch (button.kind) {
		case 'context':
			return proofOf(button.quotation);
		case 'more':
		case 'beside':
			return button.quotations.flatMap(proofOf);
		case 'verify':
			return button.code.proofs;
		case 'articles':
			return [];
	}
}

/** The content of a message with the mark that fits, in place of an earlier one. */
export function marked(content: string, verdicts: readonly Verdict[]): string {
	const lines = content.split('\n');
	const earlier = Object.values<string>(MARKS).includes(lines[0] ?? '');
	const own = earlier ? lines.slice(1) : lines;
	const mark = markFor(verdicts);
	return (mark === undefined ? own : [mark, ...own]).join('\n').trim();
}

/** For the worst of the verdicts. */
function markFor(verdicts: readonly Verdict[]): string | undefined {
	const kinds = new Set(verdicts.map(({ kind }) => kind));
	if (kinds.has('removed')) return MARKS.removed;
	if (kinds.has('changed') || kinds.has('unreadable')) return MARKS.changed;
	return verdicts.some((verdict) => verdict.kind === 'unchanged' && verdict.rest === 'changed')
		? MARKS.rest
		: undefined;
}
