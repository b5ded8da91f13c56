/** Tells how far a long run has come. */
export interface Progress {
	/** One more question is done. */
	advance(): void;
	/** Says a line above the bar. */
	say(line: string): void;
	/** Takes the bar away. */
	end(): void;
}

/** Where it is told: a terminal, or a file or pipe, which gets plain lines. */
export interface ProgressStream {
	readonly isTTY?: boolean;
	readonly columns?: number;
	write(text: string): unknown;
}

/** Milliseconds between two pictures of the bar: fast enough to the eye. */
const redrawAfter = 100;
/** Characters of the bar itself. */
const barWidth = 30;
/** Plain lines that are written over a long run, evenly spaced. */
const plainLines = 10;
/** Back to the start of the line, and the rest of it empty. */
const clearLine = '\r\u001b[K';

/**
 * @param all How many questions there are.
 * @param now Milliseconds.
 */
export function createProgress(all: number, stream: ProgressStream, now: () => number): Progress {
	const start = now();
	let [done, drawnAt, linesSaid] = [0, Number.NEGATIVE_INFINITY, 0];
	const far = () =>
		`${Math.floor((done / all) * 100)} %, ${done} of ${all} questions, ${timeLeft(done, all, now() - start)}`;

	const draw = () => {
		const filled = Math.floor((done / all) * barWidth);
		const picture = `[${'='.repeat(filled)}${' '.repeat(barWidth - filled)}] ${far()}`;
		// A line that wraps could not be cleared. A terminal that does not know its width says 0.
		stream.write(`${clearLine}${stream.columns ? picture.slice(0, stream.columns - 1) : picture}`);
		drawnAt = now();
	};
	return {
		advance() {
			done++;
			if (stream.isTTY === true) {
				if (now() - drawnAt >= redrawAfter) draw();
			} else if (Math.floor((done * plainLines) / all) > linesSaid) {
				linesSaid = Math.floor((done * plainLines) / all);
				stream.write(`${far()}\n`);
			}
		},
		say(line) {
			stream.write(stream.isTTY === true ? `${clearLine}${line}\n` : `${line}\n`);
		},
		end() {
			if (stream.isTTY === true) stream.write(clearLine);
		},
	};
}

function timeLeft(done: number, all: number, elapsed: number): string {
	const seconds = Math.round((elapsed / 1000) * (all / done - 1));
	return done === 0 ? 'starting' : seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
}
