import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Violation } from '../requests.ts';
import { violation } from './check.ts';

/** A component of a request that the schemas have passed: only what the limits look at. */
export interface ComponentRequest {
	readonly type: number;
	readonly custom_id?: string | null;
	readonly content?: string;
	readonly style?: number;
	readonly label?: string | null;
	readonly emoji?: unknown;
	readonly url?: string | null;
	readonly sku_id?: string | null;
	readonly options?: readonly { readonly value: string }[];
	readonly components?: readonly ComponentRequest[];
	readonly accessory?: ComponentRequest;
	readonly component?: ComponentRequest;
}

interface Placed {
	readonly component: ComponentRequest;
	readonly path: string;
}

/** Buttons in a row, or else one select menu. */
const rowWidth = 5;
/** Action rows of a message without Components V2. */
const maximumRows = 5;
/** Components of a message with Components V2, nested ones counted. */
const maximumComponents = 40;
/** Characters of all text displays together; stated by discord.js's guide, not by Discord's own documents. */
const maximumText = 4000;

/** The limits of a message's components that the schemas do not state. `path`: of the components in the body. */
export function componentViolations(
	components: readonly ComponentRequest[],
	isV2: boolean,
	path: string,
): readonly Violation[] {
	const all = nested(components, path);
	return [
		...(isV2 ? v2Violations(all, path) : legacyViolations(components, path)),
		...all.flatMap(({ component, path }) => [...rowViolations(component, path), ...buttonViolations(component, path)]),
		...duplicates(all),
	];
}

/** Each component with its path, depth first. */
export function nested(components: readonly ComponentRequest[], path: string): readonly Placed[] {
	return components.flatMap((component, position) => within(component, `${path}.${position}`));
}

function within(component: ComponentRequest, path: string): readonly Placed[] {
	return [
		{ component, path },
		...nested(component.components ?? [], `${path}.components`),
		...(component.accessory ? within(component.accessory, `${path}.accessory`) : []),
		...(component.component ? within(component.component, `${path}.component`) : []),
	];
}

export function duplicates(all: readonly Placed[]): readonly Violation[] {
	const seen = new Set<string>();
	return all.flatMap(({ component: { custom_id }, path }) => {
		if (typeof custom_id !== 'string') return [];
		if (!seen.has(custom_id)) {
			seen.add(custom_id);
			return [];
		}
		const message = 'Component custom id cannot be duplicated';
		return [violation(`${path}.custom_id`, 'COMPONENT_CUSTOM_ID_DUPLICATED', message)];
	});
}

function v2Violations(all: readonly Placed[], path: string): readonly Violation[] {
	const text = all.reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
	const found: Violation[] = [];
	if (all.length > maximumComponents) {
		const message = `The maximum number of components is ${maximumComponents}, found ${all.length}`;
		found.push(violation(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message));
	}
	if (text > maximumText) {
		const message = `The total number of displayable text characters is at most ${maximumText}, found ${text}`;
		found.push(violation(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message));
	}
	return found;
}

function legacyViolations(components: readonly ComponentRequest[], path: string): readonly Violation[] {
	const found = components.flatMap(({ type }, position) =>
		type === ComponentType.ActionRow
			? []
			: [violation(`${path}.${position}`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')],
	);
	if (components.length > maximumRows) {
		found.push(violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${maximumRows} in length.`));
	}
	return found;
}

function rowViolations({ type, components = [] }: ComponentRequest, path: string): readonly Violation[] {
	if (type !== ComponentType.ActionRow) return [];
	const width = components.reduce((sum, { type }) => sum + (type === ComponentType.Button ? 1 : rowWidth), 0);
	if (width <= rowWidth) return [];
	return [violation(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')];
}

function buttonViolations(button: ComponentRequest, path: string): readonly Violation[] {
	if (button.type !== ComponentType.Button) return [];
	const found: Violation[] = [];
	if (button.style === ButtonStyle.Link) {
		if (!button.url) found.push(violation(path, 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required'));
		if (button.custom_id) {
			const message = 'A custom id and url cannot both be specified';
			found.push(violation(path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
		}
	} else if (button.style !== ButtonStyle.Premium) {
		if (button.url) {
			const message = 'A custom id and url cannot both be specified';
			found.push(violation(path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
		}
		if (!button.custom_id) {
			found.push(violation(path, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'));
		}
	}
	if (button.style !== ButtonStyle.Premium && !button.label && !button.emoji) {
		found.push(violation(path, 'BUTTON_COMPONENT_INVALID_EMOJI', 'A button must have a label or an emoji'));
	}
	return found;
}
