import CSL from 'citeproc'
import { markReference } from './NoteReferences.ts'
import { linked, marked, unmarked } from './runs.ts'

/** Name of the output format that `readRuns` reads. */
export const runsFormat = 'runs'

const look = (letter: string) => (_state: unknown, text: string) => marked(letter, text)
const same = (_state: unknown, text: string) => text

/**
 * Citations whose cites took another note's number are set again by citeproc, all that follow an
 * insertion. `NoteReferences` keeps these numbers, so that citeproc need not look at them.
 */
const watched = CSL.POSITION_TEST_VARS.indexOf('first-reference-note-number')
if (watched >= 0) CSL.POSITION_TEST_VARS.splice(watched, 1)

/** An output format of citeproc (its `CSL.Output.Formats`) that marks looks instead of writing HTML. */
CSL.Output.Formats[runsFormat] = {
  text_escape: ((text: string | undefined) => unmarked(text ?? '')) as never,
  bibstart: '',
  bibend: '',
  '@passthrough/true': same,
  '@font-style/italic': look('i'),
  '@font-style/oblique': look('i'),
  '@font-style/normal': look('I'),
  '@font-variant/small-caps': look('c'),
  '@font-variant/normal': look('C'),
  '@font-weight/bold': look('b'),
  '@font-weight/normal': look('B'),
  '@font-weight/light': (_state, text) => markReference(text),
  '@text-decoration/underline': look('u'),
  '@text-decoration/none': look('U'),
  '@vertical-align/sup': look('p'),
  '@vertical-align/sub': look('s'),
  '@vertical-align/baseline': look('S'),
  '@strip-periods/true': same,
  '@strip-periods/false': same,
  '@quotes/true': quoted('open-quote', 'close-quote'),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', '’'),
  '@quotes/false': false,
  '@cite/entry': same,
  '@bibliography/entry': same,
  '@display/block': (_state, text) => `\n${text}\n`,
  '@display/left-margin': (_state, text) => `${text} `,
  '@display/right-inline': same,
  '@display/indent': (_state, text) => `\n${text}`,
  '@showid/true': same,
  '@URL/true': (_state, text) => linked(text, text),
  '@DOI/true': (_state, text) =>
    linked(/^https?:/.test(text) ? text : `https://doi.org/${text}`, text),
}

function quoted(opening: string, closing: string, alone?: string) {
  return (state: unknown, text: string | undefined): string => {
    const { getTerm } = state as { getTerm(name: string): string }
    const term = (name: string) => getTerm.call(state, name)
    if (text === undefined) return alone ?? term(opening)
    return term(opening) + text + term(closing)
  }
}
