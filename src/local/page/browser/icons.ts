import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

// Drawn for this page, on a 24 by 24 grid.

function icon(shape: SVGTemplateResult): TemplateResult {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

const stroke = (path: string): SVGTemplateResult =>
	svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />`;

export const hashIcon = (): TemplateResult =>
	icon(stroke('M9.500 4 7.500 20 M16.500 4l-2 16 M4.500 9h16 M3.500 15h16'));
export const listIcon = (): TemplateResult => icon(stroke('M4 6h16 M4 12h16 M4 18h16'));
export const closeIcon = (): TemplateResult => icon(stroke('M6 6l12 12 M18 6 6 18'));
export const sendIcon = (): TemplateResult =>
	icon(svg`<path d="M3.500 3.600 21.500 12 3.500 20.400 5.700 13.200 14 12 5.700 10.800z" fill="currentColor" />`);
export const replyIcon = (): TemplateResult =>
	icon(stroke('M10 6 4.500 11.500 10 17 M5 11.500h8.500c3.500 0 6 2 6 6v.5'));
export const eyeIcon = (): TemplateResult =>
	icon(
		svg`${stroke('M2.500 12C5 7.500 8.300 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-5.800 6.500-9.500 6.500S5 16.500 2.500 12z')}<circle cx="12" cy="12" r="3" fill="currentColor" />`,
	);
export const moreIcon = (): TemplateResult =>
	icon(
		svg`<circle cx="5" cy="12" r="2" fill="currentColor" /><circle cx="12" cy="12" r="2" fill="currentColor" /><circle cx="19" cy="12" r="2" fill="currentColor" />`,
	);
export const launchIcon = (): TemplateResult => icon(stroke('M14 4h6v6 M20 4l-9 9 M10 5H5v14h14v-5'));
export const warningIcon = (): TemplateResult => icon(stroke('M12 4 2.800 19.500h18.400z M12 10v4.500 M12 17v.2'));

/** Two quotation marks: the bot's picture. */
export const quotationMarks = (): TemplateResult =>
	html`<svg viewBox="0 0 40 40" aria-hidden="true"><path fill="currentColor" d="M10 22.500c0-6 3-9.700 7.500-11.500l1.200 2.400c-2.700 1.300-4 3-4.100 5h3.600v9H10zm12 0c0-6 3-9.700 7.500-11.500l1.200 2.400c-2.700 1.300-4 3-4.100 5h3.600v9H22z" /></svg>`;
