import type { RankedCandidate } from '../../ranking/rank.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Agreement, Given } from '../answer.ts';
import { compareNames } from './compare-names.ts';
import type { StatedReadings } from './readings.ts';
import type { StatedValue } from './stated-value.ts';

/** The candidates that readings refer to and that are not shown yet, best first. */
export function furtherCandidates(
	{ readings }: StatedReadings,
	shown: readonly RankedCandidate[],
): readonly RankedCandidate[] {
	return readings
		.flat()
		.map(({ candidate }) => candidate)
		.filter(({ sentence }) => !shown.some((one) => one.sentence === sentence))
		.sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}

/** The readings as an answer gives them. `quoted`: the candidates in the order of the answer's quotations. */
export function agreementOf({ kind, readings }: StatedReadings, quoted: readonly RankedCandidate[]): Agreement {
	return {
		kind,
		readings: readings.map((values) => {
			const [first, ...others] = values;
			return {
				given: [givenBy(first, quoted), ...others.map((stated) => givenBy(stated, quoted))],
				variants: variantsOf(values),
			};
		}),
	};
}

function givenBy({ candidate, value, scope, attribution }: StatedValue, quoted: readonly RankedCandidate[]): Given {
	const { answer, sentence } = candidate;
	const inBody = (span: Span) => ({ start: sentence.start + span.start, end: sentence.start + span.end });
	// The marked words leave out hedges and articles; another value of the sentence is given whole.
	const marked = answer !== null && overlap(answer, value) ? answer : value;
	return {
		quotation: quoted.findIndex((one) => one.sentence === sentence),
		value: inBody(marked),
		scope: scope && inBody(scope),
		attribution: attribution && inBody(attribution),
	};
}

function variantsOf([first, ...others]: readonly StatedValue[]): readonly string[] {
	if (first?.value.kind !== 'name') return [];
	const { name } = first.value;
	const spelt = others.flatMap(({ value }) => (value.kind === 'name' ? [value.name] : []));
	return [...new Set(spelt.filter((other) => compareNames(name, other) === 'variant'))];
}
