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

	it.each([
		['what stands in the lines around it', `quick question\n${asked}\nthanks`, asked],
		['a greeting and the bot in the line before', `Good morning\n<@${bot}> ${asked}`, asked],
		['a quote of another message', `> The mayor spoke.\n${asked}`, asked],
		['a quote, without a question mark either', '> The mayor spoke.\nwho is mayor', 'who is mayor'],
		['the command as Discord mentions it', `<@${bot}> </ask:123456789012345678> ${asked}`, asked],
		['"ask"', `ask <@${bot}>: ${asked}`, asked],
		['who wants to know', `<@${bot}> ${asked} ${user} wants to know.`, asked],
		['where it was discussed', `${asked} See ${channel}`, asked],
	])('is read without %s', (_, content, question) => {
		expect(questionIn(content, bot)).toBe(question);
	});

	it.each([
		['that goes on in the next line', 'How many people\nwere hurt?', 'How many people were hurt?'],
		['of two, both', 'Who won?\nWho lost?', 'Who won? Who lost?'],
		['for the mayor of a town called Ask', 'Ask has which mayor?', 'Ask has which mayor?'],
		['with "ask" in it', 'ask the mayor said what?', 'ask the mayor said what?'],
	])('is read whole: one %s', (_, content, question) => {
		expect(questionIn(content, bot)).toBe(question);
	});

	it('is of somebody mentioned where they are asked about, and not where they are only spoken of', () => {
		expect(asksOfMentioned(`What did ${user} say?`)).toBe(true);
		expect(asksOfMentioned(questionIn(`${asked} Does ${user} know?`))).toBe(false);
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
