import { largestOriginal } from '../extract/article.ts'

export const tooLarge = `The file is larger than ${largestOriginal / 1024 / 1024} MB. Import a shorter one.`

/** Why a file of this many bytes cannot be imported, in the server's words; null when it may. */
export function unusableSize(bytes: number): string | null {
  if (bytes === 0) return 'The file is empty.'
  return bytes > largestOriginal ? tooLarge : null
}
