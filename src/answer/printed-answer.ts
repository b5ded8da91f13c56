import { fileHash, type QuotationProof, readProof, textHash } from '../corpus/quotation-proof.ts';
import type { QuotationClaim } from '../corpus/verify-quotation.ts';

/** An answer as `ask --json` printed it, as far as it can be verified and replayed. */
export interface PrintedAnswer {
	/** The line itself. */
	readonly line: string;
	readonly answerId: string;
	/** Left out by versions that did not print it, which can be verified and not replayed. */
	readonly asked?: {
		readonly id: string;
		readonly question: string;
		/** As `Engine.answer` takes them. */
		readonly options: Readonly<Record<string, unknown>>;
		readonly revision: string;
	};
	readonly quotations: readonly PrintedQuotation[];
}

export interface PrintedQuotation extends QuotationClaim {
	/** The file's name and the words, as they were printed. */
	readonly file: string;
	readonly remembered: string;
	/** What was printed of the article beside them; left out where it was not printed. */
	readonly said: Readonly<Record<'title' | 'url' | 'date', string | undefined>>;
	/** What is no longer as its printed proof says, so that somebody has altered the answer; null where nothing is. */
	readonly altered: 'text' | 'article' | 'place' | null;
}

/** Why a text is no printed answer: what was expected, what was found. */
export class PrintedAnswerError extends Error {}

/**
 * Reads a line of `ask --json` back.
 *
 * @throws PrintedAnswerError where it is none, or contradicts itself.
 */
export function readPrintedAnswer(line: string): PrintedAnswer {
	const record = recordOf(parse(line), 'the answer');
	const { quotations } = record;
	if (!Array.isArray(quotations)) throw wrong('a list in "quotations"', quotations);
	const { id, question, options, revision } = record;
	const replayable = typeof id === 'string' && typeof question === 'string' && typeof revision === 'string';
	return {
		line,
		answerId: text(record, 'answerId'),
		...(replayable ? { asked: { id, question, revision, options: recordOf(options ?? {}, '"options"') } } : {}),
		quotations: quotations.map(readQuotation),
	};
}

function readQuotation(value: unknown, i: number): PrintedQuotation {
	const record = recordOf(value, `quotation ${i + 1}`);
	const [file, words] = [text(record, 'article'), text(record, 'text')];
	const span = { start: offset(record, 'start'), end: offset(record, 'end') };
	if (span.end - span.start !== words.length) {
		throw wrong(
			`quotation ${i + 1} to have as many characters as lie between its offsets, ${span.end - span.start}`,
			words.length,
		);
	}
	expectAnswerWithin(record, words, span.start, i);
	const printedProof = proofOf(record);
	const proof = { file: fileHash(file), text: textHash(words), article: printedProof?.article ?? null, span };
	const said = { title: printed(record, 'title'), url: printed(record, 'url'), date: printed(record, 'date') };
	return {
		file,
		remembered: words,
		proof,
		said,
		altered: printedProof === null ? null : alteredSince(printedProof, proof),
	};
}

function printed(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
	return record[name] === undefined ? undefined : text(record, name);
}

/** The marked words are part of what is vouched for. */
function expectAnswerWithin(
	{ answer }: Readonly<Record<string, unknown>>,
	words: string,
	from: number,
	i: number,
): void {
	if (answer === null || answer === undefined) return;
	const marked = recordOf(answer, `the answer of quotation ${i + 1}`);
	const slice = words.slice(Math.max(0, offset(marked, 'start') - from), Math.max(0, offset(marked, 'end') - from));
	if (slice !== text(marked, 'text')) throw wrong(`the answer of quotation ${i + 1} to be "${slice}"`, marked.text);
}

/** The printed proof adds what the other fields do not say: the state of the article around the words. Null where none was printed. */
function proofOf({ proof }: Readonly<Record<string, unknown>>): QuotationProof | null {
	if (proof === undefined) return null;
	const read = typeof proof === 'string' ? readProof(proof) : undefined;
	if (read === undefined) throw wrong('a proof in "proof"', proof);
	return read;
}

function alteredSince(
	proved: QuotationProof,
	{ file, text: words, span }: QuotationProof,
): PrintedQuotation['altered'] {
	if (proved.text !== words) return 'text';
	if (proved.file !== file) return 'article';
	return proved.span.start === span.start && proved.span.end === span.end ? null : 'place';
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		throw new PrintedAnswerError(`expected a line of ask --json, found no JSON (${(error as Error).message})`);
	}
}

function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(`an object for ${name}`, value);
	return value as Readonly<Record<string, unknown>>;
}

function text(record: Readonly<Record<string, unknown>>, name: string): string {
	const value = record[name];
	if (typeof value !== 'string') throw wrong(`a text in "${name}"`, value);
	return value;
}

function offset(record: Readonly<Record<string, unknown>>, name: string): number {
	const value = record[name];
	if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
		throw wrong(`an offset in "${name}"`, value);
	return value;
}

function wrong(expected: string, found: unknown): PrintedAnswerError {
	return new PrintedAnswerError(`expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}`);
}
