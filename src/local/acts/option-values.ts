import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { OptionValue } from '../stand-in.ts';
import type { Attachments } from '../world/attachments.ts';
import { channelPayload, memberPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import type { ResolvedPlace } from './place.ts';
import { refuse } from './place.ts';

/** Characters of a string option when its definition sets no limit. */
const maximumString = 6000;

/** Options as an interaction carries them, and what their ids stand for. */
export interface FilledOptions {
	readonly options: readonly FilledOption[];
	readonly resolved: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

interface FilledOption {
	readonly name: string;
	readonly type: ApplicationCommandOptionType;
	readonly value: OptionValue;
	readonly focused?: true;
}

export interface OptionSource extends ResolvedPlace {
	readonly world: World;
	readonly attachments: Attachments;
}

type Values = Readonly<Record<string, OptionValue>>;

/**
 * Fills in the options of a command in the order of their definition. `focused`: the option that is being typed; nothing is
 * demanded of it or of what is still missing.
 */
export function fillOptions(
	definitions: readonly APIApplicationCommandOption[],
	values: Values,
	source: OptionSource,
	focused?: string,
): FilledOptions {
	const known = definitions.map(({ name }) => name);
	const stranger = Object.keys(values).find((name) => !known.includes(name));
	if (stranger !== undefined)
		refuse(`there is no option "${stranger}"; the options are: ${known.join(', ') || 'none'}`);
	const options = definitions.flatMap((definition): FilledOption[] => {
		const { name, type } = definition;
		const value = values[name];
		if (value === undefined) {
			if (definition.required && focused === undefined) refuse(`the option "${name}" is required`);
			return [];
		}
		if (name === focused) return [{ name, type, value, focused: true }];
		demandFitting(definition as APIApplicationCommandBasicOption, value);
		return [{ name, type, value }];
	});
	return { options, resolved: resolve(options, source) };
}

function demandFitting(definition: APIApplicationCommandBasicOption, value: OptionValue): void {
	const { name } = definition;
	const expect = (fits: boolean, expected: string) => {
		if (!fits) refuse(`the option "${name}" expects ${expected}, found ${JSON.stringify(value)}`);
	};
	if ('choices' in definition && definition.choices?.length) {
		const allowed = definition.choices.map((choice) => choice.value);
		expect(allowed.includes(value as never), `one of ${allowed.join(', ')}`);
	}
	switch (definition.type) {
		case ApplicationCommandOptionType.String: {
			const { min_length: least = 0, max_length: most = maximumString } = definition as LengthLimits;
			const length = typeof value === 'string' ? value.length : -1;
			expect(length >= least && length <= most, `a text of ${least} to ${most} characters`);
			break;
		}
		case ApplicationCommandOptionType.Integer:
		case ApplicationCommandOptionType.Number: {
			const { min_value: least = -(2 ** 53), max_value: most = 2 ** 53 } = definition as ValueLimits;
			expect(typeof value === 'number' && value >= least && value <= most, `a number from ${least} to ${most}`);
			if (definition.type === ApplicationCommandOptionType.Integer) expect(Number.isInteger(value), 'a whole number');
			break;
		}
		case ApplicationCommandOptionType.Boolean:
			expect(typeof value === 'boolean', 'true or false');
			break;
		default:
			expect(typeof value === 'string', 'an id');
	}
}

interface LengthLimits {
	readonly min_length?: number;
	readonly max_length?: number;
}

interface ValueLimits {
	readonly min_value?: number;
	readonly max_value?: number;
}

function resolve(options: readonly FilledOption[], source: OptionSource): FilledOptions['resolved'] {
	const resolved: Record<string, Record<string, unknown>> = {};
	const put = (kind: string, id: string, payload: unknown, name: string) => {
		if (payload === undefined) refuse(`the option "${name}" names nothing: "${id}"`);
		resolved[kind] = { ...resolved[kind], [id]: payload };
	};
	for (const { name, type, value } of options) {
		const id = String(value);
		switch (type) {
			case ApplicationCommandOptionType.User:
			case ApplicationCommandOptionType.Mentionable:
				Object.assign(resolved, resolvedUsers([id], source, resolved));
				break;
			case ApplicationCommandOptionType.Channel: {
				const channel = source.world.channels.get(id);
				const permissions = channel && source.world.permissions(source.userId, channel);
				put('channels', id, channel && channelPayload(source.world, channel, permissions), name);
				break;
			}
			case ApplicationCommandOptionType.Attachment:
				put('attachments', id, source.attachments.get(id), name);
				break;
			default:
				break;
		}
	}
	return Object.keys(resolved).length === 0 ? undefined : resolved;
}

/** Users, and in a guild their members, by id; added to what is resolved already. */
export function resolvedUsers(
	ids: readonly string[],
	{ world, channel }: ResolvedPlace & { readonly world: World },
	already: FilledOptions['resolved'] = {},
): NonNullable<FilledOptions['resolved']> {
	const users = ids.map(
		(id) => [id, world.users.get(id) ?? refuse(`expected the id of a user, found "${id}"`)] as const,
	);
	const members = channel.kind === 'guild' ? world.members(channel.guildId) : [];
	return {
		...already,
		users: { ...already.users, ...Object.fromEntries(users) },
		members: {
			...already.members,
			...Object.fromEntries(
				members
					.filter(({ userId }) => ids.includes(userId))
					.map((member) => [
						member.userId,
						{ ...memberPayload(member), permissions: String(world.permissions(member.userId, channel)) },
					]),
			),
		},
	};
}
