import type { Mark, Node } from '@tiptap/pm/model'
import { isLinkable } from '../schema/linkable.ts'
import {
  bibliographyTitle,
  type CitedNodes,
  citedNodes,
  type Exported,
  marksAround,
  notesTitle,
  type Run,
} from './exported.ts'

const style = [
  'body{max-width:42em;margin:3em auto;padding:0 1.5em;font:17px/1.6 Georgia,serif;color:#1b1a17;background:#fff}',
  'h1,h2,h3,h4{line-height:1.25}blockquote{margin:1em 0;padding-left:1.2em;border-left:2px solid #c9c2b4}',
  'table{border-collapse:collapse;width:100%}td,th{padding:.3em .6em;border-block:1px solid #c9c2b4;text-align:left;vertical-align:top}',
  '.tasks{list-style:none;padding-left:0}.tasks>li>p:first-of-type{display:inline}',
  '@media print{body{max-width:none;margin:0;padding:0}h2,h3,h4{break-after:avoid}tr,blockquote{break-inside:avoid}}',
  'sup a{text-decoration:none}section{margin-top:3em;font-size:.9em}a{color:#7a1f2b}',
].join('')

/** A brief as one HTML document of its own: nothing is fetched, nothing runs. */
export function toHtml(brief: Exported): string {
  const { title, locale, doc } = brief
  return [
    '<!doctype html>',
    `<html lang="${escaped(locale)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>`,
    `<body><article><h1>${escaped(title)}</h1>`,
    inside(doc, citedNodes(brief)),
    '</article>',
    foot(brief),
    '</body></html>',
    '',
  ].join('\n')
}

const inside = (node: Node, cited: CitedNodes): string =>
  node.children.map((child) => block(child, cited)).join(node.inlineContent ? '' : '\n')

function block(node: Node, cited: CitedNodes): string {
  const content = () => inside(node, cited)
  switch (node.type.name) {
    case 'text':
      return node.marks.reduceRight(wrap, escaped(node.text ?? '').replaceAll('\n', '<br>'))
    case 'heading': {
      const tag = `h${Math.min(4, Number(node.attrs.level) + 1)}`
      return `<${tag}>${content()}</${tag}>`
    }
    case 'bulletList':
      return `<ul>\n${content()}\n</ul>`
    case 'taskList':
      return `<ul class="tasks">\n${content()}\n</ul>`
    case 'orderedList':
      return `<ol start="${Number(node.attrs.start ?? 1)}"${numbering(node)}>\n${content()}\n</ol>`
    case 'listItem':
      return `<li>${content()}</li>`
    case 'taskItem':
      return `<li>${node.attrs.checked ? '☑' : '☐'} ${content()}</li>`
    case 'blockquote':
      return `<blockquote>${content()}</blockquote>`
    case 'table':
      return `<table>\n${content()}\n</table>`
    case 'tableRow':
      return `<tr>${content()}</tr>`
    case 'tableHeader':
    case 'tableCell': {
      const tag = node.type.name === 'tableHeader' ? 'th' : 'td'
      return `<${tag} colspan="${Number(node.attrs.colspan)}" rowspan="${Number(node.attrs.rowspan)}"${alignment(node)}>${content()}</${tag}>`
    }
    case 'horizontalRule':
      return '<hr>'
    case 'hardBreak':
      return '<br>'
    case 'quote': {
      const [open, close] = marksAround(node.textContent)
      return open + content() + close + reference(node, cited)
    }
    case 'quoteBlock':
      return `<blockquote><p>${content()}${reference(node, cited)}</p></blockquote>`
    case 'citation':
      return reference(node, cited)
    default:
      return `<p>${content()}</p>`
  }
}

const numbering = ({ attrs: { type } }: Node) =>
  /^[1aAiI]$/.test(String(type)) ? ` type="${type}"` : ''

const alignment = ({ attrs: { align } }: Node) =>
  /^(?:left|center|right)$/.test(String(align)) ? ` style="text-align:${align}"` : ''

const tags: Record<string, string> = { bold: 'strong', italic: 'em', strike: 's', underline: 'u' }

function wrap(inner: string, { type, attrs }: Mark): string {
  const tag = tags[type.name]
  if (tag) return `<${tag}>${inner}</${tag}>`
  const href = String(attrs.href ?? '')
  return type.name === 'link' && isLinkable(href)
    ? `<a href="${escaped(href)}">${inner}</a>`
    : inner
}

function reference(node: Node, cited: CitedNodes): string {
  const text = cited.get(node)
  if (!text) return ''
  if (text.number === null) return ` ${runs(text.runs)}`
  const { number } = text
  return `<sup><a id="ref-${number}" href="#note-${number}">${number}</a></sup>`
}

function foot({ citations: { kind, citations, bibliography } }: Exported): string {
  const notes = citations.flatMap(({ number, runs: text }) =>
    number === null
      ? []
      : [
          `<li id="note-${number}" value="${number}">${runs(text)} <a href="#ref-${number}" aria-label="Back to the text">↩</a></li>`,
        ],
  )
  return [
    ...(kind === 'note' && notes.length > 0
      ? [`<section><h2>${notesTitle}</h2>\n<ol>\n${notes.join('\n')}\n</ol></section>`]
      : []),
    ...(bibliography.length > 0
      ? [
          `<section><h2>${bibliographyTitle}</h2>\n${bibliography.map((entry) => `<p>${runs(entry.runs)}</p>`).join('\n')}</section>`,
        ]
      : []),
  ].join('\n')
}

function runs(all: readonly Run[]): string {
  return all
    .map(({ text, italic, bold, smallCaps, underline, superscript, subscript, href }) => {
      let html = escaped(text)
      if (smallCaps) html = `<span style="font-variant:small-caps">${html}</span>`
      if (underline) html = `<u>${html}</u>`
      if (italic) html = `<em>${html}</em>`
      if (bold) html = `<strong>${html}</strong>`
      if (superscript) html = `<sup>${html}</sup>`
      if (subscript) html = `<sub>${html}</sub>`
      return href && isLinkable(href) ? `<a href="${escaped(href)}">${html}</a>` : html
    })
    .join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
