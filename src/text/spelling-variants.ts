/** A British ending or letter group and the American one. Each must stand where the pattern says. */
const rules: readonly (readonly [british: RegExp, american: string])[] = [
	[/is(e|er|ed|ing|ation|ational|able)$/, 'iz$1'],
	[/ys(e|er)$/, 'yz$1'],
	[/our(?=$|ed|er|ful|hood|able|al|ing|ism|ist|ite|less|y)/, 'or'],
	[/(?<=[btg])re$/, 'er'],
	[/ogue$/, 'og'],
	[/mme$/, 'm'],
	[/(?<=[fp])ence$/, 'ense'],
	[/ll(?=er$|ery$|or$)/, 'l'],
	[/(?<=fi|ro|sti|ki|sta)l(?=$|ful$|ment$)/, 'll'],
	[/ae(?=[a-z])/, 'e'],
	[/oe(?=[a-z])/, 'e'],
	[/oeu(?=[a-z])/, 'eu'],
	[/ou(?=lder|lt$|ld$)/, 'o'],
	[/ph(?=ur)/, 'f'],
	[/exion$/, 'ection'],
	[/gement$/, 'gment'],
	[/geing$/, 'ging'],
	[/(?<=^|[^s])sc(?=eptic)/, 'sk'],
];

/** British words whose American spelling follows no rule. */
const pairs: ReadonlyMap<string, string> = new Map(
	(
		'grey gray, tyre tire, cheque check, plough plow, kerb curb, gaol jail, enquiry inquiry, enquire inquire, aeroplane airplane, ' +
		'pyjamas pajamas, licence license, practise practice, draught draft, cosy cozy, storey story, moustache mustache, ' +
		'jewellery jewelry, aluminium aluminum, whisky whiskey, speciality specialty, tsar czar'
	)
		.split(', ')
		.map((pair) => pair.split(' ') as [string, string]),
);

/**
 * American spellings that a lower-case British one may have: "organise" // => ["organize"]. Candidates only: whether a
 * candidate is a word, and the same one, only the lexicon knows.
 */
export function americanSpellings(word: string): readonly string[] {
	const found = rules.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []));
	const pair = pairs.get(word);
	return pair === undefined ? found : [pair, ...found];
}
