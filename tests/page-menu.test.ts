import {
	type APIApplicationCommand,
	type APIApplicationCommandOption,
	type APIUser,
	ApplicationCommandOptionType,
	ApplicationCommandType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
	matchingOffers,
	messageCommandNames,
	readOptions,
	slashOffers,
	typedOffer,
} from '../src/local/page/browser/commands.ts';
import { menuFor, step, withMention, writtenOut } from '../src/local/page/browser/menu.ts';
import { EMPTY_DRAFT, type TextDraft } from '../src/local/page/browser/ui.ts';

function command(
	name: string,
	options: readonly APIApplicationCommandOption[] = [],
	type: ApplicationCommandType = ApplicationCommandType.ChatInput,
): APIApplicationCommand {
	return { name, type, description: `does ${name}`, options: [...options] } as unknown as APIApplicationCommand;
}

function option(
	name: string,
	type: ApplicationCommandOptionType,
	rest: Readonly<Record<string, unknown>> = {},
): APIApplicationCommandOption {
	return { name, type, description: `the ${name}`, ...rest } as APIApplicationCommandOption;
}

const question = option('question', ApplicationCommandOptionType.String, { required: true });
const list = option('list', ApplicationCommandOptionType.Subcommand);
const add = option('add', ApplicationCommandOptionType.Subcommand, { options: [question] });
const offers = slashOffers([command('ask', [question]), command('articles', [list, add]), command('task')]);
const user = (id: string, username: string): APIUser => ({ id, username, global_name: null }) as unknown as APIUser;
const bot = user('11', 'Verbatim');
const long = user('12', 'Verbatim Two');
const draft = (text: string, caret = text.length): TextDraft => ({ ...EMPTY_DRAFT, text, caret });

describe('the slash menu', () => {
	it('offers each subcommand by its full name, and not the command above it', () => {
		expect(offers.map(({ name }) => name)).toEqual(['ask', 'articles list', 'articles add', 'task']);
	});

	it('puts what begins as typed before what only holds it', () => {
		expect(matchingOffers(offers, 'ask').map(({ name }) => name)).toEqual(['ask', 'task']);
	});

	it('opens at a slash that begins the message, and only there', () => {
		expect(menuFor(draft('/'), offers, [])).toMatchObject({ kind: 'commands' });
		expect(menuFor(draft('and/or'), offers, [])).toBeNull();
		expect(menuFor(draft('/nothing like it'), offers, [])).toBeNull();
	});

	it('stays closed for the text it was closed for', () => {
		expect(menuFor({ ...draft('/'), menuClosed: true }, offers, [])).toBeNull();
	});

	it('takes a command typed out, with what follows it', () => {
		expect(typedOffer(offers, '/ask who is it')).toMatchObject({ offer: { name: 'ask' }, rest: 'who is it' });
		expect(typedOffer(offers, '/articles add x')).toMatchObject({ offer: { name: 'articles add' }, rest: 'x' });
		expect(typedOffer(offers, '/ask')).toBeNull();
		expect(typedOffer(offers, 'ask who')).toBeNull();
	});

	it('keeps commands of a message’s menu out of it', () => {
		const quote = command('Check quote', [], ApplicationCommandType.Message);
		expect(slashOffers([quote])).toEqual([]);
		expect(messageCommandNames([quote, command('ask')])).toEqual(['Check quote']);
	});

	it('goes around the ends', () => {
		expect([step(0, -1, 3), step(2, 1, 3), step(-1, 1, 3), step(-1, -1, 3)]).toEqual([2, 0, 0, 2]);
	});
});

describe('the menu of people', () => {
	it('opens at an at sign that begins a word', () => {
		expect(menuFor(draft('hello @ver'), [], [bot])).toMatchObject({ kind: 'people', start: 6, people: [bot] });
		expect(menuFor(draft('name@ver'), [], [bot])).toBeNull();
	});

	it('looks at the word before the caret, not at the end of the text', () => {
		expect(menuFor(draft('@ver and more', 4), [], [bot])).toMatchObject({ start: 0 });
		expect(menuFor(draft('@ver and more'), [], [bot])).toBeNull();
	});

	it('puts the name in where it was typed', () => {
		expect(withMention(draft('so @ver?', 7), 3, bot)).toMatchObject({ text: 'so @Verbatim ?', caret: 13 });
	});

	it('sends a name as a mention, the longer of two first', () => {
		expect(writtenOut('@Verbatim Two and @Verbatim', [bot, long])).toBe('<@12> and <@11>');
	});
});

describe('the options of a command', () => {
	const read = (type: ApplicationCommandOptionType, text: string, required = false): unknown => {
		const [offer] = slashOffers([command('c', [option('o', type, { required })])]);
		return readOptions(offer?.options ?? [], { o: text });
	};

	it('are sent as their types', () => {
		expect(read(ApplicationCommandOptionType.String, ' a ')).toEqual({ kind: 'read', values: { o: 'a' } });
		expect(read(ApplicationCommandOptionType.Integer, '7')).toEqual({ kind: 'read', values: { o: 7 } });
		expect(read(ApplicationCommandOptionType.Number, '7.5')).toEqual({ kind: 'read', values: { o: 7.5 } });
		expect(read(ApplicationCommandOptionType.Boolean, 'false')).toEqual({ kind: 'read', values: { o: false } });
	});

	it('are left out where they are empty and may be', () => {
		expect(read(ApplicationCommandOptionType.String, '  ')).toEqual({ kind: 'read', values: {} });
	});

	it('are refused where they are longer than they may be', () => {
		const [offer] = slashOffers([command('c', [option('o', ApplicationCommandOptionType.String, { max_length: 5 })])]);
		const readLong = (o: string): unknown => readOptions(offer?.options ?? [], { o });
		expect(readLong(' 12345 ')).toMatchObject({ kind: 'read', values: { o: '12345' } });
		expect(readLong('123456')).toMatchObject({ kind: 'wrong', option: 'o', sentence: expect.stringContaining('6') });
	});

	it('are missed where they are required', () => {
		expect(read(ApplicationCommandOptionType.String, '', true)).toMatchObject({ kind: 'wrong', option: 'o' });
	});

	it.each([
		[ApplicationCommandOptionType.Integer, '7.5'],
		[ApplicationCommandOptionType.Integer, 'seven'],
		[ApplicationCommandOptionType.Number, 'seven'],
	])('of type %d are refused where they read "%s"', (type, text) => {
		expect(read(type, text)).toMatchObject({ kind: 'wrong' });
	});
});
