import type { Violation } from '../requests.ts';
import { violation } from './check.ts';
import type { ComponentRequest } from './component-limits.ts';
import { duplicates, nested } from './component-limits.ts';

/** The schemas allow 40. */
const maximumComponents = 5;

/** The limits of a modal that the schemas do not state. `path`: of the components in the body. */
export function modalViolations(components: readonly ComponentRequest[], path: string): readonly Violation[] {
	const found = [...duplicates(nested(components, path))];
	if (components.length > maximumComponents) {
		found.push(violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${maximumComponents} in length.`));
	}
	return found;
}
