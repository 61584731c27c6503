import { Importer } from './Importer.ts'
import { importRequests } from './importRequests.ts'

/** The one import of this browser tab. */
export const importQueue = new Importer(importRequests, () => performance.now())

if (typeof window !== 'undefined') {
  const { entries } = importQueue
  // Wherever in the desk the person is by now, closing it would lose what is not stored.
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  entries.subscribe(() => {
    if (entries.count('unsaved') > 0) window.addEventListener('beforeunload', warn)
    else window.removeEventListener('beforeunload', warn)
  })
  window.addEventListener('online', () => {
    if (importQueue.status().paused === 'offline') importQueue.resume()
  })
}
