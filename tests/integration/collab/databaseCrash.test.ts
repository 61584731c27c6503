import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addsNothing } from '../../../core/collab/dependencies.ts'
import { readLog } from '../../../prisma/briefLog.ts'
import { providePrisma } from '../../../prisma/client.ts'
import { type Database, openDatabase } from '../../../server/database/open.ts'
import { type CollabServer, connect, makeBrief, serveCollab, textOf } from '../../support/collab.ts'
import { canRunPostgres, type OwnPostgres, startOwnPostgres } from '../../support/ownPostgres.ts'
import { until } from '../../support/until.ts'

/** A few in every run, twenty when somebody asks for them. */
const rounds = Number(process.env.DATABASE_CRASHES ?? 2)
const patience = 20_000

describe.runIf(canRunPostgres && process.env.CHANCERY_TEST_DATABASE === 'postgresql')(
  'a PostgreSQL that crashes',
  () => {
    let postgres: OwnPostgres
    let folder: string
    let database: Database
    let server: CollabServer
    beforeAll(async () => {
      postgres = await startOwnPostgres()
      folder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
      database = await openDatabase({ url: postgres.url, dataFolder: folder })
      providePrisma(database.prisma)
      server = await serveCollab(database)
    }, 60_000)
    afterAll(async () => {
      await server.close()
      await database.close()
      await postgres.remove()
      rmSync(folder, { recursive: true, force: true })
    })

    test(
      `${rounds} times under load loses nothing that was seen or called stored, and people are told`,
      async () => {
        const brief = await makeBrief()
        const writer = connect(server.url, brief, 'mara')
        const reader = connect(server.url, brief, 'tomas')
        await until(() => writer.stored() === 1 && reader.stored() === 1)
        const typed: string[] = []
        const type = () => {
          typed.push(`${typed.length}`)
          writer.type(` ${typed.length - 1}`)
        }
        const stored = async () => {
          const log = await readLog(database.pool, brief, 0n)
          const doc = new Y.Doc()
          if (log?.state) Y.applyUpdate(doc, log.state)
          for (const { data } of log?.updates ?? []) Y.applyUpdate(doc, data)
          return doc
        }
        for (let round = 0; round < rounds; round++) {
          await until(() => writer.stored() === typed.length + 1, patience)
          await until(() => reader.text() === writer.text(), patience)
          writer.notices.length = 0
          const typing = setInterval(type, 3)
          await sleep(60 + ((round * 37) % 150))
          await postgres.crash()
          // What is typed now stays in the room and on the device.
          await until(() => hasTrouble(writer.notices, true), patience)
          const seen = Y.encodeStateAsUpdate(reader.doc)
          const told = writer.stored()
          await sleep(100)
          clearInterval(typing)
          expect(writer.stored()).toBe(told)
          expect(typed.length + 1).toBeGreaterThan(told)
          await postgres.start()
          const kept = await stored()
          expect(addsNothing(kept, Y.decodeUpdate(seen))).toBe(true)
          // The first of the stored frames was the answer to step 1.
          expect(words(kept)).toEqual(expect.arrayContaining(typed.slice(0, told - 1)))
          await until(() => hasTrouble(writer.notices, false), patience)
          await until(() => words(reader.doc).length === typed.length, patience)
        }
        await until(() => writer.stored() === typed.length + 1, patience)
        expect(words(await stored())).toEqual(typed)
        expect(words(reader.doc)).toEqual(typed)
        // Otherwise the rounds have shown nothing.
        expect(typed.length).toBeGreaterThan(rounds * 20)
        writer.destroy()
        reader.destroy()
      },
      60_000 + rounds * 30_000,
    )
  },
)

const words = (doc: Y.Doc) => textOf(doc).trim().split(/\s+/)

const hasTrouble = (notices: readonly unknown[], trouble: boolean) =>
  notices.some((notice) => JSON.stringify(notice) === JSON.stringify({ kind: 'storage', trouble }))
