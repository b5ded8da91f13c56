import type { APIUser, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

type AllowedMentions = RESTPostAPIChannelMessageJSONBody['allowed_mentions'];

export interface Mentions {
	readonly mentions: APIUser[];
	readonly mention_everyone: boolean;
	readonly mention_roles: string[];
}

/** What may be mentioned where `allowed_mentions` is left out. */
const defaultMentions = {
	message: { parse: ['users', 'roles', 'everyone'], users: [], replied_user: true },
	interaction: { parse: ['users'], users: [], replied_user: true },
} as const;

const userMention = /<@!?(\d+)>/g;
const everyoneMention = /@(?:everyone|here)\b/;
/** Text in backticks mentions nobody, and neither does an escaped mention. */
const inert = /```[\s\S]*?```|`[^`\n]*`|\\[<@]/g;

/** Whom a text mentions, as far as it is allowed. `repliedTo`: author of the message that is replied to. */
export function mentionsIn(
	text: string,
	users: ReadonlyMap<string, APIUser>,
	use: keyof typeof defaultMentions,
	allowed?: AllowedMentions | null,
	repliedTo?: APIUser,
): Mentions {
	const live = text.replace(inert, '');
	const { parse = [], users: named = [], replied_user = false } = allowed ?? defaultMentions[use];
	const kinds: readonly string[] = parse;
	const mentioned = new Map<string, APIUser>();
	for (const [, id = ''] of live.matchAll(userMention)) {
		const user = users.get(id);
		if (user && (kinds.includes('users') || (named as readonly string[]).includes(id))) mentioned.set(id, user);
	}
	if (repliedTo && replied_user) mentioned.set(repliedTo.id, repliedTo);
	return {
		mentions: [...mentioned.values()],
		mention_everyone: kinds.includes('everyone') && everyoneMention.test(live),
		mention_roles: [],
	};
}
