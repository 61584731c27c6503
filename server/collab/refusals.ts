import { closeCode } from '../../core/collab/protocol.ts'
import type { Log } from '../../core/log.ts'
import type { Meter } from './meter.ts'
import type { Refusal } from './refusal.ts'
import { TokenBucket } from './tokenBucket.ts'

/**
 * What a socket may be closed for. What goes to the client may continue with a name that the client
 * made up (`unknown node blink`): that is neither logged nor counted.
 */
export const refusalReasons = [
  'a type that documents do not have',
  'a value that is no node',
  'an object in a text',
  'another version of the document schema',
  'attribute of the root',
  'attribute that is no plain value',
  'attribute too long',
  'attribute with several values',
  'attribute',
  'builds on what the server does not have',
  'client id',
  'content',
  'formatting in the root',
  'malformed message',
  'malformed presence',
  'malformed state vector',
  'malformed update',
  'mark',
  'nested too deep',
  'no such brief',
  'NUL in the text',
  'page of another site',
  'plain value among the nodes',
  'protocol violation',
  'signed out',
  'text in',
  'text too long',
  'the database does not store',
  'the server could not do this',
  'this brief is full',
  'too deep',
  'too large',
  'too many frames',
  'too many structs',
  'too much before step 2',
  'too slow',
  'unknown mark',
  'unknown node',
  'unknown root',
  'you may not edit this brief',
  'you may not read this brief',
] as const

/** One of `refusalReasons`, or `other`. */
export function reasonOf(message: string): string {
  const isThat = (reason: string) => message === reason || message.startsWith(`${reason} `)
  return refusalReasons.find(isThat) ?? 'other'
}

/** Whom a refusal is about, as far as that is known. */
export interface Refused {
  readonly briefId?: string | undefined
  readonly userId?: string | undefined
}

/**
 * Counts every refusal and logs it with a line. A refusal ends its connection, so that each has one
 * line at most; who comes back again and again finds that lines are rationed for the whole process.
 */
export class Refusals {
  readonly #log: Log
  readonly #meter: Meter
  readonly #lines: TokenBucket
  #unlogged = 0

  constructor({ log, meter, now }: { log: Log; meter: Meter; now: () => Date }) {
    this.#log = log
    this.#meter = meter
    this.#lines = new TokenBucket(now, { burst: 100, perSecond: 2 })
  }

  note({ code, message }: Pick<Refusal, 'code' | 'message'>, { briefId, userId }: Refused): void {
    // Nothing was wrong with anybody.
    if (code === closeCode.restarting) return
    const reason = reasonOf(message)
    this.#meter.refused(code, reason)
    if (!this.#lines.take()) {
      this.#unlogged++
      return
    }
    const unlogged = this.#unlogged > 0 ? { unlogged: this.#unlogged } : {}
    this.#unlogged = 0
    this.#log.warn({ code, reason, briefId, userId, ...unlogged }, 'A socket was refused.')
  }
}
