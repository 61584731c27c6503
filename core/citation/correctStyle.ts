import { type CslNode, mapTree } from './cslTree.ts'
import { severalWorks } from './severalWorks.ts'

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
  /**
   * An unsigned article stands under the name of its paper, and its date follows the title, which
   * ends with a full stop (Chicago Manual of Style, 17th edition, 15.49).
   */
  'chicago-author-date': (style) =>
    mapTree(style, (node) =>
      node.name === 'date' && node.attrs.form === 'text' && node.attrs.prefix === ', '
        ? element(
            'choose',
            {},
            element('if', { variable: 'author editor translator director', match: 'any' }, node),
            element('else', {}, { ...node, attrs: { ...node.attrs, prefix: '. ' } }),
          )
        : node,
    ),
  /**
   * After `ibid` the file leaves out what the place is, so that a paragraph reads as a page. A later
   * note on one of several works of an author has its title (OSCOLA, 4th edition, 1.2.1), for which
   * the file waits in vain until citeproc takes two notes for the same.
   */
  oscola: (style) =>
    unattributedFirst(
      mapTree(style, (node) => {
        if (node.name !== 'if') return node
        if (node.attrs.disambiguate)
          return { ...node, attrs: { variable: severalWorks, match: 'any' } }
        if (node.attrs.position !== 'ibid-with-locator') return node
        return mapTree(node, (inner) =>
          inner.attrs.variable === 'locator' ? element('text', { macro: 'locator-basic' }) : inner,
        )
      }),
    ),
}

/** Works without an author come first, each after two dashes (OSCOLA, 4th edition, 1.7). */
function unattributedFirst(style: CslNode): CslNode {
  const unattributed = (...children: CslNode[]) =>
    element(
      'if',
      { variable: 'author editor translator', type: ofNoAuthor, match: 'none' },
      ...children,
    )
  const macro = element(
    'macro',
    { name: 'attribution' },
    element(
      'choose',
      {},
      unattributed(element('text', { value: '1' })),
      element('else', {}, element('text', { value: '2' })),
    ),
  )
  const dashes = element('choose', {}, unattributed(element('text', { value: '—— ' })))
  const changed = mapTree(style, (node) => {
    if (node.name !== 'bibliography') return node
    return mapTree(node, (part) => {
      const [first, ...rest] = part.children
      if (part.name === 'layout') return { ...part, children: [dashes, ...part.children] }
      if (part.name !== 'sort' || first === undefined) return part
      return { ...part, children: [first, element('key', { macro: 'attribution' }), ...rest] }
    })
  })
  return { ...changed, children: [macro, ...changed.children] }
}

/** Kinds that OSCOLA lists by something else than an author. */
const ofNoAuthor =
  'legal_case legislation bill treaty hearing broadcast interview personal_communication'

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

function element(
  name: string,
  attrs: Readonly<Record<string, string>>,
  ...children: readonly (CslNode | string)[]
): CslNode {
  return { name, attrs, children }
}
