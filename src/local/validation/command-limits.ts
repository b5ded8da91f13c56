import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Violation } from '../requests.ts';
import { required, tooLong, violation } from './check.ts';

type Localizations = Readonly<Record<string, string>> | null;

/** A command in a request that the schemas have passed: only what the limits look at. */
export interface CommandRequest {
	readonly type?: ApplicationCommandType | null;
	readonly name: string;
	readonly name_localizations?: Localizations;
	readonly description?: string | null;
	readonly description_localizations?: Localizations;
	readonly options?: readonly OptionRequest[] | null;
}

interface OptionRequest extends Omit<CommandRequest, 'type'> {
	readonly type: ApplicationCommandOptionType;
	readonly required?: boolean | null;
	readonly autocomplete?: boolean | null;
	readonly choices?: readonly ChoiceRequest[] | null;
}

interface ChoiceRequest {
	readonly name: string;
	readonly name_localizations?: Localizations;
	readonly value: string | number;
}

/** Names of slash commands and of options; what has a lower case must be written in it. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Of each type, global or in one guild. */
const maximumCommands: Readonly<Record<number, number>> = {
	[ApplicationCommandType.ChatInput]: 100,
	[ApplicationCommandType.User]: 15,
	[ApplicationCommandType.Message]: 15,
};
/** Characters of names, descriptions and choice values of a command, each in its longest localisation. */
const maximumCharacters = 8000;
/** Characters; the schemas allow 6,000. */
const maximumChoiceValue = 100;

/** The limits of a list of commands that the schemas do not state. */
export function commandViolations(commands: readonly CommandRequest[]): readonly Violation[] {
	return [
		...commands.flatMap((command, position) => oneCommand(command, String(position))),
		...setViolations(commands),
	];
}

/** Choice values of a command's option or of an autocompletion. */
export function choiceViolations(choices: readonly ChoiceRequest[], path: string): readonly Violation[] {
	return choices.flatMap(({ value }, position) =>
		typeof value === 'string' && value.length > maximumChoiceValue
			? [tooLong(`${path}.${position}.value`, maximumChoiceValue)]
			: [],
	);
}

function setViolations(commands: readonly CommandRequest[]): readonly Violation[] {
	const found: Violation[] = [];
	const seen = new Set<string>();
	const counts = new Map<number, number>();
	for (const [position, { name, type }] of commands.entries()) {
		const kind = type ?? ApplicationCommandType.ChatInput;
		const key = `${kind} ${name}`;
		if (seen.has(key)) {
			const message = 'Application command names must be unique';
			found.push(violation(`${position}.name`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message));
		}
		seen.add(key);
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	for (const [kind, count] of counts) {
		const limit = maximumCommands[kind];
		if (limit !== undefined && count > limit) {
			const message = `At most ${limit} commands of type ${kind}, found ${count}`;
			found.push(violation('', 'APPLICATION_COMMANDS_MAXIMUM_REACHED', message));
		}
	}
	return found;
}

function oneCommand(command: CommandRequest, path: string): readonly Violation[] {
	const isSlash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
	const found: Violation[] = [];
	if (isSlash) {
		found.push(...nameViolations(command, path));
		if (!command.description) found.push(required(`${path}.description`));
	} else if (command.description) {
		const message = 'Context menu commands cannot have description';
		found.push(violation(`${path}.description`, 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', message));
	}
	if (characters(command) > maximumCharacters) {
		const message = `Command exceeds maximum size (${maximumCharacters})`;
		found.push(violation(path, 'APPLICATION_COMMAND_TOO_LARGE', message));
	}
	return [...found, ...optionViolations(command.options ?? [], `${path}.options`)];
}

function nameViolations(
	{ name, name_localizations }: CommandRequest | OptionRequest,
	path: string,
): readonly Violation[] {
	const names: readonly (readonly [string, string])[] = [
		[`${path}.name`, name],
		...Object.entries(name_localizations ?? {}).map(
			([locale, name]) => [`${path}.name_localizations.${locale}`, name] as const,
		),
	];
	return names.flatMap(([path, name]) =>
		namePattern.test(name) && name === name.toLowerCase()
			? []
			: [violation(path, 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: "${name}"`)],
	);
}

function optionViolations(options: readonly OptionRequest[], path: string): readonly Violation[] {
	const seen = new Set<string>();
	let optionalSeen = false;
	return options.flatMap((option, position) => {
		const at = `${path}.${position}`;
		const found = [...nameViolations(option, at), ...choiceViolations(option.choices ?? [], `${at}.choices`)];
		if (seen.has(option.name)) {
			const message = 'Application command option names must be unique';
			found.push(violation(`${at}.name`, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', message));
		}
		seen.add(option.name);
		const isSubcommand =
			option.type === ApplicationCommandOptionType.Subcommand ||
			option.type === ApplicationCommandOptionType.SubcommandGroup;
		if (option.required && optionalSeen) {
			const message = 'Required options must be placed before non-required options';
			found.push(violation(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message));
		}
		if (!option.required && !isSubcommand) optionalSeen = true;
		if (option.autocomplete && option.choices?.length) {
			const message = 'Choices and autocomplete exclude each other';
			found.push(violation(at, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message));
		}
		return [...found, ...optionViolations(option.options ?? [], `${at}.options`)];
	});
}

function characters(part: CommandRequest | OptionRequest): number {
	const choices = 'choices' in part ? (part.choices ?? []) : [];
	return (
		longest(part.name, part.name_localizations) +
		longest(part.description ?? '', part.description_localizations) +
		choices.reduce((sum, { name, name_localizations, value }) => {
			return sum + longest(name, name_localizations) + (typeof value === 'string' ? value.length : 0);
		}, 0) +
		(part.options ?? []).reduce((sum, option) => sum + characters(option), 0)
	);
}

function longest(text: string, localizations: Localizations | undefined): number {
	return Math.max(text.length, ...Object.values(localizations ?? {}).map(({ length }) => length));
}
