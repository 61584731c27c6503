import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestPlace } from './database.ts'
import { root } from './root.ts'

/** Who the owner is that a test server makes at its start. */
export const owner = {
  name: 'Mara Lindqvist',
  email: 'mara@desk.example',
  password: 'correct horse battery',
}

export interface RunningServer {
  readonly url: string
  readonly pid: number
  /** Everything that it printed so far. */
  output(): string
  /** SIGKILL: no chance to write anything. */
  kill(): Promise<void>
  stop(): Promise<void>
}

interface StartOptions {
  /** 0 or absent: a free one. */
  port?: number
  samples?: boolean
  /** Without one the first visit has to make it. */
  withOwner?: boolean
  env?: Record<string, string>
}

/** Starts the real server, as built, on a test's database, and waits until it answers. */
export async function startServer(
  place: Pick<TestPlace, 'url' | 'dataFolder'>,
  { port = 0, samples = false, withOwner = true, env = {} }: StartOptions = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, ['server/index.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: place.dataFolder,
      DATABASE_URL: place.url ?? '',
      CHANCERY_SAMPLES: samples ? 'on' : 'off',
      ...(withOwner
        ? {
            CHANCERY_OWNER_EMAIL: owner.email,
            CHANCERY_OWNER_PASSWORD: owner.password,
            CHANCERY_OWNER_NAME: owner.name,
            CHANCERY_WORKSPACE: 'Levant desk',
          }
        : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (data: Buffer) => {
    output += data.toString()
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`
      const ready = /Chancery is ready: (\S+)/.exec(line)
      if (ready?.[1]) resolve(ready[1])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

/** Signs in over HTTP and returns the `Cookie` header to send from then on. */
export async function signIn(
  url: string,
  { email, password }: { email: string; password: string } = owner,
): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error(`Sign-in failed: ${response.status} ${await response.text()}`)
  return cookieHeader(response)
}

export function cookieHeader(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
