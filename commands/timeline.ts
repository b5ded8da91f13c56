import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Command, EVERYWHERE, QUESTION_LIMIT } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { figureChartSvg } from '../src/discord/figure-chart.ts';
import { FILTER_OPTIONS, filtered, isForAskerAlone, suggestSources } from '../src/discord/filter-options.ts';
import { pngOf } from '../src/discord/png.ts';
import { asksOfMentioned, questionIn } from '../src/discord/question-in.ts';
import { renderTimeline, timelineChart } from '../src/discord/timeline-message.ts';
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
	execute: (options, engine) =>
		filtered(options, engine.corpus, async (filter) => {
			const about = questionIn(String(options.about));
			if (asksOfMentioned(about)) return { content: ASKS_OF_MENTIONED };
			const found = engine.timeline(about, { filter });
			const message = renderTimeline(found, engine.corpus);
			const chart = timelineChart(found);
			if (chart === undefined) return message;
			const bytes = await pngOf(figureChartSvg(chart));
			const { description } = chart;
			return { ...message, files: [{ name: 'timeline.png', description, contentType: 'image/png', bytes }] };
		}),
	suggest: (typed, engine) => suggestSources(engine.corpus, typed),
} satisfies Command;
