const others =
	'ar|armr|att|beh|bequ|budap|ch|conqu|cont|cr|det|dig|dishon|div|earn|f|for|gu|harv|hon|inf|ing|inqu|inter|inv|manif|midw|mod|mol|northw|pri|prot|qu|rainfor|requ|r|southw|sugg|temp|t|unr|v|w|wr';

/** Pattern of a superlative in "-est": "largest", and none of the words that only end so ("request", "west"). By hand, not complete. */
export const superlative = `(?!(?:${others})est\\b)\\p{L}{2,}est`;
