import { type ChangeEvent, type ReactNode, useRef } from 'react'
import { collectPicked } from './collectFiles.ts'
import { importQueue } from './importQueue.ts'
import { entryOfFile } from './newEntries.ts'

interface FilePicker {
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  /** Belongs into the page, where it cannot be seen. */
  readonly inputs: ReactNode
}

/** Lets a person choose files, or a folder with all that is in it. */
export function useFilePicker(): FilePicker {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event
    const chosen = [...(target.files ?? [])]
    const found =
      target === folder.current
        ? collectPicked(chosen)
        : chosen.map((file) => ({ file, folder: '' }))
    importQueue.add(found.map(entryOfFile))
    target.value = ''
  }
  return {
    chooseFiles: () => files.current?.click(),
    chooseFolder: () => folder.current?.click(),
    inputs: (
      <>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={take}
        />
        <input
          ref={(input) => {
            folder.current = input
            // React has no such property.
            if (input) input.webkitdirectory = true
          }}
          type="file"
          hidden
          aria-label="Folder to import"
          onChange={take}
        />
      </>
    ),
  }
}
