import type { Corpus } from '../corpus/corpus.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { renderBeside } from './agreement-line.ts';
import { renderArticles } from './article-list.ts';
import { parseButton, type QuotationKey } from './buttons.ts';
import { renderContext } from './context.ts';
import type { Message } from './message.ts';
import { type Quoted, renderMore } from './more-quotations.ts';
import { renderVerification, verify } from './verification.ts';
import * as verifying from './verification-wording.ts';
import * as wording from './wording.ts';

/** Where the answer to a button goes: pages are turned in place, everything else is for the presser alone. */
export function pressAudience(customId: string): 'asker' | 'in-place' {
	return parseButton(customId)?.kind === 'articles' ? 'in-place' : 'asker';
}

/**
 * Answers the press of a button from its id alone. `corpus`: what questions are answered from; `current`: the articles that
 * the button names as their files have them now; `isVerifiable`: whether *Verify* stands beside it.
 */
export function press(customId: string, corpus: Corpus, current: Corpus = corpus, isVerifiable = false): Message {
	const button = parseButton(customId);
	if (button === undefined) return { content: wording.UNKNOWN_BUTTON };
	switch (button.kind) {
		case 'context': {
			const quoted = find(button.quotation, corpus, current);
			return quoted === undefined
				? gone(current, isVerifiable)
				: renderContext(current, quoted.sentence, quoted.answer);
		}
		case 'more':
		case 'beside': {
			const found = new Map(button.quotations.map((quotation) => [quotation.key, find(quotation, corpus, current)]));
			const quotations = [...found.values()].filter((quoted) => quoted !== undefined);
			// "Verify" is of the quotation above it, and not of these.
			if (quotations.length === 0) return gone(current, false);
			return button.kind === 'more' ? renderMore(current, quotations) : renderBeside(current, quotations);
		}
		case 'verify':
			return renderVerification(verify(button.code.proofs, corpus, current), button.code);
		case 'articles':
			return renderArticles(corpus, button.page, button.filter);
	}
}

function gone({ problems }: Corpus, isVerifiable: boolean): Message {
	if (problems.some(({ unread }) => unread)) return { content: verifying.TRY_AGAIN };
	return { content: isVerifiable ? verifying.GONE_BESIDE_VERIFY : verifying.GONE };
}

/** The sentence behind a key, where the article has it still and the answer words lie within it. */
function find({ key, answer }: QuotationKey, corpus: Corpus, current: Corpus): Quoted | undefined {
	const sentence = sentenceNow(key, corpus, current);
	if (sentence === undefined || (answer !== null && answer.end > sentence.text.length)) return undefined;
	return { sentence, answer: answer && { start: sentence.start + answer.start, end: sentence.start + answer.end } };
}

/** Of an article that has not changed the key is known already: to find it anew each of its sentences would be hashed. */
function sentenceNow(key: string, corpus: Corpus, current: Corpus): Sentence | undefined {
	const before = corpus.sentenceByKey(key);
	if (before === undefined || !current.articles.includes(before.article)) return current.sentenceByKey(key);
	return current.sentences.find(({ article, number }) => article === before.article && number === before.number);
}
