import { type Corpus, corpusOf } from '../corpus/corpus.ts';
import { fileHash } from '../corpus/quotation-proof.ts';
import { readAgain, type Verdict } from '../corpus/verify-quotation.ts';
import { type Button, parseButton } from './buttons.ts';
import { press } from './press.ts';
import type { Pressed } from './respond.ts';
import { verify } from './verification.ts';
import { MARKS } from './wording.ts';

/** The message whose button was pressed. */
export interface Touched {
	readonly content: string;
	/** The ids of all of its buttons. */
	readonly buttons: readonly string[];
}

/**
 * Answers the press of a button by the articles as their files have them now, and marks the message where an article that it
 * quotes has changed or gone since: nothing is watched, so that a message is checked whenever somebody touches it. The mark
 * goes again where the article is put right.
 */
export async function touch(customId: string, { content, buttons }: Touched, corpus: Corpus): Promise<Pressed> {
	const shown = [...new Set([customId, ...buttons])].map(parseButton).filter((button) => button !== undefined);
	const { articles, problems } = await readAgain(
		corpus.files,
		new Set(shown.flatMap((b) => filesOf(b, corpus))),
		corpus.articles,
	);
	const current = corpusOf(articles, problems, corpus.files);
	const reply = press(customId, corpus, current);
	const verdicts = shown.flatMap((button) =>
		button.kind === 'verify' ? verify(button.code.proofs, corpus, current) : [],
	);
	const amended = marked(content, verdicts);
	return { reply, ...(amended === content ? {} : { amended }) };
}

/** Hashes of the files that a button's quotations stand in. */
function filesOf(button: Button, corpus: Corpus): readonly string[] {
	switch (button.kind) {
		case 'context':
			return [button.quotation].flatMap(({ key }) => fileOfKey(key, corpus));
		case 'more':
		case 'beside':
			return button.quotations.flatMap(({ key }) => fileOfKey(key, corpus));
		case 'verify':
			return button.code.proofs.map(({ file }) => file);
		case 'articles':
			return [];
	}
}

function fileOfKey(key: string, corpus: Corpus): readonly string[] {
	const sentence = corpus.sentenceByKey(key);
	return sentence === undefined ? [] : [fileHash(sentence.article.file)];
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
