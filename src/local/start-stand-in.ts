import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActs } from './acts/acts.ts';
import { resolvePlace } from './acts/place.ts';
import { createGateway, gatewayPath } from './gateway/gateway.ts';
import { createRequestLog } from './requests.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { callbackRoute } from './rest/callbacks.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { createCompose } from './rest/compose.ts';
import { interactionWebhookRoutes } from './rest/interaction-webhook.ts';
import { answerHttp } from './rest/rest.ts';
import { createRestFaults } from './rest/rest-faults.ts';
import type { StandIn, StandInOptions } from './stand-in.ts';
import { createAttachments } from './world/attachments.ts';
import { createCommands } from './world/commands.ts';
import { createInteractions } from './world/interactions.ts';
import { createMessages } from './world/messages.ts';
import { createWorld } from './world/world.ts';

/** Milliseconds in which Discord wants the first answer to an interaction. */
const acknowledgeDeadline = 3000;
/** Milliseconds that an interaction's token lives. */
const tokenLife = 15 * 60 * 1000;
/** Milliseconds between heartbeats, as Discord asks for. */
const discordHeartbeat = 41_250;

/** Starts a local Discord at a free port of 127.0.0.1; resolves once that listens. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
	const world = createWorld({ bot: 'Verbatim', me: 'you' });
	const guild = world.addGuild({ name: 'Newsroom' });
	const general = world.addChannel({ name: 'general', guildId: guild.id });
	const dm = world.directMessage(world.me.id, world.botUser.id);
	const kept = options.kept ?? Number.POSITIVE_INFINITY;
	const token = madeUpToken(world.applicationId);

	const server = createServer();
	const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const gatewayUrl = () => `ws://${host()}${gatewayPath}`;
	const messages = createMessages(world, kept);
	const attachments = createAttachments(() => `http://${host()}`, world.newId, kept);
	const commands = createCommands(world);
	const log = createRequestLog(kept);
	const restFaults = createRestFaults();
	const compose = createCompose(world, attachments);
	const gateway = createGateway({
		world,
		server,
		token,
		heartbeatInterval: options.heartbeatInterval ?? discordHeartbeat,
		allowedIntents: options.privilegedIntents ?? 0,
		url: gatewayUrl,
	});
	const deadlines = {
		acknowledge: options.deadlines?.acknowledge ?? acknowledgeDeadline,
		token: options.deadlines?.token ?? tokenLife,
	};
	const interactions = createInteractions(world, { deadlines, kept }, gateway.deliverInteraction);
	const { acts, end } = createActs({ world, messages, attachments, commands, interactions, general });
	const interactionSource = { world, messages, interactions, compose };
	const routes = [
		callbackRoute(interactionSource),
		...interactionWebhookRoutes(interactionSource),
		...channelRoutes({ world, messages, compose, readable: gateway.readable }),
		...applicationRoutes({ world, commands, gatewayUrl, shards: options.shards ?? 1 }),
	];
	server.on('request', (request, response) => {
		answerHttp({ token, routes, log, faults: restFaults, attachments }, request, response).catch((error: unknown) => {
			// A bug of the stand-in; the bot sees it as a failing server, the person at the terminal reads why.
			console.error(error);
			response.destroy();
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});

	return {
		apiBase: `http://${host()}/api`,
		token,
		applicationId: world.applicationId,
		botUser: world.botUser,
		me: world.me,
		guild,
		general,
		dm,
		channels: (userId = world.me.id) =>
			[...world.channels.values()]
				.filter((channel) => world.sees(userId, channel))
				.sort((left, right) => Number(left.kind !== 'guild') - Number(right.kind !== 'guild')),
		user: (userId) => world.users.get(userId),
		addUser: world.addUser,
		addGuild: world.addGuild,
		addChannel: world.addChannel,
		addThread: world.addThread,
		addMember: world.addMember,
		directMessage: world.directMessage,
		commands(at = {}) {
			const { userId, channel } = resolvePlace(world, general, at);
			return commands.offered(userId, channel).map(({ command }) => command);
		},
		messages: (channelId, viewerId = world.me.id) => messages.visible(channelId, viewerId),
		acts,
		faults: {
			...gateway.faults,
			rest: restFaults.rest,
			rateLimit: restFaults.rateLimit,
			clear() {
				restFaults.clear();
				gateway.faults.clear();
			},
		},
		requests: log.all,
		get violations() {
			return log.all.filter(({ violations }) => violations.length > 0);
		},
		request: (match, { after = 0 } = {}) => log.first(match, after),
		connected: gateway.connected,
		registered: commands.registered,
		subscribe: world.subscribe,
		close() {
			const reason = new Error('the stand-in was closed');
			gateway.close(reason);
			interactions.end(reason);
			commands.end(reason);
			log.end(reason);
			end(reason);
			return new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
}

/** Of the form of a bot's token, so that what recognises tokens recognises it: the application's id, a time, a secret. */
function madeUpToken(applicationId: string): string {
	const id = Buffer.from(applicationId).toString('base64url');
	return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}
