import type {
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIMessageInteractionMetadata,
	InteractionType,
} from 'discord-api-types/v10';
import type { Acknowledgement, Interaction, OpenedModal, StandInChannel } from '../stand-in.ts';
import type { IntegrationOwners } from './commands.ts';
import type { Eventual } from './eventual.ts';
import { createEventual } from './eventual.ts';

/** What makes an interaction: who did what, where. */
export interface InteractionSeed {
	readonly type: InteractionType;
	/** The command's name; for a component or modal its custom_id. */
	readonly name: string;
	readonly userId: string;
	readonly channel: StandInChannel;
	readonly owners: IntegrationOwners;
	/** The payload's `data`. */
	readonly data: unknown;
	/** The message a component is on, or from whose component a modal was opened. */
	readonly message?: APIMessage;
	/** What a message that answers says of its interaction, beside id, type, user and owners. */
	readonly metadata: Partial<APIMessageInteractionMetadata>;
	/** Whether it was made in the menu of a message or user. */
	readonly contextMenu?: boolean;
}

/** An interaction as the stand-in keeps it, by its token. */
export interface InteractionState {
	readonly id: string;
	readonly token: string;
	readonly seed: InteractionSeed;
	/** Milliseconds of the monotonic clock. */
	readonly startedAt: number;
	acknowledgement: Acknowledgement | undefined;
	/** Milliseconds from the act to the finished reply. */
	finished: number | undefined;
	/** What `@original` means: the reply, or the message of an updated component. */
	original: string | undefined;
	/** Ids of the follow-ups, oldest first. */
	readonly followUps: string[];
	readonly outcomes: {
		readonly acknowledged: Eventual<Acknowledgement>;
		readonly reply: Eventual<APIMessage>;
		readonly modal: Eventual<OpenedModal>;
		readonly choices: Eventual<readonly APIApplicationCommandOptionChoice[]>;
		/** By number, from 1. */
		readonly followUps: Map<number, Eventual<APIMessage>>;
	};
}

export function createState(id: string, token: string, seed: InteractionSeed): InteractionState {
	return {
		id,
		token,
		seed,
		startedAt: performance.now(),
		acknowledgement: undefined,
		finished: undefined,
		original: undefined,
		followUps: [],
		outcomes: {
			acknowledged: createEventual(),
			reply: createEventual(),
			modal: createEventual(),
			choices: createEventual(),
			followUps: new Map(),
		},
	};
}

export function finish(state: InteractionState, message: APIMessage): void {
	if (state.outcomes.reply.settled()) return;
	state.finished = performance.now() - state.startedAt;
	state.outcomes.reply.resolve(message);
}

export function awaitedFollowUp(state: InteractionState, number: number): Eventual<APIMessage> {
	const awaited = state.outcomes.followUps.get(number) ?? createEventual<APIMessage>();
	state.outcomes.followUps.set(number, awaited);
	return awaited;
}

/** Nothing of this interaction can come any more. */
export function giveUp(state: InteractionState, reason: Error): void {
	const { acknowledged, reply, modal, choices, followUps } = state.outcomes;
	for (const outcome of [acknowledged, reply, modal, choices, ...followUps.values()]) {
		if (!outcome.settled()) outcome.reject(reason);
	}
}

/** The interaction as whoever made it sees it. */
export function handleOf(state: InteractionState): Interaction {
	const { acknowledged, reply, modal, choices } = state.outcomes;
	return {
		id: state.id,
		token: state.token,
		type: state.seed.type,
		acknowledged: () => acknowledged.promise,
		reply: () => reply.promise,
		followUp: (n = 1) => awaitedFollowUp(state, n).promise,
		modal: () => modal.promise,
		choices: () => choices.promise,
		latencies: () => ({
			...(state.acknowledgement ? { acknowledged: state.acknowledgement.latency } : {}),
			...(state.finished === undefined ? {} : { finished: state.finished }),
		}),
	};
}
