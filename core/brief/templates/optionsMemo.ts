import type { JSONContent } from '@tiptap/core'
import { guidance, heading, table } from '../build.ts'

export const optionsMemo: JSONContent = {
  type: 'doc',
  content: [
    heading('Decision needed'),
    guidance('The question in one sentence, who decides, and by when.'),
    heading('Recommendation'),
    guidance('Which option, in one sentence, and the strongest reason for it.'),
    heading('Background'),
    guidance('Only what the decision-maker needs to tell the options apart, with its sources.'),
    heading('Options compared'),
    guidance(
      'Three real options are enough, and doing nothing is often one of them. Judge all of them by the same measures.',
    ),
    table(
      ['', 'Option A', 'Option B', 'Do nothing'],
      [
        ['What it is', '', '', ''],
        ['For', '', '', ''],
        ['Against', '', '', ''],
        ['Cost and time', '', '', ''],
        ['Who objects', '', '', ''],
      ],
    ),
    heading('Risks'),
    guidance('What could go wrong with the recommended option, how likely, and what softens it.'),
    heading('If you agree'),
    guidance('The first three steps, each with a name and a date.'),
  ],
}
