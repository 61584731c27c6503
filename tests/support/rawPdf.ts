/** A PDF of one page with these drawing commands, packed as `filter` says. */
export function rawPdf(content: string | Uint8Array, filter?: string): Uint8Array {
  const stream = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content)
  const packed = filter ? ` /Filter ${filter}` : ''
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    [`<< /Length ${stream.length}${packed} >>\nstream\n`, stream, '\nendstream'],
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = pieces[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const parts = typeof object === 'string' ? [object] : object
    const whole = [`${index + 1} 0 obj\n`, ...parts, '\nendobj\n'].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    )
    offsets.push(length)
    for (const part of whole) length += part.length
    pieces.push(...whole)
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from(trailer)]))
}
