/** Something the person at the terminal can mend. Its message says what was wrong, where, and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
