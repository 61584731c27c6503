/** A media type as a server states it, in lower case, without parameters other than the encoding. */
export interface ContentType {
  /** `text/html` */
  readonly essence: string
  readonly charset: string | null
}

const essence = /^\s*([\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100})\s*(?:;|$)/
const charset = /;\s*charset\s*=\s*(?:"([\w.:+-]{1,40})"|([\w.:+-]{1,40}))/i

/** Null when there is none, or what there is names no type. */
export function readContentType(header: string | undefined): ContentType | null {
  const type = header?.match(essence)?.[1]
  if (!header || !type) return null
  const encoding = header.match(charset)
  return {
    essence: type.toLowerCase(),
    charset: (encoding?.[1] ?? encoding?.[2] ?? null)?.toLowerCase() ?? null,
  }
}

/** `text/html;charset=utf-8` */
export function formatContentType({ essence, charset }: ContentType): string {
  return charset ? `${essence};charset=${charset}` : essence
}
