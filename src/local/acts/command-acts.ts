import type { APIApplicationCommandOption, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Acts, Interaction, OptionValue, Place } from '../stand-in.ts';
import type { OfferedCommand } from '../world/commands.ts';
import { handleOf } from '../world/interaction-state.ts';
import type { ActSource } from './acts.ts';
import { fillOptions } from './option-values.ts';
import type { ResolvedPlace } from './place.ts';
import { refuse, resolvePlace } from './place.ts';

type Values = Readonly<Record<string, OptionValue>>;

/** A slash command with the subcommand that was meant. */
interface NamedCommand extends OfferedCommand {
	/** Definitions of the options that can be filled in. */
	readonly definitions: readonly APIApplicationCommandOption[];
	/** Puts the filled options under the subcommand. */
	readonly nest: (options: readonly unknown[]) => readonly unknown[];
}

export function createCommandActs(source: ActSource): Pick<Acts, 'slash' | 'autocomplete' | 'messageCommand'> {
	const { world, messages, interactions, attachments, general } = source;

	function use(name: string, values: Values, at: Place, focused?: string): Interaction {
		const place = resolvePlace(world, general, at);
		const { command, owners, definitions, nest } = findSlash(source, name, place);
		const focusable = definitions.find((definition) => definition.name === focused);
		if (focused !== undefined && !(focusable && 'autocomplete' in focusable && focusable.autocomplete)) {
			refuse(`the option "${focused}" of /${name} offers no completions`);
		}
		const { options, resolved } = fillOptions(definitions, values, { ...place, world, attachments }, focused);
		const type =
			focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
		const data = {
			id: command.id,
			name: command.name,
			type: command.type,
			...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
			...(definitions.length > 0 || name.includes(' ') ? { options: nest(options) } : {}),
			...(resolved ? { resolved } : {}),
		};
		return handleOf(interactions.begin({ ...place, type, name: command.name, owners, data, metadata: {} }));
	}

	return {
		slash: (name, options = {}, at = {}) => use(name, options, at),
		autocomplete: (name, option, typed, others = {}, at = {}) => use(name, { ...others, [option]: typed }, at, option),
		messageCommand(name, messageId, at = {}) {
			const place = resolvePlace(world, general, at);
			const { command, owners } = find(source, name, ApplicationCommandType.Message, place);
			const stored = messages.get(place.channel.id, messageId);
			if (stored === undefined || (stored.visibleTo !== null && stored.visibleTo !== place.userId)) {
				return refuse(`expected the id of a message in "${place.channel.name}", found "${messageId}"`);
			}
			const data = {
				id: command.id,
				name: command.name,
				type: command.type,
				target_id: messageId,
				resolved: { messages: { [messageId]: stored.message } },
			};
			const metadata = { target_message_id: messageId } as Partial<APIMessageInteractionMetadata>;
			const type = InteractionType.ApplicationCommand;
			return handleOf(interactions.begin({ ...place, type, name, owners, data, metadata, contextMenu: true }));
		},
	};
}

function find(
	{ world, commands }: ActSource,
	name: string,
	type: ApplicationCommandType,
	{ userId, channel }: ResolvedPlace,
): OfferedCommand {
	const offered = commands.offered(userId, channel).filter(({ command }) => command.type === type);
	const found = offered.find(({ command }) => command.name === name);
	if (found) return found;
	const scopes = [null, ...world.guilds.keys()];
	const exists = scopes.some((scope) => commands.registeredIn(scope).some((command) => command.name === name));
	const where = `to ${world.users.get(userId)?.username} in "${channel.name}" (${channel.kind})`;
	const names = offered.map(({ command }) => command.name).join(', ') || 'none';
	return refuse(
		exists
			? `the command "${name}" is registered but not offered ${where}; offered there: ${names}`
			: `there is no command "${name}"; offered ${where}: ${names}`,
	);
}

/** `name`: the command, then its group and subcommand where it has them, with blanks between. */
function findSlash(source: ActSource, name: string, place: ResolvedPlace): NamedCommand {
	const [first = '', ...rest] = name.split(' ');
	const offered = find(source, first, ApplicationCommandType.ChatInput, place);
	const path: APIApplicationCommandOption[] = [];
	let definitions: readonly APIApplicationCommandOption[] = offered.command.options ?? [];
	for (const word of rest) {
		const next = definitions.find((option) => option.name === word && isSubcommand(option));
		if (next === undefined) return refuse(`"/${first}" has no subcommand "${word}"`);
		path.push(next);
		definitions = 'options' in next ? (next.options ?? []) : [];
	}
	const open = definitions.filter(isSubcommand).map((option) => option.name);
	if (open.length > 0) refuse(`"/${name}" is used with a subcommand: ${open.join(', ')}`);
	const nest = (options: readonly unknown[]) =>
		path.reduceRight<readonly unknown[]>(
			(inner, option) => [{ name: option.name, type: option.type, options: inner }],
			options,
		);
	return { ...offered, definitions, nest };
}

function isSubcommand({ type }: APIApplicationCommandOption): boolean {
	return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}
