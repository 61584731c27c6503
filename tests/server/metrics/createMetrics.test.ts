import { expect, test } from 'vitest'
import { createMetrics } from '../../../server/metrics/createMetrics.ts'

const census = {
  rooms: 3,
  sockets: 5,
  people: 2,
  unstoredBytes: 700,
  failingRooms: 1,
  documentBytes: 9000,
  largestDocumentBytes: 8000,
}

test('what is counted stands in the text, under names as Prometheus has them', async () => {
  const metrics = createMetrics()
  metrics.observe(() => census)
  const { meter } = metrics
  meter.received(100)
  meter.received(50)
  meter.sent(30, 4)
  meter.committed(7, 0.0015)
  meter.commitFailed()
  meter.folded(0.2)
  meter.foldFailed()
  meter.refused(4400, 'unknown node')
  meter.cut('silent')
  metrics.answered(204)
  metrics.answered(503)
  const lines = (await metrics.text()).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'chancery_updates_received_total 2',
      'chancery_updates_received_bytes_total 150',
      'chancery_updates_sent_total 4',
      'chancery_updates_sent_bytes_total 120',
      'chancery_commit_seconds_bucket{le="0.001"} 0',
      'chancery_commit_seconds_bucket{le="0.002"} 1',
      'chancery_commit_seconds_count 1',
      'chancery_commit_batch_updates_sum 7',
      'chancery_commit_errors_total 1',
      'chancery_fold_seconds_sum 0.2',
      'chancery_fold_errors_total 1',
      'chancery_refusals_total{code="4400",reason="unknown node"} 1',
      'chancery_sockets_cut_total{reason="silent"} 1',
      'chancery_sockets_cut_total{reason="lingering"} 0',
      'chancery_http_responses_total{status="2xx"} 1',
      'chancery_http_responses_total{status="5xx"} 1',
      'chancery_rooms_open 3',
      'chancery_sockets_open 5',
      'chancery_people_connected 2',
      'chancery_unstored_bytes 700',
      'chancery_rooms_failing 1',
      'chancery_documents_bytes 9000',
      'chancery_largest_document_bytes 8000',
    ]),
  )
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_p99_seconds '))).toBe(true)
  expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
})
