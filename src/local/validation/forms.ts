import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	ApplicationCommandUpdateRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	CreatePrivateChannelRequestSchema,
	IncomingWebhookRequestPartialSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	LaunchActivityInteractionCallbackRequestSchema,
	MessageCreateRequestSchema,
	MessageEditRequestPartialSchema,
	ModalInteractionCallbackRequestSchema,
	PongInteractionCallbackRequestSchema,
	UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Checked } from './check.ts';
import { check, violation } from './check.ts';
import type { CommandRequest } from './command-limits.ts';
import { choiceViolations, commandViolations } from './command-limits.ts';
import type { ComponentRequest } from './component-limits.ts';
import type { MessageRequest, MessageUse } from './message-limits.ts';
import { messageViolations } from './message-limits.ts';
import { modalViolations } from './modal-limits.ts';

/** A message sent to a channel. */
export function checkChannelMessage(body: unknown): Checked {
	return thenLimits(check(MessageCreateRequestSchema, body), () =>
		messageViolations(body as MessageRequest, 'channel-message'),
	);
}

/** An edit of a message in a channel. */
export function checkChannelEdit(body: unknown, currentFlags: number): Checked {
	return thenLimits(check(MessageEditRequestPartialSchema, body), () =>
		messageViolations(body as MessageRequest, 'edit', '', currentFlags),
	);
}

/** A message sent by an interaction's token. */
export function checkFollowUp(body: unknown): Checked {
	return thenLimits(check(IncomingWebhookRequestPartialSchema, body), () =>
		messageViolations(body as MessageRequest, 'interaction-message'),
	);
}

/** An edit by an interaction's token. */
export function checkWebhookEdit(body: unknown, currentFlags: number): Checked {
	return thenLimits(check(IncomingWebhookUpdateRequestPartialSchema, body), () =>
		messageViolations(body as MessageRequest, 'edit', '', currentFlags),
	);
}

export function checkOpenDirectMessage(body: unknown): Checked {
	return check(CreatePrivateChannelRequestSchema, body);
}

/** A list of commands that replaces those registered. */
export function checkCommands(body: unknown): Checked {
	if (!Array.isArray(body)) {
		return {
			violations: [violation('', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')],
			unknownKeys: [],
		};
	}
	const each = body.map((command: unknown) =>
		check(ApplicationCommandUpdateRequestSchema, withNumericPermissions(command)),
	);
	const at = (position: number, path: string) => (path === '' ? String(position) : `${position}.${path}`);
	const checked = {
		violations: each.flatMap(({ violations }, position) =>
			violations.map((violation) => ({ ...violation, path: at(position, violation.path) })),
		),
		unknownKeys: each.flatMap(({ unknownKeys }, position) => unknownKeys.map((key) => at(position, key))),
	};
	return thenLimits(checked, () => commandViolations(body as readonly CommandRequest[]));
}

/** The first answer to an interaction. `currentFlags`: of the component's message, where there is one. */
export function checkCallback(body: unknown, currentFlags: number): Checked {
	const { type, data } = (body ?? {}) as { readonly type?: InteractionResponseType; readonly data?: unknown };
	const message = (data ?? {}) as MessageRequest;
	const asMessage = (use: MessageUse, flags = 0) => messageViolations(message, use, 'data.', flags);
	switch (type) {
		case InteractionResponseType.Pong:
			return check(PongInteractionCallbackRequestSchema, body);
		case InteractionResponseType.ChannelMessageWithSource:
			return thenLimits(check(CreateMessageInteractionCallbackRequestSchema, body), () =>
				asMessage('interaction-message'),
			);
		case InteractionResponseType.DeferredChannelMessageWithSource:
			return thenLimits(check(CreateMessageInteractionCallbackRequestSchema, body), () => asMessage('defer'));
		case InteractionResponseType.DeferredMessageUpdate:
		case InteractionResponseType.UpdateMessage:
			return thenLimits(check(UpdateMessageInteractionCallbackRequestSchema, body), () =>
				asMessage('edit', currentFlags),
			);
		case InteractionResponseType.ApplicationCommandAutocompleteResult:
			return thenLimits(check(ApplicationCommandAutocompleteCallbackRequestSchema, body), () =>
				choiceViolations((data as { readonly choices?: [] } | undefined)?.choices ?? [], 'data.choices'),
			);
		case InteractionResponseType.Modal:
			return thenLimits(check(ModalInteractionCallbackRequestSchema, body), () =>
				modalViolations((data as { readonly components: readonly ComponentRequest[] }).components, 'data.components'),
			);
		case InteractionResponseType.LaunchActivity:
			return check(LaunchActivityInteractionCallbackRequestSchema, body);
		default:
			return {
				violations: [violation('type', 'BASE_TYPE_CHOICES', `Value must be one of {1, 4, 5, 6, 7, 8, 9, 12}.`)],
				unknownKeys: [],
			};
	}
}

/** The limits assume the shape that the schema has confirmed. */
function thenLimits(checked: Checked, limits: () => Checked['violations']): Checked {
	return checked.violations.length > 0 ? checked : { ...checked, violations: limits() };
}

/** Discord takes the bits as a string too, which the document does not know, and discord.js sends one. */
function withNumericPermissions(command: unknown): unknown {
	const bits = (command as { readonly default_member_permissions?: unknown } | null)?.default_member_permissions;
	if (typeof bits !== 'string' || !/^\d+$/.test(bits)) return command;
	return { ...(command as object), default_member_permissions: Number(bits) };
}
