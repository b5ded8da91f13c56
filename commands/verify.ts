import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Command, EVERYWHERE } from '../src/discord/command.ts';
import { COMMAND_WORDING } from '../src/discord/command-wording.ts';
import { VERIFIABLE_LIMIT, verifyText } from '../src/discord/verify-text.ts';
import type { AnswerRecord } from '../src/store/answer-record.ts';

const wording = COMMAND_WORDING.verify;

/** Reads again, from its file, what was quoted. An id alone needs the record that the answer was written to. */
export const verify = (record?: Pick<AnswerRecord, 'find'>) =>
	({
		data: {
			name: 'verify',
			description: wording.description,
			options: [
				{
					type: ApplicationCommandOptionType.String,
					name: 'what',
					description: wording.what,
					required: true,
					max_length: VERIFIABLE_LIMIT,
				},
			],
			...EVERYWHERE,
		},
		isPrivate: () => true,
		execute: (options, { corpus }) => verifyText(String(options.what), corpus, record),
	}) satisfies Command;
