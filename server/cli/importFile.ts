import { readFile, stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { ProblemError } from '../../core/api/problem.ts'
import { readArticle } from '../../core/source/readArticle.ts'
import { unusableSize } from '../../core/source/unusableSize.ts'
import { importSource } from '../../prisma/importSource.ts'
import { newId } from '../../prisma/newId.ts'
import { findSource } from '../../prisma/sources.ts'

/** What became of one file. `error` is a sentence, null unless it failed. */
export interface FileResult {
  readonly file: string
  readonly result: 'stored' | 'duplicate' | 'failed'
  readonly id: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: string | null
  readonly words: number | null
  readonly error: string | null
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/plain',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Imports one file with what its text states. What cannot be imported is a result, not an error. */
export async function importFile(file: string): Promise<FileResult> {
  try {
    const original = {
      bytes: await read(file),
      fileName: basename(file),
      mediaType: mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    }
    const { id, duplicate } = await importSource({
      id: newId(),
      original,
      article: await readArticle(original),
      confirmed: {},
      addedById: null,
    })
    const source = await findSource(id)
    if (!source) throw new Error(`Source ${id} was stored and is gone.`)
    const { title, authors, outlet, published, words } = source
    const result = duplicate ? 'duplicate' : 'stored'
    return { file, result, id, title, authors, outlet, published, words, error: null }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return {
      file,
      result: 'failed',
      id: null,
      title: null,
      authors: [],
      outlet: null,
      published: null,
      words: null,
      error: error.message,
    }
  }
}

/** npm changes to the project's folder before it runs a command, and says where it came from. */
async function read(file: string): Promise<Uint8Array> {
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  try {
    const { size } = await stat(path)
    const unusable = unusableSize(size)
    if (unusable) throw new ProblemError(size === 0 ? 422 : 413, unusable)
    return await readFile(path)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new ProblemError(422, reasons[code ?? ''] ?? `The file cannot be read (${code}).`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'The file may not be read by this account.',
}
