import {
	type APIButtonComponent,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APIMessage,
	type APIMessageTopLevelComponent,
	type APIStringSelectComponent,
	ButtonStyle,
	ComponentType,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../protocol.ts';
import { markdown, type Names } from './draw.ts';
import { picture } from './embed.ts';
import { launchIcon } from './icons.ts';
import { webAddress } from './markdown.ts';
import { componentKey, type Page } from './ui.ts';

interface Drawn {
	readonly page: Page;
	readonly message: APIMessage;
	readonly names: Names;
}

/** A message's components, and why the last one that was used did nothing. */
export function components(page: Page, message: APIMessage, names: Names): unknown {
	const all = message.components ?? [];
	if (all.length === 0) return nothing;
	const drawn = { page, message, names };
	const failure = page.ui.failures[message.id];
	return html`
		<div class="components">${all.map((component) => topLevel(component, drawn))}</div>
		${failure === undefined ? nothing : html`<div class="component-failure" role="alert">${failure}</div>`}
	`;
}

function topLevel(component: APIMessageTopLevelComponent | APIComponentInContainer, drawn: Drawn): unknown {
	switch (component.type) {
		case ComponentType.ActionRow:
			return html`<div class="action-row">${component.components.map((inner) => inRow(inner, drawn))}</div>`;
		case ComponentType.TextDisplay:
			return html`<div class="text-display markup">${markdown(component.content, drawn.names)}</div>`;
		case ComponentType.Section:
			return html`
				<div class="section">
					<div class="section-text">${component.components.map((text) => topLevel(text, drawn))}</div>
					${component.accessory.type === ComponentType.Button ? button(component.accessory, drawn) : picture(component.accessory.media.url, component.accessory.description ?? '')}
				</div>
			`;
		case ComponentType.Separator:
			return html`<hr class=${`separator ${component.divider === false ? 'separator-blank' : ''} ${component.spacing === 2 ? 'separator-wide' : ''}`} />`;
		case ComponentType.Container: {
			const colour = component.accent_color;
			const border =
				typeof colour === 'number' ? `border-left: 4px solid #${colour.toString(16).padStart(6, '0')}` : '';
			return html`<div class="container" .style=${border}>${component.components.map((inner) => topLevel(inner, drawn))}</div>`;
		}
		case ComponentType.MediaGallery:
			return component.items.map(({ media, description }) => picture(media.url, description ?? ''));
		default:
			return html`<div class="unsupported">The preview does not show this part of the message.</div>`;
	}
}

function inRow(component: APIComponentInMessageActionRow, drawn: Drawn): unknown {
	switch (component.type) {
		case ComponentType.Button:
			return button(component, drawn);
		case ComponentType.StringSelect:
			return select(component, drawn);
		default:
			return html`<div class="unsupported">The preview does not show this menu.</div>`;
	}
}

const BUTTON_CLASSES: Readonly<Record<ButtonStyle, string>> = {
	[ButtonStyle.Primary]: 'primary',
	[ButtonStyle.Secondary]: 'secondary',
	[ButtonStyle.Success]: 'success',
	[ButtonStyle.Danger]: 'danger',
	[ButtonStyle.Link]: 'secondary',
	[ButtonStyle.Premium]: 'primary',
};

function button(component: APIButtonComponent, drawn: Drawn): TemplateResult {
	const look = `button button-${BUTTON_CLASSES[component.style]}`;
	const label = 'label' in component ? (component.label ?? '') : '';
	// A custom emoji is a picture on Discord's servers; a plain one is a character.
	const emoji = 'emoji' in component && component.emoji?.id === undefined ? (component.emoji?.name ?? '') : '';
	const words = [emoji, label].filter((word) => word !== '').join(' ');
	if (component.style === ButtonStyle.Link) {
		const href = webAddress(component.url);
		if (href === null || component.disabled)
			return html`<button class=${look} type="button" disabled>${words}</button>`;
		return html`<a class=${look} href=${href} target="_blank" rel="noopener noreferrer">${words}${launchIcon()}</a>`;
	}
	if (component.style === ButtonStyle.Premium) {
		return html`<button class=${look} type="button" disabled>Premium</button>`;
	}
	const customId = component.custom_id;
	const waits = drawn.page.ui.waiting.has(componentKey(drawn.message.id, customId));
	const press = (): void => {
		if (!waits) use(drawn, customId, { kind: 'click', messageId: drawn.message.id, customId });
	};
	return html`<button class=${`${look} ${waits ? 'waiting' : ''}`} type="button" ?disabled=${component.disabled ?? false} aria-busy=${waits ? 'true' : 'false'} @click=${press}><span>${words}</span></button>`;
}

function select(component: APIStringSelectComponent, drawn: Drawn): TemplateResult {
	const customId = component.custom_id;
	const waits = drawn.page.ui.waiting.has(componentKey(drawn.message.id, customId));
	const many = (component.max_values ?? 1) > 1;
	const placeholder = component.placeholder ?? 'Make a selection';
	const choose = (menu: HTMLSelectElement): void => {
		const values = [...menu.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
		use(drawn, customId, { kind: 'select', messageId: drawn.message.id, customId, values });
	};
	const options = component.options.map(
		(option) =>
			html`<option value=${option.value} ?selected=${option.default ?? false}>${option.label}${option.description === undefined ? '' : `: ${option.description}`}</option>`,
	);
	if (!many) {
		return html`
			<select
				class="select"
				aria-label=${placeholder}
				?disabled=${(component.disabled ?? false) || waits}
				@change=${(event: Event) => event.target instanceof HTMLSelectElement && choose(event.target)}
			>
				<option value="" disabled ?selected=${!component.options.some((option) => option.default)}>${placeholder}</option>
				${options}
			</select>
		`;
	}
	const send = (event: Event): void => {
		event.preventDefault();
		const menu = event.target instanceof HTMLFormElement ? event.target.querySelector('select') : null;
		if (menu !== null) choose(menu);
	};
	return html`
		<form class="select-many" @submit=${send}>
			<select class="select" multiple aria-label=${placeholder} ?disabled=${component.disabled ?? false}>${options}</select>
			<button class="button button-secondary" ?disabled=${waits}>Choose</button>
		</form>
	`;
}

/** Uses a component: it waits until the bot has acknowledged, and says so below the message where it does not. */
function use({ page, message }: Drawn, customId: string, act: Act): void {
	const key = componentKey(message.id, customId);
	const { [message.id]: _old, ...failures } = page.ui.failures;
	page.change({ waiting: new Set([...page.ui.waiting, key]), failures });
	void page.act(act).then((outcome) => {
		const { ui } = page.now();
		const waiting = new Set([...ui.waiting].filter((other) => other !== key));
		if (outcome.kind === 'refused' || outcome.kind === 'unanswered') {
			const sentence = outcome.kind === 'refused' ? outcome.reason : 'This interaction failed';
			page.change({ waiting, failures: { ...ui.failures, [message.id]: sentence } });
		} else {
			page.change({ waiting });
		}
	});
}
