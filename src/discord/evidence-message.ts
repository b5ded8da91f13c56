import { setImmediate as nextTurn } from 'node:timers/promises';
import type { APIEmbed } from 'discord-api-types/v10';
import { claimsIn } from '../answer/claim/claims.ts';
import { type ClaimEvidence, type Difference, mostNumbers, type Nearest } from '../answer/claim/find-evidence.ts';
import type { Sentence } from '../corpus/sentence.ts';
import { sentenceKey } from '../corpus/sentence-key.ts';
import type { Engine } from '../engine.ts';
import type { Span } from '../text/span.ts';
import { withoutAddressees } from './addressed.ts';
import { button, buttonRow } from './buttons.ts';
import { escapedToFit, inOneLine, plainToFit } from './cut.ts';
import { withoutBidiControls } from './escape.ts';
import * as wording from './evidence-wording.ts';
import { COLOURS, type Message } from './message.ts';
import { plainText } from './plain-text.ts';
import { quotationEmbed, relative, roomForEach, withDistinctLinks } from './quotation-embed.ts';
import { BUTTON_LABELS } from './wording.ts';
import { writtenOut } from './written-out.ts';

/** Statements of a message that are looked for: a row of buttons has room for five. */
const MOST_CLAIMS = 5;
/** Characters of a statement that are shown, and of all that it differs in. */
const CLAIM_LIMIT = 120;
const DIFFERENCES_LIMIT = 140;
/** What of a statement its nearest sentence lacks: stretches that are shown, and characters of them all. */
const MOST_WORDS = 3;
const WORDS_LIMIT = 70;
/**
 * Characters of an embed beside its quotation: title 256, statement 135, footer 200, and either a label of 140 with a note of 80, or a label
 * of 15, with 95 above the quotation and 125 below it.
 */
const AROUND_QUOTATION = 826;

/** What the articles have on the statements of a message: for each the quotation that supports it or differs, or the nearest. */
export async function renderEvidence(content: string, engine: Engine): Promise<Message> {
	const claims = claimsIn(plainText(writtenOut(content)));
	if (claims.length === 0) return { content: wording.NO_CLAIMS };
	const found: ClaimEvidence[] = [];
	for (const claim of claims.slice(0, MOST_CLAIMS)) {
		const stated = withoutAddressees(claim);
		const evidence = { ...engine.findEvidence(stated ?? claim), claim };
		found.push(stated === null ? withoutVerdict(evidence) : evidence);
		// Others are answered in between, and the user is told that it takes a moment where it does.
		await nextTurn();
	}
	const limit = roomForEach(found.length, AROUND_QUOTATION);
	const quoted = found.flatMap((evidence, i) => {
		const sentence = sentenceOf(evidence);
		return sentence === null ? [] : [{ number: i + 1, sentence, words: wordsOf(evidence) }];
	});
	const buttons = new Map<string, ReturnType<typeof button>>();
	for (const { number, sentence, words } of quoted) {
		const label = found.length === 1 ? BUTTON_LABELS.context : `${BUTTON_LABELS.context} ${number}`;
		const context = { key: sentenceKey(sentence), answer: relative(sentence, words) };
		const made = button({ kind: 'context', quotation: context }, label);
		// Of two statements with one quotation the first leads to it: Discord takes no id twice.
		if (!buttons.has(made.custom_id)) buttons.set(made.custom_id, made);
	}
	return {
		content: wording.evidenceNote(found.length, claims.length),
		embeds: withDistinctLinks(found.map((evidence) => evidenceEmbed(evidence, engine, limit))),
		...(buttons.size === 0 ? {} : { components: buttonRow([...buttons.values()]) }),
	};
}

