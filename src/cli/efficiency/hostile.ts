/** Questions that made search engines block or run out of memory, and their kin. */
export const hostileQuestions: Readonly<Record<string, string>> = {
	'the 36 single letters and digits': [...'abcdefghijklmnopqrstuvwxyz0123456789'].join(' '),
	'3,000 words of one letter': Array.from({ length: 3000 }, (_, i) => String.fromCharCode(97 + (i % 26))).join(' '),
	'one word of 50,000 letters': 'x'.repeat(50_000),
	'an address without an end': `http://${'a/'.repeat(16_000)}`,
	'only stop words': 'what is it that they were to have been doing with all of those that are not there',
	'one word 400 times': 'people '.repeat(400),
	'twenty-four frequent words':
		'people man state group form unit time part place act body head year water number day way face life line light point thing change',
	'twenty-four words that nobody knows': Array.from({ length: 24 }, (_, i) =>
		Array.from({ length: 12 }, (_, j) => 'bcdfghjklmnprstvwz'[(7 * i + 5 * j + i * j) % 18]).join(''),
	).join(' '),
	'sixty numbers': Array.from({ length: 60 }, (_, i) => i).join(' '),
	emoji: '😀👩‍👩‍👧‍👦🇵🇰❤️‍🔥 '.repeat(60),
	'text from right to left, with its marks':
		'\u202Eكم عدد اللاجئين الذين حصلوا على تمديد؟ כמה פליטים קיבלו הארכה? '.repeat(9),
	'marks without a letter': '\u0301'.repeat(2000),
	'punctuation only': '?!.,;:()[]{}<>*_~`|"\'#@/\\'.repeat(80),
	'halves of characters': '\uD800 \uDC00 '.repeat(200),
};
