import type { Violation } from '../requests.ts';

/** Discord's own error codes with their HTTP status and text, as far as the stand-in gives them. */
const apiErrors = {
	10002: [404, 'Unknown Application'],
	10003: [404, 'Unknown Channel'],
	10004: [404, 'Unknown Guild'],
	10008: [404, 'Unknown Message'],
	10013: [404, 'Unknown User'],
	10015: [404, 'Unknown Webhook'],
	10062: [404, 'Unknown interaction'],
	40005: [413, 'Request entity too large'],
	40060: [400, 'Interaction has already been acknowledged.'],
	40094: [400, 'This interaction has reached the maximum number of follow up messages'],
	50001: [403, 'Missing Access'],
	50003: [403, 'Cannot execute action on this channel type'],
	50005: [403, 'Cannot edit a message authored by another user'],
	50006: [400, 'Cannot send an empty message'],
	50027: [401, 'Invalid Webhook Token'],
	50033: [400, 'Invalid Recipient(s)'],
	50035: [400, 'Invalid Form Body'],
	50109: [400, 'The request body contains invalid JSON.'],
} as const satisfies Readonly<Record<number, readonly [status: number, message: string]>>;

/** Refuses a request; the server answers with it. */
export class ApiError extends Error {
	readonly status: number;
	readonly body: Readonly<Record<string, unknown>>;
	readonly violations: readonly Violation[];

	constructor(code: keyof typeof apiErrors, violations: readonly Violation[] = []) {
		const [status, message] = apiErrors[code];
		super(`${code} ${message}`);
		this.status = status;
		this.violations = violations;
		this.body = {
			code,
			message,
			...(violations.length > 0 && code === 50035 ? { errors: nestedErrors(violations) } : {}),
		};
	}
}

/** Keys become objects, `_errors` the list at the end of each path, as Discord nests them. */
function nestedErrors(violations: readonly Violation[]): Readonly<Record<string, unknown>> {
	type Nested = { [key: string]: Nested | { readonly code: string; readonly message: string }[] };
	const root: Nested = {};
	for (const { path, code, message } of violations) {
		let node = root;
		for (const key of path === '' ? [] : path.split('.')) {
			const next = node[key] ?? {};
			node[key] = next;
			node = next as Nested;
		}
		const errors = node._errors ?? [];
		node._errors = [...(errors as { code: string; message: string }[]), { code, message }];
	}
	return root;
}
