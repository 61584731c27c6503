/** A command could not do its work; `message` is the one line that the person reads. */
export class CommandFailed extends Error {}
