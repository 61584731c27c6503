// Sets a brief's citations beside the page, so that no keystroke waits for it; made by
// CitationStore.ts.
import type { CitationStyleFile } from '../../core/api/citations.ts'
import { CitationProcessor } from '../../core/citation/CitationProcessor.ts'
import type { CitedItem } from '../../core/citation/citedItem.ts'
import type { CslNode } from '../../core/citation/cslTree.ts'
import type { CitationAnswer, CitationRequest } from '../../core/citation/workerMessages.ts'

/** Milliseconds of quiet before the bibliography is set. */
const quiet = 120

let style = ''
let processor: CitationProcessor | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let items: ReadonlyMap<string, CitedItem> = new Map()
let last: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<CitationRequest>) => {
  last = last.then(() => answer(data))
})

const post = (message: CitationAnswer) => postMessage(message)

async function answer(request: CitationRequest): Promise<void> {
  const { turn, citations } = request
  clearTimeout(timer)
  try {
    items = new Map([...items, ...request.items])
    const anew = await takeStyle(request)
    if (!processor) return
    const { changed, removed } = processor.update(citations, items)
    post({ turn, kind: processor.kind, anew, changed: [...changed], removed })
    const setNow = processor
    timer = setTimeout(() => post({ turn, bibliography: setNow.bibliography() }), quiet)
  } catch (error) {
    processor = null
    style = ''
    post({ turn, trouble: error instanceof Error ? error.message : String(error) })
  }
}

/** Whether another style is in use from now on. @throws when it cannot be fetched or read */
async function takeStyle({ style: id, locale }: CitationRequest): Promise<boolean> {
  const key = `${encodeURIComponent(id)}?locale=${encodeURIComponent(locale)}`
  if (key === style) return false
  const response = await fetch(new URL(`/api/styles/${key}`, self.location.origin))
  if (!response.ok) throw new Error(`The style could not be fetched (${response.status}).`)
  const file: CitationStyleFile = await response.json()
  const locales = Object.entries(file.locales as Record<string, CslNode>)
  processor = new CitationProcessor({ id, tree: file.tree as CslNode }, locale, new Map(locales))
  style = key
  return true
}
