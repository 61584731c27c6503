import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServer } from '../support/server.ts'
import { quantile, round } from './figures.ts'
import { scratchPlace } from './place.ts'

/** From the start of the process to its first answer, and what it holds in memory when idle. */
export async function boot() {
  const { place, remove } = scratchPlace()
  const first = await startOnce(place, true)
  const again: number[] = []
  let idle = 0
  for (let round = 0; round < 5; round += 1) {
    const run = await startOnce(place, false)
    again.push(run.milliseconds)
    idle = run.idleMegabytes
  }
  remove()
  return {
    'first start, with samples (ms)': round(first.milliseconds, 0),
    'second start, median of 5 (ms)': round(quantile(again, 0.5), 0),
    'idle memory, resident (MB)': round(idle, 0),
  }
}

async function startOnce(place: { dataFolder: string }, samples: boolean) {
  const begun = performance.now()
  const server = await startServer(place, { samples })
  await fetch(`${server.url}/healthz`)
  const milliseconds = performance.now() - begun
  await sleep(3000)
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
  await server.stop()
  return { milliseconds, idleMegabytes: kilobytes / 1024 }
}
