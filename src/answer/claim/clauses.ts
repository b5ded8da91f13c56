import { isNoun } from '../../text/annotation.ts';
import type { Span } from '../../text/span.ts';
import { isFiniteVerb } from './parts-of-speech.ts';
import type { Statement } from './statement.ts';

/**
 * "No schools were closed, and / *nobody was hurt*", "cancelled flights as / *a strike began*": what a negation there turns round.
 */
export function behindJoint({ text, tokens }: Statement, { start, end }: Span, own: readonly Span[]): Span {
	const first = Math.min(...own.map((place) => place.start));
	const joint = [...text.slice(start, first).matchAll(/, and (?!(?:that|to|whether)\b)/gu)].at(-1);
	const from = joint === undefined ? start : start + joint.index + joint[0].length;
	// Not "he denied that it closed as Weiss left", of which all is denied, nor "not as the mayor left".
	const conjunction = tokens.findLast(
		(token, i) =>
			token.start > from &&
			token.end <= first &&
			/^(?:as|while|when)$/u.test(token.normal) &&
			(isNoun(tokens[i - 1]) || tokens[i - 1]?.partOfSpeech === 'NUM' || tokens[i - 1]?.text === ',') &&
			tokens.some((_, at) => at > i && isFiniteVerb(tokens, at)),
	);
	if (conjunction === undefined || /\bthat\b/u.test(text.slice(from, conjunction.start))) return { start: from, end };
	return { start: conjunction.end, end };
}

/** Behind what is said: ", *critics claim*", ", *if the bank agrees*", ", *as long as it is kept cold*". */
const doubtful =
	/^[^,;:—“”"()]*["”]?, ["”]?(?!(?:which|who|whom|whose|when|where|but|and|although|though|while)\b)(?:[\p{L}’'.-]+ ){0,5}(?:claim(?:s|ed)?|alleg(?:e|es|ed|edly)|believ(?:e|es|ed)|suspect(?:s|ed)?|fear(?:s|ed)?|insist(?:s|ed)?|argu(?:e|es|ed)|suggest(?:s|ed)?|hop(?:e|es|ed)|lied|joked|predict(?:s|ed)?|critics|rumou?rs?|hoax|perhaps|reportedly|supposedly|if|unless|provided|(?:as|so) long as|on condition|only (?:if|when))\b/u;

/**
 * The clauses that hold these places. Whatever stands before them may say how they are meant ("critics took the order to
 * be"), behind them only what is not parted from them.
 */
export function clauseAround(text: string, places: readonly Span[]): Span {
	const start = Math.min(...places.map((place) => place.start));
	const end = Math.max(...places.map((place) => place.end));
	const before = [
		...text.slice(0, start).matchAll(/[;:—“”"()]|, (?:but|which|who|where|while|because|although)\b/gu),
	].at(-1);
	const after =
		/[,;:—“”"()]| (?:and|but|which|who|that|(?<! long )as(?! long as\b)|because|so that|in order|while|after|before)\b/u.exec(
			text.slice(end),
		);
	const tail = doubtful.exec(text.slice(end))?.[0].length;
	return {
		start: before === undefined ? 0 : before.index + before[0].length,
		end: tail !== undefined ? end + tail : after === null ? text.length : end + after.index,
	};
}

/**
 * What a sentence only says further of what these places state, without a subject of its own: "fined the bank *for failing to* act",
 * "closed a road *to stop* the march", "left *without paying*". A denial there turns round what stands behind it.
 */
export function turnedBehind({ tokens }: Statement, own: readonly Span[]): readonly Span[] {
	const end = Math.max(...own.map((place) => place.end));
	return tokens.filter(({ start, normal, partOfSpeech }, i) => {
		const at = tokens.slice(0, i).findLastIndex((token) => token.partOfSpeech !== 'ADV');
		const before = tokens[at];
		if (normal === 'without' && start >= end) return tokens[i + 1]?.normal.endsWith('ing') === true;
		if (before === undefined || partOfSpeech !== 'VERB') return false;
		// "*Hired* and later dismissed Weiss": whatever follows, it was hired.
		if (before.partOfSpeech === 'CCONJ' && start < end) return own.some((place) => place.end === tokens[at - 1]?.end);
		if (start < end) return false;
		if (before.normal === 'to' || before.partOfSpeech === 'CCONJ') return true;
		return normal.endsWith('ing') && (before.partOfSpeech === 'ADP' || before.partOfSpeech === 'SCONJ');
	});
}
