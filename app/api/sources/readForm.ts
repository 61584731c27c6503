import { ProblemError } from '../../../core/api/problem.ts'
import { largestOriginal, type Original } from '../../../core/extract/article.ts'
import { readLimited } from './readLimited.ts'

/** A file and what comes with it: the boundaries of a form, JSON's escapes, the confirmed fields. */
export const largestBody = largestOriginal + 1024 * 1024

/**
 * A form with a `file`, and perhaps `fields` beside it.
 * @throws ProblemError 400, 413, 415 or 422
 */
export async function readForm(
  request: Request,
): Promise<{ original: Original; fields: FormDataEntryValue | null }> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    throw new ProblemError(415, 'Send the file as a form, in the field `file`.')
  const body = await readLimited(request, largestBody)
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!form) throw new ProblemError(400, 'The form cannot be read.')
  const file = form.get('file')
  if (!(file instanceof File)) {
    const detail = 'Choose a file to import.'
    throw new ProblemError(422, detail, [{ path: 'file', detail }])
  }
  return {
    original: {
      bytes: await file.bytes(),
      fileName: file.name.replace(/[\p{C}/\\]+/gu, ' ').slice(-255) || 'unnamed',
      mediaType: file.type || 'application/octet-stream',
    },
    fields: form.get('fields'),
  }
}
