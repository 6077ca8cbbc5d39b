// Which alignments that were kept are still those that would be computed now.

/** Raised whenever `align` finds other groups in the same editions, or says other things of them: then all are made anew. */
export const alignmentVersion = 1;
