import type { JSONContent } from '@tiptap/core'
import { bullets, guidance, heading } from '../build.ts'

export const policyBrief: JSONContent = {
  type: 'doc',
  content: [
    heading('Bottom line'),
    guidance(
      'Say in two or three sentences what the reader should decide and why. Somebody who reads nothing else must be able to act on it.',
    ),
    heading('What is at stake'),
    guidance(
      'Whose interests are touched, how soon, and what happens if nobody does anything. Leave out history that changes no decision.',
    ),
    heading('What we know'),
    guidance(
      'One claim to a paragraph, the claim first. Put the quotation that carries it right behind it: select the words in the sources pane and press Enter.',
    ),
    heading('What we do not know'),
    guidance(
      'Where sources contradict each other or are silent, how sure you are of each judgement, and what would change it.',
    ),
    heading('Recommendations'),
    bullets(
      'Who should do what, by when. Start with a verb.',
      'What it costs, and who will object.',
    ),
    heading('Next steps'),
    guidance('The next date that matters, and who is to report back.'),
  ],
}
