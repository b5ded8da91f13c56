import type { APIUser } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { quotationMarks } from './icons.ts';
import { displayName } from './world.ts';

/** Colours of avatars in page.css. */
const AVATAR_COLOURS = 5;

/** A picture without a picture file: the bot's quotation marks, or a person's first letter. Beside a name, so silent. */
export function avatar(user: APIUser, size: 'large' | 'small' | 'tiny'): TemplateResult {
	const sum = Array.from(user.username, (letter) => letter.codePointAt(0) ?? 0).reduce((one, other) => one + other, 0);
	const colour = user.bot ? 'bot' : sum % AVATAR_COLOURS;
	const letter = Array.from(displayName(user))[0]?.toUpperCase() ?? '';
	return html`<span class=${`avatar avatar-${size} avatar-${colour}`} aria-hidden="true">${user.bot ? quotationMarks() : letter}</span>`;
}
