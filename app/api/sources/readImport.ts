import { ProblemError } from '../../../core/api/problem.ts'
import type { ConfirmedFields } from '../../../core/api/sources.ts'
import { confirmedFields, importText } from '../../../core/api/sources.ts'
import { largestOriginal, type Original } from '../../../core/extract/article.ts'
import { parse } from '../handle.ts'
import { readLimited } from './readLimited.ts'

interface Import {
  readonly original: Original
  readonly confirmed: ConfirmedFields
}

/** A file and what comes with it: the boundaries of a form, JSON's escapes, the confirmed fields. */
const largestBody = largestOriginal + 1024 * 1024

/**
 * What a request imports: a form with `file` and perhaps `fields`, or JSON with the text.
 * @throws ProblemError 400, 413, 415 or 422
 */
export async function readImport(request: Request): Promise<Import> {
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return readForm(request, type)
  if (/^application\/json\b/i.test(type)) return readText(request)
  throw new ProblemError(415, 'Send the article as JSON {"text": …} or as a form with a file.')
}

async function readForm(request: Request, type: string): Promise<Import> {
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
  const fields = form.get('fields') ?? '{}'
  return {
    original: {
      bytes: await file.bytes(),
      fileName: file.name.replace(/[\p{C}/\\]+/gu, ' ').slice(-255) || 'unnamed',
      mediaType: file.type || 'application/octet-stream',
    },
    confirmed: parse(parseJson(fields), confirmedFields),
  }
}

async function readText(request: Request): Promise<Import> {
  const body = await readLimited(request, largestBody)
  const { text, fileName, ...confirmed } = parse(
    parseJson(new TextDecoder().decode(body)),
    importText,
  )
  return {
    original: {
      bytes: new TextEncoder().encode(text),
      fileName: fileName ?? 'pasted.txt',
      mediaType: 'text/plain;charset=utf-8',
    },
    confirmed,
  }
}

function parseJson(text: FormDataEntryValue): unknown {
  if (typeof text !== 'string') throw new ProblemError(400, 'The fields must be JSON, not a file.')
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(400, 'The body is not JSON.')
  }
}
