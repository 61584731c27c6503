import type { RefusedFile } from '../../../core/import/unpack.ts'
import { isJunk } from './isJunk.ts'

/** What an archive held. */
export interface OpenedArchive {
  readonly files: readonly { readonly path: string; readonly file: File }[]
  readonly refused: readonly RefusedFile[]
}

/** Largest archive that is unpacked here, in bytes: it has to be in memory as a whole. */
const largestArchive = 300 * 1024 * 1024

/** Milliseconds after which the browser gets its turn. */
const breath = 12

/**
 * Unpacks an archive in the browser, file by file: each is given to the browser's own store at once.
 * @throws Error with a sentence for the person
 */
export async function openArchive(archive: File): Promise<OpenedArchive> {
  if (archive.size > largestArchive)
    throw new Error('The ZIP is larger than 300 MB. Unpack it, and drop the folder.')
  const { unpackEach } = await import('../../../core/import/unpack.ts')
  const files: OpenedArchive['files'][number][] = []
  const refused: RefusedFile[] = []
  const bytes = new Uint8Array(await archive.arrayBuffer())
  let since = performance.now()
  for (const one of unpackEach(bytes)) {
    if ('reason' in one) refused.push(one)
    else if (!one.path.split('/').some(isJunk)) {
      // Copied, since TypeScript cannot know that it is no shared memory.
      const file = new File([new Uint8Array(one.bytes)], one.path.split('/').at(-1) ?? one.path)
      files.push({ path: one.path, file })
    }
    if (performance.now() - since < breath) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return { files, refused }
}