function evidenceEmbed(evidence: ClaimEvidence, { corpus }: Engine, limit: number): APIEmbed {
	const claim = wording.claimed(escapedToFit(evidence.claim, CLAIM_LIMIT));
	const sentence = sentenceOf(evidence);
	const label = labelOf(evidence);
	if (sentence === null) {
		const why = evidence.kind === 'unread' ? wording.tooManyNumbers(mostNumbers) : wording.NOTHING_NEAR;
		return { author: { name: label }, color: COLOURS.abstention, description: `${claim}\n${why}` };
	}
	const colour =
		evidence.kind === 'supports' ? COLOURS.answer : evidence.kind === 'differs' ? COLOURS.other : COLOURS.abstention;
	const below = evidence.kind === 'nothing' && evidence.nearest !== null ? shortfallLine(evidence.nearest) : null;
	const embed = quotationEmbed(corpus, sentence, wordsOf(evidence), {
		colour,
		limit,
		label,
		undated: true,
		...(below === null ? {} : { below }),
	});
	const above = evidence.kind === 'nothing' ? `${claim}\n${wording.NEAREST_TO_CLAIM}` : claim;
	return { ...embed, description: `${above}\n${embed.description ?? ''}` };
}

/** What the nearest sentence lacks of a statement, as markup. */
function shortfallLine({ sentence, shortfall }: Nearest): string {
	switch (shortfall.kind) {
		case 'without':
			return missingWords(shortfall.words);
		case 'qualified': {
			const { start, end } = shortfall.said;
			return wording.qualifiedBy(escapedToFit(inOneLine(sentence.article.body.slice(start, end)), WORDS_LIMIT));
		}
		case 'reversed':
			return wording.REVERSED;
		case 'unstated':
			return wording.UNSTATED;
	}
}

/** The first of the words, as many as have room; of the first so much as has. */
function missingWords(words: readonly string[]): string {
	const shown: string[] = [];
	let left = WORDS_LIMIT;
	for (const word of words.slice(0, MOST_WORDS)) {
		const fitting = escapedToFit(word, WORDS_LIMIT);
		left -= fitting.length;
		if (left < 0) break;
		shown.push(fitting);
	}
	return wording.notFoundInIt(shown, shown.length < words.length);
}

/** Of what is said of a mention, since an article may say it of another. */
function withoutVerdict(evidence: ClaimEvidence): ClaimEvidence {
	if (evidence.kind === 'nothing') return evidence;
	const sentence = sentenceOf(evidence);
	const nearest = sentence && ({ sentence, shortfall: { kind: 'unstated' } } as const);
	return { kind: 'nothing', claim: evidence.claim, nearest };
}

function sentenceOf(evidence: ClaimEvidence): Sentence | null {
	if (evidence.kind === 'unread') return null;
	return evidence.kind === 'nothing' ? (evidence.nearest?.sentence ?? null) : evidence.sentence;
}

/** What is marked in the quotation: the first of the differences, or what qualifies it. */
function wordsOf(evidence: ClaimEvidence): Span | null {
	switch (evidence.kind) {
		case 'differs':
			return evidence.differences[0].said;
		case 'nothing':
			return evidence.nearest?.shortfall.kind === 'qualified' ? evidence.nearest.shortfall.said : null;
		case 'supports':
		case 'unread':
			return null;
	}
}

function labelOf(evidence: ClaimEvidence): string {
	switch (evidence.kind) {
		case 'supports':
			return wording.SUPPORTS;
		case 'differs': {
			const { body } = evidence.sentence.article;
			const differences = evidence.differences.map((difference) => differenceText(difference, body));
			return plainToFit(withoutBidiControls(wording.differsIn(differences)), DIFFERENCES_LIMIT);
		}
		case 'nothing':
			return wording.NOTHING_FOUND;
		case 'unread':
			return wording.NOT_COMPARED;
	}
}

function differenceText({ claimed, said }: Difference, body: string): string {
	const there = said === null ? '' : inOneLine(body.slice(said.start, said.end));
	if (claimed === null) return wording.onlySaid(there);
	return said === null ? wording.onlyClaimed(claimed) : wording.against(claimed, there);
}
