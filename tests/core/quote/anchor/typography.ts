import { row } from './case.ts'

const town =
  'The council met on Monday. ⟦The mayor said the bridge would open again in spring.⟧ Nobody asked why.'
const spoken = 'He rose. ⟦“We won’t wait,” she said — “not for them.”⟧ Then she left the hall.'

/** White space, quotation marks, dashes, ligatures, dots. */
export const typography = [
  row('nothing at all', town, town, 'exact'),
  row(
    'two spaces for one',
    town,
    'The council met on Monday. ⟦The mayor  said the bridge would open again in spring.⟧ Nobody asked why.',
    'equivalent',
  ),
  row(
    'a line break for a space',
    town,
    'The council met on Monday.\n⟦The mayor said the\nbridge would open again in spring.⟧\nNobody asked why.',
    'equivalent',
  ),
  row(
    'a no-break space',
    town,
    'The council met on Monday. ⟦The mayor said the\u00a0bridge would open again in spring.⟧ Nobody asked why.',
    'equivalent',
  ),
  row(
    'a thin space',
    town,
    'The council met on Monday. ⟦The\u2009mayor said the bridge would open again in spring.⟧ Nobody asked why.',
    'equivalent',
  ),
  row(
    'an ideographic space',
    town,
    'The council met on Monday. ⟦The mayor said the bridge would\u3000open again in spring.⟧ Nobody asked why.',
    'equivalent',
  ),
  row(
    'tabs and carriage returns',
    town,
    'The council met on Monday.\r\n\t⟦The mayor said the bridge\r\nwould open again in spring.⟧\r\nNobody asked why.',
    'equivalent',
  ),
  row(
    'white space around it',
    town,
    'The council met on Monday.\n\n   ⟦The mayor said the bridge would open again in spring.⟧   \n\nNobody asked why.',
    'exact',
  ),
  row(
    'a word parted at the end of a line',
    town,
    'The council met on Monday. ⟦The mayor said the bridge would open aga-\nin in spring.⟧ Nobody asked why.',
    'equivalent',
  ),
  row(
    'a word parted by a soft hyphen at the end of a line',
    town,
    'The council met on Monday. ⟦The mayor said the bridge would open aga\u00ad\nin in spring.⟧ Nobody asked why.',
    'equivalent',
  ),
  row(
    'straight for curly marks',
    spoken,
    'He rose. ⟦"We won\'t wait," she said — "not for them."⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'single for double marks',
    spoken,
    'He rose. ⟦‘We won’t wait,’ she said — ‘not for them.’⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'guillemets',
    spoken,
    'He rose. ⟦« We won’t wait, » she said — « not for them. »⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'German marks',
    spoken,
    'He rose. ⟦„We won’t wait,“ she said — „not for them.“⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'typewriter pairs',
    spoken,
    "He rose. ⟦``We won't wait,'' she said — ``not for them.''⟧ Then she left the hall.",
    'equivalent',
  ),
  row(
    'corner brackets',
    spoken,
    'He rose. ⟦「We won’t wait,」 she said — 「not for them.」⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'a modifier letter for an apostrophe',
    spoken,
    'He rose. ⟦“We wonʼt wait,” she said — “not for them.”⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'an unspaced em dash',
    spoken,
    'He rose. ⟦“We won’t wait,” she said—“not for them.”⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'a spaced en dash',
    spoken,
    'He rose. ⟦“We won’t wait,” she said – “not for them.”⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'two hyphens',
    spoken,
    'He rose. ⟦“We won’t wait,” she said -- “not for them.”⟧ Then she left the hall.',
    'equivalent',
  ),
  row(
    'an en dash in a range',
    'It rained. ⟦In 1914–1918 the village lost its school.⟧ It was built again.',
    'It rained. ⟦In 1914-1918 the village lost its school.⟧ It was built again.',
    'equivalent',
  ),
  row(
    'a hyphen that does not break',
    'It was a ⟦long-term loan to the port⟧ of Sarn.',
    'It was a ⟦long‑term loan to the port⟧ of Sarn.',
    'equivalent',
  ),
  row(
    'a minus sign',
    'At night ⟦it was -5 degrees in the camp⟧ by the lake.',
    'At night ⟦it was −5 degrees in the camp⟧ by the lake.',
    'equivalent',
  ),
  row(
    'ligatures',
    'Later ⟦the officials filed the first affidavit⟧ in the office.',
    'Later ⟦the oﬃcials ﬁled the ﬁrst aﬃdavit⟧ in the oﬃce.',
    'equivalent',
  ),
  row(
    'ligatures dissolved',
    'Later ⟦the oﬃcials ﬁled the ﬁrst aﬃdavit⟧ in the oﬃce.',
    'Later ⟦the officials filed the first affidavit⟧ in the office.',
    'equivalent',
  ),
  row(
    'a letter set as two',
    'Enfin ⟦cette œuvre sera montrée au public⟧ en mai.',
    'Enfin ⟦cette oeuvre sera montrée au public⟧ en mai.',
    'equivalent',
  ),
  row(
    'dots of ellipsis',
    'She paused. ⟦“Well… perhaps we should go.”⟧ He nodded.',
    'She paused. ⟦“Well... perhaps we should go.”⟧ He nodded.',
    'equivalent',
  ),
  row(
    'spaced dots',
    'She paused. ⟦“Well… perhaps we should go.”⟧ He nodded.',
    'She paused. ⟦“Well . . . perhaps we should go.”⟧ He nodded.',
    'equivalent',
  ),
  row(
    'French spacing',
    'Il cria : ⟦« Pourquoi moi ? »⟧ et il partit.',
    'Il cria: ⟦“Pourquoi moi?”⟧ et il partit.',
    'equivalent',
  ),
  row(
    'a space before the per cent sign',
    'Prices rose: ⟦bread cost 20% more than in May.⟧ Milk did not.',
    'Prices rose: ⟦bread cost 20 % more than in May.⟧ Milk did not.',
    'equivalent',
  ),
]
