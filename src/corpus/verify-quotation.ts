import { splitSentences } from '../text/segmentation.ts';
import { type Span, spanOf } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Article } from './article.ts';
import { type ArticleFiles, allOf, type Corpus, type CorpusProblem } from './corpus.ts';
import { ArticleError } from './front-matter.ts';
import { articleHash, fileHash, type QuotationProof, textHash } from './quotation-proof.ts';

/** What has become of a quotation. The articles are as they stand now. */
export type Verdict =
	/** The words stand in the article as a sentence of it, character for character, at `span`. */
	| {
			readonly kind: 'unchanged';
			readonly article: Article;
			readonly span: Span;
			/** Whether the rest of the article, its title, address and date are the same; 'unknown' where it was not kept. */
			readonly rest: 'same' | 'changed' | 'unknown';
	  }
	/** The words no longer stand there. `now`: the sentence in their place, or null where the article ends before. */
	| { readonly kind: 'changed'; readonly article: Article; readonly now: Span | null }
	/** The file is there, and no article any more. `reason`: what was expected and what was found. */
	| { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
	/** The file could not be read just now, so that nothing is known of the quotation. `reason`: why. */
	| { readonly kind: 'unread'; readonly file: string; readonly reason: string }
	/** There is no such file any more. */
	| { readonly kind: 'removed' };

/** Share of words in common from which a sentence counts as the quoted one in other words. Untuned. */
const alike = 0.5;

/** A quotation to be verified. */
export interface QuotationClaim {
	readonly proof: QuotationProof;
	/** The quoted words, where they are known: they find the sentence that took their place even where it has moved. */
	readonly remembered?: string;
}

/** Articles as their files have them now, and the files that are there and cannot be served. */
export type Current = Pick<Corpus, 'articles' | 'problems'>;

/**
 * Reads again the files whose names have these hashes. `known` spares reading a whole folder for the names of files that a
 * corpus already has; of an article that has not changed it is what is returned. Rejects where the folder itself cannot be read.
 */
export async function readAgain(
	files: ArticleFiles,
	hashes: ReadonlySet<string>,
	known: Corpus['articles'] = [],
): Promise<Current> {
	const byHash = articlesByHash(known);
	const remembered = [...hashes].map((hash) => byHash.get(hash));
	const named = remembered.every((found) => found !== undefined)
		? remembered.flat().map(({ file }) => file)
		: (await files.list()).filter((file) => hashes.has(fileHash(file)));
	const [articles, problems]: [Article[], CorpusProblem[]] = [[], []];
	for (const file of named) {
		try {
			const article = await files.read(file);
			if (article !== undefined) articles.push(known.find((before) => isSame(before, article)) ?? article);
		} catch (error) {
			if (!(error instanceof ArticleError)) throw error;
			problems.push({ file, message: error.message, ...(error.cause === undefined ? {} : { unread: true }) });
		}
	}
	return { articles, problems };
}

function isSame(before: Article, now: Article): boolean {
	return before.file === now.file && allOf(before) === allOf(now);
}

const hashed = new WeakMap<Corpus['articles'], ReadonlyMap<string, readonly Article[]>>();

/** Articles by the hashes of their files' names. Made once for each corpus: hashing ten thousand takes longer than reading a file. */
export function articlesByHash(articles: Corpus['articles']): ReadonlyMap<string, readonly Article[]> {
	const known = hashed.get(articles);
	if (known !== undefined) return known;
	const byHash = new Map<string, Article[]>();
	for (const article of articles) {
		const hash = fileHash(article.file);
		const alike = byHash.get(hash);
		if (alike === undefined) byHash.set(hash, [article]);
		else alike.push(article);
	}
	hashed.set(articles, byHash);
	return byHash;
}

/** Reads again, from the files, what was quoted: a verdict a claim. Rejects where the folder itself cannot be read. */
export async function verifyQuotations(
	files: ArticleFiles,
	claims: readonly QuotationClaim[],
): Promise<readonly Verdict[]> {
	const current = await readAgain(files, new Set(claims.map(({ proof }) => proof.file)));
	return claims.map((claim) => verdictOf(current, claim));
}

/** More than one article is looked at where the names of their files share a hash. */
export function verdictOf({ articles, problems }: Current, claim: QuotationClaim): Verdict {
	const isNamed = ({ file }: { readonly file: string }) => fileHash(file) === claim.proof.file;
	const verdicts = articles.filter(isNamed).map((article) => verdictOn(article, claim));
	const unchanged = verdicts.find(({ kind }) => kind === 'unchanged') ?? verdicts[0];
	if (unchanged !== undefined) return unchanged;
	const problem = problems.find(isNamed);
	if (problem === undefined) return { kind: 'removed' };
	return { kind: problem.unread ? 'unread' : 'unreadable', file: problem.file, reason: problem.message };
}

/** Of the article that a claim is about. */
export function verdictOn(article: Article, { proof, remembered }: QuotationClaim): Verdict {
	const stands = (span: Span) => textHash(article.body.slice(span.start, span.end)) === proof.text;
	const same = proof.article === articleHash(article);
	if (same && stands(proof.span)) return { kind: 'unchanged', article, span: proof.span, rest: 'same' };
	// Words that have become part of a longer sentence may say something else there: they count as a sentence only.
	const sentences = splitSentences(article.body);
	const length = proof.span.end - proof.span.start;
	const found = nearest(
		sentences.filter((span) => span.end - span.start === length && stands(span)),
		proof.span,
	);
	if (found === undefined) {
		return { kind: 'changed', article, now: inPlaceOf(article, sentences, proof.span, remembered) };
	}
	const rest = proof.article === null ? 'unknown' : same ? 'same' : 'changed';
	return { kind: 'unchanged', article, span: { start: found.start, end: found.end }, rest };
}

function nearest(spans: readonly Span[], { start }: Span): Span | undefined {
	return spans.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** The sentence most like the remembered words, where one is like them at all, else the one at the old place. */
function inPlaceOf(
	{ body }: Article,
	sentences: readonly Span[],
	old: Span,
	remembered: string | undefined,
): Span | null {
	const middle = (old.start + old.end) / 2;
	const atPlace = sentences.find(({ end }) => end > middle);
	if (remembered === undefined) return spanOf(atPlace);
	const wanted = wordsOf(remembered);
	const likeness = sentences.map((span) => overlap(wanted, wordsOf(body.slice(span.start, span.end))));
	const best = Math.max(0, ...likeness);
	return spanOf(
		best < alike
			? atPlace
			: nearest(
					sentences.filter((_, i) => likeness[i] === best),
					old,
				),
	);
}

const wordsOf = (text: string): readonly string[] => words(text.toLowerCase()).map((word) => word.text);

/** The Dice coefficient of two texts' words, each counted as often as it occurs: 0 none in common, 1 the same words. */
function overlap(a: readonly string[], b: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
	let shared = 0;
	for (const word of a) {
		const count = left.get(word) ?? 0;
		if (count === 0) continue;
		left.set(word, count - 1);
		shared += 1;
	}
	return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
