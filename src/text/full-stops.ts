// What a full stop after a word means, as far as the word tells. Lower case, without the last point.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A name or a number follows: the sentence goes on whatever comes. */
export const titles = words(
	'mr mrs ms mx dr drs prof profs gen sen sens rep reps gov govs lt col capt cpl sgt maj cmdr cdr adm pvt brig pres rev ' +
		'hon fr msgr messrs mme mlle supt insp det amb atty asst assoc dep mt ft vs v viz e.g i.e eg ie cf ca approx',
);

/** Abbreviations before a number; before anything else the stop ends the sentence. */
export const beforeNumbers = words(
	'no nos n° p pp vol vols ch chap art arts sec sect fig figs eq para pt rs op rm ext',
);

/** May end a sentence or not: the next word decides. */
export const ambiguous = words(
	'inc corp co cos ltd llc plc bros jr sr esq etc al st ste ave blvd rd hwy dept univ assn est intl natl govt ' +
		'f.e btw med min max misc',
);

/** The same, when written with a capital: without it they are words of their own. */
export const ambiguousCapitalised = words(
	'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo ' +
		'conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
);

/** Abbreviations of everyday notes, before a word in lower case. Before a capital they are as good as words. */
export const inNotes = words(
	'pct incl excl resp tel temp hr hrs mins sec secs yr yrs lb lbs oz avg abbr ed eds trans orig mph cont ibid illus',
);

/** Names written with an exclamation mark. */
export const exclaimedNames = words('yahoo jeopardy oklahoma yum mia rouge y');

/** Days of the week and months, unabbreviated. */
export const daysAndMonths = words(
	'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
		'october november december',
);

/** What follows a time of day without starting a sentence: "5 p.m. Monday", "6 a.m. EST". */
export const afterTimes: ReadonlySet<string> = new Set([
	...daysAndMonths,
	...words(
		'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
			'est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest ist pkt eastern central pacific',
	),
]);

/** Verbs after a quotation that ends in a question or exclamation mark: '"Is it over?" Smith asked'. */
export const reportingVerbs = words(
	'said says asked asks added adds replied replies shouted shouts cried cries wrote writes tweeted told wondered ' +
		'exclaimed declared remarked demanded answered yelled queried quipped continued explained recalled',
);

/** Words that open a sentence and hardly ever a name. */
export const sentenceStarters = words(
	'the a an he she it we they i you this that these those there here his her its their our my your what who whom whose ' +
		'where when why how which in on at for from to by with without of and but or nor so yet if though although while ' +
		'as after before since because until unless once during despite under over through between among within about ' +
		'against according however meanwhile moreover furthermore therefore thus still also then now today yesterday ' +
		'tomorrow earlier later last next first second finally instead even only just not no some many most several all ' +
		'both each every another others such more few fewer millions thousands hundreds dozens one two three four five six ' +
		'seven eight nine ten mr mrs ms dr did do does is are was were can could will would should has have had let please ' +
		"maybe perhaps never always nobody everyone everybody someone nothing it's he's she's that's there's they're " +
		"we're i'm i've don't",
);
