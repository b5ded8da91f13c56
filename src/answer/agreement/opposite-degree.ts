import type { QuestionAnalysis } from '../../question/analysis.ts';
import type { StatedValue } from './stated-value.ts';

/** Of each two, what has the one has not the other. A closed list of general usage, by hand. */
const opposites: readonly (readonly [string, string])[] = [
	['highest', 'lowest'],
	['most', 'least'],
	['most', 'fewest'],
	['largest', 'smallest'],
	['biggest', 'smallest'],
	['greatest', 'smallest'],
	['best', 'worst'],
	['oldest', 'youngest'],
	['oldest', 'newest'],
	['longest', 'shortest'],
	['tallest', 'shortest'],
	['strongest', 'weakest'],
	['richest', 'poorest'],
	['fastest', 'slowest'],
	['heaviest', 'lightest'],
	['hottest', 'coldest'],
	['cheapest', 'dearest'],
	['earliest', 'latest'],
	['first', 'last'],
	['highest', 'smallest'],
	['largest', 'lowest'],
];

const degree = new RegExp(`\\b(?:${[...new Set(opposites.flat())].join('|')})\\b`, 'giu');
const areOpposite = (a: string, b: string) =>
	opposites.some((pair) => a !== b && pair.some((one) => one === a) && pair.some((one) => one === b));

/**
 * Tells of each stated value whether what stands with it is the opposite of the degree that is asked for: asked where the rate is *highest*,
 * "highest among the young and lowest in *Arn*". The degree before a value is its own, else the one behind.
 */
export function createHasOppositeDegree({
	text: question,
}: Pick<QuestionAnalysis, 'text'>): (stated: Pick<StatedValue, 'candidate' | 'value'>) => boolean {
	const asked = (question.match(degree) ?? []).map((word) => word.toLowerCase());
	return ({ candidate: { sentence }, value }) => {
		if (asked.length === 0) return false;
		const { text } = sentence;
		const before = text.slice(0, value.start).match(degree)?.at(-1);
		const own = (before ?? text.slice(value.end).match(degree)?.[0])?.toLowerCase();
		return own !== undefined && !asked.includes(own) && asked.some((word) => areOpposite(word, own));
	};
}
