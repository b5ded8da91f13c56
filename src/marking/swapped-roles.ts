import { sameWord } from '../ranking/match.ts';
import { isNoun } from '../text/annotation.ts';
import { isOwner } from '../text/possessive.ts';
import type { Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import type { Asked, Tells } from './tells.ts';

// Whether somebody does in the sentence what is done to them in the question: "Haaven sued Kestrel", asked whom Kestrel sued.

type Part = 'doer' | 'done to' | 'to' | 'from';
type Role = 'giver' | 'receiver' | 'thing' | 'doer' | 'done to';
type Deal = 'trade' | 'loan' | 'shipment';
interface Transfer {
	readonly deal: Deal;
	/** Who does it: "the *giver* sells", "the *receiver* buys". */
	readonly doer: 'giver' | 'receiver';
	/** Whoever stands right behind the verb, where the thing does not: "lent *Haaven* a sum", "paid *Rovers* for him". */
	readonly behind: 'giver' | 'receiver' | 'thing';
}

const transfers: ReadonlyMap<string, Transfer> = new Map([
	['sell', { deal: 'trade', doer: 'giver', behind: 'thing' }],
	['buy', { deal: 'trade', doer: 'receiver', behind: 'thing' }],
	['purchase', { deal: 'trade', doer: 'receiver', behind: 'thing' }],
	['acquire', { deal: 'trade', doer: 'receiver', behind: 'thing' }],
	['pay', { deal: 'trade', doer: 'receiver', behind: 'giver' }],
	['lend', { deal: 'loan', doer: 'giver', behind: 'receiver' }],
	['borrow', { deal: 'loan', doer: 'receiver', behind: 'thing' }],
	['export', { deal: 'shipment', doer: 'giver', behind: 'thing' }],
	['import', { deal: 'shipment', doer: 'receiver', behind: 'thing' }],
]);
/** What two do to each other, or either may be said to do. */
const mutual: ReadonlySet<string> = new Set(
	'meet marry divorce fight play face join date match border compare comprise resemble'.split(' '),
);

const opensPhrase =
	'(?:to|from|by|for|with|on|at|in|of|as|into|over|under|through|since|until|against|after|before|during|and|or|but|that|who|which|what|because|is|was|were|has|had)\\b';
const otherWord = `(?!${opensPhrase})[^\\s,;:()“”"]+`;
/** Nothing but what describes a name between the verb and it: "bought *the insurer* Lowen". Words by judgment. */
const rightBehind = new RegExp(
	`^ (?:(?:the|an?|its|his|her|their) (?:(?!${opensPhrase})\\p{Ll}[\\p{L}-]+ ){0,2})?(?:\\p{Lu}\\S* ){0,3}$`,
	'u',
);
/** "Was sold by the Costa group *to* Ortiz", "to the National Gallery in Oslo". */
const behindPreposition = new RegExp(`^[^,;:()“”]*\\b(to|from|by) (?:(?:${otherWord}|of|in) ){0,4}$`, 'iu');
/** Whatever may stand between the name of whoever does something and the verb. */
const rightBefore =
	/^(?: \p{Lu}\p{L}+){0,2},?(?: (?:who|which|that))?(?: (?:has|have|had|will|would|also|later|then|since|already|first|\p{L}+ly))* ?$/u;
const passiveBefore = /\b(?:is|are|was|were|be|been|being|got|gets)(?: \p{L}+ly| not| also| later| first)? $/iu;
/** "Whom *did* Kestrel sue"; what may stand before the name of whoever does it. */
const asksDone = /\b(?:did|does|do|will|would|has|have|had)\b/iu;
/** "Who was Kestrel sued *by*", "*by* whom was it sued". */
const asksPassive = /\bby\W*$|^by whom?\b/iu;

/**
 * Tells of each sentence whether somebody has in it the other part in the question's deed: sues instead of being sued, buys instead of
 * selling, and not the same part as well.
 */
export function createSwapsRoles({ terms, text: question }: Asked): Tells {
	const verb =
		terms.find(
			(term) => transferOf(term) !== undefined && (term.verb || asksDone.test(question.slice(0, term.start))),
		) ?? terms.find((term) => isDeed(term, question));
	const at = verb === undefined ? -1 : terms.indexOf(verb);
	const asked = terms.flatMap((term, name) => {
		const part = term.kind === 'name' && verb !== undefined && term !== verb ? partAsked(term, verb, question) : null;
		const role = part === null || verb === undefined ? null : roleOf(part, term, verb, question);
		return role === null ? [] : [{ name, role }];
	});
	// "When will the mine reopen" is said of what is reopened.
	const hasBoth = asksObject.test(question) || asked.some(({ role }) => role === 'done to');
	const askedRoles = new Set(asked.map(({ role }) => role).filter((role) => role !== 'doer' || hasBoth));
	const transfer = verb === undefined ? undefined : transferOf(verb);
	const asks = askedRoles.size > 0 && !verb?.bases.some((base) => mutual.has(base));
	return ({ text, reading, matches }) => {
		if (!asks) return false;
		// "Three *tears*", "a punt *return*".
		const isThing = ({ start }: Span) => isNoun(reading.annotation().tokens.find((token) => token.start === start));
		const verbs = reading.terms.filter((term, place) =>
			transfer === undefined
				? matches.some((match) => match.at === place && match.asked === at && match.strength >= sameWord) &&
					!isThing(term)
				: transferOf(term)?.deal === transfer.deal,
		);
		const rolesOf = (name: number) =>
			matches.flatMap((match) => {
				const met = reading.terms[match.at];
				if (match.asked !== name || match.strength < sameWord || met === undefined) return [];
				return verbs.map((deed) => {
					const part = partSaid(met, deed, text);
					return part === null ? null : roleOf(part, met, deed, text);
				});
			});
		// Of a name of several words each that is met.
		return [...askedRoles].some((role) => {
			const said = asked.filter((one) => one.role === role).map(({ name }) => rolesOf(name));
			const met = said.filter((roles) => roles.length > 0);
			return met.length > 0 && met.every((roles) => roles.some((one) => one !== null) && !roles.includes(role));
		});
	};
}

/** "Keep Marrow Open" is a name; "sue" typed small may be taken for one. */
const isDeed = ({ verb, light, start }: Asked['terms'][number], question: string) =>
	verb && !light && /\p{Ll}/u.test(question[start] ?? '');
const transferOf = ({ bases }: Term) => bases.map((base) => transfers.get(base)).find((one) => one !== undefined);

/** "The *Arn* bridge", typed small: not Arn, but what is called so. */
const isOfName = /^ (?!(?:to|from|by|for|with|on|at|in|of|and|or)\b)\p{Ll}/u;

/** What part in a verb's deed a name of the question has; null where that cannot be told by form. */
function partAsked(name: Span, verb: Span, question: string): Part | null {
	if (isOwner(name, question)) return null;
	if (name.start >= verb.end) {
		return isOfName.test(question.slice(name.end)) ? null : partBehind(question.slice(verb.end, name.start), false);
	}
	const before = question.slice(0, name.start);
	const between = question.slice(name.end, verb.start);
	if (/[,;:]/u.test(between)) return null;
	return asksPassive.test(question) || /\bbeen?\b/iu.test(between) ? 'done to' : asksDone.test(before) ? 'doer' : null;
}

function partSaid(name: Span, verb: Span, text: string): Part | null {
	const isBeing = /ing$/iu.test(text.slice(verb.start, verb.end));
	const isPassive = !isBeing && (passiveBefore.test(text.slice(0, verb.start)) || text.startsWith(' by ', verb.end));
	if (name.start >= verb.end) return partBehind(text.slice(verb.end, name.start), isPassive);
	const between = text.slice(name.end, verb.start);
	if (isPassive) return passiveBetween.test(between) ? 'done to' : null;
	// "A column near *Marrow* claiming the land".
	return !isBeing && rightBefore.test(between) ? 'doer' : null;
}

const asksObject = /^(?:whom?|what|which|how (?:many|much))\b/iu;
const passiveBetween = /^(?: \p{Lu}\p{L}+){0,2},? (?:(?:who|which|has|had|have) )?(?:\p{L}+ ){1,2}$/u;

function partBehind(between: string, isPassive: boolean): Part | null {
	if (!isPassive && rightBehind.test(between)) return 'done to';
	switch (behindPreposition.exec(between)?.[1]?.toLowerCase()) {
		case 'to':
			return 'to';
		case 'from':
			return 'from';
		case 'by':
			return isPassive ? 'doer' : null;
		default:
			return null;
	}
}

/** What is behind whoever is given it: "sold Kastor *its* lamps", and not "sold Kastor the year before". */
const secondThing =
	/^(?: \p{Lu}\S*)* (?:(?:its|his|her|their|an?|\d\S*|the) (?!(?:same |next |following )?(?:years?|months?|weeks?|days?)\b))/u;

function roleOf(part: Part, name: Span, verb: Term, text: string): Role | null {
	const transfer = transferOf(verb);
	if (transfer === undefined) return part === 'doer' || part === 'done to' ? part : null;
	const other = transfer.doer === 'giver' ? 'receiver' : 'giver';
	switch (part) {
		case 'doer':
			return transfer.doer;
		case 'to':
		case 'from':
			return (part === 'to') === (other === 'receiver') ? other : null;
		case 'done to':
			// "Sold *Kastor* its lamps".
			if (transfer.deal === 'trade' && transfer.doer === 'giver' && secondThing.test(text.slice(name.end)))
				return other;
			return transfer.behind !== 'thing' && / to \p{Lu}/u.test(text.slice(verb.end)) ? 'thing' : transfer.behind;
	}
}
