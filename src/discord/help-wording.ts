import { counted } from './wording.ts';

/* What `/help` and `/about` say. */

export const HELP_TITLE = 'How to ask';
export const HELP = [
	'**Three ways to ask**',
	'- `/ask` with your question; add `private: True` and only you see the answer.',
	'- A direct message to me.',
	'- A message that mentions me, in a channel where I may write.',
	'',
	'**What comes back**',
	'One sentence of an article, word for word, with the answering words in **bold**. Its title leads to the very sentence ' +
		'on the page it came from. Below it: the source, the date and the place in the article.',
	'Where I find no answer, I say so, and show the nearest sentences as what they are.',
	'',
	'**The buttons**',
	'- *Context* shows the sentences around a quotation.',
	'- *More quotations* shows the next best sentences.',
	'- *Side by side* shows the sentences of different articles that agree or differ.',
	'- *Verify* reads the article’s file again, and says whether the sentence stands there still, character for character.',
	'- *As I wrote it* answers a follow-up without what was asked before.',
	'All of them answer you alone. Where an article has changed since, the first press says so above the answer, for everybody.',
	'',
	'**Follow-ups**',
	'In a direct message, in a thread, or in a reply to me, “until when?” or “what about Iran?” is read in the light of what ' +
		'you asked me there in the last half hour. *Read as* says how.',
	'',
	'**More than one sentence**',
	'`/timeline` lists what the articles say on something by date, and how a figure moved. It and `/ask` take `since`, `until` and ' +
		'`from`: only articles of those days, of that source, or one article.',
	'',
	'**On any message**',
	'*Apps*, then *Find evidence* in its menu: for each statement of the message the sentence that supports it, or differs from it ' +
		'in a number, a date or a name, or else the nearest and what it lacks.',
	'',
	'`/articles` lists what I quote from. `/verify` reads an answer’s quotations again by the words, or by the code that the button shows. `/about` says ' +
		'what I cannot do, and what becomes of your questions.',
].join('\n');

export const ABOUT_TITLE = 'About Verbatim';
export const about = (articles: number, sentences: number, recorded: boolean): string =>
	[
		`I answer from ${counted(articles, 'article')} (${counted(sentences, 'sentence')}), with their own sentences. ` +
			'No language model writes anything.',
		'',
		'**What I can do**',
		'- Look for the sentence that answers, and quote it character for character.',
		'- Say where it stands, and who published it and when, where the article tells.',
		'',
		'**What I cannot do**',
		'- Add up, compare, summarise or give an opinion.',
		'- Know anything that the articles do not say, or read another language than English.',
		'- Be sure: I may quote a sentence that does not answer, or find none where one does. *Context* helps you to judge.',
		'- Vouch for it: a quotation shows who said something, not that it is true. Read the source before you rely on it.',
		'',
		'**Your questions**',
		`They and the answers travel through Discord, like every message. ${recorded ? RECORDED : NOT_RECORDED} ${REMEMBERED}`,
	].join('\n');

const NOT_RECORDED =
	'I store neither on disk, and log neither. A button carries what it takes to find its sentences, so nothing has to be kept.';
const RECORDED =
	'Whoever runs me here keeps a record of questions and answers, those with `private` too, without who asked, so that an answer ' +
	'can be verified by its id.';
const REMEMBERED =
	'For follow-ups I remember your last ten in a channel, in memory alone, for half an hour; those with `private` not at all.';
