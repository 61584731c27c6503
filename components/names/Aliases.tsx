'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Alias } from '../../core/api/search.ts'
import { Button } from '../ui/Button.tsx'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './Aliases.module.css'
import { AliasForm } from './AliasForm.tsx'

interface AliasesProps {
  aliases: readonly Alias[]
  mayEdit: boolean
}

/** Spellings that the search takes for one name, each group a line that opens for editing. */
export function Aliases({ aliases, mayEdit }: AliasesProps) {
  const router = useRouter()
  const toast = useToast()
  /** The id of the group that is being edited; `new` for one to come. */
  const [editing, setEditing] = useState<string | null>(null)

  const done = (message: string) => {
    setEditing(null)
    toast(message)
    router.refresh()
  }

  async function remove({ id, names }: Alias) {
    try {
      await request(`/api/aliases/${id}`, { method: 'DELETE' })
      done(`“${names[0]}” no longer stands for other spellings.`)
    } catch (error) {
      toast(error instanceof RequestError ? error.message : 'That did not work.', 'trouble')
    }
  }

  return (
    <div className={styles.aliases}>
      {aliases.length > 0 && (
        <ul className={styles.list} aria-label="Spellings of names">
          {aliases.map((alias) => (
            <li key={alias.id} className={styles.alias}>
              {editing === alias.id ? (
                <AliasForm
                  alias={alias}
                  onDone={() => done('The spellings are saved.')}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                <>
                  <p className={styles.names}>
                    <b>{alias.names[0]}</b> {alias.names.slice(1).join(', ')}
                  </p>
                  {mayEdit && (
                    <span className={styles.actions}>
                      <Button
                        look="quiet"
                        size="small"
                        aria-label={`Edit the spellings of ${alias.names[0]}`}
                        onClick={() => setEditing(alias.id)}
                      >
                        Edit
                      </Button>
                      <Button
                        look="quiet"
                        size="small"
                        aria-label={`Remove the spellings of ${alias.names[0]}`}
                        onClick={() => void remove(alias)}
                      >
                        Remove
                      </Button>
                    </span>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {aliases.length === 0 && editing === null && (
        <p className={styles.none}>
          {mayEdit
            ? 'None yet. Add one where two names of the same person look nothing alike.'
            : 'None yet.'}
        </p>
      )}
      {mayEdit &&
        (editing === 'new' ? (
          <AliasForm
            alias={null}
            onDone={() => done('The spellings are added.')}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <Button className={styles.add} onClick={() => setEditing('new')}>
            Add spellings…
          </Button>
        ))}
    </div>
  )
}
