import type { Timeline } from '../answer/timeline.ts';
import type { Report } from './command.ts';
import { figureChartSvg } from './figure-chart.ts';
import type { Message } from './message.ts';
import { pngOf } from './png.ts';
import { timelineChart } from './timeline-message.ts';

/**
 * The message of a timeline with the picture of its figure, where it has one. The list says all that the picture shows, so
 * a picture that cannot be drawn is reported and left out.
 */
export async function withChart(message: Message, found: Timeline, report: Report, draw = pngOf): Promise<Message> {
	const chart = timelineChart(found);
	if (chart === undefined) return message;
	try {
		const bytes = await draw(figureChartSvg(chart));
		const { description } = chart;
		return { ...message, files: [{ name: 'timeline.png', description, contentType: 'image/png', bytes }] };
	} catch (error) {
		report(error, 'a chart could not be drawn');
		return message;
	}
}
