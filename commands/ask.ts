import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Command, EVERYWHERE, QUESTION_LIMIT } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { FILTER_OPTIONS, filtered, isForAskerAlone, suggestSources } from '../src/discord/filter-options.ts';
import { asksOfMentioned, questionIn } from '../src/discord/question-in.ts';
import { renderAnswer } from '../src/discord/render.ts';
import { ASKS_OF_MENTIONED } from '../src/discord/wording.ts';

const wording = COMMAND_WORDING.ask;

/** Answers a question with a quotation, or says why not. */
export const ask = {
	data: {
		name: 'ask',
		description: wording.description,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'question',
				description: wording.question,
				required: true,
				max_length: QUESTION_LIMIT,
			},
			{ type: ApplicationCommandOptionType.Boolean, name: 'private', description: wording.private },
			...FILTER_OPTIONS,
		],
		...EVERYWHERE,
	},
	isPrivate: (options, { corpus }) => isForAskerAlone(options, corpus),
	execute: (options, engine) =>
		filtered(options, engine.corpus, (filter) => {
			const question = questionIn(String(options.question));
			if (asksOfMentioned(question)) return { content: ASKS_OF_MENTIONED };
			return renderAnswer(engine.answer(question, { filter }), engine.corpus, { echo: true });
		}),
	suggest: (typed, engine) => suggestSources(engine.corpus, typed),
} satisfies Command;
