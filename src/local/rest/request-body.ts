import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from '../world/attachments.ts';
import { attachmentSizeLimit } from '../world/attachments.ts';
import { ApiError } from './api-error.ts';

/** Bytes of a whole request. */
const maximumRequest = 25 * 1024 * 1024;

export interface RequestBody {
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
	/** Why the body could not be read. */
	readonly refused?: ApiError;
}

/** Reads a JSON or multipart body; of a multipart form the JSON is its payload_json. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const bytes = Buffer.concat(parts);
	const empty = { body: undefined, files: [] };
	if (bytes.byteLength === 0) return empty;
	if (bytes.byteLength > maximumRequest) return { ...empty, refused: new ApiError(40005) };
	const contentType = request.headers['content-type'] ?? '';
	try {
		if (contentType.startsWith('multipart/form-data')) return await readForm(bytes, contentType);
		return { body: JSON.parse(bytes.toString('utf8')), files: [] };
	} catch {
		return { ...empty, refused: new ApiError(50109) };
	}
}

async function readForm(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<RequestBody> {
	const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
	const json = form.get('payload_json');
	const files: UploadedFile[] = [];
	for (const [field, value] of form) {
		if (typeof value === 'string') continue;
		const content = new Uint8Array(await value.arrayBuffer());
		files.push({ field, name: value.name, bytes: content, contentType: value.type });
	}
	const body: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
	const tooLarge = files.some((file) => file.bytes.byteLength > attachmentSizeLimit);
	return { body, files, ...(tooLarge ? { refused: new ApiError(40005) } : {}) };
}
