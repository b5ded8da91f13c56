import { describe, expect, it } from 'vitest';
import { asksOfMentioned, questionIn } from '../src/discord/question-in.ts';

const bot = '111222333444555666';
const [user, role, channel] = ['<@222333444555666777>', '<@&333444555666777888>', '<#444555666777888999>'];
const asked = 'how many people were hurt?';

describe('a question on Discord', () => {
	it.each([
		['the bot', `<@${bot}> ${asked}`],
		['the bot, in the old form', `${asked} <@!${bot}>`],
		['somebody before it', `<@${bot}> ${user} ${asked}`],
		['somebody greeted', `Hey ${user}, ${asked}`],
		['several, and a role', `${user} ${role}: ${asked}`],
		['a channel', `${channel} ${asked}`],
		['the command that it was typed for', `<@${bot}> /ask ${asked}`],
		['the command and its option', `/ask question: ${asked}`],
		['a copy', `${asked} cc ${user}`],
		['a copy before it', `cc: ${user} ${asked}`],
		['somebody after it', `${asked} ${user} ${role}`],
		['emoji of the server', `<:fire:123456789012345678> how many <a:people:123456789012345678> people were hurt?`],
	])('is read without %s', (_name, content) => {
		expect(questionIn(content, bot)).toBe(asked);
	});

	it.each([
		[`${user} In which city did officials meet?`, 'In which city did officials meet?'],
		[`${user} Did officials meet?`, 'Did officials meet?'],
		[`${user}, was the stay extended?`, 'was the stay extended?'],
		[`Can you tell ${user} who met?`, 'Can you tell who met?'],
	])('is read without whoever is to hear the answer: %s', (content, question) => {
		expect(questionIn(content, bot)).toBe(question);
	});

	it('is read without somebody named behind a comma, as Discord writes it', () => {
		expect(questionIn(`How many were hurt, ${user}?`)).toBe('How many were hurt?');
	});

	it.each([
		['in the middle', `When did ${user} resign?`],
		['at the end', `Who is ${user}?`],
		['first in a statement', `${user} resigned when?`],
		['before what was done', `${user} did what?`],
		['before a verb and a question word', `${user} resigned how often?`],
		['with who that is', `${user}, the mayor, resigned when?`],
		['before a verb', `${user} is where?`],
		['as a role', `Which ${role} resigned?`],
		['as a channel', `When was ${channel} closed?`],
	])('keeps what is mentioned where it may ask about that: %s', (_name, content) => {
		expect(questionIn(content, bot)).toBe(content);
		expect(asksOfMentioned(content)).toBe(true);
		expect(asksOfMentioned(asked)).toBe(false);
	});

	it('has the day of a time stamp, as its readers see it', () => {
		expect(questionIn('Who stays until <t:1751241600:D>?')).toBe('Who stays until 30 June 2025?');
		expect(questionIn('Who stays until <t:99999999999999999>?')).toBe('Who stays until <t:99999999999999999>?');
	});
});
