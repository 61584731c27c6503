/** How a file is taken in; the server says what else it is by its bytes. */
export function fileKind({ name, type }: Pick<File, 'name' | 'type'>): Kind {
  if (/\.zip$/i.test(name) || /^application\/(x-)?zip/.test(type)) return 'archive'
  if (/\.(ris|bib|bibtex|enw|json)$/i.test(name) || bibliographicTypes.has(type))
    return 'bibliography'
  return 'article'
}

type Kind = 'article' | 'archive' | 'bibliography'

const bibliographicTypes = new Set([
  'application/x-research-info-systems',
  'application/x-bibtex',
  'application/vnd.citationstyles.csl+json',
  'application/json',
])
