import type { PrintedQuotation } from '../answer/printed-answer.ts';
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
Exit status: 0 unchanged, 1 changed or removed, or the quotation was altered in the answer, 2 the call was wrong or a
file could not be read. What was asked and marked is not looked at: see replay.

Examples:
  npm run --silent ask -- --json "how many refugees got an extension?" | npm run --silent verify -- -
  npm run --silent verify -- 3f1c07a9e2b45d86
`;

type Unchanged = Extract<Verdict, { kind: 'unchanged' }>;

const exitCode = { unchanged: 0, changed: 1, unread: 2 } as const;

/** A quotation to verify; `file` where its name is known, `said` where an answer was printed. */
interface Named extends QuotationClaim {
	readonly file?: string;
	readonly said?: PrintedQuotation['said'];
	readonly altered?: PrintedQuotation['altered'];
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
	const stands = verdicts.every((verdict, i) => {
		const isAsProved = (claims[i]?.altered ?? null) === null;
		return isAsProved && verdict.kind === 'unchanged' && alteredIn(claims[i], verdict) === null;
	});
	return stands ? exitCode.unchanged : exitCode.changed;
});

/** What an answer says otherwise than the article that it was given from, so that somebody has altered the answer. */
function alteredIn(claim: Named | undefined, { article, rest }: Unchanged): 'title' | 'url' | 'date' | null {
	// An article that has changed since may have had another title.
	if (claim?.said === undefined || rest !== 'same') return null;
	const { said } = claim;
	return (['title', 'url', 'date'] as const).find((name) => (said[name] ?? article[name]) !== article[name]) ?? null;
}

async function claimsOf(name: string, record: string): Promise<readonly Named[]> {
	const proofs = readProofCode(name)?.proofs ?? [];
	if (proofs.length > 0) return proofs.map((proof) => ({ proof }));
	return (await namedAnswers(name, record)).flatMap(({ quotations }) => quotations);
}

function lineOf(verdict: Verdict, claim: Named | undefined): string {
	const named = claim?.file ?? 'a file that is not there';
	if (typeof claim?.altered === 'string')
		return `altered    ${withoutControls(named)}: the ${claim.altered} of the quotation is not what its own proof says`;
	switch (verdict.kind) {
		case 'unchanged': {
			const { article, span, rest } = verdict;
			const altered = alteredIn(claim, verdict);
			if (altered !== null) {
				return `altered    ${place(article.file, span)}: character for character, but the answer has another ${altered} than the article`;
			}
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
