import { questionWords } from './question-words.ts';

/** Words before an interruption that may be taken back, where the question does not begin anew. */
const reach = 12;

/** Words of a repair that is a phrase and nothing more. */
const mostInPhrase = 5;
/** Content words that stand with the question word at the end of a statement: "is in *which northern city*". */
const mostInAnswerSlot = 2;
/** From this worth on a mere pause takes back what it repeats: "the hall, um, the museum". Untuned. */
const sureRepair = 2;

const classes = {
	question: questionWords.join(' '),
	preposition:
		'in on at to by for from of during until since with about into between under over through against among within after before near as than',
	determiner: 'the a an this these those their its his her our some any each every many much few more most',
	auxiliary: 'is are was were be do does did has have had can could will would shall should may might must',
	conjunction: 'and or but',
} as const;
type Kind = keyof typeof classes | 'number' | 'name' | 'word';
const kindOfWord = new Map<string, Kind>(
	(Object.keys(classes) as (keyof typeof classes)[]).flatMap((kind) =>
		classes[kind].split(' ').map((word) => [word, kind] as const),
	),
);

interface Word {
	readonly text: string;
	readonly normal: string;
	readonly kind: Kind;
}

function wordsOf(text: string): readonly Word[] {
	return text.split(/\s+/).map((word) => {
		const normal = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
		const kind =
			kindOfWord.get(normal) ?? (/^\d/.test(normal) ? 'number' : /^\P{L}*\p{Lu}/u.test(word) ? 'name' : 'word');
		return { text: word, normal, kind };
	});
}

function isContent({ kind }: Word): boolean {
	return kind === 'word' || kind === 'name' || kind === 'number';
}

/**
 * Joins what was said before an interruption to what was said after it, without the words taken back.
 *
 * @param takesBack Whether the interruption says that something is taken back, or may only be a pause.
 */
export function repaired(before: string, after: string, takesBack: boolean): string {
	const mark = /[\s.?!]*$/u.exec(after)?.[0] ?? '';
	const repair = after.slice(0, after.length - mark.length);
	return (contrasted(before, repair) ?? exchanged(before, repair) ?? joined(before, repair, takesBack)) + mark;
}

function joined(before: string, repair: string, takesBack: boolean): string {
	const [said, instead] = [wordsOf(before), wordsOf(repair)];
	const asked = said.findIndex(({ kind }) => kind === 'question');
	const askedAnew = instead.findIndex((word, i) => word.kind === 'question' && !isRelative(word, instead[i - 1]));
	const from = (cut: number) => textOf([...said.slice(0, cut), ...instead]);
	if (asked >= 0 && askedAnew >= 0) {
		if (askedAnew > 1 && !takesBack) return from(said.length);
		if (asked > 1 && askedAnew <= 1 && hasSlot(said.slice(0, asked), instead)) {
			const repeatsPreposition = askedAnew === 1 && said[asked - 1]?.kind === 'preposition';
			return from(repeatsPreposition ? asked - 1 : asked);
		}
		return completed(said, instead, asked);
	}
	const within = replacedWithin(said, instead);
	if (within !== null) return within;
	const worths = said.map((_, cut) =>
		cut < said.length - reach ? Number.NEGATIVE_INFINITY : worthOf(said, instead, cut),
	);
	const best = worths.reduce((most, worth, cut) => (worth >= (worths[most] ?? 0) ? cut : most), said.length - 1);
	return !takesBack && (worths[best] ?? 0) < sureRepair ? from(said.length) : from(best);
}

// "..., I mean the students *who* left" asks nothing.
function isRelative({ normal }: Word, before: Word | undefined): boolean {
	return before !== undefined && isContent(before) && /^(?:who|whom|whose|which|when|where)$/.test(normal);
}

// "The centre is in what, I mean *which city*": what came before the question word still holds.
function hasSlot(lead: readonly Word[], instead: readonly Word[]): boolean {
	if (!lead.some(isContent)) return false;
	return instead.filter(isContent).length <= mostInAnswerSlot || /,$/.test(lead.at(-1)?.text ?? '');
}

