/** A command could not do its work; `message` is the one line that the person reads. */
export class CommandFailed extends Error {
  /** 1, or 2 where the command was used wrongly. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
