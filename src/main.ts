import { config as readDotEnv } from 'dotenv';
import { destination, type Logger, pino } from 'pino';
import { about } from '../commands/about.ts';
import { articles } from '../commands/articles.ts';
import { ask } from '../commands/ask.ts';
import { findEvidence } from '../commands/find-evidence.ts';
import { help } from '../commands/help.ts';
import { timeline } from '../commands/timeline.ts';
import { verify } from '../commands/verify.ts';
import { allOf, type Corpus } from './corpus/corpus.ts';
import { hiddenCharacters } from './corpus/hidden-characters.ts';
import { openFolder } from './corpus/open-folder.ts';
import { type Bot, type BotOptions, startBot } from './discord/bot.ts';
import type { AnyCommand } from './discord/command.ts';
import { EXIT, type Failure } from './discord/failure.ts';
import { describeError } from './discord/log.ts';
import { corpusSize, counted } from './discord/wording.ts';
import { serveFolder } from './live-engine.ts';
import { readSettings, type Settings } from './settings.ts';
import { type AnswerRecord, openAnswerRecord, recordAnswers } from './store/answer-record.ts';

/** The list of commands. There is no other. */
const commandsWith = (record: AnswerRecord | undefined): readonly AnyCommand[] => [
	ask,
	timeline,
	articles,
	verify(record),
	findEvidence,
	help,
	about({ recorded: record !== undefined }),
];

/** Milliseconds after which a stop that hangs is given up: drain and disconnection have 9 s of their own. */
const STOP_WITHIN = 9_500;

/** Messages of a channel, interactions, requests and files: more than anybody reads back, little for a preview left on for days. */
const KEPT_IN_PREVIEW = 500;

/** Bytes of the log that are kept for an error output that takes none just now; what comes then is lost. Untuned. */
const LOG_KEPT = 1_000_000;

/** What ends what was started. */
type Stop = () => Promise<void>;

/** People read the standard output, programs the log on the error output. */
const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
	readDotEnv({ quiet: true });
	process.stdout.on('error', goOn);
	const { settings, folder, record } = await orExplain(async () => {
		const read = readSettings(process.env);
		const record = read.record === undefined ? undefined : openAnswerRecord(read.record);
		return { settings: read, folder: await openFolder(read.corpus), record };
	});
	const logger = createLogger(settings);
	const onStop = stopOnSignals(logger);
	reportCorpus(folder.corpus);
	if (folder.corpus.articles.length === 0) end(noArticles(settings));
	const live = serveFolder(folder, {
		changed: reportChange,
		failed: (error) => logger.warn({ err: error }, 'the articles cannot be read again; those read before are served'),
		hangs: (seconds) =>
			logger.warn(
				{ seconds },
				'the folder of the articles does not answer; those read before are served until it does',
			),
		recovered: () => logger.info('the articles can be read again'),
	});
	const onUnrecorded = (error: unknown): void => logger.error({ err: error }, 'an answer could not be recorded');
	const shown: Shown = {
		engine: () => (record === undefined ? live.current() : recordAnswers(live.current(), record, onUnrecorded)),
		commands: commandsWith(record),
		logger,
	};
	const stop =
		settings.token === undefined
			? await startPreview(shown, settings)
			: await startInDiscord(settings.token, shown, settings);
	onStop(() => {
		live.stop();
		return stop();
	});
}

/** What the bot is made of, wherever it is shown. */
type Shown = Pick<BotOptions, 'engine' | 'commands' | 'logger'>;

async function startInDiscord(token: string, shown: Shown, { apiBase }: Settings): Promise<Stop> {
	const bot = await start({ token, ...(apiBase === undefined ? {} : { api: apiBase }), ...shown });
	say(`Connected to Discord. Add the bot to a server: ${bot.invites.server}`);
	say(`Or use it everywhere for yourself: ${bot.invites.person}`);
	return bot.stop;
}

/** The bot against a Discord of our own on this machine, and a page to talk to it. */
async function startPreview(shown: Shown, { port }: Settings): Promise<Stop> {
	// Loaded here, since a bot in Discord needs neither the bundler nor the schemas.
	const { startStandIn } = await import('./local/start-stand-in.ts');
	const { servePage } = await import('./local/page/server.ts');
	const standIn = await startStandIn({ kept: KEPT_IN_PREVIEW });
	const page = await orExplain(() => servePage(standIn, { port }));
	const bot = await start({ token: standIn.token, api: standIn.apiBase, ...shown });
	say('No DISCORD_TOKEN is set, so this is a local preview: nothing leaves this machine. Ctrl+C ends it.');
	say(`Ask at ${page.url}`);
	return async () => {
		await bot.stop();
		await page.close();
		await standIn.close();
	};
}

