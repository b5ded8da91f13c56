/**
 * Words that state the same of the same people and things, which the dictionary of synonyms does not list or is not sure of. By hand,
 * from general usage, in dictionary form. Each word of a line may stand for each other one: who does it and to whom stay as they are,
 * and so does how far it goes. Words that only come near each other ("cut" and "abolish", "buy" and "sell") are none.
 */
export const mutual = `
begin, start, commence, get under way
end, finish, conclude, come to an end
close, shut, shut down, close down
stop, halt, cease
continue, go on, carry on
resume, restart
stay, remain
return, come back, go back
return, give back, hand back
leave, depart
reach, arrive at, get to
injure, hurt, wound
injury, wound
destroy, wreck, raze, wipe out
demolish, tear down, pull down, knock down, raze
sweep away, wash away, carry away
collapse, cave in
hit, strike
build, construct, erect, put up
repair, mend, fix
buy, purchase, acquire
purchase, acquisition
fund, funded, finance, pay for, bankroll
receive, get, obtain
distribute, hand out, give out
carry, transport
move, relocate
beat, defeat
victory, win, triumph
resign, step down, stand down, quit
fire, sack, dismiss
hire, recruit, take on
appoint, name
lead, head
jail, imprison, send to prison
release, free, set free, let go
convict, find guilty
sue, take to court
dismiss, throw out
reject, turn down, vote down, rebuff
deny, reject, dispute
approve, endorse
investigate, look into, probe
investigation, inquiry, probe
accusation, allegation
lawsuit, suit, legal action
seize, confiscate, impound
postpone, put off, delay, push back, defer
cancel, call off, scrap
announce, declare
promise, pledge, vow
warn, caution
demand, call for
ask, request
praise, hail, applaud, commend
condemn, denounce, deplore
admit, acknowledge, concede
reveal, disclose, make public
discover, uncover
cause, lead to, bring about, result in
trigger, spark, provoke, prompt
cut, reduce, lower
raise, increase, lift
fall, drop, decline, go down
rise, climb, go up
plan, intend, aim
expect, due
try, attempt
take part, participate
happen, occur, take place
establish, found, set up
ban, prohibit, forbid, outlaw
allow, permit, let
extend, prolong, lengthen
suspend, pause, put on hold
protest, demonstrate
protest, demonstration
protester, demonstrator
replace, succeed
rescue, save
search, look
live, reside, dwell
own, possess
merge, combine, join force
publish, bring out
write, author, pen
exhibit, display, put on show
apologise, apologize, say sorry
fight, battle
strike, walkout
underground, below ground
criticise, criticize
infect, contaminate
vaccinate, inoculate, immunise, immunize
extinguish, put out
kidnap, abduct
explode, blow up, go off
explosion, blast
earthquake, quake
fire, blaze
ceasefire, truce
border, frontier
power, electricity
film, movie
prize, award
deal, agreement, accord
job, post
pay, salary, wage
offer, bid
share, stock
revenue, turnover
apartment, flat
ship, vessel
plane, aircraft, airplane, aeroplane
car, automobile
pupil, schoolchild
child, kid
teenager, adolescent
resident, inhabitant
firefighter, fireman
police officer, policeman
soldier, troop
worker, employee
lawmaker, legislator, member of parliament
lawyer, attorney
doctor, physician
reporter, journalist
spokesman, spokeswoman, spokesperson
prime minister, premier
company, firm
photo, photograph
illness, disease, sickness
forest, wood
previous, earlier
mild, minor, slight
serious, severe, grave
seriously, severely, gravely, badly
big, large
small, little
huge, enormous, vast
expensive, costly
cheap, inexpensive
famous, well-known
fast, quick, rapid
quickly, rapidly, fast, swiftly
wealthy, rich, affluent
ill, sick
unemployed, jobless, out of work, without work
whole, entire
abroad, overseas
illegal, unlawful
immediately, at once, right away
annual, yearly
annually, yearly, every year, each year, a year, per year
monthly, every month, each month, a month, per month
weekly, every week, each week, a week, per week
daily, every day, each day, a day, per day
`;

/** Of each line the first word is stated by every one behind the "<", and states less than they do: who is murdered is killed. */
export const stated = `
kill < murder, assassinate, shoot dead, slaughter
start < break out
begin < break out
fall < plunge, tumble, slump, plummet, sink
drop < plunge, tumble, slump, plummet
decline < plunge, tumble, slump, plummet
rise < jump, surge, soar, leap, climb, increase, grow
increase < jump, surge, soar, leap, climb, rise
cut < slash, halve
reduce < slash, halve
damage < destroy, wreck
hit < crash into, smash into, slam into, collide with
strike < crash into, smash into, slam into, collide with
detain < arrest, take into custody
arrest < take into custody
ask < urge, demand, call on, call for
request < urge, demand, call on, call for
criticise < condemn, denounce, slam, blast
criticize < condemn, denounce, slam, blast
receive < win
get < win
defeat < thrash, rout
beat < thrash, rout
big < huge, enormous, vast
large < huge, enormous, vast
present < hand out, award
make < build, manufacture, produce, assemble
set fire < burn down, torch
picture < painting, photograph, photo
plane < jet, airliner
worker < miner, labourer, laborer
participate < compete
say sorry < apologise, apologize
`;

/** Of each line the first word says of somebody what the others, in the passive, say of him: who dies in a flood is killed by it. */
export const undergone = `
die < kill
receive < give, award, grant
get < give, award, grant
`;
