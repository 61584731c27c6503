'use client'

import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './LinkPopover.module.css'
import { linkAddress } from './linkAddress.ts'
import { placeUnder } from './placeUnder.ts'

interface LinkPopoverProps {
  editor: Editor
  /** Opened by key or button: the caret goes into the field. A click on a link leaves it. */
  focus: boolean
  onClose: () => void
}

/** Makes, changes or removes the link at the selection, right under it. */
export function LinkPopover({ editor, focus, onClose }: LinkPopoverProps) {
  const current = linkAtCaret(editor)
  const [typed, setTyped] = useState(current)
  const [wrong, setWrong] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const element = form.current
    if (!element) return
    placeUnder(editor.view, editor.state.selection.from, element)
    if (focus) element.querySelector('input')?.select()
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node && element.contains(event.target))) onClose()
    }
    const text = editor.view.dom
    document.addEventListener('pointerdown', onPointer)
    // Whoever writes on is done with the link.
    text.addEventListener('keydown', onClose)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      text.removeEventListener('keydown', onClose)
    }
  }, [editor, focus, onClose])

  function apply(event: FormEvent) {
    event.preventDefault()
    const href = linkAddress(typed)
    if (!href) {
      setWrong('Type a web or e-mail address, such as example.org/report.')
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !current)
      chain
        .insertContent({
          type: 'text',
          text: typed.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run()
    else chain.setLink({ href }).run()
    onClose()
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }

  return (
    <form
      ref={form}
      className={styles.popover}
      aria-label="Link"
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        editor.commands.focus()
        onClose()
      }}
    >
      <Field label="Address" error={wrong}>
        {(control) => (
          <input
            {...control}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setWrong(null)
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        {current && (
          <a className={styles.open} href={current} target="_blank" rel="noopener noreferrer">
            Open
          </a>
        )}
        {current && (
          <Button size="small" look="quiet" onClick={remove}>
            Remove
          </Button>
        )}
        <Button size="small" look="primary" type="submit">
          {current ? 'Change' : 'Link'}
        </Button>
      </div>
    </form>
  )
}

/** The address of the link at the caret, also right behind it; empty where there is none. */
function linkAtCaret({ state }: Editor): string {
  const { $from } = state.selection
  const marks = [
    ...$from.marks(),
    ...($from.nodeBefore?.marks ?? []),
    ...($from.nodeAfter?.marks ?? []),
  ]
  return String(marks.find((mark) => mark.type.name === 'link')?.attrs.href ?? '')
}
