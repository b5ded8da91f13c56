import type { Acronym } from './acronyms.ts';
import type { Term } from './terms.ts';

// The short form as `Term.normal` has it, and what it stands for, in dictionary forms; and names that have two forms. General usage, nobody's corpus.
const table: readonly (readonly [string, readonly string[]])[] = `
US: united states, america, american
usa: united states, america, american, US
un: united nations
unsc: security council
unga: general assembly
uk: united kingdom, britain, british
eu: european union
uae: united arab emirates
drc: democratic republic of congo, democratic republic of the congo, congo
dprk: north korea
au: african union
nato: north atlantic treaty organization, north atlantic treaty organisation
WHO: world health organization, world health organisation
wto: world trade organization, world trade organisation
iom: international organization for migration, international organisation for migration
unhcr: high commissioner for refugees, un refugee agency, united nations refugee agency
unicef: children's fund, un children's agency
wfp: world food programme, world food program
fao: food and agriculture organization, food and agriculture organisation
iaea: international atomic energy agency, un nuclear watchdog
ipcc: panel on climate change
icrc: committee of the red cross
msf: doctors without borders, medecins sans frontieres
hrw: human rights watch
imf: international monetary fund
oecd: organisation for economic co-operation and development, organization for economic cooperation and development
opec: petroleum exporting countries
asean: association of southeast asian nations
icc: international criminal court
icj: international court of justice
echr: european court of human rights
ecb: european central bank
fed: federal reserve
boe: bank of england
ioc: international olympic committee
wada: world anti-doping agency
fbi: bureau of investigation
cia: central intelligence agency
fda: food and drug administration
cdc: centers for disease control
epa: environmental protection agency
nhs: national health service
esa: european space agency
iss: international space station, space station
idf: israeli army, israeli military, israel defense forces
gop: republican party
pm: prime minister, premier
dpm: deputy prime minister
vp: vice president
fm: foreign minister
fo: foreign office
ag: attorney general
mp: member of parliament
mep: member of the european parliament
govt: government
dept: department
hq: headquarters
ceo: chief executive
cfo: chief financial officer
coo: chief operating officer
ngo: non-governmental organisation, non-governmental organization
gp: general practitioner, family doctor
icu: intensive care
tb: tuberculosis
co2: carbon dioxide
gdp: gross domestic product
cpi: consumer price index
vat: value added tax, value-added tax
ipo: initial public offering
lng: liquefied natural gas
fta: free trade agreement, free-trade agreement
mou: memorandum of understanding
ied: improvised explosive device, roadside bomb
cctv: security camera, surveillance camera
pow: prisoner of war
ai: artificial intelligence
ev: electric vehicle
tv: television
mph: mile per hour
nyc: new york
la: los angeles
dc: washington
ww1: first world war, world war i
ww2: second world war, world war ii
km: kilometre
kg: kilogram
kyiv: kiev
kharkiv: kharkov
odesa: odessa
lviv: lvov
turkiye: turkey
myanmar: burma
czechia: czech republic
eswatini: swaziland
netherlands: holland
mumbai: bombay
kolkata: calcutta
chennai: madras
beijing: peking
yangon: rangoon
isis: islamic state, isil, daesh
taliban: taleban
hezbollah: hizbollah, hizbullah
koran: quran
covid: coronavirus
mpox: monkeypox
`
	.trim()
	.split('\n')
	.map((line) => {
		const [short = '', long = ''] = line.split(': ');
		return [short, long.split(', ')];
	});

/**
 * The other forms of a term that is an abbreviation, or is a word of what an abbreviation stands for, in its text: "unsc" for
 * "council" in "the Security Council".
 */
export type OtherForms = (term: Term, text: string) => readonly string[];

/** Prepares the abbreviations of general usage, and those that a corpus explains. */
export function createOtherForms(acronyms: readonly Acronym[]): OtherForms {
	const longForms = new Map(table.map(([short, long]) => [short, new Set(long)]));
	for (const { short, long } of acronyms) longForms.set(short, (longForms.get(short) ?? new Set()).add(long));
	const byWord = new Map<string, { readonly short: string; readonly long: string }[]>();
	for (const [short, forms] of longForms)
		for (const long of forms)
			for (const word of new Set(long.split(' '))) {
				const known = byWord.get(word);
				if (known === undefined) byWord.set(word, [{ short, long }]);
				else known.push({ short, long });
			}
	return (term, text) => {
		const around = text.toLowerCase();
		const shortForms = (byWord.get(term.normal) ?? [])
			.filter(({ long }) => spansTerm(long, term, around))
			.map(({ short }) => short);
		const siblings = shortForms.flatMap((short) => [...(longForms.get(short) ?? [])]);
		return [...new Set([...(longForms.get(term.normal) ?? []), ...shortForms, ...siblings])];
	};
}

function spansTerm(words: string, term: Term, text: string): boolean {
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (at <= term.start && term.end <= at + words.length) return true;
	}
	return false;
}
