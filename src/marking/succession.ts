/** Words by which a sentence says that somebody had an office before or has it after another; "successfully" is none. Alternatives of a pattern. */
export const succession =
	'former(?:ly)?|ex|predecessors?|succeed\\p{L}*|successors?|succession|replac\\p{L}*|resign\\p{L}*|outgoing|incoming|then|previous(?:ly)?|earlier|until|past|first|second';
