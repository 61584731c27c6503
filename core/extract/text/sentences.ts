const abbreviation =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Sr|Sra|St|Jr|vs|No|Nr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|etc|approx|bzw|usw|e\.g|i\.e|z\.B|p\.ej|M|Mme)\.$/u

/** Splits a paragraph into sentences; quotation marks stay with the sentence that they close. */
export function sentences(paragraph: string): string[] {
  const found: string[] = []
  let start = 0
  for (const stop of paragraph.matchAll(/[.!?…]+["”’»)\]]*(?=\s+["“‘«„¿¡(]?[\p{Lu}\p{N}])/gu)) {
    const end = stop.index + stop[0].length
    const sentence = paragraph.slice(start, end)
    if (stop[0] === '.' && abbreviation.test(sentence)) continue
    found.push(sentence.trim())
    start = end
  }
  const rest = paragraph.slice(start).trim()
  if (rest) found.push(rest)
  return found
}
