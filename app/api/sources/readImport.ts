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
    const confirmed = parse(parseJson(fields ?? '{}'), confirmedFields)
    return { original: from(original, confirmed), confirmed }
  }
  if (!/^application\/json\b/i.test(type))
    throw new ProblemError(415, 'Send the article as JSON {"text": …} or as a form with a file.')
  const body = parseJson(new TextDecoder().decode(await readLimited(request, largestBody)))
  if (typeof body === 'object' && body !== null && 'record' in body)
    return parse(body, importRecord)
  const { text, fileName, ...confirmed } = parse(body, importText)
  const original = {
    bytes: new TextEncoder().encode(text),
    fileName: fileName ?? 'pasted.txt',
    mediaType: 'text/plain;charset=utf-8',
  }
  return { original: from(original, confirmed), confirmed }
}

/** With the address that the person gives: it tells an outlet and a date that the page does not. */
function from(original: Original, { url }: ConfirmedFields): Original {
  return url ? { ...original, url } : original
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
