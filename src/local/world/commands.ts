import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { StandInChannel } from '../stand-in.ts';
import type { CommandRequest } from '../validation/command-limits.ts';
import type { Eventual } from './eventual.ts';
import { createEventual } from './eventual.ts';
import { mayUse } from './permissions.ts';
import { withoutNulls } from './without-nulls.ts';
import type { World } from './world.ts';

/** For whom the application is installed where a command is used: keys are integration types. */
export type IntegrationOwners = { readonly [Type in ApplicationIntegrationType]?: string };

export interface OfferedCommand {
	readonly command: APIApplicationCommand;
	readonly owners: IntegrationOwners;
}

/** The commands that the application has registered, globally and in guilds. */
export interface Commands {
	/** Replaces the commands of a guild, or with null the global ones. */
	replace(guildId: string | null, requests: readonly CommandRequest[]): readonly APIApplicationCommand[];
	registeredIn(guildId: string | null): readonly APIApplicationCommand[];
	/** What the client offers that user in that channel, in order of name. */
	offered(userId: string, channel: StandInChannel): readonly OfferedCommand[];
	/** Resolves once a command of that name (or any) is registered anywhere. */
	registered(name?: string): Promise<void>;
	end(reason: Error): void;
}

export function contextOf(channel: StandInChannel): InteractionContextType {
	switch (channel.kind) {
		case 'guild':
			return InteractionContextType.Guild;
		case 'bot-dm':
			return InteractionContextType.BotDM;
		case 'other-dm':
			return InteractionContextType.PrivateChannel;
	}
}

export function createCommands(world: World): Commands {
	const byGuild = new Map<string | null, readonly APIApplicationCommand[]>();
	const waiting = new Set<{ readonly name: string | undefined; readonly registered: Eventual<void> }>();

	const exists = (name: string | undefined) =>
		[...byGuild.values()].flat().some((command) => name === undefined || command.name === name);

	function create(guildId: string | null, request: CommandRequest): APIApplicationCommand {
		const type = request.type ?? ApplicationCommandType.ChatInput;
		const earlier = byGuild.get(guildId)?.find((command) => command.name === request.name && command.type === type);
		const command = {
			...withoutNulls(request),
			id: earlier?.id ?? world.newId(),
			application_id: world.applicationId,
			type,
			description: request.description ?? '',
			version: world.newId(),
			...(guildId === null ? {} : { guild_id: guildId }),
		};
		// The request has passed the schemas; Discord gives the permissions back as a string or null.
		const partial = command as unknown as APIApplicationCommand;
		const { default_member_permissions: permissions } = partial;
		return {
			...partial,
			default_member_permissions: permissions === undefined ? null : permissions && String(permissions),
		};
	}

	return {
		replace(guildId, requests) {
			byGuild.set(
				guildId,
				requests.map((request) => create(guildId, request)),
			);
			world.emit({ kind: 'commands-changed' });
			for (const wait of waiting) {
				if (!exists(wait.name)) continue;
				waiting.delete(wait);
				wait.registered.resolve();
			}
			return byGuild.get(guildId) ?? [];
		},
		registeredIn: (guildId) => byGuild.get(guildId) ?? [],
		offered(userId, channel) {
			const guildId = channel.kind === 'guild' ? channel.guildId : null;
			const botIsMember = guildId !== null && (world.guilds.get(guildId)?.botIsMember ?? false);
			const local = guildId === null || !botIsMember ? [] : (byGuild.get(guildId) ?? []);
			const permissions = world.permissions(userId, channel);
			return [...(byGuild.get(null) ?? []), ...local]
				.filter((command) => guildId === null || mayUse(permissions, command.default_member_permissions))
				.flatMap((command) => {
					const owners = ownersOf(command, userId, channel, botIsMember);
					return owners === undefined ? [] : [{ command, owners }];
				})
				.sort(({ command: left }, { command: right }) =>
					left.name < right.name ? -1 : left.name > right.name ? 1 : 0,
				);
		},
		registered(name) {
			const wait = { name, registered: createEventual<void>() };
			if (exists(name)) wait.registered.resolve();
			else waiting.add(wait);
			return wait.registered.promise;
		},
		end(reason) {
			for (const { registered } of waiting) registered.reject(reason);
			waiting.clear();
		},
	};
}

/** Undefined where the command is not offered. Everybody counts as having installed the application for themselves. */
function ownersOf(
	command: APIApplicationCommand,
	userId: string,
	channel: StandInChannel,
	botIsMember: boolean,
): IntegrationOwners | undefined {
	const forGuilds = installs(command).includes(ApplicationIntegrationType.GuildInstall);
	const forUsers = installs(command).includes(ApplicationIntegrationType.UserInstall);
	const user = forUsers ? { [ApplicationIntegrationType.UserInstall]: userId } : {};
	if (!contextsOf(command).includes(contextOf(channel))) return undefined;
	switch (channel.kind) {
		case 'guild':
			if (forGuilds && botIsMember) return { [ApplicationIntegrationType.GuildInstall]: channel.guildId };
			return forUsers ? user : undefined;
		case 'bot-dm':
			return forGuilds ? { [ApplicationIntegrationType.GuildInstall]: '0', ...user } : user;
		case 'other-dm':
			return forUsers ? user : undefined;
	}
}

function installs(command: APIApplicationCommand): readonly ApplicationIntegrationType[] {
	return command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
}

function contextsOf(command: APIApplicationCommand): readonly InteractionContextType[] {
	// A guild's own command has no contexts.
	if (command.guild_id !== undefined) return [InteractionContextType.Guild];
	const { Guild, BotDM, PrivateChannel } = InteractionContextType;
	return command.contexts ?? (command.dm_permission === false ? [Guild] : [Guild, BotDM, PrivateChannel]);
}
