import type { Scene } from '../ranking/scene.ts';
import { readQuantities } from '../text/quantities.ts';
import { type Span, spansMatching } from '../text/span.ts';

const asksVotes = /^how many\b.*\b(?:vote[ds]?|voting|votes)\b/iu;
const asksAgainst = /\b(?:against|opposed|rejected)\b/iu;
const asksFor = /\b(?:for|in favou?r|backed|approved|supported)\b/iu;
const hasNot = /\b(?:not|n[’']t|never)\b/iu;
/** Between the votes of the one side and those of the other: "by eight *votes to* six". */
const betweenSides = /^(?: votes?)? to $/iu;
/** Where a sentence speaks of a vote, the more votes may be against: "rejected by eight votes to six", "voted eight to six against it". */
const turnsDown =
	/\b(?:reject|defeat|threw|thrown|voted down|turned down|struck down|against|lost|failed|fell|refus|block)/iu;
/** Before the two numbers, where neither is said to be of votes: "voted *by* 412 to 38". */
const votedBefore =
	/\b(?:vote|voted|(?:passed|approved|carried|adopted|backed|accepted|rejected|defeated) by|voted by|vote (?:of|was)) $/iu;

/** "By how many votes", "what was the vote". */
const asksMargin =
	/\bby (?:how many votes|what (?:vote|margin|number of votes))\b|\bwhat(?: was| is|['’]s) (?:the )?(?:[\p{L}’']+ )?(?:vote|result of the vote)\b|\bvote (?:result|count|tally)\b/iu;
const margin =
	/(?<=\b(?:by|of|was|voted) (?:a (?:vote|margin) of )?)(?:[\p{L}\d]+ votes? to [\p{L}\d]+|\d+(?: to |[-–])\d+(?= (?:votes?|vote)\b|[,.]| (?:on|late|early|against|in|to)\b)|[\p{L}\d]+ votes?\b(?! to))/giu;

/** Asked by how many votes something was carried, the votes of both sides, or how many more: "by *41 votes to 12*"; null where a sentence has none, or several. */
export function marginOf({ analysis, text }: Scene): Span | null {
	if (!asksMargin.test(analysis.text)) return null;
	const [only, ...others] = spansMatching(margin, text);
	return only === undefined || others.length > 0 ? null : only;
}

/**
 * Asked how many voted for something, or against it, the votes of that side: "passed by *801* votes to *344*"; null where a sentence does
 * not give the two, or does not say which side won.
 */
export function votesOf({ analysis, text }: Scene): Span | null {
	const { text: question } = analysis;
	const [against, favour] = [asksAgainst.test(question), asksFor.test(question)];
	if (!asksVotes.test(question) || against === favour || hasNot.test(question)) return null;
	const quantities = readQuantities(text).filter(({ unit }) => unit.kind === 'count');
	const pairs = quantities.flatMap((more, place) => {
		const fewer = quantities[place + 1];
		if (fewer === undefined || !betweenSides.test(text.slice(more.number.end, fewer.number.start))) return [];
		const isOfVote =
			/votes?/iu.test(text.slice(more.number.end, fewer.number.start)) || votedBefore.test(text.slice(0, more.start));
		return isOfVote && more.low > fewer.low ? [{ more, fewer }] : [];
	});
	const [pair, ...others] = pairs;
	if (pair === undefined || others.length > 0 || hasNot.test(text)) return null;
	return against === turnsDown.test(text) ? pair.more.number : pair.fewer.number;
}
