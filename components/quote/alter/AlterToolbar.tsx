import { keyLabel } from '../../ui/keyLabel.ts'
import styles from './AlterPanel.module.css'
import { type AlterCommand, alterCommands } from './alterCommands.ts'

/** The alterations as buttons, each with the sign that it leaves and its key. */
export function AlterToolbar({ onRun }: { onRun: (kind: AlterCommand['kind']) => void }) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="Alterations">
      {alterCommands.map(({ kind, label, sign, keys, hint }) => (
        <button
          key={kind}
          type="button"
          className={styles.tool}
          data-kind={kind}
          title={`${hint} (${keyLabel(keys)})`}
          // A click leaves the selection where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRun(kind)}
        >
          <span className={styles.sign} aria-hidden>
            {sign}
          </span>
          {label}
          <kbd>{keyLabel(keys)}</kbd>
        </button>
      ))}
    </div>
  )
}
