import type { Offer } from './commands.ts';
import { type CommandDraft, EMPTY_DRAFT, type Page } from './ui.ts';

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

/** Back to typing messages. */
export function leaveCommand(page: Page): void {
	page.setDraft(EMPTY_DRAFT);
	page.focus('#composer-text');
}

/**
 * Changes the draft as it is now, which between two drawings (a blur and the focus that follows it) is not the drawn one.
 * Nothing to change where the command was sent or left meanwhile: a browser tells a field that is taken away of its blur.
 */
export function amend(page: Page, drawn: CommandDraft, changed: (draft: CommandDraft) => Partial<CommandDraft>): void {
	const { draft } = page.now();
	if (draft.kind !== 'command' || draft.offer.name !== drawn.offer.name) return;
	page.setDraft({ ...draft, ...changed(draft) });
}
