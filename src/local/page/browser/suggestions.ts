import { html, nothing } from 'lit';
import { readOptions } from './commands.ts';
import type { CommandDraft, Page } from './ui.ts';

/** Milliseconds without a key before the bot is asked for choices, so that it is not asked for each letter. */
const SUGGEST_AFTER = 150;

let suggestTimer = 0;
let lastAsked = 0;

/** Choices that are on their way are no longer wanted. */
export function forgetSuggestions(): void {
	clearTimeout(suggestTimer);
	lastAsked++;
}

/** Asks the bot for choices, and shows them if nothing else was typed since. */
export function suggest(page: Page, option: string, typed: string, when: 'at-once' | 'in-a-pause'): void {
	forgetSuggestions();
	const asked = lastAsked;
	suggestTimer = window.setTimeout(
		async () => {
			const { draft, channel } = page.now();
			if (draft.kind !== 'command') return;
			const read = readOptions(
				draft.offer.options.filter(({ name }) => name !== option && draft.shown.includes(name)),
				draft.filled,
			);
			const others = read.kind === 'read' ? read.values : {};
			const outcome = await page.act({
				kind: 'autocomplete',
				channelId: channel.id,
				name: draft.offer.name,
				option,
				typed,
				others,
			});
			const now = page.now().draft;
			if (asked !== lastAsked || now.kind !== 'command' || now.focused !== option) return;
			const choices =
				outcome.kind === 'choices' ? outcome.choices.map(({ name, value }) => ({ name, value: String(value) })) : [];
			const problem = outcome.kind === 'choices' ? null : 'Loading options failed';
			page.setDraft({ ...now, suggestions: { option, choices, highlighted: -1, problem } });
		},
		when === 'at-once' ? 0 : SUGGEST_AFTER,
	);
}

/** The choices above the composer. */
export function suggestionsView(page: Page, draft: CommandDraft): unknown {
	const { suggestions } = draft;
	if (suggestions === null || (suggestions.choices.length === 0 && suggestions.problem === null)) return nothing;
	const pick = (value: string): void => {
		page.setDraft({ ...draft, filled: { ...draft.filled, [suggestions.option]: value }, suggestions: null });
		page.focus(`#option-${suggestions.option}`);
	};
	return html`
		<div class="composer-menu" id="suggestions" role="listbox" aria-label=${`Choices for ${suggestions.option}`}>
			<div class="menu-title" aria-hidden="true">${suggestions.problem ?? `Choices for ${suggestions.option}`}</div>
			${suggestions.choices.map(
				(choice, index) => html`
					<div
						id=${`suggestion-${index}`}
						class=${`menu-line ${index === suggestions.highlighted ? 'highlighted' : ''}`}
						role="option"
						aria-selected=${index === suggestions.highlighted ? 'true' : 'false'}
						@mousedown=${(event: Event) => event.preventDefault()}
						@click=${() => pick(choice.value)}
					>
						<span class="menu-words">${choice.name}</span>
					</div>
				`,
			)}
		</div>
	`;
}
