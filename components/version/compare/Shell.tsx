import type { ReactNode } from 'react'
import { isLinkable } from '../../../core/schema/linkable.ts'

interface ShellProps {
  /** Name of a node of the brief's schema. */
  type: string
  attrs: Readonly<Record<string, unknown>>
  children?: ReactNode
}

const headings = { 1: 'h1', 2: 'h2', 3: 'h3' } as const

/** A node of a brief as the page shows it, around whatever its content is shown as. */
export function Shell({ type, attrs, children }: ShellProps) {
  switch (type) {
    case 'heading': {
      const Heading = headings[attrs.level as 1 | 2 | 3] ?? 'h3'
      return <Heading>{children}</Heading>
    }
    case 'blockquote':
      return <blockquote>{children}</blockquote>
    case 'bulletList':
      return <ul>{children}</ul>
    case 'orderedList':
      return <ol start={Number(attrs.start ?? 1)}>{children}</ol>
    case 'taskList':
      return <ul data-type="taskList">{children}</ul>
    case 'listItem':
      return <li>{children}</li>
    case 'taskItem':
      return (
        <li data-checked={String(attrs.checked === true)}>
          <label>
            <input type="checkbox" checked={attrs.checked === true} disabled aria-label="Done" />
          </label>
          <div>{children}</div>
        </li>
      )
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr>{children}</tr>
    case 'tableCell':
      return <td {...spansOf(attrs)}>{children}</td>
    case 'tableHeader':
      return <th {...spansOf(attrs)}>{children}</th>
    case 'horizontalRule':
      return <hr />
    case 'hardBreak':
      return <br />
    case 'quote':
      return <q data-quotation={String(attrs.id)}>{children}</q>
    case 'quoteBlock':
      return (
        <blockquote data-quotation={String(attrs.id)}>
          <p>{children}</p>
        </blockquote>
      )
    case 'citation':
      return <cite>[citation]</cite>
    default:
      return <p>{children}</p>
  }
}

const spansOf = ({ colspan, rowspan }: ShellProps['attrs']) => ({
  colSpan: Number(colspan ?? 1),
  rowSpan: Number(rowspan ?? 1),
})

/** Text with one mark around it. */
export function Marked({ type, attrs, children }: ShellProps) {
  switch (type) {
    case 'bold':
      return <strong>{children}</strong>
    case 'italic':
      return <em>{children}</em>
    case 'strike':
      return <s>{children}</s>
    case 'underline':
      return <u>{children}</u>
    case 'link': {
      const href = String(attrs.href)
      return isLinkable(href) ? <a href={href}>{children}</a> : children
    }
    default:
      return children
  }
}
