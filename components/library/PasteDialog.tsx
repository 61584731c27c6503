import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './ImportPage.module.css'
import { importQueue } from './importQueue.ts'
import { pastedFile } from './pastedFile.ts'

interface PasteDialogProps {
  open: boolean
  onClose: () => void
}

/** Takes an article from the clipboard. What is typed stays when the dialog is closed by mistake. */
export function PasteDialog({ open, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const add = () => {
    importQueue.add([pastedFile(text)])
    setText('')
    onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title="Paste an article" size="medium">
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) add()
        }}
      >
        <Field label="Text" hint="The whole page will do: what is not the article is left out.">
          {(control) => (
            <textarea
              {...control}
              rows={14}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={!text.trim()}>
            Read the text
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
