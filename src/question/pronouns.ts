import { annotate, type Token } from '../text/annotation.ts';
import { asTyped } from './alike.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { isInQuotation } from './quoted.ts';
import type { Salient } from './salience.ts';

type PronounKind = 'male' | 'female' | 'plural' | 'neuter' | 'place';

/** A pronoun of the third person, or "there". */
interface Pronoun {
	readonly kind: PronounKind;
	readonly possessive: boolean;
	/** Whether it is said to do something, which things do not. */
	readonly acts: boolean;
	/** Whether some of what it means are told apart: "how many of them". */
	readonly among: boolean;
	readonly start: number;
	readonly end: number;
}

const kinds: Readonly<Record<string, PronounKind>> = {
	he: 'male',
	him: 'male',
	his: 'male',
	she: 'female',
	her: 'female',
	hers: 'female',
	they: 'plural',
	them: 'plural',
	their: 'plural',
	theirs: 'plural',
	it: 'neuter',
	its: 'neuter',
	"it's": 'neuter',
	there: 'place',
	here: 'place',
};

/** Whether a question has a pronoun of the third person, wherever it goes back to. */
export function hasPronoun(text: string): boolean {
	return annotate(text).tokens.some(({ normal }) => kinds[normal] !== undefined && kinds[normal] !== 'place');
}

/** The pronouns of a question that go back to something outside it, each kind once. */
export function openPronouns(text: string): readonly Pronoun[] {
	const { tokens } = annotate(text);
	const entities = entitiesOf(text).map((entity) => asTyped(entity, text));
	const met = new Set<PronounKind>();
	const open: Pronoun[] = [];
	tokens.forEach((token, i) => {
		const kind = kinds[token.normal];
		if (kind === undefined || met.has(kind) || isInQuotation(token.start, text)) return;
		if (kind === 'place' && !isPlacePronoun(tokens, i)) return;
		if (kind === 'neuter' && isDummy(text, token)) return;
		met.add(kind);
		const next = tokens[i + 1];
		const possessive = /^(?:his|its|their)$/.test(token.normal) || (token.normal === 'her' && isNoun(next));
		const object = !possessive && /^(?:him|her)$/.test(token.normal);
		const inside = entities.filter(({ end }) => end <= token.start);
		if (
			inside.some((entity) => isAntecedent(entity, { kind, possessive, object }, text.slice(entity.end, token.start)))
		)
			return;
		const acts =
			/^(?:do|does|did|have|has|had|can|could|will|would)$/.test(tokens[i - 1]?.normal ?? '') &&
			next?.partOfSpeech === 'VERB';
		const among = token.normal === 'them' && partOf.test(text.slice(0, token.start));
		open.push({ kind, possessive, acts, among, start: token.start, end: token.end });
	});
	return open;
}

const partOf = /\b(?:many|most|some|any|all|none|half|few|each|both|\p{N}+) of $/iu;

function isNoun(token: Token | undefined): boolean {
	return token !== undefined && ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.partOfSpeech);
}

