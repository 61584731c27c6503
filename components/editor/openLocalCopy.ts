import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

const unsentKey = 'unsent'

/** Milliseconds within which changes are stored as one: a transaction takes longer than most keys do. */
const together = 250
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
  const storeNow = storeTogether(database, doc)
  const stored: unknown = await database.get(unsentKey)
  return {
    origin: database,
    unsent: typeof stored === 'number' ? stored : 0,
    remember: (unsent) => void database.set(unsentKey, unsent),
    close: () => {
      storeNow()
      void database.destroy()
    },
    discard: () => database.clearData(),
  }
}

/**
 * Has the device store what changes within a moment as one.
 * @returns what stores at once whatever waits
 */
function storeTogether(database: IndexeddbPersistence, doc: Y.Doc): () => void {
  let waiting: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const store = () => {
    clearTimeout(timer)
    timer = undefined
    const [first, ...more] = waiting
    waiting = []
    if (first)
      database._storeUpdate(more.length > 0 ? Y.mergeUpdates([first, ...more]) : first, null)
  }
  doc.off('update', database._storeUpdate)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === database) return
    waiting.push(update)
    timer ??= setTimeout(store, together)
  })
  window.addEventListener('pagehide', store)
  doc.on('destroy', () => window.removeEventListener('pagehide', store))
  return store
}
