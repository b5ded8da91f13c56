import { createHash } from 'node:crypto';
import type { REST } from 'discord.js';
import { type APIApplicationCommand, ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { AnyCommand } from './command.ts';

type Definition = APIApplicationCommand | AnyCommand['data'];

/**
 * Registers the commands where Discord has others: 200 a day may be created, and every change reloads people's menus. What
 * is registered is asked of Discord itself rather than remembered, so that nothing is stored, and a change made elsewhere
 * is put right. Returns whether anything was registered.
 */
export async function registerCommands(
	rest: REST,
	applicationId: string,
	commands: readonly AnyCommand[],
): Promise<boolean> {
	const route = Routes.applicationCommands(applicationId);
	const registered = (await rest.get(route)) as APIApplicationCommand[];
	const wanted = commands.map(({ data }) => data);
	if (definitionsHash(registered) === definitionsHash(wanted)) return false;
	await rest.put(route, { body: wanted });
	return true;
}

/** SHA-256 over what of the definitions we set, whatever their order and whatever Discord adds to them. */
export function definitionsHash(definitions: readonly Definition[]): string {
	const normal = definitions.map((definition) => JSON.stringify(normalised(definition))).sort();
	return createHash('sha256').update(JSON.stringify(normal)).digest('hex');
}

function normalised(definition: Definition): unknown {
	return {
		name: definition.name,
		type: definition.type ?? ApplicationCommandType.ChatInput,
		description: 'description' in definition ? definition.description : '',
		options: normalisedOptions(definition),
		contexts: [...(definition.contexts ?? [])].sort(),
		integrationTypes: [...(definition.integration_types ?? [])].sort(),
		permissions: definition.default_member_permissions ?? null,
		nsfw: definition.nsfw ?? false,
	};
}

/** The keys of an option in a fixed order, those left out and those set to their default alike. */
function normalisedOptions(parent: object): unknown[] {
	const options: unknown = 'options' in parent ? parent.options : undefined;
	if (!Array.isArray(options)) return [];
	return options.map((option: Readonly<Record<string, unknown>>) => ({
		...Object.fromEntries(OPTION_DEFAULTS.map(([key, unset]) => [key, option[key] ?? unset])),
		options: normalisedOptions(option),
	}));
}

const OPTION_DEFAULTS = [
	['type', null],
	['name', null],
	['description', ''],
	['required', false],
	['autocomplete', false],
	['choices', null],
	['channel_types', null],
	['min_value', null],
	['max_value', null],
	['min_length', null],
	['max_length', null],
] as const;
