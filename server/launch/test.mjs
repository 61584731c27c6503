// npm test: everything that must hold, from a clean clone. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build, generate, install } from './prepare.mjs'
import { checkNode, runNode } from './runtime.mjs'

checkNode()
const reports = mkdtempSync(join(tmpdir(), 'chancery-reports-'))
let passed = 0
let failed = 0

const phases = []

/** Does the work and notes how long it took. @returns its seconds, and what it answered */
async function timed(what, work) {
  const start = performance.now()
  const answer = await work()
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`
  phases.push(`${what} ${seconds}`)
  return { answer, seconds }
}

function record(what, ok) {
  if (ok) passed += 1
  else failed += 1
  console.log(`${ok ? '✓' : '✗'} ${what}`)
}

async function check(what, args) {
  const { answer, seconds } = await timed(what, () => runNode(args, { quiet: true }))
  record(`${what} (${seconds})`, answer === 0)
}

async function lint() {
  await check('lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'])
  await check('imports', [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['app', 'components', 'core', 'prisma', 'server', 'tests'],
  ])
}

/** Types follow the build, which writes some of them. */
async function buildAndCheck() {
  await timed('build', build)
  await check('types', ['node_modules/typescript/bin/tsc', '--noEmit'])
}

const vitest = (what, projects) => timed(what, () => runVitest(what, projects))

async function runVitest(what, projects) {
  const report = join(reports, `${what}.json`)
  const code = await runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) return record(`${what} tests`, false)
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  // A file that does not load has no test to count.
  if (code !== 0 && numFailedTests === 0) record(`${what} tests`, false)
}

await timed('install', install)
await timed('generate', generate)
// Nothing of the built pages is in the unit tests.
await Promise.all([buildAndCheck(), lint().then(() => vitest('unit', ['unit']))])
await vitest('integration', ['embedded', ...(process.env.TEST_DATABASE_URL ? ['postgresql'] : [])])
if (!process.env.TEST_DATABASE_URL)
  console.log('TEST_DATABASE_URL is not set: the tests ran on the embedded database only.')
else if (spawnSync('redis-server', ['--version']).status !== 0)
  console.log('There is no redis-server: the tests of several processes were left out.')

const browser = findBrowser()
if (browser) await vitest('browser', ['browser'])
else {
  record('browser tests', false)
  console.error(
    'No Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  )
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${phases.join(' · ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
