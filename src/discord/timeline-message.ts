import type { Evidenced } from '../answer/answer.ts';
import type { DatedFigure } from '../answer/figures.ts';
import type { Timeline, TimelineEntry } from '../answer/timeline.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { button, buttonRow } from './buttons.ts';
import { dayStamp, periodStamp } from './claim-date-line.ts';
import { escapedToFit, inOneLine, plainToFit } from './cut.ts';
import { withoutBidiControls } from './escape.ts';
import type { FigureChart } from './figure-chart.ts';
import { articleLink, fragmentLink } from './fragment-link.ts';
import { COLOURS, LIMITS, type Message } from './message.ts';
import { blockQuotation, footer, provenanceMarkup, writtenDate } from './quotation-embed.ts';
import { ASKED_LIMIT, quotationKey, readingLines } from './render.ts';
import { shownTitle } from './shown-name.ts';
import * as wording from './wording.ts';

/** Characters for a quotation, so that eight entries and more have room in an embed. */
const QUOTATION_LIMIT = 330;
const TITLE_LIMIT = 100;
/** A longer address is left out rather than cut. */
const URL_LIMIT = 200;
/** Characters of a date and of a figure as an article words them, escaped. */
const WORDS_LIMIT = 60;
/** A row of buttons has five. */
const ROW = 5;
/** Values of one figure from which on a picture shows more than the list does. */
const MOST_WITHOUT_CHART = 2;
/** Characters of the subject in a chart and its description. */
const CHART_ABOUT_LIMIT = 120;

/** The timeline as a message: an entry is its date, its quotation and its source, oldest first. */
export function renderTimeline(timeline: Timeline, corpus: Corpus): Message {
	const { about, entries, undated } = timeline;
	const content = [wording.timelineAbout(escapedToFit(about, ASKED_LIMIT)), ...readingLines(timeline, corpus)].join(
		'\n',
	);
	if (entries.length === 0) {
		const description = wording.noTimeline(undated);
		return { content, embeds: [{ title: wording.NO_TIMELINE_TITLE, color: COLOURS.abstention, description }] };
	}
	const written = entries.map((entry, i) => entryText(entry, i + 1, timeline.figures));
	const fitting = written.filter((_, i) => written.slice(0, i + 1).join('\n\n').length <= LIMITS.description);
	const below = wording.timelineFooter(undated, written.length - fitting.length);
	return {
		content,
		embeds: [
			{
				title: wording.timelineTitle(fitting.length),
				color: COLOURS.answer,
				description: fitting.join('\n\n'),
				...(below === undefined ? {} : { footer: footer([below]) }),
			},
		],
		components: contextButtons(entries.slice(0, fitting.length), timeline.figures),
	};
}

function entryText(entry: TimelineEntry, number: number, figures: readonly DatedFigure[]): string {
	const { sentence, claimDate, day } = entry;
	const period = claimDate?.period ?? null;
	const claimed = claimDate && period && wording.datedBy(shown(entry, claimDate), periodStamp(period));
	// "Since November" holds on the day of its article, and stands there.
	const isElsewhere = period === null || day < period.from || day > period.to;
	const place = figures.findIndex((figure) => figure.entry === entry);
	const movement = place < 0 ? '' : ` · ${figureText(figures, place)}`;
	return [
		`${wording.timelineEntry(number, isElsewhere ? dayStamp(day) : null, claimed)}${movement}`,
		blockQuotation(sentence, markedIn(entry, figures), QUOTATION_LIMIT),
		`-# ${citation(entry)}`,
	].join('\n');
}

/** What is marked in an entry: the figure that is followed, else the answering words. */
function markedIn(entry: TimelineEntry, figures: readonly DatedFigure[]): Span | null {
	return figures.find((figure) => figure.entry === entry)?.words ?? entry.answer;
}

function figureText(figures: readonly DatedFigure[], place: number): string {
	const [figure, before] = [figures[place], figures[place - 1]];
	if (figure === undefined) return '';
	const words = shown(figure.entry, figure.words);
	if (figure.change === null || before === undefined) return `**${words}**`;
	return wording.figureChange(figure.change, words, shown(before.entry, before.words));
}

function citation({ sentence }: Evidenced): string {
	const { article } = sentence;
	const link = [fragmentLink(sentence), articleLink(article)].find(
		(url) => url !== undefined && url.length <= URL_LIMIT,
	);
	return [
		escapedToFit(shownTitle(article), TITLE_LIMIT),
		...provenanceMarkup(article),
		...(link === undefined ? [] : [wording.openLink(link)]),
	].join(' · ');
}

/** Words of an article, ready to be shown outside of a quotation. */
function shown({ sentence }: Evidenced, { start, end }: Span): string {
	return escapedToFit(inOneLine(sentence.article.body.slice(start, end)), WORDS_LIMIT);
}

function contextButtons(
	entries: readonly TimelineEntry[],
	figures: readonly DatedFigure[],
): NonNullable<Message['components']> {
	const { context } = wording.BUTTON_LABELS;
	const buttons = entries.map((entry, i) => {
		const quotation = quotationKey({ ...entry, answer: markedIn(entry, figures) });
		return button({ kind: 'context', quotation }, entries.length === 1 ? context : `${context} ${i + 1}`);
	});
	const rows = Math.ceil(buttons.length / ROW);
	return Array.from({ length: rows }, (_, row) => buttonRow(buttons.slice(row * ROW, (row + 1) * ROW))).flat();
}

function datedOf(entry: TimelineEntry): Parameters<typeof wording.chartPoint>[2] {
	const { claimDate, day } = entry;
	if (claimDate === null) return 'published';
	const { from = day, to = day } = claimDate.period ?? {};
	return from === day && to === day ? 'day' : { words: plain(entry, claimDate) };
}

/** Words of an article for a place that knows no markup. */
function plain({ sentence }: Evidenced, { start, end }: Span): string {
	return inOneLine(withoutBidiControls(sentence.article.body.slice(start, end)));
}

/** The chart of a timeline's figure and what it shows in words; undefined where fewer than three days have a value. */
export function timelineChart({
	about,
	figures,
}: Timeline): (FigureChart & { readonly description: string }) | undefined {
	const days = new Set(figures.map(({ entry }) => entry.day));
	if (days.size <= MOST_WITHOUT_CHART) return undefined;
	const title = plainToFit(inOneLine(withoutBidiControls(about)), CHART_ABOUT_LIMIT);
	const points = figures.map(({ entry, words, value }) => ({
		day: entry.day,
		value,
		words: plain(entry, words),
	}));
	const described = figures.map(({ entry, words }) =>
		wording.chartPoint(plain(entry, words), writtenDate(entry.day), datedOf(entry)),
	);
	return { title, points, description: plainToFit(wording.chartDescription(title, described), LIMITS.fileDescription) };
}
