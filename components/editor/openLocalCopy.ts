import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const unsentKey = 'unsent'

/** Milliseconds after which a browser that does not open its database is left alone. */
const patience = 3000

export interface LocalCopy {
  /** The Yjs origin of what was read from the device. */
  readonly origin: unknown
  /** Edits that an earlier session could not send. */
  readonly unsent: number
  remember(unsent: number): void
  close(): void
  /** Deletes the brief from this device. */
  discard(): Promise<void>
}

/**
 * The brief as this device keeps it, read into `doc`; null where the browser refuses to store
 * anything. Each person has a copy of their own: whoever signs in next on the same device must not
 * send a colleague's edits.
 */
export async function openLocalCopy(
  doc: Y.Doc,
  userId: string,
  briefId: string,
): Promise<LocalCopy | null> {
  const database = new IndexeddbPersistence(`chancery/${userId}/${briefId}`, doc)
  const opened = await Promise.race([
    database.whenSynced.then(() => true),
    // `whenSynced` never settles when the browser refuses.
    database._db.then(
      () => new Promise<false>((resolve) => setTimeout(resolve, patience, false)),
      () => false,
    ),
  ])
  if (!opened) {
    database.destroy().catch(() => {})
    return null
  }
  const stored: unknown = await database.get(unsentKey)
  return {
    origin: database,
    unsent: typeof stored === 'number' ? stored : 0,
    remember: (unsent) => void database.set(unsentKey, unsent),
    close: () => void database.destroy(),
    discard: () => database.clearData(),
  }
}
