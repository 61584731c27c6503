/**
 * A Content-Disposition that saves, never shows. RFC 6266: the name in ASCII for old clients, and
 * whole.
 */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w .-]/g, '_')
  const whole = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}
