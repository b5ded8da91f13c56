// Words that deny, and where in a question they do.

/** In a clause of its own a denial tells under what circumstances, which a sentence may put the other way round: "if no agreement is reached". */
const ownClause = /\b(?:if|unless|so|because|since|when|where|while|although|though|whether|who|which|that)\b/iu;
/** "*Which* of them did not sign", "*in which* countries is it not": these open no clause of their own. */
const opening = /^\W*(?:(?:in|at|on|for|of|from|to|by|with|about|during|under|and|but|so)\s+)?\S+/iu;
/** Words by which a sentence says that something is not so. By hand, and never whole. */
export const denies =
	/^(?:not|never|no|none|nobody|nothing|nor|neither|without|cannot|unable|hardly|barely|scarcely|rarely|seldom|few|fewer|little|less|only|too|free|out|away|instead|rather|against|unlike|unwilling|unlikely|den(?:y|ies|ied|ying|ial)|reject\p{L}*|refus\p{L}*|fail\p{L}*|lack\p{L}*|declin\p{L}*|prevent\p{L}*|avoid\p{L}*|stop\p{L}*|forb[ai]d\p{L}*|bans?|banned|banning|bar|bars|barred|barring|prohibit\p{L}*|refrain\p{L}*|abst[aei]+n\p{L}*|exempt\p{L}*|exclu\p{L}+|neglect\p{L}*|yet|omit\p{L}*|miss(?:es|ed|ing)?|lift(?:s|ed|ing)?|cancel\p{L}*|withh\p{L}+|dangerous|unsafe|unwise|risky|illegal|unlawful|impossible|los(?:e|es|t|ing)|ceas(?:e|es|ed|ing)|waiting|closed|scarce|short|absent|absence|spared?|skip\p{L}*|drop(?:s|ped|ping)?|non|zero|.+n[’']t|.+less)$/u;

/** Whether a place in a question is in a clause of its own. */
export function isInOwnClause(question: string, place: number): boolean {
	return ownClause.test(question.slice(opening.exec(question)?.[0].length, place));
}
