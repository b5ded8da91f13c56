import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Command, EVERYWHERE, QUESTION_LIMIT } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { FILTER_OPTIONS, filtered, isForAskerAlone, suggestSources } from '../src/discord/filter-options.ts';
import { asksOfMentioned, questionIn } from '../src/discord/question-in.ts';
import { renderTimeline } from '../src/discord/timeline-message.ts';
import { withChart } from '../src/discord/with-chart.ts';
import { ASKS_OF_MENTIONED } from '../src/discord/wording.ts';

const wording = COMMAND_WORDING.timeline;

/** Lists what the articles say on a subject by date, with a chart where one figure has several dates. */
export const timeline = {
	data: {
		name: 'timeline',
		description: wording.description,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'about',
				description: wording.about,
				required: true,
				max_length: QUESTION_LIMIT,
			},
			{ type: ApplicationCommandOptionType.Boolean, name: 'private', description: wording.private },
			...FILTER_OPTIONS,
		],
		...EVERYWHERE,
	},
	isPrivate: (options, { corpus }) => isForAskerAlone(options, corpus),
	execute: (options, engine, report) =>
		filtered(options, engine.corpus, async (filter) => {
			const about = questionIn(String(options.about));
			if (asksOfMentioned(about)) return { content: ASKS_OF_MENTIONED };
			const found = engine.timeline(about, { filter });
			return withChart(renderTimeline(found, engine.corpus), found, report);
		}),
	suggest: (typed, engine) => suggestSources(engine.corpus, typed),
} satisfies Command;
