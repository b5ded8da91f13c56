import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { HELP, HELP_TITLE } from '../src/discord/help-wording.ts';
import { COLOURS } from '../src/discord/message.ts';

/** Says how to ask and what comes back. */
export const help = {
	data: { name: 'help', description: COMMAND_WORDING.help.description, ...EVERYWHERE },
	isPrivate: () => true,
	execute: () => ({ embeds: [{ title: HELP_TITLE, description: HELP, color: COLOURS.other }] }),
} satisfies Command;
