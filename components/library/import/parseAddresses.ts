/** `https://…`, `www.example.org`, `example.org/an-article`; no spaces within. */
const address = /^(https?:\/\/\S+|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?)$/iu

/**
 * Web addresses, when a text is nothing but these, one a line; each once, as typed. Null for any
 * other text. Angle brackets, list marks and a comma at the end are forgiven.
 */
export function parseAddresses(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:[-*•]\s+)?<?|>?[,;]?$/g, ''))
    .filter(Boolean)
  if (lines.length === 0 || lines.some((line) => !address.test(line))) return null
  return [...new Set(lines)]
}
