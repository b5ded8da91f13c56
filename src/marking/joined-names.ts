import type { Scene } from '../ranking/scene.ts';
import type { Name } from '../text/names.ts';
import { wholePersonName } from '../text/person-name.ts';
import type { Span } from '../text/span.ts';

const and = /^,? and (?:the )?$/u;

/** A name with those that "and" joins to it: "Ines Calder, Karl Weiss and the Harbour Board". */
export function withJoined(name: Name, { reading, text }: Scene): Span {
	const { names } = reading;
	const own = names.indexOf(name);
	const starts = names.map((next) => next.role?.start ?? wholePersonName(text, next).start);
	const gaps = starts.map((start, i) => text.slice(names[i - 1]?.end ?? 0, start));
	const isJoined = (i: number) => and.test(gaps[i] ?? '');
	// A comma joins where an "and" follows, one name further or more.
	const joins = gaps.map(
		(gap, i) =>
			i > 0 && (isJoined(i) || (gap === ', ' && (isJoined(i + 1) || (gaps[i + 1] === ', ' && isJoined(i + 2))))),
	);
	let [first, last] = [own, own];
	while (joins[first] === true) first--;
	while (joins[last + 1] === true) last++;
	return { start: names[first]?.start ?? name.start, end: names[last]?.end ?? name.end };
}
