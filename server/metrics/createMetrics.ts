import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Census } from '../collab/census.ts'
import { cutReasons, type Meter } from '../collab/meter.ts'

/** Upper bounds in seconds: a commit takes about 2 ms, a fold of a long brief about 500. */
const commitBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const foldBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const batchBuckets = [1, 2, 5, 10, 20, 50, 100, 200, 500]

export interface Metrics {
  /** What rooms and sockets count with. */
  readonly meter: Meter
  /** A request was answered with this HTTP status. */
  answered(status: number): void
  /** Where gauges ask what is open. */
  observe(census: () => Census): void
  readonly contentType: string
  /** Everything in Prometheus' text format. */
  text(): Promise<string>
}

/** Counters of one process; docs/operations.md says what each of them means. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  // CPU, memory, event-loop lag, garbage collection, file handles.
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `chancery_${name}`, help, labelNames, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `chancery_${name}`, help, buckets, registers })

  const received = counter('updates_received_total', 'Document frames that clients sent.')
  const receivedBytes = counter('updates_received_bytes_total', 'Bytes of those frames.')
  const sent = counter('updates_sent_total', 'Updates sent to sockets, once for each socket.')
  const sentBytes = counter('updates_sent_bytes_total', 'Bytes of those updates.')
  const commit = histogram('commit_seconds', 'Time to commit a batch of updates.', commitBuckets)
  const batch = histogram('commit_batch_updates', 'Updates that a commit stored.', batchBuckets)
  const commitErrors = counter('commit_errors_total', 'Commits that failed and are tried again.')
  const fold = histogram('fold_seconds', 'Time to fold a log into its snapshot.', foldBuckets)
  const foldErrors = counter('fold_errors_total', 'Folds that failed.')
  const refusals = counter('refusals_total', 'Sockets closed by the server, by code and reason.', [
    'code',
    'reason',
  ])
  const cuts = counter('sockets_cut_total', 'Sockets ended without waiting for the client.', [
    'reason',
  ])
  for (const reason of cutReasons) cuts.inc({ reason }, 0)
  const answers = counter('http_responses_total', 'HTTP responses by class of status.', ['status'])

  return {
    contentType: registry.contentType,
    meter: {
      received: (bytes) => {
        received.inc()
        receivedBytes.inc(bytes)
      },
      sent: (bytes, sockets) => {
        sent.inc(sockets)
        sentBytes.inc(bytes * sockets)
      },
      committed: (updates, seconds) => {
        commit.observe(seconds)
        batch.observe(updates)
      },
      commitFailed: () => commitErrors.inc(),
      folded: (seconds) => fold.observe(seconds),
      foldFailed: () => foldErrors.inc(),
      refused: (code, reason) => refusals.inc({ code: String(code), reason }),
      cut: (reason) => cuts.inc({ reason }),
    },
    answered: (status) => answers.inc({ status: `${Math.floor(status / 100)}xx` }),
    observe: (census) => addGauges(registry, census),
    text: () => registry.metrics(),
  }
}

const gauges: readonly [name: string, help: string, of: keyof Census][] = [
  ['rooms_open', 'Briefs that are open in this process.', 'rooms'],
  ['rooms_failing', 'Open briefs that the database does not store at the moment.', 'failingRooms'],
  ['sockets_open', 'Open WebSockets.', 'sockets'],
  ['people_connected', 'Different people among those who are connected.', 'people'],
  ['unstored_bytes', 'Bytes in memory that wait for the database.', 'unstoredBytes'],
  ['documents_bytes', 'Bytes of the open documents, estimated upwards.', 'documentBytes'],
  ['largest_document_bytes', 'Bytes of the largest of them.', 'largestDocumentBytes'],
]

function addGauges(registry: Registry, census: () => Census): void {
  for (const [name, help, of] of gauges)
    new Gauge({
      name: `chancery_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(census()[of])
      },
    })
}
