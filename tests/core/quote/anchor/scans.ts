import { row } from './case.ts'

const page =
  'At noon ⟦the department returned the modern instruments to the laboratory⟧ in silence.'

/** What a scanner makes of a page. What could be another word is for a person to look at. */
export const scans = [
  row(
    'rn for m',
    page,
    'At noon ⟦the departrnent returned the modern instrurnents to the laboratory⟧ in silence.',
    'equivalent',
  ),
  row(
    'm for rn',
    page,
    'At noon ⟦the department retumed the modern instruments to the laboratory⟧ in silence.',
    'equivalent',
  ),
  row(
    '1 for l',
    page,
    'At noon ⟦the department returned the modern instruments to the 1aboratory⟧ in silence.',
    'equivalent',
  ),
  row(
    '0 for o',
    page,
    'At noon ⟦the department returned the m0dern instruments to the lab0ratory⟧ in silence.',
    'equivalent',
  ),
  row(
    'I for l',
    'At noon ⟦the alliance would fulfil its old promise⟧ again.',
    'At noon ⟦the aIliance wouId fulfil its old promise⟧ again.',
    'equivalent',
  ),
  row(
    '5 for s',
    page,
    'At noon ⟦the department returned the modern in5truments to the laboratory⟧ in silence.',
    'equivalent',
  ),
  row(
    'vv for w',
    'Then ⟦the unknown waterway flooded the northern powerhouse⟧ at last.',
    'Then ⟦the unknovvn vvatervvay flooded the northern povverhouse⟧ at last.',
    'equivalent',
  ),
  row(
    'a short word that becomes another',
    'Later ⟦they set the corn before the barn⟧ on fire.',
    'Later ⟦they set the com before the bam⟧ on fire.',
    'changed',
  ),
  row(
    'modern and modem',
    page,
    'At noon ⟦the department returned the modem instruments to the laboratory⟧ in silence.',
    'changed',
  ),
  row(
    'c for e',
    page,
    'At noon ⟦the dcpartment rcturned the modern instruments to the laboratory⟧ in silence.',
    'changed',
  ),
  row(
    'a dropped full stop',
    'Soon. ⟦The gates were shut. The guards went home.⟧ Dark.',
    'Soon. ⟦The gates were shut The guards went home.⟧ Dark.',
    'changed',
  ),
  row(
    'words run together',
    page,
    'At noon ⟦thedepartment returned the modern instruments to the laboratory⟧ in silence.',
    'changed',
  ),
  row(
    'much noise',
    page,
    'At noon ⟦tbe departmcnt returncd thc modern instruments t0 tbe laboratory⟧ in silence.',
    'changed',
  ),
]
