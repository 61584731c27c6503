import { join } from 'node:path'
import { inFolder, onServer } from '../databases.ts'
import { quantile, round } from '../figures.ts'
import { run } from './load.ts'
import { startChancery, startHocuspocus, startYWebsocket } from './servers.ts'
await onServer('postgresql://postgres@127.0.0.1:5432/postgres', (pgp) => inFolder(async (folder) => {
  const which = process.argv[2] ?? 'all'
  const servers = [
    ...(which === 'all' ? [await startYWebsocket('y-level', join(folder, 'level')), await startHocuspocus('hocus', join(folder, 'h.sqlite'))] : []),
    ...(which !== 'pg' ? [await startChancery('embedded', { dataFolder: join(folder, 'c') })] : []),
    await startChancery('pg', pgp),
  ]
  for (const s of servers) console.log(s.name, s.pid)
  try {
    for (let t = 0; t < Number(process.argv[3] ?? 2); t++) for (const s of servers) {
      const a = await run(s, { documents: 1, clients: 50, writers: 5, rate: 10, seconds: 6 })
      const b = await run(s, { documents: 50, clients: 4, writers: 4, rate: 1.25, seconds: 6 })
      const q = (x: typeof a) => [0.5, 0.95, 0.99].map((p) => round(quantile(x.delays, p))).join(' / ')
      console.log(s.name, 'one', q(a), 'many', q(b), 'bytes', round(b.bytesUp), round(b.bytesDown), a.missing || b.missing ? 'MISSING' : '')
    }
    if (process.argv[4]) for (const s of servers) for (const total of process.argv[4].split(',').map(Number)) {
      const c = await run(s, { documents: 1, clients: 50, writers: 50, rate: total / 50, seconds: 4, readers: 3 })
      console.log(s.name, total, [0.5, 0.99].map((p) => round(quantile(c.delays, p))).join(' / '), c.missing)
    }
  } finally { for (const s of servers) await s.stop() }
}))
