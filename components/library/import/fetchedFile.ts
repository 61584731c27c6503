/** The page that `POST /api/sources/fetch` answers, as a file, and the address that it came from. */
export async function fetchedFile(
  response: Response,
  asked: string,
): Promise<{ file: File; url: string }> {
  const { headers } = response
  const blob = await response.blob()
  const type = headers.get('x-source-type') ?? ''
  const url = headers.get('x-source-url') ?? asked
  return { file: new File([blob], fileNameOf(headers) ?? 'page', { type }), url }
}

/** RFC 6266: the encoded name before the plain one. */
function fileNameOf(headers: Headers): string | null {
  const disposition = headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded)
    try {
      return decodeURIComponent(encoded)
    } catch {
      // The plain name will do.
    }
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? null
}
