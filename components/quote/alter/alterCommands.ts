import type { PageCommand } from '../../ui/pageCommands.ts'

/** What can be done to the words of a quotation, and the key that does it. */
export interface AlterCommand {
  readonly kind: 'omit' | 'bracket' | 'case' | 'sic' | 'emphasis' | 'trim' | 'restore'
  readonly label: string
  /** What it leaves in the text. */
  readonly sign: string
  readonly keys: string
  readonly hint: string
}

export const alterCommands: readonly AlterCommand[] = [
  {
    kind: 'omit',
    label: 'Leave out',
    sign: '[…]',
    keys: 'Delete',
    hint: 'Leave out the selected words',
  },
  {
    kind: 'bracket',
    label: 'In brackets',
    sign: '[abc]',
    keys: '[',
    hint: 'Put words in brackets, in place of the selected ones or between two',
  },
  {
    kind: 'case',
    label: 'Case',
    sign: '[t]he',
    keys: 'Alt+C',
    hint: 'Change the case of the first letter',
  },
  {
    kind: 'sic',
    label: 'Sic',
    sign: '[sic]',
    keys: 'Alt+S',
    hint: 'Say that the word stands so in the source',
  },
  {
    kind: 'emphasis',
    label: 'Emphasis',
    sign: 'abc',
    keys: 'Mod+I',
    hint: 'Set the selected words in italics: emphasis added',
  },
  {
    kind: 'trim',
    label: 'Trim',
    sign: '⟨…⟩',
    keys: 'Alt+T',
    hint: 'Keep the selected words alone',
  },
  {
    kind: 'restore',
    label: 'As published',
    sign: '↺',
    keys: 'Alt+R',
    hint: 'Undo all alterations',
  },
]

/** The same for the command palette; `run` is called once the palette has closed. */
export const paletteCommands = (run: (kind: AlterCommand['kind']) => void): PageCommand[] =>
  alterCommands.map(({ kind, label, hint }) => ({
    id: `alter-${kind}`,
    label: `${label}: ${hint}`,
    run: () => setTimeout(() => run(kind)),
  }))

/** The command of a key press. Letters by their place: with Alt they write other signs on a Mac. */
export function commandOf(event: {
  readonly code: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): AlterCommand['kind'] | null {
  const mod = event.ctrlKey || event.metaKey
  if (event.shiftKey) return null
  if (mod) return !event.altKey && event.code === 'KeyI' ? 'emphasis' : null
  if (!event.altKey) return null
  const letters = { KeyC: 'case', KeyS: 'sic', KeyT: 'trim', KeyR: 'restore' } as const
  return letters[event.code as keyof typeof letters] ?? null
}
