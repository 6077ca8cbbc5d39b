// How large an article file may be, and how many articles are read at once.

/** A million words in any script stay under it; a file above it is no article but a mistake. */
export const largestFile = 16 * 1024 * 1024;

/** A size as people say it, in megabytes. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}

/** A library of thousands must not open thousands of files at once. Node has four threads for them. */
export const articlesAtOnce = 8;
