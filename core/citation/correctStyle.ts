import { type CslNode, mapTree } from './cslTree.ts'

/**
 * Corrections of bundled styles where their file departs from the guide that it follows, by CSL name.
 */
const corrections: Readonly<Record<string, (style: CslNode) => CslNode>> = {
  /** MLA abbreviates paragraph as `par.` (MLA Handbook, 9th edition, 6.20) and sets a space. */
  'modern-language-association': (style) =>
    withTerms(
      mapTree(style, (node) =>
        node.name === 'group' && !node.attrs.delimiter && labelsLocator(node)
          ? { ...node, attrs: { ...node.attrs, delimiter: ' ' } }
          : node,
      ),
      'en',
      { paragraph: ['par.', 'pars.'] },
    ),
  /** After `ibid` the file leaves out what the place is, so that a paragraph reads as a page. */
  oscola: (style) =>
    mapTree(style, (node) =>
      node.name === 'if' && node.attrs.position === 'ibid-with-locator'
        ? mapTree(node, (inner) =>
            inner.attrs.variable === 'locator'
              ? { name: 'text', attrs: { macro: 'locator-basic' }, children: [] }
              : inner,
          )
        : node,
    ),
}

/** A bundled style as its guide has it. */
export function correctStyle(csl: string, style: CslNode): CslNode {
  return corrections[csl]?.(style) ?? style
}

function labelsLocator(node: CslNode): boolean {
  return node.children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name === 'label' &&
      child.attrs.variable === 'locator' &&
      child.attrs.form === 'short',
  )
}

/** The style with terms of its own in a language. */
function withTerms(
  style: CslNode,
  language: string,
  terms: Readonly<Record<string, readonly [single: string, multiple: string]>>,
): CslNode {
  const element = (
    name: string,
    attrs: Record<string, string>,
    ...children: (CslNode | string)[]
  ): CslNode => ({ name, attrs, children })
  const locale = element(
    'locale',
    { 'xml:lang': language },
    element(
      'terms',
      {},
      ...Object.entries(terms).map(([name, [single, multiple]]) =>
        element(
          'term',
          { name, form: 'short' },
          element('single', {}, single),
          element('multiple', {}, multiple),
        ),
      ),
    ),
  )
  const merged = style.children.map((child) =>
    typeof child !== 'string' && child.name === 'locale' && child.attrs['xml:lang'] === language
      ? { ...child, children: [...child.children, ...locale.children] }
      : child,
  )
  if (merged.some((child, index) => child !== style.children[index]))
    return { ...style, children: merged }
  const [info, ...rest] = style.children
  return { ...style, children: info === undefined ? [locale] : [info, locale, ...rest] }
}
