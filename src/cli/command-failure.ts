/** A command that could not do what it was asked: its message is for the person at the terminal; the exit code is 1. */
export class CommandFailure extends Error {
  readonly code = 'command_failed';
}

/** A command asked for in the wrong way; the exit code is 2. */
export class WrongUsage extends Error {
  readonly code = 'wrong_usage';
}
