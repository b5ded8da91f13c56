import {
	type APIApplicationCommand,
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
} from 'discord-api-types/v10';
import type { OptionValue } from '../../stand-in.ts';

/** A slash command as the menu offers it: a subcommand is an offer of its own, "articles list". */
export interface Offer {
	readonly name: string;
	readonly description: string;
	/** Required ones first. */
	readonly options: readonly APIApplicationCommandBasicOption[];
}

/** The menu, in the order the commands come. */
export function slashOffers(commands: readonly APIApplicationCommand[]): readonly Offer[] {
	return commands.filter(({ type }) => type === ApplicationCommandType.ChatInput).flatMap((command) => leaves(command));
}

/** Names of the commands in a message's context menu. */
export function messageCommandNames(commands: readonly APIApplicationCommand[]): readonly string[] {
	return commands.filter(({ type }) => type === ApplicationCommandType.Message).map(({ name }) => name);
}

/** Offers for what is typed after the slash: those that begin so, then those that hold it. */
export function matchingOffers(offers: readonly Offer[], typed: string): readonly Offer[] {
	const sought = typed.trimEnd().toLowerCase();
	return [
		...offers.filter(({ name }) => name.startsWith(sought)),
		...offers.filter(({ name }) => !name.startsWith(sought) && name.includes(sought)),
	];
}

/** The command that a text names in full, with the rest of the text: typed out, or pasted. */
export function typedOffer(offers: readonly Offer[], text: string): { offer: Offer; rest: string } | null {
	if (!text.startsWith('/')) return null;
	const named = offers
		.filter(({ name }) => text.slice(1).startsWith(`${name} `))
		.sort((one, other) => other.name.length - one.name.length)[0];
	return named === undefined ? null : { offer: named, rest: text.slice(named.name.length + 2) };
}

/** What was filled in, as the bot is to receive it; or the first option that is wrong, and why. */
export function readOptions(
	options: readonly APIApplicationCommandBasicOption[],
	filled: Readonly<Record<string, string>>,
):
	| { readonly kind: 'read'; readonly values: Readonly<Record<string, OptionValue>> }
	| { readonly kind: 'wrong'; readonly option: string; readonly sentence: string } {
	const values: Record<string, OptionValue> = {};
	for (const option of options) {
		const text = filled[option.name]?.trim() ?? '';
		if (text === '') {
			if (!option.required) continue;
			return { kind: 'wrong', option: option.name, sentence: 'This option is required.' };
		}
		const most = 'max_length' in option ? option.max_length : undefined;
		if (most !== undefined && text.length > most) {
			const sentence = `This has ${text.length} characters, and ${most} are the most.`;
			return { kind: 'wrong', option: option.name, sentence };
		}
		const value = readOption(option, text);
		if (value === null) {
			const wanted = option.type === ApplicationCommandOptionType.Integer ? 'a whole number' : 'a number';
			return { kind: 'wrong', option: option.name, sentence: `Expected ${wanted}.` };
		}
		values[option.name] = value;
	}
	return { kind: 'read', values };
}

function readOption(option: APIApplicationCommandBasicOption, text: string): OptionValue | null {
	switch (option.type) {
		case ApplicationCommandOptionType.Integer:
			return Number.isSafeInteger(Number(text)) ? Number(text) : null;
		case ApplicationCommandOptionType.Number:
			return Number.isFinite(Number(text)) ? Number(text) : null;
		case ApplicationCommandOptionType.Boolean:
			return text === 'true';
		default:
			return text;
	}
}

interface Branch {
	readonly name: string;
	readonly description: string;
	readonly options?: APIApplicationCommand['options'];
}

function leaves(branch: Branch, above = ''): readonly Offer[] {
	const name = above === '' ? branch.name : `${above} ${branch.name}`;
	const subcommands: Offer[] = [];
	const options: APIApplicationCommandBasicOption[] = [];
	for (const option of branch.options ?? []) {
		if (
			option.type === ApplicationCommandOptionType.Subcommand ||
			option.type === ApplicationCommandOptionType.SubcommandGroup
		) {
			subcommands.push(...leaves(option, name));
		} else {
			options.push(option);
		}
	}
	return subcommands.length > 0 ? subcommands : [{ name, description: branch.description, options }];
}
