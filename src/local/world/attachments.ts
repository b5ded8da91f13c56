import type { APIAttachment } from 'discord-api-types/v10';
import { forgetOldest } from './forget-oldest.ts';

/** Bytes of one file: what an application may attach without further rights. */
export const attachmentSizeLimit = 10 * 1024 * 1024;

/** A file that arrived in a multipart form or was uploaded by a user. */
export interface UploadedFile {
	/** Name of the form's field: `files[0]`. */
	readonly field: string;
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly contentType?: string;
}

/** What a request says of an attachment: of an earlier one its id, of a new one the number of its file. */
interface AttachmentEntry {
	readonly id: string | number;
	readonly filename?: string | null;
	readonly description?: string | null;
}

/** Files that the stand-in keeps, all or the last `kept`, each under a URL of its own. */
export interface Attachments {
	store(file: UploadedFile, entry?: AttachmentEntry): APIAttachment;
	/** Of an uploaded file, by its id. */
	get(id: string): APIAttachment | undefined;
	/** The file under the path of its URL. */
	fileAt(path: string): UploadedFile | undefined;
	/** Those a message has after a request: earlier ones that are kept, then new ones. */
	afterRequest(
		entries: readonly AttachmentEntry[] | null | undefined,
		files: readonly UploadedFile[],
		earlier: readonly APIAttachment[],
	): APIAttachment[];
}

/** `origin`: of the server, `http://127.0.0.1:PORT`, known once it listens. */
export function createAttachments(origin: () => string, newId: () => string, kept: number): Attachments {
	const stored = new Map<string, { readonly attachment: APIAttachment; readonly file: UploadedFile }>();

	function store(file: UploadedFile, entry?: AttachmentEntry): APIAttachment {
		const id = newId();
		const filename = entry?.filename ?? file.name;
		const url = `${origin()}/attachments/${id}/${encodeURIComponent(filename)}`;
		const attachment = {
			id,
			filename,
			size: file.bytes.byteLength,
			url,
			proxy_url: url,
			...(file.contentType ? { content_type: file.contentType } : {}),
			...(entry?.description ? { description: entry.description } : {}),
		};
		stored.set(id, { attachment, file });
		forgetOldest(stored, kept);
		return attachment;
	}

	return {
		store,
		get: (id) => stored.get(id)?.attachment,
		fileAt: (path) => stored.get(path.split('/')[2] ?? '')?.file,
		afterRequest(entries, files, earlier) {
			const left =
				entries === null || entries === undefined
					? earlier
					: earlier.filter(({ id }) => entries.some((entry) => String(entry.id) === id));
			const added = files.map((file) =>
				store(
					file,
					entries?.find((entry) => `files[${entry.id}]` === file.field),
				),
			);
			return [...left, ...added];
		},
	};
}
