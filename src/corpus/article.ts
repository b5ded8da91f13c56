/**
 * One file of the corpus folder.
 *
 * `body` is what follows the front matter, unchanged: every quotation is a slice of it.
 */
export interface Article {
	/** Path below the corpus folder, with `/` between folders. It names the article: unique in a corpus. */
	readonly file: string;
	/** From the front matter; else the first line when it is a heading; else the file name. Never empty. */
	readonly title: string;
	readonly body: string;
	/** An http or https address. */
	readonly url?: string;
	/** Who published it, for example a newspaper. */
	readonly source?: string;
	readonly author?: string;
	/** When it was published: `YYYY-MM-DD`. */
	readonly date?: string;
	readonly collection?: string;
	readonly language?: string;
}
