/**
 * Ways of saying the same that a dictionary of synonyms does not list: idioms, and words that news uses for one another.
 * Written by hand from general usage. Each line is a group; words stand in dictionary form, several with spaces.
 */
const groups = `
die, lose life, be killed, pass away, perish, death, dead, fatality, death toll
kill, lose life, die, dead, death, fatality, claim life, shoot dead, murder
injure, wound, hurt, injury, casualty
live, reside, home to, host, home, dwell, inhabit, shelter, population, house
deport, send back, expel, repatriate, remove, send home, return, kick out, drive out, deportation, repatriation
flee, leave, escape, displace, drive from home
refugee, asylum seeker, migrant, displaced
undocumented, illegal, unregistered, without document, without paper, without papers
paper, document, undocumented
blame, attribute, accuse, fault, hold responsible, charge
accusation, charge, allegation, claim, blame
deny, reject, dispute, dismiss
reaction, response, react, respond, reply
prove, proof, evidence, show
evidence, proof, prove
talk about, discuss, talk, on the table, come up, bring up, raise, conversation, cover
meet, hold talk, sit down, call on, receive, talk, meeting, get together
visit, trip, travel, go to, tour, stay
travel, go, fly, head, arrive, journey, trip, visit
arrive, land, reach, come, due in, fly in, touch down
leave, depart, quit, withdraw, go away
speak, address, give a speech, deliver a speech, speech
say, tell, state, add, according to
sit, serve, term, seat, hold a seat
serve, sit, term, tenure, hold office, be in office
replace, take place, succeed, take over, give up
win, beat, defeat, victory, champion, take title
lose, defeat, beat
withdraw, pull out, drop out, quit
extend, prolong, lengthen, allow to stay, renew, extension
begin, start, open, launch, kick off, commence, onset, get under way
end, finish, close, conclude, expire, run out, last until, cease, stop
last, run, take, go on, duration, length
cost, price, worth, pay, charge, fee, expense, bill
pay, cost, spend, fund, finance
buy, purchase, acquire, acquisition
sell, sale
earn, make, win, receive, salary, income, wage
donate, give, contribute, donation, grant
cut, lower, reduce, decrease, fall, drop, decline, slash, trim
raise, increase, lift, rise, grow, climb, hike, go up, surge
rate, level, percentage
vote, ballot, election
elect, vote, choose, election, win seat
appoint, name, choose, pick, install
lead, head, run, chair, govern, be in charge
leader, head, chief, president, chair, boss
boss, head, chief, director, chief executive
resign, step down, quit, resignation, stand down, leave office
sack, fire, dismiss, lay off, oust, eject, remove, force out, push out
fire, sack, dismiss, oust, eject, remove, force out, push out
dismiss, sack, fire, oust, eject, remove, force out, push out
get rid, oust, remove, fire, sack, dismiss, eject, drop, push out, force out
condemn, denounce, criticise, deplore, decry
praise, welcome, hail, applaud
support, back, help, aid, assist
help, aid, assist, support, relief
attack, assault, strike, bombing, raid
bomb, bombing, blast, explosion, explode
bombing, attack, blast, suicide attack
capture, seize, take, seizure, fall to, take control, conquer, takeover, come to power
fall, collapse, capture
invade, invasion
arrest, detain, custody, seize
jail, prison, imprison, sentence
marry, wife, husband, wed, spouse, wedding
wife, spouse, husband, marry
child, son, daughter, kid
born, birth, birthplace, native
old, aged, age, year-old
attend, take part, participate, go to, join, present
plan, intend, schedule, mean, due, set to, will
announce, declare, unveil, say, announcement
promise, pledge, vow
demand, urge, call for, ask, insist
ask, request, urge, call
agree, deal, agreement, accord, accept
sign, agreement, sign off
allow, permit, let, permission
ban, prohibit, forbid, bar, outlaw, block
build, construct, construction, erect
repair, fix, mend, restore, renovate, repair work
reopen, open again, open door again, come back
open, opening, inaugurate
opening hours, open from
show, display, exhibit, exhibition, on show
damage, destroy, harm, hit, break, wreck
flood, flooding, water, inundate, deluge
evacuate, drive from home, move out, leave home
rescue, save, pull from
peak, highest, high point, maximum, crest, reach highest
maximum, highest, most, peak, up to
cause, lead to, result, bring about, due to, because
trigger, spark, provoke, prompt, set off, cause, lead to, bring about, follow
reason, because, due to, cause, cite
believe, think, say, maintain, expect
expect, forecast, predict, projection
estimate, think, about, believe
worry, concern, fear
job, work, post, position, employ
work, employ, job
study, research, survey, report
report, say, account
company, firm, business
doctor, physician
police, officer
soldier, troop, force, military
car, vehicle
plane, aircraft, jet, flight
ship, vessel, boat
money, fund, cash, sum
country, nation, state
spokesperson, spokesman, spokeswoman, speak for
prime minister, premier, head of government
foreign minister, foreign secretary, top diplomat
embassy, mission
ambassador, envoy, diplomat
government, cabinet, authority, administration
official, authority, government
issue, matter, topic, subject, question
topic, subject, issue, focus
challenge, problem, difficulty, trouble
big, large, great, major
small, little, minor
reach, arrive at, hit, come to, total
number, total, figure, count
remain, stay, still
member, belong, membership
headquarters, base, seat, headquartered
locate, lie, situate, stand
found, establish, set up, create, start, launch
create, make, establish, build
invent, develop, devise, create
discover, find, uncover, detect
write, author, pen
author, write, writer
happen, occur, take place
hold, take place, host
postpone, put off, delay, push back, defer, reschedule
delay, put off, postpone, hold up, late
cancel, call off, scrap, abandon
carry out, conduct, perform, undertake
introduce, bring in, roll out, launch
launch, roll out, unveil, start
investigate, look into, inquiry, investigation, probe
inquiry, investigation, probe, look into
sue, lawsuit, take to court, legal action
convict, find guilty, guilty, conviction
release, free, let go, set free
escape, get away, flee, break out
hire, recruit, take on, employ
retire, step down, retirement
merge, merger, join force, combine
bankrupt, go bust, insolvent, bankruptcy
borrow, loan, lend
invest, investment, put money, pour, back, stake
set up, found, establish, create, start, launch
come out, release, publish, launch, debut, premiere, due
put out, release, publish, issue
release, come out, publish, launch, issue
file, bring, lodge, submit
shrink, narrow, contract, decline, fall
drop, fall, decline, slide, plunge, tumble, slip, sink, go down, lower, lose
fall, drop, decline, slide, plunge, tumble, slip, sink, go down, lower, lose
decline, fall, drop, slide, plunge, shrink, go down, lose
climb, rise, gain, ascent, jump, soar, go up
jump, leap, soar, surge, rise, climb
gain, rise, climb, increase, add
forecast, project, predict, projection, outlook, expect
predict, forecast, project, expect, prediction
shopper, consumer, customer, buyer
customer, consumer, shopper, client, buyer, subscriber, user
consumer, customer, shopper, buyer
revenue, sale, income, turnover
income, revenue, earnings, salary
gap, deficit, difference, shortfall
deficit, gap, shortfall
difference, differ, gap, contrast
chair, chairman, head, chairperson, preside
deceive, mislead, defraud, cheat, trick, lie
cheat, defraud, deceive, mislead
fine, penalty, penalise
penalty, fine, punishment, sentence
violate, break, breach, flout, infringe, violation
breach, violate, break, violation
mock, make fun, ridicule, tease
grow up, raise, bring up, childhood
ancestry, heritage, descent, origin
heritage, ancestry, descent, origin
glad, happy, welcome, pleased
happy, glad, satisfied, pleased
unhappy, dissatisfied, upset, angry, discontent
favourite, prefer, like best
prefer, favourite, favour
target, aim, goal, go after
aim, goal, target, purpose
goal, aim, target
stake, share, holding
worry about, concern, fear
decide, decision, rule, choose
choose, pick, select, opt
expand, grow, widen, broaden, extend
dominate, focus, centre, overshadow
focus, centre, concentrate, dominate
emphasise, stress, underline, highlight
stress, emphasise, underline, highlight
affect, impact, effect, hit, influence
relation, tie, link, relationship
tie, relation, link, relationship
strain, burden, pressure, weigh
burden, strain, pressure
rise, increase, surge, growth, climb, jump, spike
surge, rise, increase, jump, spike, wave
throw, host, hold, give
suggest, propose, proposal, recommend
shop, store, retailer
store, shop, retailer, outlet
boost, raise, increase, lift, strengthen
slow, slowdown, cool, weaken
test, trial, try out
profit, earnings, make money
loss, lose money, deficit
shortage, lack, run short, scarcity
lack, short of, without, shortage
need, require, must, demand
teach, teacher, lecture, instruct
student, pupil
lawyer, attorney, solicitor, counsel
court, tribunal, judge
law, legislation, bill, act, statute
militant, insurgent, rebel, fighter, gunman, extremist
terrorist, militant, extremist
war, conflict, fighting, hostilities
ceasefire, truce, armistice
protest, demonstration, rally, march, demonstrate
protester, demonstrator
strike, walkout, walk out
hurricane, storm, cyclone, typhoon
earthquake, quake, tremor
drought, dry spell, lack of rain
fire, blaze, burn, wildfire
rain, rainfall, downpour
hospital, clinic
treat, treatment, care for
disease, illness, sickness
ill, sick, illness, fall ill
infect, infection, catch, contract
vaccine, vaccination, jab
medicine, drug, medication
match, game, fixture
coach, manager, train
team, side, squad
player, entrant, competitor, participant
participant, entrant, competitor, take part
compete, take part, contest, enter
tournament, competition, championship, contest
audience, spectator, crowd, viewer
attendance, crowd, visitor, turnout
visitor, tourist, guest
ticket, admission, entry
admission, entry, entrance, ticket
free of charge, free, pay nothing, no charge
train, rail, railway
passenger, traveller, rider, commuter
driver, drive, motorist
crash, accident, collision, collide
border, frontier
voter, electorate
candidate, nominee, contender, run for
majority, most, more than half
opponent, rival, adversary, opposition
oppose, against, object, resist
ally, partner
parent, father, mother
sibling, brother, sister
teenager, teen, adolescent
homeless, without home, no home
poor, poverty, needy
rich, wealthy, wealth
hunger, hungry, starve, famine
apartment, flat
owner, own, belong to
own, possess, belong to
belong to, own, member
founder, found, set up
designer, design, architect
design, architect, draw up
employee, worker, staff
worker, employee, staff, labourer
nickname, know as, call
weapon, arm, gun
army, military, troop, force
kidnap, abduct, take hostage
steal, theft, rob
theft, steal, robbery
survive, survivor, live through
missing, disappear, vanish
recover, get back, regain, bounce back
return, come back, go back, go home
resume, restart, start again
continue, go on, carry on
close, shut, closure, shut down
include, contain, comprise, consist
consist, make up, comprise
grow, growth, expand, expansion
unemployment, jobless, out of work
inflation, price rise, rise in price
interest rate, key rate, borrowing cost
exchange, swap, trade in, convert
tax, levy, duty
spending, expenditure, spend
prize, award, prize money
apologise, apology
criticise, criticism, condemn, attack
reject, turn down, refuse, vote down
refuse, decline, turn down, reject
approve, back, pass, approval, go ahead
prevent, stop, keep from, avoid
warn, warning, caution
danger, risk, threat, hazard
reveal, disclose, make public, come to light
publish, release, bring out, publication
film, movie
song, track, single
singer, sing, vocalist
actor, actress, star, play
broadcast, air, television
reporter, journalist, correspondent
scientist, researcher
researcher, scientist, academic
hack, breach, cyberattack, break into
overtake, pass, go past
exceed, more than, above, pass
consider, look at, think about, weigh
solve, work out, resolve, fix
destroy, wipe out, raze, burn down
rely, depend, count on
depend, rely, hinge
tolerate, put up with, accept
examine, look at, inspect, study
tear down, demolish, pull down, knock down
put out, extinguish
hand over, give, deliver, transfer
give back, return
take off, depart, leave
set off, leave, start out, depart
break down, fail, collapse
`;

/** How surely words of one group mean the same: their meanings only overlap. Untuned. */
const paraphraseStrength = 0.7;

interface Paraphrase {
	/** A word or several, in dictionary form. */
	readonly words: string;
	/** How surely it means the same, 0 to 1. */
	readonly strength: number;
}

const table = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
	const [head, ...others] = line.split(', ');
	if (head === undefined) continue;
	// The first word of a line is said in the ways that follow; they are not all ways of saying one another.
	for (const other of others) {
		table.set(head, (table.get(head) ?? new Set()).add(other));
		table.set(other, (table.get(other) ?? new Set()).add(head));
	}
}

/** Other ways of saying a word or phrase, both given in dictionary form; none for most. */
export function paraphrasesOf(words: string): readonly Paraphrase[] {
	return [...(table.get(words) ?? [])].map((other) => ({ words: other, strength: paraphraseStrength }));
}
