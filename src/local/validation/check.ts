import type { ZodMiniType, z } from 'zod/mini';
import type { Violation } from '../requests.ts';

type Issue = z.core.$ZodIssue;

export interface Checked {
	readonly violations: readonly Violation[];
	/** Paths of keys that the schema does not know. */
	readonly unknownKeys: readonly string[];
}

/** discord.js sends these with every message, also where the document does not know them. */
const harmlessKeys: readonly string[] = ['tts', 'enforce_nonce', 'data.tts', 'data.enforce_nonce'];

/** Checks a JSON value by a schema, naming the violations as Discord does where its name is known. */
export function check(schema: ZodMiniType, value: unknown): Checked {
	const parsed = schema.safeParse(value);
	if (!parsed.success)
		return { violations: parsed.error.issues.flatMap((issue) => violationsOf(issue, value)), unknownKeys: [] };
	const unknownKeys = keysLost(value, parsed.data, []).filter((key) => !harmlessKeys.includes(key));
	return { violations: [], unknownKeys };
}

export function violation(path: readonly PropertyKey[] | string, code: string, message: string): Violation {
	return { path: typeof path === 'string' ? path : path.join('.'), code, message };
}

export function required(path: readonly PropertyKey[] | string): Violation {
	return violation(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

export function tooLong(path: readonly PropertyKey[] | string, limit: number): Violation {
	return violation(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);
}

/** `root`: the whole value, for zod does not say what it found. */
function violationsOf(issue: Issue, root: unknown, within: readonly PropertyKey[] = []): readonly Violation[] {
	const path = [...within, ...issue.path];
	switch (issue.code) {
		case 'invalid_union': {
			const branch = nearestBranch(issue.errors);
			return branch
				? branch.flatMap((inner) => violationsOf(inner, root, path))
				: [violation(path, 'UNION_TYPE_CHOICES', issue.message)];
		}
		case 'too_big':
			return [
				issue.origin === 'number'
					? violation(path, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`)
					: tooLong(path, Number(issue.maximum)),
			];
		case 'too_small':
			return [
				issue.origin === 'number'
					? violation(path, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`)
					: violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${issue.minimum} or more in length.`),
			];
		case 'invalid_type': {
			const found = valueAt(root, path);
			return [
				found === undefined
					? required(path)
					: violation(path, 'BASE_TYPE_INVALID', `Expected ${issue.expected}, found ${JSON.stringify(found)}.`),
			];
		}
		case 'invalid_value':
			return [violation(path, 'BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`)];
		case 'invalid_format':
			return [
				issue.format === 'url'
					? violation(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
					: violation(path, 'BASE_TYPE_INVALID', issue.message),
			];
		default:
			return [violation(path, 'BASE_TYPE_INVALID', issue.message)];
	}
}

/** Of the alternatives, the one that was meant: of the same sort, with the same `type`, with the fewest things wrong. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
	const differs = (issues: readonly Issue[]) =>
		issues.some(({ path }) => path.length === 0 || (path.length === 1 && path[0] === 'type'));
	const ordered = branches.toSorted((left, right) => left.length - right.length);
	return (
		ordered.find((issues) => !differs(issues)) ?? ordered.find(([first]) => first?.path.length !== 0) ?? ordered[0]
	);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
		root,
	);
}

/** A schema drops the keys it does not know, so these are missing in what it returns. */
function keysLost(before: unknown, after: unknown, path: readonly string[]): string[] {
	if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return [];
	return Object.entries(before).flatMap(([key, value]) =>
		key in after
			? keysLost(value, (after as Readonly<Record<string, unknown>>)[key], [...path, key])
			: [[...path, key].join('.')],
	);
}
