import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type ArticleFilter, FilterError, hasWords, isSaidIn, parseFilter } from '../corpus/article-filter.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Choice, choicesOf } from './choices.ts';
import type { Options } from './command.ts';
import { FILTER_WORDING } from './command-wording.ts';
import { escapedToFit } from './cut.ts';
import { withoutBidiControls } from './escape.ts';
import type { Message } from './message.ts';
import { shownTitle } from './shown-name.ts';
import * as wording from './wording.ts';

/** Characters of a date, and of a source or title, that are read. */
const DATE_LIMIT = 40;
const NAME_LIMIT = 100;
/** Characters of an error that are shown, escaped. */
const ERROR_LIMIT = 600;

const option = (name: 'since' | 'until' | 'from', limit: number) => ({
	type: ApplicationCommandOptionType.String as const,
	name,
	description: FILTER_WORDING[name],
	max_length: limit,
});

/** What chooses the articles that a question is put to: by when and by whom they were published. */
export const FILTER_OPTIONS = [
	option('since', DATE_LIMIT),
	option('until', DATE_LIMIT),
	{ ...option('from', NAME_LIMIT), autocomplete: true } as const,
];

/** Makes a message with the filter that was filled in, or says what is wrong with it. */
export function filtered<Made extends Message | Promise<Message>>(
	options: Options,
	corpus: Corpus,
	make: (filter: ArticleFilter) => Made,
): Made | Message {
	const filter = filterIn(options, corpus);
	return filter instanceof FilterError
		? { content: wording.badFilter(escapedToFit(filter.message, ERROR_LIMIT)) }
		: make(filter);
}

/** Whether only the user sees the reply: where that was asked for, and where the filter is a mistake, which is nobody else's. */
export function isForAskerAlone(options: Options, corpus: Corpus): boolean {
	return options.private === true || filterIn(options, corpus) instanceof FilterError;
}

function filterIn(options: Options, corpus: Corpus): ArticleFilter | FilterError {
	const text = (name: string) => (options[name] === undefined ? undefined : String(options[name]));
	try {
		return parseFilter({ since: text('since'), until: text('until'), from: text('from') }, corpus);
	} catch (error) {
		if (error instanceof FilterError) return error;
		throw error;
	}
}

/** Up to 25 sources, then titles, that have every word typed so far. Free text is fine as well. */
export function suggestSources(corpus: Corpus, typed: string): Choice[] {
	const matching = corpus.articles.filter((article) => hasWords(article, typed.trim()));
	const sources = matching
		.flatMap(({ source }) => (source === undefined ? [] : [withoutBidiControls(source)]))
		.filter((source) => isSaidIn(source, typed));
	return choicesOf([...sources, ...matching.map(shownTitle)], NAME_LIMIT);
}
