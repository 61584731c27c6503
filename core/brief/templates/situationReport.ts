import type { JSONContent } from '@tiptap/core'
import { bullets, guidance, heading } from '../build.ts'

export const situationReport: JSONContent = {
  type: 'doc',
  content: [
    heading('Summary'),
    guidance(
      'As of which hour and day, in which time zone. Then the one development that matters most, and what it means for us.',
    ),
    heading('Developments'),
    bullets(
      'Date and place first, then the fact, then its source. The latest at the top.',
      'Keep what is confirmed apart from what is only reported, and say who reports it.',
    ),
    heading('Positions'),
    guidance(
      'What each party says, in its own words. Quote rather than paraphrase where the wording is the news.',
    ),
    heading('Assessment'),
    guidance(
      'Your judgement, marked as such: likely, even chances, unlikely. Name the evidence it rests on.',
    ),
    heading('What to watch'),
    bullets('An event, a date or a figure that would show which way things go.'),
    heading('Gaps'),
    guidance('What could not be verified, and who might know.'),
  ],
}
