import { isTime } from '../ranking/described-spans.ts';
import { sameWord } from '../ranking/match.ts';
import type { Scene } from '../ranking/scene.ts';
import { behindPlaceWord } from '../ranking/span-fit.ts';
import type { Weighed } from '../ranking/weigh-words.ts';
import { isWithin, type Span } from '../text/span.ts';
import { createMayAnswer, reportedClause } from './never-answers.ts';
import { partOf, wholeOf, withNumber } from './part-of.ts';
import { isSomebodySaid } from './somebody.ts';
import { wholeCause } from './told-cause.ts';
import { wholeSomebody } from './whole-body.ts';
import {
	momentBefore,
	placeAlone,
	titleAlone,
	wholeDoer,
	wholePlace,
	wholeSubject,
	wholeTitle,
	wholeVerb,
} from './whole-marks.ts';

// The words of a sentence that were learned to look most like the answer, where no form tells it.

/** The best stretch that may answer, or what somebody is said to say; null where nothing rather answers than not. */
export function chosenStretch(weighed: Weighed, scene: Scene): Span | null {
	const may = createMayAnswer(scene);
	const placed = scene.analysis.answerType === 'place' ? placeBehind(weighed, scene) : undefined;
	if (placed !== undefined) return chosenSpan(placed, scene);
	if (may(weighed.best)) return chosenSpan(weighed.best, scene);
	const { analysis } = scene;
	const asksPerson = analysis.answerType === 'person';
	const next = weighed.among((stretch) => may(stretch) && (!asksPerson || isSomebody(stretch, scene)));
	const clause = asksPerson ? null : reportedClause(scene);
	if (clause !== null && asksEvent.test(analysis.text)) return clause;
	return next === null || next.worth < 0 ? clause : chosenSpan(next.best, scene);
}

/** Where a sentence names only somebody before what is done there, the place behind that: "Karl Weiss, a shopkeeper in Marrow who hid in *a cellar*". */
function placeBehind(weighed: Weighed, { matches, reading, text, analysis }: Scene): Span | undefined {
	const { best } = weighed;
	const name = reading.names.find((one) => isWithin(one, best));
	if (name === undefined || name.nameClass === 'place') return undefined;
	const isPlaced = behindPlaceWord(best, text);
	// "A shopkeeper in Marrow *who hid*": Marrow is where the shop is.
	const isElsewhere = matches.some(({ asked, at, strength }) => {
		const [verb, said] = [analysis.terms[asked], reading.terms[at]];
		return (
			verb?.verb === true &&
			strength >= sameWord &&
			said !== undefined &&
			/^ (?:who|which|that) (?:\p{L}+ )?$/u.test(text.slice(best.end, said.start))
		);
	});
	if (!isElsewhere && (isPlaced || name.end !== best.end)) return undefined;
	const next = weighed.among(
		(stretch) => stretch.start > best.end && behindPlaceWord(stretch, text) && !isTime(stretch, reading),
	);
	return next === null || next.worth < 0 ? undefined : next.best;
}

const asksEvent = /^\W*what(?:['’]s| has| had| is| was)? happen(?:ed|ing|s)?\b/iu;

function isSomebody(words: Span, { reading, text }: Scene): boolean {
	const named = reading.names.find((name) => isWithin(name, words));
	if (named !== undefined) return named.nameClass !== 'place' && named.nameClass !== 'thing';
	return isSomebodySaid(text.slice(words.start, words.end));
}

/** The words of a sentence that answer the question, where no form tells them. */
function chosenSpan(best: Span, scene: Scene): Span {
	return betterThan(best, scene) ?? { start: best.start, end: best.end };
}

function betterThan(best: Span, scene: Scene): Span | undefined {
	switch (scene.analysis.answerType) {
		case 'person':
			return (
				officeHolder(best, scene) ?? memberOf(best, scene) ?? withNumber(best, scene) ?? wholeSomebody(best, scene)
			);
		case 'place':
			return wholePlace(best, scene) ?? placeAlone(best, scene);
		case 'date':
			return undefined;
		case 'reason':
			return wholeCause(best, scene) ?? wholeVerb(best, scene) ?? wholeSubject(best, scene);
		default:
			return (
				wholeDoer(best, scene) ??
				partOf(best, scene) ??
				wholeOf(best, scene) ??
				wholeTitle(best, scene) ??
				titleAlone(best, scene) ??
				momentBefore(best, scene) ??
				wholeVerb(best, scene)
			);
	}
}

// Asked who, the name is marked; the office beside it is not part of it.
function officeHolder({ start, end }: Span, { reading }: Scene): Span | undefined {
	const name = reading.names.find(
		({ role, ...own }) => role !== null && start < own.start && start <= role.end && own.end <= end,
	);
	return name === undefined ? undefined : { start: name.start, end: name.end };
}

// Asked who, "*Maria Quispe* of the University of Cuenca": whoever belongs to it, and not what they belong to.
function memberOf({ start, end }: Span, { reading, text }: Scene): Span | undefined {
	const body = reading.names.find((name) => name.start <= start && end <= name.end);
	if (body === undefined || body.nameClass === 'person') return undefined;
	const member = reading.names.find(
		(name) =>
			name.nameClass === 'person' &&
			name.end < start &&
			/^,? (?:of|from|at) (?:the )?(?:\p{Ll}+ )?$/u.test(text.slice(name.end, body.start)),
	);
	return member === undefined ? undefined : { start: member.start, end: member.end };
}
