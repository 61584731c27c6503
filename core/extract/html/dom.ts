/** Tags that stand on lines of their own. */
export const blockTags = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption template'.split(
    ' ',
  ),
)

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function isText(node: Node): boolean {
  return node.nodeType === 3
}

/** Name of an element's tag in lower case. */
export function tagOf(element: Element): string {
  return element.localName.toLowerCase()
}
