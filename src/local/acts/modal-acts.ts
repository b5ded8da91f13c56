import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Acts } from '../stand-in.ts';
import { handleOf } from '../world/interaction-state.ts';
import { metadataOf } from '../world/interactions.ts';
import type { ActSource } from './acts.ts';
import { demandSelectable } from './component-acts.ts';
import { refuse } from './place.ts';

/** Characters of a text input when its definition sets no limit. */
const maximumText = 4000;

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A component of a modal: only what filling it in looks at. */
interface ModalComponent {
	readonly type: number;
	readonly custom_id?: string;
	readonly value?: string | null;
	readonly required?: boolean | null;
	readonly min_length?: number | null;
	readonly max_length?: number | null;
	readonly min_values?: number;
	readonly max_values?: number;
	readonly options?: readonly { readonly value: string }[];
	readonly components?: readonly ModalComponent[];
	readonly component?: ModalComponent;
}

export function createModalActs({ world, interactions }: ActSource): Pick<Acts, 'submitModal'> {
	return {
		submitModal(opened, values) {
			const { interactionId, modal } = opened;
			const opener = interactions.byId(interactionId);
			if (opener === undefined || !interactions.openModals.has(interactionId)) {
				return refuse(`the modal "${modal.custom_id}" is not open`);
			}
			const components = fill(modal.components as unknown as readonly ModalComponent[], values);
			interactions.openModals.delete(interactionId);
			const { userId, channel, owners, message } = opener.seed;
			const metadata = { triggering_interaction_metadata: metadataOf(world, opener) };
			const submitted = handleOf(
				interactions.begin({
					type: InteractionType.ModalSubmit,
					name: modal.custom_id,
					userId,
					channel,
					owners,
					data: { custom_id: modal.custom_id, components },
					metadata: metadata as Partial<APIMessageInteractionMetadata>,
					...(message ? { message } : {}),
				}),
			);
			// Discord leaves a form open that the application did not answer, and it may be sent again.
			submitted.acknowledged().catch(() => interactions.openModals.set(interactionId, opened));
			return submitted;
		},
	};
}

function fill(components: readonly ModalComponent[], values: Values): readonly unknown[] {
	const inputs = components.flatMap((component) => component.components ?? component.component ?? []);
	const known = inputs.flatMap(({ custom_id }) => custom_id ?? []);
	const stranger = Object.keys(values).find((id) => !known.includes(id));
	if (stranger !== undefined) refuse(`the modal has no input "${stranger}"; it has: ${known.join(', ')}`);
	let next = 1;

	function filled(component: ModalComponent): unknown {
		const { type, custom_id: id } = component;
		const numbered = { type, id: next++ };
		if (component.component) return { ...numbered, component: filled(component.component) };
		if (component.components) return { ...numbered, components: component.components.map(filled) };
		if (id === undefined) return numbered;
		const value = values[id] ?? component.value ?? undefined;
		const named = { ...numbered, custom_id: id };
		if (type === ComponentType.TextInput) return { ...named, value: text(component, id, value) };
		return { ...named, values: chosen(component, id, value) };
	}

	return components.map(filled);
}

function text({ required, min_length, max_length }: ModalComponent, id: string, value: Values[string] = ''): string {
	if (typeof value !== 'string') return refuse(`the input "${id}" takes one text`);
	if (value === '') return (required ?? true) ? refuse(`the input "${id}" is required`) : '';
	const [least, most] = [min_length ?? 0, max_length ?? maximumText];
	if (value.length < least || value.length > most) {
		refuse(`the input "${id}" takes ${least} to ${most} characters, found ${value.length}`);
	}
	return value;
}

function chosen(menu: ModalComponent, id: string, value: Values[string] = []): readonly string[] {
	const values = typeof value === 'string' ? [value] : value;
	if (values.length === 0 && menu.required === false) return [];
	demandSelectable({ ...menu, custom_id: id }, values);
	return values;
}
