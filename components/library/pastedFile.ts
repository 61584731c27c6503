/** A pasted text as the file that it is imported as. */
export function pastedFile(text: string): File {
  return new File([text], 'Pasted text.txt', { type: 'text/plain' })
}
