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
