/** The Arabic article in its spellings, with its l assimilated to the consonant that follows. */
const article =
  /^(?:al|el|ul|as|ash|es|esh|at|et|ad|ed|ar|er|az|ez|an|en)[-\u2010-\u2015'\u2019 ](?=\p{L}{2})/iu

/** A name without its article and without a possessive ending: `al-Assad’s` is Assad. */
export function splitArticle(name: string): string {
  return name.replace(article, '').replace(/(?<=\p{L}{2})['\u2019\u02bc](?:s|S)?$/u, '')
}

/** The article right before a place in a text, with its hyphen: `al-`; empty where there is none. */
export function articleBefore(text: string, at: number): string {
  const before =
    /(?<![\p{L}\p{N}])(?:al|el|ul|as|ash|es|esh|at|et|ad|ed|ar|er|az|ez|an|en)[-\u2010\u2011'\u2019]$/iu
  return before.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? ''
}
