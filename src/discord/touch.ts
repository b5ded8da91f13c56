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
	const parsed = [...new Set([customId, ...buttons])].map(parseButton).filter((button) => button !== undefined);
	// What "More quotations" leads to is read with the rest, but the message does not quote it.
	const shown = parsed.filter(({ kind }) => kind !== 'more');
	const { articles, problems } = await readAgain(
		corpus.files,
		new Set(parsed.flatMap((button) => proofsOf(button, corpus)).map(({ file }) => file)),
		corpus.articles,
	);
	const current = corpusOf(articles, problems, corpus.files);
	const isVerifiable = shown.some(({ kind }) => kind === 'verify');
	const reply = press(customId, corpus, current, isVerifiable);
	const verdicts = verify(
		shown.flatMap((button) => proofsOf(button, corpus)),
		corpus,
		current,
	);
	// Below an answer the proofs are of what the buttons for the context lead to, and say more of it.
	const named = shown.filter(({ kind }) => kind === 'beside' || !isVerifiable).flatMap(quotationsOf);
	const isLost = ({ key }: QuotationKey) => [corpus, current].every((known) => known.sentenceByKey(key) === undefined);
	// A sentence that the articles no longer have. Where one of them cannot be read, it may be in that one.
	const cannotRead = corpus.problems.some(({ unread }) => unread);
	const lost = named.filter(isLost).map(() => ({ kind: cannotRead ? 'unread' : 'lost' }) as const);
	const amended = marked(content, [...verdicts, ...lost]);
	return { reply, ...(amended === content ? {} : { amended }) };
}

/** The proofs of what a button quotes; none of a sentence that the corpus does not know. */
function proofsOf(button: Button, corpus: Corpus): readonly QuotationProof[] {
	if (button.kind === 'verify') return button.code.proofs;
	return quotationsOf(button).flatMap(({ key }) => {
		const sentence = corpus.sentenceByKey(key);
		return sentence === undefined ? [] : [proveQuotation(sentence.article, sentence)];
	});
}

/** What a button quotes by the keys of its sentences. */
function quotationsOf(button: Button): readonly QuotationKey[] {
	switch (button.kind) {
		case 'context':
			return [button.quotation];
		case 'more':
		case 'beside':
			return button.quotations;
		case 'verify':
		case 'articles':
			return [];
	}
}

/** What is known of a quotation: of one whose sentence the articles no longer have, and whose file its key does not tell, that alone. */
type Known = Pick<Verdict, 'kind'> | { readonly kind: 'lost' };

/** The content of a message with the mark that fits, in place of an earlier one, which stays while an article cannot be read. */
export function marked(content: string, quotations: readonly Known[]): string {
	const lines = content.split('\n');
	const earlier = Object.values<string>(MARKS).find((mark) => mark === lines[0]);
	const own = earlier === undefined ? lines : lines.slice(1);
	const mark = markFor(quotations, earlier);
	return (mark === undefined ? own : [mark, ...own]).join('\n').trim();
}

/** For the worst that is known. */
function markFor(quotations: readonly Known[], earlier: string | undefined): string | undefined {
	const kinds = new Set(quotations.map(({ kind }) => kind));
	if (kinds.has('removed')) return MARKS.removed;
	if (kinds.has('changed') || kinds.has('unreadable')) return MARKS.changed;
	if (kinds.has('lost')) return MARKS.lost;
	if (kinds.has('unread')) return earlier;
	return quotations.some((known) => 'rest' in known && known.rest === 'changed') ? MARKS.rest : undefined;
}
