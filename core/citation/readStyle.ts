import { SaxesParser } from 'saxes'
import { type CslNode, childrenNamed, textOf } from './cslTree.ts'

/** A CSL style as its file has it. */
export interface ReadStyle {
  readonly title: string
  readonly tree: CslNode
}

/** What is wrong with a file that should be a style, as a sentence for who chose it. */
export interface StyleProblem {
  readonly problem: string
}

const cslNamespace = 'http://purl.org/net/xbiblio/csl'
const longestTitle = 300

/** Reads a CSL style (CSL 1.0.2, https://docs.citationstyles.org), or says what is wrong with it. */
export function readStyle(xml: string): ReadStyle | StyleProblem {
  const tree = readXml(xml)
  if ('problem' in tree) return tree
  if (tree.name === 'locale')
    return { problem: 'This file is a CSL locale. Choose a style: its root element is <style>.' }
  if (tree.name !== 'style' || tree.attrs.xmlns !== cslNamespace)
    return {
      problem: `This file is XML, but no citation style: its root element is <${tree.name}>, not the <style> of CSL.`,
    }
  const [info] = childrenNamed(tree, 'info')
  const [title] = info ? childrenNamed(info, 'title') : []
  const name = title ? textOf(title).replace(/\s+/g, ' ').trim().slice(0, longestTitle) : ''
  const parent = info && childrenNamed(info, 'link').find((link) => link.attrs.rel === parentLink)
  const [citation] = childrenNamed(tree, 'citation')
  if (parent && !citation) return { problem: dependent(name, parent.attrs.href ?? '') }
  if (!name) return { problem: 'This style has no title. Add <title> to its <info>.' }
  if (!citation)
    return { problem: 'This style does not say how to cite: it has no <citation> element.' }
  if (childrenNamed(citation, 'layout').length === 0)
    return { problem: 'This style does not say how to cite: its <citation> has no <layout>.' }
  if (!['note', 'in-text'].includes(tree.attrs.class ?? ''))
    return { problem: 'This style does not say whether it cites in notes: add class to <style>.' }
  const lacking = lackingMacro(tree)
  if (lacking !== null)
    return { problem: `“${name}” calls a macro that it does not have: “${lacking}”.` }
  return { title: name, tree }
}

/** A macro that is called and not there; null where all are. citeproc would leave its part out. */
function lackingMacro(tree: CslNode): string | null {
  const macros = new Set(childrenNamed(tree, 'macro').map(({ attrs }) => attrs.name))
  const called: string[] = []
  const look = ({ attrs, children }: CslNode): void => {
    if (attrs.macro !== undefined) called.push(attrs.macro)
    for (const child of children) if (typeof child !== 'string') look(child)
  }
  look(tree)
  return called.find((macro) => !macros.has(macro)) ?? null
}

const parentLink = 'independent-parent'

function dependent(name: string, parent: string): string {
  const id = parent.split('/').filter(Boolean).at(-1) ?? parent
  return `${name ? `“${name}”` : 'This style'} only says that it looks like another one. Upload that one instead: “${id}”, ${parent}`
}

/** The tree of an XML file; entities of its own are refused, so that none can grow. */
function readXml(xml: string): CslNode | StyleProblem {
  interface Open {
    name: string
    attrs: Record<string, string>
    children: (CslNode | string)[]
  }
  const root: Open = { name: '', attrs: {}, children: [] }
  const stack = [root]
  const parser = new SaxesParser()
  const problems: string[] = []
  let depth = 0
  parser.on('error', ({ message }) => problems.push(message))
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (depth > deepest) return
    const element: Open = { name, attrs: { ...attributes }, children: [] }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => {
    if (depth <= deepest) {
      const element = stack.pop()
      // citeproc wants a text in every term.
      if (element?.name === 'term' && element.children.length === 0) element.children.push('')
    }
    depth--
  })
  const addText = (text: string) => {
    if (text.trim() && depth <= deepest) stack.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  const [problem] = problems
  const tree = root.children.find((child) => typeof child !== 'string')
  if (problem !== undefined || !tree)
    return {
      problem: `This file is not well-formed XML${problem ? ` (line and column ${problem})` : ''}. Choose a CSL style, a file that ends in .csl.`,
    }
  return tree
}

/** Levels of elements; no style nests nearly as deep, and a stack ends somewhere. */
const deepest = 100
