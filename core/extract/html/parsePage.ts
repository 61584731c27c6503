import { parseHTML } from 'linkedom'
import { isElement, tagOf } from './dom.ts'

/** A tree of the page; the markup must have been lightened. */
export function parsePage(markup: string): Document {
  // Without <html> and <body> the parser puts nothing into the body.
  const whole = /<body[\s>]/i.test(markup)
    ? markup
    : /<\/head\s*>/i.test(markup)
      ? markup.replace(/<\/head\s*>/i, '</head><body>')
      : `<html><head></head><body>${markup.replace(/<\/?(?:html|head)(?:\s[^>]*)?>/gi, '')}</body></html>`
  const { document } = parseHTML(/<html[\s>]/i.test(whole) ? whole : `<html>${whole}</html>`)
  gatherBody(document)
  return document
}

/** Elements between head and body, which scripts leave in saved pages, hide the body from the parser. */
function gatherBody(document: Document): void {
  const root = document.documentElement
  const children = [...(root?.childNodes ?? [])].filter(isElement)
  const body = children.find((child) => tagOf(child) === 'body')
  const astray = children.filter((child) => child !== body && tagOf(child) !== 'head')
  if (!body || astray.length === 0) return
  for (const element of astray) body.appendChild(element)
}
