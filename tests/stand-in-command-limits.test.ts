import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import type { LimitRoutes, LimitRow } from './limit-rows.ts';
import { expectLimit, limitRoutes, list, text } from './limit-rows.ts';
import { faultyAnswers } from './stand-in-bot.ts';

let standIn: StandIn;
let routes: LimitRoutes;

beforeAll(async () => {
	standIn = await startStandIn();
	routes = limitRoutes(standIn);
});

afterAll(async () => {
	expect(faultyAnswers(standIn.requests)).toEqual([]);
	await standIn.close();
});

const command = (more: object) => [{ name: 'ask', description: 'Ask', ...more }];
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });

const stated: readonly LimitRow[] = [
	[
		'a completion has 25 choices',
		'choices',
		{ choices: list(25, (n) => ({ name: `n${n}`, value: 'v' })) },
		{ choices: list(26, (n) => ({ name: `n${n}`, value: 'v' })) },
		'data.choices',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a choice name has 100',
		'choices',
		{ choices: [{ name: text(100), value: 'v' }] },
		{ choices: [{ name: text(101), value: 'v' }] },
		'data.choices.0.name',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a command description has 100',
		'commands',
		command({ description: text(100) }),
		command({ description: text(101) }),
		'0.description',
		'BASE_TYPE_MAX_LENGTH',
	],
];

const added: readonly LimitRow[] = [
	[
		'a completion value has 100',
		'choices',
		{ choices: [{ name: 'n', value: text(100) }] },
		{ choices: [{ name: 'n', value: text(101) }] },
		'data.choices.0.value',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a choice value of an option has 100',
		'commands',
		command({ options: [option('o', { choices: [{ name: 'n', value: text(100) }] })] }),
		command({ options: [option('o', { choices: [{ name: 'n', value: text(101) }] })] }),
		'0.options.0.choices.0.value',
		'BASE_TYPE_MAX_LENGTH',
	],
	[
		'a command name has no blank',
		'commands',
		command({ name: 'ask-me' }),
		command({ name: 'ask me' }),
		'0.name',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a command name is in lower case',
		'commands',
		command({ name: 'ask' }),
		command({ name: 'Ask' }),
		'0.name',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'an option name is in lower case',
		'commands',
		command({ options: [option('one')] }),
		command({ options: [option('One')] }),
		'0.options.0.name',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a localised command name is in lower case',
		'commands',
		command({ name_localizations: { de: 'frage' } }),
		command({ name_localizations: { de: 'Frage' } }),
		'0.name_localizations.de',
		'APPLICATION_COMMAND_INVALID_NAME',
	],
	[
		'a slash command has a description',
		'commands',
		command({}),
		[{ name: 'ask' }],
		'0.description',
		'BASE_TYPE_REQUIRED',
	],
	[
		'a context-menu command has none',
		'commands',
		[{ type: 3, name: 'Quote This' }],
		[{ type: 3, name: 'Quote This', description: 'd' }],
		'0.description',
		'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
	],
	[
		'a command has 8,000 characters',
		'commands',
		command(sized(8000)),
		command(sized(8001)),
		'0',
		'APPLICATION_COMMAND_TOO_LARGE',
	],
	[
		'command names differ',
		'commands',
		[...command({}), { type: 3, name: 'ask' }],
		[...command({}), ...command({})],
		'1.name',
		'APPLICATION_COMMANDS_DUPLICATE_NAME',
	],
	[
		'option names differ',
		'commands',
		command({ options: [option('a'), option('b')] }),
		command({ options: [option('a'), option('a')] }),
		'0.options.1.name',
		'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
	],
	[
		'there are 100 slash commands',
		'commands',
		list(100, (n) => ({ name: `c${n}`, description: 'd' })),
		list(101, (n) => ({ name: `c${n}`, description: 'd' })),
		'',
		'APPLICATION_COMMANDS_MAXIMUM_REACHED',
	],
	[
		'there are 15 message commands',
		'commands',
		list(15, (n) => ({ type: 3, name: `c${n}` })),
		list(16, (n) => ({ type: 3, name: `c${n}` })),
		'',
		'APPLICATION_COMMANDS_MAXIMUM_REACHED',
	],
	[
		'there are 15 user commands',
		'commands',
		list(15, (n) => ({ type: 2, name: `c${n}` })),
		list(16, (n) => ({ type: 2, name: `c${n}` })),
		'',
		'APPLICATION_COMMANDS_MAXIMUM_REACHED',
	],
	[
		'required options come first',
		'commands',
		command({ options: [option('a', { required: true }), option('b')] }),
		command({ options: [option('a'), option('b', { required: true })] }),
		'0.options.1',
		'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
	],
	[
		'completion and choices exclude each other',
		'commands',
		command({ options: [option('a', { autocomplete: true })] }),
		command({ options: [option('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] }),
		'0.options.0',
		'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
	],
];

/** A command of exactly so many characters; its longest description is a localised one. */
function sized(characters: number): object {
	const choices = list(25, (n) => ({ name: text(100), value: `${n}`.padEnd(100, 'v') }));
	// "ask", 100 of description, one full option (1 + 1 + 5,000), and a second that fills up.
	const rest = characters - 3 - 100 - 5002 - 2;
	const filled = list(Math.floor(rest / 200), (n) => ({ name: text(100), value: `${n}`.padEnd(100, 'w') }));
	const left = rest % 200;
	const last = left === 0 ? [] : [{ name: text(Math.min(100, left - 1)), value: text(left - Math.min(100, left - 1)) }];
	return {
		description_localizations: { de: text(100) },
		options: [option('a', { choices }), option('b', { choices: [...filled, ...last] })],
	};
}

describe.each([
	['limits stated by the official schemas', stated],
	['limits that the schemas lack', added],
] as const)('%s', (_, rows) => {
	it.each(rows)('%s: %s', (...row) => expectLimit(routes, row));
});