// "did they go *there*?", not "are there any".
function isPlacePronoun(tokens: readonly Token[], i: number): boolean {
	const next = tokens[i + 1];
	const previous = tokens[i - 1];
	if (previous === undefined || /^(?:is|are|was|were|be|been|has|have|had|'s)$/.test(previous.normal)) return false;
	return next === undefined || next.kind === 'punctuation' || ['ADP', 'CCONJ', 'SCONJ'].includes(next.partOfSpeech);
}

const judged =
	'true|possible|likely|known|said|clear|necessary|important|hard|easy|difficult|safe|ok|okay|bad|good|better|best|worth|legal|time|\\p{L}+er|\\p{L}+ed|thought|brought up';

/** "is *it* related to": what follows is no clause. */
const relating = 'related|compared|connected|linked|tied|opposed|owed|given|attached|married|similar';

/** "is *it* true that", "how was *it* decided that", "how long does *it* take to", "what does *it* mean when". */
const dummy = new RegExp(
	`^ (?:(?:is |was |be )?(?:not )?(?:(?!${relating})(?:${judged})\\b.*? (?:to|that)\\b|(?:${judged}) for\\b.*? to\\b)|(?:takes?|costs?) (?:to|for)\\b|means? (?:to|that|when|if)\\b)`,
	'iu',
);

const isThing =
	/^(?:(?:and|so|but|ok)\b[\s,]*)?(?:can|could|may|might|will|would|should|must|is|was|has|had)(?:n['’]t)? $/iu;
const toldOfThing =
	/^ (?:also |only |still |ever |even )*(?:be |been )?(?:used|allowed|permitted|forced|made|meant|designed|built|required|obliged|entitled|limited|sold|moved|lent|given|returned|converted) to\b/iu;

function isDummy(text: string, { start, end }: Token): boolean {
	// "Why did they do *it*?" is of what they did, "when did she say *it*?" of what she said.
	const isDeed =
		/\b(?:do(?:es|ne|ing)?|sa(?:y|id)|mean|know|deny|admit) $/i.test(text.slice(0, start)) &&
		/^(?:$|[?.!,]| (?:again|alone|there|for|to|with)\b)/i.test(text.slice(end));
	// "Can *it* be used to vote?", of a card.
	if (isThing.test(text.slice(0, start)) && toldOfThing.test(text.slice(end))) return false;
	return isDeed || dummy.test(text.slice(end)) || /\bgot $/i.test(text.slice(0, start));
}

/**
 * Whether something named earlier in the question is what the pronoun means. A possessive goes back to anything before it;
 * another pronoun in the same clause does not go back to the subject ("what foods boost *it*"), in the next clause it does.
 */
function isAntecedent(
	entity: Entity,
	{ kind, possessive, object }: Pick<Pronoun, 'kind' | 'possessive'> & { readonly object: boolean },
	between: string,
): boolean {
	if (kind === 'place') return entity.kind === 'place';
	const agrees = kind === 'male' || kind === 'female' ? isOne(entity, kind) : fitOf(entity, { kind }) > 0;
	if (!agrees) return false;
	if (possessive || (entity.proper && !object && (kind === 'male' || kind === 'female'))) return true;
	return clauseStart.test(between);
}

function isOne({ kind, plural, gender }: Entity, pronoun: 'male' | 'female'): boolean {
	return (kind === 'person' || kind === 'unknown') && !plural && (gender === null || gender === pronoun);
}

const clauseStart =
	/[,.?!;]|\b(?:and|but|if|when|because|or|so|while|after|before|since|that|which|who|as|where|than|causes?|makes?|made|lets?|allows?|calls?|prevents?)\b/i;

/** How well an entity goes with a pronoun by kind, number and gender: 0 not at all, 1 without doubt. */
function fitOf(
	entity: Entity & { readonly whoAsked?: boolean },
	{ kind, acts = false, among = false }: Pick<Pronoun, 'kind'> & Partial<Pick<Pronoun, 'acts' | 'among'>>,
): number {
	if (entity.kind === 'time') return 0;
	// "How many *of them*?" asks of many, which a party is not.
	if (among && kind === 'plural') return entity.plural ? 1 : 0;
	const one = entity.plural ? 0 : 1;
	switch (kind) {
		case 'male':
		case 'female':
			if (entity.gender !== null && entity.gender !== kind) return 0;
			if (entity.kind === 'unknown') return one * possible;
			if (entity.kind !== 'person') return 0;
			// "the mayor" is who is meant where the mayor was asked for.
			return entity.proper
				? one * (entity.gender === kind ? 1 : likely)
				: entity.role === 'defined' || (entity.gender === kind && isOwned(entity))
					? one * possible
					: 0;
		case 'plural':
			// "The Wallflowers" act, songs do not.
			if (entity.plural) return acts && entity.kind === 'thing' && !entity.proper ? 0 : 1;
			if (entity.kind === 'group') return entity.bare ? 0 : 1;
			if (entity.kind === 'unknown') return possible;
			// "they" of a kind that was named by one of it: "a 529 plan".
			if (entity.kind === 'person') return entity.gender === null ? unlikely : 0;
			return entity.role === 'defined' && !entity.proper ? unlikely : 0;
		case 'neuter':
			// Whoever was asked for by "who" is no thing.
			if (entity.kind === 'person' || entity.whoAsked === true) return 0;
			if (entity.plural) return entity.role === 'defined' ? unlikely : 0;
			return entity.kind === 'unknown' ? possible : 1;
		case 'place':
			return entity.kind === 'place' && entity.proper ? 1 : 0;
	}
}

/** "Agnes Thorne’s husband". */
function isOwned({ text }: Entity): boolean {
	return /['’]s? /u.test(text);
}

/** How well names go with a pronoun that nothing speaks for or against. Tuned on the development half of the sets. */
const likely = 0.9;
const possible = 0.75;
const unlikely = 0.4;

/** Salience, times fit, below which a pronoun is left as it is. Tuned on the development half of the sets. */
const leastSalience = 0.6;

/** What a pronoun means in a conversation. */
function antecedentOf(pronoun: Pronoun, salient: readonly Salient[]): Salient | null {
	let best: Salient | null = null;
	let most = leastSalience;
	for (const entity of salient) {
		const value = entity.salience * fitOf(entity, pronoun);
		if (value > most) [best, most] = [entity, value];
	}
	// "How many orchids were stolen?" "Who stole them?": many that were just asked about, and no one name of before.
	if (pronoun.kind === 'plural' && best !== null && best.age > 0 && !best.plural)
		return salient.find((one) => one.age === 0 && one.asked && one.plural && fitOf(one, pronoun) > 0) ?? best;
	// "Who led the talks?" (*the Northern Bloc*) "Where were they held?": what is one is a "they" where it acts.
	if (
		pronoun.kind === 'plural' &&
		!pronoun.acts &&
		best !== null &&
		best.kind === 'group' &&
		!best.plural &&
		!best.asked
	)
		return salient.find((one) => one.plural && one.asked && one.age === 0) ?? best;
	return best;
}

/** "Its shares": of a firm, and not of the dam that the firm builds. */
const ofFirm =
	/^ (?:shares?|share price|stocks?|shareholders|dividends?|profits?|revenues?|turnover|market value|ceo|chief executive|managing director|chairman|chairwoman|employees|workforce)\b/i;

function canOwnShares({ kind, text }: Salient): boolean {
	return kind === 'group' || kind === 'unknown' || (kind === 'thing' && /(?:^| )\p{Lu}\S*$/u.test(text));
}

/** The question with its open pronouns replaced by what they mean; those without an antecedent stay. */
export function withAntecedents(text: string, salient: readonly Salient[]): string {
	let rewritten = text;
	// "When did he work with *Karl Weiss*?": somebody else than who is named.
	let others = salient.filter(({ proper, text: name }) => !proper || !text.includes(name));
	const found = openPronouns(text).map((pronoun) => {
		const owned = pronoun.possessive ? text.slice(pronoun.end) : '';
		const antecedent = antecedentOf(pronoun, ofFirm.test(owned) ? others.filter(canOwnShares) : others);
		// "What did *he* call *it*?": two pronouns are not of one thing.
		others = others.filter((other) => other !== antecedent);
		return { pronoun, antecedent };
	});
	for (const { pronoun, antecedent } of found.toReversed()) {
		if (antecedent === null) continue;
		const name = antecedent.text;
		const standIn = pronoun.possessive
			? `${name}${/s$/.test(name) ? '’' : '’s'}`
			: pronoun.kind === 'place'
				? `in ${name}`
				: name;
		rewritten = rewritten.slice(0, pronoun.start) + standIn + rewritten.slice(pronoun.end);
	}
	return rewritten;
}
