import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { ABOUT_TITLE, about as aboutText } from '../src/discord/help-wording.ts';
import { COLOURS } from '../src/discord/message.ts';

/** Says what the bot can and cannot do, and what becomes of questions: whether they are recorded here. */
export const about = ({ recorded }: { readonly recorded: boolean }) =>
	({
		data: { name: 'about', description: COMMAND_WORDING.about.description, ...EVERYWHERE },
		isPrivate: () => true,
		execute: (_options, { corpus }) => ({
			embeds: [
				{
					title: ABOUT_TITLE,
					description: aboutText(corpus.articles.length, corpus.sentences.length, recorded),
					color: COLOURS.other,
				},
			],
		}),
	}) satisfies Command;
