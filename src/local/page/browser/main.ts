import { html, render } from 'lit';
import type { Act, ActOutcome, PageEvent } from '../protocol.ts';
import { growWithText } from './composer.ts';
import { layout } from './layout.ts';
import { COMPOSER, type Draft, EMPTY_DRAFT, type Page, type Ui } from './ui.ts';
import { after, openWorld, TYPING_SHOWN, type World, withNotice } from './world.ts';

/** Pixels from the end of the messages within which the page keeps to the end as messages change. */
const AT_END = 80;

const root = document.querySelector<HTMLElement>('#page');
if (root === null) throw new Error('expected an element with the id "page"');

let world: World | null = null;
let ui: Ui = {
	connection: 'connecting',
	channelId: '',
	channelListOpen: false,
	drafts: {},
	unread: new Set(),
	dismissed: new Set(),
	waiting: new Set(),
	failures: {},
	sending: null,
	menuOf: null,
	form: null,
};
let drawn: { readonly channelId: string; readonly last: string; readonly form: string | null } = {
	channelId: '',
	last: '',
	form: null,
};
let scheduled = false;
let focusNext: string | null = null;
let notices = 0;

function schedule(): void {
	if (scheduled) return;
	scheduled = true;
	queueMicrotask(() => {
		scheduled = false;
		draw(root as HTMLElement);
	});
}

function change(changed: Partial<Ui>): void {
	ui = { ...ui, ...changed };
	schedule();
}

function page(world: World): Page | null {
	const channel = world.channels.find(({ id }) => id === ui.channelId) ?? world.channels[0];
	if (channel === undefined) return null;
	const here: Page = {
		world,
		ui,
		channel,
		draft: ui.drafts[channel.id] ?? EMPTY_DRAFT,
		change,
		setDraft: (draft: Draft) => change({ drafts: { ...ui.drafts, [channel.id]: draft } }),
		act,
		notifyFailure,
		giveBack,
		focus(selector) {
			focusNext = selector;
			schedule();
		},
		now: () => currentPage() ?? here,
	};
	return here;
}

const currentPage = (): Page | null => (world === null ? null : page(world));

function draw(root: HTMLElement): void {
	const now = currentPage();
	if (now === null) {
		render(html`<p class="opening">Opening the local preview...</p>`, root);
		return;
	}
	const log = root.querySelector('#log');
	const last = now.channel.entries.at(-1)?.id ?? '';
	// Whoever reads further up has caused the new message, by a button perhaps, and wants to see it.
	const isNew = drawn.channelId !== now.channel.id || drawn.last !== last;
	const keepToEnd = log === null || isNew || log.scrollHeight - log.scrollTop - log.clientHeight < AT_END;
	const form = ui.form?.opened.interactionId ?? null;
	// Not by whether it is open: Escape closes a form a moment before it tells so, and a drawing between must not open it anew.
	const isOtherForm = form !== drawn.form;
	// Closed, a dialog gives the focus back to where it was; only taken away, be it for another form, it does not.
	if (isOtherForm) root.querySelector<HTMLDialogElement>('#form')?.close();
	render(layout(now), root);
	drawn = { channelId: now.channel.id, last, form };
	const text = root.querySelector<HTMLTextAreaElement>('#composer-text');
	if (text !== null) growWithText(text);
	const drawnLog = root.querySelector('#log');
	if (keepToEnd && drawnLog !== null) drawnLog.scrollTop = drawnLog.scrollHeight;
	if (isOtherForm) {
		const opened = root.querySelector<HTMLDialogElement>('#form');
		opened?.showModal();
		opened?.querySelector<HTMLElement>('input, textarea, .form-field select')?.focus();
	}
	root.querySelector('.menu-line.highlighted')?.scrollIntoView({ block: 'nearest' });
	if (focusNext !== null) {
		root.querySelector<HTMLElement>(focusNext)?.focus();
		focusNext = null;
	}
	document.title = `${now.channel.kind === 'guild' ? '#' : '@'}${now.channel.name} | Verbatim: local preview`;
}

async function act(act: Act): Promise<ActOutcome> {
	try {
		const response = await fetch('/act', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(act),
		});
		if (!response.ok) return { kind: 'refused', reason: await response.text() };
		return (await response.json()) as ActOutcome;
	} catch {
		return { kind: 'refused', reason: 'The preview does not answer. Is npm start still running?' };
	}
}

function notifyFailure(channelId: string, command: string | null, outcome: ActOutcome): void {
	if (world === null || (outcome.kind !== 'refused' && outcome.kind !== 'unanswered')) return;
	notices++;
	const sentence = outcome.kind === 'refused' ? outcome.reason : 'The application did not respond';
	world = withNotice(world, channelId, { kind: 'notice', id: `notice-${notices}`, command, sentence });
	schedule();
}

function giveBack(channelId: string, draft: Draft, outcome: ActOutcome): void {
	const typed = ui.drafts[channelId] ?? EMPTY_DRAFT;
	if (outcome.kind !== 'refused' || typed.kind !== 'text' || typed.text !== '') return;
	if (currentPage()?.channel.id === channelId) focusNext = COMPOSER;
	change({ drafts: { ...ui.drafts, [channelId]: draft } });
}

function take(event: PageEvent): void {
	if (event.kind === 'snapshot') {
		world = openWorld(event.snapshot);
		change({ connection: 'open' });
		if (ui.channelId === '') focusNext = '#composer-text';
		if (!world.channels.some(({ id }) => id === ui.channelId)) change({ channelId: world.channels[0]?.id ?? '' });
		return;
	}
	if (world === null) return;
	world = after(world, event, Date.now());
	if (event.kind === 'modal') change({ form: { opened: event.opened, sending: false, problem: null } });
	if (event.kind === 'message' && event.message.channel_id !== ui.channelId) {
		change({ unread: new Set([...ui.unread, event.message.channel_id]) });
	}
	if (event.kind === 'typing') setTimeout(forgetTyping, TYPING_SHOWN);
	schedule();
}

function forgetTyping(): void {
	if (world === null) return;
	const now = Date.now();
	world = {
		...world,
		channels: world.channels.map((channel) => ({
			...channel,
			typing: channel.typing.filter(({ until }) => until > now),
		})),
	};
	schedule();
}

const events = new EventSource('/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) => take(JSON.parse(data) as PageEvent));
events.addEventListener('error', () => change({ connection: 'lost' }));
schedule();
