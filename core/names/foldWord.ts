/**
 * A word as the vocabulary has it: lower case and without accents, as the database compares words
 * too. Letters of other scripts stay.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFC')
}
