import { ProblemError } from '../../../core/api/problem.ts'
import type { ConfirmedFields } from '../../../core/api/sources.ts'
import { confirmedFields, importRecord, importText } from '../../../core/api/sources.ts'
import type { Original } from '../../../core/extract/article.ts'
import type { NewRecord } from '../../../prisma/importRecord.ts'
import { parse } from '../handle.ts'
import { largestBody, readForm } from './readForm.ts'
import { readLimited } from './readLimited.ts'

export interface ImportedText {
  readonly original: Original
  readonly confirmed: ConfirmedFields
}

/**
 * What a request imports: a form with `file` and perhaps `fields`, JSON with the text, or JSON with a
 * record that has none.
 * @throws ProblemError 400, 413, 415 or 422
 */
export async function readImport(request: Request): Promise<ImportedText | { record: NewRecord }> {
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) {
    const { original, fields } = await readForm(request)
    return { original, confirmed: parse(parseJson(fields ?? '{}'), confirmedFields) }
  }
  if (!/^application\/json\b/i.test(type))
    throw new ProblemError(415, 'Send the article as JSON {"text": …} or as a form with a file.')
  const body = parseJson(new TextDecoder().decode(await readLimited(request, largestBody)))
  if (typeof body === 'object' && body !== null && 'record' in body)
    return parse(body, importRecord)
  const { text, fileName, ...confirmed } = parse(body, importText)
  return {
    original: {
      bytes: new TextEncoder().encode(text),
      fileName: fileName ?? 'pasted.txt',
      mediaType: 'text/plain;charset=utf-8',
    },
    confirmed,
  }
}

/** The same without records. @throws ProblemError 400, 413, 415 or 422 */
export async function readText(request: Request): Promise<ImportedText> {
  const read = await readImport(request)
  if (!('record' in read)) return read
  throw new ProblemError(422, 'The text is missing.', [
    { path: 'text', detail: 'The text is missing.' },
  ])
}

function parseJson(text: FormDataEntryValue): unknown {
  if (typeof text !== 'string') throw new ProblemError(400, 'The fields must be JSON, not a file.')
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(400, 'The body is not JSON.')
  }
}
