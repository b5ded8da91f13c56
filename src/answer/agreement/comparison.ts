/**
 * How two stated values of one fact stand to each other. The rule and its sources are in docs/agreement.md.
 *
 * - `agree`: the same value.
 * - `compatible`: both may be true as they stand: one is rounded, bounded, less specific, or of another time.
 * - `differ`: both cannot be true as they stand.
 * - `unrelated`: they cannot be compared: another unit, or other things counted.
 */
export type Comparison = 'agree' | 'compatible' | 'differ' | 'unrelated';
