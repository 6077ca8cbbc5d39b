// An answer that is text already, for what takes long to be made of it, or comes from another process as that; see src-shared/answer-text.ts.

/** Whoever makes one says what its text is. */
export class AnswerText {
  constructor(readonly text: string) {}
}
