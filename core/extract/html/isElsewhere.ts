import { isElement, tagOf } from './dom.ts'
import { regionsOf } from './regions.ts'

/** Some articles put what is said about them, marked as such, into an aside of their own. */
function isOwnAside(aside: Element, element: Element): boolean {
  const article = aside.closest('article')
  return element.hasAttribute('itemprop') && article?.querySelector('h1,h2') != null
}

/** Whether an element is hidden or stands among comments, other articles or the page's own lines. */
export function isElsewhere(element: Element): boolean {
  for (let at: Node | null = element; at && isElement(at); at = at.parentNode) {
    if (tagOf(at) === 'body' || tagOf(at) === 'article' || tagOf(at) === 'main') return false
    const regions = regionsOf(at)
    if (regions.some((region) => /^(?:comments|related|footer|navigation|hidden)$/.test(region)))
      return true
    if (regions.includes('aside') && tagOf(at) === 'aside' && !isOwnAside(at, element)) return true
    if (tagOf(at) === 'figure') return true
  }
  return false
}
