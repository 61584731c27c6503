import { row } from './case.ts'

/** A third set, written before it was tried. */
export const unseenLast = [
  row(
    'Norwegian, words before it',
    'I dag ⟦sa ordføreren at brua åpner igjen til våren⟧ i byen.',
    'Nytt avsnitt her. I dag ⟦sa ordføreren at brua åpner igjen til våren⟧ i byen.',
    'exact',
  ),
  row(
    'Serbian in Cyrillic',
    'Јуче ⟦је градоначелник рекао да ће мост бити отворен⟧ ускоро.',
    'Вест. Јуче ⟦је градоначелник рекао да ће мост бити отворен⟧ ускоро.',
    'exact',
  ),
  row(
    'Indonesian with other marks',
    'Ia berkata: ⟦“Kami tidak akan menjual bendungan itu.”⟧ Lalu pergi.',
    "Ia berkata: ⟦'Kami tidak akan menjual bendungan itu.'⟧ Lalu pergi.",
    'equivalent',
  ),
  row(
    'Catalan middle dot',
    'Ahir ⟦la col·lecció va tornar al museu del poble⟧ vell.',
    `Ahir ⟦${'la col·lecció va tornar al museu del poble'.normalize('NFD')}⟧ vell.`,
    'equivalent',
  ),
  row(
    'French narrow spaces',
    'Il dit : ⟦« Le pont rouvrira au printemps ; patience ! »⟧ puis part.',
    'Il dit : ⟦«\u202fLe pont rouvrira au printemps\u202f; patience\u202f!\u202f»⟧ puis part.',
    'equivalent',
  ),
  row(
    'English in one paragraph',
    'Dusk. ⟦The wells were dry.\nNobody had been told.⟧ Dawn.',
    'Dusk. ⟦The wells were dry. Nobody had been told.⟧ Dawn.',
    'equivalent',
  ),
  row(
    'non-breaking hyphens and ligatures',
    'Then ⟦a fire-fighter found the first flag⟧ again.',
    'Then ⟦a ﬁre‑ﬁghter found the ﬁrst ﬂag⟧ again.',
    'equivalent',
  ),
  row(
    'twins, the right one by what follows',
    'A. ⟦The door was open all night.⟧ Cats came in. B. The door was open all night. Dogs came in.',
    'New. A. ⟦The door was open all night.⟧ Cats came in. B. The door was open all night. Dogs came in.',
    'exact',
    { position: false },
  ),
  row(
    'a caption that repeats part of it',
    'Intro here. ⟦The old mill on the Sarn burned for two nights.⟧ Smoke hung there.',
    'The old mill on the Sarn. Photo: Desk. Intro here. ⟦The old mill on the Sarn burned for two nights.⟧ Smoke hung there.',
    'exact',
  ),
  row(
    'accents lost in it alone',
    'Είπε: ⟦η πόλη θα έχει νερό ως τον Μάιο⟧ και έφυγε.',
    'Είπε: ⟦η πολη θα εχει νερο ως τον Μαιο⟧ και εφυγε.',
    'changed',
  ),
  row(
    'removed, a likeness stays',
    'The north gate closed. ⟦The guards at the north gate were never paid.⟧ It snowed.',
    'The north gate closed. It snowed on the hills and on the town for days.',
    null,
  ),
  row(
    'removed in Russian',
    'Шёл снег. ⟦Порт был закрыт всю ночь из-за бури.⟧ Никто не вышел.',
    'Шёл снег. Никто не вышел.',
    null,
  ),
  row(
    'Norwegian negation',
    'I dag ⟦sa ordføreren at brua åpner igjen til våren⟧ i byen.',
    'I dag ⟦sa ordføreren at brua ikke åpner igjen til våren⟧ i byen.',
    'changed',
  ),
  row(
    'Indonesian negation gone',
    'Ia berkata: ⟦kami tidak akan menjual bendungan itu⟧ lalu pergi.',
    'Ia berkata: ⟦kami akan menjual bendungan itu⟧ lalu pergi.',
    'changed',
  ),
  row(
    'Swahili number',
    'Jana ⟦watu thelathini walihama kutoka bondeni⟧ usiku.',
    'Jana ⟦watu arobaini walihama kutoka bondeni⟧ usiku.',
    'changed',
  ),
  row(
    'a decade',
    'It stood ⟦from the 1960s until the second siege of the town⟧ there.',
    'It stood ⟦from the 1980s until the second siege of the town⟧ there.',
    'changed',
  ),
  row(
    'few and a few',
    'There ⟦few of the settlers spoke the language of the coast⟧ then.',
    'There a ⟦few of the settlers spoke the language of the coast⟧ then.',
    'changed',
  ),
  row(
    'a middle name',
    'So ⟦Anna Maria Roth chaired the board until the autumn⟧ there.',
    'So ⟦Anna Marie Roth chaired the board until the autumn⟧ there.',
    'changed',
  ),
  row(
    'buyer and seller',
    'In May ⟦Norland sold the ships to Westmark at a loss⟧ again.',
    'In May ⟦Westmark sold the ships to Norland at a loss⟧ again.',
    'changed',
  ),
  row(
    'Celsius and Fahrenheit',
    'It was ⟦40 °C in the shade of the customs house⟧ then.',
    'It was ⟦40 °F in the shade of the customs house⟧ then.',
    'changed',
  ),
  row(
    'under- for over-',
    'They were ⟦overpaid by the harbour board for nine years⟧ there.',
    'They were ⟦underpaid by the harbour board for nine years⟧ there.',
    'changed',
  ),
  row(
    'a Hebrew number',
    'אתמול ⟦נמצאו 12 ספינות ליד הנמל הישן⟧ בבוקר.',
    'אתמול ⟦נמצאו 21 ספינות ליד הנמל הישן⟧ בבוקר.',
    'changed',
  ),
]