// How likely the speaker takes back what was said from the word at `cut` on. All weights by judgment.
function worthOf(said: readonly Word[], instead: readonly Word[], cut: number): number {
	const [first, second] = [said[cut], said[cut + 1]];
	const [anew, next] = [instead[0], instead[1]];
	const before = said[cut - 1];
	const last = said.at(-1);
	if (first === undefined || anew === undefined || last === undefined) return Number.NEGATIVE_INFINITY;
	const length = said.length - cut;
	let worth = -0.2 * length;
	if (first.normal === anew.normal) worth += 3 + (second?.normal === next?.normal ? 1 : 0);
	else if (first.kind === anew.kind) worth += first.kind === 'word' ? 0.3 : 1.5;
	const shared = instead.slice(0, 5).findIndex(({ normal, kind }) => kind === 'word' && normal === last.normal);
	if (shared >= 0 && shared === length - 1) worth += 2;
	if (before === undefined) return worth - 1;
	if (before.kind === 'name' && first.kind === 'name') worth -= 1;
	if (before.kind === 'determiner' && ['determiner', 'preposition', 'auxiliary'].includes(anew.kind)) worth -= 3;
	if (before.kind === 'preposition' && ['preposition', 'auxiliary'].includes(anew.kind)) worth -= 3;
	if (['preposition', 'determiner', 'auxiliary', 'question'].includes(before.kind)) worth += 0.5;
	return worth;
}

// "... a famous writer, no, famous artist *not writer*": what is taken back is named.
function contrasted(before: string, repair: string): string | null {
	const [, instead = '', named = ''] = /^([^,]+?),? (?:and )?not (?:an? |the )?([^,]+)$/iu.exec(repair) ?? [];
	const at = named === '' ? -1 : before.toLowerCase().lastIndexOf(named.toLowerCase());
	if (at < 0) return null;
	const said = before.slice(0, at).trimEnd().split(/\s+/);
	const anew = instead.split(/\s+/);
	// "famous artist" takes the place of "famous writer".
	const shared = said.findLastIndex(
		(word, i) => i >= said.length - anew.length && word.toLowerCase() === anew[0]?.toLowerCase(),
	);
	return `${(shared > 0 ? said.slice(0, shared) : said).join(' ')} ${instead}${before.slice(at + named.length)}`;
}

// "..., no, *not halls but rooms*".
function exchanged(before: string, repair: string): string | null {
	const [, named = '', instead = ''] = /^(?:not )?([^,]+?),? but (?:rather |to )?(.+)$/iu.exec(repair) ?? [];
	const at = named === '' ? -1 : before.toLowerCase().lastIndexOf(named.toLowerCase());
	return at < 0 ? null : before.slice(0, at) + instead + before.slice(at + named.length);
}

/** Words at the end of a new question that point back to the one that was broken off. */
const pointing = new Set(
	'he she it they him her them this that these those one ones there did does do is was are were not'.split(' '),
);
/** A new question of more content words is whole. */
const mostIncomplete = 2;

// "how many rooms are open at the museum, no, how many *halls are open*": the new question goes on as the first would have.
function completed(said: readonly Word[], instead: readonly Word[], asked: number): string {
	const last = instead.at(-1);
	const points = last !== undefined && pointing.has(last.normal);
	if (last === undefined || (!points && instead.filter(isContent).length > mostIncomplete)) return textOf(instead);
	const at = said.findLastIndex(({ normal }) => normal.replace(/n['’]t$/u, '') === last.normal);
	return textOf([...instead, ...(at >= 0 ? said.slice(at + 1) : points ? said.slice(asked + 1) : [])]);
}

// "What did the *Upper House* vote on, no, the Lower House": where the repair is no more than a phrase, what followed the
// phrase that it replaces still holds.
function replacedWithin(said: readonly Word[], instead: readonly Word[]): string | null {
	const lead = instead[0]?.kind === 'determiner' ? 1 : 0;
	const last = instead.at(-1);
	if (last === undefined || instead.length === lead || instead.length > mostInPhrase) return null;
	if (said.at(-1)?.kind === 'name') return null;
	const ofNames = instead.slice(lead).every(({ kind }) => kind === 'name');
	const end = said.findLastIndex((word, i) =>
		i === 0
			? false
			: ofNames
				? word.kind === 'name'
				: lead === 1 && word.kind === 'word' && word.normal === last.normal,
	);
	if (end < 0 || end === said.length - 1) return null;
	const inPhrase = (at: number) =>
		ofNames ? said[at]?.kind === 'name' : said[at]?.kind !== 'determiner' && at > end - instead.length + lead;
	let start = end;
	while (start > 1 && inPhrase(start - 1)) start--;
	if (lead === 1 && said[start - 1]?.kind === 'determiner') start--;
	return textOf([...said.slice(0, start), ...instead, ...said.slice(end + 1)]);
}

function textOf(words: readonly Word[]): string {
	return words.map(({ text }) => text).join(' ');
}
