import { Extension, InputRule } from '@tiptap/core'

/** `>>` at the start of a line or after a space goes to the sources to pick a quotation. */
export const quotePicker = (onPick: () => void) =>
  Extension.create({
    name: 'quotePicker',
    addInputRules: () => [
      new InputRule({
        find: /(?:^|\s)(>>)$/,
        handler: ({ state, range }) => {
          // The second sign is not in the text yet; the first is.
          state.tr.delete(range.to - 1, range.to)
          // After the transaction, and after the key that made it.
          setTimeout(onPick)
        },
      }),
    ],
  })
