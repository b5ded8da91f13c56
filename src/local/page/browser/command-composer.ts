import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Offer, readOptions } from './commands.ts';
import { closeIcon, sendIcon } from './icons.ts';
import { step } from './menu.ts';
import { type CommandDraft, EMPTY_DRAFT, type Page } from './ui.ts';
import { displayName } from './world.ts';

/** Milliseconds without a key before the bot is asked for choices, so that it is not asked for each letter. */
const SUGGEST_AFTER = 150;

let suggestTimer = 0;
let lastAsked = 0;

/** A command as it stands in the composer when picked; `rest` is text that was typed after its name. */
export function commandDraft(offer: Offer, rest: string): CommandDraft {
	const first = offer.options[0];
	const shown = offer.options.filter(({ required }, index) => required || (index === 0 && rest.trim() !== ''));
	return {
		kind: 'command',
		offer,
		shown: shown.map(({ name }) => name),
		filled: first === undefined ? {} : { [first.name]: withoutOptionName(rest, first.name) },
		focused: null,
		suggestions: null,
		wrong: null,
	};
}

/** "question: who is it" typed out names its option. */
function withoutOptionName(rest: string, name: string): string {
	return rest.startsWith(`${name}:`) ? rest.slice(name.length + 1).trimStart() : rest;
}

export function commandComposer(page: Page, draft: CommandDraft): TemplateResult {
	const { offer } = draft;
	const shown = offer.options.filter(({ name }) => draft.shown.includes(name));
	const further = offer.options.filter(({ name }) => !draft.shown.includes(name));
	const add = (name: string): void => {
		page.setDraft({ ...draft, shown: [...draft.shown, name], suggestions: null });
		page.focus(`#option-${name}`);
	};
	return html`
		${suggestionsView(page, draft)} ${explanation(page, draft)}
		<form
			class="composer below-bar command-composer"
			aria-label=${`Command ${offer.name}`}
			@submit=${(event: Event) => {
				event.preventDefault();
				run(page, draft);
			}}
			@keydown=${(event: KeyboardEvent) => event.key === 'Escape' && leave(page)}
		>
			<div class="command-parts">
				<span class="command-name">/${offer.name}</span>
				${shown.map((option) => optionView(page, draft, option))}
				${further.map(
					(option) =>
						html`<button type="button" class="add-option" title=${option.description} aria-label=${`Add option ${option.name}: ${option.description}`} @click=${() => add(option.name)}>+ ${option.name}</button>`,
				)}
			</div>
			<button type="button" class="cancel" aria-label="Leave the command" title="Leave the command (Esc)" @click=${() => leave(page)}>${closeIcon()}</button>
			<button class="send" aria-label=${`Send /${offer.name}`}>${sendIcon()}</button>
		</form>
	`;
}

/** Back to typing messages. */
function leave(page: Page): void {
	page.setDraft(EMPTY_DRAFT);
	page.focus('#composer-text');
}

function run(page: Page, draft: CommandDraft): void {
	const { offer } = draft;
	const read = readOptions(
		offer.options.filter(({ name }) => draft.shown.includes(name)),
		draft.filled,
	);
	if (read.kind === 'wrong') {
		page.setDraft({ ...draft, wrong: read, suggestions: null });
		page.focus(`#option-${read.option}`);
		return;
	}
	clearTimeout(suggestTimer);
	lastAsked++;
	const command = `/${offer.name}`;
	page.setDraft(EMPTY_DRAFT);
	page.change({ sending: command });
	page.focus('#composer-text');
	void page
		.act({ kind: 'slash', channelId: page.channel.id, name: offer.name, options: read.values })
		.then((outcome) => {
			page.change({ sending: null });
			page.now().notifyFailure(page.channel.id, command, outcome);
		});
}

/** Above the fields: what the command, or the option being filled in, is for. */
function explanation(page: Page, draft: CommandDraft): TemplateResult {
	const option = draft.offer.options.find(({ name }) => name === draft.focused);
	return html`
		<div class="composer-bar" id="option-explanation">
			<span>
				${option === undefined ? html`<strong>/${draft.offer.name}</strong> ${draft.offer.description}` : html`<strong>${option.name}</strong> ${option.description}`}
			</span>
			<span class="bar-side">${displayName(page.world.bot)}</span>
		</div>
	`;
}

function optionView(page: Page, draft: CommandDraft, option: APIApplicationCommandBasicOption): TemplateResult {
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
			maxlength=${'max_length' in option && option.max_length !== undefined ? option.max_length : nothing}
			inputmode=${isNumeric(option) ? 'decimal' : 'text'}
			.value=${live(value)}
			@focus=${() => {
				focused();
				if (suggests) suggest(page, option.name, value, 0);
			}}
			@blur=${() => amend(page, draft, () => ({ suggestions: null }))}
			@input=${(event: Event) => {
				if (!(event.target instanceof HTMLInputElement)) return;
				fill(event.target.value);
				if (suggests) suggest(page, option.name, event.target.value, SUGGEST_AFTER);
			}}
			@keydown=${pressed}
		/>
	`;
}

/**
 * Changes the draft as it is now, which between two drawings (a blur and the focus that follows it) is not the drawn one.
 * Nothing to change where the command was sent or left meanwhile: a browser tells a field that is taken away of its blur.
 */
function amend(page: Page, drawn: CommandDraft, changed: (draft: CommandDraft) => Partial<CommandDraft>): void {
	const { draft } = page.now();
	if (draft.kind !== 'command' || draft.offer.name !== drawn.offer.name) return;
	page.setDraft({ ...draft, ...changed(draft) });
}

/** Backspace in an empty field takes the option away; in a required one, the command. */
function leaveOption(page: Page, draft: CommandDraft, name: string): void {
	const required = draft.offer.options.find((option) => option.name === name)?.required ?? false;
	if (required) {
		leave(page);
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

/** Asks the bot for choices, and shows them if nothing else was typed since. */
function suggest(page: Page, option: string, typed: string, wait: number): void {
	clearTimeout(suggestTimer);
	lastAsked++;
	const asked = lastAsked;
	suggestTimer = window.setTimeout(async () => {
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
	}, wait);
}

function suggestionsView(page: Page, draft: CommandDraft): unknown {
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
