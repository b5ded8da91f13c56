import { isStopWord } from '../text/stop-words.ts';
import { type Entity, entitiesOf } from './entities.ts';

/** What a newspaper calls a piece of writing, before what it is about: "Profile: Karl Weiss". */
const label =
	/^(?:profile|portrait|interview|q ?& ?a|opinion|comment|analysis|explainer|explained|fact ?check|obituary|review|editorial|column|feature|exclusive|update|live|watch|video|podcast|timeline):\s+/i;

/** A title that is a name says what its article is about: "Slipknot (band)". A headline does not. */
export function titleEntity(title: string): Entity | null {
	const [, bare = '', what = ''] = /^(.*?)(?:\s*\(([^)]*)\))?$/u.exec(title.replace(label, '')) ?? [];
	const words = bare.split(' ');
	const isName =
		words.filter((word) => !isStopWord(word)).length <= mostWordsOfName &&
		words.every(
			(word) =>
				/^\p{Lu}|^\p{N}|^&$|^(?:d[aeiu]|de[lnr]|du|l[ae]|les|el|al|bin|ibn|ter|van|von)$/u.test(word) ||
				isStopWord(word),
		);
	if (!isName) return null;
	const first = entitiesOf(bare)[0];
	const kinds = entitiesOf(`the ${what}`);
	const last = kinds.at(-1);
	return {
		start: 0,
		end: bare.length,
		text: bare,
		kind: last !== undefined && what !== '' ? last.kind : (first?.kind ?? 'unknown'),
		plural: first?.plural ?? false,
		gender: first?.gender ?? null,
		proper: true,
		head: first?.head ?? bare.toLowerCase(),
		bare: false,
		role: 'topic',
	};
}

/** Words of weight. Longer titles are headlines. Untuned. */
const mostWordsOfName = 3;
