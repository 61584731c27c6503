/** Whether a value may stand in an attribute. The ProseMirror schema knows names, not values. */
type Rule = (value: unknown) => boolean

const longestText = 20_000

/** Neither NUL nor half a character: no database takes the one, no encoding the other. */
const text: Rule = (value) =>
  typeof value === 'string' &&
  value.length <= longestText &&
  !value.includes('\0') &&
  value.isWellFormed()
const whole =
  (least: number, most: number): Rule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
const oneOf =
  (...values: unknown[]): Rule =>
  (value) =>
    values.includes(value)
const nullOr =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value)
const listOf =
  (rule: Rule, longest: number): Rule =>
  (value) =>
    Array.isArray(value) && value.length <= longest && value.every(rule)

const largestOffset = 100_000_000

const quote: Record<string, Rule> = {
  id: text,
  source: text,
  revision: text,
  exact: text,
  prefix: text,
  suffix: text,
  start: whole(0, largestOffset),
  end: whole(0, largestOffset),
  locator: text,
  speaker: text,
  via: text,
  citePrefix: text,
  citeSuffix: text,
  suppressAuthor: oneOf(true, false),
}

// A browser given absurd spans lays out a table of that size, or never finishes.
const cell: Record<string, Rule> = {
  colspan: whole(1, 50),
  rowspan: whole(1, 500),
  colwidth: nullOr(listOf(nullOr(whole(0, 10_000)), 50)),
  align: oneOf(null, 'left', 'center', 'right'),
}

const ofNodes: Record<string, Record<string, Rule>> = {
  heading: { level: oneOf(1, 2, 3) },
  orderedList: { start: whole(0, 1_000_000), type: nullOr(oneOf('1', 'a', 'A', 'i', 'I')) },
  taskItem: { checked: oneOf(true, false) },
  tableCell: cell,
  tableHeader: cell,
  quote,
  quoteBlock: quote,
  citation: { id: text, items: text },
}

/** No scheme that runs code: an absolute web or mail address, or a place within Chancery. */
const href: Rule = (value) =>
  typeof value === 'string' &&
  value.length <= 8_000 &&
  /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(value)

const ofMarks: Record<string, Record<string, Rule>> = {
  link: {
    href,
    target: oneOf(null, '_blank'),
    rel: nullOr(text),
    class: nullOr(oneOf('')),
    title: nullOr(text),
  },
  comment: { id: text },
}

/** Whether a node of this name may have this attribute with this value. */
export function attributeFits(node: string, name: string, value: unknown): boolean {
  return ruleFor(ofNodes, node, name)?.(value) ?? false
}

/** Whether a mark of this name may have these attributes. */
export function markFits(mark: string, attributes: unknown): boolean {
  if (typeof attributes !== 'object' || attributes === null) return attributes === true
  if (mark === 'link' && !Object.hasOwn(attributes, 'href')) return false
  return Object.entries(attributes).every(
    ([name, value]) => ruleFor(ofMarks, mark, name)?.(value) ?? false,
  )
}

/** Not every name is one of ours: `constructor` is in every object. */
function ruleFor(table: Record<string, Record<string, Rule>>, of: string, name: string) {
  const rules = Object.hasOwn(table, of) ? table[of] : undefined
  return rules && Object.hasOwn(rules, name) ? rules[name] : undefined
}

/** The mark's name in a Y.XmlText attribute: marks that overlap themselves carry a hash after it. */
export function markName(key: string): string {
  return /^(.*)--[a-zA-Z0-9+/=]{8}$/.exec(key)?.[1] ?? key
}
