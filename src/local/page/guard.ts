import type { IncomingHttpHeaders } from 'node:http';

/** Names of this machine that a browser may write in its address bar. Any other Host is DNS rebinding. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Why a request is turned away, or null when it may pass. The page acts for the person at the keyboard, so only the page
 * itself may ask: the Host must be this machine at our port, and the request must not come from another site.
 */
export function refusal(
	request: { readonly method: string; readonly headers: IncomingHttpHeaders; readonly opensPage: boolean },
	port: number,
): string | null {
	const { host, origin } = request.headers;
	const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
	if (host === undefined || !hosts.includes(host)) {
		return `expected the Host header to be one of ${hosts.join(', ')}, found ${host ?? 'none'}`;
	}
	if (origin !== undefined && origin !== `http://${host}`) {
		return `expected requests of this page only, found one of ${origin}`;
	}
	if (request.method === 'POST') {
		if (origin === undefined) return 'expected an Origin header, found none';
		const type = request.headers['content-type'];
		if (type !== 'application/json') return `expected content-type application/json, found ${type ?? 'none'}`;
	}
	// A link on another site may open the page; it may fetch nothing else.
	const site = request.headers['sec-fetch-site'];
	if (!request.opensPage && site !== undefined && site !== 'same-origin') {
		return `expected requests of this page only, found a ${String(site)} one`;
	}
	return null;
}

/** Headers of every answer: nothing runs, loads or connects but what this server and the stand-in's attachments give. */
export function securityHeaders(imageOrigin: string): Readonly<Record<string, string>> {
	return {
		'content-security-policy': [
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self'",
			`img-src 'self' data: ${imageOrigin}`,
			"connect-src 'self'",
			"base-uri 'none'",
			"form-action 'none'",
			"frame-ancestors 'none'",
		].join('; '),
		'x-content-type-options': 'nosniff',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
		'cache-control': 'no-store',
	};
}
