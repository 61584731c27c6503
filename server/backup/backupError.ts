/** A backup cannot be written, read or restored; the message says in a line why and what to do. */
export class BackupError extends Error {}
