/** What a message says beside mentioning the bot. */
export function withoutMention(content: string, botId: string): string {
	return content
		.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
