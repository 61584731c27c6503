/**
 * What a socket may be closed for, or not be let in for: the one list, fit for the label of a metric
 * and for a log. What the client is told may go on with what it made up (`unknown node blink`), which
 * belongs in neither.
 */
export const refusalReasons = [
  'a type that documents do not have',
  'a value that is no node',
  'absurd clock',
  'an object in a text',
  'another version of the document schema',
  'attribute',
  'attribute of a text',
  'attribute of the root',
  'attribute that is no plain value',
  'attribute too long',
  'attribute with several values',
  'builds on what the server does not have',
  'cannot be integrated',
  'client id',
  'client named twice',
  'content',
  'contradictory place',
  'empty struct',
  'formatting among the nodes',
  'formatting in the root',
  'malformed message',
  'malformed presence',
  'malformed state vector',
  'malformed update',
  'malformed upgrade',
  'mark',
  'nested too deep',
  'no such brief',
  'NUL in the text',
  'overlapping deletions',
  'page of another site',
  'plain value among the nodes',
  'protocol violation',
  'restarting',
  'sent nothing',
  'signed in as somebody else',
  'signed out',
  'text in',
  'text too long',
  'the database does not store',
  'the server could not do this',
  'this brief is full',
  'too deep',
  'too large',
  'too many connections',
  'too many deletions',
  'too many frames',
  'too many marks',
  'too many sockets',
  'too many structs',
  'too much before step 2',
  'too much presence',
  'too much to rearrange',
  'too much unfinished',
  'too much work',
  'too slow',
  'unknown mark',
  'unknown node',
  'unknown root',
  'you may not edit this brief',
  'you may not read this brief',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** A reason, with or without what it is about. */
export type RefusalMessage = RefusalReason | `${RefusalReason} ${string}`

/** The reason that a message begins with. */
export function reasonOf(message: RefusalMessage): RefusalReason {
  const fitting = refusalReasons.filter(
    (reason) => message === reason || message.startsWith(`${reason} `),
  )
  return fitting.reduce((longest, one) => (one.length > longest.length ? one : longest))
}
