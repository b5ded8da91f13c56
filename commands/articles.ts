import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { renderArticles, suggestArticles } from '../src/discord/article-list.ts';
import { FILTER_LIMIT } from '../src/discord/buttons.ts';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';

const wording = COMMAND_WORDING.articles;

/** Lists what the corpus holds, in pages; to the asker alone, so that nobody turns another's page. */
export const articles = {
	data: {
		name: 'articles',
		description: wording.description,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'article',
				description: wording.article,
				autocomplete: true,
				max_length: FILTER_LIMIT,
			},
		],
		...EVERYWHERE,
	},
	isPrivate: () => true,
	execute: (options, engine) => renderArticles(engine.corpus, 0, String(options.article ?? '')),
	suggest: (typed, engine) => suggestArticles(engine.corpus, typed),
} satisfies Command;
