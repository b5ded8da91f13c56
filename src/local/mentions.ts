import type { APIUser, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

type AllowedMentions = RESTPostAPIChannelMessageJSONBody['allowed_mentions'];

export interface Mentions {
	readonly mentions: APIUser[];
	readonly mention_everyone: boolean;
	readonly mention_roles: string[];
}

/** What may be mentioned where `allowed_mentions` is left out: everything in messages, only users in interactions. */
export const defaultMentions = {
	message: { parse: ['users', 'roles', 'everyone'] },
	interaction: { parse: ['users'] },
} as const;

const userMention = /<@!?(\d+)>/g;
const everyoneMention = /@(?:everyone|here)\b/;
/** Text in backticks mentions nobody, and neither does an escaped mention. */
const inert = /```[\s\S]*?```|`[^`\n]*`|\\[<@]/g;

/** Whom a text mentions, as far as it is allowed. `repliedTo`: author of the message that is replied to. */
export function mentionsIn(
	text: string,
	users: ReadonlyMap<string, APIUser>,
	allowed: AllowedMentions | { readonly parse: readonly string[] } | null | undefined,
	repliedTo?: APIUser,
): Mentions {
	const live = text.replace(inert, '');
	const parsed: readonly string[] = allowed?.parse ?? [];
	const named: readonly string[] = allowed && 'users' in allowed ? (allowed.users ?? []) : [];
	const mentioned = new Map<string, APIUser>();
	for (const [, id = ''] of live.matchAll(userMention)) {
		const user = users.get(id);
		if (user && (parsed.includes('users') || named.includes(id))) mentioned.set(id, user);
	}
	if (repliedTo && allowed && (!('replied_user' in allowed) || allowed.replied_user))
		mentioned.set(repliedTo.id, repliedTo);
	return {
		mentions: [...mentioned.values()],
		mention_everyone: parsed.includes('everyone') && everyoneMention.test(live),
		mention_roles: [],
	};
}
