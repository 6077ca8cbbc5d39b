// The words for an error that came from the system.

/** The system's own short words, such as `EACCES: permission denied`, without the path: it may hold the user's name. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.message.split(',')[0] ?? error.message).slice(0, 200);
}
