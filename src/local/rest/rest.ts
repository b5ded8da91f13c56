import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RestFault } from '../faults.ts';
import type { OpenRecord, RequestLog } from '../requests.ts';
import type { Attachments } from '../world/attachments.ts';
import { ApiError } from './api-error.ts';
import { readBody } from './request-body.ts';
import type { RestFaults } from './rest-faults.ts';
import type { ApiAnswer, Route } from './router.ts';
import { findRoute } from './router.ts';

/** The only version of the API that is spoken here. */
const apiPrefix = '/api/v10/';

export interface RestSource {
	readonly token: string;
	readonly routes: readonly Route[];
	readonly log: RequestLog;
	readonly faults: RestFaults;
	readonly attachments: Attachments;
}

type Headers = Readonly<Record<string, string>>;

/** Answers one HTTP request: a file's URL, or the REST API with its faults and checks. */
export async function answerHttp(
	source: RestSource,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const url = new URL(request.url ?? '/', 'http://127.0.0.1');
	const pathname = decodeURIComponent(url.pathname);
	if (pathname.startsWith('/attachments/')) return sendFile(source.attachments, pathname, response);
	const { body, files, refused } = await readBody(request);
	const record = source.log.open({
		method: request.method ?? 'GET',
		path: pathname.startsWith(apiPrefix) ? pathname.slice(apiPrefix.length - 1) : pathname,
		query: url.search.slice(1),
		body,
		files: files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
	});

	function answer(): ApiAnswer {
		if (!pathname.startsWith(apiPrefix)) return notImplemented(record);
		const found = findRoute(source.routes, record.method, record.path);
		if (found === undefined) return notImplemented(record);
		if (found.route.authorized && request.headers.authorization !== `Bot ${source.token}`) {
			return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
		}
		try {
			if (refused) throw refused;
			return found.route.answer({
				param: found.param,
				query: url.searchParams,
				body,
				files,
				accept({ violations, unknownKeys }) {
					record.unknownKeys = unknownKeys;
					if (violations.length > 0) throw new ApiError(50035, violations);
				},
			});
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			record.violations = error.violations;
			return { status: error.status, body: error.body };
		}
	}

	const fault = source.faults.take(record);
	if (fault && !fault.afterEffect) {
		if (await suffer(fault, source.log, record, response)) return;
		return send(source.log, record, response, answer(), {});
	}
	const limited = source.faults.count(record);
	if (limited?.retryAfter !== undefined) {
		const body = { code: 0, message: 'You are being rate limited.', retry_after: limited.retryAfter, global: false };
		return send(source.log, record, response, { status: 429, body }, limited.headers);
	}
	const answered = answer();
	if (fault && (await suffer(fault, source.log, record, response))) return;
	send(source.log, record, response, answered, limited?.headers ?? {});
}

/** Whether the fault was all the answer there is. */
async function suffer(
	fault: RestFault,
	log: RequestLog,
	record: OpenRecord,
	response: ServerResponse,
): Promise<boolean> {
	switch (fault.kind) {
		case 'status': {
			const body = fault.body ?? { code: 0, message: `${fault.status}: a fault of the stand-in` };
			send(log, record, response, { status: fault.status, body }, fault.headers ?? {});
			return true;
		}
		case 'delay':
			await sleep(fault.milliseconds);
			return false;
		case 'drop':
			response.destroy();
			log.close(record);
			return true;
		case 'never':
			log.close(record);
			return true;
	}
}

function send(
	log: RequestLog,
	record: OpenRecord,
	response: ServerResponse,
	answer: ApiAnswer,
	headers: Headers,
): void {
	record.status = answer.status;
	record.answer = answer.body;
	const json = answer.body === undefined ? undefined : JSON.stringify(answer.body);
	response.writeHead(answer.status, {
		...(json === undefined ? {} : { 'content-type': 'application/json' }),
		...headers,
	});
	response.end(json);
	log.close(record);
}

function sendFile(attachments: Attachments, pathname: string, response: ServerResponse): void {
	const file = attachments.fileAt(pathname);
	if (file === undefined) {
		response.writeHead(404).end();
		return;
	}
	// Never rendered as a page of this origin, whatever its type.
	const headers = {
		'content-type': file.contentType ?? 'application/octet-stream',
		'x-content-type-options': 'nosniff',
	};
	response.writeHead(200, { ...headers, 'content-security-policy': 'sandbox' }).end(file.bytes);
}

function notImplemented({ method, path }: OpenRecord): ApiAnswer {
	return {
		status: 501,
		body: { code: 0, message: `The stand-in has no route ${method} ${path} in version 10 of the API` },
	};
}
