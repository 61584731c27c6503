import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Typed } from './client.ts'
import type { Measured } from './servers.ts'

const many = 200
/** Milliseconds that a process has to come to rest. */
const rest = 2_000

/** KiB that a server's process grows by for another socket in one document, and for another document. */
export async function memory(server: Measured): Promise<{ socket: number; document: number }> {
  const clients: Client[] = []
  const enter = async (document: string) => {
    const client = new Client(server, document, new Typed())
    clients.push(client)
    await client.enter()
  }
  const shared = await server.makeDocument()
  const documents: string[] = []
  for (let at = 0; at < many; at += 1) documents.push(await server.makeDocument())
  await enter(shared)
  const grown = async (work: () => Promise<void>) => {
    await sleep(rest)
    const before = residentKibibytes(server.pid)
    await work()
    await sleep(rest)
    return (residentKibibytes(server.pid) - before) / many
  }
  const socket = await grown(async () => {
    for (let at = 0; at < many; at += 1) await enter(shared)
  })
  const both = await grown(async () => {
    for (const document of documents) await enter(document)
  })
  for (const client of clients) client.leave()
  return { socket, document: both - socket }
}

function residentKibibytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}
