import type { Case } from './case.ts'

export const formatting: Case[] = [
  ['a word made bold', 'No ship may enter.', '**No** ship may enter.', ['bold added to “No”']],
  ['bold taken away', '**No** ship may enter.', 'No ship may enter.', ['bold removed from “No”']],
  [
    'words made italic',
    'No ship may enter.',
    'No *ship may* enter.',
    ['italic added to “ship may”'],
  ],
  [
    'bold turned italic',
    'No **ship** may enter.',
    'No *ship* may enter.',
    ['italic added to “ship”', 'bold removed from “ship”'],
  ],
  [
    'half a word made bold',
    'A harbourmaster.',
    'A **harbour**master.',
    ['bold added to “harbour”'],
  ],
  [
    'bold, then edited',
    'No large ship may enter the port.',
    'No large **ship** may leave the port.',
    ['bold added to “ship”', '“enter” replaced by “leave”'],
  ],
  [
    'a bold phrase edited',
    'The **outer harbour** is closed.',
    'The **inner harbour** is closed.',
    ['“outer” replaced by “inner”'],
  ],
]
