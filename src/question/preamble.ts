/** Words around a question that are not part of it: "could you please tell me ...", "..., thanks". */
const before =
	/^(?:(?:hi|hello|hey|ok|okay|so|well|please|um|uh|yes|no|good (?:morning|afternoon|evening))\b[\s,.!:]*)*(?:(?:can|could|would|will) (?:you|u|anyone|somebody|someone) (?:please |kindly )?(?:tell|inform|remind|show) (?:me|us)(?: about)?|(?:please )?(?:tell|remind|show) (?:me|us)(?: about)?|(?:do|does) (?:you|anyone|anybody) (?:happen to )?know|(?:i|we) (?:want|need|would like|wanted|'d like) to (?:know|learn|ask)|i(?:'m| am) (?:looking for|wondering)|i wonder)?[\s,:]*(?:(?:please )?(?:name|list|give|state|identify|find|tell|show)(?: me| us)?(?= (?:the|all|an?|some|every|both)\b))?[\s,:]*/iu;
const after = /[\s,.!]*\b(?:please|thanks|thank you|thx)[\s.!]*(\??)\s*$/iu;

const pleasantries = new Set(
	`hello hi hey hiya howdy yo greetings good morning afternoon evening night day thanks thank you thx cheers bye goodbye see
	ok okay cool nice great wow lol haha welcome please sorry test testing ping hmm um uh yes no yep nope sup there everyone all
	bot how are doing is it going what's up whats so much very a lot for the help`.split(/\s+/),
);

/** The question without the courtesies around it; as it stands where nothing would be left. */
export function withoutPreamble(question: string): string {
	const core = question.trim().replace(before, '').replace(after, '$1');
	return /\p{L}/u.test(core) ? core : question.trim();
}

/** Whether a message asks nothing: only greetings, thanks and the like, or no word at all. */
export function isPleasantry(message: string): boolean {
	const words = message.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
	return words.every((word) => pleasantries.has(word));
}
