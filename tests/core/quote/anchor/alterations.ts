import { row } from './case.ts'
import { negations } from './negations.ts'
import { names, words } from './otherWords.ts'
import { numbers, scalesAndUnits } from './quantities.ts'

/** The words stay, but what stands right beside them turns them round. */
const beside = [
  row(
    'not before it',
    'So they would ⟦support the plan of the commission⟧ in May.',
    'So they would not ⟦support the plan of the commission⟧ in May.',
    'changed',
  ),
  row(
    'no longer before it',
    'Since then they ⟦support the plan of the commission⟧ in May.',
    'Since then they no longer ⟦support the plan of the commission⟧ in May.',
    'changed',
  ),
  row(
    'nicht after it',
    'Also: ⟦Wir unterstützen den Plan der Kommission⟧ ab Mai.',
    'Also: ⟦Wir unterstützen den Plan der Kommission⟧ nicht ab Mai.',
    'changed',
  ),
  row(
    'un- before it',
    'It was a ⟦constitutional act of the whole chamber⟧ then.',
    'It was a un⟦constitutional act of the whole chamber⟧ then.',
    'changed',
  ),
  row(
    'digits before it',
    'There were ⟦500 people waiting at the crossing⟧ then.',
    'There were 1,⟦500 people waiting at the crossing⟧ then.',
    'changed',
  ),
  row(
    'a scale after it',
    'In the end ⟦the storm cost the island nearly 5⟧ houses.',
    'In the end ⟦the storm cost the island nearly 5⟧ million houses.',
    'changed',
  ),
  row(
    'another number before it',
    'The fund gave 5 ⟦million dollars to the harbour⟧ then.',
    'The fund gave 8 ⟦million dollars to the harbour⟧ then.',
    'changed',
  ),
]

/** None of these may be taken for the passage as it was. */
export const alterations = [
  ...negations,
  ...numbers,
  ...scalesAndUnits,
  ...names,
  ...words,
  ...beside,
]
