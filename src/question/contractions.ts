/** What is typed without its apostrophe, and reads as no other word in a question. "Cant", "wont" and "were" do. */
const contracted: readonly (readonly [RegExp, string])[] = [
	[/^(who|what|where|when|why|how)s\b/iu, "$1's"],
	[/\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b/giu, "$1n't"],
];

/** A question with the apostrophes that were left out: "whats the rate", "why didnt it open". */
export function withApostrophes(question: string): string {
	return contracted.reduce((text, [pattern, written]) => text.replace(pattern, written), question);
}
