/* What Discord shows of the commands and their options while somebody types. */

export const COMMAND_WORDING = {
	ask: {
		description: 'Ask a question; the answer is quoted from the articles',
		question: 'What you want to know: who, what, when, where, how many, why',
		private: 'Show the answer to you alone',
	},
	timeline: {
		description: 'List what the articles say on something by date, oldest first',
		about: 'A question or a subject: refugees sent back, the key rate',
		private: 'Show the timeline to you alone',
	},
	articles: {
		description: 'List the articles that answers are quoted from',
		article: 'Only articles whose title, source or file name has these words',
	},
	verify: {
		description: 'Read an article again: does it still say what was quoted?',
		what: 'The code that the button Verify shows, an answer’s id, or the words of a quotation',
	},
	findEvidence: { name: 'Find evidence' },
	help: { description: 'How to ask, and what the buttons do' },
	about: { description: 'What the bot can and cannot do, and what becomes of your questions' },
} as const;

export const FILTER_WORDING = {
	since: 'Only articles published then or later: 2024-09-01, September 2024, 2024',
	until: 'Only articles published then or earlier: 2024-09-30, September 2024, 2024',
	from: 'Only a source or an article, by its name or words of it',
} as const;
