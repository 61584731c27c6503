/** So that no character of the text is read as a sign of Markdown or HTML. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<>~|]/g, '\\$&')
      // Between letters an underscore is no sign, and a backslash would go into a bare address.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/(?<!\S)#/g, '\\#')
      .replace(/&(?=#?\w+;)/g, '\\&')
  )
}

/** Markdown without breaks at its end, which would show as backslashes. */
export function trimBreaks(markdown: string): string {
  let text = markdown
  for (;;) {
    const trimmed = text.trimEnd()
    if (!trimmed.endsWith('\\') || text.charAt(trimmed.length) !== '\n') return trimmed
    text = trimmed.slice(0, -1)
  }
}

/** Markdown of a paragraph whose lines begin no list, heading, rule, code, table or note of their own. */
export function escapeLineStarts(markdown: string): string {
  return trimBreaks(markdown)
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]+/, '')
        .replace(/^(?:[-+=]|:(?=-))/, '\\$&')
        .replace(/^\d{1,9}(?=[.)](?:\s|$))/, '$&\\')
        .replace(/^(\[\^\d+\]):/, '$1\\:'),
    )
    .join('\n')
}

/** An address between `<` and `>`, also within a cell of a table. */
export function escapeAddress(href: string): string {
  return new URL(href).href
    .replace(/[<>\s|\\]/g, encodeURIComponent)
    .replace(/&(?=#?\w+;)/g, '&amp;')
}
