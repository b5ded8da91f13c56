import { LRUCache } from 'lru-cache';
import { turnOf } from '../answer/turn.ts';
import type { Engine } from '../engine.ts';
import { mostTurns } from '../question/follow-up.ts';
import type { Turn } from '../question/salience.ts';

/** Milliseconds after which a question is forgotten: longer than people leave a conversation and come back to it. */
const REMEMBERED = 30 * 60_000;
/** Conversations remembered at most, a few kilobytes each; beyond, the one that was silent longest is forgotten. */
const CONVERSATIONS = 5_000;

/** Where a conversation is: people do not share one, and neither do channels. A thread is a channel of its own. */
export interface Speaker {
	readonly userId: string;
	readonly channelId: string;
}

/** What people asked lately, in memory only: it ends with the process. */
export interface Conversations {
	/**
	 * The engine as it answers this person here. What it answers is remembered; with `follows` a question is read in the
	 * light of what is.
	 */
	engineFor(engine: Engine, speaker: Speaker, follows: boolean): Engine;
}

interface Remembered {
	readonly turn: Turn;
	readonly at: number;
}

/** @param now Milliseconds of a clock that does not go back. */
export function createConversations(now: () => number): Conversations {
	const remembered = new LRUCache<string, readonly Remembered[]>({
		max: CONVERSATIONS,
		ttl: REMEMBERED,
		// Forgotten in time, not when somebody asks next.
		ttlAutopurge: true,
		perf: { now },
	});

	function turns({ userId, channelId }: Speaker): readonly Remembered[] {
		const all = remembered.get(`${userId} ${channelId}`) ?? [];
		return all.filter(({ at }) => now() - at < REMEMBERED);
	}

	function remember(speaker: Speaker, turn: Turn): void {
		const kept = [...turns(speaker), { turn, at: now() }].slice(-mostTurns);
		remembered.set(`${speaker.userId} ${speaker.channelId}`, kept);
	}

	return {
		engineFor(engine, speaker, follows) {
			return {
				...engine,
				answer(question, options = {}) {
					const history = follows ? turns(speaker).map(({ turn }) => turn) : [];
					const answer = engine.answer(question, { ...options, history });
					const asked = answer.kind === 'answered' || answer.reason !== 'not-a-question';
					if (asked) remember(speaker, turnOf(answer));
					return answer;
				},
			};
		},
	};
}
