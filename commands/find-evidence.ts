import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, type MessageCommand } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { renderEvidence } from '../src/discord/evidence-message.ts';

/** In the menu of a message: what the articles have on each of its statements, to the asker alone. */
export const findEvidence = {
	data: { name: COMMAND_WORDING.findEvidence.name, type: ApplicationCommandType.Message, ...EVERYWHERE },
	execute: renderEvidence,
} satisfies MessageCommand;