async function start(options: BotOptions): Promise<Bot> {
	const bot = await startBot(options);
	if (bot.kind === 'failed') return end(bot);
	void bot.ended.then((failure) => end(failure));
	return bot;
}

function reportCorpus(corpus: Corpus): void {
	const skipped = corpus.problems.length === 0 ? '' : `; ${counted(corpus.problems.length, 'file')} skipped:`;
	say(`${sizeOf(corpus)}${skipped}`);
	for (const line of warningsOn(corpus)) say(line);
}

/** What has become of the articles, and what is wrong with them that was not before. */
function reportChange(now: Corpus, before: Corpus): void {
	const earlier = new Map(before.articles.map((article) => [article.file, article]));
	// Of a file that is as it was, the article is the very same: to compare all of a large corpus takes seconds.
	const read = now.articles.filter((article) => earlier.get(article.file) !== article);
	const replaced = read.flatMap(({ file }) => earlier.get(file) ?? []);
	const same = new Set(replaced.map(allOf));
	const added = read.length - replaced.length;
	const changed = replaced.length - read.filter((article) => same.has(allOf(article))).length;
	const removed = before.articles.length + added - now.articles.length;
	say(
		added + changed + removed === 0
			? `The files that are skipped have changed; the articles have not: ${sizeOf(now)}`
			: `The articles have changed (${added} added, ${changed} changed, ${removed} removed): ${sizeOf(now)}`,
	);
	if (now.articles.length === 0) say('  No article is left, so nothing can be answered until one is added.');
	const known = new Set(warningsOn({ ...before, articles: replaced }));
	for (const line of warningsOn({ ...now, articles: read })) if (!known.has(line)) say(line);
}

function sizeOf({ articles, sentences }: Corpus): string {
	return corpusSize(articles.length, sentences.length);
}

/** A line for each file that is not served, and for each whose text may not be what it seems. */
function warningsOn({ articles, problems }: Pick<Corpus, 'articles' | 'problems'>): readonly string[] {
	const hidden = articles.flatMap(({ file, body }) => {
		const characters = hiddenCharacters(body);
		if (characters === 0) return [];
		return [`  ${file}: served with ${counted(characters, 'hidden character')}, which could reorder its words`];
	});
	const skipped = problems.map(({ file, message }) => `  ${file}: ${message}`);
	// The name of a file may hold what a terminal takes for a command.
	return [...skipped, ...hidden].map((line) => line.replace(/\p{Cc}/gu, '\ufffd'));
}

function noArticles({ corpus }: Settings): Failure {
	return {
		kind: 'failed',
		message: `${corpus}: expected at least one article (a .txt or .md file with text in it), found none`,
		exitCode: EXIT.configuration,
	};
}

/** Ends the process within 10 s of SIGTERM or SIGINT, and at once on the second. */
function stopOnSignals(logger: Logger): (stop: Stop) => void {
	let stop: Stop = async () => undefined;
	let stopping = false;
	const onSignal = (signal: NodeJS.Signals): void => {
		if (stopping) process.exit(1);
		stopping = true;
		logger.info({ signal }, 'stopping');
		setTimeout(() => process.exit(1), STOP_WITHIN).unref();
		stop().then(
			() => process.exit(0),
			(error: unknown) => {
				logger.error({ err: error }, 'could not stop in order');
				process.exit(1);
			},
		);
	};
	process.on('SIGTERM', onSignal);
	process.on('SIGINT', onSignal);
	return (started) => {
		stop = started;
	};
}

/** A bot answers on where nobody takes its output: the disk is full, or the terminal that it was started from was closed. */
const goOn = (): void => undefined;

function createLogger({ logLevel, token }: Settings): Logger {
	const output = destination({ dest: 2, sync: true, maxLength: LOG_KEPT });
	output.on('error', goOn);
	const logger = pino(
		// In the preview the terminal belongs to the person who reads the page's address in it.
		{ level: logLevel ?? (token === undefined ? 'warn' : 'info'), serializers: { err: describeError } },
		output,
	);
	const onCrash = (error: unknown): void => {
		logger.fatal({ err: error }, 'unexpected: the bot ends');
		process.exit(1);
	};
	process.on('uncaughtException', onCrash);
	process.on('unhandledRejection', onCrash);
	return logger;
}

/** What fails here is a matter of the configuration: said in a sentence, without a stack. Any other error is a fault of ours. */
async function orExplain<T>(attempt: () => Promise<T>): Promise<T> {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof Error) || error.constructor !== Error) throw error;
		return end({ kind: 'failed', message: error.message, exitCode: EXIT.configuration });
	}
}

function end({ message, exitCode }: Failure): never {
	console.error(message);
	process.exit(exitCode);
}

await main();
