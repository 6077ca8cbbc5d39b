// Which rules an index was made by.

/** Raised whenever a text may have other terms than before: an index with another one is made anew. */
export const termsVersion = 1;
