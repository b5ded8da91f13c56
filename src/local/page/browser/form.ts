import {
	type APIComponentInLabel,
	type APIModalInteractionResponseCallbackComponent,
	type APITextInputComponent,
	ComponentType,
	TextInputStyle,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { markdown } from './draw.ts';
import { closeIcon } from './icons.ts';
import type { Page, Ui } from './ui.ts';
import { displayName, userName } from './world.ts';

type OpenForm = NonNullable<Ui['form']>;

/** A modal that the bot opened. */
export function formDialog(page: Page, form: OpenForm): TemplateResult {
	const { modal, interactionId, channelId } = form.opened;
	const submit = (event: Event): void => {
		event.preventDefault();
		if (form.sending || !(event.target instanceof HTMLFormElement)) return;
		page.change({ form: { ...form, sending: true, problem: null } });
		void page.act({ kind: 'submit-modal', interactionId, values: readForm(event.target) }).then((outcome) => {
			const now = page.now().ui.form;
			// Left or replaced while it was being sent, it cannot say itself what became of it.
			if (now?.opened.interactionId !== interactionId) return page.notifyFailure(channelId, modal.title, outcome);
			if (outcome.kind === 'done') return page.change({ form: null });
			const problem = outcome.kind === 'refused' ? outcome.reason : 'Something went wrong. Try again.';
			page.change({ form: { ...now, sending: false, problem } });
		});
	};
	const leave = (): void => {
		if (page.now().ui.form?.opened.interactionId === interactionId) page.change({ form: null });
	};
	return html`
		<dialog id="form" aria-labelledby="form-title" @close=${leave}>
			<form @submit=${submit}>
				<header>
					<h2 class="form-title" id="form-title">${modal.title}</h2>
					<button type="button" class="form-close" aria-label="Close" @click=${leave}>${closeIcon()}</button>
				</header>
				<div class="form-fields">
					${modal.components.map((component) => part(page, component))}
					<p class="form-note">This form is sent to ${displayName(page.world.bot)}.</p>
				</div>
				<footer>
					${form.problem === null ? nothing : html`<span class="failure" role="alert">${form.problem}</span>`}
					<button type="button" class="link-button" @click=${leave}>Cancel</button>
					<button class=${`button button-primary ${form.sending ? 'waiting' : ''}`}><span>Submit</span></button>
				</footer>
			</form>
		</dialog>
	`;
}

/** Values by custom_id. */
function readForm(form: HTMLFormElement): Record<string, string | string[]> {
	const values: Record<string, string | string[]> = {};
	for (const field of form.elements) {
		if (field instanceof HTMLSelectElement) {
			values[field.name] = [...field.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
		} else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
			values[field.name] = field.value;
		}
	}
	return values;
}

function part(page: Page, component: APIModalInteractionResponseCallbackComponent): unknown {
	switch (component.type) {
		case ComponentType.Label:
			return labelled(component.label, component.description, component.component);
		case ComponentType.ActionRow:
			return component.components.map((input) => labelled(input.label ?? '', undefined, input));
		case ComponentType.TextDisplay:
			return html`<div class="markup">${markdown(component.content, { user: (id) => userName(page.world, id), channel: () => undefined })}</div>`;
		default:
			return html`<p class="unsupported">The preview does not show this part of the form.</p>`;
	}
}

function labelled(label: string, description: string | undefined, component: APIComponentInLabel): TemplateResult {
	const required = !('required' in component) || component.required !== false;
	return html`
		<label class="form-field">
			<span class="form-label">${label}${required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing}</span>
			${description === undefined ? nothing : html`<span class="form-description">${description}</span>`} ${input(component, required)}
		</label>
	`;
}

function input(component: APIComponentInLabel, required: boolean): TemplateResult {
	switch (component.type) {
		case ComponentType.TextInput:
			return textInput(component, required);
		case ComponentType.StringSelect:
			return html`
				<select class="select" name=${component.custom_id} ?required=${required} ?multiple=${(component.max_values ?? 1) > 1}>
					${(component.max_values ?? 1) > 1 ? nothing : html`<option value="">${component.placeholder ?? 'Make a selection'}</option>`}
					${component.options.map((option) => html`<option value=${option.value} ?selected=${option.default ?? false}>${option.label}</option>`)}
				</select>
			`;
		default:
			return html`<span class="unsupported">The preview does not show this field.</span>`;
	}
}

function textInput(component: APITextInputComponent, required: boolean): TemplateResult {
	const { custom_id, placeholder, value, min_length, max_length } = component;
	if (component.style === TextInputStyle.Paragraph) {
		return html`<textarea rows="4" name=${custom_id} placeholder=${placeholder ?? ''} minlength=${min_length ?? nothing} maxlength=${max_length ?? nothing} ?required=${required} .defaultValue=${value ?? ''}></textarea>`;
	}
	return html`<input type="text" autocomplete="off" name=${custom_id} placeholder=${placeholder ?? ''} minlength=${min_length ?? nothing} maxlength=${max_length ?? nothing} ?required=${required} .defaultValue=${value ?? ''} />`;
}
