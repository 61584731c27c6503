import type { RunningServer } from '../../../support/server.ts'

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>

/** What a server has counted and logged in a while. */
export interface Recorded {
  /** Refusals by code and reason: `{'4400 malformed update': 1}`. */
  readonly refused: Readonly<{ [codeAndReason: string]: number }>
  /** Sockets that were ended without a goodbye, by reason. */
  readonly cut: Readonly<{ [reason: string]: number }>
  readonly lines: readonly Line[]
}

/** Reads the metrics and the log of a server, both from the last `begin` on. */
export class Records {
  readonly #server: RunningServer
  #counted = new Map<string, number>()
  #logged = 0

  constructor(server: RunningServer) {
    this.#server = server
  }

  async begin(): Promise<void> {
    this.#counted = await this.#count()
    this.#logged = this.#server.output().length
  }

  async read(): Promise<Recorded> {
    const now = await this.#count()
    const grown = [...now]
      .map(([sample, value]) => [sample, value - (this.#counted.get(sample) ?? 0)] as const)
      .filter(([, value]) => value !== 0)
    const pick = (metric: string, name: (labels: { [label: string]: string }) => string) =>
      Object.fromEntries(
        grown.flatMap(([sample, value]) =>
          sample.startsWith(`${metric}{`) ? [[name(labelsOf(sample)), value]] : [],
        ),
      )
    return {
      refused: pick('chancery_refusals_total', ({ code, reason }) => `${code} ${reason}`),
      cut: pick('chancery_sockets_cut_total', ({ reason }) => reason ?? ''),
      lines: this.#server
        .output()
        .slice(this.#logged)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    }
  }

  /** Every sample of `/metrics`. */
  async #count(): Promise<Map<string, number>> {
    const response = await fetch(`${this.#server.url}/metrics`)
    const samples = (await response.text()).matchAll(/^([^#\s].*) (\S+)$/gm)
    return new Map([...samples].map(([, sample = '', value]) => [sample, Number(value)]))
  }
}

const labelsOf = (sample: string): { [label: string]: string } =>
  Object.fromEntries(
    [...sample.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value]),
  )
