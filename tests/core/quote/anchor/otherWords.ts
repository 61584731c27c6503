import { changed } from './case.ts'

/** Other names. */
export const names = [
  changed(
    'another country',
    'Turkey warned that the talks would soon collapse.',
    'Russia warned that the talks would soon collapse.',
  ),
  changed(
    'another letter of a name',
    'General Hasan commanded the southern garrison.',
    'General Hasam commanded the southern garrison.',
  ),
  changed(
    'a scanner’s slip in a name',
    'General Burnett commanded the southern garrison.',
    'General Bumett commanded the southern garrison.',
  ),
  changed(
    'another title',
    'Defence Minister Orlov left for the front today.',
    'Deputy Minister Orlov left for the front today.',
  ),
  changed(
    'names swapped',
    'Turkey warned Russia that the talks would collapse.',
    'Russia warned Turkey that the talks would collapse.',
  ),
  changed(
    'a name in small letters',
    'The US sent the aid to the northern villages.',
    'The us sent the aid to the northern villages.',
  ),
]

/** Other words, other order, other marks that carry sense. */
export const words = [
  changed(
    'another verb',
    'The army entered the old city before sunrise.',
    'The army bombed the old city before sunrise.',
  ),
  changed(
    'words swapped',
    'The teacher praised the student before the class.',
    'The student praised the teacher before the class.',
  ),
  changed(
    'may for will',
    'The court will release the two reporters soon.',
    'The court may release the two reporters soon.',
  ),
  changed(
    'after for before',
    'The ceasefire began before the prisoners were freed.',
    'The ceasefire began after the prisoners were freed.',
  ),
  changed(
    'or for and',
    'The pact covers gas and oil from the eastern field.',
    'The pact covers gas or oil from the eastern field.',
  ),
  changed(
    'one word more',
    'The army entered the old city before sunrise.',
    'The army allegedly entered the old city before sunrise.',
  ),
  changed(
    'one word less',
    'The army allegedly entered the old city before sunrise.',
    'The army entered the old city before sunrise.',
  ),
  changed(
    'an ending',
    'The rebel commander left the valley with his men.',
    'The rebel commanders left the valley with his men.',
  ),
  changed(
    'two words made one',
    'They may be late and leave the hall every day.',
    'They maybe late and leave the hall every day.',
  ),
  changed(
    'a question of a statement',
    'The president was right about the dam.',
    'The president was right about the dam?',
  ),
  changed(
    'scare quotes gone',
    'The mayor praised the “reform” of the harbour board.',
    'The mayor praised the reform of the harbour board.',
  ),
  changed(
    'a comma',
    'The rebels, who signed the pact, left the valley.',
    'The rebels who signed the pact left the valley.',
  ),
  changed(
    'an accent among others',
    'Más tarde él terminó la obra del río.',
    'Más tarde él termino la obra del río.',
  ),
  changed(
    'й for и',
    'Мой брат ушёл из большого дома вчера.',
    'Мои брат ушёл из большого дома вчера.',
  ),
  changed(
    'a vowel sign in Hindi',
    'मंत्री ने कहा कि कल बंदरगाह खुलेगा और दल आएगा।',
    'मंत्री ने कहा कि काल बंदरगाह खुलेगा और दल आएगा।',
  ),
]
