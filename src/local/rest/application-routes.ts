import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandRequest } from '../validation/command-limits.ts';
import { checkCommands } from '../validation/forms.ts';
import type { Commands } from '../world/commands.ts';
import type { World } from '../world/world.ts';
import { defaultLocale } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { ApiRequest, Route } from './router.ts';

/** IDENTIFYs a day that Discord allows before it resets the token. */
const identifiesADay = 1000;
/** An Ed25519 public key has 32 bytes; nothing here is signed. */
const noKey = '0'.repeat(64);

export interface ApplicationSource {
	readonly world: World;
	readonly commands: Commands;
	readonly gatewayUrl: () => string;
	/** How many shards the gateway recommends. */
	readonly shards: number;
}

/** The gateway's address, the bot's own user and application, its commands. */
export function applicationRoutes({ world, commands, gatewayUrl, shards }: ApplicationSource): readonly Route[] {
	function scopeOf(request: ApiRequest): string | null {
		if (request.param('application') !== world.applicationId) throw new ApiError(10002);
		const guild = request.param('guild');
		if (guild === '') return null;
		if (!world.guilds.get(guild)?.botIsMember) throw new ApiError(50001);
		return guild;
	}

	function application(): Readonly<Record<string, unknown>> {
		const members = [...world.guilds.values()].filter(({ botIsMember }) => botIsMember);
		return {
			id: world.applicationId,
			name: world.botUser.username,
			icon: null,
			description: '',
			type: null,
			flags: 0,
			flags_new: '0',
			bot: world.botUser,
			bot_public: true,
			bot_require_code_grant: false,
			verify_key: noKey,
			redirect_uris: [],
			interactions_endpoint_url: null,
			role_connections_verification_url: null,
			owner: world.me,
			team: null,
			approximate_guild_count: members.length,
			approximate_user_install_count: 1,
			approximate_user_authorization_count: 0,
			explicit_content_filter: 0,
			eligible_oauth2_scopes: [],
			integration_types_config: { '0': {}, '1': {} },
		};
	}

	const get = (path: string, body: (request: ApiRequest) => unknown, authorized = true): Route => ({
		method: 'GET',
		path,
		authorized,
		answer: (request) => ({ status: 200, body: body(request) }),
	});

	const replaceCommands = (path: string): Route => ({
		method: 'PUT',
		path,
		authorized: true,
		answer(request) {
			const scope = scopeOf(request);
			request.accept(checkCommands(request.body));
			const replaced: readonly APIApplicationCommand[] = commands.replace(scope, request.body as CommandRequest[]);
			return { status: 200, body: replaced };
		},
	});

	const global = 'applications/:application/commands';
	const local = 'applications/:application/guilds/:guild/commands';
	return [
		// Without a query: the client appends its own.
		get('gateway', () => ({ url: gatewayUrl() }), false),
		get('gateway/bot', () => ({
			url: gatewayUrl(),
			shards,
			session_start_limit: { total: identifiesADay, remaining: identifiesADay, reset_after: 0, max_concurrency: 1 },
		})),
		get('users/@me', () => ({
			...world.botUser,
			mfa_enabled: false,
			locale: defaultLocale,
			verified: true,
			email: null,
		})),
		get('applications/@me', application),
		get('oauth2/applications/@me', application),
		get(global, (request) => commands.registeredIn(scopeOf(request))),
		get(local, (request) => commands.registeredIn(scopeOf(request))),
		replaceCommands(global),
		replaceCommands(local),
	];
}
