import type * as Y from 'yjs'

/** An update read but not applied: its structs and what it deletes. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>
