// Makes one space of the white space that lines are laid out with in a file.

/** Spaces that mean something are left: those that no line is broken at, as before a colon in French, and the wide one of Japanese. */
export function withSingleSpaces(text: string): string {
  return text.trim().replaceAll(/[\t\n\f\r ]+/gu, ' ');
}
