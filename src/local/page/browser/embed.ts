import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { markdown, type Names } from './draw.ts';
import { webAddress } from './markdown.ts';
import { sentAt } from './times.ts';

/** Inline fields in a row. */
const FIELDS_IN_A_ROW = 3;

export function embed(source: APIEmbed, names: Names): TemplateResult {
	const colour = source.color === undefined ? '' : `border-left-color: #${source.color.toString(16).padStart(6, '0')}`;
	return html`
		<article class="embed" .style=${colour} aria-label="Embed">
			${source.author === undefined ? nothing : html`<div class="embed-author">${linked(source.author.name, source.author.url)}</div>`}
			${source.title === undefined ? nothing : html`<div class="embed-title">${linked(markdown(source.title, names), source.url)}</div>`}
			${source.description === undefined ? nothing : html`<div class="embed-description markup">${markdown(source.description, names)}</div>`}
			${source.fields === undefined ? nothing : html`<div class="embed-fields">${fields(source.fields, names)}</div>`}
			${source.image === undefined ? nothing : picture(source.image.url)}
			${footer(source)}
		</article>
	`;
}

/** A picture of the stand-in is shown; one elsewhere is only named, for the preview asks no other server. */
export function picture(address: string, description = ''): TemplateResult {
	const local = URL.canParse(address) && new URL(address).hostname === '127.0.0.1';
	if (local) return html`<img class="picture" src=${address} alt=${description} />`;
	return html`<div class="picture-elsewhere">Picture, not loaded in the preview: ${linked(address, address)}</div>`;
}

/** The words as a link, where the address is one that the page may link to. */
export function linked(words: unknown, address: string | undefined): unknown {
	const href = webAddress(address);
	return href === null ? words : html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

function fields(all: readonly APIEmbedField[], names: Names): TemplateResult[] {
	let inRow = 0;
	return all.map((field, index) => {
		inRow = field.inline && all[index - 1]?.inline && inRow < FIELDS_IN_A_ROW ? inRow + 1 : 1;
		return html`
			<div class=${`embed-field ${field.inline ? `embed-field-inline column-${inRow}` : ''}`}>
				<div class="embed-field-name">${markdown(field.name, names)}</div>
				<div class="embed-field-value markup">${markdown(field.value, names)}</div>
			</div>
		`;
	});
}

function footer({ footer, timestamp }: APIEmbed): unknown {
	const parts = [footer?.text, timestamp === undefined ? undefined : sentAt(new Date(timestamp), new Date())];
	const shown = parts.filter((part) => part !== undefined);
	return shown.length === 0 ? nothing : html`<div class="embed-footer">${shown.join(' • ')}</div>`;
}
