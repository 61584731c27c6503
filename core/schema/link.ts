import { InputRule, Mark, markPasteRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isLinkable } from './linkable.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Links the selection. False where the address is none that a brief may link to. */
      setLink: (attributes: { href: string }) => ReturnType
      /** Unlinks the selection, or the whole link at the caret. */
      unsetLink: () => ReturnType
    }
  }
}

/** An address in running text, without the punctuation that ends the sentence around it. */
const address = 'https?://[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]’\']'
const typed = new RegExp(`(?:^|[\\s(])(${address})[.,;:!?)]*\\s$`, 'i')
const pasted = new RegExp(`(?<![^\\s(])${address}`, 'gi')
const alone = new RegExp(`^${address}$`, 'i')

/** A link. What is typed behind it is not part of it. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: '', validate: 'string' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => isLinkable(element.getAttribute('href') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    {
      // Another client may have sent any address.
      ...(isLinkable(href) ? { href } : {}),
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
    },
    0,
  ],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          isLinkable(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },
  addInputRules() {
    return [
      new InputRule({
        find: typed,
        handler: ({ state, range, match }) => {
          const [whole, href = ''] = match
          const from = range.from + whole.indexOf(href)
          state.tr
            .insertText(whole.slice(-1), range.to)
            .addMark(from, from + href.length, this.type.create({ href }))
        },
      }),
    ]
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: pasted,
        type: this.type,
        getAttributes: (match) => ({ href: match[0] }),
      }),
    ]
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          /** An address pasted over words links them. */
          handlePaste(view, _, { content }) {
            const href = content.textBetween(0, content.size).trim()
            if (view.state.selection.empty || !alone.test(href)) return false
            return editor.commands.setLink({ href })
          },
        },
      }),
    ]
  },
})
