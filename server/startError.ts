/** Something outside Chancery keeps it from starting. The message says in one line what to do. */
export class StartError extends Error {}
