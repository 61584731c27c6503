import { longestTitle, partialDate } from '../../../core/api/fields.ts'
import { itemTypes } from '../../../core/extract/article.ts'
import { itemTypeNames } from '../../../core/source/fieldNames.ts'
import { formatDate } from '../../../core/source/formatDate.ts'
import { commonLanguages, languageName } from '../../../core/source/languageName.ts'
import { Field } from '../../ui/Field.tsx'
import { AuthorsField } from './AuthorsField.tsx'
import { DetailsFields } from './DetailsFields.tsx'
import type { Draft } from './draft.ts'
import styles from './FieldsForm.module.css'
import { importQueue } from './importQueue.ts'
import type { Found } from './queueEntry.ts'
import { TagsField } from './TagsField.tsx'

interface FieldsFormProps {
  id: number
  draft: Draft
  found: Found
  errors: Readonly<Record<string, string>>
}

/** What a citation needs. What the text does not state is empty and asked for, never guessed. */
export function FieldsForm({ id, draft, found, errors }: FieldsFormProps) {
  const edit = (change: Partial<Draft>) => importQueue.edit(id, change)
  const { unstated } = found
  return (
    <div className={styles.fields}>
      <Field
        label="Title"
        error={errors.title ?? null}
        hint={
          unstated.has('title') && !draft.title && !errors.title
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
          unstated.has('authors') &&
          draft.authors.length === 0 &&
          ask('The text names no author. Leave it empty if none is.')
        }
        onChange={(authors) => edit({ authors })}
      />
      <Field
        label="Outlet"
        error={errors.outlet ?? null}
        hint={
          unstated.has('outlet') &&
          !draft.outlet &&
          ask('The text does not state the outlet. Do you know it?')
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
        hint={errors.published ? null : dateHint(draft.published, unstated.has('published'))}
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
      <div className={styles.pair}>
        <Field label="Language" error={errors.language ?? null}>
          {(control) => (
            <select
              {...control}
              value={draft.language}
              onChange={(event) => edit({ language: event.target.value })}
            >
              {languagesWith(found.language).map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Type" error={errors.type ?? null}>
          {(control) => (
            <select
              {...control}
              value={draft.type ?? ''}
              onChange={(event) =>
                edit({ type: itemTypes.find((type) => type === event.target.value) ?? null })
              }
            >
              <option value="">By its outlet</option>
              {itemTypes.map((type) => (
                <option key={type} value={type}>
                  {itemTypeNames[type]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label="Address" error={errors.url ?? null}>
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
      <TagsField
        tags={draft.tags}
        error={errors.tags ?? null}
        onChange={(tags) => edit({ tags })}
      />
      <DetailsFields
        type={draft.type}
        details={draft.details}
        error={errors.details ?? null}
        open={found.blocks === 0}
        onChange={(details) => edit({ details })}
      />
    </div>
  )
}

/** A question that the person who imports may be able to answer. */
function ask(question: string) {
  return <span className={styles.ask}>{question}</span>
}

function dateHint(typed: string, unstated: boolean) {
  if (partialDate.safeParse(typed).success) return formatDate(typed)
  const form = 'A year, a month (2013-11) or a day (2013-11-22).'
  return unstated && !typed ? ask(`The text does not state a date. ${form}`) : form
}

/** The usual languages and that of the text, by name. */
export function languagesWith(stated: string): string[] {
  return [...new Set(['und', stated, ...commonLanguages])].sort((a, b) =>
    a === 'und' ? -1 : b === 'und' ? 1 : languageName(a).localeCompare(languageName(b)),
  )
}
