import type { Evidenced } from '../answer/answer.ts';
import type { DatedFigure } from '../answer/figures.ts';
import type { Timeline, TimelineEntry } from '../answer/timeline.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { dayPeriod } from '../text/calendar.ts';
import type { Span } from '../text/span.ts';
import { button, buttonRow } from './buttons.ts';
import { periodStamp } from './claim-date-line.ts';
import { escapedToFit, plainToFit } from './cut.ts';
import { escapeMarkdown, withoutBidiControls } from './escape.ts';
import type { FigureChart } from './figure-chart.ts';
import { articleLink, fragmentLink } from './fragment-link.ts';
import { COLOURS, LIMITS, type Message } from './message.ts';
import { blockQuotation, footer, provenance, writtenDate } from './quotation-embed.ts';
import { filterLine, quotationKey } from './render.ts';
import { shownTitle } from './shown-name.ts';
import * as wording from './wording.ts';

/** Characters of a subject that are shown, escaped: 400 typed ones always fit. */
const ABOUT_LIMIT = 850;
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
	const { about, readAs, filter, entries, undated } = timeline;
	const content = [
		wording.timelineAbout(escapedToFit(about, ABOUT_LIMIT)),
		...(filter === undefined ? [] : [filterLine(filter, corpus)]),
		...(readAs === undefined ? [] : [wording.readAs(escapedToFit(readAs, ABOUT_LIMIT))]),
	].join('\n');
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
		components: contextButtons(entries.slice(0, fitting.length)),
	};
}

function entryText(entry: TimelineEntry, number: number, figures: readonly DatedFigure[]): string {
	const { sentence, answer, claimDate, day } = entry;
	const period = claimDate?.period ?? dayPeriod(day);
	const words = claimDate === null ? null : shown(entry, claimDate);
	const place = figures.findIndex((figure) => figure.entry === entry);
	const movement = place < 0 ? '' : ` · ${figureText(figures, place)}`;
	return [
		`${wording.timelineEntry(number, periodStamp(period), words)}${movement}`,
		blockQuotation(sentence, answer, QUOTATION_LIMIT),
		`-# ${citation(entry)}`,
	].join('\n');
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
		...provenance(article).map((part) => escapeMarkdown(part)),
		...(link === undefined ? [] : [wording.openLink(link)]),
	].join(' · ');
}

/** Words of an article, ready to be shown outside of a quotation. */
function shown({ sentence }: Evidenced, { start, end }: Span): string {
	return escapedToFit(sentence.article.body.slice(start, end).replace(/\s+/g, ' '), WORDS_LIMIT);
}

function contextButtons(entries: readonly TimelineEntry[]): NonNullable<Message['components']> {
	const buttons = entries.map((entry, i) =>
		button({ kind: 'context', quotation: quotationKey(entry) }, `${wording.BUTTON_LABELS.context} ${i + 1}`),
	);
	const rows = Math.ceil(buttons.length / ROW);
	return Array.from({ length: rows }, (_, row) => buttonRow(buttons.slice(row * ROW, (row + 1) * ROW))).flat();
}

/** The chart of a timeline's figure and what it shows in words; undefined where fewer than three days have a value. */
export function timelineChart({
	about,
	figures,
}: Timeline): (FigureChart & { readonly description: string }) | undefined {
	const days = new Set(figures.map(({ entry }) => entry.day));
	if (days.size <= MOST_WITHOUT_CHART) return undefined;
	const title = plainToFit(withoutBidiControls(about).replace(/\s+/g, ' '), CHART_ABOUT_LIMIT);
	const points = figures.map(({ entry, words, value }) => ({
		day: entry.day,
		value,
		words: withoutBidiControls(entry.sentence.article.body.slice(words.start, words.end)).replace(/\s+/g, ' '),
	}));
	const described = points.map(({ words, day }) => wording.chartPoint(words, writtenDate(day)));
	return { title, points, description: plainToFit(wording.chartDescription(title, described), LIMITS.fileDescription) };
}
