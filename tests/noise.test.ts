import { describe, expect, it } from 'vitest';
import { isPleasantry } from '../src/question/preamble.ts';

describe('a message that asks nothing', () => {
	it.each(
		`hello|Hi there!|hey bot|HELLO???|good morning everyone|Good evening|gm|gn all|yo|sup|what's up|whats up bot
		how are you?|how are you doing today|how's it going|thanks|thank you so much!|thx|ty|cheers mate|much appreciated
		great answer|nice one|well done|good bot|bad bot|ok|okay|k|lol|hahaha|omg|wow|hmm|um|test|testing 1 2 3|ping
		are you there?|anybody there?|bye|good night|see you later|no worries|never mind|nvm|please|sorry|yes|no|yep
		can you help me|help|help me please|who made you|what can you do?|welcome back|happy birthday|👍|🙂🙂|...|???|:smile:
		thanks, that was very helpful!|Thank you for informing me.|That's all I needed, thanks|very useful, thank you so much
		good to know|ok got it|I see, that makes sense|I really appreciate your help|it was great
		really?|oh really|go on|more|tell me more please|continue
		<@123456789>|https://example.org/page`
			.split(/[|\n]/)
			.map((message) => [message.trim()]),
	)('%s', (message) => {
		expect(isPleasantry(message)).toBe(true);
	});
});

describe('a message that asks something', () => {
	it.each(
		`who are the ministers?|help for refugees|good news from Lisenne|test results of the vaccine|when is the morning session
		who made the film|what can you do in Lisenne|can you help me find the treaty|sorry state of the bridge|number of seats
		what is the birthday of the king|did anyone see the mayor|Havelund|what does https://example.org/page say
		thanks, who was helpful?|thanks for the help for refugees|that was the helpful minister|was that very helpful?
		more bridges|who has more|really, who won?|go on strike in Lisenne|useful plants of Chad|thank you, Iran|who is happy about the deal|how is the harvest going|see you in court, who said that|2026`
			.split(/[|\n]/)
			.map((message) => [message.trim()]),
	)('%s', (message) => {
		expect(isPleasantry(message)).toBe(false);
	});
});
