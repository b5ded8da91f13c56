/**
 * Function words: they carry grammar, not subject. Neither indexed nor looked for.
 *
 * Written in lower case with straight apostrophes. Capitalised US, WHO, IT and the like are names, not these words
 * (see `isStopWord`).
 */
const stopWords = new Set(
	`a an the this that these those such same other another each every either neither both any some no all
	i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
	it its itself they them their theirs themselves one ones someone something anyone anything everyone everything
	who whom whose which what when where why how whether if then else than
	am is are was were be been being have has had having do does did doing done will would shall should can could may might must
	ought let lets let's
	and or but nor so yet because although though while whereas unless
	of to in on at by for from with without into onto upon about above below under over between among through during before
	after since until till against toward towards within along across behind beyond near off out up down around as per via
	not never n't cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't
	shouldn't i'm i'd i'll i've it's that's there's what's who's how's where's when's why's he's she's we're they're you're
	there here too also very just only even still again once more most much many few less least several enough own quite rather
	please ever ago already however therefore thus hence etc s t ve re ll d m`
		.split(/\s+/)
		.filter(Boolean),
);

/**
 * Words that say little about the subject of a question: "how many refugees *got* an extension". They are looked for, but
 * a sentence without them is hardly worse.
 */
const lightWords = new Set(
	`get give make take go come put keep become seem appear happen occur say tell state mention know think want need use
	call name describe explain show list mean include involve have do be like kind type sort form way thing people person
	number amount total many much far long old often big large high currently now today exactly actually really
	back according there first last new part various certain different main major well good time year day find
	able around away due concern
	notable regard consider additional handle previously sometimes originally prior role example purpose importance significance
	usually typically generally associate affiliate belong famous significant entity reason date percentage refer relate try help`
		.split(/\s+/)
		.filter(Boolean),
);

/**
 * Whether a word is a function word.
 *
 * @param word As written. Capitals tell the country US from the pronoun us.
 */
export function isStopWord(word: string): boolean {
	return stopWords.has(word.toLowerCase().replaceAll('’', "'")) && !isShouted(word);
}

/** Whether a base form says little about the subject of a question. */
export function isLightWord(base: string): boolean {
	return lightWords.has(base);
}

// "I" and "A" are ordinary words in capitals; from two letters on capitals mean a name: US, IT, WHO.
function isShouted(word: string): boolean {
	return /^\p{Lu}{2,5}$/u.test(word);
}
