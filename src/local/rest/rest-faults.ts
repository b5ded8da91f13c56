import type { Faults, RestFault } from '../faults.ts';
import type { RecordedRequest, RequestMatch } from '../requests.ts';
import { matches } from '../requests.ts';

/** What a rate limit says of one request. */
export interface RateLimitVerdict {
	readonly headers: Readonly<Record<string, string>>;
	/** Seconds to wait; undefined where the request is within the limit. */
	readonly retryAfter?: number;
}

type Matched = Pick<RecordedRequest, 'method' | 'path'>;

export interface RestFaults extends Pick<Faults, 'rest' | 'rateLimit' | 'clear'> {
	/** The fault that this request suffers; counts it as suffered. */
	take(request: Matched): RestFault | undefined;
	/** Counts the request against the first limit that matches. */
	count(request: Matched): RateLimitVerdict | undefined;
}

interface Bucket {
	readonly match: RequestMatch;
	readonly name: string;
	readonly limit: number;
	readonly seconds: number;
	used: number;
	/** Milliseconds since the epoch. */
	resetAt: number;
}

export function createRestFaults(): RestFaults {
	const armed = new Set<{ readonly match: RequestMatch; readonly fault: RestFault; left: number }>();
	const buckets = new Set<Bucket>();
	return {
		rest(match, fault, times = 1) {
			const entry = { match, fault, left: times };
			armed.add(entry);
			return () => armed.delete(entry);
		},
		rateLimit(match, { limit, seconds }) {
			const bucket = { match, name: `bucket-${buckets.size + 1}`, limit, seconds, used: 0, resetAt: 0 };
			buckets.add(bucket);
			return () => buckets.delete(bucket);
		},
		clear() {
			armed.clear();
			buckets.clear();
		},
		take(request) {
			for (const entry of armed) {
				if (!matches(request, entry.match)) continue;
				entry.left -= 1;
				if (entry.left <= 0) armed.delete(entry);
				return entry.fault;
			}
			return undefined;
		},
		count(request) {
			for (const bucket of buckets) if (matches(request, bucket.match)) return verdict(bucket);
			return undefined;
		},
	};
}

function verdict(bucket: Bucket): RateLimitVerdict {
	const now = Date.now();
	if (now >= bucket.resetAt) {
		bucket.used = 0;
		bucket.resetAt = now + bucket.seconds * 1000;
	}
	bucket.used += 1;
	const resetAfter = (bucket.resetAt - now) / 1000;
	const headers = {
		'x-ratelimit-bucket': bucket.name,
		'x-ratelimit-limit': String(bucket.limit),
		'x-ratelimit-remaining': String(Math.max(0, bucket.limit - bucket.used)),
		'x-ratelimit-reset': String(bucket.resetAt / 1000),
		'x-ratelimit-reset-after': String(resetAfter),
	};
	if (bucket.used <= bucket.limit) return { headers };
	return {
		headers: { ...headers, 'retry-after': String(Math.ceil(resetAfter)), 'x-ratelimit-scope': 'user' },
		retryAfter: resetAfter,
	};
}
