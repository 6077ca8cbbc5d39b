// Which editions that were kept are still those that the parser would make now.

/** Raised whenever `parseEdition` makes something else of the same file: then all are parsed anew. */
export const parserVersion = 5;
