/** The keys of every screen, by where they work. `Mod` is ⌘ on a Mac, Ctrl elsewhere. */
export const shortcuts: readonly { where: string; keys: readonly (readonly [string, string])[] }[] =
  [
    {
      where: 'Everywhere',
      keys: [
        ['Mod+K', 'Commands: go to a brief or a source, and more'],
        ['?', 'This sheet'],
      ],
    },
    {
      where: 'Lists',
      keys: [
        ['J / K', 'Down / up'],
        ['Enter', 'Open'],
        ['N', 'New brief'],
        ['/', 'Search the sources'],
      ],
    },
    {
      where: 'Reading a source',
      keys: [
        ['J / K', 'Next / previous paragraph'],
        ['↓ / ↑', 'Select the next / previous sentence; with Shift, more'],
        ['Q', 'Quote the selected words'],
        ['] / [', 'Next / previous passage that a brief quotes'],
        ['E', 'Edit the record'],
        ['T', 'Tags'],
        ['N', 'Note on reliability'],
        ['O', 'The original: its page, or the file'],
      ],
    },
    {
      where: 'Import',
      keys: [
        ['J / K', 'Down / up; with Shift marking'],
        ['Enter', 'Open and go to the article'],
        ['X or Space', 'Mark'],
        ['E', 'Edit the article, or all that are marked'],
        ['S', 'Store the article'],
        ['A', 'Store the marked ones, or all'],
        ['Delete', 'Take off the list'],
        ['Esc', 'Back to the list'],
      ],
    },
    {
      where: 'Writing',
      keys: [
        ['Mod+Shift+Q', 'Quote from a source; typing >> does the same'],
        ['F2', 'Alter the quotation at the caret'],
        ['Mod+.', 'What to do about words without a citation'],
        ['Mod+Enter / Shift+Enter', 'On a quotation: its source / its citation'],
        ['Mod+S', 'Save a named version'],
        ['Mod+Alt+1–3', 'Headings'],
        ['Mod+\\', 'Show or hide the pane'],
        ['F6', 'From pane to pane'],
        ['Esc', 'Back to the caret'],
      ],
    },
    {
      where: 'Comparing versions',
      keys: [
        ['N / P', 'Next / previous change'],
        ['Space', 'Choose a change to take back'],
      ],
    },
    {
      where: 'Picking a quotation',
      keys: [
        ['↓ / ↑', 'Next / previous sentence'],
        ['Shift+→ / ←', 'End it a word later / earlier; with Alt, its start'],
        ['Enter', 'Quote in the line'],
        ['Mod+Enter', 'Quote as a block'],
        ['Alt+Enter', 'Cite only, as after a paraphrase'],
        ['Tab', 'Who says it, and where it was taken from'],
      ],
    },
    {
      where: 'Altering a quotation',
      keys: [
        ['F2 or Enter', 'Begin, on a selected quotation'],
        ['Mod+Enter', 'Open its source instead'],
        ['Delete', 'Leave the selected words out: […]'],
        ['[', 'Words in brackets'],
        ['Alt+C', 'Case of the first letter: [t]he'],
        ['Alt+S', '[sic]'],
        ['Mod+I', 'Emphasis'],
        ['Alt+T', 'Trim to the selected words'],
        ['Alt+R', 'As published: undo all alterations'],
      ],
    },
  ]
