/** Words around a question that are not part of it: "could you please tell me ...", "..., thanks". */
const before =
	/^(?:(?:hi|hello|hey|ok|okay|so|well|please|um|uh|yes|no|good (?:morning|afternoon|evening))\b[\s,.!:]*)*(?:(?:can|could|would|will) (?:you|u|anyone|somebody|someone) (?:please |kindly )?(?:tell|inform|remind|show) (?:me|us)(?: about)?|(?:please )?(?:tell|remind|show) (?:me|us)(?: about)?|(?:do|does) (?:you|anyone|anybody) (?:happen to )?know|(?:i|we) (?:want|need|would like|wanted|'d like) to (?:know|learn|ask)|i(?:'m| am) (?:looking for|wondering)|i wonder)?[\s,:]*(?:(?:please )?(?:name|list|give|state|identify|find|tell|show)(?: me| us)?(?= (?:the|all|an?|some|every|both)\b))?[\s,:]*/iu;
const after = /[\s,.!]*\b(?:please|thanks|thank you|thx)[\s.!]*(\??)\s*$/iu;

const pleasantries = new Set(
	`hello hi hey hiya howdy yo greetings good morning afternoon evening night day thanks thank you thx cheers bye goodbye see
	ok okay cool nice great wow lol haha welcome please sorry test testing ping hmm um uh yes no yep nope sup there everyone all
	bot how are doing is it going what's up whats so much very a lot for the help how's gm gn ty tysm mate lmao rofl omg
	nvm k kk yeah yea nah anybody anyone somebody someone appreciated great awesome perfect brilliant amazing well done job
	work answer one bad worries later tomorrow today again back happy birthday merry christmas help me please`.split(
		/\s+/,
	),
);
/** Messages about the bot itself or the talk, which no article answers. */
const smallTalk =
	/^(?:(?:can|could|will) (?:you|u|someone|anyone) (?:please )?help(?: me| us)?|i (?:love|like|hate|miss) (?:you|u|this bot)|(?:who|what) (?:made|created|built|are|is) (?:you|u|this bot)|what can (?:you|u) do|see (?:you|u|ya)(?: (?:later|soon|tomorrow))?|never ?mind|are (?:you|u) (?:there|a bot|real|human|ok|okay)|(?:is )?any(?:one|body) (?:here|there)|(?:good|nice|thank) (?:one|you)|ha(?:ha)+h?|test(?:ing)?[\d\s]*|(?:oh )?(?:really|seriously|go on|continue)|(?:(?:tell|show|give) me )?more(?: please)?)$/u;
const thanked =
	'(?:(?:many |much )?thanks?|thank you|thank u|thx|ty|cheers|(?:i|we) (?:really |do )?appreciate (?:it|that|this|your help)|(?:i see|i understand|got it|good to know|(?:that |this |it )?makes sense))(?: (?:so|very) much| a lot| a bunch)?(?: for (?:(?:your|the|this|that|all|all the|all your) )?(?:help|answers?|info|information|explanation|reply|response|clarification|quotes?|quotations?|it|this|that|(?:telling|informing|letting|showing|helping|answering)(?: me| us)?(?: know)?))?';
const valued =
	"(?:(?:that|this|it|those|these|you|your answers?|the answers?|your quotes?|your help)(?: was|['’]s|s| is| were| are|['’]re| has been| really| certainly)? )?(?:(?:very|so|really|quite|super|extremely|most|pretty|a lot|just|all|exactly|such a|a|an) )*(?:helpful|useful|great|good|perfect|clear|interesting|kind|enough|informative|excellent|nice|wonderful|amazing|awesome|brilliant|fantastic|fast|quick|big help|great help|good answer|great answer|helps?|helped|what i (?:needed|wanted|was looking for)|i (?:needed|wanted))(?: (?:me|us|a lot|indeed|of you|to know|answer))*";
/** Thanks or a word of judgment on the answer, or both: "thanks, that was very helpful". */
const acknowledgement = new RegExp(
	`^(?:(?:ok|okay|oh|ah|wow|great|good|cool|nice|well|yes|and|but) )*(?:${thanked}|${valued})(?: (?:and |but |now )?(?:${thanked}|${valued}))*$`,
	'u',
);
/** What is no word of a message: addresses, mentions, and the names of pictograms. */
const noWord = /https?:\/\/\S+|<[@#:a][^<>]*>|:\w+:/gu;

/** Characters of thanks. A longer message says more. */
const longestThanks = 120;

/** The question without the courtesies around it; as it stands where nothing would be left. */
export function withoutPreamble(question: string): string {
	const core = question.trim().replace(before, '').replace(after, '$1');
	return /\p{L}/u.test(core) ? core : question.trim();
}

/** Whether a message asks nothing: only greetings, thanks and the like, or no word at all. */
export function isPleasantry(message: string): boolean {
	const words =
		message
			.replace(noWord, ' ')
			.toLowerCase()
			.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
	const said = words.join(' ');
	if (!/\?\s*$/.test(message) && said.length <= longestThanks && acknowledgement.test(said)) return true;
	return smallTalk.test(said) || words.every((word) => pleasantries.has(word));
}
