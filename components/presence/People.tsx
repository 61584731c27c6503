import { Avatar } from '../ui/Avatar.tsx'
import styles from './People.module.css'
import type { PresentPerson } from './presentPeople.ts'

interface PeopleProps {
  people: readonly PresentPerson[]
  /** Scrolls to a colleague's caret; `client` is the Yjs client that has it. */
  onGoTo: (client: number) => void
}

/** More than this are counted instead of shown. */
const most = 6

/** Who is here. A click on a colleague goes to where they write. */
export function People({ people, onGoTo }: PeopleProps) {
  if (people.length === 0) return null
  const hidden = people.slice(most)
  return (
    <ul className={styles.people} aria-label="People here">
      {people.slice(0, most).map(({ id, name, color, caretOf, isMe }) => (
        <li key={id}>
          {caretOf !== null && !isMe ? (
            <button
              type="button"
              className={styles.person}
              title={`Go to ${name}`}
              onClick={() => onGoTo(caretOf)}
            >
              <Avatar name={name} color={color} size="small" />
            </button>
          ) : (
            <Avatar name={name} color={color} size="small" />
          )}
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={styles.more} title={hidden.map((person) => person.name).join(', ')}>
          +{hidden.length}
        </li>
      )}
    </ul>
  )
}
