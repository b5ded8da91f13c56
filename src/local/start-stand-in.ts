import type { StandIn, StandInOptions } from './stand-in.ts';

/** Starts a local Discord on 127.0.0.1; resolves once its port listens, rejects where the port is taken. */
export function startStandIn(_options: StandInOptions = {}): Promise<StandIn> {
	return Promise.reject(new Error('the stand-in is being built'));
}
