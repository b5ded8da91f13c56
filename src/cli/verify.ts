import { readProofCode } from '../answer/proof-code.ts';
import { articleFiles } from '../corpus/load-corpus.ts';
import { quote } from '../corpus/sentence.ts';
import { type QuotationClaim, type Verdict, verifyQuotations } from '../corpus/verify-quotation.ts';
import { run, withoutControls } from './command-line.ts';
import { defaultRecord, namedAnswers, parseNaming } from './named-answer.ts';

const usage = `Reads again, from the articles' files, what an answer quoted: is it there, character for character?

  npm run --silent verify -- [--corpus DIR] [--record FILE] ANSWER

  ANSWER         a line that ask --json printed; a file of such lines; - for lines on the standard input;
                 the code that the button Verify shows; or the id of an answer that the record has
  --corpus DIR   the folder of articles (default: corpus)
  --record FILE  the record of answers that ids are looked up in (default: ${defaultRecord})

Prints a line a quotation, and below it what stands there now where that is something else.
Exit status: 0 unchanged, 1 changed or removed, 2 the call was wrong or a file could not be read.

Examples:
  npm run --silent ask -- --json "how many refugees got an extension?" | npm run --silent verify -- -
  npm run --silent verify -- 3f1c07a9e2b45d86
`;

const exitCode = { unchanged: 0, changed: 1, unread: 2 } as const;

/** A quotation to verify; `file` where its name is known. */
interface Named extends QuotationClaim {
	readonly file?: string;
}

void run(usage, async (args) => {
	const { name, corpus, record } = parseNaming(args);
	const claims = await claimsOf(name, record);
	const verdicts = await verifyQuotations(articleFiles(corpus), claims);
	verdicts.forEach((verdict, i) => {
		process.stdout.write(`${lineOf(verdict, claims[i])}\n`);
	});
	if (claims.length === 0) process.stdout.write('nothing quoted\n');
	if (verdicts.some(({ kind }) => kind === 'unread')) return exitCode.unread;
	return verdicts.every(({ kind }) => kind === 'unchanged') ? exitCode.unchanged : exitCode.changed;
});

async function claimsOf(name: string, record: string): Promise<readonly Named[]> {
	const proofs = readProofCode(name)?.proofs ?? [];
	if (proofs.length > 0) return proofs.map((proof) => ({ proof }));
	return (await namedAnswers(name, record)).flatMap(({ quotations }) => quotations);
}

function lineOf(verdict: Verdict, claim: Named | undefined): string {
	const named = claim?.file ?? 'a file that is not there';
	switch (verdict.kind) {
		case 'unchanged': {
			const { article, span, rest } = verdict;
			const around = {
				same: ', as is the rest of the article',
				changed: '; the rest of the article has changed',
				unknown: '',
			};
			return `unchanged  ${place(article.file, span)}: character for character${around[rest]}`;
		}
		case 'changed': {
			const { article, now } = verdict;
			const stands =
				now === null ? 'the article ends before' : `there stands now: ${withoutControls(quote(article, now))}`;
			return `changed    ${place(article.file, now ?? claim?.proof.span)}\n           ${stands}`;
		}
		case 'unreadable':
			return `changed    ${withoutControls(verdict.file)}: no article any more: ${withoutControls(verdict.reason)}`;
		case 'unread':
			return `not read   ${withoutControls(verdict.file)}: ${withoutControls(verdict.reason)}`;
		case 'removed':
			return `removed    ${withoutControls(named)}`;
	}
}

function place(file: string, span: { readonly start: number; readonly end: number } | undefined): string {
	const name = withoutControls(file);
	return span === undefined ? name : `${name}, characters ${span.start} to ${span.end}`;
}
