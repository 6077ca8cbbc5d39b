// Which editions that were kept are still those that the parser would make now.

/** Raised whenever something else is made of the same file: then all are parsed anew. */
export const parserVersion = 6;
