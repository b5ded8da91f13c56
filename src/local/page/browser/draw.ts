import { html, nothing, type TemplateResult } from 'lit';
import { type Drawing, drawMarkdown, type ListEntry } from './markdown.ts';
import { inFull, timestamp } from './times.ts';

/** Who and what ids in a message stand for. */
export interface Names {
	user(id: string): string;
	/** Undefined for a channel that the reader does not see. */
	channel(id: string): string | undefined;
}

/** A message's text as Discord draws it. */
export function markdown(source: string, names: Names): readonly unknown[] {
	return drawAll(drawMarkdown(source), names);
}

function drawAll(drawings: readonly Drawing[], names: Names): readonly unknown[] {
	return drawings.map((drawing) => draw(drawing, names));
}

// White space within these templates would be seen: each stands on one line.
function draw(drawing: Drawing, names: Names): unknown {
	const inside = 'children' in drawing ? drawAll(drawing.children, names) : [];
	switch (drawing.kind) {
		case 'text':
			return drawing.text;
		case 'break':
			return html`<br />`;
		case 'strong':
			return html`<strong>${inside}</strong>`;
		case 'emphasis':
			return html`<em>${inside}</em>`;
		case 'underline':
			return html`<u>${inside}</u>`;
		case 'strikethrough':
			return html`<s>${inside}</s>`;
		case 'quote':
			return html`<blockquote><div>${inside}</div></blockquote>`;
		case 'subtext':
			return html`<div class="subtext">${inside}</div>`;
		case 'heading-1':
			return html`<h4 class="heading heading-1">${inside}</h4>`;
		case 'heading-2':
			return html`<h5 class="heading heading-2">${inside}</h5>`;
		case 'heading-3':
			return html`<h6 class="heading heading-3">${inside}</h6>`;
		case 'list':
			return html`<div class="list" role="list">${drawing.entries.map((entry) => listEntry(entry, names))}</div>`;
		case 'code':
			return html`<code>${drawing.text}</code>`;
		case 'code-block':
			return html`<pre><code>${drawing.text}</code></pre>`;
		case 'link':
			return html`<a href=${drawing.href} target="_blank" rel="noopener noreferrer">${inside}</a>`;
		case 'user':
			return mention(`@${names.user(drawing.id)}`);
		case 'channel':
			return mention(`#${names.channel(drawing.id) ?? 'unknown'}`);
		case 'role':
			return mention('@role');
		case 'mention':
			return mention(drawing.text);
		case 'time':
			return time(drawing.seconds, drawing.style);
		case 'spoiler':
			return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler, press to show" @click=${reveal} @keydown=${revealByKey}><span>${inside}</span></span>`;
	}
}

function mention(text: string): TemplateResult {
	return html`<span class="mention">${text}</span>`;
}

function listEntry({ depth, number, children }: ListEntry, names: Names): TemplateResult {
	return html`<div role="listitem" class=${`list-entry depth-${depth}`}><span class="list-mark">${number === null ? '•' : `${number}.`}</span><span>${drawAll(children, names)}</span></div>`;
}

function time(seconds: number, style: string): TemplateResult {
	const at = new Date(seconds * 1000);
	const machine = Number.isNaN(at.getTime()) ? nothing : at.toISOString();
	return html`<time datetime=${machine} title=${inFull(at)}>${timestamp(at, style, new Date())}</time>`;
}

function reveal(event: Event): void {
	const spoiler = event.currentTarget;
	if (!(spoiler instanceof HTMLElement)) return;
	spoiler.classList.add('revealed');
	for (const attribute of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(attribute);
}

function revealByKey(event: KeyboardEvent): void {
	if (event.key !== 'Enter' && event.key !== ' ') return;
	event.preventDefault();
	reveal(event);
}
