import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { amend, leaveCommand } from './command-draft.ts';
import { step } from './menu.ts';
import { suggest } from './suggestions.ts';
import type { CommandDraft, Page } from './ui.ts';
import { displayName } from './world.ts';

/** An option of the command as a labelled field. */
export function optionView(page: Page, draft: CommandDraft, option: APIApplicationCommandBasicOption): TemplateResult {
	const wrong = draft.wrong?.option === option.name ? draft.wrong.sentence : null;
	const id = `option-${option.name}`;
	return html`
		<div class=${`option ${wrong === null ? '' : 'option-wrong'} ${option.type === ApplicationCommandOptionType.String ? 'option-wide' : ''}`}>
			<label for=${id}>${option.name}</label>
			${field(page, draft, option, id, wrong !== null)}
			${wrong === null ? nothing : html`<span class="option-problem" id=${`${id}-problem`} role="alert">${wrong}</span>`}
		</div>
	`;
}

function field(
	page: Page,
	draft: CommandDraft,
	option: APIApplicationCommandBasicOption,
	id: string,
	wrong: boolean,
): TemplateResult {
	const value = draft.filled[option.name] ?? '';
	const describedBy = wrong ? `${id}-problem` : 'option-explanation';
	const focused = (): void => amend(page, draft, () => ({ focused: option.name }));
	const fill = (text: string, changed: Partial<CommandDraft> = {}): void =>
		amend(page, draft, ({ filled }) => ({ filled: { ...filled, [option.name]: text }, wrong: null, ...changed }));
	const choices = fixedChoices(page, option);
	if (choices !== null) {
		return html`
			<select
				id=${id}
				class="option-field"
				aria-describedby=${describedBy}
				@focus=${focused}
				@change=${(event: Event) => event.target instanceof HTMLSelectElement && fill(event.target.value)}
			>
				<option value="" ?selected=${value === ''}>Choose</option>
				${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.name}</option>`)}
			</select>
		`;
	}
	const suggests = 'autocomplete' in option && option.autocomplete === true;
	const suggestions = draft.suggestions?.option === option.name ? draft.suggestions : null;
	const open = suggestions !== null && suggestions.choices.length > 0;
	const pressed = (event: KeyboardEvent): void => {
		if (event.isComposing) return;
		if (event.key === 'Backspace' && value === '') {
			event.preventDefault();
			leaveOption(page, draft, option.name);
		} else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
			event.preventDefault();
			const highlighted = step(suggestions.highlighted, event.key === 'ArrowDown' ? 1 : -1, suggestions.choices.length);
			page.setDraft({ ...draft, suggestions: { ...suggestions, highlighted } });
		} else if (open && (event.key === 'Enter' || event.key === 'Tab') && suggestions.highlighted >= 0) {
			event.preventDefault();
			const choice = suggestions.choices[suggestions.highlighted];
			if (choice !== undefined) fill(choice.value, { suggestions: null });
		} else if (open && event.key === 'Escape') {
			event.stopPropagation();
			page.setDraft({ ...draft, suggestions: null });
		}
	};
	return html`
		<input
			id=${id}
			class="option-field"
			type="text"
			autocomplete="off"
			role=${suggests ? 'combobox' : nothing}
			aria-expanded=${suggests ? (open ? 'true' : 'false') : nothing}
			aria-controls=${open ? 'suggestions' : nothing}
			aria-activedescendant=${open && suggestions.highlighted >= 0 ? `suggestion-${suggestions.highlighted}` : nothing}
			aria-describedby=${describedBy}
			aria-invalid=${wrong ? 'true' : 'false'}
			inputmode=${isNumeric(option) ? 'decimal' : 'text'}
			.value=${live(value)}
			@focus=${() => {
				focused();
				if (suggests) suggest(page, option.name, value, 'at-once');
			}}
			@blur=${() => amend(page, draft, () => ({ suggestions: null }))}
			@input=${(event: Event) => {
				if (!(event.target instanceof HTMLInputElement)) return;
				fill(event.target.value);
				if (suggests) suggest(page, option.name, event.target.value, 'in-a-pause');
			}}
			@keydown=${pressed}
		/>
	`;
}

/** Backspace in an empty field takes the option away; in a required one, the command. */
function leaveOption(page: Page, draft: CommandDraft, name: string): void {
	const required = draft.offer.options.find((option) => option.name === name)?.required ?? false;
	if (required) {
		leaveCommand(page);
		return;
	}
	const shown = draft.shown.filter((other) => other !== name);
	page.setDraft({ ...draft, shown, suggestions: null });
	page.focus(shown.length === 0 ? '.composer .send' : `#option-${shown.at(-1)}`);
}

function isNumeric({ type }: APIApplicationCommandBasicOption): boolean {
	return type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;
}

/** Values to choose from where the option takes no others; null where it is typed. */
function fixedChoices(
	page: Page,
	option: APIApplicationCommandBasicOption,
): readonly { readonly name: string; readonly value: string }[] | null {
	switch (option.type) {
		case ApplicationCommandOptionType.Boolean:
			return [
				{ name: 'True', value: 'true' },
				{ name: 'False', value: 'false' },
			];
		case ApplicationCommandOptionType.User:
		case ApplicationCommandOptionType.Mentionable:
			return [page.world.me, page.world.bot].map((user) => ({ name: displayName(user), value: user.id }));
		case ApplicationCommandOptionType.Channel:
			return page.world.channels
				.filter(({ kind }) => kind === 'guild')
				.map((channel) => ({ name: `#${channel.name}`, value: channel.id }));
		default:
			return 'choices' in option && option.choices !== undefined && option.choices.length > 0
				? option.choices.map(({ name, value }) => ({ name, value: String(value) }))
				: null;
	}
}
