/** The months by their whole names, January first. */
export const months: readonly string[] =
	'January February March April May June July August September October November December'.split(' ');

/** A month as it is written in a date, whole or abbreviated, as a part of a pattern. */
export const monthPattern =
	'(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|' +
	'Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

/** A day of the week as it is written in a date, as a part of a pattern. */
export const weekdayPattern = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
