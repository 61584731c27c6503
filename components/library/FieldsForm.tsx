import { longestTitle, partialDate } from '../../core/api/fields.ts'
import type { Preview } from '../../core/api/sources.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { commonLanguages, languageName } from '../../core/source/languageName.ts'
import { Field } from '../ui/Field.tsx'
import { AuthorsField } from './AuthorsField.tsx'
import type { Draft } from './draft.ts'
import styles from './FieldsForm.module.css'
import type { QueueEntry } from './importQueue.ts'
import { importQueue } from './importQueue.ts'

interface FieldsFormProps {
  entry: QueueEntry
  draft: Draft
  article: Preview['article']
}

/** What a citation needs. What the text does not state is empty and asked for, never guessed. */
export function FieldsForm({ entry, draft, article }: FieldsFormProps) {
  const edit = (change: Partial<Draft>) => importQueue.edit(entry.id, change)
  const { errors } = entry
  return (
    <div className={styles.fields}>
      <Field
        label="Title"
        error={errors.title ?? null}
        hint={
          article.title === null && !errors.title
            ? ask('The text does not state a title. Give the article one.')
            : draft.title.length > longestTitle &&
              ask(`At most ${longestTitle} characters: shorten it.`)
        }
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={draft.title}
            onChange={(event) => edit({ title: event.target.value.replace(/\n/g, ' ') })}
          />
        )}
      </Field>
      <AuthorsField
        authors={draft.authors}
        error={errors.authors ?? null}
        hint={
          article.authors.length === 0 &&
          ask('The text names no author. Leave it empty if none is.')
        }
        onChange={(authors) => edit({ authors })}
      />
      <Field
        label="Outlet"
        error={errors.outlet ?? null}
        hint={
          article.publisher === null && ask('The text does not state the outlet. Do you know it?')
        }
      >
        {(control) => (
          <input
            {...control}
            value={draft.outlet}
            onChange={(event) => edit({ outlet: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Date"
        error={errors.published ?? null}
        hint={errors.published ? null : dateHint(draft.published, article.published)}
      >
        {(control) => (
          <input
            {...control}
            placeholder="2013-11-22"
            inputMode="numeric"
            value={draft.published}
            onChange={(event) => edit({ published: event.target.value })}
          />
        )}
      </Field>
      <Field label="Language" error={errors.language ?? null}>
        {(control) => (
          <select
            {...control}
            value={draft.language}
            onChange={(event) => edit({ language: event.target.value })}
          >
            {languagesWith(article.language).map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Address" error={errors.url ?? null} hint="Where it was published on the web.">
        {(control) => (
          <input
            {...control}
            inputMode="url"
            placeholder="https://"
            value={draft.url}
            onChange={(event) => edit({ url: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** A question that the person who imports may be able to answer. */
function ask(question: string) {
  return <span className={styles.ask}>{question}</span>
}

function dateHint(typed: string, stated: string | null) {
  if (partialDate.safeParse(typed).success) return formatDate(typed)
  const form = 'A year, a month (2013-11) or a day (2013-11-22).'
  return stated === null && !typed ? ask(`The text does not state a date. ${form}`) : form
}

function languagesWith(stated: string): string[] {
  return [...new Set(['und', stated, ...commonLanguages])].sort((a, b) =>
    a === 'und' ? -1 : b === 'und' ? 1 : languageName(a).localeCompare(languageName(b)),
  )
}
