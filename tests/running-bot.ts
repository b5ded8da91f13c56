import { type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import { pino } from 'pino';
import { about } from '../commands/about.ts';
import { articles } from '../commands/articles.ts';
import { ask } from '../commands/ask.ts';
import { findEvidence } from '../commands/find-evidence.ts';
import { help } from '../commands/help.ts';
import { timeline } from '../commands/timeline.ts';
import { verify } from '../commands/verify.ts';
import { type Bot, startBot } from '../src/discord/bot.ts';
import type { AnyCommand, Command, MessageCommand } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/command.ts';
import type { FloodRate } from '../src/discord/flood-limit.ts';
import { describeError } from '../src/discord/log.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import type { StandIn, StandInOptions } from '../src/local/stand-in.ts';
import { startStandIn } from '../src/local/start-stand-in.ts';
import { corpusOf } from './corpus-of.ts';

export const corpus = corpusOf(
	{
		title: 'Pakistan lets registered refugees stay',
		source: 'Sample wire',
		date: '2024-09-10',
		url: 'https://example.org/stay',
		paragraphs: [
			[
				'Officials met in Islamabad on Tuesday.',
				'Pakistan extended the stay of 1.45 million Afghan refugees until June 30, 2025.',
			],
			['Schools welcomed the decision.'],
		],
	},
	{
		title: 'Aid groups count the refugees',
		source: 'Other wire',
		date: '2024-09-12',
		url: 'https://example.org/count',
		paragraphs: [
			['About 1.45 million Afghan refugees got an extension of their stay, aid groups said.', 'Winter is near.'],
		],
	},
	...Array.from({ length: 9 }, (_, i) => ({ title: `Weather report ${i}`, paragraphs: [['It rained in Lisbon.']] })),
);

/** As `main.ts` starts it: the first answer, which loads the language model, has been given. */
export function warmEngine(over = corpus): Engine {
	const engine = createEngine(over);
	engine.answer('How many people came?');
	return engine;
}

/** More than any test asks for. */
const NO_FLOOD_LIMIT: FloodRate = { burst: 1_000_000, perSecond: 1_000_000 };

/** Milliseconds: longer than the bot waits before it says that it is thinking. */
const SLOW = 1_000;
const slow = {
	data: { name: 'slow', description: 'Answers late', ...EVERYWHERE },
	isPrivate: (options) => options.private === true,
	execute: () => new Promise((resolve) => setTimeout(() => resolve({ content: 'At last.' }), SLOW)),
} satisfies Command;

/** A picture that takes longer than the bot waits before it says that it is thinking. */
const drawn = {
	data: { name: 'drawn', description: 'Sends a file late', ...EVERYWHERE },
	isPrivate: () => false,
	execute: () =>
		new Promise((resolve) => {
			const file = { name: 'late.png', description: 'A late file', contentType: 'image/png', bytes: new Uint8Array(9) };
			setTimeout(() => resolve({ content: 'Drawn.', files: [file] }), SLOW);
		}),
} satisfies Command;

const broken = {
	data: { name: 'broken', description: 'Throws', ...EVERYWHERE },
	isPrivate: () => false,
	execute: () => {
		throw new Error('the secret question cannot be answered');
	},
} satisfies Command;

const refused = {
	data: { name: 'refused', description: 'Makes a message that Discord refuses', ...EVERYWHERE },
	isPrivate: () => false,
	execute: () => ({ content: 'x'.repeat(2001) }),
} satisfies Command;

const echo = {
	data: { name: 'Repeat this', type: ApplicationCommandType.Message, ...EVERYWHERE },
	execute: (text) => ({ content: `It says: ${text}` }),
} satisfies MessageCommand;

export interface Running {
	readonly standIn: StandIn;
	readonly bot: Bot;
	/** Lines of the bot's log, parsed. */
	readonly log: readonly Readonly<Record<string, unknown>>[];
	/** Answers with another engine from now on, as a bot whose articles have changed. */
	serve(engine: Engine): void;
	/** Another bot in place of the one that runs, which is stopped first. */
	restart(engine?: Engine): Promise<void>;
	close(): Promise<void>;
}

export interface RunningOptions {
	readonly standIn?: StandInOptions;
	readonly floodRate?: FloodRate;
	readonly engine?: Engine;
	/** The bot's clock, in milliseconds. */
	readonly now?: () => number;
}

export const COMMANDS: readonly AnyCommand[] = [
	ask,
	timeline,
	articles,
	verify(),
	findEvidence,
	help,
	about({ recorded: false }),
	slow,
	drawn,
	broken,
	refused,
	echo,
];

/** The real bot, connected to a stand-in of Discord. */
export async function runBot({
	standIn: standInOptions,
	floodRate = NO_FLOOD_LIMIT,
	engine: firstEngine = warmEngine(),
	now,
}: RunningOptions = {}): Promise<Running> {
	const standIn = await startStandIn(standInOptions);
	const log: Record<string, unknown>[] = [];
	const logger = pino(
		{ level: 'debug', serializers: { err: describeError } },
		{ write: (line: string) => void log.push(JSON.parse(line)) },
	);
	let serving = firstEngine;
	const start = async () => {
		const started = await startBot({
			token: standIn.token,
			api: standIn.apiBase,
			engine: () => serving,
			commands: COMMANDS,
			logger,
			floodRate,
			...(now === undefined ? {} : { now }),
		});
		if (started.kind === 'failed') throw new Error(started.message);
		return started;
	};
	let bot = await start();
	return {
		standIn,
		get bot() {
			return bot;
		},
		log,
		serve(engine) {
			serving = engine;
		},
		async restart(engine = firstEngine) {
			await bot.stop();
			serving = engine;
			bot = await start();
		},
		async close() {
			await bot.stop();
			await standIn.close();
		},
	};
}

export const QUESTION = 'How many refugees got an extension?';

/** The id of the button with this label. */
export function buttonId(message: APIMessage, label: string): string {
	for (const row of message.components ?? []) {
		for (const button of 'components' in row ? row.components : []) {
			if ('label' in button && button.label === label && 'custom_id' in button) return button.custom_id;
		}
	}
	throw new Error(`expected a button "${label}"`);
}

export const descriptionOf = ({ embeds }: APIMessage): string => embeds[0]?.description ?? '';
