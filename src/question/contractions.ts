/** What is typed without its apostrophe or its capitals, and reads as no other word in a question. "Cant", "wont" and "were" do. */
const leftOut: readonly (readonly [RegExp, string])[] = [
	[/^(who|what|where|when|why|how)s\b/iu, "$1's"],
	// "The us" is no pronoun, nor "in may" a verb.
	[/\b(the) us\b/giu, '$1 US'],
	[/\b(in|since|until|till|by|of|from|last|next|this) may\b/giu, '$1 May'],
	[/\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b/giu, "$1n't"],
];

/** A question with what was left out: "whats the rate", "why didnt the us join". */
export function withLeftOut(question: string): string {
	return leftOut.reduce((text, [pattern, written]) => text.replace(pattern, written), question);
}
