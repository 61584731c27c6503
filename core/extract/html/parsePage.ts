import { parseHTML } from 'linkedom'

/** A tree of the page; the markup must have been lightened. */
export function parsePage(markup: string): Document {
  // Without <html> and <body> the parser puts nothing into the body.
  const whole = /<body[\s>]/i.test(markup)
    ? markup
    : /<\/head\s*>/i.test(markup)
      ? markup.replace(/<\/head\s*>/i, '</head><body>')
      : `<html><head></head><body>${markup.replace(/<\/?(?:html|head)(?:\s[^>]*)?>/gi, '')}</body></html>`
  return parseHTML(/<html[\s>]/i.test(whole) ? whole : `<html>${whole}</html>`).document
}
