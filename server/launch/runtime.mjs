// Runs under whatever Node the machine has, before anything is installed: plain JavaScript only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Ends with one line that says what to do. */
export function giveUp(message) {
  console.error(message)
  process.exit(1)
}

const atLeast = (version, wanted) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  const [wantedMajor, wantedMinor] = wanted
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

export function checkNode() {
  if (!atLeast(process.versions.node, [20, 19]))
    giveUp(
      `Chancery needs Node.js 20.19 or newer; this is ${process.version}. Install a newer one.`,
    )
}

/** Node 24 is pinned as a dependency; where no package fits, the system's serves if it is new enough. */
export function nodePath() {
  const pinned = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const direct = join(
    root,
    `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`,
  )
  for (const candidate of [direct, pinned])
    if (existsSync(candidate) && spawnSync(candidate, ['--version']).status === 0) return candidate
  if (atLeast(process.versions.node, [22, 18])) return process.execPath
  return giveUp(
    `There is no packaged Node.js 24 for this machine (${process.platform} ${process.arch}), and the installed ${process.version} is too old. Install Node.js 24.`,
  )
}

/** The environment in which a command finds our Node first, and what it compiled the last time. */
export function environment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(separator),
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  }
}

/** Runs a script of a package's `bin` under our Node; resolves to its exit code. */
export function runNode(args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = []
    const child = spawn(nodePath(), args, {
      cwd: root,
      env: environment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    child.stdout?.on('data', (data) => output.push(data))
    child.stderr?.on('data', (data) => output.push(data))
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 1)
    })
  })
}
