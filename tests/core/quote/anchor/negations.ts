import { changed } from './case.ts'

/** A negation more or less, in several languages. */
export const negations = [
  changed(
    'not added',
    'The minister will sign the treaty this week.',
    'The minister will not sign the treaty this week.',
  ),
  changed(
    'not dropped',
    'The minister will not sign the treaty this week.',
    'The minister will sign the treaty this week.',
  ),
  changed(
    'n’t dropped',
    'The rebels didn’t leave the valley after the truce.',
    'The rebels did leave the valley after the truce.',
  ),
  changed(
    'never for ever',
    'The two sides never spoke of it in public again.',
    'The two sides ever spoke of it in public again.',
  ),
  changed(
    'no for a',
    'There was a plan to reopen the northern border.',
    'There was no plan to reopen the northern border.',
  ),
  changed(
    'nothing for something',
    'The envoy promised something to the villagers there.',
    'The envoy promised nothing to the villagers there.',
  ),
  changed(
    'without for with',
    'They crossed the river with the consent of the governor.',
    'They crossed the river without the consent of the governor.',
  ),
  changed(
    'cannot for can',
    'The bank can repay the loan before the deadline.',
    'The bank cannot repay the loan before the deadline.',
  ),
  changed(
    'un- added',
    'Officials called the vote constitutional and final.',
    'Officials called the vote unconstitutional and final.',
  ),
  changed(
    'denied for confirmed',
    'The general confirmed the strike on the depot.',
    'The general denied the strike on the depot.',
  ),
  changed(
    'hardly added',
    'The villagers knew the men who came at night.',
    'The villagers hardly knew the men who came at night.',
  ),
  changed(
    'nicht in German',
    'Die Regierung wird das Abkommen unterzeichnen.',
    'Die Regierung wird das Abkommen nicht unterzeichnen.',
  ),
  changed(
    'kein for ein',
    'Es gab ein Treffen zwischen den beiden Seiten.',
    'Es gab kein Treffen zwischen den beiden Seiten.',
  ),
  changed(
    'ne … pas in French',
    'Le ministre signera le traité cette semaine.',
    'Le ministre ne signera pas le traité cette semaine.',
  ),
  changed(
    'no in Spanish',
    'El gobierno quiere negociar con los rebeldes.',
    'El gobierno no quiere negociar con los rebeldes.',
  ),
  changed(
    'не in Russian',
    'Правительство будет вести переговоры с ними.',
    'Правительство не будет вести переговоры с ними.',
  ),
  changed(
    'لن in Arabic',
    'قال الوزير إن الجيش سيدخل المدينة غدا.',
    'قال الوزير إن الجيش لن يدخل المدينة غدا.',
  ),
  changed('לא in Hebrew', 'השר אמר כי הצבא ייכנס לעיר מחר.', 'השר אמר כי הצבא לא ייכנס לעיר מחר.'),
  changed(
    '不 in Chinese',
    '政府表示将在下周重新开放北部边境口岸。',
    '政府表示将不在下周重新开放北部边境口岸。',
  ),
]
