import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Pool } from 'pg'

type SqlMigrationAwareAdapter = Awaited<
  ReturnType<SqlMigrationAwareDriverAdapterFactory['connect']>
>

const prismaFolder = join(import.meta.dirname, '../../prisma')

/** What we use of Prisma's schema engine; the package's own types are those of its loader. */
interface SchemaEngine {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>
  diff(input: unknown): Promise<{ stdout: string | null }>
  free?(): void
}
interface EngineBindings {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: {
    new: (options: unknown, log: () => void, adapter: unknown) => Promise<SchemaEngine>
  }
}

/** Once per process, whatever loads this module twice: a second instance would break the first. */
const slot = globalThis as unknown as { chanceryEngine?: Promise<EngineBindings> }

/** Instantiates Prisma's engine from the WebAssembly in its npm package: nothing is downloaded. */
function loadEngine(): Promise<EngineBindings> {
  slot.chanceryEngine ??= (async () => {
    const glue = createRequire(import.meta.url).resolve(
      '@prisma/schema-engine-wasm/schema_engine_bg',
    )
    const bindings = (await import(glue)) as unknown as EngineBindings
    const { instance } = await WebAssembly.instantiate(
      readFileSync(glue.replace(/\.js$/, '.wasm')),
      { './schema_engine_bg.js': withLooseTimers(bindings) },
    )
    bindings.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
    return bindings
  })()
  return slot.chanceryEngine
}

/**
 * The engine never clears the timer that limits its wait for the migration lock: held by it, a process
 * that is done would live on for ten seconds.
 */
function withLooseTimers(bindings: EngineBindings): WebAssembly.ModuleImports {
  const imports = { ...(bindings as unknown as WebAssembly.ModuleImports) }
  for (const name of Object.keys(imports))
    if (name.startsWith('__wbg_setTimeout_'))
      imports[name] = (callback: () => void, milliseconds: number) =>
        setTimeout(callback, milliseconds).unref()
  return imports
}

/**
 * adapter-pg splits a script at every `;`, which breaks function bodies, and runs the pieces one by
 * one. Sent whole over the simple protocol, a script is one implicit transaction.
 */
function sendingWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: Pool,
): SqlMigrationAwareDriverAdapterFactory {
  const patch = (adapter: SqlMigrationAwareAdapter) => {
    adapter.executeScript = async (script) => {
      await pool.query(script)
    }
    return adapter
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => patch((await factory.connect()) as SqlMigrationAwareAdapter),
    connectToShadowDb: async () =>
      patch((await factory.connectToShadowDb()) as SqlMigrationAwareAdapter),
  }
}

/** The schema's files as `[path, content]`, sorted. */
export function schemaFiles(folder = join(prismaFolder, 'schema')): [string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
}

async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const { SchemaEngine } = await loadEngine()
  return SchemaEngine.new(
    { datamodels: schemaFiles() },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

const noFilters = { externalTables: [], externalEnums: [] }

/** Names of the migrations that this Chancery knows, in order. */
export function migrationNames(folder = join(prismaFolder, 'migrations')): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Names of the tables that any of those migrations makes. */
export function createdTables(folder = join(prismaFolder, 'migrations')): string[] {
  return migrationNames(folder).flatMap((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    return [...sql.matchAll(/^CREATE TABLE "(\w+)"/gm)].map(([, table]) => table ?? '')
  })
}

function migrationsList(folder: string, names: readonly string[]) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** Whether each of these migrations is recorded as done, and none as begun and not ended. */
async function areApplied(pool: Pool, names: readonly string[]): Promise<boolean> {
  const { rows: tables } = await pool.query(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found",
  )
  if (!tables[0]?.found) return false
  const { rows } = await pool.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const done = new Set(rows.map(({ name }) => name))
  return rows.every(({ finished }) => finished) && names.every((name) => done.has(name))
}

/**
 * Applies the migrations that the database lacks and returns their names. Safe to run twice at once.
 * @param names which there are; all that this Chancery knows if absent
 */
export async function migrate(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: Pool,
  names = migrationNames(),
): Promise<string[]> {
  // Nearly every start finds nothing to do, which needs no engine.
  if (await areApplied(pool, names)) return []
  const engine = await openEngine(sendingWholeScripts(factory, pool))
  try {
    const applied = await engine.applyMigrations({
      migrationsList: migrationsList(join(prismaFolder, 'migrations'), names),
      filters: noFilters,
    })
    return applied.appliedMigrationNames
  } finally {
    engine.free?.()
  }
}

/** SQL that leads from one schema (null: an empty database) to another; touches no database. */
export async function diffSchemas(
  factory: SqlMigrationAwareDriverAdapterFactory,
  from: [string, string][] | null,
  to: [string, string][],
): Promise<string> {
  const engine = await openEngine(factory)
  const target = (files: [string, string][]) => ({
    tag: 'schemaDatamodel',
    files: files.map(([path, content]) => ({ path, content })),
  })
  try {
    const result = await engine.diff({
      from: from === null ? { tag: 'empty' } : target(from),
      to: target(to),
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: noFilters,
    })
    return result.stdout ?? ''
  } finally {
    engine.free?.()
  }
}
