import type { Eventual } from './world/eventual.ts';
import { createEventual } from './world/eventual.ts';

/** Both must hold where both are given. A string path matches as a part of the path. */
export interface RequestMatch {
	readonly method?: string;
	readonly path?: string | RegExp;
}

export interface RecordedRequest {
	readonly method: string;
	/** Decoded, without `/api/v10` and the query. */
	readonly path: string;
	readonly query: string;
	/** The JSON body (of a multipart form, its payload_json), undefined where there is none. */
	readonly body: unknown;
	readonly files: readonly { readonly name: string; readonly bytes: number }[];
	/** Why the schemas or the further limits refuse it; empty where they do not. */
	readonly violations: readonly Violation[];
	/** Keys that the schemas do not know, as paths. Discord ignores them, so they are not refused. */
	readonly unknownKeys: readonly string[];
	/** Milliseconds since the epoch. */
	readonly arrivedAt: number;
	/** What was answered: the HTTP status; 0 where the connection was dropped or left without an answer. */
	readonly status: number;
	/** The JSON that was answered; undefined where there was none. */
	readonly answer: unknown;
}

/** `path`: where in the body, as Discord nests its errors: `embeds.0.title`. */
export interface Violation {
	readonly path: string;
	readonly code: string;
	readonly message: string;
}

/** The record of a request while it is being answered. */
export type OpenRecord = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

export interface RequestLog {
	readonly all: readonly RecordedRequest[];
	open(request: Pick<RecordedRequest, 'method' | 'path' | 'query' | 'body' | 'files'>): OpenRecord;
	/** To be called once the request is answered, or is certain to get no answer. */
	close(record: OpenRecord): void;
	first(match: RequestMatch, after: number): Promise<RecordedRequest>;
	/** Ends the waiting for requests that can no longer come. */
	end(reason: Error): void;
}

export function matches({ method, path }: Pick<RecordedRequest, 'method' | 'path'>, match: RequestMatch): boolean {
	if (match.method !== undefined && match.method !== method) return false;
	if (match.path === undefined) return true;
	return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}

/** Keeps the last `kept` requests. */
export function createRequestLog(kept: number): RequestLog {
	const all: OpenRecord[] = [];
	const answered = new WeakSet<RecordedRequest>();
	const waiting = new Set<{
		readonly match: RequestMatch;
		readonly after: number;
		readonly found: Eventual<RecordedRequest>;
	}>();

	const find = (match: RequestMatch, after: number) =>
		all.filter((record) => answered.has(record) && matches(record, match))[after];

	return {
		all,
		open(request) {
			const outcome = { violations: [], unknownKeys: [], arrivedAt: Date.now(), status: 0, answer: undefined };
			const record: OpenRecord = { ...request, ...outcome };
			all.push(record);
			if (all.length > kept) all.shift();
			return record;
		},
		close(record) {
			answered.add(record);
			for (const wait of waiting) {
				const found = matches(record, wait.match) ? find(wait.match, wait.after) : undefined;
				if (found === undefined) continue;
				waiting.delete(wait);
				wait.found.resolve(found);
			}
		},
		first(match, after) {
			const wait = { match, after, found: createEventual<RecordedRequest>() };
			const found = find(match, after);
			if (found) wait.found.resolve(found);
			else waiting.add(wait);
			return wait.found.promise;
		},
		end(reason) {
			for (const { found } of waiting) found.reject(reason);
			waiting.clear();
		},
	};
}
