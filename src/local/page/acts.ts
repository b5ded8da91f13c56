import { z } from 'zod';
import type { Interaction, OpenedModal, StandIn } from '../stand-in.ts';
import type { Act, ActOutcome } from './protocol.ts';

const id = z.string().regex(/^\d{1,20}$/, 'expected an id of up to 20 digits');
const name = z.string().min(1).max(100);
const optionValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('say'), channelId: id, content: z.string(), replyTo: id.nullable() }),
	z.object({ kind: z.literal('slash'), channelId: id, name, options: optionValues }),
	z.object({
		kind: z.literal('autocomplete'),
		channelId: id,
		name,
		option: name,
		typed: z.string(),
		others: optionValues,
	}),
	z.object({ kind: z.literal('message-command'), channelId: id, name, messageId: id }),
	z.object({ kind: z.literal('click'), messageId: id, customId: name }),
	z.object({ kind: z.literal('select'), messageId: id, customId: name, values: z.array(z.string()) }),
	z.object({
		kind: z.literal('submit-modal'),
		interactionId: id,
		values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
	}),
]);

/** Reads the body of an act. Throws a sentence saying what was expected where. */
export function readAct(body: string): Act {
	let parsed: unknown;
	try {
		parsed = JSON.parse(body);
	} catch {
		throw new Error('expected a JSON body');
	}
	const act = actSchema.safeParse(parsed);
	if (!act.success) throw new Error(z.prettifyError(act.error));
	return act.data;
}

/** Carries out an act; resolves once the bot has acknowledged it or was too late. Never rejects. */
export async function carryOut(
	standIn: StandIn,
	act: Act,
	modals: ReadonlyMap<string, OpenedModal>,
): Promise<ActOutcome> {
	let interaction: Interaction | null;
	try {
		interaction = begin(standIn, act, modals);
	} catch (error) {
		return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
	}
	if (interaction === null) return { kind: 'done' };
	try {
		if (act.kind === 'autocomplete') return { kind: 'choices', choices: await interaction.choices() };
		await interaction.acknowledged();
		return { kind: 'done' };
	} catch {
		return { kind: 'unanswered' };
	}
}

/** Null where there is nothing to wait for. */
function begin(standIn: StandIn, act: Act, modals: ReadonlyMap<string, OpenedModal>): Interaction | null {
	const { acts } = standIn;
	switch (act.kind) {
		case 'say':
			acts.say(act.content, { in: act.channelId, ...(act.replyTo === null ? {} : { replyTo: act.replyTo }) });
			return null;
		case 'slash':
			return acts.slash(act.name, act.options, { in: act.channelId });
		case 'autocomplete':
			return acts.autocomplete(act.name, act.option, act.typed, act.others, { in: act.channelId });
		case 'message-command':
			return acts.messageCommand(act.name, act.messageId, { in: act.channelId });
		case 'click':
			return acts.click(act.messageId, act.customId);
		case 'select':
			return acts.select(act.messageId, act.customId, act.values);
		case 'submit-modal': {
			const opened = modals.get(act.interactionId);
			if (opened === undefined) throw new Error('This form is no longer open.');
			return acts.submitModal(opened, act.values);
		}
	}
}
