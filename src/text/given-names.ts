/*
 * Common given names of English texts, by the pronoun that goes with them. They tell "Patti Page" from "Porcupine Tree",
 * and whom "she" may mean. Names in use for both (Alex, Jordan, Kim, Robin, Taylor) are of neither list, but are names.
 */
const female =
	`abigail agnes aisha alice alicia alison amanda amelia amina amy ana andrea angela angelina anita ann anna anne annie antonia audrey
	ayesha barbara beatrice becky benazir bertha beth betty beyonce billie bonnie brenda bridget britney brooke camilla carla carmen carol caroline
	catherine cecilia celine charlotte cheryl chloe christina christine cindy claire clara claudia cleopatra connie courtney crystal
	cynthia daisy danielle daphne dawn deborah debbie debra denise diana diane dolly donna dora doris dorothy edith eileen elaine eleanor
	elena elizabeth ella ellen elsa emily emma erica esther ethel eva eve evelyn faith fatima felicia fiona florence frances
	gabriela gertrude gina gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena hilary hillary holly ida ingrid
	irene iris isabel isabella jacqueline jamila jane janet janis jasmine jean jeanne jennifer jenny jessica jessie jill joan joanna josephine joyce
	judith judy julia julie june karen kate katherine kathleen kathryn kathy katie kelly kristen laura lauren lea leah lena 	lillian linda lisa lois lola loretta lorraine louise lucille lucy lydia lynn madeleine madonna maggie malala malia marcia margaret maria mariah
	marie marilyn marina marjorie marlene martha mary matilda maureen maya meghan megan melania melinda melissa mia michele michelle mildred
	miranda miriam moira molly monica nadia nancy naomi natalie nicole nina nora norma olga olivia pamela patricia patsy patti patty paula
	pauline penelope phoebe phyllis priscilla rachel rebecca regina renee rihanna rita roberta rosa rosalind rose rosemary ruth sabrina
	sally samantha sandra sara sarah selena serena shakira shannon sharon sheila shirley sofia sonia sophia sophie stella stephanie
	susan susanne suzanne sylvia tamar tammy tanya teresa theresa tina tracey tracy ursula valerie vanessa vera veronica victoria viola
	violet virginia vivian wanda wendy whitney wilma winnie yolanda yvonne zainab zoe`.split(/\s+/);
const male =
	`aaron abdul abdullah abraham adam adolf adrian ahmad ahmed alan albert alec alejandro alexander alfred ali allan allen alvin andre andrew
	andy angelo anthony antonio archie arnold arthur arturo august augustus austin barack barry bart bartholomew ben benito benjamin bernard bernhard
	bernie bill billy bob bobby boris brad bradley brandon brett brian bruce bruno bryan burt calvin carl carlos charles charlie chester chris
	christian christopher clarence claude cliff clifford clint colin craig curtis cyril dale damon dan daniel danny darren dave david
	dean dennis derek desmond dick diego dmitri dominic don donald donnie doug douglas duncan dustin dwight earl eddie edgar edmund eduard eduardo
	edward edwin eli elijah elliot elvis emmanuel eric ernest erwin eugene evan felix ferdinand fernando fidel floyd francis
	francisco frank franklin franz fred frederick fredrick friedrich gabriel gary gavin gene geoff geoffrey george gerald gerard giovanni giuseppe glenn gordon
	graham grant greg gregory guy hamid hank hans harold harry harvey hassan hector henri henry herbert herman homer howard hubert hugh
	hugo hussein ian ibrahim igor imran ira irving isaac isaiah ivan jack jacob jacques jake jamal james jamie jan jared jason jay jeff jeffrey
	jeremy jerome jerry jesse jesus jim jimmy joe joel johann johannes john johnny jonathan jose joseph josh joshua juan julian julius
	justin karl keith ken kenneth kevin khalid kirk klaus kurt kyle lance larry lars laurence lawrence lech leo leon leonard leonardo leopold
	leroy lewis lionel lloyd lorenzo louis lucas ludwig luigi luis luke luther mahmoud malcolm manuel marc marcel marco marcus mario marion mark
	marshall martin marvin matt matthew maurice max maximilian melvin michael michel miguel mike mikhail miles milton mitch mitt mohamed
	mohammad mohammed morris muhammad mustafa myles nathan nathaniel ned neil nelson nicholas nick nicolas nikolai nikita noah noel norman oleg
	oliver omar orlando oscar otto owen pablo patrick paul pedro percy perry pete peter phil philip phillip pierre rafael ralph ramon
	randall randy raphael ray raymond reggie reginald rex ricardo richard rick ricky rob robert roberto rod roderick rodney roger roland roman
	ron ronald ronnie roosevelt ross roy rudolf rudolph rudy rupert russell ryan saddam salman salvador sam samuel scott sean sebastian sergei
	seth sheikh sid sidney sigmund simon slobodan spencer stan stanley stefan stephen steve steven stuart ted terrence theo theodore thomas
	tim timothy toby todd tom tommy tony travis trevor tyler vaclav vasily vernon vicente victor vincent vladimir wallace walt walter warren wayne
	wesley wilhelm will william willie winston wolfgang woodrow xavier yasser yuri yusuf zachary`.split(/\s+/);
const either =
	'alex ashley blake cameron casey dana jamie jordan kim lee leslie lindsay morgan pat riley robin sandy sasha sidney taylor terry'.split(
		' ',
	);

const genders = new Map<string, 'male' | 'female' | null>([
	...female.map((name) => [name, 'female'] as const),
	...male.map((name) => [name, 'male'] as const),
	...either.map((name) => [name, null] as const),
]);

/** The pronoun's gender that goes with a given name; null where both do; undefined for what is not known as a given name. */
export function genderOfGivenName(name: string): 'male' | 'female' | null | undefined {
	return genders.get(name.toLowerCase());
}
