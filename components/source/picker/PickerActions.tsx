import { BookOpen } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import styles from './PickerActions.module.css'
import type { PickedLook } from './pickedLook.ts'

interface PickerActionsProps {
  /** A sentence is chosen, and not a source as a whole. */
  sentence: boolean
  ready: boolean
  onTake: (look: PickedLook) => void
  onRead: () => void
  keysId: string
}

/** What can be done with what is chosen; each has its key. */
export function PickerActions({ sentence, ready, onTake, onRead, keysId }: PickerActionsProps) {
  const mac = /Mac|iPhone|iPad/.test(navigator.platform)
  return (
    <footer className={styles.actions}>
      {sentence ? (
        <>
          <Button look="primary" size="small" disabled={!ready} onClick={() => onTake('inline')}>
            Quote <kbd>⏎</kbd>
          </Button>
          <Button size="small" disabled={!ready} onClick={() => onTake('block')}>
            As block <kbd>{mac ? '⌘⏎' : 'Ctrl ⏎'}</kbd>
          </Button>
          <Button size="small" disabled={!ready} onClick={() => onTake('citation')}>
            Cite only <kbd>{mac ? '⌥⏎' : 'Alt ⏎'}</kbd>
          </Button>
          <Button look="quiet" size="small" disabled={!ready} onClick={onRead}>
            <BookOpen size={14} aria-hidden /> Read
          </Button>
        </>
      ) : (
        <>
          <Button look="primary" size="small" disabled={!ready} onClick={() => onTake('inline')}>
            Show its sentences <kbd>⏎</kbd>
          </Button>
          <Button size="small" disabled={!ready} onClick={() => onTake('citation')}>
            Cite only <kbd>{mac ? '⌥⏎' : 'Alt ⏎'}</kbd>
          </Button>
        </>
      )}
      <p id={keysId} className="visually-hidden">
        Arrow keys choose a sentence. Shift with left and right moves the end of the quotation, with
        Alt too its start. Enter quotes in the line, {mac ? 'Command' : 'Control'} and Enter as a
        block, Alt and Enter cites only. Tab goes to who says it. Escape goes back to the text.
      </p>
    </footer>
  )
}
