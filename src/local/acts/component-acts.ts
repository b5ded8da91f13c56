import type { APIMessage, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { ApplicationIntegrationType, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Acts, Interaction } from '../stand-in.ts';
import type { ComponentRequest } from '../validation/component-limits.ts';
import { nested } from '../validation/component-limits.ts';
import type { IntegrationOwners } from '../world/commands.ts';
import { handleOf } from '../world/interaction-state.ts';
import { isLoading } from '../world/messages.ts';
import type { ActSource } from './acts.ts';
import { resolvedUsers } from './option-values.ts';
import type { ResolvedPlace } from './place.ts';
import { refuse, resolvePlace } from './place.ts';

/** A component of a message that can be used. */
interface LiveComponent extends ComponentRequest {
	readonly id: number;
	readonly custom_id: string;
	readonly disabled?: boolean;
	readonly min_values?: number;
	readonly max_values?: number;
}

export function createComponentActs(source: ActSource): Pick<Acts, 'click' | 'select'> {
	const { world, messages, interactions } = source;

	function locate(messageId: string, by: string | undefined): ResolvedPlace & { readonly message: APIMessage } {
		for (const channel of world.channels.values()) {
			const stored = messages.get(channel.id, messageId);
			if (stored === undefined) continue;
			const place = resolvePlace(world, channel, by === undefined ? {} : { by });
			if (stored.visibleTo !== null && stored.visibleTo !== place.userId) break;
			return { ...place, message: stored.message };
		}
		return refuse(`there is no message "${messageId}" to be seen; it may have been deleted`);
	}

	function use(
		place: ResolvedPlace & { readonly message: APIMessage },
		component: LiveComponent,
		data: Readonly<Record<string, unknown>>,
	): Interaction {
		const { message, ...where } = place;
		const seed = {
			...where,
			type: InteractionType.MessageComponent,
			name: component.custom_id,
			owners: ownersOf(place),
			data: { custom_id: component.custom_id, component_type: component.type, id: component.id, ...data },
			message,
			metadata: { interacted_message_id: message.id } as Partial<APIMessageInteractionMetadata>,
		};
		return handleOf(interactions.begin(seed));
	}

	return {
		click(messageId, customId, { by } = {}) {
			const place = locate(messageId, by);
			const button = findComponent(place.message, customId);
			if (button.type !== ComponentType.Button) refuse(`the component "${customId}" is not a button`);
			return use(place, button, {});
		},
		select(messageId, customId, values, { by } = {}) {
			const place = locate(messageId, by);
			const menu = findComponent(place.message, customId);
			demandSelectable(menu, values);
			const people = menu.type === ComponentType.UserSelect || menu.type === ComponentType.MentionableSelect;
			return use(place, menu, { values, ...(people ? { resolved: resolvedUsers(values, { ...place, world }) } : {}) });
		},
	};
}

/** Refuses values that the menu does not offer, and too few or too many. Also for menus in modals. */
export function demandSelectable(menu: Omit<LiveComponent, 'id'>, values: readonly string[]): void {
	const { type, custom_id: customId, min_values: least = 1, max_values: most = 1 } = menu;
	const menus: readonly number[] = [
		ComponentType.StringSelect,
		ComponentType.UserSelect,
		ComponentType.RoleSelect,
		ComponentType.MentionableSelect,
		ComponentType.ChannelSelect,
	];
	if (!menus.includes(type)) refuse(`the component "${customId}" is not a select menu`);
	if (values.length < least || values.length > most) {
		refuse(`the menu "${customId}" takes ${least} to ${most} values, found ${values.length}`);
	}
	if (type !== ComponentType.StringSelect) return;
	const offered = (menu.options ?? []).map(({ value }) => value);
	const stranger = values.find((value) => !offered.includes(value));
	if (stranger !== undefined) refuse(`the menu "${customId}" offers ${offered.join(', ')}, not "${stranger}"`);
}

function findComponent(message: APIMessage, customId: string): LiveComponent {
	if (isLoading(message)) refuse(`the message ${message.id} is not there yet: the bot is thinking`);
	const all = nested((message.components ?? []) as readonly ComponentRequest[], 'components');
	const found = all.find(({ component }) => component.custom_id === customId)?.component as LiveComponent | undefined;
	if (found === undefined) {
		const ids = all.flatMap(({ component }) => component.custom_id ?? []).join(', ') || 'none';
		return refuse(`the message has no component "${customId}"; it has: ${ids}`);
	}
	if (found.disabled) refuse(`the component "${customId}" is disabled`);
	return found;
}

function ownersOf({ message, channel }: ResolvedPlace & { readonly message: APIMessage }): IntegrationOwners {
	const answered = message.interaction_metadata?.authorizing_integration_owners;
	return answered ?? { [ApplicationIntegrationType.GuildInstall]: channel.kind === 'guild' ? channel.guildId : '0' };
}
