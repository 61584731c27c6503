// Brings a checkout to where it can run: installed, generated, built. Each step only when it is stale.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { giveUp, root, runNode } from './runtime.mjs'

const sourceFolders = ['app', 'components', 'core', 'prisma']
const buildFiles = ['next.config.js', 'tsconfig.json', 'proxy.ts', 'package-lock.json']

function filesBelow(path) {
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(root, 'prisma/generated')))
    .sort()
}

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Runs `work` unless `marker` already holds `wanted`; writes it afterwards. */
async function unlessDone(marker, wanted, work) {
  const path = join(root, marker)
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return
  await work()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, wanted)
}

const timed = async (what, work) => {
  const start = performance.now()
  process.stdout.write(`${what}…`)
  await work()
  console.log(` ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** Whether every package is there in the version that package-lock.json asks for. */
function isInstalled() {
  const packagesIn = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(join(root, record))) return false
  const installed = packagesIn(record)
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      installed[path]?.version === version ||
      // Made for another kind of machine.
      (installed[path] === undefined && (optional || devOptional)),
  )
}

/** `npm ci`, when what is installed is not what package-lock.json says. */
export async function install() {
  if (isInstalled()) return
  await timed('Installing packages (a minute or two)', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const result = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      // A production environment must not leave out what the build needs.
      env: { ...process.env, NODE_ENV: 'development' },
    })
    if (result.status !== 0) {
      console.error(`\n${result.stderr ?? ''}`)
      giveUp('The packages could not be installed. Check the network, then run this again.')
    }
  })
}

/** The database client, when the schema has changed. */
export async function generate() {
  const wanted = fingerprint([join(root, 'package-lock.json'), ...filesBelow('prisma/schema')])
  await unlessDone('prisma/generated/.from', wanted, () =>
    timed('Generating the database client', async () => {
      const code = await runNode(
        ['node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema'],
        // Prisma would download an engine that generating does not use.
        {
          quiet: true,
          env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        },
      )
      if (code !== 0) giveUp('The database client could not be generated.')
    }),
  )
}

/** The pages, when anything that they are made of has changed. */
export async function build() {
  const folder = process.env.CHANCERY_DIST ?? '.next'
  const files = [
    ...sourceFolders.flatMap(filesBelow),
    ...buildFiles.map((file) => join(root, file)),
  ]
  await unlessDone(`${folder}/chancery-built`, fingerprint(files), () =>
    timed('Building the pages (about a minute)', async () => {
      rmSync(join(root, folder), { recursive: true, force: true })
      const code = await runNode(['node_modules/next/dist/bin/next', 'build'], {
        quiet: true,
        env: { NODE_ENV: 'production' },
      })
      if (code !== 0) giveUp('The pages could not be built.')
    }),
  )
}
