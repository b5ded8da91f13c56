import type { Checked } from '../validation/check.ts';
import type { UploadedFile } from '../world/attachments.ts';

/** A request as a route sees it. */
export interface ApiRequest {
	/** A part of the path by its name in the route, `:message`. */
	param(name: string): string;
	readonly query: URLSearchParams;
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
	/** Records what was checked; throws error 50035 where something violates the form. */
	accept(checked: Checked): void;
}

export interface ApiAnswer {
	readonly status: number;
	readonly body?: unknown;
}

export interface Route {
	readonly method: string;
	/** `channels/:channel/messages`. */
	readonly path: string;
	/** Whether the request must carry the bot's token; routes of an interaction's token carry none. */
	readonly authorized: boolean;
	answer(request: ApiRequest): ApiAnswer;
}

export interface FoundRoute {
	readonly route: Route;
	readonly param: (name: string) => string;
}

/** The first route that fits, or undefined. */
export function findRoute(routes: readonly Route[], method: string, path: string): FoundRoute | undefined {
	const parts = path.split('/').filter((part) => part !== '');
	for (const route of routes) {
		if (route.method !== method) continue;
		const pattern = route.path.split('/');
		if (pattern.length !== parts.length) continue;
		if (!pattern.every((part, position) => part.startsWith(':') || part === parts[position])) continue;
		return { route, param: (name) => parts[pattern.indexOf(`:${name}`)] ?? '' };
	}
	return undefined;
}
