/** Tags up to this length are passed on as they are, in UTF-16 units. */
const longestPassed = 600

/** Longest attribute value that is kept, and how many attributes. */
const longestValue = 2000
const mostAttributes = 24

const kept =
  /^(?:id|class|href|content|name|property|itemprop|itemscope|itemtype|rel|datetime|lang|charset|http-equiv|role|hidden|style|title|aria-hidden|type|src|alt)$/i

/** A long opening tag with only the attributes that are looked at. */
export function slimTag(tag: string): string {
  if (tag.length <= longestPassed) return tag
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'span'
  let out = `<${name}`
  let count = 0
  // Values are bounded in the pattern: an image inside an attribute is skipped, not read.
  for (const match of tag.matchAll(
    /\s([a-z][\w:-]{0,40})\s?=\s?(?:"([^"]{0,2000})"|'([^']{0,2000})')/gi,
  )) {
    const [, key = '', double, single] = match
    const value = double ?? single ?? ''
    if (!kept.test(key) || value.length > longestValue) continue
    out += double === undefined ? ` ${key}='${value}'` : ` ${key}="${value}"`
    count += 1
    if (count >= mostAttributes) break
  }
  return `${out}>`
}
