import type { Asked, Tells } from './tells.ts';

// Whether what became of people is another in the sentence: injured for killed, arrested for convicted.

/** By which words one outcome is asked about, and by which a sentence may say it, more widely. */
interface Outcome {
	readonly asks: RegExp;
	readonly says: RegExp;
}

const outcomes: readonly (readonly Outcome[])[] = [
	[
		{
			asks: /\b(?:killed|died?|dead)\b/iu,
			says: /\b(?:kill\p{L}*|die[ds]?|dying|dead|deaths?|deadl\p{L}+|fatal\p{L}*|li(?:fe|ves)|murder\p{L}*|drown\p{L}*|victims?|claimed|bod(?:y|ies)|toll|perish\p{L}*|casualt\p{L}+|slain|shot|massacre\p{L}*|executed|surviv\p{L}+|bereaved|mourn\p{L}*|funerals?|late|succumb\p{L}*)\b/iu,
		},
		{
			asks: /\b(?:injured|wounded|hurt)\b/iu,
			says: /\b(?:injur\p{L}*|wound(?:s|ed|ing)?|hurt|hospital\p{L}*|burn(?:s|ed|t)|casualt\p{L}+|treated|maimed|victims?|harmed|unhurt|uninjured|unharmed|unscathed|broken (?:bones?|limbs?|legs?|arms?|ribs?)|fractur\p{L}*|bruis\p{L}*|concuss\p{L}*|(?:critical|serious|stable) condition)\b/iu,
		},
	],
	[
		{
			asks: /\b(?:arrested|detained)\b/iu,
			says: /\b(?:arrest\p{L}*|detain\p{L}*|detention|custody|round(?:ed|ing) up|held|caught|captured|taken|jailed|imprisoned|seized|picked up|led away|apprehend\p{L}*|remand\p{L}*)\b/iu,
		},
		{
			asks: /\b(?:convicted|found guilty)\b/iu,
			says: /\b(?:convict\p{L}*|(?<!\bnot )guilty|sentenc\p{L}*|jail(?:ed)?|imprisoned|executed|(?:got|given|received) (?:[\p{L}\d]+ )?(?:years|months|life)|(?:went|sent|goes?) to (?:prison|jail)|fined)\b/iu,
		},
		{
			asks: /\bacquitted\b/iu,
			says: /\b(?:acquit\p{L}*|cleared|not guilty|innocent|exonerat\p{L}*|freed|released|(?:walk\p{L}*|went|go|goes|set) free|not convicted|overturn\p{L}*|quash\p{L}*)\b/iu,
		},
	],
];
const asksWho = /\b(?:how many|who|whom|number of)\b/iu;

/** Tells of each sentence whether it only has another outcome than is asked about: asked how many were *killed*, "two were injured". */
export function createOtherOutcome({ text: question, answerType }: Asked): Tells {
	const asks = answerType !== 'yes-no' && answerType !== 'reason' && asksWho.test(question);
	const asked = outcomes.flatMap((group) => {
		const [outcome, ...more] = asks ? group.filter((one) => one.asks.test(question)) : [];
		return outcome === undefined || more.length > 0 ? [] : [{ outcome, group }];
	});
	return ({ text }) =>
		asked.some(({ outcome, group }) => !outcome.says.test(text) && group.some(({ says }) => says.test(text)));
}
