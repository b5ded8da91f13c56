import { html, type TemplateResult } from 'lit';
import { leaveCommand } from './command-draft.ts';
import { readOptions } from './commands.ts';
import { closeIcon, sendIcon } from './icons.ts';
import { optionView } from './option-field.ts';
import { forgetSuggestions, suggestionsView } from './suggestions.ts';
import { type CommandDraft, EMPTY_DRAFT, type Page } from './ui.ts';
import { displayName } from './world.ts';

/** A command with its options, in place of a message. */
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
			@keydown=${(event: KeyboardEvent) => event.key === 'Escape' && leaveCommand(page)}
		>
			<div class="command-parts">
				<span class="command-name">/${offer.name}</span>
				${shown.map((option) => optionView(page, draft, option))}
				${further.map(
					(option) =>
						html`<button type="button" class="add-option" title=${option.description} aria-label=${`Add option ${option.name}: ${option.description}`} @click=${() => add(option.name)}>+ ${option.name}</button>`,
				)}
			</div>
			<button type="button" class="cancel" aria-label="Leave the command" title="Leave the command (Esc)" @click=${() => leaveCommand(page)}>${closeIcon()}</button>
			<button class="send" aria-label=${`Send /${offer.name}`}>${sendIcon()}</button>
		</form>
	`;
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
	forgetSuggestions();
	const command = `/${offer.name}`;
	page.setDraft(EMPTY_DRAFT);
	page.change({ sending: command });
	page.focus('#composer-text');
	const channelId = page.channel.id;
	void page.act({ kind: 'slash', channelId, name: offer.name, options: read.values }).then((outcome) => {
		page.change({ sending: null });
		page.now().notifyFailure(channelId, command, outcome);
		page.now().giveBack(channelId, draft, outcome);
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
