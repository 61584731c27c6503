import { canonicalize } from '../revision.ts'
import { countWords } from '../text/features.ts'
import { isElement, tagOf } from './dom.ts'
import type { PageBlock } from './pageBlock.ts'

export const pictureTags: ReadonlySet<string> = new Set(['img', 'picture'])

export function holdsPicture(node: Node): boolean {
  return isElement(node) && (pictureTags.has(tagOf(node)) || node.querySelector('img') !== null)
}

/** Words up to which a box with a picture holds its caption and credit, not paragraphs. */
const longestBox = 45

const sections = new Set(['body', 'article', 'main', 'section', 'td', 'li', 'blockquote'])

/** Tells which texts of one page stand beside a picture. */
export class Pictures {
  private readonly long = new WeakMap<Element, boolean>()

  beside(holder: Element, nodes: readonly Node[]): PageBlock['pictured'] {
    let box: Element | null = holder
    for (let level = 0; box && level < 3 && !sections.has(tagOf(box)); level += 1) {
      if (this.isLong(box)) break
      if (holdsPicture(box)) return 'box'
      box = box.parentElement
    }
    return nodes.some(holdsPicture) || followsPicture(holder) ? 'behind' : null
  }

  /** Asked again and again of the same elements, and reading a text is slow. */
  private isLong(element: Element): boolean {
    const known = this.long.get(element)
    if (known !== undefined) return known
    const text = element.textContent ?? ''
    const long = text.length > 4000 || countWords(canonicalize(text)) > longestBox
    this.long.set(element, long)
    return long
  }
}

/** Whether the element before holds a picture and no word. */
function followsPicture(element: Element): boolean {
  const before = element.previousElementSibling
  if (!before || !holdsPicture(before)) return false
  return !/\S/.test((before.textContent ?? '').slice(0, 4000))
}
