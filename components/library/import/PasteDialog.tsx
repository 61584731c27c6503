import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './ImportPage.module.css'
import { importQueue } from './importQueue.ts'
import { parseAddresses } from './parseAddresses.ts'
import { isPage, pastedEntries } from './pastedEntries.ts'

interface PasteDialogProps {
  open: boolean
  onClose: () => void
}

const nothing = { text: '', html: '' }

/**
 * Takes an article, or web addresses, from the clipboard or the keyboard. What is typed stays when
 * the dialog is closed by mistake.
 */
export function PasteDialog({ open, onClose }: PasteDialogProps) {
  const [{ text, html }, setPasted] = useState(nothing)
  const addresses = parseAddresses(text)
  const add = () => {
    importQueue.add(pastedEntries({ text, html }))
    setPasted(nothing)
    onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title="Paste a text or web addresses" size="medium">
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) add()
        }}
      >
        <Field
          label="A text, or addresses one a line"
          hint={
            addresses
              ? 'The server fetches these pages; you look at them before they are stored.'
              : html
                ? 'Kept as a web page: headings, quotations and links stay what they are.'
                : 'The whole page will do: what is not the article is left out.'
          }
        >
          {(control) => (
            <textarea
              {...control}
              rows={14}
              value={text}
              onPaste={(event) => {
                const { selectionStart, selectionEnd, value } = event.currentTarget
                const flavour = event.clipboardData.getData('text/html')
                // Only what replaces everything can stay a page; the rest is text.
                if (selectionEnd - selectionStart < value.length || !isPage(flavour)) return
                event.preventDefault()
                setPasted({ text: event.clipboardData.getData('text/plain'), html: flavour })
              }}
              onChange={(event) => setPasted({ text: event.target.value, html: '' })}
            />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={!text.trim()}>
            {addresses
              ? addresses.length === 1
                ? 'Fetch the page'
                : `Fetch ${addresses.length.toLocaleString('en-GB')} pages`
              : 'Read the text'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
