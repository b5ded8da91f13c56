const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const TIME_WITH_SECONDS = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short' });
const LONG_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const FULL_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
const RELATIVE = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** Units of relative times with their seconds, largest first; months and years are rounded as Discord rounds them. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1],
];

/** `<t:SECONDS:STYLE>` as the client shows it. */
export function timestamp(at: Date, style: string, now: Date): string {
	if (Number.isNaN(at.getTime())) return 'Invalid date';
	switch (style) {
		case 't':
			return TIME.format(at);
		case 'T':
			return TIME_WITH_SECONDS.format(at);
		case 'd':
			return SHORT_DATE.format(at);
		case 'D':
			return LONG_DATE.format(at);
		case 'F':
			return `${FULL_DATE.format(at)} ${TIME.format(at)}`;
		case 'R':
			return relative((at.getTime() - now.getTime()) / 1000);
		default:
			return `${LONG_DATE.format(at)} ${TIME.format(at)}`;
	}
}

/** When a message was sent, beside its author: "Today at 14:02". */
export function sentAt(at: Date, now: Date): string {
	const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
	if (days === 0) return `Today at ${TIME.format(at)}`;
	if (days === 1) return `Yesterday at ${TIME.format(at)}`;
	return `${SHORT_DATE.format(at)}, ${TIME.format(at)}`;
}

/** Beside a message that continues the one above: "14:02". */
export function timeOfDay(at: Date): string {
	return TIME.format(at);
}

/** Between messages of different days: "7 August 2025". */
export function dayOf(at: Date): string {
	return LONG_DATE.format(at);
}

/** With the weekday, for a tooltip. */
export function inFull(at: Date): string {
	return Number.isNaN(at.getTime()) ? 'Invalid date' : `${FULL_DATE.format(at)} ${TIME.format(at)}`;
}

function relative(seconds: number): string {
	const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
	return RELATIVE.format(Math.trunc(seconds / length), unit);
}

function startOfDay(at: Date): number {
	return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
